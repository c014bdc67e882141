"""A chapter as what a page of Word holds: a unit a paragraph, each with its place in the file.

The cut is the grammar's own (`record.passages`); what is added here is what a page needs to know of
a passage: how deep it stands in lists, which cell of a table it is, in which boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from vademecum.exchange.texts.inline import Bit, Reader, plain_bits
from vademecum.model import Chapter, Kind, Passage
from vademecum.record.passages import passages
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.seen import Directive, Piece, Seen
from vademecum.text.tables import ListRow, list_rows

_ITEM = re.compile(r"(?P<lead>[ >]*)(?P<mark>[-*+]|\d{1,9}[.)])[ \t]+")
_BAR = re.compile(r"(?<!\\)\|")
BODILESS = frozenset({"temoignage", "preconisations", "image", "index"})


class Role(Enum):
    """What a unit is on the page."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"  # the first paragraph of an item
    CELL = "cell"
    NOTE = "note"
    NAME = "name"  # of a box, a figure, a table
    OPTION = "option"  # a directive's, printed
    LOCKED = "locked"  # code, what is put together elsewhere


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph."""

    number: int
    role: Role
    kind: Kind
    bits: tuple[Bit, ...] | None  # None: nobody can tell where its signs stand
    words: str
    first: int  # lines of the file
    last: int
    level: int = 0  # of a heading, as written; of an item, from 0
    ordered: bool = False
    name: str = ""  # a note's label, an option's name
    cell: tuple[int, int, int] = (0, 0, 0)  # table, row, column, from 1
    boxes: tuple[int, ...] = ()  # the directives it stands in, by number, outermost first
    span: tuple[int, int] = (0, 0)  # of its source, from its first mark to its last

    @property
    def shown(self) -> str:
        """Its signs in a row."""
        return "".join(one.char for one in self.bits or ())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chapter cut."""

    text: str  # of the file, LF
    units: tuple[Unit, ...]
    boxes: tuple[Directive, ...]  # lines of the file
    labels: tuple[str, ...]  # of the notes that are defined


def cut(chapter: Chapter, text: str) -> Sheet:
    """A chapter's units; `text`: its file's LF text."""
    cutter = _Cutter(chapter, text)
    units = sorted(cutter.units(), key=lambda one: (one.first, one.cell, one.number))
    numbered = tuple(replace(one, number=at) for at, one in enumerate(units, 1))
    labels = tuple(one.label for one in cutter.seen.definitions if one.footnote)
    return Sheet(text, numbered, cutter.boxes, labels)


