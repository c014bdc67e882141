"""Which of the words that a commit wrote are still there, told by the words beside them.

A commit's words are known by the commit, not one by one: where « de » was written twice and stands
once, its neighbours tell which it is, and where nothing tells, nobody says.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

_RUN = 3  # words in a row by which a passage is found wherever it went
_NEAR = 24  # words that may have gone between two that were neighbours


def known_again(left: array[int], places: Sequence[int], written: array[int]) -> list[int | None]:
    """For each word that is left, which of those written it is; None where that is not sure.

    `left`: fingerprints, in the order of a file, and `places`, where they stand in it; `written`:
    those of all that the commit wrote.
    """
    ranks: list[int | None] = [None] * len(left)
    index: dict[bytes, list[int]] = {}
    for at in range(len(written) - _RUN + 1):
        index.setdefault(written[at : at + _RUN].tobytes(), []).append(at)
    for start, end in _runs(places):
        at = start
        while at + _RUN <= end:
            held = index.get(left[at : at + _RUN].tobytes(), ())
            best = max(held, key=lambda one: _length(left[at:end], written, one), default=None)
            if best is None:
                at += 1
                continue
            size = _length(left[at:end], written, best)
            ranks[at : at + size] = range(best, best + size)
            at += size
    beside = _Beside(left, ranks, written)
    for start, end in list(_unknown(ranks, places)):
        beside.know(start, end)
        for one in range(start, end):
            if ranks[one] is None:
                beside.know(one, one + 1)
    return ranks


def places_of(piece: array[int], there: array[int], start: int = 0) -> Iterator[int]:
    """Where a piece stands in other words, from `start` on."""
    size = len(piece)
    return (at for at in range(start, len(there) - size + 1) if there[at : at + size] == piece)


def _length(left: array[int], written: array[int], at: int) -> int:
    """How many words from here on are those written there."""
    most = min(len(left), len(written) - at)
    return next((n for n in range(most) if left[n] != written[at + n]), most)


class _Beside:
    """Knows a few words by the nearest that are known."""

    def __init__(self, left: array[int], ranks: list[int | None], written: array[int]) -> None:
        self._left, self._ranks, self._written = left, ranks, written
        self._taken = {one for one in ranks if one is not None}

    def know(self, start: int, end: int) -> None:
        """The words from here to there, all of them or none."""
        ranks, size = self._ranks, end - start
        before = next((ranks[at] for at in range(start - 1, -1, -1) if ranks[at] is not None), None)
        after = next((one for at in range(end, len(ranks)) if (one := ranks[at]) is not None), None)
        near: set[int] = set()
        if before is not None:
            near.update(range(before + 1, before + 2 + _NEAR))
        if after is not None:
            near.update(range(max(0, after - size - _NEAR), after - size + 1))
        far: dict[int, int] = {}
        for at in near:
            if self._written[at : at + size] != self._left[start:end]:
                continue
            gaps = [at - before - 1] if before is not None else []
            gaps += [after - at - size] if after is not None else []
            if self._taken.isdisjoint(range(at, at + size)):
                far[at] = min(gap for gap in gaps if gap >= 0)
        if far:
            best = min(far, key=lambda one: (far[one], one))
            ranks[start:end] = range(best, best + size)
            self._taken.update(range(best, best + size))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From which to which of the words they stand side by side in the file."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield start, at
            start = at


def _unknown(ranks: Sequence[int | None], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The words side by side that are not known yet."""
    for start, end in _runs(places):
        at = start
        while at < end:
            to = at
            while to < end and ranks[to] is None:
                to += 1
            if to > at:
                yield at, to
            at = to + 1
