"""One passage that two people changed: sentence by sentence, or not at all.

By words, five of twenty-four tried conflicts came out silently wrong; by sentences none but what
no comparison can see (FACTS §9), which is why whoever merges is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from vademecum.model import Kind
from vademecum.proposals import pairs
from vademecum.proposals.cut import Block, Unit, alike, same


def merged(base: Block, ours: Block, theirs: Block) -> str | None:
    """The passage with both sides' changes; None where both changed one sentence.

    Both are changed from `base`, and differ. Rows of tables that have not the same columns are
    merged by nobody.
    """
    kinds = {base.kind, ours.kind, theirs.kind}
    if len(kinds) > 1 or base.kind in (None, Kind.OPAQUE, Kind.HEADING):
        return None
    if base.kind is Kind.CELL and len({one.columns for one in (base, ours, theirs)} - {0}) != 1:
        return None
    if base.kind is Kind.CELL and not all(one.columns for one in (base, ours, theirs)):
        return None
    units = _merged(base.units, ours.units, theirs.units)
    if units is None:
        return None
    gap = "\n" if base.kind is Kind.CELL else " "
    out = units[0][1] if units else ""
    for space, words in units[1:]:
        out += (space or gap) + words
    return out


def _merged(
    base: Sequence[Unit], ours: Sequence[Unit], theirs: Sequence[Unit]
) -> list[Unit] | None:
    keys = [[" ".join(words.split()) for _space, words in side] for side in (base, ours, theirs)]
    mine, yours = pairs.in_order(keys[0], keys[1]), pairs.in_order(keys[0], keys[2])
    put_mine, put_yours = _put(mine, len(ours)), _put(yours, len(theirs))
    out: list[Unit] = []
    for at in range(-1, len(base)):
        if at >= 0:
            one = _one(
                base[at],
                ours[mine[at]] if at in mine else None,
                theirs[yours[at]] if at in yours else None,
            )
            if one is None:
                return None
            out += one
        added = [ours[n] for n in put_mine.get(at, ())]
        other = [theirs[n] for n in put_yours.get(at, ())]
        if added and other and [one[1] for one in added] != [one[1] for one in other]:
            return None  # which one comes first, and whether both are meant, only a person knows
        out += added or other
    return out


def _one(base: Unit, ours: Unit | None, theirs: Unit | None) -> list[Unit] | None:
    """One sentence: kept, changed, taken out; None where both sides changed it."""
    if ours is None or theirs is None:
        left = ours or theirs
        return [] if left is None or same(left[1], base[1]) else None
    choice = chosen(base[1], ours[1], theirs[1])
    if choice is None:
        return None
    return [(ours[0] or theirs[0], choice)]


def chosen(base: str, ours: str, theirs: str) -> str | None:
    """What two sides make of one piece; None where both changed it, and not alike.

    Typography that one side mended gives way to the other's words.
    """
    if same(theirs, base) or same(theirs, ours):
        return ours
    if same(ours, base) or alike(ours, base):
        return theirs
    if alike(theirs, base) or alike(theirs, ours):
        return ours
    return None


def _put(pairs_: dict[int, int], count: int) -> dict[int, list[int]]:
    """What was put in: base sentence before it (-1: none) -> numbers."""
    back = {new: old for old, new in pairs_.items()}
    found: dict[int, list[int]] = {}
    last = -1
    for n in range(count):
        if n in back:
            last = back[n]
        else:
            found.setdefault(last, []).append(n)
    return found
