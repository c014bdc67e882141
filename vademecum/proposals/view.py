"""A proposition held against the book as it is: which changes are left, where they would stand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.repo import Repository
from vademecum.language import _
from vademecum.model.proposal import Medium
from vademecum.proposals.change import Change, Kind, Stand, sentence_count
from vademecum.proposals.cut import cut
from vademecum.proposals.ends import lf
from vademecum.proposals.merge import Merge, merge
from vademecum.proposals.protected import is_text
from vademecum.proposals.stored import Proposal
from vademecum.proposals.told import lines

_OWN = 6  # words of a passage that is no other's by chance


@dataclass(frozen=True)
class Seen:
    """A proposition and today's text."""

    proposal: Proposal
    path: str  # of the text today; "" where the book has it no more
    base: str  # LF texts
    ours: str
    theirs: str
    others: Mapping[str, str]  # the book's other texts, by path: where a passage may have gone

    @cached_property
    def merge(self) -> Merge:
        """The three texts as one."""
        found = merge(self.base, self.ours, self.theirs)
        return replace(found, changes=tuple(self._placed(found.changes)))

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is proposed, numbered; none where only remarks were made."""
        return () if self.base == self.theirs else self.merge.changes

    @property
    def left(self) -> tuple[Change, ...]:
        """What today's text does not say yet."""
        return tuple(one for one in self.changes if one.stand is not Stand.DONE)

    @property
    def sentences(self) -> int:
        """How many sentences would change."""
        return sentence_count(self.changes)

    def _placed(self, changes: Sequence[Change]) -> Iterator[Change]:
        for one in changes:
            gone = one.stand is Stand.GONE and one.kind is not Kind.KEY
            if gone and self._taken(one):
                yield replace(one, stand=Stand.DONE)
                continue
            where = self._elsewhere(one.old) if gone else ""
            yield replace(one, elsewhere=where) if where else one

    def _taken(self, change: Change) -> bool:
        """Whether a change whose passage left the text was taken into the one it went to."""
        said = {line for one in self.proposal.taken for line in one.words}
        told = lines(change)
        return bool(told and said.issuperset(told)) or (
            len(change.new.split()) >= _OWN and bool(self._elsewhere(change.new))
        )

    def _elsewhere(self, passage: str) -> str:
        """Path of the text that has a passage today."""
        wanted = " ".join(passage.split())
        for path, text in self.others.items():
            if path != self.path and any(wanted == one.key for one in cut(text).blocks):
                return path
        return ""


def look(repository: Repository, proposals: Sequence[Proposal], into: str = "") -> tuple[Seen, ...]:
    """Each proposition beside the text HEAD has; `into`: path of another text to hold it against,
    which of a new text may be a path that none has.

    Two processes for all of them, and one or two for each text that bears another name today.
    """
    head = repository.resolve("HEAD")
    files = {
        path.removeprefix(repository.prefix): blob
        for path, blob in repository.files(head).items()
        if path.startswith(repository.prefix)
    }
    new = bool(into) and is_text(into) and not any(one.base for one in proposals)
    if into and into not in files and not new:
        raise VademecumError(_("{path}: the book has no such text").format(path=into))
    paths = [into or _today(repository, one, files, head) for one in proposals]
    wanted: dict[str, None] = {}
    for one, path in zip(proposals, paths, strict=True):
        wanted |= dict.fromkeys(filter(None, (_base(repository, one), _theirs(repository, one))))
        wanted |= dict.fromkeys(filter(None, (files.get(path),)))
    read = _read(repository, list(wanted), wanted)
    others = _Others(repository, {path: blob for path, blob in files.items() if is_text(path)})
    return tuple(
        Seen(
            one,
            path,
            read.get(_base(repository, one), ""),
            read.get(files.get(path, ""), ""),
            read.get(_theirs(repository, one), ""),
            others,
        )
        for one, path in zip(proposals, paths, strict=True)
    )


def _read(repository: Repository, wanted: Sequence[str], names: Iterable[str]) -> dict[str, str]:
    """The texts of what is `wanted`, by as many names."""
    found = plumbing.contents(repository, wanted)
    return {name: lf(one) for name, (_blob, one) in zip(names, found, strict=True)}


def renames(repository: Repository, old: str, new: str) -> dict[str, str]:
    """Files of the book that have another name in a commit than in an older one: old -> new."""
    listed = repository.run(
        "diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status", old, new, "--", "."
    ).split(b"\0")
    names = [os.fsdecode(one)[len(repository.prefix) :] for one in listed]
    return {names[n + 1]: names[n + 2] for n in range(0, len(names) - 2, 3)}


def called_now(repository: Repository, path: str, since: str = "") -> str:
    """What a text that the book had is called today; "" where it was never given another name.

    `since`: a commit that has it. Each commit's own renames are followed, which keep most of its
    words however much other commits change of them.
    """
    listed = repository.run(
        "log", "-M", "--topo-order", "--diff-filter=R", "--name-status", "--format=", "-z",
        f"{since}..HEAD" if since else "HEAD",
        "--", f"{repository.prefix}{path.partition('/')[0]}",
    ).split(b"\0")  # fmt: skip
    names = [os.fsdecode(one)[len(repository.prefix) :] for one in listed]
    found = path
    for old, new in reversed([(names[n + 1], names[n + 2]) for n in range(0, len(names) - 2, 3)]):
        found = new if old == found else found
    return "" if found == path else found


def _base(repository: Repository, one: Proposal) -> str:
    """What it was made on: what the commit it rests on has in its place."""
    if not one.base or not one.ref or one.medium is Medium.BRANCH:
        return one.base
    return f"{one.commit}^:{repository.prefix}{one.path}"


def _theirs(repository: Repository, proposal: Proposal) -> str:
    return f"{proposal.tip}:{repository.prefix}{proposal.path}"


def _today(repository: Repository, one: Proposal, files: Mapping[str, str], head: str) -> str:
    """Where a text stands today; "" where the book has it no more."""
    if one.path in files or not one.base:
        return one.path
    try:
        parent = repository.resolve(f"{one.commit}^")
        followed = called_now(repository, one.path, parent)
        return (
            followed if followed in files else renames(repository, parent, head).get(one.path, "")
        )
    except VademecumError:
        return ""  # a shallow clone


class _Others(dict[str, str]):
    """The book's texts, read when somebody asks for them."""

    def __init__(self, repository: Repository, files: Mapping[str, str]) -> None:
        super().__init__()
        self._repository = repository
        self._files = files

    def items(self):  # type: ignore[no-untyped-def]
        """All of them."""
        if not self and self._files:
            self.update(_read(self._repository, list(self._files.values()), self._files))
        return super().items()
