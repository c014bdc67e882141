"""Who contributed to each chapter and to the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vademecum.history.objects import renames
from vademecum.history.people import Contributor, identify, in_order, registered
from vademecum.history.repo import Commit, History, Repository, open_repository, state
from vademecum.model import Settings


@dataclass(frozen=True, slots=True)
class Contributions:
    """The people behind a book, by file and together, alphabetically."""

    history: History  # where it is not complete, nobody is named from git
    book: tuple[Contributor, ...] = ()  # with those whose role is outside git
    by_path: Mapping[str, tuple[Contributor, ...]] = field(default_factory=dict)
    robots: tuple[str, ...] = ()  # names of the robots left out
    omitted: int = 0  # how many asked not to be named


def contributors(root: Path, paths: Sequence[str], settings: Settings) -> Contributions:
    """The people who wrote the files `paths` (relative to `root`), followed over renames.

    Where the history is not complete (`history.kind`), only the register's roles are told.
    """
    history = state(root)
    outside = registered(settings)
    repository = open_repository(root)
    if not history.complete or repository is None or history.head is None:
        return Contributions(history, in_order(outside), dict.fromkeys(paths, ()))
    commits = repository.log(history.head)
    touched = _touched(repository, commits, [repository.prefix + path for path in paths])
    relevant = set().union(*touched.values()) if touched else set()
    identities = identify(repository, [one for one in commits if one.id in relevant], settings)
    by_path = {}
    for path in paths:
        ids = (who for commit in touched[repository.prefix + path]
               for who in identities.by_commit[commit])  # fmt: skip
        by_path[path] = in_order(identities.people[who] for who in ids if who in identities.people)
    people = [*outside, *identities.people.values()]
    return Contributions(
        history, in_order(people), by_path, identities.robots, len(identities.omitted)
    )


def _touched(
    repository: Repository, commits: Sequence[Commit], paths: Sequence[str]
) -> dict[str, set[str]]:
    """For each path, the commits that changed it or the file it was renamed from."""
    single = [one for one in commits if len(one.parents) < 2]
    pairs = [(one.id, one.parents[0] if one.parents else None) for one in single]
    owners: dict[str, set[str]] = {path: {path} for path in paths}  # name then -> paths now
    touched: dict[str, set[str]] = {path: set() for path in paths}
    for commit, renamed in zip(single, renames(repository, pairs), strict=True):
        for old, new in renamed:
            for path in owners.get(new, ()):
                touched[path].add(commit.id)
                if old is not None and old != new:
                    owners.setdefault(old, set()).add(path)
            if old != new:  # before this commit, a file of that name was another
                owners.pop(new, None)
    return touched
