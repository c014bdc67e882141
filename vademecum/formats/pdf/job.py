"""What is to be laid out, and what came of it: two records that cross to another process."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass

from vademecum.formats.pdf.refused import Fault

PLACEHOLDER = "000"  # room for the three digits of a page number


@dataclass(frozen=True, slots=True)
class Unit:
    """One print page: a chapter, a hearing, a part's title, the contents…"""

    name: str  # prefix of its ids, and its name in messages
    title: str
    html: str  # a whole HTML document
    notes: tuple[str, ...] = ()  # ids of its footnotes, those at a page's foot
    right: bool = False  # begins on a right-hand page
    late: bool = False  # an index: its numbers are written before it is laid out
    bare: bool = False  # no folio: the cover, the imprint, part titles
    end_notes: bool = False  # its notes stand at its end: one of them is more than words


@dataclass(frozen=True, slots=True)
class Job:
    """The whole book, in order."""

    paper: str  # a4 or a5
    foot: str  # printed at every page's foot; empty for nothing
    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    date: str  # ISO
    units: tuple[Unit, ...]

    def dump(self) -> str:
        """As JSON."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False)

    @classmethod
    def load(cls, text: str) -> Job:
        """From JSON."""
        data = json.loads(text)
        units = tuple(Unit(**unit | {"notes": tuple(unit["notes"])}) for unit in data["units"])
        return cls(**data | {"units": units, "keywords": tuple(data["keywords"])})


@dataclass(frozen=True, slots=True)
class BookReport:
    """What came out."""

    pages: int
    warnings: tuple[str, ...]  # one sentence each
    end_notes: tuple[str, ...] = ()  # titles of chapters whose notes stand at their end
    blemishes: tuple[Fault, ...] = ()  # what a reader may see and loses nothing by
    starts: tuple[tuple[str, int], ...] = ()  # (title, page) of each unit, in order
