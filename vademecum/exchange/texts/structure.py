"""What paragraphs are a part of in the letter that came back: lists and how deep, boxes.

Where all of it is otherwise, a program did it, which knows no lists or none of our styles. What is
sure is taken, and proven by cutting the text that comes of it; the rest is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vademecum.corpus.library import parse_chapter
from vademecum.exchange.texts.cut import Role, Unit, cut
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.model import Kind
from vademecum.problems import Splice
from vademecum.text.directives import DIRECTIVES
from vademecum.text.splices import applied

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_ITEM = re.compile(r"(?P<lead>[ >]*)(?P<mark>[-*+]|\d{1,9}[.)])(?P<gap>[ \t]+)")
_DEEPEST = 8  # level of a list that Word has
_ALL = 2  # items: of more than so many, all shifted alike, nobody shifted one
_OURS, _BOX, _QUOTE = "vm ", "vm encadré", "vm citation"


@dataclass(frozen=True, slots=True)
class _Listed:
    """A paragraph's place in a list: none, or how deep and of what kind."""

    level: int  # -1: in no list
    ordered: bool = False


def structured(work: Work) -> None:
    """Take, or ask about, what paragraphs are a part of now."""
    if work.mailed:
        return
    pairs = list(_pairs(work))
    _lists(work, pairs)
    _boxes(work, pairs)


def _pairs(work: Work) -> Iterator[tuple[Unit, Para]]:
    for at, numbers in sorted(work.found.of.items()):
        if at in work.found.text:
            continue
        if len(numbers) == 1 and numbers[0] in work.of and work.found.at[numbers[0]] == [at]:
            yield work.of[numbers[0]], work.paras[at]


def _now(para: Para) -> _Listed:
    if not para.listed or para.level:
        return _Listed(-1)
    kind, _sign, level = para.listed.partition(":")
    return _Listed(int(level or 0), kind == "number")


def _was(unit: Unit) -> _Listed:
    if unit.role is not Role.ITEM:
        return _Listed(-1)
    return _Listed(min(unit.level, _DEEPEST), unit.ordered)


def _lists(work: Work, pairs: Sequence[tuple[Unit, Para]]) -> None:
    items = [(one, para) for one, para in pairs if one.role is Role.ITEM]
    shifts = {_now(para).level - _was(one).level for one, para in items}
    kept = any(_now(para).level >= 0 for _one, para in items)
    shifted = len(shifts) == 1 and shifts != {0} and len(items) > _ALL
    program = bool(items) and (not kept or shifted)
    kinds = {_now(para).ordered for _one, para in items}
    for one, para in pairs:
        if one.role not in (Role.ITEM, Role.PROSE) or one.bits is None or one.cell != (0, 0, 0):
            continue
        if para.level:
            continue  # set as a heading: that is asked
        was, now = _was(one), _now(para)
        if was == now or (program and was.level >= 0):
            continue
        if was.level >= 0 and now.level >= 0 and was.level == now.level:
            if len(kinds) == 1 and len(items) > _ALL and len({u.ordered for u, _p in items}) > 1:
                continue  # a program that knows one kind of list
            _ask(work, one, _("an item of another kind of list, left as it was: “{words}”"))
        elif now.level < 0:
            _ask(work, one, _("in no list any more, left as it was: “{words}”"))
        elif work.quoted(one) is not None:
            _ask(work, one, _("set as an item of a list, left as it was: is it one? “{words}”"))
        else:
            _taken(work, one, now)


def _ask(work: Work, unit: Unit, asked: str) -> None:
    work.out.ask(asked.format(words=short(unit.words)))


def _taken(work: Work, unit: Unit, now: _Listed) -> None:
    """An item of another level, or a paragraph that became an item of the list it touches."""
    edits = _edits(work, unit, now)
    if edits is None or not _proven(work, unit, now, edits):
        if unit.role is Role.ITEM:
            _ask(work, unit, _("an item of another level, left as it was: “{words}”"))
        else:
            _ask(work, unit, _("set as an item of a list, left as it was: is it one? “{words}”"))
        return
    work.made.edits += edits
    if unit.role is Role.ITEM:
        told = _("an item of level {level}: “{words}”")
        work.out.tell(told.format(level=now.level + 1, words=short(unit.words)))
    else:
        work.out.tell(_("made an item of a list: “{words}”").format(words=short(unit.words)))


