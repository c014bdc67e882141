"""The order of the book: what is printed, one unit after another."""

from __future__ import annotations

from pathlib import Path

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import RecordSheet, Sheet
from vademecum.formats.pdf import back, front
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.pages import Page, Prefixes, page
from vademecum.formats.pdf.reading import Reading
from vademecum.french.labels import DEMONSTRATION_FOOT

RECORDS = "Auditions et témoignages"


def job(source: Path, reading: Reading, paper: str) -> Job:
    """The book of the staged tree `source`, to be laid out on `paper`."""
    sheet = sheets.read(source / sheets.NAME)
    parts = _parts(sheet, reading)
    body: list[Unit] = []
    listed: list[front.Listed] = []
    for number, (title, pages) in enumerate(parts, start=1):
        body.append(front.part(number, title, pages))
        listed.append(front.Listed(title, f"livre.partie-{number}", tuple(pages)))
        body += [one.unit for one in pages]
    annexes = back.units(sheet, reading, _prefixes(sheet))
    matter = front.Listed("", "", tuple(Page(one, one.name, ()) for one in annexes))
    opening = [front.cover(sheet), front.imprint(sheet), front.contents([*listed, matter])]
    book = sheet.book
    return Job(
        paper=paper,
        foot=DEMONSTRATION_FOOT if book.demonstration else "",
        title=book.title,
        author=book.publisher,
        subject=book.subtitle,
        keywords=tuple(one.name for one in sheet.themes),
        date=sheet.date,
        units=(*opening, *body, *annexes),
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


def _parts(sheet: Sheet, reading: Reading) -> list[tuple[str, list[Page]]]:
    prefixes = _prefixes(sheet)
    found: list[tuple[str, list[Page]]] = []
    for part in sheet.parts:
        chapters = [sheet.chapters[one] for one in part.chapters]
        pages = [
            page(one.id, reading.fragments[one.doc], part.title, prefixes, "chapter")
            for one in chapters
        ]
        found.append((part.title, pages))
    records: list[RecordSheet] = list(sheet.records.values())
    pages = [
        page(one.id, reading.fragments[one.doc], RECORDS, prefixes, f"record {one.genre}")
        for one in records
    ]
    found.append((RECORDS, pages))
    return [(title, pages) for title, pages in found if pages]
