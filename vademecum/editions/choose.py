"""Who sees what (DESIGN, « Who sees what »): the choice of records and chapters for an edition."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from vademecum.language import N_, _
from vademecum.model import (
    Audience,
    Chapter,
    ConsentState,
    Edition,
    Hearing,
    Library,
    Part,
    Quotable,
    Record,
    ReviewState,
)
from vademecum.record import consents, opinions, seal
from vademecum.record.consents import Given
from vademecum.record.passages import quotables

LOOSE = "Pas encore rangés"


class Reason(Enum):
    """Why an edition withholds something; the names of `consents.Why` mean the same."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    PENDING = "pending"
    UNAPPROVED = "unapproved"
    REACH = "reach"
    EMBARGO = "embargo"
    STATE = "state"
    OPINION = "opinion"
    THEME = "theme"
    UNLISTED = "unlisted"


_WORDS = {
    Reason.WITHDRAWN: N_("its consent was withdrawn"),
    Reason.REFUSED: N_("its consent was refused"),
    Reason.PENDING: N_("its consent has not been given yet"),
    Reason.UNAPPROVED: N_("the person heard has not approved it yet"),
    Reason.REACH: N_("it may not reach these readers"),
    Reason.EMBARGO: N_("it is under embargo"),
    Reason.STATE: N_("its state is not one this edition takes"),
    Reason.OPINION: N_("an opinion it waits for is not there for these words"),
    Reason.THEME: N_("it has none of this edition's themes"),
    Reason.UNLISTED: N_("it is in no part of the book"),
}


# Why a record that was published may be no more: somebody said so, or the others are awaited still.
_TAKEN_BACK = (Reason.WITHDRAWN, Reason.REFUSED, Reason.PENDING, Reason.UNAPPROVED)


def words(reason: Reason) -> str:
    """The reason as part of a sentence."""
    return _(_WORDS[reason])


@dataclass(frozen=True, slots=True)
class Choice:
    """What an edition takes, and why it leaves the rest."""

    library: Library  # what it takes, not redacted yet; parts hold only chapters taken
    withheld: Mapping[str, Reason]  # by id of chapter or record
    notices: Mapping[str, tuple[str, ...]]  # by id: what the working edition says beside it
    marks: Mapping[str, Mapping[str, tuple[str, ...]]]  # by id, turn or paragraph: the same
    tombstones: tuple[str, ...]  # ids once published and since refused or withdrawn


def choose(library: Library, edition: Edition, date: dt.date) -> Choice:
    """What the edition may show on that date."""
    withheld: dict[str, Reason] = {}
    for record in library.records.values():
        if reason := record_reason(record, edition, date):
            withheld[record.id] = reason
    listed = {name for part in library.settings.parts for name in part.chapters}
    for chapter in library.chapters.values():
        if reason := chapter_reason(chapter, edition, listed):
            withheld[chapter.id] = reason
    parts = tuple(_parts(library.settings.parts, library, withheld))
    taken = dataclasses.replace(
        library,
        settings=dataclasses.replace(library.settings, parts=parts),
        chapters={k: v for k, v in library.chapters.items() if k not in withheld},
        records={k: v for k, v in library.records.items() if k not in withheld},
    )
    working = edition.audience is Audience.WORKING
    shown = taken.records.values() if working else ()
    return Choice(
        taken,
        withheld,
        {record.id: tuple(_notices(record)) for record in shown},
        {record.id: dict(_marks(record)) for record in shown},
        tuple(_tombstones(library, edition, withheld)),
    )


def gathered(library: Library) -> Library:
    """The library with a last part for the chapters that are in none: for who writes them."""
    listed = {name for part in library.settings.parts for name in part.chapters}
    loose = tuple(sorted(set(library.chapters) - listed))
    if not loose:
        return library
    parts = (*library.settings.parts, Part(LOOSE, loose))
    return dataclasses.replace(library, settings=dataclasses.replace(library.settings, parts=parts))


