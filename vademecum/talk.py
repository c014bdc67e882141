"""A child that is asked one thing after another, each under limits of its own.

What it takes to load is taken once; see `child`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from vademecum import child
from vademecum.child import FAIL, SAY, Limits
from vademecum.errors import VademecumError

_READY = "ready"
_BUG = 1  # exit status of a child that an error of ours ended


class Talk:
    """A child that answers lines with values of JSON."""

    def __init__(self, target: str, *arguments: str, start: float, megabytes: int) -> None:
        """`target` ((*str) -> (line) -> a value of JSON), called once in the child.

        `start` bounds what that takes (it then says that it is ready), `megabytes` the child's
        address space.
        """
        self._end = ExitStack()
        limits = Limits(megabytes)
        told = (target, *arguments)
        self._child = self._end.enter_context(
            child.started("follow", f"{__name__}:serve", told, limits, subprocess.PIPE)
        )
        self._start: float | None = start  # until it has said that it is ready
        self._target = target

    def ask(self, line: str, seconds: float) -> Any:
        """The answer to a line, short and without an end of line.

        None where a limit was reached: `seconds` bounds its work. The child is then of no more use.
        Raises the VademecumError that the function raised; RuntimeError where it has a bug.
        """
        start, self._start = self._start, None
        given = self._child.stdin
        try:
            if given is not None:
                given.write(line.encode("utf-8") + b"\n")
                given.flush()
        except OSError:  # it is gone
            return None
        ready = start is None
        for kind, value in child.heard(self._child, seconds, seconds if start is None else start):
            if kind == SAY and ready:
                return json.loads(value)
            if kind == SAY:  # what it took to load is over: now the work on this line counts
                ready = True
                continue
            if kind == FAIL:
                raise VademecumError(value["message"], tuple(value["problems"]))
            break
        if self._child.wait() == _BUG:
            raise RuntimeError(f"{self._target}: see what it wrote")
        return None

    def close(self) -> None:
        """End the child."""
        self._end.close()


def serve(say: Callable[[str], None], target: str, *arguments: str) -> None:
    """In the child: answer each line."""
    answer: Callable[[str], Any] = child.function(target)(*arguments)
    say(_READY)
    for line in sys.stdin:
        say(json.dumps(answer(line.rstrip("\n")), ensure_ascii=False))
