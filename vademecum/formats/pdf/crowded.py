"""Tables of more columns than a page has room for: their words would be cut letter by letter.

The edge of the page cuts nothing of them: a column is made as narrow as one letter. So they are
told by their shape, on the smaller paper, for both: four letters of a word in a row, and a number
whole, are the least that can be read. What has room on a page turned on its side is set there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.refused import CROWDED, Fault

# Points: the column of A5, its type where a page is narrowed (mended.css), a cell's padding.
_COLUMN = 104 / 25.4 * 72
_TURNED = 176 / 25.4 * 72  # on its side
_SIGN = 0.5 * 7.8 * 0.8
_PADDING = 2 / 25.4 * 72
_IMAGE = 10 / 25.4 * 72
_LEAST = 4  # letters
_MOST = 12  # signs of what has no letters
_FEW = 10  # columns that have room in any case
# Where a line may break: not at a no-break space.
_BREAK = re.compile("[ \t\r\n\u00ad\u200b]+|(?<=[-/–—])")
# Tables in these stand in a narrower room, and are not turned.
_INSIDE = ("table", "li", "dd", "blockquote", "aside", "figure")
_BOXES = {"encadre", "carte", "admonition", "citation", "intervention", "paragraphe"}
_LETTERS = re.compile(r"[^\W\d_]")


def faults(unit: Unit) -> Iterator[Fault]:
    """The tables of a print page that have too many columns, even where it can be turned."""
    for table in parsed(unit.html).iter("table") if "<table" in unit.html else ():
        columns = _columns(table)
        if _is_crowded(columns, _TURNED if is_alone(table) else _COLUMN):
            row = next(table.iter("tr"), table)
            yield Fault(CROWDED, unit.name, str(len(columns)), "table", "".join(row.itertext()))


def turned(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The tables that can be read on a page turned on its side, and on no other."""
    for table in root.iter("table"):
        if is_alone(table) and _is_crowded(_columns(table), _COLUMN):
            yield table


def is_alone(table: html.HtmlElement) -> bool:
    """Whether a table stands in the text itself, where its page can be turned."""
    above = [*table.iterancestors()]
    named = {name for one in above for name in (one.get("class") or "").split()}
    return not named & _BOXES and not any(one.tag in _INSIDE for one in above)


def _is_crowded(columns: dict[int, float], room: float) -> bool:
    return len(columns) > _FEW and sum(columns.values()) > room


def _columns(table: html.HtmlElement) -> dict[int, float]:
    """The least room of each column."""
    columns: dict[int, float] = {}
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is not table:
            continue  # of a table in one of its cells
        for at, cell in enumerate(row):
            if not (cell.get("colspan") or cell.get("rowspan")):
                columns[at] = max(columns.get(at, 0.0), _room(cell) + _PADDING)
    return columns


def _room(cell: html.HtmlElement) -> float:
    """The least room of what a cell says."""
    image = _IMAGE if next(cell.iter("img"), None) is not None else 0.0
    return max([image, *(_least(piece) * _SIGN for piece in _BREAK.split(_text(cell)))])


def _least(piece: str) -> int:
    return min(len(piece), _LEAST if _LETTERS.search(piece) else _MOST)


def _text(element: html.HtmlElement) -> str:
    """Its words, without notes, which stand at the page's foot."""
    inside = element.text or ""
    for child in element:
        if isinstance(child.tag, str) and "fn" not in child.get("class", "").split():
            inside += f" {_text(child)} " if child.tag in ("p", "li", "div", "br") else _text(child)
        inside += child.tail or ""
    return inside
