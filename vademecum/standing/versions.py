"""A record's file as the history had it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.model import Record
from vademecum.record import read


def versions(root: Path, record: Record) -> Iterator[Record]:
    """The record in every version of its file that can be read, the newest first."""
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
        for name in dict.fromkeys(reversed(made)):
            text = (blobs.read(name) or b"").decode("utf-8", "replace").removeprefix("\ufeff")
            found = read.record(text.replace("\r\n", "\n"), record.place.path, [])
            if found is not None:
                yield found
