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
from functools import cache
from pathlib import Path

# What may differ from one run to the next; anything else needs a start of its own.
FREE = {"HOME", "LANGUAGE"}
POSSIBLE = sys.platform == "linux"  # elsewhere a fork is not safe, or is not
REPOSITORY = Path(__file__).parent.parent


def run(
    arguments: tuple[str, ...], env: dict[str, str], seconds: int
) -> subprocess.CompletedProcess[str]:
    """The command line: its status and what it wrote; TimeoutExpired after so many seconds."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder) / "out", Path(folder) / "err"
        task = {"arguments": arguments, "env": env, "seconds": seconds, "cwd": str(Path.cwd())}
        status = _asked(json.dumps(task | {"out": str(out), "err": str(err)}))
        if status == -signal.SIGALRM:
            raise subprocess.TimeoutExpired(list(arguments), seconds)
        said, told = (one.read_bytes().decode("utf-8") for one in (out, err))
    return subprocess.CompletedProcess(list(arguments), status, said, told)


def close() -> None:
    """End the process with everything loaded, where one was started."""
    if _started.cache_info().currsize:
        _started().communicate()
        _started.cache_clear()


def _asked(task: str) -> int:
    loaded = _started()
    assert loaded.stdin and loaded.stdout
    loaded.stdin.write(task + "\n")
    loaded.stdin.flush()
    return int(loaded.stdout.readline())


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

    for name in (*builtin_extensions, "sphinx.search.fr", "myst_parser", "furo"):
        importlib.import_module(name)
    for module in pkgutil.walk_packages(vademecum.__path__, "vademecum."):
        if "__main__" not in module.name and ".pdf." not in module.name:
            importlib.import_module(module.name)
    gc.collect()
    gc.freeze()  # what all forks share is not looked through by each


def _serve() -> None:
    """Fork for each line of tasks; say how each ended. A fork comes back, the task in its hands."""
    _load()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            return _become(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    sys.exit(0)


def _become(task: dict[str, object]) -> None:
    """Be the process that was asked for."""
    signal.alarm(int(str(task["seconds"])))
    os.environ.clear()
    os.environ.update(task["env"])  # type: ignore[call-overload]
    os.chdir(str(task["cwd"]))
    places = (os.devnull, str(task["out"]), str(task["err"]))
    for number, place in enumerate(places):
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    ways = (("stdin", "rb", "surrogateescape"), ("stdout", "wb", "surrogateescape"),
            ("stderr", "wb", "backslashreplace"))  # fmt: skip
    for number, (name, mode, errors) in enumerate(ways):
        raw = open(number, mode, closefd=False)  # noqa: SIM115 - it is the process's own
        stream = io.TextIOWrapper(raw, "utf-8", errors, line_buffering=name == "stderr")
        setattr(sys, name, stream)
    sys.argv = ["vademecum", *task["arguments"]]  # type: ignore[misc]


if __name__ == "__main__":
    _serve()
    from vademecum.__main__ import run as command

    command()
