"""Every version of a book's records that may bind: HEAD's past, and that of all other ends.

Of a history apart that is this book's, as where a branch was begun anew, all binds that would bind
here. What grew beside HEAD is no past of it: only a refusal, a withdrawal, a struck passage binds
from there, until the words were given back there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from vademecum.corpus.library import HEARINGS, parse_record
from vademecum.french.folding import unaccented
from vademecum.history import words
from vademecum.history.ends import Ends, ends
from vademecum.history.objects import Blobs
from vademecum.history.past import Past, Version, told_by, versions
from vademecum.history.repo import Repository
from vademecum.model import Record
from vademecum.settings import BOOK_FILE
from vademecum.starter.rows import ROWS
from vademecum.store import Store

# A record that every new book begins with tells no book from another.
_ANYBODYS = frozenset(
    PurePosixPath(one.path).stem for one in ROWS if one.path.startswith(f"{HEARINGS}/")
)


def whole_past(repository: Repository, head: str, kept: Store) -> tuple[Past, Ends]:
    """Them, and the commits that HEAD does not rest on."""
    others = ends(repository, head)
    every = versions(repository, head, others.tips)
    if others.tips:
        every = list(_in_order(repository, head, others, every))
    return told_by(repository, every, kept), others


def ours(repository: Repository, head: str, others: Ends) -> frozenset[str]:
    """Which histories apart are this book's, by the commit that stands for each."""
    every = versions(repository, head, others.tips)
    mine = [one for one in every if one.commit not in others.apart]
    return _ours(repository, head, others, mine, every)


def _in_order(
    repository: Repository, head: str, others: Ends, every: Sequence[Version]
) -> Iterator[Version]:
    """Those apart first, as what HEAD's past had before it; those beside it last."""
    mine = [one for one in every if one.commit not in others.apart]
    ours = _ours(repository, head, others, mine, every)
    yield from (one for one in every if others.apart.get(one.commit) in ours)
    yield from (one for one in mine if one.commit not in others.beside)
    yield from (replace(one, beside=True) for one in mine if one.commit in others.beside)


def _ours(
    repository: Repository,
    head: str,
    others: Ends,
    mine: Iterable[Version],
    every: Iterable[Version],
) -> frozenset[str]:
    """Which histories apart are this book's: by a record's name or words, or by its own title."""
    known = frozenset(name for one in mine for name in (one.id, one.blob)) - _ANYBODYS
    models = {one.blob for one in every if one.id in _ANYBODYS}
    found = {
        others.apart[one.commit]
        for one in every
        if one.commit in others.apart and {one.id, one.blob} & known and one.blob not in models
    }
    left = {others.apart[tip]: tip for tip in others.tips if tip in others.apart}
    title = _title(repository, head)
    for history, tip in left.items():
        if history not in found and title and _title(repository, tip) == title:
            found.add(history)
    return frozenset(found)


def _title(repository: Repository, commit: str) -> str:
    """What the book is called at a commit; "" where nothing tells it."""
    path = repository.prefix + BOOK_FILE
    if not repository.has([commit], path):
        return ""
    content = repository.run("cat-file", "blob", f"{commit}:{path}")
    try:
        book = tomllib.loads(content.decode("utf-8")).get("livre")
    except (ValueError, RecursionError):
        return ""
    title = book.get("titre") if isinstance(book, dict) else ""
    return title if isinstance(title, str) else ""


class GivenBack:
    """The records of versions beside HEAD: a word that was lifted there binds here no more."""

    def __init__(self, past: Past, blobs: Blobs) -> None:
        self._past, self._blobs = past, blobs
        self._known: dict[str, tuple[Record, ...]] = {}

    def __call__(self, version: Version) -> tuple[Record, ...]:
        """What a record said later in versions beside HEAD, where such a version promised."""
        if not version.beside:
            return ()
        if version.id not in self._known:
            self._known[version.id] = tuple(self._read(version.id))
        return self._known[version.id]

    def _read(self, name: str) -> Iterator[Record]:
        those = (self._past.versions[number] for number in self._past.by_id.get(name, ()))
        for blob in dict.fromkeys(one.blob for one in those if one.beside):
            text = words.decode(self._blobs.read(blob) or b"")
            if "levees" in unaccented(text).casefold():
                text = text.removeprefix("\ufeff").replace("\r\n", "\n")
                record = parse_record(text, f"{HEARINGS}/{name}.md", [])
                if record is not None:
                    yield record
