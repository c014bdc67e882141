"""Runs of words that stand in both of two texts, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from vademecum.history.words import Words

Match = tuple[int, int, int]  # so many words from here in the old text stand there in the new


def joined(runs: Iterable[Match]) -> list[Match]:
    """The runs, those that follow one another in both texts as one."""
    found: list[Match] = []
    for run in runs:
        if found:
            i, j, n = found[-1]
            if i + n == run[0] and j + n == run[1]:
                found[-1] = (i, j, n + run[2])
                continue
        found.append(run)
    return found


def grown(
    runs: Sequence[Match],
    old: Words[int],
    new: Words[int],
    went: Iterable[tuple[int, int]],
    came: Iterable[tuple[int, int]],
) -> list[Match]:
    """The runs with the words beside them that are the same too.

    A comparison may pair such a word with one like it farther off, which chance then takes away.
    `went`, `came`: from where to where lines of each text stand that were moved: not beside.
    """
    gone, brought = (
        frozenset(at for a, b in those for at in range(a, b)) for those in (went, came)
    )

    def alike(i: int, j: int) -> bool:
        return old[i] == new[j] and i not in gone and j not in brought

    ends: list[list[int]] = [[0, 0, 0], *map(list, runs), [len(old), len(new), 0]]
    for left, right in pairwise(ends):
        room = min(right[0] - left[0], right[1] - left[1]) - left[2]
        while room > 0 and alike(left[0] + left[2], left[1] + left[2]):
            left[2] += 1
            room -= 1
        while room > 0 and alike(right[0] - 1, right[1] - 1):
            right[:] = right[0] - 1, right[1] - 1, right[2] + 1
            room -= 1
    return joined((i, j, size) for i, j, size in ends if size)
