"""A book made in this process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vademecum.formats.pdf import BookReport, book, join
from vademecum.formats.pdf.chapter import Chapter, Placed
from vademecum.formats.pdf.desk import Desk
from vademecum.formats.pdf.job import Job, Unit


def made_here(job: Job, tree: Path, out: Path) -> BookReport:
    """The book of the job, laid out and joined in this process."""
    desk = Desk(tree, job.foot, printing=job.printing)

    def lay(units: Sequence[Unit]) -> list[Chapter]:
        read = (desk.lay_out(unit, job.paper).dump() for unit in units)
        return [Chapter.load(data) for data in read]

    def joined(job: Job, placed: Sequence[Placed], out: Path) -> None:
        join.save(join.join(job, placed), str(out))

    return book.make(job, out, lay, joined, lambda _line: None)
