"""A book made by processes of their own: workers that lay out, and one that joins.

All are bounded in memory and time, and their faults told in a line: a book must not take the
machine with it. What was laid out before is not laid out again (`kept`).
"""

from __future__ import annotations

import dataclasses
import io
import json
import tempfile
import warnings
from collections.abc import Callable, Sequence
from contextlib import closing, redirect_stdout
from pathlib import Path

from vademecum import machine
from vademecum.errors import VademecumError
from vademecum.formats import PageError
from vademecum.formats.pdf import book, refused, workers
from vademecum.formats.pdf.chapter import Chapter, Judged, Placed
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.kept import Kept
from vademecum.formats.pdf.refused import ENDLESS, HURRIED, Fault, RefusedError
from vademecum.formats.pdf.report import BookReport
from vademecum.formats.pdf.workers import MEGABYTES, Limits, Workers
from vademecum.language import _
from vademecum.store import Store
from vademecum.talk import Talk

SECONDS = 240  # of work on one unit: a chapter of ordinary length takes ten
Say = Callable[[str], None]
Asked = Sequence[tuple[Unit, str]]  # each with its paper


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
    progress: Say | None,
    *,
    store: Store | None = None,
    count: int | None = None,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> BookReport:
    """Make the book elsewhere, by `count` workers (as many as there are processors).

    `seconds` bounds the work on one unit; a sitting of several hours has longer.
    """
    limits = Limits(seconds, megabytes)
    (report,) = run_each([(job, out)], tree, progress, store=store, count=count, limits=limits)
    return report


def run_each(
    jobs: Sequence[tuple[Job, Path]],
    tree: Path,
    progress: Say | None,
    *,
    store: Store | None = None,
    count: int | None = None,
    limits: Limits | None = None,
) -> list[BookReport]:
    """The same of several files of one edition, by the same workers: each says the same foot."""
    say = progress if progress is not None else _silent
    first, _out = jobs[0]
    kept = Kept(store or Store.none(), tree, first.foot, printing=first.printing)
    bounds = limits or Limits(SECONDS, MEGABYTES)
    crew = workers.hired(tree, first.foot, bounds, count, printing=first.printing)
    # It loads what joining needs while the others lay out.
    binder = Talk(f"{__name__}:binder", start=workers.START, megabytes=MEGABYTES)
    with closing(binder), crew as laying:
        return [_made(job, tree, out, laying, binder, kept, say) for job, out in jobs]


def _made(
    job: Job, tree: Path, out: Path, crew: Workers, binder: Talk, kept: Kept, say: Say
) -> BookReport:
    """Lay a job out and join it into `out`, which is not written where it is refused."""

    def join(job: Job, placed: Sequence[Placed], out: Path) -> None:
        _joined(binder, job, placed, out)

    def lay(units: Sequence[Unit]) -> list[Chapter]:
        return _laid([(unit, job.paper) for unit in units], crew, kept, say)

    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "book.pdf"
        try:
            report = book.make(job, written, lay, join, say)
        except RefusedError as error:
            if of_text := refused.told(error.faults, tree):
                raise PageError(_("the book fails its proof"), of_text) from None
            raise
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(written.read_bytes())
    return report


def attempt(
    job: Job,
    papers: Sequence[str],
    tree: Path,
    store: Store | None = None,
    *,
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> tuple[tuple[Fault, ...], ...]:
    """What each unit of the job would be refused for, laid out as a book's is, on its paper."""
    kept = Kept(store or Store.none(), tree, job.foot)
    with workers.hired(tree, job.foot, Limits(seconds, megabytes)) as crew:
        laid = _laid(list(zip(job.units, papers, strict=True)), crew, kept, _silent, ends=True)
    return tuple(one.judged.faults for one in laid)


def _laid(
    asked: Asked, crew: Workers, kept: Kept, say: Say, *, ends: bool = False
) -> list[Chapter]:
    """The chapter of each unit, from before where it was laid out before.

    `ends`: one without end is kept as well, so that `check` does not wait for it again; a build
    tries again, since a machine may have been busy.
    """
    digests = [kept.digest(unit, paper) for unit, paper in asked]
    found = [kept.get(one) for one in digests]
    left = [at for at, one in enumerate(found) if one is None]
    laid = crew.lay_out([asked[at] for at in left], say) if left else []
    for at, data in zip(left, laid, strict=True):
        if data is None:
            unit = asked[at][0]
            chapter = Chapter(Judged((Fault(ENDLESS, unit.name, unit.title),)))
        else:
            chapter = Chapter.load(data)
        found[at] = chapter
        # What there was no time to mend is mended where there is: it is not kept either.
        hurried = any(one.kind == HURRIED for one in chapter.judged.blemishes)
        if (data is not None and not hurried) or (data is None and ends):
            kept.put(digests[at], data or chapter.dump())
    return [one for one in found if one is not None]


def _joined(binder: Talk, job: Job, placed: Sequence[Placed], out: Path) -> None:
    """Join the chapters in a child, which reads them from files."""
    with tempfile.TemporaryDirectory() as folder:
        files: dict[int, str] = {}  # a blank page stands in many places
        for one in placed:
            if id(one.chapter) not in files:
                file = Path(folder) / str(len(files))
                file.write_bytes(one.chapter.dump())
                files[id(one.chapter)] = str(file)
        plan = {
            "job": dataclasses.replace(job, units=()).dump(),
            "placed": [(files[id(one.chapter)], one.start, one.still) for one in placed],
        }
        task = Path(folder) / "plan.json"
        task.write_text(json.dumps(plan), encoding="utf-8")
        done = binder.ask(json.dumps([str(task), str(out)]), SECONDS + len(placed))
    if done is None:
        raise VademecumError(_("the book could not be joined within the limits"))


def binder() -> Callable[[str], bool]:
    """In a child: join the chapters that a file lists into a book; a line names both."""
    from vademecum.formats.pdf import join

    def answer(line: str) -> bool:
        task, out = json.loads(line)
        plan = json.loads(Path(task).read_text(encoding="utf-8"))
        read = {file: Chapter.load(Path(file).read_bytes()) for file, *_rest in plan["placed"]}
        placed = [Placed(read[file], start, still) for file, start, still in plan["placed"]]
        join.save(join.join(Job.load(plan["job"]), placed), out)
        return True

    return answer


def _silent(_line: str) -> None:
    """Nobody listens."""
