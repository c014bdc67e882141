"""Whose words may be shown, and to whom: a person's consent, held turn by turn.

The record's `accord` is the frame; a person's own accord stands within it and only narrows it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from vademecum.model import (
    ENDED,
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Hearing,
    Lifted,
    Lifting,
    Quotable,
    Record,
    ReviewState,
    Silence,
    Speaker,
    Turn,
)
from vademecum.record import seal
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK


class Why(Enum):
    """Why words may not be shown; the later ones are nearer to being shown."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    REACH = "reach"
    EMBARGO = "embargo"
    PENDING = "pending"
    UNAPPROVED = "unapproved"  # nobody has read them as they now are


_ENDS = {ConsentState.WITHDRAWN: Why.WITHDRAWN, ConsentState.REFUSED: Why.REFUSED}
_NEARER = tuple(Why)
_MARK = re.compile(
    rf"\[(?:{STRUCK} le [^\[\]\n]{{1,40}}|passage supprimé à la demande [^\[\]\n]{{1,60}})\]"
)


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
    agreed: Audience  # the readers they themselves agreed to; `reach`: those the frame lets through
    lost: Lifting | None = None  # what lifts their refusal or withdrawal; no accord was given since

    @property
    def ended(self) -> bool:
        """Refused or withdrawn: nothing may be shown, in no edition."""
        return self.state in ENDED

    @property
    def silent(self) -> bool:
        """Refused or withdrawn, and not given again since, though they may be asked anew."""
        return self.ended or self.lost is not None

    @property
    def silent_since(self) -> dt.date | None:
        """The day on which they took their words back; else that of what they said."""
        return self.lost.of if self.lost is not None else self.date

    @property
    def limited(self) -> bool:
        """The record's frame lets fewer read their words than they agreed to."""
        return self.reach > self.agreed

    @property
    def told(self) -> bool:
        """Words that are published on another ground than consent, of which the person knows."""
        return self.basis is not ConsentBasis.CONSENT and self.informed is not None

    def why(self, audience: Audience, date: dt.date) -> Why | None:
        """Why none of their words may be shown to these readers, read or not."""
        if self.state in _ENDS:
            return _ENDS[self.state]
        if self.lost is not None:
            return _taken(self.lost)
        if not self.reach.reaches(audience):
            return Why.REACH
        if self.embargo is not None and self.embargo > date:
            return Why.EMBARGO
        awaited = self.state is ConsentState.PENDING and not self.told
        return Why.PENDING if awaited and audience is not Audience.WORKING else None


def given(record: Record, speaker: Speaker | None = None) -> Given:
    """A person's consent in full; of a testimony, its witness's (`speaker` is None)."""
    said = within(record.consent, speaker)
    if said.ended:
        return said
    key = speaker.key if speaker is not None else ""
    rows = (one for one in taken_back(record) if one.who in ("", key))
    lost = next((one for one in rows if not _since(record, said, one)), None)
    # What was taken back comes back by their consent alone, on whatever ground it stood before.
    return said if lost is None else replace(said, lost=lost, basis=ConsentBasis.CONSENT)


def taken_back(record: Record) -> tuple[Lifting, ...]:
    """The rows that lift a refusal or a withdrawal: whoever's it was may be asked anew."""
    return tuple(one for one in record.liftings if one.what is not Lifted.PASSAGE)


def _since(record: Record, said: Given, row: Lifting) -> bool:
    """Whether words were given again, by a later paper, since what a row lifts.

    Everybody's are by the record's own accord too, each person's by theirs.
    """
    return _later(said, row) or (not row.who and _later(within(record.consent, None), row))


def _later(said: Given, row: Lifting) -> bool:
    if said.state is not ConsentState.GIVEN:
        return False
    if not row.sound or row.of is None:
        return True  # which day it lifts is not known; it is told of the row
    return said.date is not None and said.date > row.of and bool(said.reference)


def _taken(row: Lifting) -> Why:
    return Why.REFUSED if row.what is Lifted.REFUSAL else Why.WITHDRAWN


def within(frame: Consent, speaker: Speaker | None) -> Given:
    """The same, of a frame and a person alone."""
    own = speaker.accord if speaker is not None else None
    if own is None:
        return Given(
            frame.state, frame.basis, frame.reach, frame.embargo, frame.date, frame.reference,
            frame.informed, "", own=False, agreed=frame.reach,
        )  # fmt: skip
    agreed = frame.reach if own.reach is None else own.reach
    embargoes = [day for day in (frame.embargo, own.embargo) if day is not None]
    return Given(
        state=own.state or ConsentState.PENDING,
        basis=own.basis or frame.basis,
        reach=max(frame.reach, agreed),
        embargo=max(embargoes, default=None),
        date=own.date,
        reference=own.reference,
        informed=own.informed or frame.informed,
        by=own.by,
        own=True,
        agreed=agreed,
    )


def of(record: Record, one: Quotable) -> Given | None:
    """The consent that a turn's or paragraph's words stand on; None: the frame's alone."""
    speaker = speaks(record, one)
    asked = speaker is None or is_heard(speaker) or speaker.key in _asked(record)
    return given(record, speaker) if asked else None


