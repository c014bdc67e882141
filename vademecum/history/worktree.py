"""What git says of the files as they lie there: what it left unfinished, what it does not track."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus import RELEASES, files
from vademecum.history.both_sides import unmerged
from vademecum.history.repo import Repository, open_repository, state
from vademecum.model import Place
from vademecum.problems import Problem
from vademecum.settings import FILES
from vademecum.text import conflict

_TEXTS = ("chapters", "hearings")
MAILMAP = ".mailmap"
# What git keeps in its folder until an operation is ended, the first found being the one to end.
_UNDER_WAY = {
    "rebase-merge": "G005",
    "rebase-apply/applying": "G010",
    "rebase-apply": "G005",
    "MERGE_HEAD": "G002",
    "CHERRY_PICK_HEAD": "G006",
    "REVERT_HEAD": "G007",
}
_SERIES = "sequencer/todo"  # of several commits to pick or to revert, between two of them
_BISECT = "BISECT_LOG"  # which goes on beside any other


@dataclass(frozen=True, slots=True)
class Worktree:
    """The book's files beside what git holds of them."""

    unfinished: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()
    # ^ both sides of a merge in files that are not read as the book; files git does not look at
    untracked: frozenset[str] = frozenset()  # texts that git does not track, from the book's folder
    ignored: frozenset[str] = frozenset()  # those of them that it is told to leave out
    prefix: str = ""  # the book's folder from the repository's top: "" or "guide/"


def worktree(root: Path) -> Worktree:
    """What git says of the files of the book at `root`."""
    repository = open_repository(root)
    if repository is None or state(root).kind == "none":
        paths = (path for folder in _TEXTS for path in files.inside(root, folder))
        return Worktree(untracked=frozenset(paths))
    found = (*_operation(repository), *unmerged(repository))
    others = _listed(repository, "--others", "--", *_TEXTS)
    open_ = _listed(repository, "--others", "--exclude-standard", "--", *_TEXTS)
    left = (*_left(root, repository), *_aside(repository))
    return Worktree(found, left, others, others - open_, repository.prefix)


def _operation(repository: Repository) -> Iterator[Problem]:
    # Git itself asks a hook of ours while it ends a merge: then nothing is left to be ended.
    if "GIT_INDEX_FILE" in os.environ:
        return
    folder = Path(os.fsdecode(repository.run("rev-parse", "--absolute-git-dir").strip(b"\n")))
    if (folder / _BISECT).exists():
        yield Problem("G011", Place(".git"))
    for name, code in _UNDER_WAY.items():
        if (folder / name).exists():
            yield Problem(code, Place(".git"))
            return
    with suppress(OSError):
        waiting = (folder / _SERIES).read_bytes()
        yield Problem("G007" if waiting.startswith((b"revert", b"r ")) else "G006", Place(".git"))


def _left(root: Path, repository: Repository) -> Iterator[Problem]:
    """The tracked files, whatever they are, in which both sides of a merge stand.

    Those that are read as the book tell it themselves. Git's own word for a file in which such
    lines are meant is the attribute `conflict-marker-size`.
    """
    told = {path for folder in _TEXTS for path in files.inside(root, folder)}
    told |= {*FILES}
    told |= {path.relative_to(root).as_posix() for path in (root / RELEASES).glob("*.json")}
    asked = [".", *([f":(top,literal){MAILMAP}"] if repository.prefix else [])]
    found = sorted(set(repository.holding(f"^<{{{conflict.SIZE}}}", *asked)) - told)
    sizes = repository.attribute("conflict-marker-size", found) if found else {}
    for path in found:
        size = sizes.get(path, "")
        try:
            text = (root / path).read_bytes().decode("utf-8", "replace")
        except OSError:
            continue  # gone since
        line = conflict.sides(text, path, int(size) if size.isdecimal() else conflict.SIZE)
        if line is not None:
            yield Problem("G001", Place(path, line), {"path": path})


def _aside(repository: Repository) -> Iterator[Problem]:
    """The book's files that git is told not to look at: a sparse checkout leaves them out.

    Nor does it tell then that they are changed: the book would still be called the version that was
    published.
    """
    asked = ("ls-files", "-v", "-z", "--", *_TEXTS, RELEASES, *FILES)
    for entry in repository.run(*asked).split(b"\0"):
        if entry[:1] == b"S" or entry[:1].islower():
            path = os.fsdecode(entry[2:])
            yield Problem("G012", Place(path), {"path": path})


def _listed(repository: Repository, *arguments: str) -> frozenset[str]:
    listed = repository.run("ls-files", "-z", *arguments).split(b"\0")
    return frozenset(os.fsdecode(one) for one in listed if one)
