"""A small book with a history, to see credit and changes at once.

    python -m tools.demo FOLDER

FOLDER becomes a git repository of fifteen commits over two years by invented contributors, with
the tags v2016.1 and v2017.1. The same bytes and commit ids each time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from vademecum import work

ROOT = Path(__file__).resolve().parent.parent
A, B, C, D = (
    "Contributrice Imaginée A", "Contributeur Imaginé B", "Contributrice Imaginée C",
    "Contributeur Imaginé D",
)  # fmt: skip
ROBOT = "automate-imaginé[bot]"
ADDRESSES = {
    name: f"imagine-{letter}@exemple.invalid"
    for name, letter in (
        (A, "a"),
        (B, "b"),
        ("b-imagine", "b"),
        (C, "c"),
        (D, "d"),
        (ROBOT, "robot"),
    )
}

BOOK = """[livre]
titre = "Petit guide imaginé"
sous-titre = "Une démonstration"
version = "{version}"
editeur = "Réseau imaginé"
directeur-publication = "Personne"
licence = "CC BY-SA 4.0"
demonstration = true

[[partie]]
titre = "Comprendre"
chapitres = [{understand}]

[[partie]]
titre = "Agir"
chapitres = [{act}]

[edition.public]
diffusion = "public"
etats = ["approuve"]

[theme.methode]
nom = "Méthode"
"""
REGISTER = """[organisation.reseau]
nom = "Réseau imaginé"

[organisation.universite]
nom = "Université imaginée"

[collectivite.ville]
nom = "Une ville imaginée"
type = "commune"

[personne.a]
nom = "Contributrice Imaginée A"
organisation = "reseau"
roles = ["coordination"]

[personne.b]
nom = "Contributeur Imaginé B"
organisation = "universite"
signatures = ["b-imagine"]

[personne.c]
nom = "Contributrice Imaginée C"
organisation = "reseau"
affichage = "initiales"

[personne.e]
nom = "Relectrice Imaginée E"
organisation = "universite"
roles = ["relecture"]
"""
HEAD = """---
titre: "{}"
etat: approuve
diffusion: public
themes: [methode]
---

"""
HEARING = """---
genre: audition
titre: "Audition imaginée d’une ville"
date: 2017-03-14
compte-rendu: integral
themes: [methode]
collectivites: [ville]
intervenants:
  presidence:
    dans-le-texte: Présidence
    affiche: "Présidence de séance"
    attribution: fonction
    entendu: non
  temoin:
    dans-le-texte: Témoin
    affiche: "Une responsable de service"
    attribution: fonction
accord:
  base: consentement
  reference: DEMO-1
  etat: donne
  diffusion: public
relecture:
  etat: approuvee
---

Audition imaginée pour cette démonstration.

