"""Units that are gone or stand elsewhere: which lines go, and where others are carried."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.unsure import short
from vademecum.language import _
from vademecum.problems import Splice

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_THROUGH = frozenset({"diffusion", "langue"})  # boxes that nobody sees
_NUMBER = re.compile(r"(?P<lead>[ >]*)(?P<number>\d{1,9})[.)]")
_LOOSE = (Role.PROSE, Role.ITEM, Role.HEADING)


def outer(work: Work, unit: Unit) -> int | None:
    """The outermost box that a reader sees around a unit."""
    return next((b for b in unit.boxes if work.sheet.boxes[b].name not in _THROUGH), None)


def dropped(work: Work, lost: Sequence[Unit]) -> set[int]:
    """What goes of the units that did not come back: their numbers; their lines are marked."""
    numbers = {one.number for one in lost}
    gone: set[int] = set()
    boxes = {box for one in lost for box in one.boxes}
    for box in sorted(boxes):
        inside = [one for one in work.units if box in one.boxes]
        body = [one for one in inside if one.words.strip() and one.role is not Role.OPTION]
        directive = work.sheet.boxes[box]
        if body and all(one.number in numbers for one in body) and directive.name not in _THROUGH:
            work.made.gone |= set(range(directive.line, directive.last_line + 1))
            gone |= {one.number for one in inside}
            words = next(one.words for one in body)
            work.out.tell(_("taken out: “{words}”").format(words=short(words)))
    rows: dict[tuple[int, int], list[Unit]] = {}
    for one in work.units:
        if one.role is Role.CELL:
            rows.setdefault(one.cell[:2], []).append(one)
    for (_table, row), cells in rows.items():
        away = [one for one in cells if one.number in numbers - gone]
        if not away:
            continue
        if len(away) == len(cells) and row > 1:
            for one in cells:
                work.made.gone |= set(range(one.first, one.last + 1))
            gone |= {one.number for one in cells}
            work.out.tell(_("a row of a table taken out: “{words}”").format(
                words=short(" | ".join(one.words for one in cells))))  # fmt: skip
        elif any(one.words.strip() for one in away):
            gone |= {one.number for one in away}
            work.out.ask(_("cells of a table did not come back, they are kept: “{words}”").format(
                words=short(" | ".join(one.words for one in away))))  # fmt: skip
    for one in lost:
        if one.number in gone or one.role is Role.CELL:
            continue
        if one.role is Role.LOCKED or one.bits is None or not one.words.strip():
            if one.role is Role.LOCKED:
                work.out.ask(_("“{words}” is not to be taken out in Word: kept as it was").format(
                    words=short(one.words or one.name)))  # fmt: skip
            continue
        if one.role not in _LOOSE or work.quoted(one) is not None:
            work.out.ask(_("did not come back, and is kept: “{words}”").format(
                words=short(one.words)))  # fmt: skip
            continue
        work.made.gone |= set(range(one.first, one.last + 1))
        gone.add(one.number)
        work.out.tell(_("taken out: “{words}”").format(words=short(one.words)))
    return gone


def moved(work: Work, gone: Iterable[int]) -> None:
    """Blocks that stand elsewhere than they stood: carried there, by whole blocks."""
    away = set(gone)
    blocks = _blocks(work)
    order: list[tuple[str, int]] = []
    torn: set[tuple[str, int]] = set()
    for at in range(len(work.paras)):
        for number in work.found.of.get(at, ())[:1]:
            if number in away or number not in blocks or work.found.at[number][0] != at:
                continue
            key = blocks[number]
            if order and order[-1] == key:
                continue
            if key in order:
                torn.add(key)
                continue
            order.append(key)
    ranks = {key: at for at, key in enumerate(dict.fromkeys(blocks.values()))}
    kept = _rising([ranks[one] for one in order])
    for at, key in enumerate(order):
        if at in kept or key in torn:
            continue
        first, last = _lines(work, key, blocks)
        behind = _line_before(work, order, at, blocks)
        unit = next(one for one in work.units if blocks.get(one.number) == key)
        previous = order[at - 1] if at else None
        item = unit.role is Role.ITEM and previous is not None and _item(work, previous, blocks)
        work.made.moves.append((first, last, behind, "\n" if item else "\n\n"))
        work.out.tell(_("moved: “{words}”").format(words=short(unit.words)))


def _item(work: Work, key: tuple[str, int], blocks: dict[int, tuple[str, int]]) -> bool:
    own = next(one for one in work.units if blocks.get(one.number) == key)
    return own.role is Role.ITEM


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


def _lines(work: Work, key: tuple[str, int], blocks: dict[int, tuple[str, int]]) -> tuple[int, int]:
    if key[0] == "box":
        one = work.sheet.boxes[key[1]]
        return one.line, one.last_line
    own = [one for one in work.units if blocks.get(one.number) == key]
    return min(one.first for one in own), max(one.last for one in own)


def _line_before(
    work: Work, order: Sequence[tuple[str, int]], at: int, blocks: dict[int, tuple[str, int]]
) -> int:
    """The line behind which the block at that place goes."""
    return _lines(work, order[at - 1], blocks)[1] if at else body_start(work)


def body_start(work: Work) -> int:
    """The line that ends the front matter."""
    lines = work.lines
    if lines[1].strip() != "---":
        return 0
    return next((n for n in range(2, len(lines) + 1) if lines[n].strip() == "---"), 0)


def _rising(ranks: Sequence[int]) -> set[int]:
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


def numbered(work: Work, gone: Iterable[int]) -> None:
    """The numbers of lists that lost or got items go on in order."""
    away = set(gone)
    runs: list[list[Unit]] = []
    for one in work.units:
        if one.role is not Role.ITEM or not one.ordered:
            continue
        last = runs[-1][-1] if runs else None
        follows = last is not None and last.boxes == one.boxes and last.level == one.level
        if follows and _number(work, one) == _number(work, runs[-1][-1]) + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        by = 0
        for one in run:
            if one.number in away:
                by -= 1
                continue
            if by and (found := _NUMBER.match(work.lines[one.first])):
                start = work.lines.start(one.first)
                span = (start + found.start("number"), start + found.end("number"))
                work.made.edits.append(Splice(*span, str(int(found["number"]) + by)))
            by += work.put.get(one.number, 0)


def _number(work: Work, unit: Unit) -> int:
    found = _NUMBER.match(work.lines[unit.first])
    return int(found["number"]) if found else 0
