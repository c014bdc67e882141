"""The hearing with a long past withdrawn, and a clone of its book purged."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.history.undone import CHAPTER, ID, TEXT, Book
from tests.withdrawal.past import cloned
from vademecum.cli import main

TURN = ("--turn", "t2")


def withdrawn(book: Book, *more: str) -> None:
    """The withdrawal, committed, its quotes rewritten."""
    assert vademecum(book, ID, "--yes", "--date", "2018-03-01", *more) == 0
    book.commit(CHAPTER, TEXT)


def vademecum(book: Book, *arguments: str) -> int:
    return main(["-C", str(book.root), "withdraw", *arguments])


def purged(book: Book, folder: Path, *more: str, how: tuple[str, ...] = ("--mirror",)) -> Path:
    clone = cloned(book, folder, *how)
    assert vademecum(book, ID, "--purge", str(clone), "--yes", *more) == 0
    return clone


def shown(clone: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=clone, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace").strip()
