"""A laid-out chapter as bytes: its tagged PDF, and the record of what joining needs to know.

Nothing of the chapter's place in the book is in it: its pages show neither folio nor running head,
and where a page is named stand the noughts of a room. Both sides' heads, the rooms and the anchors
are told by the record. Places are in points from the lower left corner of a page, sizes of type as
the page's content has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vademecum.formats.pdf.job import fields
from vademecum.formats.pdf.refused import Fault

# How a line takes what a number leaves of its room.
SPREAD = "spread"  # over its spaces: it is justified
LEFT, CENTER, RIGHT = "left", "center", "right"  # what follows moves up to the number
HELD = "held"  # nothing moves but what stands right before the number
FOLIO = "%vm-folio"  # in a running head: the line of content where the folio is written


@dataclass(frozen=True, slots=True)
class Room:
    """The place of one page number in a line."""

    mcid: int  # of the run of its noughts
    to: str  # the anchor whose page is named
    digits: int  # the room
    size: float  # of its type
    glyphs: tuple[str, ...]  # of the ten digits, four hexadecimal digits each
    width: float  # of a digit, in thousandths of the type's size
    before: int | None = None  # mcid of what stands right before it, of the same reference


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one line that are drawn together."""

    mcid: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds a room."""

    page: int  # counted from nought in the chapter
    top: float
    bottom: float
    way: str  # how it takes what a number leaves
    runs: tuple[Run, ...]  # from left to right
    rooms: tuple[Room, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the reader's outline."""

    level: int
    title: str
    page: int
    left: float
    top: float
    closed: bool


@dataclass(frozen=True, slots=True)
class Folio:
    """The digits in which a running head's folio is written."""

    glyphs: tuple[str, ...]
    width: float  # in thousandths of the type's size
    right: bool  # it ends where its room ends


@dataclass(frozen=True, slots=True)
class Side:
    """What stands in the margins of a left-hand or of a right-hand page."""

    content: str  # of the page's content; a line FOLIO where the folio is written
    folio: Folio | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of a unit where it was laid out."""

    faults: tuple[Fault, ...] = ()  # the book is refused for
    blemishes: tuple[Fault, ...] = ()  # what a reader may see and loses nothing by
    warnings: tuple[str, ...] = ()  # what WeasyPrint says besides
    end_notes: bool = False  # its notes stand at its end


@dataclass(frozen=True, slots=True)
class Record:
    """What joining needs to know of a chapter's file."""

    pages: int
    anchors: Mapping[str, tuple[int, float, float]]  # page, left, top
    links: tuple[str, ...]  # the anchors that its links lead to
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    sides: tuple[tuple[Side, Side], ...]  # left and right, each pair once
    sides_of: tuple[int, ...]  # by page, which pair
    spaces: Mapping[str, tuple[str, ...]]  # by font, the glyphs that a justified line widens
    faces: Mapping[str, str]  # by font, the digest of the whole face


@dataclass(frozen=True, slots=True)
class Chapter:
    """A unit, laid out: what was found of it and, unless it is a trial, its file."""

    judged: Judged
    record: Record | None = None
    pdf: bytes = field(default=b"", repr=False)

    def dump(self) -> bytes:
        """As bytes: a line of JSON, then the file."""
        told = {"judged": self.judged, "record": self.record}
        return json.dumps(told, ensure_ascii=False, default=fields).encode() + b"\n" + self.pdf

    @classmethod
    def load(cls, data: bytes) -> Chapter:
        """From bytes."""
        line, _newline, pdf = data.partition(b"\n")
        told = json.loads(line)
        record = told["record"]
        return cls(_judged(told["judged"]), _record(record) if record else None, pdf)


@dataclass(frozen=True, slots=True)
class Placed:
    """A chapter and where it stands."""

    chapter: Chapter
    start: int  # number of its first page
    still: bool = False  # its pages are the same on either side of a leaf


def _judged(told: dict[str, Any]) -> Judged:
    return Judged(
        tuple(Fault(**one) for one in told["faults"]),
        tuple(Fault(**one) for one in told["blemishes"]),
        tuple(told["warnings"]),
        told["end_notes"],
    )


def _record(told: dict[str, Any]) -> Record:
    return Record(
        pages=told["pages"],
        anchors={name: (one[0], one[1], one[2]) for name, one in told["anchors"].items()},
        links=tuple(told["links"]),
        marks=tuple(Mark(**one) for one in told["marks"]),
        lines=tuple(_line(one) for one in told["lines"]),
        sides=tuple((_side(left), _side(right)) for left, right in told["sides"]),
        sides_of=tuple(told["sides_of"]),
        spaces={font: tuple(glyphs) for font, glyphs in told["spaces"].items()},
        faces=told["faces"],
    )


def _line(told: dict[str, Any]) -> Line:
    runs = tuple(Run(**one) for one in told["runs"])
    rooms = tuple(Room(**one | {"glyphs": tuple(one["glyphs"])}) for one in told["rooms"])
    return Line(**told | {"runs": runs, "rooms": rooms})


def _side(told: dict[str, Any]) -> Side:
    folio = told["folio"]
    kept = Folio(**folio | {"glyphs": tuple(folio["glyphs"])}) if folio else None
    return Side(told["content"], kept)
