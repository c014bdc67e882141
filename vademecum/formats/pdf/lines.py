"""A laid-out chapter as its judges read it: lines with their places, and nothing of WeasyPrint.

`weasy.leaves` fills these records from the boxes of a page. A place is in CSS pixels from the
page's upper left corner; `source` is the number that `marking.numbered` gave the element, 0 of
what CSS alone made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

BODY, NOTE = "body", "note"
# Classes, of a table printed in parts: what is said again; its other parts, their groups and rows,
# which are those of the first.
AGAIN, CONTINUED = "again", "continued"
UNSPREAD = "unspread"  # class of what a mend leaves as its lines fall
AT = "data-at"  # the number of an element (`marking`)
PARAGRAPH = "data-paragraph"  # of each of a note of several: the note, and which
SPAN = "data-span"  # of its cells that a part cuts short: the columns of the whole


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words."""

    page: int  # of its chapter, from 0
    x: float
    y: float
    width: float  # of what is printed
    height: float
    left: float  # the room that it has
    right: float
    size: float  # of its type
    words: str
    justified: bool
    gap: float  # the widest white between two of its words, by the size of its type
    kind: str  # tag of the block whose line it is
    source: int
    area: str = BODY  # or NOTE
    cell: bool = False  # in a table
    head: bool = False  # of a heading, of the head of a box or of a turn
    unspread: bool = False  # a mend left it as it falls, among justified ones

    @property
    def hyphen(self) -> bool:
        """Whether it ends inside a word."""
        return self.words.endswith("\u2010")

    @property
    def end(self) -> float:
        """Where its words end."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Spill:
    """Ink outside its room: of the page, of a column, of a cell, of the block it stands in."""

    page: int
    words: str  # of an image, those that tell it
    source: int
    kind: str
    off_page: bool  # the edge of the page would cut it


@dataclass(frozen=True, slots=True)
class Picture:
    """An image where it is drawn."""

    page: int
    y: float
    width: float
    height: float
    source: int
    address: str
    words: str  # those that tell it


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page."""

    number: int  # of its chapter, from 0
    top: float
    bottom: float  # of the column
    end: float  # where the last ink of the body is
    foot: float  # where the notes begin; `bottom` without any
    lines: tuple[Line, ...]  # in the order of reading, the notes last
    pictures: tuple[Picture, ...]
    spills: tuple[Spill, ...]
    calls: tuple[str, ...]  # ids of the notes called on it
    notes: tuple[str, ...]  # and of those at its foot
    wide: tuple[int, ...]  # tables that reach into the margin
    tall: bool  # the notes reach into the words above them
    turned: bool = False  # it lies on its side, for a table

    @property
    def fill(self) -> float:
        """How much of the column is written on."""
        return (self.end - self.top + self.bottom - self.foot) / (self.bottom - self.top)

    @property
    def body(self) -> tuple[Line, ...]:
        """The lines above the notes."""
        return tuple(one for one in self.lines if one.area == BODY)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is printed in its body or at its foot."""
        return not (self.lines or self.pictures)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    table: int  # its number
    at: int  # its place in the body, from 0; -1 of a row of heads
    count: int  # the rows of the body


@dataclass(frozen=True, slots=True)
class Source:
    """What the judges ask of the print page itself, by the numbers of its elements."""

    breaks: frozenset[int] = frozenset()  # a line's end is asked for there: code, verses
    captions: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # of an image
    types: Mapping[str, float] = field(default_factory=dict)  # see `lettering.least`
    cells: Mapping[int, frozenset[str]] = field(default_factory=dict)  # the words of tables
    rows: Mapping[int, Row] = field(default_factory=dict)  # of what stands in a table
    followed: bool = False  # another chapter of its part comes after it (`Unit.followed`)
    # Of a paragraph that announces what follows, the elements of that.
    leads: Mapping[int, frozenset[int]] = field(default_factory=dict)
    ends: Mapping[int, str] = field(default_factory=dict)  # what paragraphs end on (`ends`)


def paragraphs(leaves: Sequence[Leaf]) -> Iterator[tuple[Line, ...]]:
    """The lines of each block, in order, whatever the pages it stands on; tables apart."""
    for area in (BODY, NOTE):
        every = (
            line for leaf in leaves for line in leaf.lines if line.area == area and not line.cell
        )
        for source, those in groupby(every, lambda line: line.source):
            if source:
                yield tuple(those)
