"""« Que détenez-vous sur moi ? »: all that the book holds of a person heard, and where it went.

Their turns, what of them chapters quote, the versions that showed them, the letters that were
noted, and their consent in full.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.corpus.quotes import Quote, quotes
from vademecum.editions import redact
from vademecum.errors import VademecumError
from vademecum.french import labels
from vademecum.french.numbering import numbers
from vademecum.language import _
from vademecum.model import Chapter, Hearing, Library, Quotable, Record, Speaker, Turn
from vademecum.record import consents, seal
from vademecum.record.accord_set import turns_of
from vademecum.record.passages import quotables
from vademecum.standing import letters, printed
from vademecum.standing.people import Person
from vademecum.standing.people import people as everybody


@dataclass(frozen=True, slots=True)
class Said:
    """A turn or a paragraph of theirs."""

    id: str
    number: str  # as readers see it
    words: int
    time: str
    state: str  # read, changed, unread, struck


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where their words are quoted."""

    target: str
    chapter: str
    path: str
    line: int
    pages: Mapping[str, int]  # edition -> page of its book, where one was built


@dataclass(frozen=True, slots=True)
class Shown:
    """A version that showed words of theirs."""

    version: str
    date: dt.date
    edition: str
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a person in one record."""

    record: str
    title: str
    date: dt.date
    path: str
    shown: str  # as what they are printed
    attribution: str
    register: str  # id in annuaire.toml
    consent: Person
    turns: tuple[Said, ...]
    quotes: tuple[Quoted, ...]
    versions: tuple[Shown, ...]
    letters: tuple[str, ...]  # of theirs: days on which one went, and files


def held(root: Path, library: Library, who: str, name: str | None = None) -> tuple[Held, ...]:
    """All that is held of a person: of the register, or by a key of the record `name`.

    VademecumError where there is nobody, or where a key stands for people of several records.
    """
    found = list(_records(library, who, name))
    if not found:
        known = sorted({one.key for hearing in library.hearings for one in hearing.speakers})
        message = _("nobody is “{person}”: {known}")
        raise VademecumError(message.format(person=who, known=", ".join(known) or "—"))
    people = [speaker for _record, speaker in found if speaker is not None]
    sure = name is not None or all(one.person == who for one in people)
    if len(found) > 1 and not sure:
        several = ", ".join(record.id for record, _speaker in found)
        message = _("“{person}” is a key in {records}: say which, vademecum status ID --person …")
        raise VademecumError(message.format(person=who, records=several))
    pages = printed.pages(root)
    return tuple(_held(root, library, record, speaker, pages) for record, speaker in found)


def _records(
    library: Library, who: str, name: str | None
) -> Iterator[tuple[Record, Speaker | None]]:
    records: list[Record] = [*library.hearings, *library.testimonies]
    for record in records:
        if name not in (None, record.id):
            continue
        if isinstance(record, Hearing):
            yield from ((record, one) for one in record.speakers if who in (one.key, one.person))
        elif name == record.id or who == record.id:
            yield record, None


def _held(
    root: Path,
    library: Library,
    record: Record,
    speaker: Speaker | None,
    pages: Mapping[str, Mapping[str, int]],
) -> Held:
    key = speaker.key if speaker is not None else None
    mine = [one for one in turns_of(record, key) if one.id]
    anchors = {str(one.id) for one in mine}
    told = numbers(one.id for one in quotables(record))
    consent = next(one for one in _everybody(record) if one.key == (key or ""))
    if speaker is not None and isinstance(record, Hearing):
        shown = redact.shown(record, speaker)
    else:
        shown = getattr(record, "shown", None) or ""
    return Held(
        record=record.id,
        title=record.title,
        date=record.date,
        path=record.place.path,
        shown=shown,
        attribution=speaker.attribution.value if speaker is not None else "",
        register=(speaker.person or "") if speaker is not None else "",
        consent=consent,
        turns=tuple(_said(record, one, told) for one in mine),
        quotes=tuple(_quoted(library, record, anchors, pages)),
        versions=tuple(_versions(library, record, anchors)),
        letters=(
            *letters.noted(root, record, speaker),
            *letters.files(root, library, record, speaker),
        ),
    )


def _everybody(record: Record) -> Iterator[Person]:
    """The group's own people too: what is held of them is told as well."""
    if isinstance(record, Hearing):
        every = replace(record, speakers=tuple(replace(s, heard=True) for s in record.speakers))
        yield from everybody(every)
    else:
        yield from everybody(record)


def _said(record: Record, one: Quotable, told: Mapping[str, str]) -> Said:
    who = consents.of(record, one)
    read = who is None or consents.is_read(record, one, who)
    if who is not None and who.told and one.seal is None:
        read = False  # shown, since they were told; nobody said that they read it
    state = "read" if read else "unread"
    if consents.is_mark(one):
        state = "struck"
    elif seal.read(record, one) is False:
        state = "changed"
    time = labels.time_of(one.time) if isinstance(one, Turn) and one.time else ""
    return Said(str(one.id), told[str(one.id)], len(one.speech.split()), time, state)


def _quoted(
    library: Library, record: Record, anchors: set[str], pages: Mapping[str, Mapping[str, int]]
) -> Iterator[Quoted]:
    for name in library.order:
        chapter = library.chapters[name]
        places = _apart(chapter)
        for one in quotes(chapter):
            if one.record == record.id and one.anchor in anchors:
                number = places.get((one.place.line, one.target), 0)
                place = printed.quote(chapter.id, number)
                on = {
                    edition: found[place]
                    for edition, found in pages.items()
                    if place in found and _count(found, chapter.id) == len(places)
                }
                yield Quoted(one.target, name, one.place.path, one.place.line, on)


def _apart(chapter: Chapter) -> dict[tuple[int, str], int]:
    """(line, target) of the quotes and cards set apart, with their number in the chapter."""
    lines = chapter.body.split("\n")
    found: list[Quote] = []
    for one in quotes(chapter):
        line = lines[one.place.line - chapter.body_line]
        if one.card or line.lstrip().startswith(":::"):
            found.append(one)
    return {(one.place.line, one.target): number for number, one in enumerate(found, 1)}


def _count(found: Mapping[str, int], chapter: str) -> int:
    return sum(name.startswith(f"{chapter}--q-") for name in found)


def _versions(library: Library, record: Record, anchors: set[str]) -> Iterator[Shown]:
    for release in library.releases:
        for edition, names in release.records.items():
            silent = release.silences.get(edition, {}).get(record.id, ())
            shown = sorted(anchors - set(silent))
            if record.id in names and shown:
                yield Shown(release.version, release.date, edition, tuple(shown))
