"""How git is started: a list of arguments, a clean environment, nothing of the user's habits.

Inherited `GIT_*` variables (a hook sets them), replaced objects, grafts, pagers and the network
are switched off: the same commit must tell the same everywhere.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from vademecum import machine
from vademecum.errors import VademecumError
from vademecum.language import _

_OPTIONS = (
    "--no-pager", "--no-optional-locks", "--no-replace-objects",
    "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "color.ui=false",
    "-c", "log.showSignature=false", "-c", "status.relativePaths=false",
)  # fmt: skip


def environment() -> dict[str, str]:
    """The environment git runs in."""
    kept = {key: value for key, value in os.environ.items() if not key.upper().startswith("GIT_")}
    kept.pop("LANGUAGE", None)
    kept |= {
        "LC_ALL": "C.UTF-8",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ALLOW_PROTOCOL": "none",  # a partial clone would fetch what it lacks
        "GIT_GRAFT_FILE": os.devnull,  # a local graft is not the book's history
    }
    return kept


@contextmanager
def without_git_variables() -> Iterator[None]:
    """GitPython reads the process's environment: a hook's GIT_DIR must not lead it elsewhere."""
    held = {key: os.environ.pop(key) for key in list(os.environ) if key.startswith("GIT_")}
    try:
        yield
    finally:
        os.environ.update(held)


def program() -> str | None:
    """The git executable, or None."""
    found = shutil.which("git")
    # Windows looks in the current folder first: a git.exe that lies in the book is not run.
    return found if found and Path(found).is_absolute() else None


def lacking() -> str:
    """Empty, or that git is missing and what brings it: no history is seen then."""
    if program() is not None:
        return ""
    message = _("git is not on this machine; this brings it: {command}")
    return message.format(command=machine.install("git"))


def run(
    git: str,
    folder: Path,
    arguments: Sequence[str],
    given: bytes | None,
    index: Path | None = None,
    nothing: int = 0,
) -> bytes:
    """What `git ARGUMENTS` prints in `folder`, `given` being its input.

    `index`: another index than the work tree's, which stays as it is. `nothing`: the status by
    which this command says that it found nothing. Raises VademecumError with git's own words when
    it fails.
    """
    done = subprocess.run(
        [git, *_OPTIONS, *arguments],
        cwd=folder,
        env=environment() | ({"GIT_INDEX_FILE": str(index)} if index else {}),
        input=b"" if given is None else given,
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, nothing):
        raise _failed(done.stderr, folder)
    return done.stdout


def start(
    git: str, folder: Path, arguments: Sequence[str], given: IO[bytes] | int
) -> subprocess.Popen[bytes]:
    """A running `git ARGUMENTS`; what it says on its error output is not kept."""
    return subprocess.Popen(
        [git, *_OPTIONS, *arguments],
        cwd=folder,
        env=environment(),
        stdin=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def close(running: subprocess.Popen[bytes]) -> None:
    """End a process whose remaining answers nobody reads."""
    for pipe in (running.stdin, running.stdout):
        if pipe is not None:
            pipe.close()
    running.wait()


def _failed(said: bytes, folder: Path) -> VademecumError:
    lines = [line for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    if any("dubious ownership" in line for line in lines):
        message = _(
            "git reads no folder that is another user's; where you trust this one: "
            "git config --global --add safe.directory {folder}"
        )
        return VademecumError(message.format(folder=shlex.quote(folder.as_posix())))
    told = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["?"]
    return VademecumError(
        _("git says: {words}").format(words=told[0].partition(": ")[2] or told[0])
    )
