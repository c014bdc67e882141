"""Where else withdrawn words may be, which no purge of a clone reaches: said, each in a line."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from vademecum import store
from vademecum.history.repo import open_repository
from vademecum.language import _
from vademecum.model import Library, Record
from vademecum.publish import traces
from vademecum.withdrawal.clone import Clone
from vademecum.withdrawal.holders import Holder, holders, kinds, remotes


def in_book(
    root: Path, library: Library, record: Record, anchors: Set[str] | None
) -> Iterator[str]:
    """What this machine still holds: references, folders, what is kept between two runs.

    `record` has its words still.
    """
    for one in holders(root, library, record, anchors):
        yield _held(one)
    for folder in _folders(root, record, anchors):
        yield _("held by the folder {folder}").format(folder=folder)
    yield from on_machine(root)


def _folders(root: Path, record: Record, anchors: Set[str] | None) -> list[str]:
    each = [None] if anchors is None else sorted(anchors)
    found = (traces.folders(root, traces.wanted(record, anchor)) for anchor in each)
    return list(dict.fromkeys(folder for several in found for folder in several))


def _held(one: Holder) -> str:
    known = {
        "tags": _("held by the tag {name}"),
        "heads": _("held by the branch {name}"),
        "remotes": _("held by the branch {name} of a remote"),
        "stash": _("held by what was set aside (git stash)"),
        "propositions": _("held by the proposition {name}"),
    }
    if one.kind in known:
        return known[one.kind].format(name=one.name)
    return _("held by the reference {name}").format(name=f"refs/{one.kind}/{one.name}")


def on_machine(root: Path) -> Iterator[str]:
    """What is kept outside the book on this machine, and repositories tied to it."""
    if store.folder().is_dir():
        yield _("kept between two runs, remove it: {folder}").format(folder=store.folder())
    repository = open_repository(root)
    if repository is not None:
        for name in remotes(repository):
            yield _("the remote “{name}” of the book, and whoever cloned it").format(name=name)
        listed = repository.run("worktree", "list", "--porcelain").decode("utf-8", "replace")
        if listed.count("worktree ") > 1:
            yield _("the other work trees of this repository (git worktree list)")


def after(root: Path, clone: Clone) -> Iterator[str]:
    """What to do once a clone is clean, and what it does not reach."""
    repository = clone.repository
    for name in remotes(repository):
        yield _(
            "the remote “{name}”: git push --force --mirror {name} replaces its history; its host"
            " keeps the old commits, and its forks theirs, until it is asked to collect them"
        ).format(name=name)
    if not _mirrors(clone):
        yield _(
            "references that only a mirror has (propositions, notes, requests to merge):"
            " purge a clone made with git clone --mirror"
        )
    if "notes" in kinds(repository):
        yield _("git's notes name the former commits")
    if _has_lfs(clone):
        yield _("files kept by git LFS are not in git: remove them where they are kept")
    yield _("the book itself, {folder}: clone it again from the purged history").format(folder=root)
    yield from on_machine(root)
    yield _("the editions already given out, the letters sent, the copies others have made")


def _mirrors(clone: Clone) -> bool:
    text = (clone.inner / "config").read_text("utf-8", "replace")
    return "mirror = true" in text or not remotes(clone.repository)


def _has_lfs(clone: Clone) -> bool:
    files = clone.repository.files(clone.repository.resolve("HEAD"))
    blob = files.get(".gitattributes")
    return blob is not None and b"filter=lfs" in clone.repository.run("cat-file", "blob", blob)
