"""Why each word is whose: written, or taken from a passage that was there before.

What a walk notes of a word is one number. It leads to the commit that wrote the word, and to how
it last came where it stands: so the reason goes with the word, at no cost, and a second look is
never needed.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from vademecum.history.words import Words

Origins = array  # of "I": of each word, its number in `Reasons`; 0: not yet known


class Why(IntEnum):
    """How words came where they stand."""

    WRITTEN = 0
    MOVED = 1  # from another place, which the same commit took them from
    COPIED = 2  # from a place where they still stood
    RETURNED = 3  # they had gone
    MERGED = 4  # written by who joined two branches


@dataclass(frozen=True, slots=True)
class Reason:
    """How words came where they stand."""

    wrote: int  # the number, in the order of the walk, of the commit that wrote them
    why: Why
    by: int  # the number of the commit that put them there
    source: str  # where they were taken from, from the top of the work tree; "" where written


class Reasons:
    """Every reason met on a walk, numbered from 1."""

    def __init__(self, rows: Sequence[Words[int]] = (), paths: Sequence[str] = ()) -> None:
        given = rows or [array("I", (0,)) for _ in range(4)]
        self.wrote, self._why, self._by, self._from = given
        self.paths = list(paths) or [""]
        self._numbers = {path: number for number, path in enumerate(self.paths)}
        self._known: dict[tuple[int, int, int], int] = {}
        self._step = 0

    def path(self, path: str) -> int:
        """The number of a path."""
        found = self._numbers.get(path)
        if found is None:
            found = self._numbers[path] = len(self.paths)
            self.paths.append(path)
        return found

    def written(self, step: int, merge: bool) -> int:
        """The number for words that a commit writes."""
        return self._number(step, step, Why.MERGED if merge else Why.WRITTEN, 0)

    def brought(self, origin: int, step: int, why: Why, source: int) -> int:
        """The number for words of another number, that a commit brings from a path."""
        return self._number(self.wrote[origin], step, why, source)

    def _number(self, wrote: int, step: int, why: Why, source: int) -> int:
        if step != self._step:  # what one step notes is noted by no other
            self._known.clear()
            self._step = step
        key = (wrote, why, source)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = len(self.wrote)
            self.wrote.append(wrote)
            self._why.append(why)
            self._by.append(step)
            self._from.append(source)
        return found

    def __getitem__(self, number: int) -> Reason:
        why = Why(self._why[number])
        return Reason(self.wrote[number], why, self._by[number], self.paths[self._from[number]])

    def authors(self, origins: Origins[int]) -> Origins[int]:
        """For each word, the number of the commit that wrote it."""
        return array("I", map(self.wrote.__getitem__, origins))

    def packed(self) -> tuple[list[Words[int]], list[str]]:
        """What makes the same reasons again."""
        return [self.wrote, self._why, self._by, self._from], self.paths
