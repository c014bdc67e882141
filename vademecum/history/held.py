"""What git holds of the book's own texts against a promise, where the files are not so any more.

A file put right and not committed, or staged and then put back: the book at hand keeps its word,
and what is committed next, or pushed, does not. The index is judged, and HEAD, as the files are;
where git holds what lies there, nothing is read. A line that the file has too breaks nothing any
more: a later word of the person's, not committed yet, lets it stand. A hook's own check-out is the
index already. That what git holds breaks nothing is kept: HEAD stays the same while one writes.
"""

from __future__ import annotations

import hashlib
import os
import shlex
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import CHAPTERS, HEARINGS, RELEASES
from vademecum.history.editions import loaded_of
from vademecum.history.repo import Repository
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.rules import Severity
from vademecum.settings import FILES
from vademecum.store import Store, made_by

_KIND = "held-1"
_PACKAGE = Path(__file__).parents[1]
_OWN = (CHAPTERS, HEARINGS, RELEASES, *FILES)
_MERGED = frozenset("DU AA UU UA AU UD DD".split())  # whose sides are both there, told elsewhere
_BESIDE = "P024"  # of files that are none of the book's, of which the index is judged already

_Judge = Callable[[Path, Library], Collection[Problem]]  # a book's folder and what it holds


@dataclass(frozen=True, slots=True)
class Asked:
    """How what a book shows is held against what was promised."""

    judge: _Judge
    days: str  # for which it is
    kept: Store  # what was found to break nothing


@dataclass(frozen=True, slots=True)
class _Altered:
    """The book's own files that git has otherwise, from its top."""

    staged: frozenset[str]  # in the index otherwise than in HEAD
    changed: frozenset[str]  # lying there otherwise than in the index


def held(
    repository: Repository, head: str, asked: Asked, told: Collection[Problem]
) -> Iterator[Problem]:
    """Each file by which the index, or else HEAD, breaks a promise that the files keep.

    `told`: what the files show.
    """
    if "GIT_INDEX_FILE" in os.environ:
        return
    altered = _altered(repository)
    if not (altered.staged or altered.changed):
        return
    known = {(one.code, one.place.path) for one in told}
    last = _first(repository, repository.files(head), asked, known)
    index = _first(repository, _indexed(repository), asked, known) if altered.staged else last
    every = altered.staged | altered.changed
    for path in sorted({*last, *(index if altered.changed else ())}):
        where, one = ("P028", last[path]) if path in last else ("P027", index[path])
        lies = repository.prefix + path
        paths = (
            [path] if lies in every else [each.removeprefix(repository.prefix) for each in every]
        )
        values = {
            "line": str(one.place.line),
            "code": one.code,
            "paths": shlex.join(each.removeprefix(repository.prefix) for each in paths),
            **{key: str(one.values[key]) for key in ("commit", "on")},
        }
        yield Problem(where, Place(path, 1), values)


def _altered(repository: Repository) -> _Altered:
    """Those of which git says so; none in the middle of a merge."""
    asked = ("status", "--porcelain", "-z", "-uno", "--no-renames", "--", *_OWN)
    entries = [one for one in repository.run(*asked).split(b"\0") if one]
    states = {os.fsdecode(one[3:]): one[:2].decode("ascii") for one in entries}
    if not _MERGED.isdisjoint(states.values()):
        return _Altered(frozenset(), frozenset())
    return _Altered(
        frozenset(path for path, state in states.items() if state[0] != " "),
        frozenset(path for path, state in states.items() if state[1] != " "),
    )


def _indexed(repository: Repository) -> Mapping[str, str]:
    """The regular files of the index: path from the top of the work tree -> blob id."""
    found = {}
    for entry in repository.run("ls-files", "-s", "-z", "--full-name", "--", ":/").split(b"\0"):
        head, _tab, name = entry.partition(b"\t")
        fields = head.split()
        if len(fields) == 3 and fields[0].startswith(b"100"):
            found[os.fsdecode(name)] = fields[1].decode("ascii")
    return found


def _first(
    repository: Repository,
    files: Mapping[str, str],
    asked: Asked,
    known: Collection[tuple[str, str]],
) -> dict[str, Problem]:
    """Of each file in which such a book breaks a promise, the first, where it is not `known`."""
    digest = _digest(repository, files, asked)
    if asked.kept.get(_KIND, digest) is not None:
        return {}
    found: dict[str, Problem] = {}
    with loaded_of(repository, files, repository.prefix) as (root, loaded):
        broken = [one for one in asked.judge(root, loaded.library) if _breaks(one)]
        for one in broken:
            new = (one.code, one.place.path) not in known
            if new and not _stands(repository, root, one):
                found.setdefault(one.place.path, one)
    if not broken:
        asked.kept.put(_KIND, digest, b"")
    return found


def _digest(repository: Repository, files: Mapping[str, str], asked: Asked) -> str:
    """All that decides whether they break a promise: they, what git knows, what judges them."""
    if not asked.kept.keeps:
        return ""
    refs = repository.run("for-each-ref", "--format=%(objectname) %(refname)")
    head = repository.run("rev-parse", "--verify", "HEAD^{commit}")
    code = made_by(_PACKAGE.rglob("*.py"), ())
    told = repr((code, asked.days, repository.prefix, refs, head, sorted(files.items())))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _breaks(one: Problem) -> bool:
    grave = one.severity is Severity.ERROR and one.code != _BESIDE
    return grave and "commit" in one.values


def _stands(repository: Repository, root: Path, one: Problem) -> bool:
    """Whether the line that is told of stands in the file as it lies here too."""
    path, line = one.place.path, one.place.line
    if not 0 < line <= len(there := _lines(root / path)):
        return False
    return there[line - 1] in _lines(repository.root / path)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
