"""The process that lays the book out: `python -m vademecum.pdf.child JOB TREE OUT BYTES`.

It writes one JSON value a line: ["say", text], then ["fail", …] or ["done", …].
"""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from vademecum import language
from vademecum.errors import VademecumError
from vademecum.pdf.job import Job
from vademecum.pdf.process import DONE, FAIL, SAY


def main(task: str, tree: str, out: str, memory: str) -> None:
    """Lay out the job of the file `task` and write the book to `out`."""
    limit(int(memory))
    language.install()
    from vademecum.pdf import book

    job = Job.load(Path(task).read_text(encoding="utf-8"))
    try:
        report = book.make(job, Path(tree), Path(out), lambda line: _tell(SAY, line))
    except VademecumError as error:
        problems = [str(one) for one in error.problems]
        _tell(FAIL, {"message": error.message, "problems": problems})
    except (MemoryError, RecursionError):
        return  # the parent names the chapter it was told of last
    else:
        _tell(DONE, dataclasses.asdict(report))


def limit(memory: int) -> None:
    """Bound the address space of this process, in bytes, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _tell(kind: str, value: object) -> None:
    print(json.dumps([kind, value], ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(*sys.argv[1:])
