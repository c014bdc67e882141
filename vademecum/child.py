"""The one way to run work on hostile content: in a process of its own, under limits.

The child is a fresh interpreter that imports one function and calls it. Nothing is pickled: `run`
gives it bytes and takes bytes, `follow` hears lines of JSON, so that a child led astray can only
say something else. It finds our modules and those installed, none of the folder one stands in; its
environment is chosen; it limits itself before it imports the function. Where the system has no
such limits (Windows), time and the size of what is heard alone hold.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import IO, Any

from vademecum import importing, language
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.reasons import of_machine
from vademecum.silence import Silence

EXPECTED = 3  # exit status: a VademecumError, whose sentence is the output
TOO_LARGE = 4  # exit status: memory ran out
SAY, FAIL, DONE = "say", "fail", "done"

LARGEST = 256 << 20  # bytes heard of a child's result
LINE = 8 << 20  # bytes of one line of JSON
_ERRORS = 1 << 16  # bytes kept of what it says on its error output, the last ones
_PATIENCE = 10  # seconds for pipes to end once the child has

# The package comes from where this process has it, whatever else bears its name.
_START = (
    "import json, sys; task = json.loads(sys.argv[1]); sys.path[:] = [task['home']]; "
    "import vademecum; sys.path[:] = task['path']; from vademecum import child; "
    "sys.exit(child.work(task))"
)
_KEPT = frozenset(
    # programs, the user's own folders, the language of messages
    "PATH HOME TMPDIR TEMP TMP LANGUAGE LANG USERPROFILE APPDATA LOCALAPPDATA "
    # Windows does not start a process without these
    "SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT "
    # where Pango, fontconfig and their files are found
    "FONTCONFIG_FILE FONTCONFIG_PATH FONTCONFIG_SYSROOT XDG_CACHE_HOME XDG_CONFIG_HOME "
    "XDG_CONFIG_DIRS XDG_DATA_HOME XDG_DATA_DIRS LD_LIBRARY_PATH DYLD_LIBRARY_PATH "
    "DYLD_FALLBACK_LIBRARY_PATH WEASYPRINT_DLL_DIRECTORIES".split()
)
# Numbers and sets must not depend on the locale or on the hash seed.
_FIXED = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may take; None: as much as it likes."""

    megabytes: int  # of address space
    processor: int | None = None  # seconds
    file: int | None = None  # bytes of a file it writes


def run(
    target: str, data: bytes, *arguments: str, seconds: float = 20, megabytes: int = 448
) -> bytes:
    """What `target` ("module:function", (bytes, *str) -> bytes) makes of `data`, in a child.

    `seconds` bounds its work (processor time), ten times as many its waiting; `megabytes` the
    address space; it writes no file.
    Raises the VademecumError the function raised, or one that says which limit was reached;
    RuntimeError, with the child's traceback, when the function has a bug.
    """
    limits = Limits(megabytes, processor=int(seconds) + 1, file=0)
    with started("run", target, arguments, limits, subprocess.PIPE) as child:
        told, said, late = _exchanged(child, data, seconds)
        if late:
            raise VademecumError(_too_long(seconds))
        if told is None:  # it had no end
            raise VademecumError(_broken())
        if child.returncode == 0:
            return told
        if child.returncode == EXPECTED:
            raise VademecumError(told.decode("utf-8", "replace"))
        if child.returncode == TOO_LARGE or b"MemoryError" in said[-2000:]:
            raise VademecumError(
                _("reading it takes more than {limit} MB of memory").format(limit=megabytes)
            )
        if child.returncode < 0:  # a signal: the processor time, or memory refused below Python
            late = _is_time_signal(-child.returncode)
            raise VademecumError(_too_long(seconds) if late else _broken())
        raise RuntimeError(said.decode("utf-8", "replace"))


def follow(
    target: str,
    *arguments: str,
    say: Callable[[str], None],
    seconds: float,
    start: float = 0,
    megabytes: int,
) -> Any:
    """What `target` ((say, *str) -> a value of JSON) returns; each line it says is said here.

    `seconds` bounds its work without a word, `start` that before the first one where it is longer.
    None where a limit was reached. Raises the VademecumError the function raised.
    """
    with started("follow", target, arguments, Limits(megabytes), None) as child:
        for kind, value in heard(child, seconds, max(seconds, start)):
            if kind == SAY:
                say(value)
            elif kind == FAIL:
                raise VademecumError(value["message"], tuple(value["problems"]))
            else:
                return value
    return None


@contextlib.contextmanager
def started(
    shape: str, target: str, arguments: tuple[str, ...], limits: Limits, pipe: int | None
) -> Iterator[subprocess.Popen[bytes]]:
    """A child at work, whose end is that of the block.

    `pipe`: of its input, and of the error output of one that `run` gives bytes.
    """
    task = {
        "home": importing.HOME,
        "path": importing.importable(sys.path),
        "shape": shape,
        "target": target,
        "arguments": arguments,
        "limits": asdict(limits),
    }
    child = _process(task, pipe)
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout, child.stderr):
            if stream is not None:
                with contextlib.suppress(OSError, ValueError):
                    stream.close()


