"""What an editor signs before a version is made: what opens, whose words, what is still awaited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum import checks, corpus, history
from vademecum.editions.choose import choose
from vademecum.editions.redact import shown
from vademecum.formats import FORMATS
from vademecum.language import _
from vademecum.model import (
    Audience,
    Chapter,
    Edition,
    Hearing,
    Library,
    Quotable,
    Record,
    Release,
    Testimony,
)
from vademecum.record import consents, opinions
from vademecum.record.passages import quotables
from vademecum.release import refusals
from vademecum.rules import Severity
from vademecum.standing.people import people
from vademecum.standing.status import status

_YEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Signing:
    """The sheet: titles, each with its lines."""

    sections: tuple[tuple[str, tuple[str, ...]], ...]
    refused: bool  # whether the version cannot be made as things are


def sheet(root: Path, version: str, date: dt.date | None) -> Signing:
    """The sheet of a version of the book at `root`, on that day (None: HEAD's). Writes nothing."""
    loaded = corpus.load(root)
    library, known = loaded.library, history.state(root)
    day = date or known.date or dt.date.today()
    problems = checks.run(library, day, loaded.problems)
    reasons = tuple(refusals(root, version, library.settings, known))
    wrong = tuple(str(one) for one in problems if one.severity is Severity.ERROR)
    doubts = tuple(str(one) for one in problems if one.severity is not Severity.ERROR)
    about = (
        _("date: {date}").format(date=day.isoformat()),
        _("made from: {commit}").format(commit=known.head or _("no commit")),
    )
    titles: list[tuple[str, tuple[str, ...]]] = [
        (_("Version {version}").format(version=version), about)
    ]
    titles += _openings(library, version, day)
    titles += [
        (_("Whose words"), tuple(_voices(library, day))),
        (_("Awaited"), tuple(_awaited(library, day))),
        (_("Embargoes that end within a year"), tuple(_embargoes(library, day))),
        (_("Missing on the legal page (vademecum.toml)"), tuple(_legal(library))),
        (_("Problems that stop it"), (*reasons, *wrong)),
        (_("Other remarks"), doubts),
    ]
    return Signing(tuple(titles), bool(reasons or wrong))


def _openings(
    library: Library, version: str, day: dt.date
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By edition, what it shows that the version before it did not."""
    for edition in library.settings.editions:
        taken = choose(library, edition, day).library
        last = _last(library, version, edition.name)
        records, chapters = _ids(last, edition.name)
        texts: list[Chapter | Record] = [taken.chapters[name] for name in taken.order]
        texts += [*taken.hearings, *taken.testimonies]
        lines = [
            _named(one, edition.audience, day) for one in texts if one.id not in records | chapters
        ]
        for record in (one for one in texts if one.id in records and not isinstance(one, Chapter)):
            lines += _opened(record, last, edition, day)
        title = _("{edition}: opens for the first time").format(edition=edition.name)
        if last is not None:
            message = _("{edition}: opens, and was not in {version}")
            title = message.format(edition=edition.name, version=last.version)
        yield title, tuple(lines)


def _last(library: Library, version: str, edition: str) -> Release | None:
    """The version before, in which there was such an edition."""
    found = [one for one in library.releases if one.version != version and edition in one.records]
    return found[-1] if found else None


def _ids(last: Release | None, edition: str) -> tuple[set[str], set[str]]:
    if last is None:
        return set(), set()
    return set(last.records[edition]), set(last.chapters.get(edition, ()))


def _opened(record: Record, last: Release | None, edition: Edition, day: dt.date) -> Iterator[str]:
    """Words of a record that the version before showed without them."""
    silent = last.silences.get(edition.name, {}).get(record.id, ()) if last is not None else ()
    now = [
        one
        for one in quotables(record)
        if one.id in silent and consents.silence(record, one, edition.audience, day) is None
    ]
    who = dict.fromkeys(_speaker(record, one) for one in now)
    if now:
        message = _("{id}: the words of {people} ({turns})")
        turns = ", ".join(str(one.id) for one in now)
        yield message.format(id=record.id, people=", ".join(who), turns=turns)


def _speaker(record: Record, one: Quotable) -> str:
    who = consents.speaks(record, one)
    if who is None or not isinstance(record, Hearing):
        return _speakers(record, Audience.WORKING, dt.date.max)[0]
    return shown(record, who)


def _named(text: Chapter | Record, audience: Audience, day: dt.date) -> str:
    said = _("{id}: “{title}”").format(id=text.id, title=text.title)
    if isinstance(text, Chapter):
        return said
    return f"{said} ({', '.join(_speakers(text, audience, day))})"


def _speakers(record: Record, audience: Audience, day: dt.date) -> tuple[str, ...]:
    """Whose words of it these readers see, as printed."""
    if isinstance(record, Hearing):
        voices = consents.voices(record, audience, day)
        return tuple(shown(record, one) for one in record.speakers if one.key in voices)
    return (record.shown or _("a witness who is not named"),)


def _voices(library: Library, day: dt.date) -> Iterator[str]:
    """A line a record that some edition shows: who speaks, as printed, and in which editions."""
    where: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for edition in library.settings.editions:
        for record in choose(library, edition, day).library.records.values():
            who = _speakers(record, edition.audience, day)
            where.setdefault(record.id, {}).setdefault(who, []).append(edition.name)
    records: tuple[Hearing | Testimony, ...] = (*library.hearings, *library.testimonies)
    for record in records:
        for who, editions in where.get(record.id, {}).items():
            message = _("{id} ({editions}): {people}")
            yield message.format(id=record.id, editions=", ".join(editions), people=", ".join(who))


def _awaited(library: Library, day: dt.date) -> Iterator[str]:
    for row in status(library, day).rows:
        if row.missing:
            yield _("{what}: {found}").format(what=row.id, found=_("; ").join(row.missing))
        for one in row.people:
            # What a witness's own word lacks is what the testimony lacks: it is said above.
            if one.key and one.own and one.open:
                what = f"{row.id}, {one.key}"
                yield _("{what}: {found}").format(what=what, found=_("; ").join(one.open))
    for name in library.order:
        if lacking := opinions.lacking(library.chapters[name]):
            whose = _("the opinion of {people}").format(people=opinions.whose(lacking))
            yield _("{what}: {found}").format(what=name, found=whose)


def _embargoes(library: Library, day: dt.date) -> Iterator[str]:
    ends = {
        (one.embargo, record.id + (f", {one.key}" if one.embargo != record.consent.embargo else ""))
        for record in library.records.values()
        for one in people(record)
        if one.embargo and day < one.embargo <= day + _YEAR
    }
    for end, name in sorted(ends):
        yield _("{id}: open from {date}").format(id=name, date=end.isoformat())


def _legal(library: Library) -> Iterator[str]:
    book = library.settings.book
    keys: Mapping[str, str] = {
        "editeur": book.publisher,
        "directeur-publication": book.director,
        "contact": book.contact,
        "licence": book.licence,
        "url": book.url,
        **{f"isbn.{name}": dict(book.isbn).get(name, "") for name in _numbered(library)},
        "depot-legal": book.deposit,
        "credits": book.credits,
    }
    yield from (key for key, value in keys.items() if not value)


def _numbered(library: Library) -> Iterator[str]:
    """The formats that libraries number, of those that the book is made into."""
    made = {name for edition in library.settings.editions for name in edition.formats}
    yield from (name for name in FORMATS if name in made and FORMATS[name].file)
