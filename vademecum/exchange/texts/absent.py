"""What did not come back: taken out, or only not sent.

A deletion is tracked, or it is one passage between others that came back. A run of several, without
a trace, is a part of the text that was not sent: nobody said it is to go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from vademecum.exchange.likeness import tokens
from vademecum.exchange.texts import order
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_SEVERAL = 2  # passages together that did not come back, untracked


def taken_out(work: Work) -> list[Unit]:
    """The units that are to go; those that are kept are asked about."""
    lost = {one.number for one in work.units if not work.found.at.get(one.number)}
    if len(lost) == len(work.units):
        return []  # no word of the text came back: it is a letter about it
    if work.mailed:
        own = [one for one in work.units if one.words and one.role is not Role.LOCKED]
        away = sum(one.number in lost for one in own)
        if 0 < away < len(own) / 2:  # of an extract, the rest was never meant to come
            work.out.ask(_("only a part of the text came back: what is not in it is kept"))
        return []
    lost -= work.found.out  # with their column
    struck = [tokens(one) for one in work.struck]
    tracked = {
        one.number for one in work.units
        if one.number in lost and any(said.find(tokens(one.words)) for said in struck)
    }  # fmt: skip
    blocks = [some for some in _blocks(work) if not _all(some, tracked)]
    kept = _beyond(blocks, lost - tracked)
    part = bool(kept)
    told: list[list[Unit]] = []
    for away, several in groupby(blocks, key=lambda some: _all(some, lost)):
        run = list(several)
        units = [one for some in run for one in some]
        if away and len(run) >= _SEVERAL and not _numbers(units) <= kept:
            kept |= _numbers(units)
            told.append(units)
    if part:
        work.out.ask(_("only a part of the text came back: what is not in it is kept"))
    for units in told:
        _ask(work, units)
    return [one for one in work.units if one.number in lost - kept]


def _beyond(blocks: Sequence[Sequence[Unit]], lost: set[int]) -> set[int]:
    """What is absent at the beginning or the end, where it is more than one passage."""
    found: set[int] = set()
    units = [one for some in blocks for one in some]
    for order_ in (units, units[::-1]):
        away = list(takewhile(lambda one: one.number in lost, order_))
        whole = any(_numbers(some) == _numbers(away) for some in blocks)
        passages = {one.cell[:2] if one.role is Role.CELL else (0, one.number) for one in away}
        if len(passages) >= _SEVERAL and not whole:
            found |= _numbers(away)
    return found


def _numbers(units: Sequence[Unit]) -> set[int]:
    return {one.number for one in units}


def _ask(work: Work, units: Sequence[Unit]) -> None:
    asked = _("{n} passages that follow each other did not come back, they are kept: are they to "
              "go? from “{first}” to “{last}”")  # fmt: skip
    work.out.ask(
        asked.format(n=len(units), first=short(units[0].words), last=short(units[-1].words))
    )


def _all(some: Sequence[Unit], numbers: set[int]) -> bool:
    return all(one.number in numbers for one in some)


def _blocks(work: Work) -> Iterator[list[Unit]]:
    """The passages in order, those of a box, of a table as one."""
    said = [one for one in work.units if one.words.strip() or one.role is Role.CELL]

    def key(one: Unit) -> tuple[str, int]:
        box = order.outer(work, one)
        if box is not None:
            return ("box", box)
        return ("table", one.cell[0]) if one.role is Role.CELL else ("unit", one.number)

    for _key, some in groupby(said, key=key):
        yield list(some)
