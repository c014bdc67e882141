"""The small book, made once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest

from tests.pdf import small
from vademecum.formats.pdf import BookReport, book, join, make_book
from vademecum.formats.pdf.chapter import Chapter, Placed
from vademecum.formats.pdf.desk import Desk
from vademecum.formats.pdf.job import Job, Unit


@dataclass
class Made:
    """A book and how it was made."""

    path: Path
    report: BookReport
    texts: list[str]  # by page

    @property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.path)


def build(folder: Path, paper: str = "a5", **more: object) -> Made:
    """Stage and print the small book under `folder`."""
    source = small.stage(folder / "source", **more)  # type: ignore[arg-type]
    out = folder / "book.pdf"
    report = make_book(source, folder / "doctrees", out, paper=paper)
    return Made(out, report, [page.extract_text() for page in pypdf.PdfReader(out).pages])


def made_here(job: Job, tree: Path, out: Path) -> BookReport:
    """The book of the job, laid out and joined in this process."""
    desk = Desk(tree, job.foot)

    def lay(units: Sequence[Unit]) -> list[Chapter]:
        read = (desk.lay_out(unit, job.paper).dump() for unit in units)
        return [Chapter.load(data) for data in read]

    def joined(job: Job, placed: Sequence[Placed], out: Path) -> None:
        join.save(join.join(job, placed), str(out))

    return book.make(job, out, lay, joined, lambda _line: None)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return build(tmp_path_factory.mktemp("book"))
