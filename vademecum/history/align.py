"""Which words of a text are still there in its next version.

Lines first, then words only inside the lines that changed, by rapidfuzz. A word that is found
again by chance in a passage that was rewritten does not count as kept (`_by_chance`).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from rapidfuzz.distance import LCSseq

from vademecum.history.agreed import Akin, agreed
from vademecum.history.common import common_end, common_start
from vademecum.history.gaps import Delta, gap_at
from vademecum.history.matches import Match, grown, joined
from vademecum.history.reading import Text
from vademecum.history.shifted import moved, rest
from vademecum.history.words import Words

_CELLS = 60_000_000  # largest table of words compared at once: 8 MB of bits
_SHINGLE = 4  # words of a passage that must be unique to anchor a comparison of large texts


@dataclass(frozen=True, slots=True)
class _Apart:
    """Where the lines stand that were moved: each is a gap of its own."""

    old: list[tuple[int, int]]
    new: list[tuple[int, int]]


def compare(old: Text, new: Text, akin: Akin | None = None) -> Delta:
    """The delta from one version to the next.

    `akin`: tells of two words whether they are one in two forms; such a word is kept.
    """
    first = common_start(old.keys, new.keys)
    last = common_end(old.keys, new.keys, first)
    old_end, new_end = len(old.keys) - last, len(new.keys) - last
    matches: list[Match] = []
    blocks = _blocks(old.keys[first:old_end], new.keys[first:new_end])
    went, came = moved(old, new, blocks, first)
    apart = _Apart([], [])
    old_at = new_at = 0
    head = sum(map(len, old.lines[:first]))
    if head:
        matches.append((0, 0, head))
        old_at = new_at = head
    for kind, a0, a1, b0, b1 in blocks:
        before = old.flat(first + a0, first + a1)
        after = new.flat(first + b0, first + b1)
        if kind == "equal":
            matches.append((old_at, new_at, len(before)))
        else:
            here = rest(old, range(first + a0, first + a1), went, old_at, apart.old)
            there = rest(new, range(first + b0, first + b1), came, new_at, apart.new)
            if here and there:
                matches += _between(before, here, old_at, after, there, new_at)
        old_at += len(before)
        new_at += len(after)
    tail = sum(map(len, old.lines[old_end:]))
    if tail:
        matches.append((old_at, new_at, tail))
    return _delta(old.flat(), new, matches, apart, akin)


def _between(
    before: Words[int], here: Sequence[int], old_at: int,
    after: Words[int], there: Sequence[int], new_at: int,
) -> list[Match]:  # fmt: skip
    """The words kept between two passages, without those lines of them that were moved."""
    if len(here) == len(before) and len(there) == len(after):
        return [(old_at + i, new_at + j, n) for i, j, n in align(before, after)]
    mine = array("I", (before[n - old_at] for n in here))
    theirs = array("I", (after[n - new_at] for n in there))
    found = align(mine, theirs)
    return joined([(here[i + n], there[j + n], 1) for i, j, size in found for n in range(size)])


def align(old: Words[int], new: Words[int]) -> list[Match]:
    """The words kept between two passages, as runs in order."""
    start = common_start(old, new)
    end = common_end(old, new, start)
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    found = [(0, 0, start)] if start else []
    if middle_old and middle_new:
        if len(middle_old) * len(middle_new) <= _CELLS:
            inner = _runs(middle_old, middle_new)
        else:
            inner = _by_anchors(middle_old, middle_new)
        inner = _by_chance(inner, len(middle_old), len(middle_new))
        found += [(i + start, j + start, n) for i, j, n in inner]
    if end:
        found.append((len(old) - end, len(new) - end, end))
    return _unless_rewritten(found, min(len(old), len(new)))


def _unless_rewritten(runs: list[Match], size: int) -> list[Match]:
    """The runs, unless so little is kept that the passage was written anew: then long ones only."""
    kept = sum(run[2] for run in runs)
    least = 4 if kept < 0.15 * size else 3 if kept < 0.3 * size else 0
    return [run for run in runs if run[2] >= least]


def _blocks(old: list[int], new: list[int]) -> list[tuple[str, int, int, int, int]]:
    if not old or not new:
        return [("replace", 0, len(old), 0, len(new))] if old or new else []
    if len(old) * len(new) > _CELLS:
        return [("replace", 0, len(old), 0, len(new))]
    found: list[tuple[str, int, int, int, int]] = []
    for step in LCSseq.opcodes(old, new):
        if found and found[-1][0] == "change" and step.tag != "equal":
            _kind, a0, _a1, b0, _b1 = found.pop()
            found.append(("change", a0, step.src_end, b0, step.dest_end))
        else:
            kind = "equal" if step.tag == "equal" else "change"
            found.append((kind, step.src_start, step.src_end, step.dest_start, step.dest_end))
    return found


def _runs(old: Sequence[int], new: Sequence[int]) -> list[Match]:
    return [
        (step.src_start, step.dest_start, step.src_end - step.src_start)
        for step in LCSseq.opcodes(old, new)
        if step.tag == "equal"
    ]


def _by_chance(runs: list[Match], old: int, new: int) -> list[Match]:
    """The runs without those so short, between changes so long, that chance explains them.

    Taking one away joins two changes into a longer one, so the runs before are weighed again.
    """
    kept: list[Match] = []

    def change(left: Match | None, right: Match) -> int:
        if left is None:
            return max(right[0], right[1])
        return max(right[0] - left[0] - left[2], right[1] - left[1] - left[2])

    end: Match = (old, new, 0)
    for number, run in enumerate(runs):
        kept.append(run)
        following = runs[number + 1] if number + 1 < len(runs) else end
        while kept:
            left = kept[-2] if len(kept) > 1 else None
            before, after = change(left, kept[-1]), change(kept[-1], following)
            if not _chance(kept[-1][2], before, after):
                break
            kept.pop()
    return kept


def _chance(length: int, before: int, after: int) -> bool:
    least = min(before, after)
    return (
        (length == 1 and least >= 2)
        or (length == 2 and least >= 5)
        or (length == 3 and least >= 12)
    )


def _by_anchors(old: Words[int], new: Words[int]) -> list[Match]:
    """Large passages: short passages found once in both hold the comparison together."""
    places = _unique(old)
    anchors = []
    for shingle, at in _unique(new).items():
        if shingle in places:
            anchors.append((at, places[shingle]))
    anchors.sort()
    found: list[Match] = []
    i = j = 0
    for new_at, old_at in [*_rising(anchors), (len(new), len(old))]:
        if new_at < j or old_at < i:
            continue
        part_old, part_new = old[i:old_at], new[j:new_at]
        if part_old and part_new and len(part_old) * len(part_new) <= _CELLS:
            found += [(i + a, j + b, n) for a, b, n in _runs(part_old, part_new)]
        size = _SHINGLE if new_at < len(new) else 0
        if size:
            found.append((old_at, new_at, size))
        i, j = old_at + size, new_at + size
    return joined(found)


def _unique(text: Words[int]) -> dict[tuple[int, ...], int]:
    places: dict[tuple[int, ...], int] = {}
    twice = set()
    for at, shingle in enumerate(zip(*(text[n:] for n in range(_SHINGLE)), strict=False)):
        if shingle in places:
            twice.add(shingle)
        places[shingle] = at
    return {shingle: at for shingle, at in places.items() if shingle not in twice}


def _rising(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest sub-list in which both numbers rise."""
    ends: list[int] = []
    where: list[int] = []
    back: list[int] = []
    for number, (_new, old) in enumerate(anchors):
        at = bisect_left(ends, old)
        back.append(where[at - 1] if at else -1)
        if at == len(ends):
            ends.append(old)
            where.append(number)
        else:
            ends[at], where[at] = old, number
    chain = []
    at = where[-1] if where else -1
    while at >= 0:
        chain.append(anchors[at])
        at = back[at]
    return chain[::-1]


