"""What history has told before, kept outside the work tree, in the user's cache folder.

Two stores. Deltas by pair of blobs: blobs outlive a rebase. Walks by commit: everything credit
needs to go on from there. Both may vanish at any time, be written by several processes at once,
be cut short by a kill or damaged on disk: whatever is not whole is not used, and never an error.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
from array import array
from collections.abc import Collection
from pathlib import Path
from zlib import crc32

from vademecum import store
from vademecum.history.gaps import Delta, Gap

RULE = 12  # raise it when the same history would be credited otherwise
_MAX_DELTAS = 400 * 2**20  # bytes of the deltas' file; beyond, it starts anew
_MAX_WALKS = 8  # walks kept, the most recently used
_BATCH = 1000  # deltas written at a time


def folder() -> Path:
    """Where caches live."""
    return store.folder() / "history"


class Deltas:
    """Deltas by pair of blobs, in one SQLite file."""

    def __init__(self, place: Path | None) -> None:
        self._new: list[tuple[str, str, bytes]] = []
        self._base: sqlite3.Connection | None = None
        if place is None:
            return
        file = place / f"deltas-{RULE}.sqlite"
        with contextlib.suppress(OSError, sqlite3.Error):
            if not store.private(place):
                return
            if file.exists() and file.stat().st_size > _MAX_DELTAS:
                file.unlink()
            self._base = self._opened(file)

    def _opened(self, file: Path) -> sqlite3.Connection:
        for attempt in (1, 2):
            base = sqlite3.connect(file, timeout=5)
            try:
                base.execute(
                    "CREATE TABLE IF NOT EXISTS delta (old TEXT, new TEXT, body BLOB,"
                    " PRIMARY KEY (old, new)) WITHOUT ROWID"
                )
            except sqlite3.OperationalError:
                base.close()
                raise  # locked, or not writable: do without
            except sqlite3.DatabaseError:
                base.close()
                if attempt == 2:
                    raise
                file.unlink()  # not a database any more
            else:
                return base
        raise sqlite3.Error

    def has(self, old: str, new: str) -> bool:
        """Whether the delta between two blobs is known ("" for no file)."""
        return self._row("SELECT 1 FROM delta WHERE old = ? AND new = ?", old, new) is not None

    def get(self, old: str, new: str) -> Delta | None:
        """The delta between two blobs, or None."""
        row = self._row("SELECT body FROM delta WHERE old = ? AND new = ?", old, new)
        return unpacked(row[0], old + new) if row and isinstance(row[0], bytes) else None

    def put(self, old: str, new: str, delta: Delta) -> None:
        """Remember a delta."""
        if self._base is not None:
            self._new.append((old, new, packed(delta, old + new)))
            if len(self._new) >= _BATCH:
                self.save()

    def save(self) -> None:
        """Write what is new; a file that another process holds is left as it is."""
        rows, self._new = self._new, []
        if self._base is None or not rows:
            return
        try:
            with self._base:
                self._base.executemany("INSERT OR REPLACE INTO delta VALUES (?, ?, ?)", rows)
        except sqlite3.Error:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _row(self, question: str, *keys: str) -> tuple[object, ...] | None:
        if self._base is None:
            return None
        try:
            row: tuple[object, ...] | None = self._base.execute(question, keys).fetchone()
        except sqlite3.Error:
            self.close()
            return None
        return row


def packed(delta: Delta, key: str) -> bytes:
    """A delta as bytes, with their checksum, and the key's, before them."""
    numbers = array("I", [delta.length, len(delta.kept), len(delta.gaps)])
    for run in delta.kept:
        numbers.extend(run)
    for gap in delta.gaps:
        numbers.extend((gap.old, gap.new, gap.was_before, gap.was_after, gap.agreed))
        starts = _ones(gap.starts)
        numbers.extend(map(len, (gap.removed, gap.added, gap.lead, gap.tail, starts)))
    for gap in delta.gaps:
        for words in (gap.removed, gap.added, gap.lead, gap.tail, _ones(gap.starts)):
            numbers += words
    body = numbers.tobytes()
    return crc32(body, crc32(key.encode("ascii"))).to_bytes(4, "big") + body


def unpacked(body: bytes, key: str) -> Delta | None:
    """The delta of `packed`; None where the bytes are not whole, or another key's."""
    right = crc32(body[4:], crc32(key.encode("ascii"))).to_bytes(4, "big")
    if len(body) < 16 or len(body) % 4 or right != body[:4]:
        return None
    numbers = array("I")
    numbers.frombytes(body[4:])
    length, runs, gaps = numbers[:3]
    kept = tuple(
        (numbers[at], numbers[at + 1], numbers[at + 2]) for at in range(3, 3 + 3 * runs, 3)
    )
    found = []
    head, at = 3 + 3 * runs, 3 + 3 * runs + 10 * gaps
    for number in range(head, at, 10):
        old, new, was_before, was_after, same, *sizes = numbers[number : number + 10]
        parts = []
        for size in sizes:
            parts.append(numbers[at : at + size])
            at += size
        removed, added, lead, tail, ones = parts
        starts = bytearray(len(added) and len(lead) + len(added) + len(tail) + 1)
        for one in ones:
            starts[one] = 1
        found.append(
            Gap(
                old,
                removed,
                new,
                added,
                lead,
                tail,
                was_before,
                was_after,
                bytes(starts),
                bool(same),
            )
        )
    return Delta(length, kept, tuple(found))


def _ones(flags: bytes) -> array[int]:
    return array("I", (at for at, one in enumerate(flags) if one))


class Walks:
    """Walks by commit, a file each."""

    def __init__(self, place: Path, ignored: Collection[str]) -> None:
        self._place = place
        # Hashes of tuples, by which passages are found, are Python's own.
        told = [str(RULE), sys.implementation.cache_tag or "", str(sys.hash_info.width)]
        told += [sys.byteorder, *sorted(ignored)]
        self._told = "\n".join(told).encode("utf-8")

    def _file(self, commit: str) -> Path:
        name = hashlib.sha256(self._told + b"\n" + commit.encode("ascii")).hexdigest()[:32]
        return self._place / f"{name}.walk"

    def has(self, commit: str) -> bool:
        """Whether there is a walk to that commit."""
        return self._file(commit).is_file()

    def get(self, commit: str) -> bytes | None:
        """The walk to a commit, or None; one that is not whole is thrown away."""
        file = self._file(commit)
        try:
            content = file.read_bytes()
        except OSError:
            return None
        if crc32(content[4:]).to_bytes(4, "big") != content[:4]:
            with contextlib.suppress(OSError):
                file.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(file)
        return content[4:]

    def put(self, commit: str, body: bytes) -> None:
        """Remember a walk, whole or not at all."""
        with contextlib.suppress(OSError):
            if store.private(self._place):
                store.write(self._file(commit), crc32(body).to_bytes(4, "big"), body)
                self._prune()

    def _prune(self) -> None:
        files = sorted(self._place.glob("*.walk"), key=lambda one: one.stat().st_mtime)
        for file in files[:-_MAX_WALKS]:
            file.unlink(missing_ok=True)
        store.sweep(self._place)
