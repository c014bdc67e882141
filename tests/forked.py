"""`vademecum.child.run` in a fork of what has its modules loaded: nearly all of a short one is
loading them.

What stays as it is: limits, environment, pipes, time, what is heard. What a start of Python itself
decides (its path, its hash seed) is that of the process it is forked from: `fresh` is for tests of
such things, and every command that is a process of its own (`book.vademecum`) starts its children.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from vademecum import child

Start = Callable[[dict[str, Any], dict[str, str], list[int]], tuple[int, Callable[[], int]]]
REAL = child._process


@dataclass
class Forked:
    """What `child` asks of a process (`subprocess.Popen`) while it works."""

    pid: int
    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]
    alive: int  # a pipe that ends with it
    status: Callable[[], int]
    returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            if not select.select([self.alive], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("a fork", timeout or 0)
            self.returncode = self.status()
            os.close(self.alive)
        return self.returncode

    def poll(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def kill(self) -> None:
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def through(start: Start) -> None:
    """Let `start` begin the children of this process that are given bytes and give bytes.

    It gets the task, the environment and four ends of pipes (input, output, errors, one held until
    the end); it says which process has them, and how to ask its status once that has ended.
    """

    def begun(task: dict[str, Any], pipe: int | None) -> Any:
        if task["shape"] != "run":
            return REAL(task, pipe)
        pipes = [os.pipe() for _ in range(4)]
        ours = [pipes[0][1], *(one[0] for one in pipes[1:])]
        theirs = [pipes[0][0], *(one[1] for one in pipes[1:])]
        pid, status = start(task, child.environment(), theirs)
        for one in theirs:
            os.close(one)
        files = (os.fdopen(one, mode) for one, mode in zip(ours, ("wb", "rb", "rb"), strict=False))
        return Forked(pid, *files, ours[3], status)

    child._process = begun


def fork(
    task: dict[str, Any], env: dict[str, str], pipes: list[int]
) -> tuple[int, Callable[[], int]]:
    """Start a child as a fork of this process."""
    pid = os.fork()
    if not pid:
        _be(task, env, pipes)
    return pid, lambda: os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _be(task: dict[str, Any], env: dict[str, str], pipes: list[int]) -> None:
    """Do the task and end, whatever the process this was forked from had still to do."""
    status = 1
    try:
        gc.freeze()  # nothing of the other's is closed in passing: its numbers are ours now
        os.environ.clear()
        os.environ.update(env)
        time.tzset()
        os.chdir(task.get("cwd", "."))
        for number, one in enumerate(pipes):
            os.dup2(one, number)
        os.closerange(len(pipes), 1024)
        sys.stdin = io.TextIOWrapper(open(0, "rb", closefd=False))  # noqa: SIM115
        sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False))  # noqa: SIM115
        sys.stderr = io.TextIOWrapper(open(2, "wb", closefd=False))  # noqa: SIM115
        status = child.work(task)
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)