def _asked(record: Record) -> frozenset[str]:
    return frozenset(one.who for one in taken_back(record))


def speaks(record: Record, one: Quotable) -> Speaker | None:
    """Who speaks in a turn; None in a testimony."""
    if isinstance(one, Turn) and isinstance(record, Hearing):
        return record.speaker(one.speaker)
    return None


def is_heard(speaker: Speaker) -> bool:
    """Whether the consent is about this person's words; whoever said something of theirs is."""
    return speaker.heard or speaker.accord is not None


def heard(record: Hearing) -> tuple[Speaker, ...]:
    """Those whose words the consent is about: not the group's own people."""
    return tuple(filter(is_heard, record.speakers))


def barred(record: Record, audience: Audience, date: dt.date) -> Why | None:
    """Why the frame lets nothing of a record be shown to these readers; None where it does."""
    frame = record.consent
    if frame.state in _ENDS:
        return _ENDS[frame.state]
    if (row := _all_lost(record)) is not None:
        return _taken(row)
    if not frame.reach.reaches(audience):
        return Why.REACH
    return Why.EMBARGO if frame.embargo is not None and frame.embargo > date else None


def _all_lost(record: Record) -> Lifting | None:
    """What lifts a record's refusal or withdrawal, where nobody heard gave an accord since."""
    people = heard(record) if isinstance(record, Hearing) else ()
    every = [within(record.consent, one) for one in (None, *people)]
    rows = (one for one in taken_back(record) if not one.who)
    return next((one for one in rows if not any(_later(said, one) for said in every)), None)


def is_lost(record: Record) -> bool:
    """Whether all of a record was refused or withdrawn, and nobody gave their words again."""
    return record.consent.state in ENDED or _all_lost(record) is not None


def is_asked_anew(record: Record, those: Iterable[Speaker]) -> bool:
    """Whether somebody of those (none: all that a record says) has only been asked anew."""
    people = [given(record, one).lost for one in those]
    if people:
        return any(row is not None for row in people)
    return record.consent.state not in ENDED and _all_lost(record) is not None


def why(record: Record, one: Quotable, audience: Audience, date: dt.date) -> Why | None:
    """Why a turn's or paragraph's words may not be shown to these readers; None: they may."""
    if found := barred(record, audience, date):
        return found
    who = of(record, one)
    if who is None:
        return None
    if found := who.why(audience, date):
        return found
    return None if audience is Audience.WORKING or is_read(record, one, who) else Why.UNAPPROVED


def withheld(record: Record, audience: Audience, date: dt.date) -> Why | None:
    """Why nothing of a record is shown to these readers; None where a person heard may be."""
    if found := barred(record, audience, date):
        return found
    those = [one for one in quotables(record) if of(record, one) is not None]
    reasons = [why(record, one, audience, date) for one in those]
    if not reasons:  # nobody heard has spoken: the record's own words decide
        who = given(record)
        unread = audience is not Audience.WORKING and not _approved(record, who)
        return who.why(audience, date) or (Why.UNAPPROVED if unread else None)
    if None in reasons:
        return None
    return max((one for one in reasons if one is not None), key=_NEARER.index)


def silence(record: Record, one: Quotable, audience: Audience, date: dt.date) -> Silence | None:
    """What stands for a turn's or paragraph's words before these readers; None: the words do."""
    reason = why(record, one, audience, date)
    if reason is None:
        return None
    return Silence.REREADING if reason is Why.UNAPPROVED else Silence.UNPUBLISHED


def silences(record: Record, audience: Audience, date: dt.date) -> Mapping[int, Silence]:
    """The turns or paragraphs of which nothing is shown, by their first line in the file."""
    found = ((one.first_line, silence(record, one, audience, date)) for one in quotables(record))
    return {line: what for line, what in found if what is not None}


def voices(record: Hearing, audience: Audience, date: dt.date) -> frozenset[str]:
    """The speakers who may be named to these readers, by key: those with words that are shown."""
    return frozenset(one.key for one in record.speakers if _named(record, one, audience, date))


def _named(record: Hearing, who: Speaker, audience: Audience, date: dt.date) -> bool:
    own = [one for one in record.turns if one.speaker == who.key]
    if own or not is_heard(who):
        return not own or any(why(record, one, audience, date) is None for one in own)
    return given(record, who).why(audience, date) is None


def is_mark(one: Quotable) -> bool:
    """Whether a turn or paragraph holds only the mark of what was struck: nobody's words."""
    return _MARK.fullmatch(" ".join(one.speech.split())) is not None


def is_read(record: Record, one: Quotable, who: Given) -> bool:
    """Whether the person has read these words, or need not have."""
    if is_mark(one):
        return True
    found = seal.read(record, one)
    return found if found is not None else _approved(record, who)


def _approved(record: Record, who: Given) -> bool:
    """Whether words without a seal count as read."""
    return who.told or (not who.own and record.review.state is ReviewState.APPROVED)


def changed(record: Record) -> Iterator[Quotable]:
    """The turns or paragraphs whose words are not those that were sealed."""
    return (
        one for one in quotables(record) if seal.read(record, one) is False and not is_mark(one)
    )
