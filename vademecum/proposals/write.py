"""A commit of some files on the branch one is on: git first, then the same files where one works.

What else lies changed in the work tree stays as it is. Nothing is written where a file that is
touched differs from what was committed.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus import files as book
from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.plumbing import Signature
from vademecum.history.repo import Repository
from vademecum.history.worktree import worktree
from vademecum.language import _


@dataclass(frozen=True, slots=True)
class Written:
    """What is to be one commit."""

    files: Mapping[str, bytes | None]  # the book's, by path; None takes one out
    message: str
    author: Signature
    others: Sequence[str] = ()  # parents beside HEAD
    executable: Collection[str] = ()  # those of the files that are programs


def ready(repository: Repository, root: Path, paths: Sequence[str]) -> None:
    """VademecumError where one of these files is not as it was committed, or git is not done."""
    found = worktree(root).unfinished
    if found:
        raise VademecumError(_("git has something to end here first"), found)
    listed = repository.run(
        "status", "--porcelain", "-z", "-uall", "--no-renames", "--ignored", "--",
        *(f":(literal){one}" for one in paths),
    ).split(b"\0")  # fmt: skip
    dirty = sorted(os.fsdecode(one[3:])[len(repository.prefix) :] for one in listed if one)
    if dirty:
        raise VademecumError(
            _("{paths}: not as it was committed: git commit it, or git stash, then again").format(
                paths=", ".join(dirty)
            )
        )


def commit(
    repository: Repository,
    root: Path,
    written: Written,
    beside: Mapping[str, tuple[str, str]] | None = None,
) -> str:
    """The new commit, HEAD now, with what moves `beside` it; VademecumError as `ready`.

    References move together or not at all.
    """
    ready(repository, root, sorted(written.files))
    head = repository.resolve("HEAD")
    held = {path: one for path, one in written.files.items() if one is not None}
    ids = (
        dict(zip(held, plumbing.blobs(repository, list(held.values())), strict=True))
        if held
        else {}
    )
    rows: dict[str, str | None] = {path: ids.get(path) for path in written.files}
    tree = plumbing.grown(repository, head, rows, written.executable)
    name = plumbing.commit(
        repository, tree, [head, *written.others], written.author, plumbing.editor(repository),
        written.message,
    )  # fmt: skip
    plumbing.move(
        repository, {"HEAD": (name, head), **(beside or {})}, written.message.split("\n")[0]
    )
    plumbing.indexed(repository, rows, written.executable)
    for path, content in written.files.items():
        _lay(root / path, content)
        if path in written.executable:
            (root / path).chmod(0o755)
    plumbing.refreshed(repository)
    return name


def _lay(place: Path, content: bytes | None) -> None:
    """The file where one works, its line ends as they were there."""
    if content is None:
        place.unlink(missing_ok=True)
        return
    there = place.read_bytes() if place.is_file() else content
    if b"\r\n" in there and b"\r\n" not in content:
        content = content.replace(b"\n", b"\r\n")
    book.write_bytes(place, content)
