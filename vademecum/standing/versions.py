"""A record as the history had it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.history.record_past import texts
from vademecum.model import Record
from vademecum.record import read


def versions(root: Path, record: Record) -> Iterator[Record]:
    """The record in every version of its file that can be read, the newest first."""
    for text in texts(root, record, newest=True):
        found = read.record(text, record.place.path, [])
        if found is not None:
            yield found
