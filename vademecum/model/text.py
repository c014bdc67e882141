"""Hearings, testimonies, chapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from vademecum.model.words import (
    Attribution,
    Audience,
    ChapterState,
    ConsentBasis,
    ConsentState,
    Place,
    RecordKind,
    ReviewState,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of the people who speak in a hearing."""

    key: str  # its key under `intervenants`
    label: str  # the bold label that opens this speaker's turns in the file
    shown: str  # printed in its stead, as written
    attribution: Attribution
    person: str | None = None  # id in the register, when the speaker is one of its persons


@dataclass(frozen=True, slots=True)
class Consent:
    """What may be done with the words, on whose word."""

    basis: ConsentBasis
    reference: str  # opaque: the form itself stays out of git
    state: ConsentState
    reach: Audience
    embargo: dt.date | None = None  # first day on which publication is allowed
    date: dt.date | None = None  # day of the state above; the tombstone's date when withdrawn


@dataclass(frozen=True, slots=True)
class Review:
    """Where the rereading stands."""

    state: ReviewState
    date: dt.date | None = None
    by: str | None = None  # person of the register who reread, when there is one


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another speaks."""

    id: str | None  # `t7`; None until `check --fix` gives one
    speaker: str  # a Speaker's key
    text: str  # MyST, without the label; paragraphs separated by blank lines
    time: str | None = None  # HH:MM:SS from the start of the recording
    place: Place = field(default=Place(""), compare=False)  # of the labelled paragraph
    last_line: int = field(default=0, compare=False)  # last line of the turn's text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A quotable paragraph of a testimony."""

    id: str | None  # `p3`
    text: str  # MyST
    place: Place = field(default=Place(""), compare=False)
    last_line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Hearing:
    """A hearing (audition): turns by speakers, under a consent."""

    id: str
    title: str
    date: dt.date
    kind: RecordKind
    consent: Consent
    review: Review
    speakers: tuple[Speaker, ...]
    body: str  # the file after its front matter, from `body_line` on
    lead: str = ""  # what stands before the first turn
    turns: tuple[Turn, ...] = ()
    venue: str | None = None
    themes: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()  # ids of collectivités
    source: Mapping[str, str] | None = None  # what the import noted: tool, duration, digest
    place: Place = field(default=Place(""), compare=False)
    body_line: int = field(default=1, compare=False)
    body_offset: int = field(default=0, compare=False)  # of the body in the file's text

    def turn(self, turn_id: str) -> Turn | None:
        """The turn of that id, or None."""
        return next((turn for turn in self.turns if turn.id == turn_id), None)

    def speaker(self, key: str) -> Speaker:
        """The speaker of that key; KeyError is a bug, since parsing refuses unknown labels."""
        return next(speaker for speaker in self.speakers if speaker.key == key)


@dataclass(frozen=True, slots=True)
class Testimony:
    """A testimony (témoignage): prose of one or more collectivités, under a consent."""

    id: str
    title: str
    date: dt.date
    consent: Consent
    review: Review
    authorities: tuple[str, ...]
    body: str
    lead: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    themes: tuple[str, ...] = ()
    shown: str | None = None  # who testifies, as printed
    place: Place = field(default=Place(""), compare=False)
    body_line: int = field(default=1, compare=False)
    body_offset: int = field(default=0, compare=False)  # of the body in the file's text

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """The paragraph of that id, or None."""
        return next((par for par in self.paragraphs if par.id == paragraph_id), None)


Record = Hearing | Testimony


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the handbook."""

    id: str
    title: str
    state: ChapterState
    reach: Audience
    body: str
    themes: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()  # persons of the register who answer for it (`pilotes`)
    place: Place = field(default=Place(""), compare=False)
    body_line: int = field(default=1, compare=False)
    body_offset: int = field(default=0, compare=False)  # of the body in the file's text
