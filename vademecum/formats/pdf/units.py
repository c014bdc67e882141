"""The order of the book: what is printed, one unit after another."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import RecordSheet, Sheet
from vademecum.formats.pdf import back, front, pieces
from vademecum.formats.pdf.job import BINDING, Job, Unit
from vademecum.formats.pdf.pages import Page, Prefixes, page, parsed, together
from vademecum.formats.pdf.reading import Reading
from vademecum.formats.pdf.terms import Terms
from vademecum.french.labels import DEMONSTRATION_FOOT

SHORT = 4500  # letters of a testimony that needs no page of its own: a page and a half


def job(source: Path, reading: Reading, paper: str, *, printing: bool = False) -> Job:
    """The book of the staged tree `source`, to be laid out on `paper`; `printing`: by a printer."""
    sheet = sheets.read(source / sheets.NAME)
    if sheet.only:
        alone = pieces.job(sheet, reading, sheet.only, paper)
        return dataclasses.replace(alone, printing=printing)
    terms = Terms(reading.index)
    before = _front(sheet, reading, terms)
    parts = _parts(sheet, reading, terms)
    body: list[Unit] = list(_followed([one.unit for one in before]))
    listed = [front.Listed("", "", tuple(before))] if before else []
    for number, (title, pages) in enumerate(parts, start=1):
        if len(pages) > front.SHORT:
            body.append(front.part(number, title, pages))
        else:
            pages[0] = front.heads(number, title, pages[0])
        listed.append(front.Listed(title, f"livre.partie-{number}", tuple(pages)))
        body += _followed(list(_units(pages)))
    if body:
        body[0] = dataclasses.replace(body[0], right=True)
    annexes = back.units(
        sheet, reading, _prefixes(sheet), terms, _unsigned(parts), printing=printing
    )
    matter = front.Listed("", "", tuple(annexes))
    opening = [front.cover(sheet), front.imprint(sheet), front.contents([*listed, matter], paper)]
    book = sheet.book
    return Job(
        paper=paper,
        foot=DEMONSTRATION_FOOT if book.demonstration else "",
        title=book.title,
        author=book.publisher,
        subject=book.subtitle,
        keywords=tuple(one.name for one in sheet.themes),
        date=sheet.date,
        units=(*opening, *body, *_gathered(annexes)),
        printing=printing,
        binding=BINDING[paper],
    )


def complete(source: Path, reading: Reading) -> bool:
    """Whether there is a page for each text of the tree."""
    sheet = sheets.read(source / sheets.NAME)
    docs = {one.doc for one in sheet.chapters.values()}
    docs |= {one.doc for one in sheet.records.values()}
    return docs <= reading.fragments.keys()


def _prefixes(sheet: Sheet) -> Prefixes:
    docs = {one.doc: one.id for one in sheet.chapters.values()}
    docs |= {one.doc: one.id for one in sheet.records.values()}
    generated = (back.THEMES, back.AUTHORITIES)
    return Prefixes(docs | {name.removeprefix("livre."): name for name in generated})


def _front(sheet: Sheet, reading: Reading, terms: Terms) -> list[Page]:
    """What stands before the parts, each under its own title."""
    chapters = [sheet.chapters[one] for part in sheet.parts if part.front for one in part.chapters]
    prefixes = _prefixes(sheet)
    return [
        page(one.id, reading.fragments[one.doc], "", prefixes, "chapter front", terms)
        for one in chapters
    ]


def _followed(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units of a part: another follows each but the last."""
    for at, one in enumerate(units, start=1):
        yield dataclasses.replace(one, followed=at < len(units))


def _units(pages: Iterable[Page]) -> Iterator[Unit]:
    """The units of a part; short testimonies follow one another."""
    for short, several in groupby(pages, key=_short):
        found = list(several)
        if short and len(found) > 1:
            yield together(found)
        else:
            yield from (one.unit for one in found)


def _gathered(pages: Iterable[Page]) -> Iterator[Unit]:
    """The annexes: indexes follow one another, and so does what comes after them."""
    for _late, several in groupby(pages, key=lambda one: one.unit.late):
        yield together(list(several))


def _short(one: Page) -> bool:
    root = next(parsed(one.unit.html).iter("main"))
    testimony = "testimony" in root.get("class", "").split()
    return testimony and len("".join(root.itertext())) <= SHORT


def _unsigned(parts: list[tuple[str, list[Page]]]) -> frozenset[str]:
    """The chapters that do not say themselves who wrote them: a sheet is one page."""
    pages = [one for _title, several in parts for one in several]
    mains = {one.anchor: next(parsed(one.unit.html).iter("main")) for one in pages}
    return frozenset(name for name, main in mains.items() if "sheet" in main.get("class").split())


def _parts(sheet: Sheet, reading: Reading, terms: Terms) -> list[tuple[str, list[Page]]]:
    prefixes = _prefixes(sheet)
    found: list[tuple[str, list[Page]]] = []
    for part in (one for one in sheet.parts if not one.front):
        chapters = [sheet.chapters[one] for one in part.chapters]
        pages = [
            page(one.id, reading.fragments[one.doc], part.title, prefixes, "chapter", terms)
            for one in chapters
        ]
        found.append((part.title, pages))
    records: list[RecordSheet] = list(sheet.records.values())
    pages = [
        page(one.id, reading.fragments[one.doc], pieces.RECORDS, prefixes, f"record {one.genre}")
        for one in records
    ]
    found.append((pieces.RECORDS, pages))
    return [(title, pages) for title, pages in found if pages]
