"""Which references still lead to the words: tags, branches, stashes, propositions."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import parse_record
from vademecum.errors import VademecumError
from vademecum.history import words
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository, open_repository, state
from vademecum.record.passages import quotables
from vademecum.review.withdraw import is_struck


@dataclass(frozen=True, slots=True)
class Holder:
    """A reference whose book has a record with its words."""

    kind: str  # tags, heads, remotes, stash, propositions…
    name: str


def holders(root: Path, path: str, anchors: Set[str] | None) -> tuple[Holder, ...]:
    """The references, but for the branch at hand, whose record at `path` has words of its own.

    `anchors`: of these turns. Empty where there is no repository.
    """
    repository = open_repository(root)
    if repository is None or state(root).head is None:
        return ()
    known: dict[str, bool] = {}
    with Blobs(repository) as blobs:
        found = [
            Holder(kind, name)
            for kind, name, blob in _blobs(repository, repository.prefix + path)
            if known.setdefault(blob, _speaks(blobs.read(blob), anchors))
        ]
    return tuple(sorted(found, key=lambda one: (one.kind, one.name)))


def remotes(repository: Repository) -> tuple[str, ...]:
    """The names of the remotes; never their addresses, which may name people."""
    return tuple(sorted(repository.run("remote").decode("utf-8", "replace").split()))


def kinds(repository: Repository) -> frozenset[str]:
    """What kinds of references there are: heads, tags, notes, stash…"""
    listed = repository.run("for-each-ref", "--format=%(refname)").decode("utf-8", "replace")
    return frozenset(name.split("/")[1] for name in listed.split("\n") if name.startswith("refs/"))


def _blobs(repository: Repository, path: str) -> Iterator[tuple[str, str, str]]:
    """(kind, short name, blob of the record) of each reference."""
    listed = repository.run("for-each-ref", "--format=%(refname)").decode("utf-8", "replace")
    own = _branch(repository)
    for name in filter(None, listed.split("\n")):
        try:
            commit = repository.resolve(name)
        except VademecumError:
            continue  # it leads to no commit
        blob = repository.files(commit).get(path)
        if blob is not None and name != own:
            kind, _slash, short = name.removeprefix("refs/").partition("/")
            yield kind, short or kind, blob


def _branch(repository: Repository) -> str:
    try:
        return repository.run("symbolic-ref", "-q", "HEAD").decode("utf-8", "replace").strip()
    except VademecumError:
        return ""


def _speaks(content: bytes | None, anchors: Set[str] | None) -> bool:
    """Whether a version of the record says something there; one that cannot be read may."""
    text = words.decode(content or b"").removeprefix("\ufeff").replace("\r\n", "\n")
    record = parse_record(text, "hearings/x.md", [])
    if record is None:
        return True
    return any(
        (anchors is None or one.id in anchors) and not is_struck(one.speech)
        for one in quotables(record)
    ) or (anchors is None and bool(record.body.strip()))
