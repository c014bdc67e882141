"""Which piece of one text is which of another: in place, moved, or written anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from vademecum.history.sentences import LIKE, likeness
from vademecum.model import Kind
from vademecum.proposals import boxes
from vademecum.proposals.cut import Block

_FAR = 6  # words a passage must have to be known again elsewhere
_SURE = 0.6  # and what of them


def in_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Old piece -> new one, in the same order: equal ones, then those most alike between them."""
    found: dict[int, int] = {}
    for (i1, i2), (j1, j2) in _gaps(old, new, found):
        scored = sorted(
            (-likeness(old[i].split(), new[j].split()), i, j)
            for i in range(i1, i2)
            for j in range(j1, j2)
        )
        for score, i, j in scored:
            if -score >= LIKE and _fits(found, i, j):
                found[i] = j
        if (i2 - i1, j2 - j1) == (1, 1):
            found.setdefault(i1, j1)
    return found


def blocks(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Old block -> new one; a passage that moved is found where it is now, a box whole."""
    keys = [one.key for one in old], [one.key for one in new]
    found: dict[int, int] = {}
    for (i1, i2), (j1, j2) in _gaps(*keys, found):
        alone = (i2 - i1, j2 - j1) == (1, 1) and old[i1].kind is new[j1].kind is not None
        scored = sorted(
            (-likeness(old[i].words.split(), new[j].words.split()), abs(i - i1 - j + j1), i, j)
            for i in range(i1, i2)
            for j in range(j1, j2)
            if old[i].kind is new[j].kind is not None
        )
        taken: set[int] = set()
        for score, _far, i, j in scored:
            if (-score >= LIKE or alone) and i not in found and j not in taken:
                found[i] = j
                taken.add(j)
    _elsewhere(old, new, found)
    _run(old, new, found)
    boxes.bars(old, new, found)
    boxes.repair(old, new, found)
    return found


def moved(pairs: dict[int, int]) -> set[int]:
    """The old ones that do not stand, among the others, where they stood."""
    ends: list[int] = []
    at: list[int] = []
    before: dict[int, int | None] = {}
    ordered = sorted(pairs)
    for i in ordered:
        place = bisect_left(ends, pairs[i])
        ends[place : place + 1] = [pairs[i]]
        at[place : place + 1] = [i]
        before[i] = at[place - 1] if place else None
    stay: set[int] = set()
    one = at[-1] if at else None
    while one is not None:
        stay.add(one)
        one = before[one]
    return set(ordered) - stay


def _elsewhere(old: Sequence[Block], new: Sequence[Block], found: dict[int, int]) -> None:
    """Add passages that went from one place to another: the same, else very much alike."""
    gone = [i for i in range(len(old)) if i not in found and _telling(old[i])]
    taken = set(found.values())
    came = [j for j in range(len(new)) if j not in taken and _telling(new[j])]
    scored = sorted(
        (-likeness(old[i].words.split(), new[j].words.split()), i, j)
        for i in gone
        for j in came
        if old[i].kind is new[j].kind
    )
    for score, i, j in scored:
        if -score >= _SURE and i not in found and j not in taken:
            found[i] = j
            taken.add(j)


def _run(old: Sequence[Block], new: Sequence[Block], found: dict[int, int]) -> None:
    """Add what went elsewhere unchanged though its words are few: items of a list, a title."""
    taken = set(found.values())
    at: dict[str, list[int]] = {}
    for j, block in enumerate(new):
        if j not in taken and block.kind is not None:
            at.setdefault(block.key, []).append(j)
    for i, block in enumerate(old):
        for j in at.get(block.key, ()) if i not in found else ():
            run = _same(old, new, found, taken, (i, j))
            if sum(len(old[i + n].words.split()) for n in range(run)) >= _FAR or (
                block.kind in (Kind.CELL, Kind.OPAQUE, Kind.HEADING) and len(at[block.key]) == 1
            ):
                found |= {i + n: j + n for n in range(run)}
                taken |= set(range(j, j + run))
                break


def _same(
    old: Sequence[Block],
    new: Sequence[Block],
    found: dict[int, int],
    taken: set[int],
    pair: tuple[int, int],
) -> int:
    """How many blocks follow each other in both, the same, and none paired otherwise."""
    i, j = pair
    run = 0
    while (
        i + run < len(old)
        and j + run < len(new)
        and (boxes.of_one(old[i + run - 1], old[i + run]) if run else old[i].kind is not None)
        and old[i + run].key == new[j + run].key
        and (found.get(i + run) == j + run or (i + run not in found and j + run not in taken))
    ):
        run += 1
    return run


def _telling(block: Block) -> bool:
    return block.kind is not None and len(block.words.split()) >= _FAR


Range = tuple[int, int]


def _gaps(
    old: Sequence[str], new: Sequence[str], found: dict[int, int]
) -> list[tuple[Range, Range]]:
    """Pair what is equal, in order; what stands between."""
    ids: dict[str, int] = {}
    left, right = ([ids.setdefault(one, len(ids)) for one in side] for side in (old, new))
    gaps: list[tuple[Range, Range]] = []
    i1 = j1 = 0
    for step in LCSseq.opcodes(left, right):
        if step.tag != "equal":
            continue
        gaps.append(((i1, step.src_start), (j1, step.dest_start)))
        size = step.src_end - step.src_start
        found.update((step.src_start + n, step.dest_start + n) for n in range(size))
        i1, j1 = step.src_end, step.dest_end
    gaps.append(((i1, len(old)), (j1, len(new))))
    return [gap for gap in gaps if gap[0][0] < gap[0][1] and gap[1][0] < gap[1][1]]


def _fits(found: dict[int, int], i: int, j: int) -> bool:
    if i in found or j in found.values():
        return False
    return all((k < i) == (found[k] < j) for k in found)
