"""The layout in a process of its own: bounded in memory and time, and its faults told in a line.

A chapter can make WeasyPrint take minutes or recurse without end (nested boxes, a huge table); a
book must not take the machine with it.
"""

from __future__ import annotations

import dataclasses
import io
import json
import tempfile
import warnings
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from vademecum import child, machine
from vademecum.errors import VademecumError
from vademecum.formats import PageError
from vademecum.formats.pdf import refused
from vademecum.formats.pdf.job import BookReport, Job
from vademecum.formats.pdf.refused import ENDLESS, Fault, RefusedError
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
        written = Path(folder) / "book.pdf"
        told = _follow("lay_out", job, tree, str(written), folder, say, seconds, megabytes)
        if told is None:
            _refuse([Fault(ENDLESS, name, last) for name in _named(job, last)], tree)
            raise VademecumError(
                _("“{title}” could not be laid out within the limits").format(title=last)
            )
        if isinstance(told, list):
            _refuse([Fault(**one) for one in told], tree)
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(written.read_bytes())
    return _report(told)


def attempt(
    job: Job,
    papers: Sequence[str],
    tree: Path,
    *,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> tuple[tuple[Fault, ...], ...]:
    """What each unit of the job would be refused for, laid out as a book's is, on its paper."""
    seconds += max((len(unit.html) for unit in job.units), default=0) / PACE
    found: dict[int, tuple[Fault, ...]] = {}
    at = 0

    def say(line: str) -> None:
        nonlocal at
        faults = json.loads(line)
        found[at] = tuple(Fault(**one) for one in faults)
        at += 1

    while at < len(job.units):
        left = dataclasses.replace(job, units=job.units[at:])
        with tempfile.TemporaryDirectory() as folder:
            rest = ",".join(papers[at:])
            told = _follow("try_out", left, tree, rest, folder, say, seconds, megabytes)
        if told is None:
            unit = job.units[at]
            found[at] = (Fault(ENDLESS, unit.name, unit.title),)
            at += 1
    return tuple(found[number] for number in range(len(job.units)))


def _follow(
    name: str,
    job: Job,
    tree: Path,
    more: str,
    folder: str,
    say: Callable[[str], None],
    seconds: float,
    megabytes: int,
) -> Any:
    """What the function of that name, below, makes of the job in a child; None at a limit."""
    task = Path(folder) / "job.json"
    task.write_text(job.dump(), encoding="utf-8")
    return child.follow(
        f"{__name__}:{name}", str(task), str(tree.resolve()), more,
        say=say, seconds=seconds, start=START, megabytes=megabytes,
    )  # fmt: skip


def _named(job: Job, title: str) -> list[str]:
    """The unit of that title."""
    return [unit.name for unit in job.units if unit.title == title][:1]


def _refuse(faults: list[Fault], tree: Path) -> None:
    """PageError where there are faults of the text, VademecumError where there are others."""
    if of_text := refused.told(faults, tree):
        raise PageError(_("the book fails its proof"), of_text)
    if faults:
        raise RefusedError(faults)


def lay_out(
    say: Callable[[str], None], task: str, tree: str, out: str
) -> dict[str, Any] | list[dict[str, str]]:
    """In the child: lay out the job of the file `task`, write the book to `out`.

    Its report; what it is refused for, where it is.
    """
    from vademecum.formats.pdf import book

    job = Job.load(Path(task).read_text(encoding="utf-8"))
    try:
        return dataclasses.asdict(book.make(job, Path(tree), Path(out), say))
    except RefusedError as error:
        return [dataclasses.asdict(one) for one in error.faults]


def try_out(say: Callable[[str], None], task: str, tree: str, papers: str) -> bool:
    """In the child: lay out each unit of the job by itself, and say what is wrong with it."""
    from vademecum.formats.pdf import book

    job = Job.load(Path(task).read_text(encoding="utf-8"))
    for faults in book.attempt(job, papers.split(","), Path(tree)):
        say(json.dumps([dataclasses.asdict(one) for one in faults], ensure_ascii=False))
    return True


def _report(value: dict[str, Any]) -> BookReport:
    starts = tuple((str(title), int(page)) for title, page in value["starts"])
    return BookReport(
        pages=int(value["pages"]),
        warnings=tuple(value["warnings"]),
        end_notes=tuple(value["end_notes"]),
        blemishes=tuple(Fault(**one) for one in value["blemishes"]),
        starts=starts,
    )
