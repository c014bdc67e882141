"""Which chapter a returned document is of, in the version that was sent, and to whom it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import CHAPTERS, parse_chapter
from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.whose import references, said_in
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.language import _
from vademecum.model import Chapter, Library, Record
from vademecum.record.passages import passages

_LEAST = 4  # words of a paragraph that tells which text it is of
_SHARE = 0.5  # of those a second text may have in common with it


@dataclass(frozen=True, slots=True)
class Which:
    """What a document is of."""

    chapter: Chapter  # as it was sent
    path: str
    text: str  # of the file that was sent, LF
    blob: str
    person: str  # id in the register, "" where nobody knows
    reference: str


def which(root: Path, stream: Stream, library: Library) -> Which | None:
    """The chapter of a document; None where it is a record's letter, or nothing of this book.

    VademecumError where several chapters answer to it.
    """
    told = references(stream)
    if len(told) > 1:
        return None
    if told:
        return _referred(root, told[0], library)
    return _by_words(root, stream, library)


def _referred(root: Path, told: str, library: Library) -> Which | None:
    people = [one for one in library.settings.persons if identity.is_of(told, one)]
    person = people[0] if len(people) == 1 else ""
    found = [
        one
        for blob, path in _blobs(root)
        if identity.reference(blob, person).rpartition("-")[0] == told.rpartition("-")[0]
        for one in _read(root, blob, path, person, told)
    ]
    if len({one.blob for one in found}) > 1:
        names = ", ".join(sorted({one.chapter.id for one in found}))
        raise VademecumError(
            _("the reference {reference} fits several texts: {names}").format(
                reference=told, names=names
            )
        )
    return found[-1] if found else None


def _read(root: Path, blob: str, path: str, person: str, told: str) -> list[Which]:
    text = identity.text_of(root, blob)
    chapter = parse_chapter(text, path, [])
    return [Which(chapter, path, text, blob, person, told)] if chapter is not None else []


def _blobs(root: Path) -> list[tuple[str, str]]:
    """Every version of every chapter, with the path it had, the oldest first."""
    repository = open_repository(root)
    head = state(root).head
    if repository is None or head is None:
        return []
    return [
        (change.new, change.path.removeprefix(repository.prefix))
        for step in book_steps(repository, head, CHAPTERS)
        for change in step.changes
        if change.new and change.path.endswith(".md")
    ]


def _by_words(root: Path, stream: Stream, library: Library) -> Which | None:
    said = said_in(stream)
    counts: Mapping[str, int] = {one.id: _common(one, said) for one in library.chapters.values()}
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    records = max((_common(one, said) for one in library.records.values()), default=0)
    if not ranked or not counts[ranked[0]] or records >= counts[ranked[0]]:
        return None
    if len(ranked) > 1 and counts[ranked[1]] > counts[ranked[0]] * _SHARE:
        raise VademecumError(
            _("without its reference, this may be of several texts: {names}").format(
                names=", ".join(sorted(ranked[:2]))
            )
        )
    path = library.chapters[ranked[0]].place.path
    versions = [
        (_common(one.chapter, said), at, one)
        for at, (blob, where) in enumerate(dict.fromkeys(_blobs(root)))
        if where == path
        for one in _read(root, blob, path, "", "")
    ]
    if not versions:
        raise VademecumError(_("“{id}” is not committed").format(id=ranked[0]))
    return max(versions, key=lambda one: one[:2])[2]


def _common(text: Chapter | Record, said: Tokens) -> int:
    """How many words of a text stand in a document, paragraph by paragraph."""
    found = 0
    for one in passages(text):
        mine = tokens(" ".join(one.words.split()))
        if len(mine.words) >= _LEAST and said.find(mine) is not None:
            found += len(mine.words)
    return found
