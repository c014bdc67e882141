"""The printed book: print pages, layout, numbers, joining, proof.

    reading   doctrees -> one HTML fragment a document (a Sphinx builder, never a screen theme)
    pages     fragment -> print page: ids prefixed, links between chapters, notes, room for numbers
    front, back, units   cover, imprint, contents, part titles; indexes, contributors, colophon
    terms     where the glossary's terms are used, for the index
    pieces    texts that leave the book alone: one, a booklet, each chapter as a file
    job       what is to be laid out, as one file; report: what came of it
    layout    one print page -> laid-out pages; notes counted
    marking, lines   elements with numbers; the lines of laid-out pages with places
    judges    what is wrong on those pages, a small function each
    mending, means, mends   by which means that is mended, before the page is laid out again
    tight     a print page whose words are too wide, given places where they may break
    structure, nodes, elements, heads   the tree of the text, whatever the pages cut
    flow      its words, whatever the lines cut
    counted   that tree held against the source
    fill      a last page of a few lines, set a little closer or wider
    proof     what must hold of every book
    chapter   a laid-out unit as bytes: its own PDF, and the record of what joining needs
    written   laid-out pages -> that; desk: units one after another
    workers   desks in processes of their own, under limits; kept: chapters kept between runs
    book      units laid out, judged, placed, joined
    numbers   on which page each anchor stands
    join      chapters' bytes -> the one file: rooms (numbers written in), outline, one_face (fonts
              once), metadata
    process   all that by processes of its own
    refused   what a book was refused for, as problems of its texts
    ahead     the same, told without making one

A laid-out chapter depends on nothing outside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from vademecum.errors import VademecumError
from vademecum.formats import Made, Task
from vademecum.formats.pdf import refused
from vademecum.formats.pdf.process import other_bytes, why_not
from vademecum.formats.pdf.report import BookReport
from vademecum.language import _

if TYPE_CHECKING:
    from vademecum.formats.pdf.reading import Reading  # Sphinx is slow to come
    from vademecum.problems import Problem
    from vademecum.store import Store

__all__ = ["BookReport", "begin", "foresee", "make", "make_book", "other_bytes", "why_not"]


def make(task: Task) -> Made:
    """The book as a format of an edition; it is proven where it is laid out."""
    book = Path(task.sheet.downloads["pdf"])
    task.say(_("{edition}: laying out the book").format(edition=task.sheet.edition))
    report = make_book(
        task.tree,
        task.doctrees,
        task.folder / book,
        paper=task.paper,
        printing=task.printing,
        progress=task.say,
        store=task.store,
    )
    told = refused.told(report.blemishes, task.tree)
    return Made((book,), tuple(_notes(report, told)))


def begin() -> AbstractContextManager[None]:
    """A worker is started while the book is read."""
    from vademecum.formats.pdf import workers

    return workers.begin()


def foresee(tree: Path, reading: Reading, kept: Store) -> tuple[Problem, ...]:
    """What the book would refuse of the staged tree, told without making it."""
    from vademecum.formats.pdf import ahead

    return ahead.faults(tree, reading, kept)


def _notes(report: BookReport, told: Iterable[Problem] = ()) -> Iterator[str]:
    """What an editor should know of the book, one sentence each."""
    yield from map(str, told)
    other = other_bytes()
    if other:
        yield other
    for line in dict.fromkeys(report.warnings):
        # Said once for each font of the file; ours says it once and what to do.
        if not (other and "HarfBuzz-Subset" in line):
            yield _("the layout of the book says: {line}").format(line=line)


def make_book(
    source: Path,
    doctrees: Path,
    out: Path,
    *,
    paper: str = "a4",
    printing: bool = False,
    progress: Callable[[str], None] | None = None,
    store: Store | None = None,
    count: int | None = None,
) -> BookReport:
    """Make the book of the staged tree `source` as the one file `out`.

    `doctrees` is the folder that the site's build has read, shared; `paper` is a4 or a5;
    `printing`: for the printer, with bleed and crop marks; `progress` is told, in French or
    English, what is being laid out; `store` keeps laid-out chapters between two runs; `count`
    workers lay out, as many as there are processors where it is None.
    VademecumError where WeasyPrint cannot work here, where the pages are not what is written or the
    book fails its proof, or where the layout goes over its limits; `out` is then not written.
    """
    from vademecum.formats import pages
    from vademecum.formats.pdf import process, units

    absent = why_not()
    if absent:
        raise VademecumError(absent)
    job = units.job(source, pages.proven(source, doctrees, store), paper, printing=printing)
    return process.run(job, source, out, progress, store=store, count=count)
