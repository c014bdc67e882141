"""Paragraphs, boxes and tables that stand elsewhere than they stood: carried there, whole.

What stayed is the longest run of paragraphs in the order of the text; the others were moved. A box
all of whose paragraphs were moved together goes as a box; one of its paragraphs alone goes out of
it, or to another place in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.order import body_start, outer
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_Key = tuple[str, int]  # of a block: what it is, and its number
_ALONE = (Role.PROSE, Role.ITEM)  # what goes out of its box, or to another place in it


def moved(work: Work, gone: Iterable[int]) -> None:
    """Carry what was moved; what cannot be is asked about."""
    away = set(gone)
    blocks = _blocks(work)
    units = [
        work.of[numbers[0]]
        for at, numbers in sorted(work.found.of.items())
        if numbers and numbers[0] in blocks and numbers[0] not in away
        and work.found.at[numbers[0]][0] == at and at not in work.found.text
    ]  # fmt: skip
    stay = {units[at].number for at in rising([one.number for one in units])}
    whole: dict[_Key, bool] = {}  # blocks that went -> as a whole
    for one in units:
        key = blocks[one.number]
        every = [u.number for u in units if blocks[u.number] == key]
        whole[key] = not stay & set(every) and _together(units, key, blocks)
    done: set[_Key] = set()
    for at, one in enumerate(units):
        key = blocks[one.number]
        if one.number in stay or key in done:
            continue
        above = next((u for u in reversed(units[:at]) if u.number in stay), None)
        below = next((u for u in units[at:] if u.number in stay), None)
        if whole[key] or _only(key, blocks):
            done.add(key)
            _carry(work, one, _lines(work, key, blocks), (above, below), blocks)
        elif one.role is Role.CELL:
            continue  # rows and columns are looked at by themselves
        elif one.role in _ALONE and work.quoted(one) is None:
            _carry(work, one, (one.first, one.last), (above, below), blocks)
        else:
            asked = _("moved out of what it is a part of, and left there: “{words}”")
            work.out.ask(asked.format(words=short(one.words)))


def _together(units: Sequence[Unit], key: _Key, blocks: Mapping[int, _Key]) -> bool:
    places = [at for at, one in enumerate(units) if blocks[one.number] == key]
    return places[-1] - places[0] == len(places) - 1


def _only(key: _Key, blocks: Mapping[int, _Key]) -> bool:
    return list(blocks.values()).count(key) == 1


def _carry(
    work: Work, unit: Unit, lines: tuple[int, int], between: tuple[Unit | None, Unit | None],
    blocks: Mapping[int, _Key],
) -> None:  # fmt: skip
    behind, before, after = _place(work, unit, between, blocks)
    work.made.moves.append((*lines, behind, before, after))
    work.out.tell(_("moved: “{words}”").format(words=short(unit.words)))


def _place(
    work: Work, unit: Unit, between: tuple[Unit | None, Unit | None], blocks: Mapping[int, _Key]
) -> tuple[int, str, str]:
    """The line behind which it goes, what parts it from that, and from what follows."""
    above, below = between
    box = _within(work, unit, above, below)
    if unit.role is Role.ITEM and not _alike(unit, above) and below and _alike(unit, below):
        line = below.first - 1  # at the head of a list: parted from the rest as its items are
        return line, "\n", "\n" if _loose(work, below) else ""
    if above is None:
        return body_start(work), "\n\n", ""
    if box is not None and above.role in (Role.NAME, Role.OPTION) and below is not None:
        line = below.first - 1  # the first words of a box
        return line, "\n", "\n"
    line = above.last if box is not None else _lines(work, blocks[above.number], blocks)[1]
    tight = unit.role is Role.ITEM and _alike(unit, above) and not _loose(work, above)
    return line, "\n" if tight else "\n\n", ""


def _within(work: Work, unit: Unit, above: Unit | None, below: Unit | None) -> int | None:
    """The box in which it is put: that of both its neighbours, or its own, at its end."""
    box = outer(work, above) if above is not None else None
    if above is None or box is None or work.quoted(above) is not None:
        return None
    both = below is not None and outer(work, below) == box
    return box if both or outer(work, unit) == box else None


def _loose(work: Work, item: Unit) -> bool:
    """Whether blank lines part the items of its list."""
    at = work.units.index(item)
    for one, other in pairwise(work.units[max(at - 1, 0) : at + 2]):
        if _alike(one, other) and one.boxes == other.boxes:
            return any(not work.lines[line].strip() for line in range(one.last + 1, other.first))
    return False


def _alike(unit: Unit, other: Unit | None) -> bool:
    """Whether both are items of one kind of list."""
    if other is None or not unit.role is other.role is Role.ITEM:
        return False
    return other.ordered is unit.ordered


def _blocks(work: Work) -> dict[int, tuple[str, int]]:
    """What is carried whole: a box, a table, a paragraph; an item with what hangs below it."""
    out: dict[int, tuple[str, int]] = {}
    item = 0
    for one in work.units:
        box = outer(work, one)
        if one.role in (Role.TITLE, Role.NOTE):
            continue
        if box is not None:
            out[one.number] = ("box", box)
        elif one.role is Role.CELL:
            out[one.number] = ("table", one.cell[0])
        elif one.role is Role.ITEM and one.level == 0:
            item = one.number
            out[one.number] = ("unit", item)
        elif one.role is Role.ITEM and item:
            out[one.number] = ("unit", item)
        else:
            item = 0
            out[one.number] = ("unit", one.number)
    return out


def _lines(work: Work, key: _Key, blocks: Mapping[int, _Key]) -> tuple[int, int]:
    if key[0] == "box":
        one = work.sheet.boxes[key[1]]
        return one.line, one.last_line
    own = [one for one in work.units if blocks.get(one.number) == key]
    return min(one.first for one in own), max(one.last for one in own)


def rising(ranks: Sequence[int]) -> set[int]:
    """The places of a longest run that rises: what stayed in its order."""
    tails: list[int] = []
    ends: list[int] = []
    above: list[int] = []
    for at, rank in enumerate(ranks):
        place = bisect_left(tails, rank)
        above.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(rank)
            ends.append(at)
        else:
            tails[place], ends[place] = rank, at
    kept: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = above[at]
    return kept
