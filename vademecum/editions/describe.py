"""The sheet of an edition: what its pages say beside the text, all of it already redacted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vademecum.corpus.quotes import quotable, quotes
from vademecum.editions.choose import Choice, ended
from vademecum.editions.redact import shown
from vademecum.editions.sheet import (
    BookSheet,
    ChapterSheet,
    CreditSheet,
    GivingSheet,
    MarkSheet,
    Named,
    OpinionSheet,
    PartSheet,
    RecordSheet,
    Sheet,
    Tombstone,
    TurnSheet,
)
from vademecum.french.dates import is_date
from vademecum.french.numbering import numbers
from vademecum.french.order import key
from vademecum.french.spaces import NBSP
from vademecum.model import (
    Audience,
    Book,
    Chapter,
    Edition,
    Hearing,
    Library,
    Record,
    Silence,
    Testimony,
)
from vademecum.record.keys import printed
from vademecum.record.opinions import Standing, standings
from vademecum.record.passages import quotables

_EXCERPT = 420  # characters of a testimony shown on a card


def describe(
    choice: Choice,
    redacted: Library,
    whole: Library,
    edition: Edition,
    date: dt.date,
    commit: str | None,
    credit: CreditSheet,
) -> Sheet:
    """The sheet of the redacted library.

    `whole` is asked only when a withdrawal was, how turns are numbered, which letter stands for
    whom, and whether an opinion is of a chapter's words: as in every edition.
    """
    order = redacted.order
    quoted = {name: _quoted(redacted.chapters[name]) for name in order}
    records: list[Record] = [*redacted.hearings, *redacted.testimonies]
    book = whole.settings.book
    return Sheet(
        edition=edition.name,
        audience=edition.audience.name.lower(),
        date=date.isoformat(),
        commit=commit,
        book=_book(book),
        formats=edition.formats,
        parts=tuple(
            PartSheet(part.title, part.chapters, part.front) for part in redacted.settings.parts
        ),
        chapters={
            name: _chapter(redacted.chapters[name], quoted[name], _opinions(name, whole, edition))
            for name in order
        },
        records={
            record.id: _record(
                record,
                book,
                choice,
                whole.records[record.id],
                [n for n in order if record.id in quoted[n]],
            )
            for record in records
        },
        tombstones={name: _tombstone(whole.records[name]) for name in choice.tombstones},
        themes=tuple(_themes(redacted, order, records)),
        authorities=tuple(_authorities(redacted, order, records, quoted)),
        credits=credit,
        giving=_giving(whole, edition),
    )


def _giving(library: Library, edition: Edition) -> GivingSheet | None:
    """How readers of the edition take part; None where the book or the edition does not ask."""
    settings = library.settings
    if not (settings.book.contributions and edition.contributions):
        return None
    public = settings.repository is Audience.PUBLIC
    return GivingSheet(settings.book.contributions, public, settings.book.edit_url)


def _book(book: Book) -> BookSheet:
    return BookSheet(
        title=book.title,
        subtitle=book.subtitle,
        version=book.version,
        publisher=book.publisher,
        director=book.director,
        licence=book.licence,
        url=book.url,
        source_url=book.source_url,
        isbn=dict(book.isbn),
        issn=book.issn,
        deposit=book.deposit,
        credits=book.credits,
        printer=book.printer,
        contact=book.contact,
        marks=tuple(MarkSheet(one.name, one.image) for one in book.marks),
        demonstration=book.demonstration,
    )


def _quoted(chapter: Chapter) -> tuple[str, ...]:
    """The records a chapter quotes, each once, in the order of the text."""
    return tuple(dict.fromkeys(quote.record for quote in quotes(chapter)))


def _doc(path: str) -> str:
    """Sphinx's name of a source file."""
    return path.removesuffix(".md")


def _chapter(
    chapter: Chapter, quoted: tuple[str, ...], opinions: tuple[OpinionSheet, ...]
) -> ChapterSheet:
    return ChapterSheet(
        id=chapter.id,
        title=chapter.title,
        doc=_doc(chapter.place.path),
        state=chapter.state.value,
        printed=_printed(chapter),
        themes=chapter.themes,
        quotes=quoted,
        language=chapter.language,
        opinions=opinions,
    )


