"""The texts of a library, for checks that ask the same of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.model import Chapter, Library, Place, Record


def texts(library: Library) -> Iterator[Chapter | Record]:
    """Every chapter, hearing and testimony."""
    yield from library.chapters.values()
    yield from library.records.values()


def at(text: Chapter | Record, line: int) -> Place:
    """The place of a line of its body (from 1)."""
    return Place(text.place.path, text.body_line + line - 1)
