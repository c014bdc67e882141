"""A small book under git, for promises: an invented hearing, and what git does to it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from vademecum import corpus
from vademecum.history.promises import promises
from vademecum.review import withdraw
from vademecum.store import Store

DAY = dt.date(2019, 1, 1)
ID, OTHER = "2017-03-14-phare", "2017-04-02-verger"
PHARE, VERGER, CHAPTER = f"hearings/{ID}.md", f"hearings/{OTHER}.md", "chapters/veille.md"

BOOK = """[livre]
titre = "Le guide des phares imaginaires"
version = "1"

[depot]
diffusion = "travail"

[[partie]]
titre = "Agir"
chapitres = ["veille"]

[edition.public]
diffusion = "public"
etats = ["approuve"]

[edition.travail]
diffusion = "travail"
etats = ["brouillon", "approuve"]
"""

SAID = (
    "La lanterne rouge oriente les barques perdues vers le chenal du nord. Nous dormons peu en"
    " hiver.\n\nLe goémon brûlé trahit notre présence aux contrebandiers de la falaise."
)
KEEPER = "Nous avons tout arrêté."

TURNS = f"""
{{#t1}}
**Présidence** — Merci d’avoir accepté cette audition. Pouvez-vous nous présenter votre service ?

{{#t2}}
**Gardienne** — {SAID}

{{#t3}}
**Gardien** — {KEEPER}

{{#t4}}
**Présidence** — Que dit la loi n° 92-125 du 6 février 1992 relative à l’administration territoriale
de la République ?

{{#t5}}
**Gardienne** — La loi n° 92-125 du 6 février 1992 relative à l’administration territoriale de la
République nous ignore, comme le « Traité complet des signaux maritimes en eau trouble ». Merci.
"""

ORCHARD = """
{#t1}
**Présidence** — Merci d’avoir accepté cette audition. Pouvez-vous nous présenter votre service ?

{#t2}
**Jardinière** — Les poiriers greffés donnent dès la quatrième année, et la loi n° 92-125 du 6
février 1992 relative à l’administration territoriale de la République n’y change rien. Merci.
"""

TEXT = """---
titre: "La veille"
etat: approuve
diffusion: public
themes: []
---

Une veille commence au crépuscule.
"""


def record(
    etat: str = "donne",
    diffusion: str = "public",
    date: str | None = "2017-05-02",
    reference: str = "CONS-1",
    embargo: str | None = None,
    gardienne: str = "fonction",
    body: str = TURNS,
    levees: str = "",
    relecture: str = "approuvee",
    titre: str = "Audition du phare",
    du: str = "2017-03-14",
) -> str:
    """A hearing's file."""
    lines = [f"  etat: {etat}", f"  diffusion: {diffusion}"]
    lines += [f"  reference: {reference}"] if reference else []
    lines += [f"  embargo: {embargo}"] if embargo else []
    lines += [f"  date: {date}"] if date else []
    accord = "\n".join(lines)
    return f"""---
genre: audition
titre: "{titre}"
date: {du}
compte-rendu: integral
themes: []
collectivites: []
intervenants:
  presidence: {{dans-le-texte: Présidence, affiche: "Présidence", attribution: fonction}}
  gardienne: {{dans-le-texte: Gardienne, affiche: "Une gardienne", attribution: {gardienne}}}
  gardien: {{dans-le-texte: Gardien, affiche: "Un gardien", attribution: fonction}}
  jardiniere: {{dans-le-texte: Jardinière, affiche: "Une jardinière", attribution: fonction}}
accord:
  base: consentement
{accord}
relecture:
  etat: {relecture}
{levees}---
{body}"""


@dataclass
class Book:
    """A book's folder, under git."""

    root: Path
    clock: int = field(default=1494000000)

    def git(self, *arguments: str, check: bool = True) -> str:
        """Run git as an invented person."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        env["GIT_EDITOR"] = "true"
        env["FILTER_BRANCH_SQUELCH_WARNING"] = "1"  # it waits ten seconds otherwise
        self.clock += 3600
        for who in ("AUTHOR", "COMMITTER"):
            env[f"GIT_{who}_NAME"] = "Personne Inventée"
            env[f"GIT_{who}_EMAIL"] = "personne@exemple.invalid"
            env[f"GIT_{who}_DATE"] = f"{self.clock} +0100"
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=env, capture_output=True, check=check
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    def read(self, path: str) -> str:
        """A file's text."""
        return (self.root / path).read_bytes().decode("utf-8")

    def commit(self, path: str | None = None, text: str | bytes = "") -> str:
        """Write a file and commit everything; the commit's id."""
        if path is not None:
            self.write(path, text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Un pas")
        return self.git("rev-parse", "HEAD")

    def withdraw(
        self, anchor: str | None = None, day: str = "2018-01-15", path: str = PHARE
    ) -> str:
        """What `vademecum withdraw` does, committed; the commit's id."""
        library = corpus.load(self.root).library
        name = Path(path).stem
        one = withdraw.named(library, name, anchor)
        anchors = frozenset({anchor}) if anchor else None
        withdraw.take_out(self.root, one, anchors, dt.date.fromisoformat(day))
        return self.commit()

    def told(self, date: dt.date = DAY) -> list[str]:
        """`path:line: CODE` of each promise undone."""
        found, note = promises(self.root, corpus.load(self.root).library, date, Store.none())
        assert not note
        return [f"{one.place.path}:{one.place.line}: {one.code}" for one in found]

    def sentences(self) -> list[str]:
        """The sentences of each promise undone."""
        found, _note = promises(self.root, corpus.load(self.root).library, DAY, Store.none())
        return [one.message for one in found]


def made(root: Path, first: str | None = None) -> Book:
    """A book with the hearing, another one and a chapter, committed."""
    book = Book(root)
    root.mkdir()
    book.git("init", "-q", "-b", "main")
    book.write("vademecum.toml", BOOK)
    book.write("annuaire.toml", "")
    book.write(CHAPTER, TEXT)
    book.write(VERGER, record(body=ORCHARD, titre="Audition du verger"))
    book.commit(PHARE, record() if first is None else first)
    return book
