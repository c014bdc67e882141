"""The words of a unit that came back otherwise, or of several that became one, into the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vademecum.exchange.classes import Class
from vademecum.exchange.texts import links, openings, uncalled
from vademecum.exchange.texts.bars import emptied
from vademecum.exchange.texts.compose import Refused, composed
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.inline import Bit
from vademecum.exchange.texts.keys import same
from vademecum.exchange.texts.quoted import QUOTES, restored
from vademecum.exchange.texts.returned import Char, Para
from vademecum.exchange.texts.unsure import apart, short, why
from vademecum.language import said as _
from vademecum.problems import Splice

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work


def rewritten(work: Work, para: Para, units: Sequence[Unit]) -> None:
    """Write the paragraph in place of the units that it is, and say what changed."""
    unit = units[0]
    pool = _pool(units)
    found = _composed(work, para, unit, pool)
    if found is None:
        return
    para, source = found
    if len(units) == 1 and source == work.sheet.text[slice(*unit.span)]:
        work.out.counts[Class.UNCHANGED] += 1
        return
    links.unlinked(work, pool, source)
    if not source and unit.role is Role.PROSE and unit not in [one for _c, one in work.figures]:
        work.made.gone |= set(range(unit.first, unit.last + 1))  # no empty lines in its place
        work.out.tell(_("emptied: “{old}”").format(old=short(unit.words)))
        return
    if not _put(work, unit, source):
        return
    for one in units[1:]:
        work.made.gone |= set(range(one.first, one.last + 1))
        work.out.counts[Class.PLACED] += 1
    _told(work, para, units, pool)


def _pool(units: Sequence[Unit]) -> list[Bit]:
    """All that the units are made of; between two that became one a space stands."""
    pool: list[Bit] = []
    for one in units:
        pool += [Bit(" ", one.span[0], one.span[0])] if pool else []
        pool += one.bits or ()
    return pool


def _composed(work: Work, para: Para, unit: Unit, pool: Sequence[Bit]) -> tuple[Para, str] | None:
    """The paragraph as it can be written, and how; None, once it is asked, where it cannot be."""
    try:
        return para, _source(work, unit, pool, para.chars)
    except Refused as error:
        why(work, str(error), unit, para)
        kept = restored(pool, para.chars, work.notes.label) if str(error) in QUOTES else None
    if kept is None or same(pool, kept, work.notes.label):
        return None
    para = replace(para, chars=kept)  # the prose beside the quote is theirs to change
    try:
        return para, _source(work, unit, pool, para.chars)
    except Refused:
        return None


def _put(work: Work, unit: Unit, source: str) -> bool:
    """Write it in the unit's place; whether it could be, and what changed is to be said."""
    span = unit.span
    if unit.role is Role.CELL and not source:
        span, source = emptied(work.sheet.text, span, _listed(work, unit))
    if not source:
        away = openings.untitled(work, unit, span)
        if away is None:
            return False
        span = away
    if unit.role is Role.TITLE and (
        work.sheet.text[unit.span[0]] == '"' and not {'"', "\\"} & set(source)
    ):
        work.made.edits.append(Splice(*unit.span, f'"{source}"'))
    elif unit.role is Role.TITLE:
        work.out.titled = source
    else:
        work.made.edits.append(Splice(*span, source))
    return True


def _told(work: Work, para: Para, units: Sequence[Unit], pool: Sequence[Bit]) -> None:
    """Say what changed."""
    old = " ".join(one.words for one in units)
    if len(units) > 1:
        work.out.tell(_("joined: “{words}”").format(words=short(units[-1].words)))
    elif not para.words:
        work.out.tell(_("emptied: “{old}”").format(old=short(old)))
    elif not old.strip():
        work.out.tell(_("new: “{words}”").format(words=short(para.words)))
    else:
        old, words = apart(old, para.words)
        if old != words:
            told = _("“{old}” → “{new}”").format(old=short(old), new=short(words))
        elif uncalled.called(work, pool, para):
            told = _("the calls of its notes changed, its words the same: “{words}”").format(
                words=short(para.words))  # fmt: skip
        else:  # bold, italics, a link
            told = _("set otherwise, its words the same: “{words}”").format(
                words=short(para.words))  # fmt: skip
        work.out.tell(told)


def _listed(work: Work, unit: Unit) -> bool:
    """Whether a cell is an item of a list that a table is written as."""
    return any(work.sheet.boxes[one].name == "list-table" for one in unit.boxes)


def _source(work: Work, unit: Unit, pool: Sequence[Bit], chars: Sequence[Char]) -> str:
    """What is written in the unit's place; Refused where that cannot be told for certain."""
    if unit.role in (Role.TITLE, Role.OPTION):
        return " ".join("".join(c.char for c in chars if not c.aside).split())
    line = unit.role in (Role.CELL, Role.HEADING, Role.NAME)
    source = composed(work.sheet.text, pool, chars, work.notes.label, unit.role is not Role.HEADING,
                      line)  # fmt: skip
    if unit.role is Role.CELL:
        listed = _listed(work, unit)
        source = source if listed else source.replace("|", "\\|").replace("\\\\|", "\\|")
        if not unit.bits and unit.span[1] >= unit.span[0] and source and not listed:
            source = f" {source} "
        elif listed and not unit.bits and source and not _parted(work, unit):
            source = f" {source}"
    return source


def _parted(work: Work, unit: Unit) -> bool:
    """Whether white space stands before an empty cell."""
    return work.sheet.text[unit.span[0] - 1 : unit.span[0]] in (" ", "\t")
