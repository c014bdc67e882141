"""The book, its editions and who makes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vademecum.model.text import Chapter, Hearing, Lifted, Record, Testimony
from vademecum.model.words import Audience, ChapterState, Place


@dataclass(frozen=True, slots=True)
class Mark:
    """`[[partenaire]]`: whose mark stands on the cover."""

    name: str  # said where the mark cannot be seen
    image: str  # below the book's folder, as in chapters/images/reseau.svg
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Book:
    """`[livre]`: what the cover and the imprint say."""

    title: str
    subtitle: str = ""
    version: str = ""
    publisher: str = ""
    director: str = ""  # directeur de la publication
    contact: str = ""  # where the people heard may write: letters say it
    licence: str = ""
    url: str = ""
    source_url: str = ""
    edit_url: str = ""  # where a forge edits a file, `{chemin}` in its place; "" where unsaid
    contributions: str = ""  # the mailbox or the page that readers' corrections go to
    isbn: tuple[tuple[str, str], ...] = ()  # (format, ISBN): one ISBN a format
    issn: str = ""  # of the series or the yearly volume it is of
    deposit: str = ""  # when it is given to the library of the State: « mai 2026 »
    credits: str = ""  # whose drawings, layout and photographs
    printer: str = ""  # who prints it; the law asks it of what is printed
    marks: tuple[Mark, ...] = ()  # partners whose marks the cover shows
    demonstration: bool = False  # everything in it is invented; said on every page


@dataclass(frozen=True, slots=True)
class Part:
    """`[[partie]]`: a part of the book."""

    title: str
    chapters: tuple[str, ...]  # ids, in order
    front: bool = False  # stands before the parts, without number or title of its own
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Edition:
    """`[edition.<nom>]`: who it is for and what it takes in."""

    name: str
    audience: Audience
    states: tuple[ChapterState, ...]
    themes: tuple[str, ...] = ()  # empty: all
    formats: tuple[str, ...] = ()  # names
    contributions: bool = True  # whether its readers may propose corrections from the page
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
    family: str = ""  # the family name within `name`, where no rule gets it right (`famille`)
    sort: str = ""  # under what the person is listed (`tri`)
    by_chapter: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # ^ id of a chapter -> roles there (`chapitres`)


@dataclass(frozen=True, slots=True)
class Credits:
    """`[credits]`: how the people who made the book are named in it."""

    bylines: bool = True  # whether chapters bear names (`afficher`)
    threshold: float = 0.0  # percent of a chapter's words below which it does not (`seuil`)
    order: tuple[str, ...] = ()  # ids or names that come first in bylines (`ordre`)
    robots: tuple[str, ...] = ()  # names to leave out beside the well-known robots


@dataclass(frozen=True, slots=True)
class Reattribution:
    """`[[attribution]]` of `attributions.toml`: whose words of a past commit really are."""

    commit: str  # its id, or how it begins
    passage: str  # words it wrote; `[…]` stands for any between two of them
    person: str  # id of the register, or a name
    why: str
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)  # by key


@dataclass(frozen=True, slots=True)
class Printed:
    """A value of the settings that readers see as it is written."""

    key: str  # as it is written: livre.titre
    text: str
    place: Place
    bare: int | None = None  # where the text begins in its file, when it stands there as it reads
    french: bool = True  # whether it is words, not an address or a number


@dataclass(frozen=True, slots=True)
class Settings:
    """All that `vademecum.toml`, `annuaire.toml` and `attributions.toml` say."""

    book: Book
    parts: tuple[Part, ...]
    editions: tuple[Edition, ...]
    themes: Mapping[str, str]  # id -> name
    repository: Audience = Audience.PUBLIC  # who can read the git repository
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    authorities: Mapping[str, Authority] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    credits: Credits = field(default_factory=Credits)
    attributions: tuple[Reattribution, ...] = ()
    printed: tuple[Printed, ...] = field(default=(), compare=False)  # all of the files


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that a record does not say any more, as the note of a version keeps them."""

    what: Lifted
    on: dt.date  # the day on which they were taken back
    anchor: str = ""  # of the turn or paragraph; "" of all of them
    who: str = ""  # the digest of the key of whose words they are
    part: bool = False  # whether the turn says more
    words: tuple[str, ...] = ()  # the number of words, and the digest, of each sentence that tells


@dataclass(frozen=True, slots=True)
class Release:
    """A published version, from `editions/<version>.json`; old notes lack what has a default."""

    version: str
    date: dt.date
    records: Mapping[str, tuple[str, ...]]  # edition -> ids of what it showed
    commit: str = ""  # what it was made from
    chapters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # edition -> ids
    manifests: Mapping[str, str] = field(default_factory=dict)  # edition -> SHA-256 of its manifest
    digests: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # ^ edition -> id of a record or chapter -> digest of its words and of what is printed of it
    addresses: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    # ^ edition -> page of its site -> the places in it that a link may lead to
    withdrawn: Mapping[str, dt.date] = field(default_factory=dict)  # id -> the day it was asked
    silences: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    # ^ edition -> id of a record -> the turns or paragraphs of it whose words it did not show
    struck: Mapping[str, tuple[Struck, ...]] = field(default_factory=dict)  # by id of a record


@dataclass(frozen=True, slots=True)
class Image:
    """An image file of the book."""

    digest: str  # SHA-256 of its bytes, in hexadecimal
    trouble: str = ""  # why it cannot be used, in English; empty when it can
    words: str = ""  # of a drawing, what is written in it, a line each
    seen: str = ""  # those of them that are drawn, not only read aloud


@dataclass(frozen=True, slots=True)
class Library:
    """Everything a book is made from, as one value."""

    settings: Settings
    chapters: Mapping[str, Chapter]
    records: Mapping[str, Record]  # hearings and testimonies
    releases: tuple[Release, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)  # by path, relative to the root
    unread: Mapping[str, str] = field(default_factory=dict)
    # ^ by path, what stands in a text's file that could not be read, as well as it can be told

    @property
    def texts(self) -> Iterator[Chapter | Record]:
        """Every chapter, hearing and testimony."""
        yield from self.chapters.values()
        yield from self.records.values()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the chapters as the book has them, those in no part last."""
        listed = [name for part in self.settings.parts for name in part.chapters]
        rest = sorted(set(self.chapters) - set(listed))
        return tuple(name for name in dict.fromkeys([*listed, *rest]) if name in self.chapters)

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