{#t1}
**Présidence** — Par où avez-vous commencé\N{NARROW NO-BREAK SPACE}?

{#t2}
**Témoin** — Par une liste des gens que nous connaissions déjà. Nous l’avions sans l’avoir lue.
"""

LISTEN = (
    "Un guide commence par des visites. On écoute un service raconter ce qui a marché, puis "
    "ce qui n’a pas marché, et l’on compare."
)
WRITE = (
    "L’écriture vient après. Chaque chapitre répond à une question que quelqu’un a posée, et "
    "dit en une page ce qu’il faut avoir compris."
)
CHECK = (
    "Toute affirmation renvoie à une audition ou à un texte. Ce qui ne s’appuie sur rien est "
    "coupé, même bien tourné."
)
MEET = (
    "Deux réunions par an suffisent si l’on prépare la seconde en sortant de la première. Le "
    "compte rendu part le lendemain."
)
SHARE = (
    "Les coopérations modestes se racontent mieux que les grandes\N{NO-BREAK SPACE}: on y "
    "voit qui a téléphoné à qui."
)
AGE = (
    "Un guide vieillit. La deuxième édition relit la première phrase par phrase et supprime "
    "ce qui n’a servi à personne."
)
QUOTE = """:::{citation} audition-ville#t2
Par une liste des gens que nous connaissions déjà.
:::"""
# The second chapter came on paper: whoever opened the book typed it in.
MENDED = """[[attribution]]
commit = "{commit}"
passage = "Deux réunions par an suffisent […] Le compte rendu part le lendemain."
personne = "e"
pourquoi = "Texte reçu d’elle sur papier, saisi à l’ouverture du guide."
"""
ADVICE = """:::{preconisation} Relire la liste de ses contacts avant d’en chercher d’autres
:id: relire-ses-contacts

Elle existe presque toujours, et presque personne ne l’a ouverte.
:::"""


@dataclass(slots=True)
class Desk:
    """The folder where the history is made."""

    root: Path
    clock: int = 1452000000  # January 2016

    def git(self, *arguments: str, author: str = A) -> str:
        """Run git with this author, on the desk's date; what it prints."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        address = ADDRESSES[author]
        env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        for who in ("AUTHOR", "COMMITTER"):
            env |= {f"GIT_{who}_NAME": author, f"GIT_{who}_EMAIL": address}
            env[f"GIT_{who}_DATE"] = f"{self.clock} +0100"
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=env, check=True, capture_output=True
        )
        return done.stdout.decode("ascii", "replace").strip()

    def write(self, path: str, text: str) -> None:
        """A file of the book."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")

    def chapter(self, name: str, title: str, *paragraphs: str) -> None:
        """A chapter of these paragraphs."""
        self.write(f"chapters/{name}.md", HEAD.format(title) + "\n\n".join(paragraphs) + "\n")

    def commit(self, author: str, message: str, *others: str) -> None:
        """Commit everything, six weeks later; `others` are co-authors."""
        self.clock += 42 * 86400
        lines = [f"Co-authored-by: {one} <{ADDRESSES[one]}>" for one in others]
        body = "\n\n".join((message, *lines, "Relu en réunion.")) if lines else message
        self.git("add", "-A", author=author)
        self.git("commit", "-q", "-m", body, author=author)


def make(root: Path) -> None:
    """Two years of work, in `root`, which must not exist."""
    root.mkdir(parents=True)
    desk = Desk(root)
    desk.git("init", "-q", "-b", "main")
    opened = _first_edition(desk)
    desk.git("tag", "v2016.1")
    _second_edition(desk)
    desk.write("attributions.toml", MENDED.format(commit=opened[:12]))
    desk.commit(A, "Rendre à son autrice ce qui fut saisi pour elle")
    desk.git("tag", "v2017.1")


def _first_edition(desk: Desk) -> str:
    """What the first edition shows; the commit that opened the book."""
    desk.write(
        "vademecum.toml", BOOK.format(version="2016.1", understand='"methode"', act='"reunir"')
    )
    desk.write("annuaire.toml", REGISTER)
    desk.chapter("methode", "La méthode", LISTEN)
    desk.chapter("reunir", "Réunir", MEET)
    desk.commit(A, "Ouvrir le guide")
    opened = desk.git("rev-parse", "HEAD")
    desk.chapter("methode", "La méthode", LISTEN, WRITE)
    desk.commit("b-imagine", "Dire comment on écrit")
    desk.chapter("methode", "La méthode", LISTEN, WRITE, CHECK)
    desk.commit(C, "Dire ce qui fait preuve", D)
    desk.chapter("reunir", "Réunir", MEET.replace("le lendemain", "le soir même"))
    desk.commit(B, "Le compte rendu part plus tôt")
    desk.chapter("reunir", "Réunir", MEET)
    desk.commit(D, "Revenir au lendemain, qui se tient")
    desk.chapter("methode", "La méthode", LISTEN.replace(". ", ".\n"), WRITE, CHECK)
    desk.commit(ROBOT, "Une phrase par ligne")
    return opened


def _second_edition(desk: Desk) -> None:
    desk.write("hearings/audition-ville.md", HEARING)
    desk.commit(C, "Verser l’audition d’une ville")
    desk.git("checkout", "-q", "-b", "vieillir")
    desk.chapter("methode", "La méthode", LISTEN.replace(". ", ".\n"), WRITE, CHECK, AGE)
    desk.commit(B, "Un guide vieillit")
    desk.git("checkout", "-q", "main")
    desk.chapter("methode", "La méthode", LISTEN.replace("visites", "rencontres"), WRITE, CHECK)
    desk.commit(D, "Des rencontres plutôt que des visites")
    desk.git("merge", "-q", "--no-ff", "--no-commit", "-X", "ours", "vieillir")
    desk.commit(A, "Fusionner la branche qui vieillit")
    first = LISTEN.replace("visites", "rencontres")
    desk.chapter("methode", "La méthode d’écoute", first, QUOTE)
    desk.chapter("ecrire", "Écrire", WRITE, CHECK, AGE)
    toml = BOOK.format(version="2017.1", understand='"methode", "ecrire"', act='"reunir"')
    desk.write("vademecum.toml", toml)
    desk.commit(D, "Scinder la méthode : l’écoute, l’écriture")
    desk.git("mv", "chapters/reunir.md", "chapters/se-reunir.md")
    desk.write("vademecum.toml", toml.replace('"reunir"', '"se-reunir"'))
    desk.commit(A, "Renommer Réunir")
    desk.chapter("se-reunir", "Se réunir", MEET, SHARE, ADVICE)
    desk.commit(C, "Ce que les coopérations modestes apprennent", B, D)
    summary = "Le guide s’appuie désormais sur une audition, et l’écriture a son chapitre.\n"
    desk.write("editions/2017.1.md", summary)
    desk.commit(A, "Résumer ce qui a changé")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make a demonstration book with its history.")
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    if (folder / ".git").is_dir() and (folder / "chapters").is_dir():
        shutil.rmtree(folder)  # one of ours, made before
    if folder.parent == ROOT / work.FOLDER:
        work.claim(ROOT)
    make(folder)
    print(folder)


if __name__ == "__main__":
    main()
