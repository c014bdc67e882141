"""What git says of the files as they lie there: what it left unfinished, what it does not track."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus import files
from vademecum.history import process
from vademecum.history.repo import Repository, open_repository, state
from vademecum.model import Place
from vademecum.problems import Problem

_SIDES = re.compile(r"^<{7}(?: .*)?\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7}(?: .*)?$", re.MULTILINE)
_LARGE = 4 * 2**20  # bytes of a file that people write by hand, at most
_TEXTS = ("chapters", "hearings")
# What git keeps in its folder until an operation is ended.
_UNDER_WAY = {
    "rebase-merge": "G005",
    "rebase-apply/rebasing": "G005",
    "MERGE_HEAD": "G002",
    "CHERRY_PICK_HEAD": "G006",
    "REVERT_HEAD": "G007",
}


@dataclass(frozen=True, slots=True)
class Worktree:
    """The book's files beside what git holds of them."""

    unfinished: tuple[Problem, ...] = ()
    untracked: frozenset[str] = frozenset()  # texts that git does not track, from the book's folder
    ignored: frozenset[str] = frozenset()  # those of them that it is told to leave out
    marked: tuple[Problem, ...] = ()  # tracked files, of whatever kind, with both sides of a merge
    prefix: str = ""  # the book's folder from the repository's top: "" or "guide/"


def worktree(root: Path) -> Worktree:
    """What git says of the files of the book at `root`."""
    repository = open_repository(root)
    if repository is None or state(root).kind == "none":
        paths = (path for folder in _TEXTS for path in files.inside(root, folder))
        return Worktree(untracked=frozenset(paths))
    found = (*_operation(repository), *_unmerged(repository))
    others = _listed(repository, "--others", "--", *_TEXTS)
    open_ = _listed(repository, "--others", "--exclude-standard", "--", *_TEXTS)
    said = {one.place.path for one in found}
    marked = tuple(one for one in _marked(repository) if one.place.path not in said)
    return Worktree(found, others, others - open_, marked, repository.prefix)


def _operation(repository: Repository) -> Iterator[Problem]:
    # Git itself asks a hook of ours while it ends a merge: then nothing is left to be ended.
    if "GIT_INDEX_FILE" in os.environ:
        return
    folder = Path(os.fsdecode(repository.run("rev-parse", "--absolute-git-dir").strip(b"\n")))
    for name, code in _UNDER_WAY.items():
        if (folder / name).exists():
            yield Problem(code, Place(".git"))
            return


def _unmerged(repository: Repository) -> Iterator[Problem]:
    """The files of which git holds both sides, whatever lies there."""
    listed = repository.run("ls-files", "--unmerged", "-z", "--", ".").split(b"\0")
    paths = sorted({os.fsdecode(one.partition(b"\t")[2]) for one in listed if one})
    yield from (Problem("G003", Place(path), {"path": path}) for path in paths)


def _marked(repository: Repository) -> Iterator[Problem]:
    """The tracked files in which all the marks of a conflict stand.

    What the book reads is looked at more closely where it is read; of a file that may be anything
    one mark alone says nothing, nor does an example in a page of Markdown.
    """
    running = repository.stream(
        "-c", "grep.fullName=false", "grep", "-I", "-l", "-z", "-E", "^<{7}( |$)", "--", ".",
        given=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        listed = running.stdout.read() if running.stdout is not None else b""
    finally:
        process.close(running)
    for name in sorted(filter(None, listed.split(b"\0"))):
        path = os.fsdecode(name)
        place = repository.root / path
        if place.is_symlink() or not place.is_file() or place.stat().st_size > _LARGE:
            continue
        text = place.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        found = _SIDES.search(text)
        fences = text[: found.start()].count("\n```") if found and path.endswith(".md") else 0
        if found and not fences % 2:
            line = text.count("\n", 0, found.start()) + 1
            yield Problem("G001", Place(path, line), {"path": path})


def _listed(repository: Repository, *arguments: str) -> frozenset[str]:
    listed = repository.run("ls-files", "-z", *arguments).split(b"\0")
    return frozenset(os.fsdecode(one) for one in listed if one)
