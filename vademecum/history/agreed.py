"""Words that only agree otherwise in the next version of a sentence: mended, not new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from vademecum.history.matches import Match, joined
from vademecum.history.words import KINDS, Words

Akin = Callable[[int, int], bool]  # of two fingerprints: one word in two forms?

_MOST = 8  # words at one place that are compared
_STANDS = 3  # least words beside them that are the same: the sentence stands


def agreed(
    kept: Sequence[Match],
    old: Words[int],
    new: Words[int],
    apart: tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]],
    akin: Akin,
) -> list[Match]:
    """The runs of words akin between the runs `kept`, which are the same in both.

    `apart`: where lines of either text stand that were moved, and are compared with nothing.
    """
    found: list[Match] = []
    ends = [(0, 0, 0), *kept, (len(old), len(new), 0)]
    for left, right in pairwise(ends):
        i, j = left[0] + left[2], left[1] + left[2]
        went, came = right[0] - i, right[1] - j
        if not (0 < went <= _MOST and 0 < came <= _MOST) or left[2] + right[2] < _STANDS:
            continue
        if any(start < right[0] and i < end for start, end in apart[0]) or any(
            start < right[1] and j < end for start, end in apart[1]
        ):
            continue
        pairs = _pairs(old[i : right[0]], new[j : right[1]], akin)
        found += [(i + a, j + b, 1) for a, b in pairs]
    return joined(found)


def _pairs(went: Words[int], came: Words[int], akin: Akin) -> list[tuple[int, int]]:
    """The words akin, in order; small ones where all agree with those they stand beside."""
    if len(went) == len(came) and all(map(akin, went, came)):
        return [(at, at) for at in range(len(went))]
    pairs: list[tuple[int, int]] = []
    low = 0
    for at, word in enumerate(went):
        for other in range(low, len(came)):
            if word & KINDS and word != came[other] and akin(word, came[other]):
                pairs.append((at, other))
                low = other + 1
                break
    lone = {at for at, _other in pairs}, {other for _at, other in pairs}
    for one in tuple(pairs):
        for step in (-1, 1):
            at, other = one[0] + step, one[1] + step
            while 0 <= at < len(went) and 0 <= other < len(came):
                if at in lone[0] or other in lone[1] or not akin(went[at], came[other]):
                    break
                pairs.append((at, other))
                lone[0].add(at)
                lone[1].add(other)
                at, other = at + step, other + step
    return sorted(pairs)
