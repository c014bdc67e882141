"""What of a text no book could be made of, told before one is made: `check` asks.

To lay every page out is dear, and nearly always needless: a page too wide is laid out again until
it fits (`tight`, `layout.NARROW`). What could fail all the same is known by its shape: more columns
than a page has room for, boxes and lists set ever deeper, an image that is more than simple
drawing, a text of a size that takes minutes. Such a text is suspected, and only it is laid out, by
the build's own code and under the build's limits. The suspicion may be wrong, never the trust:
`tests/pdf/test_ahead.py` lays out what is trusted. Notes that stand at their chapter's end for what
they are made of are told as the build tells them: no layout is needed to know.

What was laid out is kept (`kept`), for a build too.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import html

from vademecum.formats.pdf import (
    anchors,
    crowded,
    drawings,
    images,
    marking,
    mending,
    process,
    refused,
    tight,
    units,
)
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.judges import NOTHING
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.reading import Reading
from vademecum.formats.pdf.refused import Fault
from vademecum.problems import Problem
from vademecum.store import Store

PAPERS = ("a4", "a5")  # what a build may be asked for

# Points. The column of A5 and its type: what fits there fits on A4, whose column is wider by more
# than its type is larger.
_COLUMN = 104 / 25.4 * 72
_SIGN, _LETTER = 1.2, 0.66  # of the type's size: what no sign, what no small letter is wider than
_SMALL = re.compile("[a-lnopq-vxyzà-åç-öø-ÿ0-9]")
_TYPE = {"h1": 21.7, "h2": 11.7}  # the size; the cover has larger words, which break
_CELL = 7.0
_TEXT = 9.5
_ROOM = {"ul": 15.0, "ol": 15.0, "dd": 15.0, "table": 3.0}  # what a block takes of the width
_BOX = 36.0  # of a box, its padding and its border
_BOXES = ("encadre", "carte", "admonition", "citation", "change")
_WIDE = {"notice": 120.0, "mode-emploi": 46.0}  # of a list of terms whose terms stand beside
_PADDING = 6.0  # of a cell

# Sizes beyond which the layout is tried: a tenth of what takes it to its limits. A sitting of 1,900
# turns has 15,000 elements, and takes 40 s of work and 600 MB where 900 s and 6 GB are its limits.
_CELLS, _NOTES, _ELEMENTS, _DEEP = 1500, 150, 20_000, 60


def faults(tree: Path, reading: Reading, kept: Store) -> tuple[Problem, ...]:
    """What a book of the staged tree would be refused for, whatever its paper."""
    found: list[Fault] = []
    if not units.complete(tree, reading):
        return ()  # a page that Sphinx could not make has been told
    job = units.job(tree, reading, PAPERS[0])
    found += anchors.faults(job.units)
    doubtful, drawn = [*filter(suspected, job.units)], [*_images(job.units, tree)]
    found += (one for unit in job.units if unit not in doubtful for one in crowded.faults(unit))
    found += (one for unit in job.units if unit.end_notes for one in _more_than_words(unit))
    if (doubtful or drawn) and not process.why_not():
        asked = [(unit, paper) for paper in PAPERS for unit in doubtful]
        asked += [(unit, PAPERS[0]) for unit in drawn]  # an image is the same on either
        found += _laid_out(job, asked, tree, kept)
    return refused.told(found, tree)


def suspected(unit: Unit) -> bool:
    """Whether the page might not be laid out as it should."""
    root = parsed(unit.html)
    return _is_large(root, unit) or _narrowest(root) > _COLUMN


def _more_than_words(unit: Unit) -> Iterator[Fault]:
    """The notes that send all of a print page to its end."""
    case = mending.case(parsed(marking.numbered(unit.html)), PAPERS[0])
    for one in mending.placed(case, unit.name, mending.at_the_end(case, written=True), NOTHING):
        yield Fault(one.code, one.document, one.words, page=1, title=unit.title, line=one.line)


def _images(every: Iterable[Unit], tree: Path) -> Iterator[Unit]:
    """A page for each image of which it is not certain that it can be drawn."""
    for address, name in images.used(every).items():
        if not drawings.certain(images.read(tree, address)):
            yield images.alone(address, name)


def _laid_out(
    job: Job, asked: Sequence[tuple[Unit, str]], tree: Path, kept: Store
) -> Iterator[Fault]:
    tried = dataclasses.replace(job, units=tuple(unit for unit, _paper in asked))
    papers = [paper for _unit, paper in asked]
    for those in process.attempt(tried, papers, tree, kept):
        yield from those


def _is_large(root: html.HtmlElement, unit: Unit) -> bool:
    cells = sum(1 for _one in root.iter("td", "th"))
    every = sum(1 for _one in root.iter())
    return cells > _CELLS or len(unit.notes) > _NOTES or every > _ELEMENTS or _depth(root) > _DEEP


def _depth(root: html.HtmlElement) -> int:
    deepest, level = 0, [root]
    while level:
        deepest += 1
        level = [child for one in level for child in one]
    return deepest


def _narrowest(element: html.HtmlElement, size: float = _TEXT) -> float:
    """How narrow the element can be made, in points: never less than it can."""
    if not isinstance(element.tag, str):
        return 0.0
    size = _TYPE.get(element.tag, size)
    inside = _cells(element) if element.tag == "table" else _blocks(element, size)
    return inside + _taken(element)


def _blocks(element: html.HtmlElement, size: float) -> float:
    below = [_narrowest(one, size) for one in _inside(element)]
    return max([*below, *(_run(run) * size for run in tight.runs(element, own=True)), 0.0])


def _inside(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The blocks inside, each at its first level."""
    for child in element:
        if tight.is_block(child):
            yield child
        else:
            yield from _inside(child)


def _run(run: list[tight.Piece]) -> float:
    """What of a word cannot be parted, by the size of its type."""
    if len(run) == 1:
        return _SIGN
    if tight.length(run) <= tight.LONG:
        return sum(_LETTER if _SMALL.match(sign) else _SIGN for one in run for sign in one.text)
    longest = row = 0
    for piece in run:
        row = row + 1 if len(piece.text) == 1 else 0
        longest = max(longest, row)
    return (longest + 2) * _SIGN


def _cells(table: html.HtmlElement) -> float:
    """The narrowest columns of a table, side by side."""
    columns: dict[int, float] = {}
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is not table:
            continue  # of a table in one of its cells
        for at, cell in enumerate(row):
            if (
                cell.get("colspan")
                or cell.get("rowspan")
                or next(cell.iter("img"), None) is not None
            ):
                return 2 * _COLUMN  # who knows
            wide = _blocks(cell, _CELL) + _PADDING
            columns[at] = max(columns.get(at, 0.0), wide)
    given = [
        columns.get(at, 0.0) / max(_percent(one), 0.1) * 100
        for at, one in enumerate(table.iter("col"))
    ]
    captions = [_blocks(one, _TEXT) for one in table.iterchildren("caption")]
    return max([sum(columns.values()), *given, *captions])


def _percent(column: html.HtmlElement) -> float:
    digits = "".join(sign for sign in column.get("style", "") if sign in "0123456789.")
    return float(digits or 100)


def _taken(element: html.HtmlElement) -> float:
    """What a block takes of the width for itself."""
    classes = element.get("class", "").split()
    room = _ROOM.get(element.tag, 0.0)
    room += sum(_BOX for one in classes if one in _BOXES)
    return room + sum(wide for name, wide in _WIDE.items() if name in classes)
