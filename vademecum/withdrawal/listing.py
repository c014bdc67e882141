"""The list of expressions of a withdrawal: the words, and every shape of them the history has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from pathlib import Path

from vademecum.history.repo import open_repository, state
from vademecum.history.returned import Words, read
from vademecum.model import Record
from vademecum.record.passages import quotables
from vademecum.withdrawal import expressions
from vademecum.withdrawal.clone import heads
from vademecum.withdrawal.plan import said as said_elsewhere
from vademecum.withdrawal.purge import Prepared
from vademecum.withdrawal.theirs import theirs

_LONG, _SHORT = 40, 5  # words of an expression


def of_book(
    root: Path,
    record: Record,
    anchors: Set[str] | None,
    say: Callable[[int, int], None] = lambda _n, _m: None,
) -> Path | None:
    """Write the list from a record that has its words still, and from the book's whole past.

    None where nothing can be written in the user's cache folder.
    """
    said = [read(one.speech) for one in quotables(record) if anchors is None or one.id in anchors]
    found: Iterable[tuple[str, ...]] = ()
    repository = open_repository(root)
    if repository is not None and state(root).head is not None:
        tips = heads(repository)
        if _is_tracked(root, record):
            sought = theirs(repository, tips, record.id, anchors, withdrawn=False)
            said += [one.words for one in sought.sought]
            found = said_elsewhere(repository, sought, say)
    return _written(root, record.id, anchors, said, found)


def of_clone(root: Path, ready: Prepared) -> Path | None:
    """Write the list from what a clone's history holds."""
    sought = ready.sought
    said = [one.words for one in sought.sought]
    return _written(root, sought.record.id, sought.anchors, said, ready.work.words)


def _is_tracked(root: Path, record: Record) -> bool:
    repository = open_repository(root)
    if repository is None:
        return False
    files = repository.files(repository.resolve("HEAD"))
    return repository.prefix + record.place.path in files


def _written(
    root: Path,
    name: str,
    anchors: Set[str] | None,
    said: Iterable[Words],
    found: Iterable[tuple[str, ...]],
) -> Path | None:
    rows = {
        row
        for words in said
        for row in expressions.sentences(words.words, words.ends, _LONG)
        if len(row) >= _SHORT
    }
    label = "-".join([name, *sorted(anchors or ())])
    return expressions.write(root, label, [*rows, *found])
