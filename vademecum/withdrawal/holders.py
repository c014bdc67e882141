"""Which references still lead to the words: tags, branches, stashes, propositions, notes, all."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import parse_record
from vademecum.errors import VademecumError
from vademecum.history import words
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository, open_repository, state
from vademecum.history.returned import Rarity, Sought, read
from vademecum.model import Record
from vademecum.record.passages import quotables
from vademecum.review.withdraw import is_struck
from vademecum.withdrawal.packed import is_packed
from vademecum.withdrawal.pointed import pointed
from vademecum.withdrawal.readings import decoded
from vademecum.withdrawal.search import Search, Where


@dataclass(frozen=True, slots=True)
class Holder:
    """A reference whose book has a record with its words."""

    kind: str  # tags, heads, remotes, stash, propositions…
    name: str


def holders(root: Path, record: Record, anchors: Set[str] | None) -> tuple[Holder, ...]:
    """The references, but for the branch at hand, whose book has the record's words.

    Of a reference of any other kind (notes, one that leads to a file), those of which a file says
    them. `anchors`: of these turns. Empty where there is no repository.
    """
    repository = open_repository(root)
    if repository is None or state(root).head is None:
        return ()
    known: dict[str, bool] = {}
    path, search = record.place.path, _search(record, anchors)
    with Blobs(repository) as blobs:
        found = [
            Holder(kind, name)
            for kind, name, blob in _blobs(repository, repository.prefix + path)
            if known.setdefault(blob, _speaks(blobs.read(blob), anchors))
        ]
        others = list(_others(repository))
        each = {blob for _kind, _name, several in others for blob in several}
        said = {blob for blob in each if _says(blobs.read(blob), search)}
        found += [Holder(kind, name) for kind, name, several in others if said & {*several}]
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
            kind, _slash, short = name.removeprefix("refs/").partition("/")
            yield kind, short or kind, blob


def _others(repository: Repository) -> Iterator[tuple[str, str, list[str]]]:
    """(kind, short name, blobs) of each reference that is no branch, and of tags of no commit."""
    for one in pointed(repository):
        kind, _slash, short = one.name.removeprefix("refs/").partition("/")
        yield kind, short or kind, _inside(repository, one.end) if one.last == "tree" else [one.end]
    own = set(repository.files(repository.resolve("HEAD")).values())
    listed = repository.run("for-each-ref", "--format=%(objecttype) %(refname)")
    for line in listed.decode("utf-8", "replace").splitlines():
        what, _space, name = line.partition(" ")
        kind, _slash, short = name.removeprefix("refs/").partition("/")
        if what == "commit" and kind not in ("heads", "tags", "remotes"):
            blobs = repository.files(repository.resolve(name)).values()
            yield kind, short or kind, [one for one in blobs if one not in own]


def _inside(repository: Repository, tree: str) -> list[str]:
    """The blobs of a tree."""
    rows = repository.run("ls-tree", "-r", "-z", tree).split(b"\0")
    heads = [row.partition(b"\t")[0].decode("ascii").split() for row in rows if row]
    return [name for _mode, kind, name in heads if kind == "blob"]


def _search(record: Record, anchors: Set[str] | None) -> Search:
    said = [read(one.speech) for one in quotables(record) if anchors is None or one.id in anchors]
    return Search([Sought(one) for one in said], Rarity(said))


def _says(content: bytes | None, search: Search) -> bool:
    """Whether a file says some of it; one that is too large to be read may."""
    if content is None:
        return True
    if is_packed(content):
        return search.holds(content)
    return any(search.found(text, Where.BESIDE) for _encoding, text in decoded(content))


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
