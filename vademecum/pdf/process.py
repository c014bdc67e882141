"""The layout in a process of its own: bounded in memory and time, and its faults told in a line.

A chapter can make WeasyPrint take minutes or recurse without end (nested boxes, a huge table); a
book must not take the machine with it.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import vademecum
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.pdf.job import BookReport, Job

SECONDS = 240  # without a word: a chapter of ordinary length takes ten
PACE = 1500  # characters a second, of the longest text, on a machine busy with five other things
START = 120  # seconds to load WeasyPrint and the fonts
MEMORY = 6 * 1024**3  # bytes of address space; a book of 500 pages takes one gigabyte
SAY, FAIL, DONE = "say", "fail", "done"


def require_weasyprint() -> None:
    """VademecumError naming what is missing where WeasyPrint cannot be loaded."""
    try:
        # WeasyPrint prints advice of its own when it fails; ours fits in a line.
        with redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: F401 - to know whether it loads
    except OSError:
        raise VademecumError(
            _("no book: Pango is missing; on Debian and Ubuntu: apt-get install {packages}").format(
                packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
            )
        ) from None
    except ImportError as error:
        raise VademecumError(
            _("no book: WeasyPrint is missing ({error})").format(error=error)
        ) from None


def run(
    job: Job,
    tree: Path,
    out: Path,
    progress: Callable[[str], None] | None,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> BookReport:
    """Lay the job out elsewhere.

    `seconds` bounds the silence between two chapters; a sitting of several hours has longer.
    """
    say = progress or (lambda _line: None)
    seconds += max((len(unit.html) for unit in job.units), default=0) / PACE
    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder) / "job.json"
        task.write_text(job.dump(), encoding="utf-8")
        written = Path(folder) / "book.pdf"
        arguments = [str(task), str(tree.resolve()), str(written), str(memory)]
        last, report = _follow(arguments, say, seconds)
        if report is None:
            raise VademecumError(
                _("“{title}” could not be laid out within the limits").format(title=last)
            )
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(written.read_bytes())
    return report


def _follow(
    arguments: list[str], say: Callable[[str], None], seconds: float
) -> tuple[str, BookReport | None]:
    child = subprocess.Popen(
        [sys.executable, "-m", "vademecum.pdf.child", *arguments],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=_environment(),
        encoding="utf-8",
    )
    assert child.stdout is not None  # noqa: S101 - asked for above
    last = ""
    timer = _timer(child, max(seconds, START))
    try:
        for line in child.stdout:
            timer.cancel()
            timer = _timer(child, seconds)
            kind, value = json.loads(line)
            if kind == SAY:
                last = value
                say(value)
            elif kind == FAIL:
                raise VademecumError(value["message"], tuple(value["problems"]))
            else:
                return last, _report(value)
    finally:
        timer.cancel()
        child.kill()
        child.wait()
    return last, None


def _timer(child: subprocess.Popen[str], seconds: float) -> threading.Timer:
    timer = threading.Timer(seconds, child.kill)
    timer.daemon = True
    timer.start()
    return timer


def _environment() -> dict[str, str]:
    # The package may run from a checkout, uninstalled; numbers and sets must not depend on the
    # locale or on the hash seed.
    home = str(Path(vademecum.__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH")]))
    fixed = {"PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return kept | fixed


def _report(value: dict[str, Any]) -> BookReport:
    starts = tuple((str(title), int(page)) for title, page in value["starts"])
    return BookReport(
        pages=int(value["pages"]),
        warnings=tuple(value["warnings"]),
        end_notes=tuple(value["end_notes"]),
        starts=starts,
    )
