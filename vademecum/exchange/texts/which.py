"""Which chapter a returned document is of, in the version that was sent, and to whom it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import CHAPTERS, parse_chapter
from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.texts import near
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


def which(root: Path, stream: Stream, library: Library, on: str = "") -> Which | None:
    """The chapter of a document; None where it is a record's letter, or nothing of this book.

    `on`: the chapter that an editor says a message is about. VademecumError where several answer
    to it.
    """
    told = references(stream)
    if on:
        return _on(root, stream, library, on) if not told else None
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
    if stream.form == "mail" and not records and not (ranked and counts[ranked[0]]):
        chapter = near.nearest(stream, library)
        return _nearest(root, stream, chapter) if chapter is not None else None
    if not ranked or not counts[ranked[0]] or records >= counts[ranked[0]]:
        return None
    if len(ranked) > 1 and counts[ranked[1]] > counts[ranked[0]] * _SHARE:
        raise VademecumError(
            _("without its reference, this may be of several texts: {names}").format(
                names=", ".join(sorted(ranked[:2]))
            )
        )
    return _version(root, library.chapters[ranked[0]], lambda one: _common(one, said))


def _on(root: Path, stream: Stream, library: Library, on: str) -> Which | None:
    """The chapter an editor names, where the message holds passages of it; changed ones too."""
    chapter = library.chapters.get(on)
    if chapter is None or stream.form != "mail":
        return None
    said = said_in(stream)
    if _common(chapter, said):
        return _version(root, chapter, lambda one: _common(one, said))
    try:
        found = near.nearest(stream, library, on)
    except VademecumError:
        return None  # near to two passages of it: a remark
    return _nearest(root, stream, chapter) if found is not None else None


def _nearest(root: Path, stream: Stream, chapter: Chapter) -> Which:
    return _version(root, chapter, lambda one: near.share(stream, one))


def _version(root: Path, chapter: Chapter, common: Callable[[Chapter], float]) -> Which:
    """The state of a chapter that has most in common with a document; the newest of some."""
    path = chapter.place.path
    versions = [
        (common(one.chapter), at, one)
        for at, (blob, where) in enumerate(dict.fromkeys(_blobs(root)))
        if where == path
        for one in _read(root, blob, path, "", "")
    ]
    if not versions:
        raise VademecumError(_("“{id}” is not committed").format(id=chapter.id))
    return max(versions, key=lambda one: one[:2])[2]


def _common(text: Chapter | Record, said: Tokens) -> int:
    """How many words of a text stand in a document, paragraph by paragraph."""
    found = 0
    for one in passages(text):
        mine = tokens(" ".join(one.words.split()))
        if len(mine.words) >= _LEAST and said.find(mine) is not None:
            found += len(mine.words)
    return found
