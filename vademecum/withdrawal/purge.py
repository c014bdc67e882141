"""A withdrawal carried through the history of a clone, and proven."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.repo import open_repository, state
from vademecum.language import _
from vademecum.withdrawal import clone as clones
from vademecum.withdrawal import pointed, proof, references
from vademecum.withdrawal.clone import Clone
from vademecum.withdrawal.plan import Plan, plan
from vademecum.withdrawal.rewrite import rewrite
from vademecum.withdrawal.theirs import Theirs, theirs


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a purge would do, before it is done."""

    clone: Clone
    sought: Theirs
    work: Plan
    references: Mapping[str, str]  # names that bear the words: old -> new
    gone: tuple[str, ...]  # references that lead to a file with the words packed in it


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did."""

    changed: int  # contents of files
    messages: int  # of commits and tags
    read: int  # objects read again
    left: tuple[proof.Left, ...]


def prepare(
    root: Path,
    folder: Path,
    name: str,
    anchors: Set[str] | None,
    say: Callable[[int, int], None] = lambda _n, _m: None,
) -> Prepared:
    """What is to be done in the clone at `folder` so that it holds none of the words of a record.

    `anchors`: of these turns or paragraphs alone. The withdrawal must have been committed there.
    Raises VademecumError where it was not, or where that is no clone to be written again, or where
    nobody can know the words any more.
    """
    found = clones.opened(root, folder)
    sought = theirs(found.repository, found.heads, name, anchors)
    if not sought.said:  # it was purged before: what is looked for is in the book's own past
        sought = _known(root, sought, name, anchors)
    if not sought.said:
        raise VademecumError(
            _(
                "neither {folder} nor the book has the words of “{id}” any more: none can be found"
            ).format(folder=folder, id=name)
        )
    work = plan(found.repository, sought, say)
    named = references.renamed(found.repository, sought.search())
    gone = pointed.gone(found.repository, work)
    return Prepared(found, sought, work, named, gone)


def _known(root: Path, sought: Theirs, name: str, anchors: Set[str] | None) -> Theirs:
    """The same with the words that the book's own history has of it."""
    book = open_repository(root)
    if book is None or state(root).head is None:
        return sought
    past = theirs(book, clones.heads(book), name, anchors)
    return replace(
        sought,
        ids=sought.ids | past.ids,
        said=past.said,
        sought=past.sought,
        rarity=past.rarity,
        shared=past.shared,
    )


def purge(
    ready: Prepared,
    say: Callable[[str], None] = lambda _line: None,
    read: Callable[[int, int], None] = lambda _n, _m: None,
) -> Purged:
    """Write the clone's history again, then read all of it again; what is left is said."""
    search = ready.sought.search()
    tags = {old: new for old, new in ready.references.items() if old.startswith(references.TAGS)}
    pointed.replace(ready.clone.repository, ready.work)
    rewrite(ready.clone.folder, ready.work, ready.sought.former, tags, say)
    references.move(ready.clone.repository, ready.references)
    now = clones.again(ready.clone)
    proof.mark_logs(now, search)
    found = plan(now.repository, ready.sought, read)
    # Its own file once more, turn by turn: what is too short to be looked for is seen there.
    said = theirs(now.repository, now.heads, ready.sought.record.id, ready.sought.anchors).said
    left = [*proof.left(now, found, search), *(proof.Left(one.anchor) for one in said)]
    return Purged(len(ready.work.blobs), len(ready.work.messages), found.read, tuple(left))
