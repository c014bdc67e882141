"""Tables that came back without a word, as text, or not at all: asked about, each as one, and kept.

A cut that begins in the paragraph before a table takes the table too in LibreOffice, whoever meant
the paragraph alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.classes import Class
from vademecum.exchange.likeness import flat, tokens
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work


def emptied(work: Work) -> set[int]:
    """The cells of tables none of whose cells holds a word any more."""
    blank = {
        number
        for at, numbers in work.found.of.items()
        for number in numbers
        if not work.paras[at].words and not any(c.kind == "image" for c in work.paras[at].chars)
    }
    return _kept(work, blank)


def absent(work: Work, lost: Collection[int]) -> set[int]:
    """The cells of tables that did not come back at all."""
    return _kept(work, lost)


def turned(work: Work) -> None:
    """Ask about the tables that came back as text; of a message, those alone that say otherwise."""
    tables: dict[int, list[Unit]] = {}
    for one in work.units:
        if one.role is Role.CELL and set(work.found.at.get(one.number, ())) & work.found.text:
            tables.setdefault(one.cell[0], []).append(one)
    for cells in tables.values():
        places = sorted({at for one in cells for at in work.found.at[one.number]})
        said = " ".join(work.paras[at].words for at in places)
        words = " | ".join(one.words for one in cells if one.words.strip())
        if work.mailed and tokens(said).words == tokens(words).words:
            continue
        asked = _("a table came back as text, it is kept as it was: is it to be text? “{words}”")
        if work.mailed:
            asked = _("a table was changed in the message, it is kept as it was: “{words}”")
        work.out.ask(asked.format(words=short(words)))


def made(work: Work, new: Sequence[int]) -> list[int]:
    """The new paragraphs, without those of tables made of the text's own: these are asked about."""
    lost = [
        one for one in work.units
        if one.role is not Role.CELL and one.words.strip() and not work.found.at.get(one.number)
    ]  # fmt: skip
    numbers = {one.number: one for one in lost}
    words = {flat(one.words): one for one in reversed(lost)}
    grids: dict[int, list[int]] = {}
    for at in new:
        if work.paras[at].cell != (0, 0, 0):
            grids.setdefault(work.paras[at].cell[0], []).append(at)
    known = {fit.back for fit in work.found.fits}
    away: set[int] = set()
    for table, cells in grids.items():
        those: dict[int, Unit] = {}
        for at in cells:
            para = work.paras[at]
            marked = [numbers[n] for n in para.marks if n in numbers]
            unit = marked[0] if marked else words.get(flat(para.words))
            if unit is not None:
                those[at] = unit
        if table in known or 2 * len(those) < len(cells):
            continue
        away |= set(cells)
        work.found.text |= set(cells)
        for at, unit in those.items():
            work.found.put(at, unit.number)
        work.out.counts[Class.UNCHANGED] += len(cells)
        asked = _("set as a table, and left as it was: is it one? “{words}”")
        work.out.ask(asked.format(words=short(" | ".join(work.paras[at].words for at in cells))))
    return [at for at in new if at not in away]


def _kept(work: Work, away: Collection[int]) -> set[int]:
    tables: dict[int, list[Unit]] = {}
    for one in work.units:
        if one.role is Role.CELL:
            tables.setdefault(one.cell[0], []).append(one)
    found: set[int] = set()
    for cells in tables.values():
        said = [one for one in cells if one.words.strip()]
        if len(said) < 2 or any(one.number not in away for one in said):
            continue
        found |= {one.number for one in cells}
        asked = _("a whole table did not come back, it is kept: is it to go? “{words}”")
        work.out.ask(asked.format(words=short(" | ".join(one.words for one in said))))
    return found
