"""Hearings, testimonies, chapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from vademecum.model.proposal import Sense
from vademecum.model.words import (
    Attribution,
    Audience,
    ChapterState,
    ConsentBasis,
    ConsentState,
    Place,
    RecordKind,
    ReviewState,
    Silence,
)


class Kind(Enum):
    """What a passage is."""

    SPEECH = "speech"  # words that were said, or that a witness wrote
    PROSE = "prose"  # a paragraph of who wrote the text
    HEADING = "heading"
    ITEM = "item"  # of a list or a glossary
    CELL = "cell"  # of a table
    CAPTION = "caption"  # of a figure or a table, and an image's description
    NOTE = "note"
    QUOTE = "quote"
    BOX = "box"  # in a box: its title, its paragraphs
    OPAQUE = "opaque"  # code, and what the grammar does not know


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words in one block of a text, and whose they are."""

    kind: Kind
    id: str | None  # of the turn or paragraph it stands in: t7, p3
    speaker: str | None  # key of who speaks there
    words: str  # as a reader sees them; empty when opaque
    line: int  # its first, in the file
    last_line: int
    spans: tuple[tuple[int, int], ...]
    # ^ its characters in the file's LF text, row by row; empty where they are not known
    prose: tuple[tuple[int, int], ...]
    # ^ those of them that are words: no code, address, label or name
    led: str = ""  # its words, and where its links lead, between ⟨ and ⟩


@dataclass(frozen=True, slots=True)
class Written:
    """A value of the front matter, where it stands in the file."""

    text: str
    line: int
    span: tuple[int, int]  # quotes included
    bare: int | None  # where the text begins, when it stands in the file as it reads
    remark: str  # what stands in `span` and is none of it: goes after what takes its place
    cut: str = ""  # what a # takes off it, right behind `span`, where it may be words of it


