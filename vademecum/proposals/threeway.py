"""One passage that two people changed: sentence by sentence, or not at all.

By words, five of twenty-four tried conflicts came out silently wrong; by sentences none but what
no comparison can see (FACTS §9), which is why whoever merges is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.model import Kind
from vademecum.proposals import pairs
from vademecum.proposals.cut import Block, Unit, alike, same


def merged(base: Block, ours: Block, theirs: Block) -> str | None:
    """The passage with both sides' changes; None where both changed one sentence.

    Both are changed from `base`, and differ. Rows of tables that have not the same columns are
    merged by nobody.
    """
    steps = _steps(base, ours, theirs)
    if any(one.both is None for one in steps):
        return None
    return _text(base, [one.both or [] for one in steps]) if steps else None


@dataclass(frozen=True, slots=True)
class Parted:
    """A passage in which both sides changed a sentence, and one side others."""

    rest: str  # today's, with the sentences that changed on the other side alone
    free: str  # as it was sent, with these; as they are told
    held: str  # as it was sent, with those that changed on both


def parted(base: Block, ours: Block, theirs: Block) -> Parted | None:
    """The two halves of a passage; None where every change of it is in conflict, or none is."""
    steps = _steps(base, ours, theirs)
    clash = [one.both is None for one in steps]
    if not any(clash) or all(one.theirs == one.base for one in steps if one.both is not None):
        return None
    return Parted(
        rest=_text(base, [one.ours if one.both is None else one.both for one in steps]),
        free=_text(base, [one.base if one.both is None else one.theirs for one in steps]),
        held=_text(base, [one.theirs if one.both is None else one.base for one in steps]),
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """What each side has of one sentence, or puts between two."""

    base: list[Unit]
    ours: list[Unit]
    theirs: list[Unit]
    both: list[Unit] | None  # None: both changed it


def _steps(base: Block, ours: Block, theirs: Block) -> list[_Step]:
    """A passage sentence by sentence; none where it may not be merged so."""
    if len({base.kind, ours.kind, theirs.kind}) > 1:
        return [_Step([], [], [], None)]
    columns = [one.columns for one in (base, ours, theirs)]
    unequal = base.kind is Kind.CELL and (len(set(columns)) > 1 or not all(columns))
    if unequal or base.kind in (None, Kind.OPAQUE, Kind.HEADING):
        return [_Step([], [], [], None)]
    return _merged(base.units, ours.units, theirs.units)


def _text(base: Block, units: Sequence[Sequence[Unit]]) -> str:
    every = [one for some in units for one in some]
    gap = "\n" if base.kind is Kind.CELL else " "
    out = every[0][1] if every else ""
    for space, words in every[1:]:
        out += (space or gap) + words
    return out


def _merged(base: Sequence[Unit], ours: Sequence[Unit], theirs: Sequence[Unit]) -> list[_Step]:
    keys = [[" ".join(words.split()) for _space, words in side] for side in (base, ours, theirs)]
    mine, yours = pairs.in_order(keys[0], keys[1]), pairs.in_order(keys[0], keys[2])
    put_mine, put_yours = _put(mine, len(ours)), _put(yours, len(theirs))
    out: list[_Step] = []
    for at in range(-1, len(base)):
        if at >= 0:
            here = ours[mine[at]] if at in mine else None
            there = theirs[yours[at]] if at in yours else None
            one = _one(base[at], here, there)
            out.append(_Step([base[at]], [here] if here else [], [there] if there else [], one))
        added = [ours[n] for n in put_mine.get(at, ())]
        other = [theirs[n] for n in put_yours.get(at, ())]
        # which one comes first, and whether both are meant, only a person knows
        clash = added and other and [one[1] for one in added] != [one[1] for one in other]
        out.append(_Step([], added, other, None if clash else added or other))
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
