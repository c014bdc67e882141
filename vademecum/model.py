"""The records everything else passes on: frozen, without I/O, named with the field's words.

Places and source offsets never count in comparisons: two records are equal when they say the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands, for messages."""

    path: str  # relative to the book's root, with forward slashes
    line: int = 1  # from 1


class Audience(IntEnum):
    """Who may read; a smaller number reaches more people."""

    PUBLIC = 0
    MEMBERS = 1
    WORKING = 2

    def reaches(self, reader: Audience) -> bool:
        """Whether text whose widest audience is `self` may be shown to `reader`."""
        return self <= reader


class Attribution(Enum):
    """How the person heard agreed to be named."""

    NAME = "name"
    ROLE = "role"
    ANONYMOUS = "anonymous"


class ConsentState(Enum):
    """What the person heard has said of publication."""

    PENDING = "pending"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


class ConsentBasis(Enum):
    """On what ground the words may be kept and published."""

    CONSENT = "consent"
    PUBLIC_INTEREST = "public-interest"
    FREEDOM_OF_EXPRESSION = "freedom-of-expression"


class ReviewState(Enum):
    """How far the rereading by the person heard has come, in order."""

    RAW = "raw"
    REREAD = "reread"
    SENT = "sent"
    CORRECTED = "corrected"
    APPROVED = "approved"


class RecordKind(Enum):
    """How close the written record is to the words said."""

    VERBATIM = "verbatim"
    ANALYTIC = "analytic"
    SUMMARY = "summary"


class ChapterState(Enum):
    """How far a chapter has come, in order."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"


# --- what a machine or a stenographer made of a recording -------------------------------------


@dataclass(frozen=True, slots=True)
class Utterance:
    """A run of words by one speaker, as the transcript file gives it."""

    speaker: str | None  # the label in the file; None where the file names nobody
    text: str  # paragraphs separated by blank lines; whitespace inside them is single
    start: float | None = None  # seconds from the start of the recording
    end: float | None = None  # seconds
    doubtful: bool = False  # the recogniser itself had little confidence in these words
    aside: bool = False  # said by nobody: a heading, a stage direction, a preamble


@dataclass(frozen=True, slots=True)
class Transcript:
    """What one transcript file holds, whatever its format."""

    format: str  # the reader's name, as in transcripts.READERS
    utterances: tuple[Utterance, ...]
    title: str | None = None
    date: dt.date | None = None
    duration: float | None = None  # seconds
    tool: str | None = None  # what made the file, when it says so
    left_out: tuple[str, ...] = ()  # what could not be read, one sentence each


# --- hearings, testimonies, chapters -----------------------------------------------------------


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


# --- the book and who makes it -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Book:
    """`[livre]`: what the cover and the imprint say."""

    title: str
    subtitle: str = ""
    version: str = ""
    publisher: str = ""
    director: str = ""  # directeur de la publication
    licence: str = ""
    url: str = ""
    source_url: str = ""
    isbn: tuple[tuple[str, str], ...] = ()  # (format, ISBN): one ISBN a format
    demonstration: bool = False  # everything in it is invented; said on every page


@dataclass(frozen=True, slots=True)
class Part:
    """`[[partie]]`: a part of the book."""

    title: str
    chapters: tuple[str, ...]  # ids, in order
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Edition:
    """`[edition.<nom>]`: who it is for and what it takes in."""

    name: str
    audience: Audience
    states: tuple[ChapterState, ...]
    themes: tuple[str, ...] = ()  # empty: all
    formats: tuple[str, ...] = ("html", "pdf")
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Organisation:
    """`[organisation.<id>]` of the register."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Authority:
    """`[collectivite.<id>]` of the register: a local authority."""

    id: str
    name: str
    type: str = ""
    cog: str = ""  # INSEE code, a string: it may start with 0 or hold a letter
    siren: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """`[personne.<id>]` of the register."""

    id: str
    name: str
    organisation: str | None = None
    orcid: str = ""
    display: str = "name"  # name, initials or omitted: the person's own choice
    roles: tuple[str, ...] = ()  # roles that git does not know
    signatures: tuple[str, ...] = ()  # other names under which the person signs commits


@dataclass(frozen=True, slots=True)
class Credits:
    """`[credits]`: how the people who made the book are named in it."""

    bylines: bool = True  # whether chapters bear names (`afficher`)
    threshold: float = 0.0  # percent of a chapter's words below which it does not (`seuil`)
    order: tuple[str, ...] = ()  # ids or names that come first in bylines (`ordre`)
    robots: tuple[str, ...] = ()  # names to leave out beside the well-known robots


@dataclass(frozen=True, slots=True)
class Settings:
    """All that `vademecum.toml` and `annuaire.toml` say."""

    book: Book
    parts: tuple[Part, ...]
    editions: tuple[Edition, ...]
    themes: Mapping[str, str]  # id -> name
    repository: Audience = Audience.PUBLIC  # who can read the git repository
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    authorities: Mapping[str, Authority] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    credits: Credits = field(default_factory=Credits)


@dataclass(frozen=True, slots=True)
class Release:
    """A published edition, from `editions/<version>.json`."""

    version: str
    date: dt.date
    records: Mapping[str, tuple[str, ...]]  # edition -> ids of what it showed
    commit: str = ""  # what it was made from


@dataclass(frozen=True, slots=True)
class Image:
    """An image file of the book."""

    digest: str  # SHA-256 of its bytes, in hexadecimal
    trouble: str = ""  # why it cannot be used, in English; empty when it can


@dataclass(frozen=True, slots=True)
class Library:
    """Everything a book is made from, as one value."""

    settings: Settings
    chapters: Mapping[str, Chapter]
    records: Mapping[str, Record]  # hearings and testimonies
    releases: tuple[Release, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)  # by path, relative to the root

    @property
    def hearings(self) -> tuple[Hearing, ...]:
        """The hearings, by date then id."""
        found = [rec for rec in self.records.values() if isinstance(rec, Hearing)]
        return tuple(sorted(found, key=lambda rec: (rec.date, rec.id)))

    @property
    def testimonies(self) -> tuple[Testimony, ...]:
        """The testimonies, by date then id."""
        found = [rec for rec in self.records.values() if isinstance(rec, Testimony)]
        return tuple(sorted(found, key=lambda rec: (rec.date, rec.id)))