@dataclass(frozen=True, slots=True)
class Accord:
    """What one person heard said of their own words; None: as the record's `accord` has it."""

    state: ConsentState | None = None  # None: awaited
    basis: ConsentBasis | None = None
    reach: Audience | None = None
    embargo: dt.date | None = None
    date: dt.date | None = None  # day of the state
    reference: str = ""  # opaque: the form itself stays out of git
    by: str = ""  # who answers when it is not the person: parents, heirs
    informed: dt.date | None = None  # the day the person was told that the words are published


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of the people who speak in a hearing."""

    key: str  # its key under `intervenants`
    label: str  # the bold label that opens this speaker's turns in the file
    shown: str  # printed in its stead, as written
    attribution: Attribution
    person: str | None = None  # id in the register, when the speaker is one of its persons
    heard: bool = True  # False: of the group itself, whose words the record's frame covers
    accord: Accord | None = None  # their own; None: the record's speaks for them


@dataclass(frozen=True, slots=True)
class Consent:
    """`accord` of a record: the frame of what may be done with its words.

    Where it has a state, it speaks for whoever has no accord of their own.
    """

    basis: ConsentBasis
    reference: str  # opaque: the form itself stays out of git
    state: ConsentState
    reach: Audience
    embargo: dt.date | None = None  # first day on which publication is allowed
    date: dt.date | None = None  # day of the state above; the tombstone's date when withdrawn
    framed: bool = False  # no state is written: each person says their own
    informed: dt.date | None = None  # the day those were told who have no accord of their own


class Lifted(Enum):
    """What a person may take back of what they once forbade."""

    WITHDRAWAL = "withdrawal"
    REFUSAL = "refusal"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Lifting:
    """`levees`: a later word, by which what was withdrawn, refused or struck may be shown."""

    what: Lifted
    of: dt.date | None  # the day of what is lifted
    on: dt.date | None  # the day of the later word
    why: str
    who: str = ""  # key of the person heard whose word it is; "": the record's own accord
    line: int = field(default=1, compare=False)
    sound: bool = field(default=True, compare=False)  # its row has no fault: another lifts nothing


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
    seal: str | None = None  # of its words as its speaker read them (`record.seal`)
    speech: str = field(default="", compare=False)  # what of it was said, a line a block
    place: Place = field(default=Place(""), compare=False)  # of its words' first line
    first_line: int = field(default=0, compare=False)  # of its id line, or of its words
    last_line: int = field(default=0, compare=False)
    skip: int = field(default=0, compare=False)  # characters of its first line: the label
    silence: Silence | None = field(default=None, compare=False)  # in an edition's own library


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A quotable paragraph of a testimony."""

    id: str | None  # `p3`
    text: str  # MyST
    seal: str | None = None  # of its words as the witness read them
    speech: str = field(default="", compare=False)  # what a reader sees of it, a line a block
    place: Place = field(default=Place(""), compare=False)
    first_line: int = field(default=0, compare=False)
    last_line: int = field(default=0, compare=False)
    silence: Silence | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What chapters, hearings and testimonies have in common."""

    id: str
    title: str
    body: str  # the file after its front matter, from `body_line` on
    themes: tuple[str, ...] = ()
    language: str = ""  # BCP 47; empty: French
    place: Place = field(default=Place(""), compare=False)
    body_line: int = field(default=1, compare=False)
    body_offset: int = field(default=0, compare=False)  # of the body in the file's LF text
    front: Mapping[str, Written] = field(default_factory=dict, compare=False)
    # ^ what is written in the front matter, by path: accord/etat, themes/0

    def at(self, line: int) -> Place:
        """The place of a line of the body, from 1."""
        return Place(self.place.path, self.body_line + line - 1)

    def key(self, path: str) -> Place:
        """The place of a key of the front matter, or of what first stands below it."""
        found = (one.line for name, one in self.front.items() if f"{name}/".startswith(f"{path}/"))
        return Place(self.place.path, next(found, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing(Text):
    """A hearing (audition): turns by speakers, under a consent."""

    date: dt.date
    kind: RecordKind
    consent: Consent
    review: Review
    speakers: tuple[Speaker, ...]
    lead: str = ""  # what stands before the first turn
    turns: tuple[Turn, ...] = ()
    venue: str | None = None
    authorities: tuple[str, ...] = ()  # ids of collectivités
    source: Mapping[str, str] | None = None  # what the import noted: tool, duration, digest
    liftings: tuple[Lifting, ...] = ()

    def turn(self, turn_id: str) -> Turn | None:
        """The turn of that id, or None."""
        return next((turn for turn in self.turns if turn.id == turn_id), None)

    def speaker(self, key: str) -> Speaker:
        """The speaker of that key; KeyError is a bug, since parsing refuses unknown labels."""
        return next(speaker for speaker in self.speakers if speaker.key == key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony(Text):
    """A testimony (témoignage): prose of one or more collectivités, under a consent."""

    date: dt.date
    consent: Consent
    review: Review
    authorities: tuple[str, ...]
    lead: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    shown: str | None = None  # who testifies, as printed
    liftings: tuple[Lifting, ...] = ()

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """The paragraph of that id, or None."""
        return next((par for par in self.paragraphs if par.id == paragraph_id), None)


@dataclass(frozen=True, slots=True)
class Stance:
    """`avis` of one collectivité on a chapter, as the file has it."""

    authority: str  # id of the register
    sense: Sense | None  # None: what is written is none
    by: str  # who says so for it, as printed
    date: dt.date | None  # the day of it
    digest: str  # of the words it is about (`record.opinions`); "" where none is written
    kept: str = ""  # why an editor vouches that it holds for later words, with the day
    kept_for: str = ""  # digest of those later words


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Text):
    """A chapter of the handbook."""

    state: ChapterState
    reach: Audience
    leads: tuple[str, ...] = ()  # persons of the register who answer for it (`pilotes`)
    opinions: tuple[Stance, ...] = ()  # `avis`, in the order of the file
    awaited: tuple[str, ...] = ()  # `avis-attendus`: collectivités without whom it is not shown


Record = Hearing | Testimony
Quotable = Turn | Paragraph
