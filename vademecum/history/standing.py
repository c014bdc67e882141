"""Whether the book at hand is a version that was published, or something made after it.

A version is published from a commit, which its note (`editions/<version>.json`) names; the note is
committed and tagged next. Whoever checks that tag out has the same book: what differs from the
noted commit by the note alone is that version still, of that commit, on that date.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.corpus.library import RELEASES
from vademecum.errors import VademecumError
from vademecum.french import labels
from vademecum.history.noted import elsewhere
from vademecum.history.places import stood
from vademecum.history.repo import History, Repository, checked, open_repository
from vademecum.model import Library, Release

_MADE = "dist/"  # what a build leaves in a book that ignores nothing is no change of it


@dataclass(frozen=True, slots=True)
class Standing:
    """What a build of the book at hand is a build of."""

    version: str  # as printed
    commit: str | None  # whose words these are; None without git
    date: dt.date | None  # that decides embargoes unless another is asked for
    release: Release | None = None  # the version it is, where it was published
    lost: str = ""  # the commit or the tag that still has its note, where the book has lost it


def standing(root: Path, library: Library, known: History, asked: dt.date | None) -> Standing:
    """Where the book at `root` stands; `asked` is the day on which embargoes are to be decided."""
    name = library.settings.book.version
    release = next((one for one in library.releases if one.version == name), None)
    repository = open_repository(root) if known.head else None
    if release is None:
        return _unnoted(root, repository, name, known)
    if repository is None or known.head is None or not known.complete:
        return Standing(labels.version(name, None), known.head, known.date)
    commit = _commit(repository, release)
    if commit is None:
        return Standing(labels.version(name, None), known.head, known.date)
    note = f"{RELEASES}/{name}.json"
    commits, altered = _since(repository, commit, known.head, note)
    if commits or altered:
        return Standing(labels.version(name, commits, altered=altered), known.head, known.date)
    if asked is not None and asked != release.date:
        return Standing(labels.version(name, 0, day=asked.isoformat()), commit, asked)
    return Standing(name, commit, release.date, release)


def _unnoted(root: Path, repository: Repository | None, name: str, known: History) -> Standing:
    """A book without the note of its version: it never was that, has lost it, or stands aside."""
    if repository is None or known.head is None or "/" in name:  # which no file can be named
        return Standing(name, known.head, known.date)
    note = f"{RELEASES}/{name}.json"
    lost = _lost(repository, name, known.head)
    printed = labels.version(name, None) if lost else name
    if (root / note).exists() or repository.run("ls-files", "--unmerged", "--", note).strip():
        lost = ""  # it lies there, damaged or with both sides of a merge, which is told
    elif not lost and (other := elsewhere(repository, known.head, name)) is not None:
        made = _made(repository, other.data)
        since = _since(repository, made, known.head, note) if made else (None, False)
        printed = labels.version(name, since[0], altered=since[1])
    return Standing(printed, known.head, known.date, lost=lost)


def _made(repository: Repository, data: Any) -> str | None:
    """The commit that a note names, where this clone has it."""
    try:
        return repository.resolve(str(data.get("commit"))) if isinstance(data, dict) else None
    except VademecumError:
        return None


def lost(root: Path, name: str, known: History) -> str:
    """What still has the note of a version that the book has lost; "" where it lost none."""
    repository = open_repository(root) if known.head else None
    if repository is None or (root / RELEASES / f"{name}.json").exists():
        return ""
    return _lost(repository, name, known.head or "")


def _lost(repository: Repository, name: str, head: str) -> str:
    """The tag or the commit behind `head` that has the note of this version, or "".

    With the note's path, as git writes it, where the book stood elsewhere then.
    """
    note = f"{repository.prefix}{RELEASES}/{name}.json"
    tag = f"v{name}"
    try:
        tagged = repository.resolve(tag)
        there = stood(repository, tagged, repository.files(tagged))
        where = f"{there}{RELEASES}/{name}.json"
        if _has(repository, tag, where):
            repository.run("merge-base", "--is-ancestor", tagged, checked(head))
            return tag if where == note else f"{tag}:{where}"
    except VademecumError:
        pass  # a tag of another line
    try:
        # A tag may lack here, or be named otherwise: the note is in the history all the same.
        asked = ("rev-list", "-1", "--full-history", checked(head), "--", f":(top,literal){note}")
        last = repository.run(*asked).decode("ascii").strip()
    except VademecumError:
        return ""
    parents = (last, f"{last}^1", f"{last}^2") if last else ()
    return next((one[:12] + one[40:] for one in parents if _has(repository, one, note)), "")


def _has(repository: Repository, revision: str, path: str) -> bool:
    try:
        repository.run("cat-file", "-e", f"{repository.resolve(revision)}:{path}")
    except VademecumError:
        return False
    return True


def _commit(repository: Repository, release: Release) -> str | None:
    """The noted commit, where this clone has it."""
    try:
        return repository.resolve(release.commit) if release.commit else None
    except VademecumError:
        return None


def _since(repository: Repository, commit: str, head: str, note: str) -> tuple[int, bool]:
    """How many commits changed the book since that one, and whether uncommitted files do."""
    changed = repository.altered(commit, head) - {note}
    # A merge may change the book by itself, where no commit it merges does.
    commits = max(1, repository.commits_on(commit, head, note)) if changed else 0
    loose = {one for one in repository.uncommitted() if not one.startswith(_MADE)}
    return commits, bool(loose - {note})
