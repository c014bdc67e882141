"""The columns of a table: the least room of each, and how a width is shared among them.

WeasyPrint shares by itself, trying each place where a word may break, and each letter where any
may: a long table took minutes. A table that is too wide is given its widths instead, in hundredths:
first what the words of each column need (`widths`), then more where its cells say more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from vademecum.formats.pdf import widths
from vademecum.french.spaces import NBSP

SIGN = 0.5  # of the type's size: a letter or a figure of our faces
PADDING = 2 / 25.4 * 72  # points, of a cell
IMAGE = 10 / 25.4 * 72  # points, of a picture in a table that was made smaller
_LEAST = 4  # letters of a word, where it may be cut
_HAIR = 0.4  # points that a line may lack and its last word does not stand on it
_MOST = 12  # signs of what has no letters
# Where a line may break: not at a no-break space.
_BREAK = re.compile("[ \t\r\n\u00ad\u200b]+|(?<=[-/–—])")
_LETTERS = re.compile(r"[^\W\d_]")
NUMBER = "vm-at"  # the class of a page's number, which need not stand on the line of its word
_LINES = ("p", "li", "div", "br", "dt", "dd", "pre")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell where it stands."""

    element: html.HtmlElement
    row: int
    at: int  # its first column, from 0
    wide: int  # columns

    @property
    def columns(self) -> range:
        """Those that it covers."""
        return range(self.at, self.at + self.wide)


def rows(table: html.HtmlElement) -> list[html.HtmlElement]:
    """The rows of a table, without those of a table in one of its cells."""
    return [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]


def cells(table: html.HtmlElement) -> Iterator[Cell]:
    """The cells of a table, row by row."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows(table)):
        at = 0
        for one in row.iterchildren("td", "th"):
            while (number, at) in taken:
                at += 1
            wide, high = (_span(one, name) for name in ("colspan", "rowspan"))
            taken |= {(number + down, at + right) for down in range(high) for right in range(wide)}
            yield Cell(one, number, at, wide)
            at += wide


def least(table: html.HtmlElement, size: float) -> list[float]:
    """The least room of each column in type of that size: in points, of what can be read."""
    return _rooms(table, lambda cell: _room(cell, size))


def needs(table: html.HtmlElement, size: float, way: str) -> list[float]:
    """The room of each column where words are cut that way, in points (`widths.WAYS`)."""
    return _rooms(table, lambda cell: _need(cell, size, way))


def way(table: html.HtmlElement, size: float, room: float) -> str:
    """The fairest way to cut words for which a table has room; empty where it has for none."""
    fitting = (one for one in widths.WAYS if sum(needs(table, size, one)) <= room)
    return next(fitting, "")


def beside(table: html.HtmlElement, size: float, room: float) -> list[float]:
    """The room of each column where a few stand after others, each beside the first."""
    tried = (needs(table, size, one) for one in widths.WAYS[1:])
    fitting = (one for one in tried if len(one) > 1 and one[0] + max(one[1:]) <= room)
    return next(fitting, least(table, size))


def shares(table: html.HtmlElement, size: float, room: float) -> list[float]:
    """The width of each column, in hundredths of that room."""
    found, wishes = way(table, size, room), _wishes(table, size)
    least_of = needs(table, size, found) if found else least(table, size)
    given = _given(table, len(least_of))
    if given and all(one * room >= 100 * need for one, need in zip(given, least_of, strict=True)):
        return given
    more = max(room - sum(least_of), 0.0)
    left = [max(wish - need, 0.0) for wish, need in zip(wishes, least_of, strict=True)]
    by = more / max(sum(left), 1.0)
    every = [need + one * by for need, one in zip(least_of, left, strict=True)]
    return [100 * one / sum(every) for one in every]


def cut_cells(table: html.HtmlElement, size: float, room: float) -> float:
    """How many of its cells, of one, have a word that its column cuts in two."""
    of_each, every = shares(table, size, room), list(cells(table))

    def is_cut(one: Cell) -> bool:
        wide = sum(of_each[one.at : one.at + one.wide]) * room / 100 - PADDING
        ordinary = filter(widths.is_ordinary, _BREAK.split(text(one.element)))
        return any(widths.width(word) * size > wide for word in ordinary)

    return sum(map(is_cut, every)) / max(len(every), 1)


def set_shares(table: html.HtmlElement, of_each: Sequence[float]) -> None:
    """Write the widths of a table's columns."""
    for group in list(table.iterchildren("colgroup", "col")):
        table.remove(group)
    group = html.Element("colgroup")
    for share in of_each:
        column = html.Element("col")
        column.set("style", f"width: {int(share * 1000) / 1000}%")  # together no more than all
        group.append(column)
    table.insert(sum(1 for _one in table.iterchildren("caption")), group)