def _edits(work: Work, unit: Unit, now: _Listed) -> list[Splice] | None:
    """The edits of a unit's lines; None where no list beside it says how."""
    units = [one for one in work.units if one.bits is not None]
    here = units.index(unit)
    above = units[here - 1] if here else None
    below = units[here + 1] if here + 1 < len(units) else None
    near = [one for one in (above, below)
            if one is not None and one.role is Role.ITEM and one.boxes == unit.boxes]  # fmt: skip
    model = _model(units[:here], unit, now) or (
        below if below in near and below.level == now.level else None
    )
    if not near or model is None:
        return None
    found = _ITEM.match(work.lines[model.first])
    own = _ITEM.match(work.lines[unit.first]) if unit.role is Role.ITEM else None
    if found is None or (unit.role is Role.ITEM and own is None):
        return None
    child = model.level < now.level
    lead = found["lead"] + " " * (found.end() - found.end("lead")) if child else found["lead"]
    mark = found["mark"] if model.ordered is now.ordered and not child else ""
    if not mark:
        mark = "1." if now.ordered else "-"
    elif now.ordered and model is not below:
        mark = f"{int(mark[:-1]) + 1}{mark[-1]}"
        if unit.role is not Role.ITEM:
            work.put[model.number] = work.put.get(model.number, 0) + 1
    start = work.lines.start(unit.first)
    bare = own.end() if own else len(work.lines[unit.first]) - len(
        work.lines[unit.first].lstrip(" "))  # fmt: skip
    first = f"{lead}{mark}{found['gap']}"
    edits = [Splice(start, start + bare, first)]
    for number in range(unit.first + 1, unit.last + 1):
        line, at = work.lines[number], work.lines.start(number)
        blank = len(line) - len(line.lstrip(" "))
        edits.append(Splice(at, at + blank, " " * len(first)))
    if unit.role is not Role.ITEM:
        edits += _closer(work, unit, [one for one in near if one.level <= now.level])
    return edits


def _model(above: Sequence[Unit], unit: Unit, now: _Listed) -> Unit | None:
    """The item above that it is beside now, or the one that it is below."""
    for one in reversed(above):
        if one.role is not Role.ITEM or one.boxes != unit.boxes:
            return None
        if one.level < now.level - 1:
            return None
        if one.level <= now.level:
            return one
    return None


def _closer(work: Work, unit: Unit, near: Sequence[Unit]) -> Iterator[Splice]:
    """The blank lines between a new item and those beside it go."""
    for one in near:
        first, last = (one.last, unit.first) if one.first < unit.first else (unit.last, one.first)
        if last > first + 1 and not any(work.lines[n].strip() for n in range(first + 1, last)):
            yield Splice(work.lines.start(first + 1), work.lines.start(last), "")


def _proven(work: Work, unit: Unit, now: _Listed, edits: Sequence[Splice]) -> bool:
    """Whether the text that comes of the edits differs in that one paragraph's place alone."""
    text = applied(work.sheet.text, edits)
    chapter = parse_chapter(text, work.path, [])
    if chapter is None:
        return False
    before = [_place(one, now if one.number == unit.number else _was(one)) for one in
              _bare(work, work.sheet.text)]  # fmt: skip
    return before == [_place(one, _was(one)) for one in cut(chapter, text).units]


def _bare(work: Work, text: str) -> Sequence[Unit]:
    """The units as they are cut, without what the page shows of them."""
    chapter = parse_chapter(text, work.path, [])
    return cut(chapter, text).units if chapter is not None else ()


def _place(unit: Unit, listed: _Listed) -> tuple[object, ...]:
    role = Role.PROSE if unit.role is Role.ITEM else unit.role
    return (role, listed, unit.words, unit.cell, unit.boxes)


def _boxes(work: Work, pairs: Sequence[tuple[Unit, Para]]) -> None:
    """Paragraphs that bear the style of a box or a quote, and stood in none; the other way round.

    Where our styles are gone from the document, a program took them.
    """
    ours = [para for _one, para in pairs if para.style.casefold().startswith(_OURS)]
    if not ours:
        return
    for one, para in pairs:
        if one.role not in (Role.PROSE, Role.ITEM) or one.bits is None or not para.words:
            continue
        if one.kind is Kind.QUOTE or para.level or _left(work, one):
            continue
        was, now = _kind(work, one), _styled(para)
        if was == now:
            continue
        if was:
            _ask(
                work, one, _("out of its box by its style, left in it: is it to go out? “{words}”")
            )
        else:
            _ask(work, one, _("in a box by its style, left out of it: is it to go in? “{words}”"))


def _left(work: Work, unit: Unit) -> bool:
    """Whether it was put elsewhere than where its box is: it is in no doubt any more."""
    own = [work.sheet.boxes[at] for at in unit.boxes]
    return any(
        first <= unit.first <= last and not any(one.line <= behind <= one.last_line for one in own)
        for first, last, behind, _before, _after in work.made.moves
    )


def _kind(work: Work, unit: Unit) -> str:
    names = [work.sheet.boxes[one].name for one in unit.boxes]
    if "citation" in names:
        return _QUOTE
    boxed = any(DIRECTIVES[one].words is Kind.BOX for one in names if one in DIRECTIVES)
    return _BOX if boxed else ""


def _styled(para: Para) -> str:
    style = para.style.casefold()
    return next((one for one in (_BOX, _QUOTE) if style.startswith(one)), "")
