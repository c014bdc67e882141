"""What an editor signs before a version is made: what opens, whose words, what is still awaited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum import checks, corpus, history
from vademecum.editions.choose import choose
from vademecum.editions.redact import shown
from vademecum.language import _
from vademecum.model import Chapter, Hearing, Library, Record, Release, Testimony
from vademecum.problems import Severity
from vademecum.release import refusals
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
        lines = [_named(one) for one in texts if one.id not in records | chapters]
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


def _named(text: Chapter | Record) -> str:
    said = _("{id}: “{title}”").format(id=text.id, title=text.title)
    return said if isinstance(text, Chapter) else f"{said} ({', '.join(_speakers(text))})"


def _speakers(record: Record) -> tuple[str, ...]:
    """Who speaks in it, as printed."""
    if isinstance(record, Hearing):
        return tuple(shown(record, one) for one in record.speakers)
    return (record.shown or _("a witness who is not named"),)


def _voices(library: Library, day: dt.date) -> Iterator[str]:
    """A line a record that some edition shows: who speaks, as printed, and in which editions."""
    where: dict[str, list[str]] = {}
    for edition in library.settings.editions:
        for name in choose(library, edition, day).library.records:
            where.setdefault(name, []).append(edition.name)
    records: tuple[Hearing | Testimony, ...] = (*library.hearings, *library.testimonies)
    for record in records:
        if record.id in where:
            message = _("{id} ({editions}): {people}")
            yield message.format(
                id=record.id,
                editions=", ".join(where[record.id]),
                people=", ".join(_speakers(record)),
            )


def _awaited(library: Library, day: dt.date) -> Iterator[str]:
    for row in status(library, day).rows:
        if row.missing:
            yield _("{what}: {found}").format(what=row.id, found=_("; ").join(row.missing))


def _embargoes(library: Library, day: dt.date) -> Iterator[str]:
    ends = [
        (record.consent.embargo, record.id)
        for record in library.records.values()
        if record.consent.embargo and day < record.consent.embargo <= day + _YEAR
    ]
    for end, name in sorted(ends):
        yield _("{id}: open from {date}").format(id=name, date=end.isoformat())


def _legal(library: Library) -> Iterator[str]:
    book = library.settings.book
    keys: Mapping[str, str] = {
        "editeur": book.publisher,
        "directeur-publication": book.director,
        "licence": book.licence,
        "url": book.url,
    }
    yield from (key for key, value in keys.items() if not value)
