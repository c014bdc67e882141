"""From print pages to the one file."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from vademecum.formats.pdf import anchors, images, numbers, proof, weasy
from vademecum.formats.pdf.job import BookReport, Job, Unit
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import OPTIONS, Logged, Press, complaints
from vademecum.formats.pdf.refused import PLAIN, Fault, RefusedError
from vademecum.language import _

SHEET = 4  # pages that a sheet folded once holds: a printed book has a multiple of it
Placed = tuple[LaidOut, int]  # and the number of its first page


def make(job: Job, tree: Path, out: Path, progress: Callable[[str], None]) -> BookReport:
    """Lay the job out, prove it, write the file."""
    _refuse(anchors.faults(job.units))
    press = Press(tree, job.paper, job.foot, printing=job.printing)
    _refuse(_plain([*press.faults, *_refused(press)]))
    placed = _place(job, press, progress)
    found = [fault for one, _start in placed if one.unit.title for fault in proof.unit(one)]
    _refuse(_named([*found, *_plain(_refused(press))], job, press))
    pages = _numbered(placed)
    progress(_("joining {count} pages").format(count=len(pages)))
    said = _write(job, placed[0][0].document, pages, out)
    undrawn = _plain([*said.errors, *_refused(press)])
    if undrawn:
        out.unlink()
        _refuse(_named(undrawn, job, press))
    warnings = [line for one, _start in placed for line in one.complaints]
    return BookReport(
        pages=len(pages),
        warnings=(*warnings, *said.warnings),
        end_notes=tuple(one.unit.title for one, _start in placed if one.end_notes),
        blemishes=tuple(
            line for one, _start in placed if one.unit.title for line in proof.blemishes(one)
        ),
        starts=tuple((one.unit.title, start) for one, start in placed if one.unit.title),
    )


def attempt(job: Job, papers: Iterable[str], tree: Path) -> Iterator[list[Fault]]:
    """What each unit of the job would be refused for, by itself and on its paper."""
    presses: dict[str, Press] = {}
    for unit, paper in zip(job.units, papers, strict=True):
        if paper not in presses:
            like = next(iter(presses.values()), None)
            presses[paper] = Press(tree, paper, job.foot, like)
        press = presses[paper]
        if images.is_alone(unit):
            yield list(images.unsound([unit], press))
            continue
        laid_out = press.lay_out(unit)
        laid_out.document.write_pdf(finisher=weasy.finish, **OPTIONS)
        yield list(proof.unit(laid_out))


def _place(job: Job, press: Press, progress: Callable[[str], None]) -> list[Placed]:
    placed: list[Placed] = []
    following = 1
    for unit in job.units:
        progress(unit.title)
        if unit.right and following % 2 == 0:
            placed.append((press.blank(), following))
            following += 1
        laid_out = press.lay_out(_with_numbers(unit, placed) if unit.late else unit)
        placed.append((laid_out, following))
        following += len(laid_out.pages)
    while job.printing and (following - 1) % SHEET:
        placed.append((press.blank(), following))
        following += 1
    return placed


def _with_numbers(unit: Unit, placed: list[Placed]) -> Unit:
    # An index stands after all it names, so its numbers are known when its turn comes; they make
    # its lines longer or shorter, and so must be there before it is laid out.
    text = numbers.write_late(unit.html, numbers.page_map(_all(placed)))
    return dataclasses.replace(unit, html=text)


def _numbered(placed: list[Placed]) -> list[Any]:
    found = numbers.page_map(_all(placed))
    pages = []
    for one, start in placed:
        for number, page in enumerate(one.pages, start=start):
            pages.append(numbers.write(page, None if one.unit.bare else number, found))
    return pages


def _all(placed: list[Placed]) -> list[tuple[int, Any]]:
    return [(start + index, page) for one, start in placed for index, page in enumerate(one.pages)]


def _write(job: Job, first: Any, pages: list[Any], out: Path) -> Logged:
    document = first.copy(pages)
    metadata = document.metadata
    metadata.title, metadata.authors, metadata.lang = job.title, [job.author], "fr"
    metadata.description, metadata.keywords = job.subject, list(job.keywords)
    metadata.created = metadata.modified = job.date
    metadata.generator = "vademecum"
    identifier = hashlib.sha256(job.dump().encode()).hexdigest()[:32].encode()
    with complaints() as said:
        document.write_pdf(out, pdf_identifier=identifier, finisher=weasy.finish, **OPTIONS)
    return said


def _refused(press: Press) -> list[str]:
    return [_("refused to read {url}").format(url=url) for url in press.fetcher.refused]


def _plain(sentences: Iterable[str]) -> list[Fault]:
    return [Fault(PLAIN, "", line) for line in sentences]


def _named(faults: list[Fault], job: Job, press: Press) -> list[Fault]:
    """The faults, and before them the images at fault: no sentence of WeasyPrint's is read."""
    if not any(one.kind == PLAIN for one in faults):
        return faults
    return [*images.unsound(job.units, press), *faults]


def _refuse(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise RefusedError(found)
