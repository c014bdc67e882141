"""A book of one's own, begun for a test; and what is told where none is."""

from __future__ import annotations

from pathlib import Path

from tests.book import Book, command

NAMED = ("--title", "Le guide « inventé »", "--publisher", "Ligue d’essai")

ASKED = (*NAMED, "--licence", "CC BY 4.0")


def begun(folder: Path, readers: str = "travail") -> Book:
    """A new book in `folder`, by the command."""
    done = command("-C", str(folder.parent), "init", folder.name, *ASKED, "--readers", readers)
    assert done.returncode == 0, done.stderr
    return Book(folder)


def refused(folder: Path, name: str = "livre", *more: str, **said: str) -> str:
    """The one line that tells why no book is begun."""
    done = command("-C", str(folder), "init", name, "--yes", *more, LANGUAGE="en", **said)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr
