"""Tables that came back without a word, or not at all: asked about, each as one, and kept.

A cut that begins in the paragraph before a table takes the table too in LibreOffice, whoever meant
the paragraph alone.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

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
