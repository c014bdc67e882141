"""`vademecum` in a fork of a process that has loaded its modules: half of a short run is loading.

A fork starts from modules alone: nothing was read, asked or kept in it before. What a start of
Python itself decides (its path, locale, hash seed) is that of the process it is forked from: tests
of such things start one of their own, `book.vademecum`.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

# What may differ from one run to the next; anything else needs a start of its own.
FREE = {"HOME", "LANGUAGE", "_VADEMECUM_COMPLETE", "COMP_WORDS", "COMP_CWORD"}
POSSIBLE = sys.platform == "linux"  # elsewhere a fork is not safe, or is not
REPOSITORY = Path(__file__).parent.parent
# What is imported only where it is needed: by each fork again, were it not here.
_LATE = (
    "furo a11y_pygments sphinx_basic_ng sphinx.search.fr sphinx.util.math myst_parser platformdirs "
    "myst_parser.sphinx_ext.main myst_parser.parsers.sphinx_ babel.numbers xml.dom.minidom"
).split()


def run(
    arguments: tuple[str, ...],
    env: dict[str, str],
    seconds: float,
    cwd: Path | None = None,
    typed: str = "",
) -> subprocess.CompletedProcess[str]:
    """The command line: its status and what it wrote; TimeoutExpired after so many seconds."""
    with tempfile.TemporaryDirectory() as folder:
        given, out, err = (Path(folder) / name for name in ("in", "out", "err"))
        given.write_text(typed, encoding="utf-8")
        task = {"arguments": arguments, "env": env, "seconds": seconds}
        task |= {"cwd": str(cwd or Path.cwd()), "files": [str(given), str(out), str(err)]}
        status = _asked(task)
        if status == -signal.SIGALRM:
            raise subprocess.TimeoutExpired(list(arguments), seconds)
        said, told = (one.read_bytes().decode("utf-8") for one in (out, err))
    return subprocess.CompletedProcess(list(arguments), status, said, told)


def child(
    task: dict[str, Any], env: dict[str, str], pipes: list[int]
) -> tuple[int, Callable[[], int]]:
    """A child of `vademecum.child`, for `forked.through`."""
    more = {"cwd": str(Path.cwd()), "env": env, "pipes": pipes, "of": os.getpid()}
    return _asked(task | more), _heard


def close() -> None:
    """End the process with everything loaded, where one was started."""
    if _started.cache_info().currsize:
        _started().communicate()
        _started.cache_clear()


def _asked(task: dict[str, Any]) -> int:
    loaded = _started()
    assert loaded.stdin
    loaded.stdin.write(json.dumps(task) + "\n")
    loaded.stdin.flush()
    return _heard()


def _heard() -> int:
    answers = _started().stdout
    assert answers
    return int(answers.readline())


@cache
def _started() -> subprocess.Popen[str]:
    """The process with everything loaded."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "tests.warm"],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def _load() -> None:
    """Load what most commands load; the layout of a printed book is another process's."""
    from sphinx.application import builtin_extensions

    import vademecum

    for name in (*builtin_extensions, *_LATE):
        importlib.import_module(name)
    for module in pkgutil.walk_packages(vademecum.__path__, "vademecum."):
        if "__main__" not in module.name and ".pdf." not in module.name:
            importlib.import_module(module.name)
    from vademecum.history import process
    from vademecum.transcripts import heads

    with process.without_git_variables():
        importlib.import_module("git")
    heads.opening("Nous parlons.")  # its patterns are compiled where they are first asked
    gc.collect()
    gc.freeze()  # what all forks share is not looked through by each


def _serve() -> None:
    """Fork for each line of tasks; say how each ended. A fork comes back, the task in its hands.

    Of a child of `vademecum.child`, which does not come back, first which process it is.
    """
    _load()
    for line in sys.stdin:
        task = json.loads(line)
        if "pipes" in task:
            number, status = _begun(task)
            print(number, flush=True)
            print(status(), flush=True)
            continue
        number = os.fork()
        if not number:
            return _become(task)
        print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), flush=True)
    sys.exit(0)


def _begun(task: dict[str, Any]) -> tuple[int, Callable[[], int]]:
    """A child at work on the pipes of the process that asks for it."""
    from tests import forked

    modes = (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY, os.O_WRONLY)
    pipes = [
        os.open(f"/proc/{task['of']}/fd/{one}", mode)
        for one, mode in zip(task["pipes"], modes, strict=True)
    ]
    try:
        return forked.fork(task, task["env"], pipes)
    finally:
        for one in pipes:
            os.close(one)


def _become(task: dict[str, Any]) -> None:
    """Be the process that was asked for."""
    from tests import forked

    forked.through(forked.fork)
    signal.alarm(int(task["seconds"]))
    os.environ.clear()
    os.environ.update(task["env"])
    os.chdir(task["cwd"])
    for number, place in enumerate(task["files"]):
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    ways = (("stdin", "rb", "surrogateescape"), ("stdout", "wb", "surrogateescape"),
            ("stderr", "wb", "backslashreplace"))  # fmt: skip
    for number, (name, mode, errors) in enumerate(ways):
        raw = open(number, mode, closefd=False)  # noqa: SIM115 - it is the process's own
        stream = io.TextIOWrapper(raw, "utf-8", errors, line_buffering=name == "stderr")
        setattr(sys, name, stream)
    sys.argv = ["vademecum", *task["arguments"]]


if __name__ == "__main__":
    _serve()
    from vademecum.__main__ import run as command

    command()
