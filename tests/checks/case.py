"""What a case is: a code, what is wrong, and what is changed in the sound small book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.book import PREFACE, Book

BOOK, REGISTER = "vademecum.toml", "annuaire.toml"
DRAWING = "chapters/agir/images/roue.svg"
FIGURE = ":::{figure} ../agir/images/roue.svg\n:alt: Une roue\n"


@dataclass(frozen=True)
class Case:
    """A mistake; `code` is the one it is about."""

    code: str
    what: str
    make: Callable[[Book], object]


def swap(code: str, what: str, path: str, old: str, new: str) -> Case:
    """A piece of a file replaced."""
    return Case(code, what, lambda book: book.alter(path, old, new))


def more(code: str, what: str, text: str, path: str = PREFACE) -> Case:
    """Text at the end of a file."""
    return Case(code, what, lambda book: book.add(path, f"\n{text}\n"))


def whole(code: str, what: str, path: str, text: str | bytes) -> Case:
    """A whole file written."""
    return Case(code, what, lambda book: book.write(path, text))


def until(code: str, what: str, path: str, mark: str) -> Case:
    """A file cut off at a mark."""
    return Case(code, what, lambda book: book.write(path, book.read(path).split(mark)[0]))
