"""Files of which git holds two versions in the middle of a merge; one that both sides renamed."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping

from vademecum.history.repo import Repository
from vademecum.model import Place
from vademecum.problems import Problem

_BASE, _OURS, _THEIRS = "123"  # the stages of git's index
_ALIKE = 0.5  # of the lines of two versions, where one is the other renamed


def unmerged(repository: Repository) -> Iterator[Problem]:
    """Each such file, whatever lies there; a text under two new names is told once."""
    stages: dict[str, dict[str, str]] = {}
    for entry in repository.run("ls-files", "--unmerged", "-z", "--", ".").split(b"\0"):
        head, _tab, path = entry.partition(b"\t")
        if path:
            _mode, blob, stage = head.decode("ascii").split()
            stages.setdefault(os.fsdecode(path), {})[stage] = blob
    told: set[str] = set()
    for old, ours, theirs in _renamed(repository, stages):
        told |= {old, ours, theirs}
        yield Problem("F030", Place(ours), {"old": old, "ours": ours, "theirs": theirs})
    yield from (
        Problem("G003", Place(path), {"path": path}) for path in sorted(stages.keys() - told)
    )


def _renamed(
    repository: Repository, stages: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """The old name, ours and theirs: each of the three versions stands under a name of its own."""
    alone = {
        stage: {
            path: each[stage] for path, each in sorted(stages.items()) if each.keys() == {stage}
        }
        for stage in (_BASE, _OURS, _THEIRS)
    }
    for old, blob in alone[_BASE].items():
        ours = _nearest(repository, blob, alone[_OURS])
        theirs = _nearest(repository, blob, alone[_THEIRS])
        if ours and theirs:
            del alone[_OURS][ours], alone[_THEIRS][theirs]
            yield old, ours, theirs


def _nearest(repository: Repository, blob: str, those: Mapping[str, str]) -> str:
    """The file that is most like a version; "" where none is."""
    lines = _lines(repository, blob)
    found = {path: _share(lines, _lines(repository, one)) for path, one in those.items()}
    best = max(found, key=lambda path: found[path], default="")
    return best if best and found[best] >= _ALIKE else ""


def _lines(repository: Repository, blob: str) -> frozenset[bytes]:
    lines = repository.run("cat-file", "blob", blob).split(b"\n")
    return frozenset(line for line in lines if line.strip())


def _share(one: Collection[bytes], other: Collection[bytes]) -> float:
    return len(set(one) & set(other)) / max(1, min(len(one), len(other)))
