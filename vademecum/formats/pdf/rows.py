"""Rows of a table that a page's end leaves alone: one under its head, or one overleaf.

A row that takes more than a third of its page may stand alone: two of them would leave it empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml import html

from vademecum.formats.pdf import columns
from vademecum.formats.pdf.lines import Line, Row
from vademecum.formats.pdf.marking import number, numbers

ROW = "row"  # what a mend is told of it
_TALL = 1 / 3  # of the column
_FEW = 4  # rows of a table that can leave two on either page
_HEAD = -1  # the place of a row of heads, said again on each page


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a table's body stands at one end of a page."""

    table: int
    count: int  # of all its rows
    tall: Mapping[int, float]  # of each row, in order


def places(root: html.HtmlElement) -> dict[int, Row]:
    """Of what stands in the tables of a numbered print page, its row."""
    found: dict[int, Row] = {}
    for table in (one for one in root.iter("table") if not _inside(one)):
        every = columns.rows(table)
        body = [row for row in every if row.getparent().tag != "thead"]
        for row in every:
            at = body.index(row) if row in body else _HEAD
            found |= {number(one): Row(number(table), at, len(body)) for one in numbers(row)}
    return found


def alone(
    before: Sequence[Line], after: Sequence[Line], rows: Mapping[int, Row], column: float
) -> Iterator[tuple[bool, int]]:
    """Which row is alone between two pages: whether at the foot, and an element of it."""
    last, first = _part(before[::-1], rows), _part(after, rows)
    if last is None or first is None or last.table != first.table:
        return
    left, over, count = sorted(last.tall), sorted(first.tall), last.count
    tall = {**last.tall, **first.tall}
    if left[-1] >= over[0]:  # a row that is cut itself
        return

    def small(*those: int) -> bool:
        return all(tall.get(one, column) <= _TALL * column for one in those)

    if left == [0] and small(0, over[0]):
        yield True, before[-1].source
    if over == [count - 1] and count >= _FEW and small(count - 1, left[-1]):
        yield False, _first(after, rows)


def _part(lines: Sequence[Line], rows: Mapping[int, Row]) -> _Part | None:
    """The rows of one table at the beginning of these lines."""
    known = [rows[one.source] for one in takewhile(lambda one: one.source in rows, lines)]
    those = [
        (row, line)
        for row, line in zip(known, lines, strict=False)
        if row.table == known[0].table and row.at != _HEAD
    ]
    if not those:
        return None
    tall: dict[int, float] = {}
    for at in sorted({row.at for row, _line in those}):
        there = [line for row, line in those if row.at == at]
        tall[at] = max(one.y + one.height for one in there) - min(one.y for one in there)
    return _Part(known[0].table, known[0].count, tall)


def _first(lines: Sequence[Line], rows: Mapping[int, Row]) -> int:
    return next(one.source for one in lines if rows[one.source].at != _HEAD)


def _inside(table: html.HtmlElement) -> bool:
    return any(one.tag == "table" for one in table.iterancestors())
