"""Whose words may be shown, and to whom: a person's consent, held turn by turn.

The record's `accord` is the frame; a person's own accord stands within it and only narrows it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vademecum.model import (
    Audience,
    ConsentBasis,
    ConsentState,
    Hearing,
    Quotable,
    Record,
    ReviewState,
    Speaker,
    Turn,
)
from vademecum.record import seal

ENDED = (ConsentState.REFUSED, ConsentState.WITHDRAWN)


class Silence(Enum):
    """What stands for a turn's words where they may not be shown."""

    UNPUBLISHED = "unpublished"  # nothing of the turn may be shown, nor who spoke
    REREADING = "rereading"  # its words are not those that were read


@dataclass(frozen=True, slots=True)
class Given:
    """What one person has said of their words, in full: their own accord within the frame."""

    state: ConsentState
    basis: ConsentBasis
    reach: Audience
    embargo: dt.date | None
    date: dt.date | None
    reference: str
    informed: dt.date | None
    by: str
    own: bool  # they have an accord of their own

    @property
    def ended(self) -> bool:
        """Refused or withdrawn: nothing may be shown, in no edition."""
        return self.state in ENDED

    @property
    def told(self) -> bool:
        """Words that are published on another ground than consent, of which the person knows."""
        return self.basis is not ConsentBasis.CONSENT and self.informed is not None


def given(record: Record, speaker: Speaker | None = None) -> Given:
    """A person's consent in full; of a testimony, its witness's (`speaker` is None)."""
    frame = record.consent
    own = speaker.accord if speaker is not None else None
    if own is None:
        return Given(
            frame.state, frame.basis, frame.reach, frame.embargo, frame.date, frame.reference,
            frame.informed, "", own=False,
        )  # fmt: skip
    embargoes = [day for day in (frame.embargo, own.embargo) if day is not None]
    return Given(
        state=own.state or ConsentState.PENDING,
        basis=own.basis or frame.basis,
        reach=frame.reach if own.reach is None else max(frame.reach, own.reach),
        embargo=max(embargoes, default=None),
        date=own.date,
        reference=own.reference,
        informed=own.informed or frame.informed,
        by=own.by,
        own=True,
    )


def heard(record: Hearing) -> tuple[Speaker, ...]:
    """Those whose words the consent is about: not the group's own people."""
    return tuple(one for one in record.speakers if one.heard)


def framed(record: Record, audience: Audience, date: dt.date) -> bool:
    """Whether the frame lets anything of a record be shown to these readers."""
    frame = record.consent
    return (
        frame.state not in ENDED
        and frame.reach.reaches(audience)
        and not (frame.embargo is not None and frame.embargo > date)
    )


def silence(record: Record, one: Quotable, audience: Audience, date: dt.date) -> Silence | None:
    """What stands for a turn's or paragraph's words before these readers; None: the words do."""
    if not framed(record, audience, date):
        return Silence.UNPUBLISHED
    speaker = None
    if isinstance(one, Turn) and isinstance(record, Hearing):
        speaker = record.speaker(one.speaker)
        if not speaker.heard:
            return None
    who = given(record, speaker)
    if who.ended or not who.reach.reaches(audience) or (who.embargo and who.embargo > date):
        return Silence.UNPUBLISHED
    if audience is Audience.WORKING:
        return None
    if who.state is not ConsentState.GIVEN and not who.told:
        return Silence.UNPUBLISHED
    return None if _read(record, one, who) else Silence.REREADING


def _read(record: Record, one: Quotable, who: Given) -> bool:
    """Whether the person has read these words, or need not have."""
    found = seal.read(record, one)
    if found is not None:
        return found
    return who.told or (not who.own and record.review.state is ReviewState.APPROVED)


def unread(record: Record) -> Iterator[Quotable]:
    """The turns or paragraphs whose words are not those that were sealed."""
    those = record.turns if isinstance(record, Hearing) else record.paragraphs
    return (one for one in those if seal.read(record, one) is False)
