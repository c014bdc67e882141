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
    Library,
    Part,
    Record,
    ReviewState,
)

LOOSE = "Pas encore rangés"


class Reason(Enum):
    """Why an edition withholds something."""

    WITHDRAWN = "withdrawn"
    PENDING = "pending"
    UNAPPROVED = "unapproved"
    REACH = "reach"
    EMBARGO = "embargo"
    STATE = "state"
    THEME = "theme"
    UNLISTED = "unlisted"


_WORDS = {
    Reason.WITHDRAWN: N_("its consent was withdrawn"),
    Reason.PENDING: N_("its consent has not been given yet"),
    Reason.UNAPPROVED: N_("the person heard has not approved it yet"),
    Reason.REACH: N_("it may not reach these readers"),
    Reason.EMBARGO: N_("it is under embargo"),
    Reason.STATE: N_("its state is not one this edition takes"),
    Reason.THEME: N_("it has none of this edition's themes"),
    Reason.UNLISTED: N_("it is in no part of the book"),
}


def words(reason: Reason) -> str:
    """The reason as part of a sentence."""
    return _(_WORDS[reason])


@dataclass(frozen=True, slots=True)
class Choice:
    """What an edition takes, and why it leaves the rest."""

    library: Library  # what it takes, not redacted yet; parts hold only chapters taken
    withheld: Mapping[str, Reason]  # by id of chapter or record
    notices: Mapping[str, tuple[str, ...]]  # by id: what the working edition says beside it
    tombstones: tuple[str, ...]  # ids once published and since withdrawn


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
    return Choice(taken, withheld, _notices(taken, edition), tuple(_tombstones(library, edition)))


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
    consent = record.consent
    working = edition.audience is Audience.WORKING
    if consent.state is ConsentState.WITHDRAWN:
        return Reason.WITHDRAWN
    if not consent.reach.reaches(edition.audience):
        return Reason.REACH
    if consent.embargo is not None and consent.embargo > date:
        return Reason.EMBARGO
    if consent.state is not ConsentState.GIVEN and not working:
        return Reason.PENDING
    if record.review.state is not ReviewState.APPROVED and not working:
        return Reason.UNAPPROVED
    return Reason.THEME if _off_theme(record.themes, edition) else None


def chapter_reason(chapter: Chapter, edition: Edition, listed: set[str]) -> Reason | None:
    """Why the edition withholds a chapter; None when it shows it."""
    if not chapter.reach.reaches(edition.audience):
        return Reason.REACH
    if chapter.state not in edition.states:
        return Reason.STATE
    if chapter.id not in listed:
        return Reason.UNLISTED
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


def _notices(library: Library, edition: Edition) -> dict[str, tuple[str, ...]]:
    """What the working edition says beside what others would not show as it is."""
    if edition.audience is not Audience.WORKING:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for record in library.records.values():
        notices = []
        if record.consent.state is ConsentState.PENDING:
            notices.append("pending-consent")
        if record.review.state is not ReviewState.APPROVED:
            notices.append(f"review-{record.review.state.value}")
        if record.consent.reach is not Audience.PUBLIC:
            notices.append(f"reach-{record.consent.reach.name.lower()}")
        found[record.id] = tuple(notices)
    return found


def _tombstones(library: Library, edition: Edition) -> Iterator[str]:
    """Withdrawn records that an edition of this name has shown: their old address says so."""
    published = {
        name for release in library.releases for name in release.records.get(edition.name, ())
    }
    for record in library.records.values():
        if record.consent.state is ConsentState.WITHDRAWN and record.id in published:
            yield record.id
