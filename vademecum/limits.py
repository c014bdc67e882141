"""Work on hostile bytes in a child process, with limits on time and memory.

The child is a fresh interpreter that imports one function and gives it the bytes: nothing is
pickled, so a child led astray can only return other bytes. Limits are set by the child itself
before it imports the function. Where the system has no such limits (Windows), time alone holds.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from vademecum import language
from vademecum.errors import VademecumError
from vademecum.language import _

EXPECTED = 3  # exit status: a VademecumError, whose sentence is the output
TOO_LARGE = 4  # exit status: memory ran out


def run(
    target: str, data: bytes, *arguments: str, seconds: float = 20, megabytes: int = 448
) -> bytes:
    """What `target` ("module:function", (bytes, *str) -> bytes) makes of `data`, in a child.

    `seconds` bounds wall and processor time, `megabytes` the address space. Raises the
    VademecumError the function raised, or one that says which limit was reached; RuntimeError,
    with the child's traceback, when the function has a bug.
    """
    # -P: a module lying in the working folder must not take the place of one of ours.
    command = [sys.executable, "-P", "-m", "vademecum.limits", target, *arguments]
    root = str(Path(__file__).parents[1])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    limits = {"VADEMECUM_SECONDS": str(int(seconds) + 1), "VADEMECUM_MEGABYTES": str(megabytes)}
    environment = os.environ | limits | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise VademecumError(_too_long(seconds)) from None
    if done.returncode == 0:
        return done.stdout
    if done.returncode == EXPECTED:
        raise VademecumError(done.stdout.decode("utf-8", "replace"))
    if done.returncode == TOO_LARGE or b"MemoryError" in done.stderr[-2000:]:
        raise VademecumError(
            _("reading it takes more than {limit} MB of memory").format(limit=megabytes)
        )
    if done.returncode < 0:  # a signal: the processor-time limit, or memory refused below Python
        if _is_time_signal(-done.returncode):
            raise VademecumError(_too_long(seconds))
        raise VademecumError(_("reading it broke off: the file is damaged or hostile"))
    raise RuntimeError(done.stderr.decode("utf-8", "replace"))


def _too_long(seconds: float) -> str:
    return _("reading it takes more than {limit} seconds").format(limit=f"{seconds:g}")


def _is_time_signal(number: int) -> bool:
    import signal

    return number in {getattr(signal, "SIGXCPU", -1)}


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    seconds = int(os.environ.get("VADEMECUM_SECONDS", "60"))
    space = int(os.environ.get("VADEMECUM_MEGABYTES", "1024")) << 20
    for kind, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),  # readers write no file
        (resource.RLIMIT_AS, space),
    ):
        # Some systems (macOS) know the name and refuse the value; the clock still holds there.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))


def _child(target: str, arguments: list[str]) -> int:
    _limit()
    language.install()
    module, _colon, name = target.partition(":")
    try:
        function: Callable[..., bytes] = getattr(importlib.import_module(module), name)
        result = function(sys.stdin.buffer.read(), *arguments)
    except VademecumError as error:
        sys.stdout.buffer.write(error.message.encode("utf-8", "replace"))
        return EXPECTED
    except MemoryError:
        return TOO_LARGE
    sys.stdout.buffer.write(result)
    return 0


if __name__ == "__main__":
    sys.exit(_child(sys.argv[1], sys.argv[2:]))
