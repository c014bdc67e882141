"""From print pages to the one file: units laid out, judged, placed, joined.

Where they are laid out and joined is whoever's calls: in processes of their own (`process`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from lxml.html import builder as h

from vademecum.formats.pdf import anchors, numbers, pages
from vademecum.formats.pdf.chapter import Chapter, Placed
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.refused import NOWHERE, Fault, RefusedError
from vademecum.formats.pdf.report import BookReport
from vademecum.language import _

Say = Callable[[str], None]
Lay = Callable[[Sequence[Unit]], Sequence[Chapter]]
Join = Callable[[Job, Sequence[Placed], Path], None]

SHEET = 4  # pages that a sheet folded once holds: a printed book has a multiple of it
# An empty page, to let a part begin on the right.
BLANK = Unit("livre.blanche", "", pages.document(h.MAIN(h.CLASS("blank")), ""), bare=True)


def make(job: Job, out: Path, lay: Lay, join: Join, progress: Say) -> BookReport:
    """Lay the job out, prove it, write the file; RefusedError where it is not as it should be."""
    _refuse(anchors.faults(job.units))
    units, placed = _place(job, lay)
    _refuse(_astray(units, placed))
    count = sum(_pages(one.chapter) for one in placed)
    progress(_("joining {count} pages").format(count=count))
    join(job, placed, out)
    told = [(unit, one) for unit, one in zip(units, placed, strict=True) if unit.title]
    judged = [one.chapter.judged for one in placed]
    return BookReport(
        pages=count,
        warnings=tuple(line for one in judged for line in one.warnings),
        end_notes=tuple(unit.title for unit, one in told if one.chapter.judged.end_notes),
        blemishes=tuple(line for one in judged for line in one.blemishes),
        starts=tuple((unit.title, one.start) for unit, one in told),
    )


def _place(job: Job, lay: Lay) -> tuple[list[Unit], list[Placed]]:
    """Every unit of the book, blank pages too, in its place."""
    *laid, blank = _sound(lay([*(one for one in job.units if not one.late), BLANK]))
    early = iter(laid)
    units: list[Unit] = []
    placed: list[Placed] = []
    following = 1
    for late, some in groupby(job.units, key=lambda unit: unit.late):
        those = list(some)
        if late:
            # An index stands after all it names, so its numbers are known when its turn comes; they
            # make its lines longer or shorter, and so must be there before it is laid out.
            known = _numbers(placed)
            chapters = _sound(lay([_with_numbers(unit, known) for unit in those]))
        else:
            chapters = [next(early) for _unit in those]
        for unit, chapter in zip(those, chapters, strict=True):
            if unit.right and following % 2 == 0:
                units.append(BLANK)
                placed.append(Placed(blank, following))
                following += 1
            units.append(unit)
            placed.append(Placed(chapter, following, unit.still))
            following += _pages(chapter)
    while job.printing and (following - 1) % SHEET:
        units.append(BLANK)
        placed.append(Placed(blank, following))
        following += 1
    return units, placed


def _sound(chapters: Sequence[Chapter]) -> Sequence[Chapter]:
    """The chapters, unless the book is refused for what was found where they were laid out."""
    _refuse(dict.fromkeys(fault for one in chapters for fault in one.judged.faults))
    return chapters


def _with_numbers(unit: Unit, known: Mapping[str, int]) -> Unit:
    return dataclasses.replace(unit, html=numbers.write_late(unit.html, known))


def _numbers(placed: Sequence[Placed]) -> dict[str, int]:
    records = [(one.chapter.record, one.start) for one in placed]
    return numbers.page_map((record, start) for record, start in records if record is not None)


def _astray(units: Sequence[Unit], placed: Sequence[Placed]) -> Iterable[Fault]:
    """Links, and numbers of pages, that lead to what is not printed."""
    known = _numbers(placed)
    for unit, one in zip(units, placed, strict=True):
        record = one.chapter.record
        if record is not None:
            named = (room.to for line in record.lines for room in line.rooms)
            for anchor in sorted({*record.links, *named} - known.keys()):
                yield Fault(NOWHERE, unit.name, anchor)


def _pages(chapter: Chapter) -> int:
    return chapter.record.pages if chapter.record is not None else 0


def _refuse(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise RefusedError(found)
