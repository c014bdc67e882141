"""What the book said of itself when a letter was sent: its title, its publisher, how to reach it.

A letter holds these words, and they change: an address given since must not make of every letter
still out one whose form somebody altered.
"""

from __future__ import annotations

from pathlib import Path

from vademecum.exchange.identity import decoded
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.model import Book
from vademecum.settings import BOOK_FILE, book_in


def books(root: Path, now: Book) -> list[Book]:
    """What the settings say now, then what each version in the history said, the newest first."""
    repository, head = open_repository(root), state(root).head
    found = {now: None}
    if repository is not None and head is not None:
        blobs = [
            change.new
            for step in book_steps(repository, head, BOOK_FILE)
            for change in step.changes
            if change.new
        ]
        with Blobs(repository, dict.fromkeys(blobs)) as contents:
            for blob in dict.fromkeys(reversed(blobs)):
                found.setdefault(book_in(decoded(contents.read(blob) or b"")))
    return list(found)
