"""Names of branches and tags that bear withdrawn words, and what they become.

Every commit of a purged clone has another number: whoever works on such a branch fetches it again
in any case, and a name is no promise. A tag with a message says its own name: git filter-repo
writes those again; other references are moved here, once it is done.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from itertools import count

from vademecum.errors import VademecumError
from vademecum.history.repo import Repository
from vademecum.withdrawal.search import Search, Where

_NAME = "passage-retire"
TAGS = "refs/tags/"
_BRANCHES, _REMOTES = "refs/heads/", "refs/remotes/"


def renamed(repository: Repository, search: Search) -> dict[str, str]:
    """Every reference whose name bears the words, and another name, unlike all there are.

    One name becomes one, wherever it stands: git filter-repo makes branches of those of a remote,
    which are told here too.
    """
    every = listed(repository)
    found: dict[str, str] = {}
    short: dict[str, str] = {}
    taken = {_parted(name)[1] for name in every}
    for name in every:
        if not search.found(name, Where.BESIDE):
            continue
        folder, bare = _parted(name)
        if bare not in short:
            free = (f"{_NAME}-{number}" for number in count(1))
            short[bare] = next(one for one in free if one not in taken)
            taken.add(short[bare])
        found[name] = f"{folder}{short[bare]}"
        if name.startswith(_REMOTES):
            found[f"{_BRANCHES}{bare}"] = f"{_BRANCHES}{short[bare]}"
    return found


def listed(repository: Repository) -> list[str]:
    """The names of branches, tags and all else."""
    told = repository.run("for-each-ref", "--format=%(refname)")
    return told.decode("utf-8", "surrogateescape").splitlines()


def _parted(name: str) -> tuple[str, str]:
    """The folder of a reference (refs/heads/, refs/remotes/origin/), and its name there."""
    parts = name.split("/")
    kept = 3 if name.startswith(_REMOTES) else 2
    return "/".join(parts[:kept]) + "/", "/".join(parts[kept:])


def move(repository: Repository, names: Mapping[str, str]) -> None:
    """Give references their other names; those that were renamed already are passed over."""
    there = set(listed(repository))
    for old, new in names.items():
        if old not in there:
            continue
        if new not in there:
            told = repository.run("rev-parse", "--verify", "--end-of-options", old).decode().strip()
            repository.run("update-ref", new, told)
        if repository.branch() == old:
            repository.run("symbolic-ref", "HEAD", new)
        repository.run("update-ref", "-d", old)
        if old.startswith(_BRANCHES):
            _settings(repository, old, new)
    if names:
        repository.run("update-server-info")  # a list of them that git keeps besides


def _settings(repository: Repository, old: str, new: str) -> None:
    """What git keeps of a branch by its name, in a clone with a work tree."""
    was, now = (f"branch.{one.removeprefix(_BRANCHES)}" for one in (old, new))
    with contextlib.suppress(VademecumError):  # nothing is kept of it
        repository.run("config", "--rename-section", was, now)
        repository.run("config", f"{now}.merge", new)