def _process(task: dict[str, Any], pipe: int | None) -> subprocess.Popen[bytes]:
    # Isolated as by -I, but that one would not hear PYTHONHASHSEED: nothing of the folder it
    # stands in, nothing of the user's packages, and of PYTHON* variables ours alone.
    bare = ["-B"] if sys.dont_write_bytecode else []
    return subprocess.Popen(
        [sys.executable, "-P", "-s", *bare, "-c", _START, json.dumps(task)],
        stdin=subprocess.DEVNULL if pipe is None else pipe,
        stdout=subprocess.PIPE,
        stderr=pipe if task["shape"] == "run" else None,
        env=environment(),
    )


def environment() -> dict[str, str]:
    """What a child is told of this process's own."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key.upper() in _KEPT or key.upper().startswith("LC_")
    }
    return kept | _FIXED


def _exchanged(
    child: subprocess.Popen[bytes], data: bytes, seconds: float
) -> tuple[bytes | None, bytes, bool]:
    """The child's output, None where it is too long; the end of its error output; and whether it
    was ended for the time it took."""
    output, errors = bytearray(), bytearray()

    def give() -> None:
        with contextlib.suppress(OSError), _stream(child.stdin) as stream:
            stream.write(data)

    def hear() -> None:
        while len(output) <= LARGEST and (
            chunk := os.read(_stream(child.stdout).fileno(), 1 << 16)
        ):
            output.extend(chunk)
        if len(output) > LARGEST:
            child.kill()

    def note() -> None:
        while chunk := os.read(_stream(child.stderr).fileno(), 1 << 16):
            errors[:] = (errors + chunk)[-_ERRORS:]

    threads = [threading.Thread(target=one, daemon=True) for one in (give, hear, note)]
    for one in threads:
        one.start()
    silence = Silence(child, seconds)
    try:
        child.wait()
    finally:
        silence.over()
        for one in threads:
            one.join(_PATIENCE)
    return (None if len(output) > LARGEST else bytes(output)), bytes(errors), silence.ended


def heard(
    child: subprocess.Popen[bytes], seconds: float, start: float
) -> Iterator[tuple[str, Any]]:
    """What the child says, until its end, or until it has been silent for too long."""
    stream = _stream(child.stdout)
    silence = Silence(child, start)
    try:
        while (line := stream.readline(LINE)).endswith(b"\n"):
            silence.broken(seconds)
            try:
                kind, value = json.loads(line)
            except (ValueError, TypeError):
                return  # not the words of our own functions
            yield kind, value
    finally:
        silence.over()


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ValueError("this pipe was not asked for")
    return stream


def _too_long(seconds: float) -> str:
    return _("reading it takes more than {limit} seconds").format(limit=f"{seconds:g}")


def _broken() -> str:
    return _("reading it broke off: the file is damaged or hostile")


def _is_time_signal(number: int) -> bool:
    import signal

    return number in {getattr(signal, "SIGXCPU", -1)}


# What follows runs in the child.


def work(task: dict[str, Any]) -> int:
    """Do the task `started` wrote; the exit status."""
    limit(Limits(**task["limits"]))
    language.install()
    # Whatever prints does so on the error output: what is heard is the function's own answer.
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)
        shape = _answer if task["shape"] == "run" else _tell
        return shape(answer, task["target"], task["arguments"])


def limit(limits: Limits) -> None:
    """Bound this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, limits.processor),
        (resource.RLIMIT_FSIZE, limits.file),
        (resource.RLIMIT_AS, limits.megabytes << 20),
    ):
        # Some systems (macOS) know the name and refuse the value; the clock still holds there.
        with contextlib.suppress(ValueError, OSError):
            if value is not None:
                resource.setrlimit(kind, (value, value))


def _answer(answer: IO[bytes], target: str, arguments: list[str]) -> int:
    try:
        result = function(target)(sys.stdin.buffer.read(), *arguments)
    except VademecumError as error:
        answer.write(error.message.encode("utf-8", "replace"))
        return EXPECTED
    except MemoryError:
        return TOO_LARGE
    answer.write(result)
    return 0


def _tell(answer: IO[bytes], target: str, arguments: list[str]) -> int:
    def tell(kind: str, value: object) -> None:
        answer.write(json.dumps([kind, value], ensure_ascii=False).encode("utf-8") + b"\n")
        answer.flush()

    try:
        result = function(target)(lambda line: tell(SAY, line), *arguments)
    except VademecumError as error:
        problems = [str(one) for one in error.problems]
        tell(FAIL, {"message": error.message, "problems": problems})
    except OSError as error:
        if not (told := of_machine(error)):
            raise
        tell(FAIL, {"message": told, "problems": []})
    except (MemoryError, RecursionError):
        return TOO_LARGE  # who follows knows what was said last
    else:
        tell(DONE, result)
    return 0


def function(target: str) -> Callable[..., Any]:
    """What a target ("module:function") names."""
    module, _colon, name = target.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found
