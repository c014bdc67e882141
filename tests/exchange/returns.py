"""An invented hearing sent to one of its people, and the document that comes back."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.exchange.word import Word
from tests.intake.book import book
from vademecum.cli import main

NAME = "2017-03-14-essai"
PATH = f"hearings/{NAME}.md"
HEAD = """---
genre: audition
titre: "Audition inventée"
date: 2017-03-14
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  presidence:
    dans-le-texte: Présidence
    affiche: "Présidence de séance"
    attribution: fonction
    entendu: non
  dga:
    dans-le-texte: Mme D.
    affiche: "Une directrice générale adjointe"
    attribution: fonction   # à décider
  elu:
    dans-le-texte: M. T.
    affiche: "Un élu"
    attribution: fonction
accord: {base: consentement, etat: attendu, diffusion: public}
relecture:
  etat: envoyee   # par courrier
  date: 2017-03-20
---
"""
BODY = """
Un chapeau.

{#t1 temps=00:00:04}
**Présidence** — Merci d'avoir accepté cette audition, qui sera relue avec soin.

{#t2 temps=00:00:31}
**Mme D.** — L'attractivité ne se *décrète* pas, elle se construit année après année[^1].

Un second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole.

{#t3}
**Présidence** — Combien de partenariats avez-vous signés depuis dix ans ?

{#t4}
**Mme D.** — Quarante-trois, dont onze seulement ont donné lieu à un déplacement.

{#t5}
**M. T.** — Le maire, lui, n'a jamais voulu entendre parler de ces voyages inventés.

{#t6}
**Présidence** — Et les autres conventions, que sont-elles devenues au juste ?

{#t7}
**Mme D.** — Elles dorment. C'est une faute, je le dis tranquillement aujourd'hui.

{#t8}
**Mme D.** — Le maire précédent avait promis une maison commune, qui ne fut jamais bâtie.

[^1]: Une note.
"""
OTHER = "2017-04-02-autre"
OTHER_BODY = """
{#t1}
**Mme D.** — Nous avons planté douze mille arbres imaginaires le long de la rivière.

{#t2}
**Présidence** — Qui a payé ces arbres, et qui les arrose désormais en été ?

{#t3}
**Mme D.** — Une fondation qui n'existe pas, et des enfants des écoles voisines.
"""
CHAPTER = (
    f":::{{citation}} {NAME}#t4\nonze seulement ont donné lieu à un déplacement\n:::\n\n"
    f":::{{citation}} {NAME}#t7\nElles dorment.\n:::"
)
STRUCK = "[passage supprimé à la demande de la personne entendue]"


def made(folder: Path) -> Path:
    """The book's folder, committed."""
    root = folder / "livre"
    root.mkdir()
    book(root, CHAPTER)
    (root / PATH).write_text(HEAD + BODY, encoding="utf-8")
    other = HEAD.replace("Audition inventée", "Autre audition").replace("03-14", "04-02")
    (root / f"hearings/{OTHER}.md").write_text(other + OTHER_BODY, encoding="utf-8")
    git(root, "init", "-q")
    commit(root)
    return root


def git(root: Path, *command: str) -> str:
    who = ["-c", "user.name=Essai", "-c", "user.email=essai@example.invalid"]
    done = subprocess.run(["git", *who, *command], cwd=root, check=True, capture_output=True)
    return done.stdout.decode()


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "un", "--allow-empty")


def sent(root: Path, name: str = NAME, to: str | None = "dga") -> Word:
    """The letter, as it goes out."""
    target = root.parent / f"lettre-{name}.docx"
    person = ["--to", to] if to else []
    assert main(["-C", str(root), "send", name, str(target), "--date", "2017-03-20", *person]) == 0
    return Word(target.read_bytes())


def receive(root: Path, data: bytes, name: str = "retour.docx", *more: str) -> int:
    """The exit status of receiving it."""
    returned = root.parent / name
    returned.write_bytes(data)
    return main(["-C", str(root), "receive", str(returned), "--date", "2017-04-02", *more])


def text(root: Path, path: str = PATH) -> str:
    return (root / path).read_bytes().decode()


def body(file: str) -> str:
    return file.split("\n---\n", 1)[1]
