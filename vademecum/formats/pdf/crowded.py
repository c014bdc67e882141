"""Tables of more columns than a page has room for: their words would be cut letter by letter.

They are told by their shape: four letters of a word in a row, and a number whole, are the least
that can be read. What has room on a page turned on its side is set there, and what has none there
either is printed a few columns after others (`parts`). What stands in a cell has no room of its
own: there it is refused, on the smaller paper, for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from vademecum.formats.pdf import columns, widths
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.refused import CROWDED, Fault

_MM = 72 / 25.4  # points
_FEW = 10  # columns that have room in any case


@dataclass(frozen=True, slots=True)
class Space:
    """What a table has: the size of its type where it was made smaller (mended.css), and room."""

    size: float  # points
    room: float


# Of each paper: its type; its column; the same where the page is turned.
_SPACES = {"a4": (7.2, 124 * _MM, 247 * _MM), "a5": (7.0, 104 * _MM, 176 * _MM)}
SMALLER = "a5"
# Tables in these stand in a narrower room, and are not turned.
_INSIDE = ("table", "li", "dd", "blockquote", "aside", "figure")
_BOXES = {"encadre", "carte", "admonition", "citation", "intervention", "paragraphe"}
# What a block takes of the width for itself: a list, a box with its padding and its border.
_TAKEN = {"ul": 15.0, "ol": 15.0, "dd": 15.0}
_BOX = 36.0
_CUT = 0.25  # of the cells of a table that stays upright, those that may have a word cut
_LEFT = 0.25  # of the column: what is left at least


def space(table: html.HtmlElement, paper: str, *, turned: bool = False) -> Space:
    """The room of a table where it stands."""
    size, column, side = _SPACES[paper]
    if turned:
        return Space(size, side)
    above = [*table.iterancestors()]
    named = [name for one in above for name in (one.get("class") or "").split()]
    taken = sum(_TAKEN.get(one.tag, 0.0) for one in above)
    taken += _BOX * sum(name in _BOXES for name in named)
    return Space(size, max(column - taken, _LEFT * column))


def share(table: html.HtmlElement, room: Space) -> None:
    """Give the columns of a table their widths, and those of tables in its cells."""
    for one in table.iter("table"):
        if widths := columns.shares(one, room.size, room.room):
            columns.set_shares(one, widths)


def way(table: html.HtmlElement, paper: str, *, turned: bool = False) -> str:
    """The fairest way to cut its words for which a table has room; empty where it has for none."""
    room = space(table, paper, turned=turned)
    return columns.way(table, room.size, room.room)


def is_easily_read(table: html.HtmlElement, paper: str) -> bool:
    """Whether few of its cells have a word that its column cuts."""
    room = space(table, paper)
    return columns.cut_cells(table, room.size, room.room) <= _CUT


def is_held(table: html.HtmlElement, paper: str) -> bool:
    """Whether its column holds it, no word cut unfairly: a page on its side gives no more."""
    return way(table, paper) in (widths.WHOLE, widths.FAIR)


def faults(unit: Unit) -> Iterator[Fault]:
    """The tables of a print page that have too many columns, and stand in a cell."""
    for table in parsed(unit.html).iter("table") if "<table" in unit.html else ():
        least = _least(table, SMALLER)
        if _is_crowded(least, space(table, SMALLER)) and not can_part(table, SMALLER):
            row = next(table.iter("tr"), table)
            yield Fault(CROWDED, unit.name, str(len(least)), "table", "".join(row.itertext()))


def turned(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The tables that can be read on a page turned on its side, and on no other."""
    for table in root.iter("table"):
        if is_alone(table) and _is_crowded(_least(table, SMALLER), space(table, SMALLER)):
            yield table


def parted(root: html.HtmlElement, paper: str) -> Iterator[html.HtmlElement]:
    """The tables that cannot be read on one page of that paper, whichever way it is turned."""
    for table in root.iter("table"):
        room = space(table, paper, turned=is_alone(table))
        if _is_crowded(_least(table, paper), room) and can_part(table, paper):
            yield table


def can_part(table: html.HtmlElement, paper: str, *, turned: bool | None = None) -> bool:
    """Whether each column has room beside the first one, on the page that it is, or may be, on."""
    if any(one.tag == "table" for one in table.iterancestors()):
        return False
    least = _least(table, paper)
    on_its_side = is_alone(table) if turned is None else turned
    room = space(table, paper, turned=on_its_side).room
    return len(least) > 1 and least[0] + max(least[1:]) <= room


def is_alone(table: html.HtmlElement) -> bool:
    """Whether a table stands in the text itself, where its page can be turned."""
    above = [*table.iterancestors()]
    named = {name for one in above for name in (one.get("class") or "").split()}
    return not named & _BOXES and not any(one.tag in _INSIDE for one in above)


def _least(table: html.HtmlElement, paper: str) -> list[float]:
    return columns.least(table, _SPACES[paper][0])


def _is_crowded(least: list[float], room: Space) -> bool:
    return len(least) > _FEW and sum(least) > room.room