class _Cutter:
    def __init__(self, chapter: Chapter, text: str) -> None:
        self._chapter, self._text = chapter, text
        self._lines = Lines(text)
        self.seen: Seen = scan(chapter.body)
        above = chapter.body_line - 1
        self.boxes = tuple(
            replace(one, line=one.line + above, last_line=one.last_line + above)
            for one in self.seen.directives
        )
        self._levels = {one.line + above: one.level for one in self.seen.headings}
        self._notes = {
            number + above: one.label
            for one in self.seen.definitions
            if one.footnote
            for number in range(one.line, one.last_line + 1)
        }
        self._reader = Reader(chapter.body)
        self._open: list[tuple[int, int]] = []  # lists: (indent, line)
        self._grids: dict[int, tuple[ListRow, ...]] = {}
        self._table = [0, 0, 0, 0]  # table, row, column, last line

    def units(self) -> Iterator[Unit]:
        title = self._chapter.front.get("titre")
        if title is not None:
            bits = plain_bits(title.text, title.bare) if title.bare is not None else None
            yield Unit(
                0, Role.TITLE, Kind.HEADING, bits, title.text, title.line, title.line,
                span=title.span,
            )  # fmt: skip
        pairs = zip(self.seen.pieces, passages(self._chapter), strict=True)
        found = [self._unit(n, piece, passage) for n, (piece, passage) in enumerate(pairs, 1)]
        yield from found
        yield from self._empty(found)
        for one in self.boxes:
            if one.name in BODILESS:
                inside = self._inside(one.line, one.line)
                yield Unit(0, Role.LOCKED, Kind.OPAQUE, None, "", one.line, one.last_line,
                           name=one.name, boxes=inside)  # fmt: skip

    def _inside(self, first: int, last: int) -> tuple[int, ...]:
        return tuple(
            at for at, one in enumerate(self.boxes) if one.line <= first and last <= one.last_line
        )

    def _unit(self, number: int, piece: Piece, passage: Passage) -> Unit:
        first, last = passage.line, passage.last_line
        boxes = self._inside(first, last)
        unit = Unit(number, Role.PROSE, passage.kind, None, passage.words, first, last, boxes=boxes)
        if passage.kind is Kind.OPAQUE:
            return replace(unit, role=Role.LOCKED)
        box = self.boxes[boxes[-1]] if boxes else None
        bits = self._bits(passage)
        span = (passage.spans[0][0], passage.spans[-1][1]) if passage.spans else (0, 0)
        unit = replace(unit, bits=bits, span=span)
        if piece.option:
            raw = plain_bits(passage.words, passage.spans[0][0]) if passage.spans else None
            return replace(unit, role=Role.OPTION, name=piece.option, bits=raw)
        if box is not None and box.line == first:
            return replace(unit, role=Role.NAME)
        if passage.kind is Kind.NOTE or first in self._notes:
            return replace(unit, role=Role.NOTE, name=self._notes.get(first, ""))
        if passage.kind is Kind.HEADING:
            return replace(unit, role=Role.HEADING, level=self._levels.get(first, 0))
        if passage.kind is Kind.CELL:
            return self._cell(unit, box)
        return self._item(unit)

    def _bits(self, passage: Passage) -> tuple[Bit, ...] | None:
        if not passage.spans:
            return None
        found = self._reader.bits(self._text, passage.spans)
        # A picture among words is none of the page's words: nobody is asked to keep its place.
        return None if any(one.kind == "image" for one in found or ()) else found

    def _item(self, unit: Unit) -> Unit:
        """How deep a paragraph stands in lists."""
        line = self._lines[unit.first]
        found = _ITEM.match(line)
        indent = len(line) - len(line.lstrip(" >"))
        self._open = [one for one in self._open if one[0] <= indent]
        if found is None or (unit.kind not in (Kind.ITEM, Kind.BOX, Kind.QUOTE, Kind.PROSE)):
            if unit.kind is not Kind.ITEM:
                self._open = [one for one in self._open if one[0] < indent]
            return unit
        if unit.bits and unit.bits[0].start < self._lines.start(unit.first) + found.end():
            return unit  # « 1. » is a word of it
        indent = len(found["lead"])
        self._open = [one for one in self._open if one[0] < indent]
        level = len(self._open)
        self._open.append((indent, unit.first))
        ordered = found["mark"][-1] in ".)"
        return replace(unit, role=Role.ITEM, level=level, ordered=ordered)

    def _listed(self, box: Directive, line: int) -> tuple[int, int]:
        """The row and the column, from 1, of a line of a table written as lists."""
        for number, row in enumerate(self._grid(box), 1):
            for column, (first, last) in enumerate(row.cells, 1):
                if first <= line <= last:
                    return number, column
        return 1, 1

    def _grid(self, box: Directive) -> tuple[ListRow, ...]:
        if box.line not in self._grids:
            above = box.line - 1
            lines = [self._lines[n] for n in range(box.line, box.last_line + 1)]
            self._grids[box.line] = tuple(
                ListRow(one.first + above, one.last + above,
                        tuple((a + above, b + above) for a, b in one.cells))
                for one in list_rows(lines)
            )  # fmt: skip
        return self._grids[box.line]

    def _empty(self, found: Sequence[Unit]) -> Iterator[Unit]:
        """The cells of tables written as lists that hold nothing yet: no passage is there."""
        tables = {one.boxes[-1]: one for one in found if one.role is Role.CELL and one.boxes}
        for at, some in tables.items():
            box = self.boxes[at]
            for number, row in enumerate(self._grid(box) if box.name == "list-table" else (), 1):
                for column, (first, last) in enumerate(row.cells, 1):
                    if any(one.boxes == some.boxes and first <= one.first <= last for one in found):
                        continue
                    end = self._lines.end(first)
                    yield replace(
                        some, number=0, bits=(), words="", first=first, last=last,
                        cell=(some.cell[0], number, column), span=(end, end),
                    )  # fmt: skip

    def _barred(self, unit: Unit, place: tuple[int, int]) -> Unit:
        """A cell that holds a bar, which the parser reads without what escapes it."""
        source = self._text[slice(*place)]
        start = place[0] + len(source) - len(source.lstrip())
        span = (start, start + len(source.strip()))
        return replace(unit, bits=self._reader.bits(self._text, (span,)), span=span)

    def _cell(self, unit: Unit, box: Directive | None) -> Unit:
        """Which cell of which table a passage is."""
        table, row, column, last = self._table
        if box is not None and box.name == "list-table":
            table += last < box.line
            row, column = self._listed(box, unit.first)
        else:
            here = cells_of(self._lines, unit.first)
            if unit.first == last:
                column += 1
            else:
                gap = unit.first - last
                far = gap > 2 or (gap == 2 and row != 1)
                new = last == 0 or far or "|" not in self._lines[last]
                table, row, column = (table + 1, 1, 1) if new else (table, row + 1, 1)
            if unit.bits is None and column <= len(here):
                unit = self._barred(unit, here[column - 1])
            if unit.bits == () and column <= len(here):
                unit = replace(unit, span=here[column - 1])  # the parser puts it by its neighbour
        self._table = [table, row, column, unit.last]
        return replace(unit, role=Role.CELL, cell=(table, row, column))


def cells_of(lines: Lines, number: int) -> list[tuple[int, int]]:
    """Where the cells of a row between bars stand in the file."""
    line, start = lines[number], lines.start(number)
    bars = [one.start() for one in _BAR.finditer(line)]
    lead = len(line) - len(line.lstrip(" >"))  # of a quotation too
    if line[lead : lead + 1] != "|":
        bars.insert(0, lead - 1)
    if not line.rstrip().endswith("|"):
        bars.append(len(line))
    return [(start + a + 1, start + b) for a, b in pairwise(bars)]
