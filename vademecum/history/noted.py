"""The notes of versions, wherever this clone holds them: a version has one note, the first.

A note that was committed binds, on whichever branch: HEAD's past, and what branches, tags and
remotes hold besides. Of two that were written apart, the version's tag tells which one readers
have.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from vademecum.corpus.library import RELEASES
from vademecum.errors import VademecumError
from vademecum.history.ends import Ends, ends, where
from vademecum.history.objects import Blobs, steps
from vademecum.history.places import book_steps, stood
from vademecum.history.repo import History, Repository, open_repository
from vademecum.history.whole import ours


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as a commit first held it."""

    version: str
    commit: str
    blob: str
    data: Any  # what it says, as JSON; None where it cannot be read


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tag of a version, and the note that its commit holds."""

    name: str
    commit: str
    data: Any = None  # None where there is none


class Notes:
    """All notes of a book's versions that a clone holds."""

    def __init__(self, repository: Repository, head: str) -> None:
        self.repository, self._head = repository, head
        self._firsts: dict[str, list[Noted]] = {}
        own = [repository.prefix + RELEASES]
        others = ends(repository, head)
        starts = (head, *others.tips)
        if next(steps(repository, starts, own), None) is None:
            return  # no version was ever noted
        with Blobs(repository) as blobs:
            for commit, version, blob in _written(repository, head, others):
                self._meet(Noted(version, commit, blob, _data(blobs.read(blob))))

    @property
    def versions(self) -> tuple[str, ...]:
        """Those of which some note was committed."""
        return tuple(sorted(self._firsts))

    def firsts(self, version: str) -> tuple[Noted, ...]:
        """The notes of a version that no earlier one stood behind: one, unless it has two."""
        return tuple(self._firsts.get(version, ()))

    def made(self, version: str) -> bool:
        """Whether a note names the commit it was made from: one written by hand may be mended."""
        those = (one.data for one in self.firsts(version))
        return any(isinstance(each, dict) and bool(each.get("commit")) for each in those)

    def held(self, one: Noted) -> str:
        """Where a note is: a branch, a remote's, a tag; its commit's id where none tells."""
        return where(self.repository, one.commit) or one.commit[:12]

    def tagged(self, version: str) -> Tagged | None:
        """The tag of a version; None where this clone has none."""
        return tagged(self.repository, version)

    def _meet(self, one: Noted) -> None:
        """Keep a note, unless it is known or one that an earlier one became."""
        known = self._firsts.setdefault(one.version, [])
        if not any(same(one, other) or self._behind(other, one) for other in known):
            known.append(one)

    def _behind(self, old: Noted, new: Noted) -> bool:
        try:
            self.repository.run("merge-base", "--is-ancestor", old.commit, new.commit)
        except VademecumError:
            return False
        return True


def notes(root: Path, known: History) -> Notes | None:
    """Those of the book at `root`; None where the history cannot tell."""
    repository = open_repository(root) if known.head and known.complete else None
    return Notes(repository, known.head) if repository is not None and known.head else None


def tagged(repository: Repository, version: str) -> Tagged | None:
    """The tag of a version, and what it holds."""
    name = f"v{version}"
    try:
        commit = repository.resolve(f"refs/tags/{name}")
    except VademecumError:
        return None
    files = repository.files(commit)
    path = f"{stood(repository, commit, files)}{RELEASES}/{version}.json"
    if path not in files:
        return Tagged(name, commit)
    with Blobs(repository) as blobs:
        return Tagged(name, commit, _data(blobs.read(files[path])))


def elsewhere(repository: Repository, head: str, version: str) -> Noted | None:
    """The note of a version on another branch, a tag, a remote, where HEAD's past has none."""
    path = f"{repository.prefix}{RELEASES}/{version}.json"
    others = ends(repository, head)
    there = repository.has(others.tips, path)
    mine = _of_this_book(repository, head, others, there) if there else frozenset()
    for tip in others.tips:
        if tip in there and tip in mine:
            blob = repository.files(tip)[path]
            with Blobs(repository) as blobs:
                return Noted(version, tip, blob, _data(blobs.read(blob)))
    return None


def same(one: Noted | Tagged, other: Noted | Tagged) -> bool:
    """Whether two notes say the same, however they are laid out."""
    if isinstance(one, Noted) and isinstance(other, Noted) and one.blob == other.blob:
        return True
    return one.data is not None and one.data == other.data


def read(text: str | None) -> Any:
    """What a note says, as JSON; None where it cannot be read."""
    return _data(text)


def _written(repository: Repository, head: str, others: Ends) -> Iterator[tuple[str, str, str]]:
    """(commit, version, blob) of each note where a commit brought it, the oldest first."""
    found = [
        (step.commit, version, one.new)
        for step in book_steps(repository, head, RELEASES, others.tips)
        for one in step.changes
        if one.new and not one.old and (version := _version(repository, one.path))
    ]
    mine = _of_this_book(repository, head, others, [commit for commit, _name, _blob in found])
    yield from (each for each in found if each[0] in mine)


def _version(repository: Repository, path: str) -> str:
    """The version that is noted at a path; "" where none is."""
    place = PurePosixPath(path)
    there = place.parent.as_posix() == f"{repository.prefix}{RELEASES}"
    return place.stem if there and place.suffix == ".json" else ""


def _of_this_book(
    repository: Repository, head: str, others: Ends, commits: Sequence[str] | frozenset[str]
) -> frozenset[str]:
    """Those of the commits that are of this book: of a history apart, only where it is its own."""
    apart = {one for one in commits if one in others.apart}
    if not apart:
        return frozenset(commits)
    histories = ours(repository, head, others)
    return frozenset(one for one in commits if one not in apart or others.apart[one] in histories)


def _data(raw: bytes | str | None) -> Any:
    try:
        return json.loads(raw) if raw is not None else None
    except (ValueError, RecursionError):
        return None
