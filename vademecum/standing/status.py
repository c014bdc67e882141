"""Where each hearing and testimony stands, and what it still lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.checks import voices
from vademecum.corpus.quotes import quotes
from vademecum.language import N_, _, ngettext
from vademecum.model import (
    ENDED,
    UNKNOWN,
    Attribution,
    Audience,
    ConsentBasis,
    ConsentState,
    Hearing,
    Library,
    Record,
    ReviewState,
)
from vademecum.record.consents import given
from vademecum.record.grammar import DOUBT
from vademecum.standing import anew
from vademecum.standing.people import Person, by_person, people

_STATES = {
    "awaited": N_("awaited from all"),
    "partial": N_("agreed by some"),
    "agreed": N_("agreed by all"),
    "refused": N_("refused"),
    "raw": N_("raw"),
    "reread": N_("reread"),
    "sent": N_("sent"),
    "corrected": N_("corrected"),
    "approved": N_("approved"),
    "embargoed": N_("under embargo until"),
    "withdrawn": N_("withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One hearing or testimony."""

    id: str
    title: str
    date: dt.date
    state: str
    # ^ raw, reread, sent, corrected, approved, embargoed, refused, withdrawn; where people have
    # accords of their own: awaited, partial, agreed
    since: dt.date | None  # of the state; for an embargo, the day it ends
    missing: tuple[str, ...]  # sentences: what stands between it and publication
    chapters: tuple[str, ...]  # ids of the chapters that quote it
    people: tuple[Person, ...] = ()  # those heard, whose words the consent is about

    @property
    def standing(self) -> str:
        """The state in words, with its day."""
        return _(_STATES[self.state]) + (f" {self.since.isoformat()}" if self.since else "")


@dataclass(frozen=True, slots=True)
class Status:
    """The whole book's."""

    rows: tuple[Row, ...]
    unused: tuple[str, ...]  # records that no chapter quotes
    bare: tuple[str, ...]  # chapters that quote no hearing nor testimony


def status(library: Library, today: dt.date) -> Status:
    """Where everything stands on that day."""
    quoting: dict[str, list[str]] = {name: [] for name in library.records}
    bare: list[str] = []
    for name in library.order:
        quoted = {quote.record for quote in quotes(library.chapters[name])}
        if not quoted & set(library.records):
            bare.append(name)
        for record in sorted(quoted & set(library.records)):
            quoting[record].append(name)
    records: list[Record] = [*library.hearings, *library.testimonies]
    rows = tuple(_row(one, tuple(quoting[one.id]), today) for one in records)
    ended = ("withdrawn", "refused")
    unused = tuple(row.id for row in rows if not row.chapters and row.state not in ended)
    return Status(rows, unused, tuple(bare))


def _row(record: Record, chapters: tuple[str, ...], today: dt.date) -> Row:
    state, since = _state(record, today)
    missing = () if state in ("withdrawn", "refused") else tuple(_missing(record))
    return Row(
        record.id, record.title, record.date, state, since, missing, chapters, people(record)
    )


def _state(record: Record, today: dt.date) -> tuple[str, dt.date | None]:
    consent, review = record.consent, record.review
    if consent.state in ENDED:
        return consent.state.value, consent.date
    if by_person(record):
        return _of_people(record), None
    ready = review.state is ReviewState.APPROVED and consent.state is ConsentState.GIVEN
    if ready and consent.embargo is not None and consent.embargo > today:
        return "embargoed", consent.embargo
    return review.state.value, review.date


def _of_people(record: Record) -> str:
    """Where a record stands in which people have accords of their own."""
    found = people(record)
    agreed = [one for one in found if not one.open and one.state == "donne"]
    if len(agreed) == len(found):
        return "agreed"
    if all(one.state in ("refuse", "retire") for one in found):
        return "withdrawn"
    # One who has said their word is awaited no more, though it lets nothing appear yet.
    return "awaited" if all(one.state == "attendu" for one in found) else "partial"


def _missing(record: Record) -> Iterator[str]:
    if not by_person(record):
        yield from _whole(record)
    elif record.consent.reach is Audience.WORKING:
        yield _("an audience wider than the working group")
    if not record.authorities:
        yield _("the authority (collectivites)")
    if count := len(DOUBT.findall(record.body)):
        yield ngettext("{count} doubtful passage", "{count} doubtful passages", count).format(
            count=count
        )
    yield from _unknown(record)
    yield from _names(record)


def _unknown(record: Record) -> Iterator[str]:
    """Turns of which nobody has said yet who speaks."""
    if not isinstance(record, Hearing):
        return
    nobody = {one.key for one in record.speakers if one.label == UNKNOWN}
    if count := sum(turn.speaker in nobody for turn in record.turns):
        yield ngettext("who speaks in {count} turn", "who speaks in {count} turns", count).format(
            count=count
        )
    if count := sum(1 for _one in voices.doubted(record)):
        yield ngettext(
            "whether {count} paragraph is another's",
            "whether {count} paragraphs are another's",
            count,
        ).format(count=count)


def _whole(record: Record) -> Iterator[str]:
    """What the record's own accord and rereading lack."""
    consent, review = record.consent, record.review
    if review.state is ReviewState.RAW:
        yield _("to be reread, then sent")
    elif review.state is ReviewState.REREAD:
        yield _("to be sent to the person heard")
    elif review.state is ReviewState.SENT:
        yield _("their answer")
    elif review.state is ReviewState.CORRECTED:
        yield _("their approval")
    asked = consent.basis is ConsentBasis.CONSENT  # on another ground, no accord nor paper is
    if (row := given(record).lost) is not None:
        yield anew.still_open(row)
    elif not asked and consent.informed is None:
        yield _("to be told that the words are published (informe)")
    elif asked and consent.state is ConsentState.PENDING:
        yield _("the consent")
    elif consent.reach is Audience.WORKING:
        yield _("an audience wider than the working group")
    if asked and not consent.reference:
        yield _("the reference of the consent form")


def _names(record: Record) -> Iterator[str]:
    """Speakers of whom nobody has said yet how they are printed."""
    if not isinstance(record, Hearing):
        return
    for one in record.speakers:
        if one.attribution is not Attribution.ANONYMOUS and not one.shown:
            yield _("how to name {label}").format(label=one.label)