def _delta(
    old: Words[int], text: Text, matches: list[Match], apart: _Apart, akin: Akin | None
) -> Delta:
    new, starts = text.flat(), text.begun()
    kept = grown(joined(matches), old, new, apart.old, apart.new)
    forms = [] if akin is None else agreed(kept, old, new, (apart.old, apart.new), akin)
    gaps = []
    i = j = 0
    for old_at, new_at, size in [*sorted((*kept, *forms)), (len(old), len(new), 0)]:
        went, lines_went = _pieces(i, old_at, apart.old)
        came, lines_came = _pieces(j, new_at, apart.new)
        pairs = [
            *zip_longest(went, came),
            *((one, None) for one in lines_went),
            *((None, one) for one in lines_came),
        ]
        gaps += [
            gap_at(old, one or (old_at, old_at), new, starts, other or (new_at, new_at))
            for one, other in pairs
        ]
        i, j = old_at + size, new_at + size
    gaps += [
        replace(gap_at(old, (i, i + size), new, starts, (j, j + size)), agreed=True)
        for i, j, size in forms
    ]
    return Delta(len(new), tuple(kept), tuple(gaps))


def _pieces(
    start: int, end: int, apart: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The runs of words between two places, and the lines between them that were moved."""
    if not apart:
        return [(start, end)] if start < end else [], []
    lines = [one for one in apart if start <= one[0] and one[1] <= end]
    edges = [start, *(at for one in lines for at in one), end]
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    return runs, lines
