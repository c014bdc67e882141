"""What commits changed, and contents: the two git processes that read a whole history."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import IO

from vademecum.errors import VademecumError
from vademecum.history import process
from vademecum.history.repo import Repository, calendar_day, checked
from vademecum.language import _

MAX_BLOB = 64 * 2**20  # bytes; prose is smaller, and a larger file is not read into memory


@dataclass(frozen=True, slots=True)
class Change:
    """One path that differs between a commit and one of its parents."""

    path: str  # from the top of the work tree
    old: str | None  # blob id in the parent; None where the path is not a file there
    new: str | None  # blob id in the commit; None where it is not a file any more


def changes(
    repository: Repository,
    pairs: Sequence[tuple[str, str | None]],
    patterns: Sequence[str] = (),
    wanted: Callable[[str], bool] | None = None,
) -> Iterator[tuple[Change, ...]]:
    """For each (commit, parent), in order, the files that differ and match `patterns`.

    One process for all pairs. A parent of None stands for the empty tree. `patterns` are
    git's own wildcards, written by us, none for every file; `wanted` says the same of a path,
    from the top of the work tree, where there would be too many of them for git to be fast.
    """
    asked = (
        checked(commit) if parent is None else f"{checked(commit)} {checked(parent)}"
        for commit, parent in pairs
    )
    with _lines(asked) as questions:
        running = repository.stream(
            "diff-tree", "--stdin", "--root", "--always", "-r", "-z", "--raw", "--no-abbrev",
            "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none",
            "--", *patterns, given=questions,
        )  # fmt: skip
        yield from _each_change(running, [commit for commit, _parent in pairs], wanted)


@dataclass(frozen=True, slots=True)
class Step:
    """What a commit changed, against one of its parents."""

    commit: str
    date: dt.date | None  # the author's, in the author's own time zone
    parents: tuple[str, ...]  # all of the commit's
    changes: tuple[Change, ...]

    @property
    def merge(self) -> bool:
        """Whether the commit has more than one parent."""
        return len(self.parents) > 1


def steps(
    repository: Repository, starts: Sequence[str], paths: Sequence[str], but: Sequence[str] = ()
) -> Iterator[Step]:
    """What was ever changed at these paths, the oldest first; a merge once a parent.

    `starts`: the commits to read back from, without those that `but` rest on. `paths`: from the top
    of the work tree, each as it stands, or with git's own signs before it, written by us.

    No branch is left out because its end was thrown away: it is there that a promise is undone.
    """
    asked = [one if one.startswith(":(") else f":(top,literal){one}" for one in paths]
    # A repository may have more branches than a command line has room for.
    with _lines((*map(checked, starts), *(f"^{checked(one)}" for one in but))) as those:
        running = repository.stream(
            "-c", "log.follow=false", "log", "--raw", "-z", "--root", "--no-abbrev", "--no-renames",
            "--full-history", "--topo-order", "--reverse", "--diff-merges=separate", "--no-notes",
            "--no-show-signature", "--no-ext-diff", "--no-textconv", "--date=raw",
            "--format=%x01%H%x02%P%x02%ad", "--stdin", "--", *asked, given=those,
        )  # fmt: skip
    try:
        yield from _each_step(_fields(running))
    finally:
        process.close(running)
    if running.returncode:
        raise _torn(starts[0])


class Blobs:
    """Contents by id. Use as a context manager.

    Those that are foreseen come, in that order, from one `git cat-file` that works ahead while
    they are read; any other is asked of a second one.
    """

    def __init__(
        self, repository: Repository, foreseen: Iterable[str] = (), largest: int = MAX_BLOB
    ) -> None:
        self._repository = repository
        self._waiting = dict.fromkeys(foreseen)
        self._largest = largest  # bytes; what is larger is not even asked for
        self._larger: set[str] = set()
        self._ahead: subprocess.Popen[bytes] | None = None
        self._asked: subprocess.Popen[bytes] | None = None
        self._passed: dict[str, bytes | None] = {}  # came before it was wanted

    def __enter__(self) -> Blobs:
        if self._waiting and self._largest < MAX_BLOB:
            self._larger = set(self._too_large())
            for blob in self._larger:
                del self._waiting[blob]
        if self._waiting:
            with _lines(map(checked, self._waiting)) as names:
                self._ahead = self._repository.stream(
                    "cat-file", "--batch", "--buffer", given=names
                )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for running in (self._ahead, self._asked):
            if running is not None:
                process.close(running)

    def _too_large(self) -> Iterator[str]:
        with _lines(map(checked, self._waiting)) as names:
            running = self._repository.stream(
                "cat-file", "--batch-check=%(objectname) %(objectsize)", "--buffer", given=names
            )
        try:
            for line in running.stdout or ():
                name, _space, size = line.partition(b" ")
                if size.strip().isdigit() and int(size) > self._largest:
                    yield name.decode("ascii")
        finally:
            process.close(running)

    def read(self, blob: str) -> bytes | None:
        """The bytes of a blob; None where it is larger than the largest that is read."""
        if blob in self._larger:
            return None
        if blob in self._passed:
            return self._passed.pop(blob)
        if blob in self._waiting and self._ahead is not None:
            while self._waiting:
                name = next(iter(self._waiting))
                del self._waiting[name]
                content = _answer(self._ahead, name)
                if name == blob:
                    return content
                self._passed[name] = content
        if self._asked is None:
            self._asked = self._repository.stream("cat-file", "--batch", given=subprocess.PIPE)
        if self._asked.stdin is None:
            raise OSError("git cat-file has no input")
        self._asked.stdin.write(checked(blob).encode("ascii") + b"\n")
        self._asked.stdin.flush()
        return _answer(self._asked, blob)


def _answer(running: subprocess.Popen[bytes], blob: str) -> bytes | None:
    answers = running.stdout
    head = answers.readline().split() if answers is not None else []
    if len(head) != 3 or answers is None:
        raise VademecumError(
            _("the repository lacks the object {id}: it is damaged or partial").format(id=blob)
        )
    size = int(head[2])
    if size <= MAX_BLOB:
        content = answers.read(size)
        answers.read(1)
        return content
    left = size + 1
    while left > 0 and (chunk := answers.read(min(left, 2**20))):
        left -= len(chunk)
    return None


def _each_change(
    running: subprocess.Popen[bytes], commits: Sequence[str], wanted: Callable[[str], bool] | None
) -> Iterator[tuple[Change, ...]]:
    """The answers of diff-tree: `id NUL`, then `:modes ids letter NUL path NUL` for each file."""
    try:
        fields = _fields(running)
        field = next(fields, None)
        for commit in commits:
            if field is None or field.decode("ascii", "replace") != commit:
                raise _torn(commit)
            found = []
            while (field := next(fields, None)) is not None and field.startswith(b":"):
                old_mode, new_mode, old, new, _letter = field[1:].split(b" ")
                path = os.fsdecode(next(fields, b""))
                if wanted is None or wanted(path):
                    found.append(Change(path, _blob(old_mode, old), _blob(new_mode, new)))
            yield tuple(change for change in found if change.old or change.new)
    finally:
        process.close(running)


def _each_step(fields: Iterator[bytes]) -> Iterator[Step]:
    """The answers of log: our line NUL, then `:modes ids letter NUL path NUL` for each file."""
    head: list[str] = []
    found: list[Change] = []
    for field in fields:
        line = field.lstrip(b"\n")
        if line.startswith(b"\x01"):
            if found:
                yield _step(head, found)
            head, found = line[1:].decode("ascii", "replace").split("\x02"), []
        elif line.startswith(b":"):
            old_mode, new_mode, old, new, _letter = line[1:].split(b" ")
            path = os.fsdecode(next(fields, b""))
            found.append(Change(path, _blob(old_mode, old), _blob(new_mode, new)))
    if found:
        yield _step(head, found)


def _step(head: Sequence[str], found: Iterable[Change]) -> Step:
    commit, parents, day = head
    return Step(commit, calendar_day(day), tuple(parents.split()), tuple(found))


def _torn(commit: str) -> VademecumError:
    return VademecumError(
        _("git could not compare {id}: is the repository damaged?").format(id=commit)
    )


@contextmanager
def _lines(asked: Iterable[str]) -> Iterator[IO[bytes]]:
    """The lines that git reads, in a file: a pipe could fill while its answers wait."""
    with tempfile.TemporaryFile() as lines:
        lines.writelines(one.encode("ascii") + b"\n" for one in asked)
        lines.seek(0)
        yield lines


def _fields(running: subprocess.Popen[bytes]) -> Iterator[bytes]:
    rest = b""
    if running.stdout is None:
        return
    while chunk := running.stdout.read(2**18):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole


def _blob(mode: bytes, name: bytes) -> str | None:
    """The id where the entry is a regular file; links and submodules hold no prose."""
    return name.decode("ascii") if mode.startswith(b"100") else None
