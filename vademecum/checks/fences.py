"""Boxes in boxes: the outer one needs more colons, which are given to it where that is certain.

Certain is where each line that opens a box has its line that closes one, the last opened first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from vademecum.model import Chapter, Record
from vademecum.problems import Splice
from vademecum.text.item import closes
from vademecum.text.lines import Lines
from vademecum.text.seen import Oddity
from vademecum.text.splices import moved

_COLONS = re.compile(r"(?P<before>[ \t]*)(?P<colons>:{3,})[ \t]*(?P<rest>.*)")
_NAMED = re.compile(r"\{(?P<name>[^}\s]+)\}.*")
_LISTING = re.compile(r"[ \t>]*(?P<marks>`{3,}|~{3,})(?P<rest>.*)")
_FENCED = re.compile(r"(?P<before>[^`~:]*)(?P<marks>`{3,}|~{3,}|:{3,})")
_HEADING = re.compile(r"[ \t>]*#{1,6}[ \t]")
_WITHHELD = 5  # colons of a `diffusion`, at least


@dataclass(slots=True)
class _Box:
    """A box by its lines."""

    name: str
    line: int
    colons: int
    last_line: int = 0
    wanted: int = 0  # colons
    inside: list[_Box] = field(default_factory=list)
    doubtful: bool = False  # whether what stands in it may be meant to stand below it


def mended(text: Chapter | Record, line: int) -> Splice | None:
    """What gives the boxes around a line of the body their colons; None where it is not certain."""
    for root in _boxes(text.body):
        if root.line <= line <= root.last_line:
            return _edit(text, root)
    return None


def causes(body: str, oddities: Iterable[Oddity]) -> Iterator[Oddity]:
    """The oddities without the stray lines that are so only as boxes above them are misread.

    Of boxes that need more colons, the first stray line is told; below it, no line of boxes whose
    lines go together.
    """
    told: list[_Box | None] = []  # the outermost box of each stray line that is told; None: in none
    every = _pairs(body) if ":::" in body else ()
    for one in oddities:
        if one.kind == "stray" and one.text.lstrip("> ").startswith(":::"):
            box = next((each for each in every if each.line <= one.line <= each.last_line), None)
            if box is not None and told and (box in told or not _wrong(box)):
                continue
            told.append(box)
        yield one


def moved_in(text: Chapter | Record, line: int) -> Splice | None:
    """What sets the line that closes a fence below the one that opens it, on a line of the body.

    None where more than that line stands outside of the fence's item.
    """
    lines = Lines(text.body)
    opened = _FENCED.match(lines[line])
    for number in range(line + 1, len(lines) + 1) if opened else ():
        row = lines[number]
        if row.strip() and opened and len(row) - len(row.lstrip()) < opened.end("before"):
            if not closes(row, opened["marks"]):
                return None
            start = lines.start(number)
            edit = Splice(start, start + len(row) - len(row.lstrip()), " " * opened.end("before"))
            return moved(edit, text.body_offset)
    return None


def _edit(text: Chapter | Record, root: _Box) -> Splice:
    """One edit, from the line that opens the outermost box to the one that closes it."""
    lines = Lines(text.body)
    rows = [lines[number] for number in range(root.line, root.last_line + 1)]
    left = [root]
    while left:
        box = left.pop()
        for number in (box.line, box.last_line):
            row = rows[number - root.line]
            rows[number - root.line] = re.sub(r":{3,}", ":" * box.wanted, row, count=1)
        left += box.inside
    start, end = lines.start(root.line), lines.end(root.last_line)
    return moved(Splice(start, end, "\n".join(rows)), text.body_offset)


def _boxes(body: str) -> tuple[_Box, ...]:
    """The outermost boxes whose colons can be put right for certain, and are not."""
    return tuple(one for one in _pairs(body) if not one.doubtful and _wrong(one))


@lru_cache(maxsize=64)
def _pairs(body: str) -> tuple[_Box, ...]:
    """The outermost boxes, each line that opens one with the line that closes it."""
    found: list[_Box] = []
    open_: list[_Box] = []
    doubtful = False  # of the outermost one that is open
    listing, begun = "", False  # nothing stands yet below the line that opens a box
    for number, line in enumerate(body.split("\n"), 1):
        if fence := _LISTING.fullmatch(line):
            if listing:
                closes = fence["marks"].startswith(listing) and not fence["rest"].strip()
                listing = "" if closes else listing
            else:
                listing = fence["marks"]
                # A box in backticks holds others, which close before it does.
                doubtful |= _NAMED.fullmatch(fence["rest"].strip()) is not None
            continue
        row = None if listing else _COLONS.fullmatch(line)
        if row is None:
            # A section does not end within a box: one of them was left open. Right below the line
            # that opens a box, a heading is its title.
            heading = bool(open_) and _HEADING.match(line) is not None
            doubtful |= heading and not begun
            begun = begun and not line.strip()
        elif named := _NAMED.fullmatch(row["rest"]):
            box = _Box(named["name"], number, len(row["colons"]))
            if open_:
                open_[-1].inside.append(box)
            else:
                doubtful = False
            open_.append(box)
            begun = True
        elif row["rest"].strip() or not open_:
            doubtful = True
        else:
            box, begun = open_.pop(), False
            box.last_line = number
            _measure(box)
            if not open_:
                box.doubtful = doubtful
                found.append(box)
    return tuple(found)


def _measure(box: _Box) -> None:
    """How many colons it needs; those inside are measured."""
    least = _WITHHELD if box.name == "diffusion" else 3
    box.wanted = max([least, box.colons, *(one.wanted + 1 for one in box.inside)])


def _wrong(box: _Box) -> bool:
    return box.wanted != box.colons or any(_wrong(one) for one in box.inside)
