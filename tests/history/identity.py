"""A history of signatures, and whom the book makes of it."""

from __future__ import annotations

from tests.history.conftest import Folder, settings
from vademecum.history import contributors, mailmap
from vademecum.model import Person
from vademecum.problems import Problem

PATHS = ["chapters/a.md"]


def sign(book: Folder, name: str, address: str, text: str = "", message: str = "Texte") -> None:
    """A commit of one word more by somebody, at the address `address@exemple.invalid`."""
    place = book.root / PATHS[0]
    before = place.read_text(encoding="utf-8") if place.exists() else ""
    number = len(before.split())
    book.write(PATHS[0], before + (text or f"mot{number}") + "\n")
    book.git("add", "-A")
    book.clock += 86400
    at = address if "@" in address else f"{address}@exemple.invalid"
    book.git("commit", "-qm", message, GIT_AUTHOR_NAME=name, GIT_AUTHOR_EMAIL=at)


def counted(book: Folder, *persons: Person) -> dict[str, int]:
    """Name -> words."""
    found = contributors(book.root, PATHS, settings(*persons))
    words = found.words
    return {one.name: int(words.get(one.id, 0)) for one in found.book}


def said(book: Folder, *persons: Person) -> dict[str, Problem]:
    chosen = settings(*persons)
    first = list(mailmap.problems(book.root, chosen))
    assert list(mailmap.problems(book.root, chosen)) == first  # known again
    return {one.code: one for one in first}


def lines(book: Folder, *persons: Person) -> list[str]:
    return mailmap.proposed(book.root, settings(*persons))[0]
