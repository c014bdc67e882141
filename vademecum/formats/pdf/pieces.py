"""Texts that leave the book alone: a chapter, a fiche, a few of them as a booklet.

Each page says at its foot where it comes from. As a format, `pieces`, every chapter of an edition
is a file of its own, to which its page of the site leads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.formats import Made, Task, pdf
from vademecum.formats.pdf import process, refused
from vademecum.formats.pdf.job import Job
from vademecum.formats.pdf.pages import Page, Prefixes, page
from vademecum.formats.pdf.reading import Reading
from vademecum.french.labels import DEMONSTRATION_FOOT
from vademecum.french.spaces import NBSP, quoted
from vademecum.language import _

__all__ = ["job", "make", "why_not"]

FOLDER = "pieces"
RECORDS = "Auditions et témoignages"


def why_not() -> str:
    """Empty, or why no file can be made here: what a book lacks."""
    return pdf.why_not()


def make(task: Task) -> Made:
    """Every chapter of the edition as a file; each is proven as a book is."""
    from vademecum.formats import pages

    absent = why_not()
    if absent:
        raise VademecumError(absent)
    reading = pages.proven(task.tree, task.doctrees, task.store)
    names = [one for part in task.sheet.parts for one in part.chapters]
    jobs = []
    for name in names:
        whole = job(task.sheet, reading, (name,), task.paper)
        jobs.append((whole, task.folder / FOLDER / f"{name}.pdf"))
    task.say(_("{edition}: each chapter alone").format(edition=task.sheet.edition))
    reports = process.run_each(jobs, task.tree, task.say, store=task.store) if jobs else []
    told = (one for report in reports for one in refused.told(report.blemishes, task.tree))
    notes = map(str, told)
    return Made((Path(FOLDER),), tuple(dict.fromkeys(notes)))


def job(sheet: Sheet, reading: Reading, names: Sequence[str], paper: str) -> Job:
    """Those texts alone, in that order; several have a title and contents before them."""
    from vademecum.formats.pdf import front  # WeasyPrint may not be here: `why_not` says so

    found = list(_pages(sheet, reading, names))
    book = sheet.book
    opening = [front.booklet(sheet, found)] if len(found) > 1 else []
    return Job(
        paper=paper,
        foot=_foot(sheet),
        title=found[0].unit.title if len(found) == 1 else book.title,
        author=book.publisher,
        subject=_source(sheet),
        keywords=(),
        date=sheet.date,
        units=(*opening, *(one.unit for one in found)),
    )


def _pages(sheet: Sheet, reading: Reading, names: Sequence[str]) -> Iterator[Page]:
    # What leads to other texts of the book leads nowhere here, and is words.
    docs = {one.id: one.doc for one in sheet.chapters.values()}
    docs |= {one.id: one.doc for one in sheet.records.values()}
    prefixes = Prefixes({docs[name]: name for name in names})
    parts = {name: part.title for part in sheet.parts for name in part.chapters}
    for name in names:
        record = sheet.records.get(name)
        kind = f"record {record.genre}" if record else "chapter"
        part = parts.get(name, RECORDS)
        yield page(name, reading.fragments[docs[name]], part, prefixes, f"{kind} alone")


def _source(sheet: Sheet) -> str:
    """What a text alone is of."""
    version = f", version{NBSP}{sheet.book.version}" if sheet.book.version else ""
    return f"Extrait de {quoted(sheet.book.title)}{version}"


def _foot(sheet: Sheet) -> str:
    book = sheet.book
    who = ", ".join(one for one in (book.publisher, book.url) if one)
    lines = (_source(sheet), who, DEMONSTRATION_FOOT if book.demonstration else "")
    return "\n".join(filter(None, lines))