def let_numbers_go(table: html.HtmlElement, size: float, room: float) -> None:
    """A page's number stands on the line of the word before it, where its column has the room."""
    given = _given(table, len(least(table, size)))
    for cell in cells(table):
        wide = sum(given[cell.at : cell.at + cell.wide]) * room / 100 - PADDING
        for number in cell.element.find_class(NUMBER):
            inside = next(number.iterancestors("table")) is not table
            both = _before(cell.element, number) + number.text_content()
            if number.text.startswith(NBSP) and (inside or widths.width(both) * size > wide):
                number.text = f" {number.text.lstrip(NBSP)}"


def free_numbers(element: html.HtmlElement) -> None:
    """The numbers of pages in an element, each on the next line where that of its word is full."""
    for number in element.find_class(NUMBER):
        if (number.text or "").startswith(NBSP):
            number.text = f" {number.text.lstrip(NBSP)}"


def _before(cell: html.HtmlElement, number: html.HtmlElement) -> str:
    """The word before that, in its cell."""
    words = "".join(
        one
        for one in number.xpath("preceding::text()")
        if cell in one.getparent().iterancestors() or one.getparent() is cell
    )
    return _BREAK.split(words)[-1]


def text(element: html.HtmlElement) -> str:
    """Its words, without notes, which stand at the page's foot."""
    inside = element.text or ""
    for child in element:
        if isinstance(child.tag, str) and "fn" not in child.get("class", "").split():
            apart = child.tag in _LINES or child.get("class") == NUMBER
            inside += f" {text(child)} " if apart else text(child)
        inside += child.tail or ""
    return inside


def _span(cell: html.HtmlElement, name: str) -> int:
    told = cell.get(name, "1")
    return max(1, min(int(told), 1000)) if told.isdecimal() else 1


def _rooms(table: html.HtmlElement, room: Callable[[html.HtmlElement], float]) -> list[float]:
    every = list(cells(table))
    found = [PADDING] * max((one.at + one.wide for one in every), default=0)
    for one in every:
        if one.wide == 1:
            found[one.at] = max(found[one.at], room(one.element) + PADDING)
    return found


def _room(cell: html.HtmlElement, size: float) -> float:
    pieces = (_signs(piece) for piece in _BREAK.split(text(cell)))
    return max(_image(cell), *(signs * SIGN * size for signs in pieces))


def _need(cell: html.HtmlElement, size: float, way: str) -> float:
    pieces = (widths.need(piece, way) for piece in _BREAK.split(text(cell)))
    inside = (sum(needs(one, size, way)) for one in cell.iter("table"))
    return max(_image(cell), *inside, *(one * size + _HAIR for one in pieces))


def _image(cell: html.HtmlElement) -> float:
    return IMAGE if next(cell.iter("img"), None) is not None else 0.0


def _signs(piece: str) -> int:
    return min(len(piece), _LEAST if _LETTERS.search(piece) else _MOST)


def _wishes(table: html.HtmlElement, size: float) -> list[float]:
    """What each column would take, had it room: more where its longest cells say more."""
    every = list(cells(table))
    signs = [0] * max((one.at + one.wide for one in every), default=0)
    squares = [0] * len(signs)
    count = [0] * len(signs)
    for one in every:
        if one.wide == 1:
            long = len(" ".join(text(one.element).split()))
            signs[one.at] = max(signs[one.at], long)
            squares[one.at] += long * long
            count[one.at] += 1
    means = [(square / max(many, 1)) ** 0.5 for square, many in zip(squares, count, strict=True)]
    return [
        PADDING + SIGN * size * (most + mean) / 2 for most, mean in zip(signs, means, strict=True)
    ]


def _given(table: html.HtmlElement, count: int) -> list[float]:
    """The widths that its author gave, in hundredths; none where they are not all there."""
    told = [re.search(r"width:\s*([\d.]+)%", one.get("style", "")) for one in table.iter("col")]
    widths = [float(one[1]) for one in told if one]
    if len(widths) != count or len(told) != count or not sum(widths):
        return []
    return [100 * one / sum(widths) for one in widths]
