"""Which references still lead to the words: tags, branches, stashes, propositions, notes, all."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import parse_record
from vademecum.errors import VademecumError
from vademecum.history import words
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository, open_repository, state
from vademecum.history.returned import read
from vademecum.model import Library, Record
from vademecum.record.passages import quotables
from vademecum.review.withdraw import is_struck
from vademecum.withdrawal.glance import Glance
from vademecum.withdrawal.packed import is_packed
from vademecum.withdrawal.pointed import pointed
from vademecum.withdrawal.readings import decoded
from vademecum.withdrawal.search import Search, Where
from vademecum.withdrawal.theirs import as_it_stands

_BOOKS = frozenset({"heads", "remotes", "tags", "stash"})  # what they lead to are books
_PROPOSITIONS = "propositions"


@dataclass(frozen=True, slots=True)
class Holder:
    """A reference whose book has a record with its words."""

    kind: str  # tags, heads, remotes, stash, propositions…
    name: str


@dataclass(frozen=True, slots=True)
class _Files:
    """What a reference leads to, to be searched for words."""

    kind: str
    name: str
    blobs: frozenset[str]
    where: Where


def holders(
    root: Path, library: Library, record: Record, anchors: Set[str] | None
) -> tuple[Holder, ...]:
    """The references, but for the branch at hand, whose book has the record's words.

    Under its own name, or wherever a file that HEAD does not have says them: in another record,
    in what a proposition rests on, in a note. `anchors`: of these turns. Empty where there is no
    repository.
    """
    repository = open_repository(root)
    if repository is None or state(root).head is None:
        return ()
    known: dict[str, bool] = {}
    path = record.place.path
    search = as_it_stands(library, record, files.text(root, path), anchors)
    mine = (one for one in quotables(record) if anchors is None or one.id in anchors)
    glance = Glance([read(one.speech).words for one in mine])
    with Blobs(repository) as blobs:
        found = [
            Holder(kind, name)
            for kind, name, blob in _blobs(repository, repository.prefix + path)
            if known.setdefault(blob, _speaks(blobs.read(blob), anchors))
        ]
        named = {*found}
        others = [
            one
            for one in _others(repository, repository.prefix + path)
            if Holder(one.kind, one.name) not in named
        ]
        wheres = dict.fromkeys((blob, one.where) for one in others for blob in one.blobs)
        said = {one for one in wheres if _says(blobs.read(one[0]), search, glance, one[1])}
        found += [
            Holder(one.kind, one.name)
            for one in others
            if any((blob, one.where) in said for blob in one.blobs)
        ]
    return tuple(sorted({*found}, key=lambda one: (one.kind, one.name)))


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
    own = repository.branch()
    for name in filter(None, listed.split("\n")):
        try:
            commit = repository.resolve(name)
        except VademecumError:
            continue  # it leads to no commit
        blob = repository.files(commit).get(path)
        if blob is not None and name != own:
            yield *_named(name), blob


def _others(repository: Repository, path: str) -> Iterator[_Files]:
    """Of each reference but the branch at hand, the files that HEAD has not, or at `path` alone."""
    for one in pointed(repository):
        inside = _inside(repository, one.end) if one.last == "tree" else [one.end]
        yield _Files(*_named(one.name), frozenset(inside), Where.BESIDE)
    here = repository.branch()
    mine = repository.files(repository.resolve("HEAD"))
    own = {blob for name, blob in mine.items() if name != path}
    form = "%(objecttype) %(*objecttype) %(refname)"
    for line in repository.run("for-each-ref", f"--format={form}").decode("utf-8").splitlines():
        what, peeled, name = line.split(" ", 2)
        if "commit" not in (what, peeled) or name == here:
            continue
        kind, short = _named(name)
        try:
            commit = repository.resolve(name)
            blobs = set(repository.files(commit).values())
            if kind == _PROPOSITIONS:
                blobs |= _proposed(repository, commit)
        except VademecumError:
            continue  # it leads to no commit
        where = Where.BOOK if kind in _BOOKS else Where.BESIDE
        yield _Files(kind, short, frozenset(blobs - own), where)


def _named(name: str) -> tuple[str, str]:
    """(kind, short name) of a reference."""
    kind, _slash, short = name.removeprefix("refs/").partition("/")
    return kind, short or kind


def _proposed(repository: Repository, commit: str) -> set[str]:
    """What was proposed: the files of the commit that a proposition's reference rests on last."""
    listed = repository.run("rev-list", "--parents", "-1", commit).decode("ascii").split()
    now, before = (repository.files(repository.resolve(f"{listed[-1]}{n}")) for n in ("", "^"))
    return set(now.values()) - set(before.values())


def _inside(repository: Repository, tree: str) -> list[str]:
    """The blobs of a tree."""
    rows = repository.run("ls-tree", "-r", "-z", tree).split(b"\0")
    heads = [row.partition(b"\t")[0].decode("ascii").split() for row in rows if row]
    return [name for _mode, kind, name in heads if kind == "blob"]


def _says(content: bytes | None, search: Search, glance: Glance, where: Where) -> bool:
    """Whether a file says some of it; one that is too large to be read may.

    Of books there are thousands of files: one in which no word is seen is not read well.
    """
    if content is None:
        return True
    if is_packed(content):
        return search.holds(content)
    if where is Where.BOOK and not glance.sees(content):
        return False
    return any(search.found(text, where) for _encoding, text in decoded(content))


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
