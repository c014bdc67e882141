"""Whether a folder is a clone whose history may be written again: never the book's repository."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history import process
from vademecum.history.repo import Repository, open_repository
from vademecum.language import _


@dataclass(frozen=True, slots=True)
class Clone:
    """A clone that may be purged."""

    folder: Path  # its work tree, or git's folder where it is bare
    inner: Path  # git's folder
    bare: bool
    repository: Repository  # the book in it
    heads: tuple[str, ...]  # the commits that something leads to


def opened(root: Path, folder: Path) -> Clone:
    """The clone at a folder, of the book at `root`.

    Raises VademecumError, with the reason, where it is none or may not be written again.
    """
    program = process.program()
    if program is None:
        raise VademecumError(_("a purge needs git"))
    place = folder.resolve()
    inner, bare = _inner(place)
    if inner is None:
        raise _refused(folder, _("it is no clone (git clone --mirror ADDRESS FOLDER)"))
    book = open_repository(root)
    if book is None:
        raise VademecumError(
            process.lacking() or _("the book is not in a git repository: there is nothing to purge")
        )
    own = {book.top.resolve(), book.common.resolve(), root.resolve()}
    if any(one in own for one in (place, inner)) or any(
        place.is_relative_to(one) or one.is_relative_to(place) for one in own
    ):
        raise _refused(folder, _("it is the book itself, or lies in it"))
    if why := _tied(inner, book):
        raise _refused(folder, why)
    repository = Repository(place, place, book.prefix, inner, program)
    if why := _unfit(repository, inner, bare):
        raise _refused(folder, why)
    return Clone(place, inner, bare, repository, heads(repository))


def again(clone: Clone) -> Clone:
    """The same, once its history was written again."""
    return Clone(clone.folder, clone.inner, clone.bare, clone.repository, heads(clone.repository))


def _inner(place: Path) -> tuple[Path | None, bool]:
    """Git's folder of a repository, and whether it is bare; a `.git` that is a file is a link."""
    for inner, bare in ((place / ".git", False), (place, True)):
        whole = all((inner / name).exists() for name in ("HEAD", "objects", "refs"))
        if whole and inner.is_dir() and not inner.is_symlink():
            return inner, bare
    return None, False


def _tied(inner: Path, book: Repository) -> str:
    """Why what is written here would be written elsewhere too, or be read from there."""
    if (inner / "objects" / "info" / "alternates").exists() or (inner / "commondir").exists():
        return _("it shares its objects with another repository (clone without --shared)")
    borrowed = book.common / "objects" / "info" / "alternates"
    if borrowed.is_file() and os.fsencode(inner / "objects") in borrowed.read_bytes().split(b"\n"):
        return _("the book itself reads objects there")
    if any((inner / "worktrees").glob("*")):
        return _("another work tree is linked to it")
    return ""


def _unfit(repository: Repository, inner: Path, bare: bool) -> str:
    if (inner / "shallow").exists():
        return _("its history is cut (git fetch --unshallow)")
    try:
        partial = repository.run("config", "--get-regexp", r"^remote\..*\.promisor$").strip()
    except VademecumError:
        partial = b""
    if partial:
        return _("it is a partial clone: some of its objects are elsewhere")
    if not bare and repository.run("status", "--porcelain", "-z"):
        return _("some of its files are not committed")
    try:
        repository.resolve("HEAD")
    except VademecumError:
        return _("it has no commit")
    return ""


def heads(repository: Repository) -> tuple[str, ...]:
    """Every commit that a reference leads to."""
    listed = repository.run(
        "for-each-ref", "--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype)"
    )
    found: dict[str, None] = {repository.resolve("HEAD"): None}
    for line in listed.decode("ascii").splitlines():
        fields = line.split()
        for name, kind in zip(fields[::2], fields[1::2], strict=False):
            if kind == "commit":
                found[name] = None
    return tuple(found)


def _refused(folder: Path, why: str) -> VademecumError:
    return VademecumError(_("{folder} is not purged: {why}").format(folder=folder, why=why))
