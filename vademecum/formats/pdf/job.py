"""What is to be laid out, and what came of it: two records that cross to another process."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

BETWEEN = "+"  # between the names of documents that are one unit
DOC = "vm-doc:"  # how what Sphinx wrote begins a link to another document,
TREE = "vm-tree:/"  # and the address of an image
LINE = "data-line"  # the attribute that says from which line of its text an element comes
TYPED = "data-typed"  # of a link that shows its address, how that was typed
PLACEHOLDER = "000"  # room for the three digits of a page number
# Millimetres by which inner margins are wider: a book open on a table hides its own middle. Where a
# chapter is joined its pages are moved by as much, to either side.
BINDING = {"a4": 3.0, "a5": 2.5}


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
    followed: bool = False  # by another of its part: of its last page a third is to be full
    still: bool = False  # the same on either side of a leaf: the cover, which fills its page


def fields(record: Any) -> dict[str, Any]:
    """What `json.dumps` is to write in place of a record: its fields, as they stand.

    As `dataclasses.asdict` has them, without a copy of every value on the way.
    """
    return {one.name: getattr(record, one.name) for one in dataclasses.fields(record)}


def asked_of(unit: Unit, paper: str) -> str:
    """What a worker is asked, as JSON."""
    return json.dumps({"paper": paper, "unit": unit}, ensure_ascii=False, default=fields)


def asked(text: str) -> tuple[Unit, str]:
    """The unit and the paper of that."""
    told = json.loads(text)
    return _unit(told["unit"]), told["paper"]


def _unit(told: dict[str, Any]) -> Unit:
    return Unit(**told | {"notes": tuple(told["notes"])})


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
    # Millimetres by which the column is moved outwards on either side of a leaf, since the layout
    # sets it at the same place on both: so inner margins are wider, and they mirror.
    binding: float = 0.0
    printing: bool = False  # for the printer: bleed, crop marks, pages by four

    def dump(self) -> str:
        """As JSON."""
        return json.dumps(self, ensure_ascii=False, default=fields)

    @classmethod
    def load(cls, text: str) -> Job:
        """From JSON."""
        data = json.loads(text)
        units = tuple(map(_unit, data["units"]))
        return cls(**data | {"units": units, "keywords": tuple(data["keywords"])})
