"""Units that are gone or stand elsewhere: which lines go, and where others are carried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.texts import whole_tables
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.problems import Splice

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_FIGURES = frozenset({"figure", "image"})
_THROUGH = frozenset({"diffusion", "langue"})  # boxes that nobody sees
_ALL = 2  # headings: of more than so many, all shifted alike, nobody shifted one
_NUMBER = re.compile(r"(?P<lead>[ >]*)(?P<number>\d{1,9})[.)]")
_LOOSE = (Role.PROSE, Role.ITEM, Role.HEADING)
_HASHES = re.compile(r"[ >]*(?P<signs>#{1,6})[ \t]")


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
        directive = work.sheet.boxes[box]
        figure = directive.name in _FIGURES
        body = [one for one in inside if one.words.strip()
                and (figure or one.role is not Role.OPTION)]  # fmt: skip
        if figure and box in work.pictured:
            continue  # its picture stays, whatever words of it are gone
        if body and all(one.number in numbers for one in body) and directive.name not in _THROUGH:
            work.made.gone |= set(range(directive.line, directive.last_line + 1))
            gone |= {one.number for one in inside}
            words = short(next(one.words for one in body))
            work.out.tell(
                _(
                    "a figure taken out, its picture {file} and its description too: “{words}”"
                ).format(file=directive.argument.strip(), words=words)
                if figure
                else _("taken out: “{words}”").format(words=words)
            )
    gone |= whole_tables.absent(work, numbers - gone)
    rows: dict[tuple[int, int], list[Unit]] = {}
    for one in work.units:
        if one.role is Role.CELL and one.number not in work.found.out:
            rows.setdefault(one.cell[:2], []).append(one)
    kept: dict[int, list[Unit]] = {}
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
            kept.setdefault(_table, []).extend(away)
    for away in kept.values():
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


def body_start(work: Work) -> int:
    """The line that ends the front matter."""
    lines = work.lines
    if lines[1].strip() != "---":
        return 0
    return next((n for n in range(2, len(lines) + 1) if lines[n].strip() == "---"), 0)


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
        number = _number(work, run[0])
        here = [one for one in run if one.number not in away]
        for one in sorted(here, key=lambda unit: work.found.at.get(unit.number) or [unit.first]):
            found = _NUMBER.match(work.lines[one.first])
            if found and int(found["number"]) != number:
                start = work.lines.start(one.first)
                span = (start + found.start("number"), start + found.end("number"))
                work.made.edits.append(Splice(*span, str(number)))
            number += 1 + work.put.get(one.number, 0)


def _number(work: Work, unit: Unit) -> int:
    found = _NUMBER.match(work.lines[unit.first])
    return int(found["number"]) if found else 0


def levels(work: Work) -> None:
    """Headings that are of another level, or none any more; paragraphs that became headings."""
    pairs = [
        (work.of[numbers[0]], work.paras[at])
        for at, numbers in sorted(work.found.of.items())
        if len(numbers) == 1 and numbers[0] in work.of and work.found.at[numbers[0]] == [at]
        and at not in work.found.text
    ]  # fmt: skip
    heads = [(one, para) for one, para in pairs if one.role is Role.HEADING]
    by = {para.level - shown_level(one) for one, para in heads}
    # A program may know no headings, or have its own first level: nobody shifted all of them.
    program = not any(para.level for _one, para in heads) or (len(by) == 1 and len(heads) > _ALL)
    for one, para in pairs:
        if one.role is Role.HEADING and not program and para.level != shown_level(one):
            _levelled(work, one, para.level)
        elif one.role not in (Role.HEADING, Role.TITLE) and para.level and para.words:
            work.out.ask(_("set as a heading, and left as it was: is it one? “{words}”").format(
                words=short(one.words)))  # fmt: skip


def shown_level(unit: Unit) -> int:
    """The level in Word of a heading: the chapter's title is above all of them."""
    return min(max(unit.level - 1, 1), 5)


def _levelled(work: Work, unit: Unit, level: int) -> None:
    found = _HASHES.match(work.lines[unit.first])
    if not level or found is None or level > 5:
        asked = _("no heading of its level any more, and left as it was: “{words}”")
        work.out.ask(asked.format(words=short(unit.words)))
        return
    start = work.lines.start(unit.first)
    span = (start + found.start("signs"), start + found.end("signs"))
    work.made.edits.append(Splice(*span, "#" * (level + 1)))
    work.out.tell(_("a heading of level {level}: “{words}”").format(
        level=level, words=short(unit.words)))  # fmt: skip
