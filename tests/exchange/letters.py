"""An invented hearing that is sent, and what its letters say."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from lxml import etree

from tests.book import Book
from vademecum.cli import main

NAME = "2018-02-01-essai"
PATH = f"hearings/{NAME}.md"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PEOPLE = """  animation:
    dans-le-texte: Animation
    affiche: "Animation de la séance"
    attribution: fonction
    entendu: non
  maire:
    dans-le-texte: Mme Quillevère
    affiche: "Une maire"
    attribution: fonction
    personne: claire-de-lune
  temoin:
    dans-le-texte: M. Trévarec
    attribution: anonyme
  refus:
    dans-le-texte: Mme Lannuzel
    affiche: "Une adjointe"
    attribution: fonction
    accord: {etat: refuse, date: 2018-02-10}
"""
ACCORD = """accord:
  base: consentement
  reference: ""
  etat: attendu
  diffusion: public
relecture:
  etat: relue
"""
BODY = """
Audition inventée d’une commune qui n’existe pas.

{#t1}
**Animation** — Comment avez-vous choisi vos partenaires ?

{#t2}
**Mme Quillevère** — En les écoutant, ce qui {retire}`fâche ma directrice` prend du temps[^a].

Un second paragraphe, avec `une touche` et *une nuance*.

{#t3}
**M. Trévarec** — De mon côté, {retire}`obsidienne secrète` c’était autre chose.

:::::{diffusion} travail
Entre nous, ce fut un vermeillon.
:::::

{#t4}
**Mme Lannuzel** — Mes mots sont quatzalins et ne regardent personne[^b].

{#t5}
**Mme Quillevère** — Je maintiens.

[^a]: Une note de la rédaction.
[^b]: Une note qui trahit le quatzalin.
"""
# What a letter may never hold, in any of its parts.
HIDDEN = ("Trévarec", "Quillevère", "Lannuzel", "obsidienne", "fâche ma directrice", "quatzalin")


def text(people: str = PEOPLE, accord: str = ACCORD, body: str = BODY) -> str:
    """The hearing's file."""
    return (
        f'---\ngenre: audition\ntitre: "Audition d’une commune"\ndate: 2018-02-01\nlieu: Paris\n'
        f"compte-rendu: integral\nthemes: []\ncollectivites: [ile-aux-cerfs]\nintervenants:\n"
        f"{people}{accord}---\n{body}"
    )


def put(book: Book, written: str) -> None:
    """The hearing written and committed."""
    book.write(PATH, written)
    book.commit()


def send(book: Book, *arguments: str, name: str = NAME) -> Letter:
    """The letter, written on a fixed day, outside the book."""
    target = book.root.parent / "lettre.docx"
    command = ["send", name, str(target), "--date", "2018-03-01", *arguments]
    assert main(["-C", str(book.root), *command]) == 0
    return Letter(target.read_bytes())


@dataclass(frozen=True)
class Letter:
    """A Word file."""

    data: bytes

    @property
    def parts(self) -> dict[str, str]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """(style, words) of each."""
        return [(style(one), words(one)) for one in self.root.iter(f"{W}p")]

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(self.parts["word/document.xml"].encode())

    @property
    def lines(self) -> list[str]:
        return [said for _style, said in self.paragraphs]

    @property
    def tags(self) -> list[str]:
        return [str(one.get(f"{W}val")) for one in self.root.iter(f"{W}tag")]

    @property
    def bookmarks(self) -> list[str]:
        return [str(one.get(f"{W}name")) for one in self.root.iter(f"{W}bookmarkStart")]

    @property
    def reference(self) -> str:
        return re.findall(r"VM-[0-9A-Z]{6}-[0-9A-Z]{3}", "\n".join(self.lines))[0]


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    assert found is not None
    return str(found.get(f"{W}val"))


def words(paragraph: etree._Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))
