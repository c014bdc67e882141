"""The layout in a process of its own: bounded in memory and time, and its faults told in a line.

A chapter can make WeasyPrint take minutes or recurse without end (nested boxes, a huge table); a
book must not take the machine with it.
"""

from __future__ import annotations

import dataclasses
import io
import tempfile
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from vademecum import child, machine
from vademecum.errors import VademecumError
from vademecum.formats.pdf.job import BookReport, Job
from vademecum.language import _

SECONDS = 240  # without a word: a chapter of ordinary length takes ten
PACE = 1500  # characters a second, of the longest text, on a machine busy with five other things
START = 120  # seconds to load WeasyPrint and the fonts
MEGABYTES = 6 * 1024  # of address space; a book of 500 pages takes one gigabyte


def why_not() -> str:
    """Empty, or what is missing where WeasyPrint cannot be loaded."""
    try:
        # WeasyPrint prints advice of its own when it fails; ours fits in a line.
        with redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
            import weasyprint  # noqa: F401 - to know whether it loads
    except OSError:
        message = _("no book: Pango is missing; this brings it: {command}")
        return message.format(command=machine.install(*machine.PANGO))
    except ImportError as error:
        return _("no book: WeasyPrint is missing ({error})").format(error=error)
    return ""


def other_bytes() -> str:
    """Empty, or why the same commit does not give the book the same bytes here.

    fontTools, which WeasyPrint takes instead, writes the time into the fonts it cuts.
    """
    from vademecum.formats.pdf import weasy

    if weasy.cuts_fonts_alike():
        return ""
    message = _(
        "without {package} the book reads the same, but its bytes differ at every build; this "
        "brings it: {command}"
    )
    package = machine.PANGO[-1]
    return message.format(package=package, command=machine.install(package))


def run(
    job: Job,
    tree: Path,
    out: Path,
    progress: Callable[[str], None] | None,
    *,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> BookReport:
    """Lay the job out elsewhere.

    `seconds` bounds the silence between two chapters; a sitting of several hours has longer.
    """
    seconds += max((len(unit.html) for unit in job.units), default=0) / PACE
    last = ""

    def say(line: str) -> None:
        nonlocal last
        last = line
        if progress is not None:
            progress(line)

    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder) / "job.json"
        task.write_text(job.dump(), encoding="utf-8")
        written = Path(folder) / "book.pdf"
        told = child.follow(
            "vademecum.formats.pdf.process:lay_out", str(task), str(tree.resolve()), str(written),
            say=say, seconds=seconds, start=START, megabytes=megabytes,
        )  # fmt: skip
        if told is None:
            raise VademecumError(
                _("“{title}” could not be laid out within the limits").format(title=last)
            )
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(written.read_bytes())
    return _report(told)


def lay_out(say: Callable[[str], None], task: str, tree: str, out: str) -> dict[str, Any]:
    """In the child: lay out the job of the file `task`, write the book to `out`; its report."""
    from vademecum.formats.pdf import book

    job = Job.load(Path(task).read_text(encoding="utf-8"))
    return dataclasses.asdict(book.make(job, Path(tree), Path(out), say))


def _report(value: dict[str, Any]) -> BookReport:
    starts = tuple((str(title), int(page)) for title, page in value["starts"])
    return BookReport(
        pages=int(value["pages"]),
        warnings=tuple(value["warnings"]),
        end_notes=tuple(value["end_notes"]),
        starts=starts,
    )