def _opinions(name: str, whole: Library, edition: Edition) -> tuple[OpinionSheet, ...]:
    """What collectivités think of a chapter, in the order of their names."""
    if name not in whole.chapters:
        return ()
    known = whole.settings.authorities
    found = [
        _opinion(known[one.authority].name, one)
        for one in standings(whole.chapters[name])
        if one.authority in known and (one.stance or edition.audience is Audience.WORKING)
    ]
    return tuple(sorted(found, key=lambda one: key(one.authority)))


def _opinion(authority: str, one: Standing) -> OpinionSheet:
    stance = one.stance
    if stance is None or stance.sense is None:
        return OpinionSheet(authority, one.state.value)
    return OpinionSheet(
        authority,
        one.state.value,
        stance.sense.value,
        stance.by,
        stance.date.isoformat() if stance.date else None,
        stance.kept[:10] if is_date(stance.kept[:10]) else None,
    )


def _record(
    record: Record,
    book: Book,
    choice: Choice,
    whole: Record,
    quoted_by: Iterable[str],
) -> RecordSheet:
    hearing = record if isinstance(record, Hearing) else None
    testimony = record if isinstance(record, Testimony) else None
    numbered = numbers(one.id for one in quotables(whole))
    names = dict(_names(record, whole))
    return RecordSheet(
        id=record.id,
        genre="hearing" if hearing else "testimony",
        title=record.title,
        doc=_doc(record.place.path),
        date=record.date.isoformat(),
        kind=hearing.kind.value if hearing else None,
        printed=_printed(record),
        authorities=record.authorities,
        themes=record.themes,
        speakers=tuple(names.values()),
        turns=tuple(_turns(hearing, names)) if hearing else (),
        numbers={one.id: numbered[one.id] for one in quotables(record) if one.id},
        excerpts=_excerpts(testimony) if testimony else {},
        notices=choice.notices.get(record.id, ()),
        marks=choice.marks.get(record.id, {}),
        silences={one.id: one.silence.value for one in quotables(record) if one.id and one.silence},
        invented=book.demonstration,
        quoted_by=tuple(quoted_by),
        language=record.language,
    )


def _printed(text: Chapter | Record) -> dict[str, str]:
    """What is printed of the front matter, but for the title and for names, which are redacted."""
    rows = ((path, one.text.strip()) for path, one in printed(text))
    return {path: words for path, words in rows if words and path != "titre" and "/" not in path}


def _names(record: Record, whole: Record) -> Iterator[tuple[str, str]]:
    """(key, as printed) of those of whom this edition shows some word."""
    if isinstance(record, Hearing) and isinstance(whole, Hearing):
        for one in record.speakers:
            yield one.key, shown(whole, one)


def _turns(hearing: Hearing, names: Mapping[str, str]) -> Iterator[TurnSheet]:
    for turn in hearing.turns:
        if turn.id:
            time = None if turn.silence is Silence.UNPUBLISHED else turn.time
            yield TurnSheet(turn.id, names.get(turn.speaker, ""), time)


def _excerpts(testimony: Testimony) -> dict[str, str]:
    return {name: _short(said) for name, said in quotable(testimony)}


def _short(text: str) -> str:
    """The text, cut at a word when it is long."""
    text = " ".join(text.split("\n"))
    if len(text) <= _EXCERPT:
        return text
    return text[:_EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:") + f"{NBSP}[…]"


def _tombstone(record: Record) -> Tombstone:
    given = ended(record)
    date = given.silent_since if given is not None else None
    return Tombstone(record.id, _doc(record.place.path), date.isoformat() if date else None)


def _themes(library: Library, order: Sequence[str], records: list[Record]) -> Iterator[Named]:
    for name, title in sorted(library.settings.themes.items(), key=lambda one: key(one[1])):
        chapters = tuple(one for one in order if name in library.chapters[one].themes)
        found = tuple(record.id for record in records if name in record.themes)
        if chapters or found:
            yield Named(name, title, "", chapters, found)


def _authorities(
    library: Library,
    order: Sequence[str],
    records: list[Record],
    quoted: dict[str, tuple[str, ...]],
) -> Iterator[Named]:
    known = library.settings.authorities.values()
    for one in sorted(known, key=lambda authority: key(authority.name)):
        found = tuple(record.id for record in records if one.id in record.authorities)
        chapters = tuple(name for name in order if set(quoted[name]) & set(found))
        if found:
            yield Named(one.id, one.name, one.type, chapters, found)