def record_reason(record: Record, edition: Edition, date: dt.date) -> Reason | None:
    """Why the edition withholds a hearing or testimony; None when it shows it."""
    found = consents.withheld(record, edition.audience, date)
    if found is not None:
        return Reason(found.value)
    return Reason.THEME if _off_theme(record.themes, edition) else None


def turn_reason(record: Record, one: Quotable, edition: Edition, date: dt.date) -> Reason | None:
    """Why the edition withholds a turn or paragraph of a record it shows; None when it shows it."""
    found = consents.why(record, one, edition.audience, date)
    return Reason(found.value) if found is not None else None


def chapter_reason(chapter: Chapter, edition: Edition, listed: set[str]) -> Reason | None:
    """Why the edition withholds a chapter; None when it shows it."""
    if not chapter.reach.reaches(edition.audience):
        return Reason.REACH
    if chapter.state not in edition.states:
        return Reason.STATE
    if chapter.id not in listed:
        return Reason.UNLISTED
    if edition.audience is not Audience.WORKING and opinions.lacking(chapter):
        return Reason.OPINION
    return Reason.THEME if _off_theme(chapter.themes, edition) else None


def _off_theme(themes: Sequence[str], edition: Edition) -> bool:
    """Whether an edition on some themes leaves this out; what has no theme is for all."""
    return bool(edition.themes and themes) and not set(themes) & set(edition.themes)


def _parts(
    parts: Sequence[Part], library: Library, withheld: Mapping[str, Reason]
) -> Iterator[Part]:
    for part in parts:
        kept = tuple(
            name for name in part.chapters if name in library.chapters and name not in withheld
        )
        if kept:
            yield dataclasses.replace(part, chapters=kept)


def _notices(record: Record) -> Iterator[str]:
    """What the working edition says beside a record that others would not show as it is."""
    if not _by_person(record):
        if record.consent.state is ConsentState.PENDING and not consents.given(record).told:
            yield "pending-consent"
        if record.review.state is not ReviewState.APPROVED:
            yield f"review-{record.review.state.value}"
    if record.consent.reach is not Audience.PUBLIC:
        yield f"reach-{record.consent.reach.name.lower()}"


def _marks(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(id, what the working edition says beside it) of turns and paragraphs."""
    several = _by_person(record)
    for one in quotables(record):
        who = consents.of(record, one)
        if who is None or one.id is None or who.silent:
            continue
        found: list[str] = []
        if several and who.state is ConsentState.PENDING and not who.told:
            found.append("pending-consent")
        if seal.read(record, one) is False:
            found.append("changed")
        elif several and not consents.is_read(record, one, who):
            found.append("unread")
        if who.reach is not record.consent.reach:
            found.append(f"reach-{who.reach.name.lower()}")
        if found:
            yield one.id, tuple(found)


def _by_person(record: Record) -> bool:
    """Whether somebody heard has an accord of their own: then each turn says where it stands."""
    return isinstance(record, Hearing) and any(one.accord for one in record.speakers)


def _tombstones(
    library: Library, edition: Edition, withheld: Mapping[str, Reason]
) -> Iterator[str]:
    """Records that an edition of this name has shown, and that somebody has since taken back.

    Their old address says so.
    """
    published = {
        name for release in library.releases for name in release.records.get(edition.name, ())
    }
    for record in library.records.values():
        if record.id in published and withheld.get(record.id) in _TAKEN_BACK and ended(record):
            yield record.id


def ended(record: Record) -> Given | None:
    """The consent that was refused or withdrawn last, of the record or of someone heard in it.

    Who was asked anew since is among them, till they give their words again.
    """
    people = consents.heard(record) if isinstance(record, Hearing) else ()
    every = [consents.given(record), *(consents.given(record, one) for one in people)]
    silent = (one for one in every if one.silent)
    return max(silent, key=lambda one: one.silent_since or dt.date.min, default=None)
