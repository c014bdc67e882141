"""A record's file as the history had it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.history import words
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.model import Record


def texts(root: Path, record: Record, *, newest: bool = False) -> Iterator[str]:
    """The LF text of every version of its file, each once, the oldest first or the newest."""
    repository, head = open_repository(root), state(root).head
    if repository is None or head is None:
        return
    path = repository.prefix + record.place.path
    made = [
        change.new
        for step in book_steps(repository, head, HEARINGS)
        for change in step.changes
        if change.path == path and change.new
    ]
    with Blobs(repository, made) as blobs:
        for name in dict.fromkeys(reversed(made) if newest else made):
            text = words.decode(blobs.read(name) or b"")
            yield text.removeprefix("\ufeff").replace("\r\n", "\n")
