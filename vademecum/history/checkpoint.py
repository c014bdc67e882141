"""A walk as bytes: what must be known at a commit to go on from it."""

from __future__ import annotations

import datetime as dt
import marshal
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vademecum.history.passages import Index
from vademecum.history.rarity import Rarity
from vademecum.history.reasons import Reasons
from vademecum.history.repo import Commit
from vademecum.history.settle import Past
from vademecum.history.trees import File, Tree
from vademecum.history.walk import State


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where a walk stands."""

    commits: tuple[Commit, ...]  # in the order of the walk, which numbers them from 1
    trees: Mapping[str, Tree]  # by commit: those of the last few, where a branch may have begun
    state: State


def packed(commits: Sequence[Commit], trees: Mapping[str, Tree], state: State) -> bytes:
    """The checkpoint as bytes. Of the commits, only what tells their people is kept."""
    told = [
        (
            *(one.id, one.name, one.email, one.date.toordinal() if one.date else 0),
            *(one.message, one.committer),
        )
        for one in commits
    ]
    files: dict[int, int] = {}  # a file that stands in many trees is written once
    listed: list[tuple[str, bytes, bytes, int]] = []
    shown = []
    for commit, tree in (*trees.items(), ("", state.lost)):
        entries = []
        for path, file in tree.items():
            number = files.get(id(file))
            if number is None:
                number = files[id(file)] = len(listed)
                listed.append(
                    (file.blob, file.origins.tobytes(), file.touches.tobytes(), file.line)
                )
            entries.append((path, number))
        shown.append((commit, entries))
    store = state.past.store
    arrays = [store.words, store.origins, *store.pieces]
    arrays += [*store.places.packed(), *store.wholes.packed(), *state.past.rarity.packed()]
    rows, paths = state.past.reasons.packed()
    parts = [(one.typecode, one.tobytes()) for one in (*arrays, *rows)]
    return marshal.dumps((told, listed, shown, parts, paths, state.lines, bytes(store.starts)))


def unpacked(body: bytes) -> Checkpoint | None:
    """The checkpoint of `packed`, or None. The caller has proven that the bytes are whole."""
    try:
        told, listed, shown, parts, paths, lines, starts = marshal.loads(body)  # noqa: S302 - our own
        commits = tuple(
            Commit(name, (), author, email, dt.date.fromordinal(day) if day else None, *more)
            for name, author, email, day, *more in told
        )
        files = [
            File(blob, _numbers("I", origins), _numbers("I", touches), line)
            for blob, origins, touches, line in listed
        ]
        trees = {commit: {path: files[at] for path, at in entries} for commit, entries in shown}
        state = State.new()
        store = state.past.store
        arrays = [_numbers(kind, content) for kind, content in parts]
        store.words, store.origins, *pieces = arrays[:5]
        store.starts = bytearray(starts)
        store.pieces = (pieces[0], pieces[1], pieces[2])
        store.places, store.wholes = Index(*arrays[5:7]), Index(*arrays[7:9])
        past = Past(store, Rarity(*arrays[9:11]), Reasons(arrays[11:15], paths))
        state = State(past, trees.pop(""), lines)
    except (ValueError, TypeError, EOFError, IndexError, KeyError):
        return None
    return Checkpoint(commits, trees, state)


def _numbers(kind: str, content: bytes) -> array[Any]:
    numbers: array[Any] = array(kind)
    numbers.frombytes(content)
    return numbers
