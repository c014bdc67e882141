"""A walk as bytes: what must be known at a commit to go on from it."""

from __future__ import annotations

import datetime as dt
import marshal
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vademecum.history.moves import RETURNED, Index, Store
from vademecum.history.repo import Commit
from vademecum.history.walk import File, Tree


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a walk stands."""

    commits: tuple[Commit, ...]  # in the order of the walk; numbered from 1 by origins
    trees: Mapping[str, Tree]  # by commit: those of the last few, where a branch may have begun
    gone: Store  # what was taken away so far


def packed(commits: Sequence[Commit], trees: Mapping[str, Tree], gone: Store) -> bytes:
    """The checkpoint as bytes. Of the commits, only what tells their people is kept."""
    told = [
        (
            *(one.id, one.name, one.email, one.date.toordinal() if one.date else 0),
            *(one.message, one.committer),
        )
        for one in commits
    ]
    files: dict[int, int] = {}  # a file that stands in many trees is written once
    listed: list[tuple[str, bytes, bytes]] = []
    shown = []
    for commit, tree in trees.items():
        entries = []
        for path, file in tree.items():
            number = files.get(id(file))
            if number is None:
                number = files[id(file)] = len(listed)
                listed.append((file.blob, file.origins.tobytes(), file.touches.tobytes()))
            entries.append((path, number))
        shown.append((commit, entries))
    stores = [gone.words.tobytes(), gone.origins.tobytes()]
    for index in (gone.places, gone.wholes):
        stores += [part.tobytes() for part in index.packed()]
    return marshal.dumps((told, listed, shown, stores))


def unpacked(body: bytes) -> Checkpoint | None:
    """The checkpoint of `packed`, or None. The caller has proven that the bytes are whole."""
    try:
        told, listed, shown, stores = marshal.loads(body)  # noqa: S302 - our own, checksummed
        commits = tuple(
            Commit(name, (), author, email, dt.date.fromordinal(day) if day else None, *more)
            for name, author, email, day, *more in told
        )
        files = [File(one, _numbers("I", two), _numbers("I", three)) for one, two, three in listed]
        trees = {commit: {path: files[at] for path, at in entries} for commit, entries in shown}
        gone = Store(RETURNED)
        gone.words, gone.origins = _numbers("I", stores[0]), _numbers("I", stores[1])
        gone.taken = bytearray(len(gone.words))
        gone.places = Index(_numbers("q", stores[2]), _numbers("I", stores[3]))
        gone.wholes = Index(_numbers("q", stores[4]), _numbers("I", stores[5]))
    except (ValueError, TypeError, EOFError, IndexError, KeyError):
        return None
    return Checkpoint(commits, trees, gone)


def _numbers(kind: str, content: bytes) -> array[Any]:
    numbers: array[Any] = array(kind)
    numbers.frombytes(content)
    return numbers
