"""`edition.json`: all that the site and the printed book may know beside the staged text.

It is written by `assemble`, after the choice and the redaction, and read by the Sphinx extension
and the PDF. Nothing in it is narrower than the edition. Dates are ISO, doc names are Sphinx's
(`chapters/cadre/l1115-1`), lists are in the order in which they are shown.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vademecum.editions.counted import CountedSheet, PictureSheet, counted, pictures
from vademecum.errors import VademecumError
from vademecum.language import _

NAME = "edition.json"
SCHEMA = 12


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """A partner's mark."""

    name: str
    image: str  # its path in the staged tree


@dataclass(frozen=True, slots=True)
class BookSheet:
    """What the cover, the imprint and the colophon say."""

    title: str
    subtitle: str
    version: str
    publisher: str
    director: str
    licence: str
    url: str
    source_url: str
    isbn: Mapping[str, str]  # format -> ISBN
    demonstration: bool
    issn: str = ""
    deposit: str = ""
    credits: str = ""
    printer: str = ""
    contact: str = ""
    marks: tuple[MarkSheet, ...] = ()  # on the cover


@dataclass(frozen=True, slots=True)
class PartSheet:
    """A part and the chapters of it that this edition shows."""

    title: str
    chapters: tuple[str, ...]  # ids
    front: bool = False  # before the parts, without number


@dataclass(frozen=True, slots=True)
class OpinionSheet:
    """What a collectivité thinks of a chapter."""

    authority: str  # its name
    standing: str  # `record.opinions.State`'s value: given, kept, earlier, awaited
    sense: str = ""  # the word of the file: favorable, reserve, defavorable
    by: str = ""  # who says so for it
    date: str | None = None
    kept: str | None = None  # the day an editor vouched that it holds for the words as they are


@dataclass(frozen=True, slots=True)
class ChapterSheet:
    """What is said of a chapter."""

    id: str
    title: str
    doc: str
    state: str  # ChapterState's value: draft, review, approved
    themes: tuple[str, ...]  # ids
    quotes: tuple[str, ...]  # ids of the records it quotes
    printed: Mapping[str, str] = field(default_factory=dict)
    # ^ key -> what is printed of the front matter, beside the title
    language: str = ""  # of the words, where it is not French
    opinions: tuple[OpinionSheet, ...] = ()  # by collectivité; awaited: the working edition alone


@dataclass(frozen=True, slots=True)
class TurnSheet:
    """A turn, without its words: those are in the staged text."""

    id: str
    speaker: str  # as this edition shows the speaker; empty where nobody may be named
    time: str | None  # HH:MM:SS


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """What is said of a hearing or a testimony."""

    id: str
    genre: str  # hearing or testimony
    title: str
    doc: str
    date: str
    kind: str | None  # RecordKind's value for a hearing
    printed: Mapping[str, str]  # key -> what is printed of the front matter, beside the title
    authorities: tuple[str, ...]  # ids
    themes: tuple[str, ...]  # ids
    speakers: tuple[str, ...]  # as shown, in the order of the file: those with words shown
    turns: tuple[TurnSheet, ...]
    numbers: Mapping[str, str]  # id of a turn or a paragraph -> its number, as readers see it
    excerpts: Mapping[str, str]  # paragraph id -> plain text, for a testimony's card
    notices: tuple[str, ...]  # working edition: pending-consent, review-sent, reach-members…
    invented: bool  # written for a demonstration: said on the page
    quoted_by: tuple[str, ...]  # ids of the chapters that rest on it, in the book's order
    language: str = ""  # of the words, where it is not French
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # ^ id of a turn or paragraph -> the same of it: changed, unread, pending-consent…
    silences: Mapping[str, str] = field(default_factory=dict)
    # ^ id of a turn or paragraph whose words are not shown -> Silence's value


@dataclass(frozen=True, slots=True)
class FaultSheet:
    """What is wrong with a text that stands aside for it."""

    code: str
    line: int  # of the file
    sentence: str  # French; of the text no word that this edition may not show


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A record once published and since refused or withdrawn: only that, and when."""

    id: str
    doc: str
    date: str | None


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A contributor, under the name they chose."""

    name: str
    organisation: str | None  # its name
    roles: tuple[str, ...] = ()
    orcid: str = ""
    quotes: int = 0  # how many of those that the edition shows they chose
    family: str = ""  # the family name within `name`, where the register says it
    wrote: bool = False  # whether words of theirs stand in this edition
    by_chapter: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (id, roles there), book's order


@dataclass(frozen=True, slots=True)
class CreditSheet:
    """Who wrote, as far as the history at hand tells."""

    complete: bool  # False: shallow clone or no repository; « Historique incomplet » is printed
    book: tuple[PersonSheet, ...] = ()
    chapters: Mapping[str, tuple[PersonSheet, ...]] = field(default_factory=dict)  # by id
    records: Mapping[str, tuple[PersonSheet, ...]] = field(default_factory=dict)  # by id
    pictures: tuple[PictureSheet, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # ^ chapter's id -> people with their roles there, as the register says
    counted: CountedSheet = field(default_factory=CountedSheet)


@dataclass(frozen=True, slots=True)
class BarSheet:
    """Which blocks bear a bar in the margin; empty where nobody asked."""

    version: str = ""  # the earlier version they are new since; empty: only its commit is known
    commit: str = ""  # 40 hexadecimal digits; empty: nobody asked
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    # ^ a text's id -> lines of its staged page on which such a block begins


@dataclass(frozen=True, slots=True)
class Named:
    """A theme or a collectivité, and where it is spoken of."""

    id: str
    name: str
    type: str  # of a collectivité; empty for a theme
    chapters: tuple[str, ...]  # ids
    records: tuple[str, ...]  # ids


@dataclass(frozen=True, slots=True)
class GivingSheet:
    """How readers take part from the page."""

    address: str  # a mailbox, or a page that begins with https://
    public: bool  # whether what they write will be read by anybody, as the repository is
    edit: str = ""  # where the forge edits a file, `{chemin}` in its place


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole of `edition.json`."""

    edition: str  # its name: public, membres, travail
    audience: str  # Audience's name in lower case: public, members, working
    date: str  # the date that decided embargoes; printed as the edition's date
    commit: str | None  # 40 hexadecimal digits, None without git
    book: BookSheet
    formats: tuple[str, ...]  # names
    parts: tuple[PartSheet, ...]
    chapters: Mapping[str, ChapterSheet]  # by id
    records: Mapping[str, RecordSheet]  # by id, hearings first, by date
    tombstones: Mapping[str, Tombstone]  # by id
    themes: tuple[Named, ...]  # by name; only those used
    authorities: tuple[Named, ...]  # by name; only those used
    credits: CreditSheet
    changes: str = ""  # HTML of what changed since the version before; empty: no such page
    bars: BarSheet = BarSheet()
    faults: Mapping[str, tuple[FaultSheet, ...]] = field(default_factory=dict)
    # ^ by id of a text that stands aside: working edition and preview
    only: tuple[str, ...] = ()  # the texts asked for alone, in order
    downloads: Mapping[str, str] = field(default_factory=dict)
    # ^ format -> the file's name, beside the site's folder
    giving: GivingSheet | None = None  # None: this edition's readers cannot
    schema: int = SCHEMA

    def write(self, path: Path) -> None:
        """Write the file: same sheet, same bytes."""
        text = json.dumps(dataclasses.asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")


def read(path: Path) -> Sheet:
    """Read `edition.json`; VademecumError when it is absent or of another schema."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise VademecumError(
            _("{path} is missing: run vademecum build first").format(path=path)
        ) from None
    if data.get("schema") != SCHEMA:
        raise VademecumError(_("{path} is of another version: build again").format(path=path))
    return Sheet(
        edition=data["edition"],
        audience=data["audience"],
        date=data["date"],
        commit=data["commit"],
        book=_book(data["book"]),
        formats=tuple(data["formats"]),
        parts=tuple(_build(PartSheet, part) for part in data["parts"]),
        chapters={key: _chapter(one) for key, one in data["chapters"].items()},
        records={key: _record(one) for key, one in data["records"].items()},
        faults={key: tuple(FaultSheet(**x) for x in one) for key, one in data["faults"].items()},
        tombstones={key: Tombstone(**one) for key, one in data["tombstones"].items()},
        themes=tuple(_build(Named, one) for one in data["themes"]),
        authorities=tuple(_build(Named, one) for one in data["authorities"]),
        credits=_credits(data["credits"]),
        changes=data["changes"],
        bars=_bars(data["bars"]),
        only=tuple(data["only"]),
        downloads=data["downloads"],
        giving=GivingSheet(**data["giving"]) if data["giving"] else None,
    )


def _build(kind: type[Any], data: dict[str, Any]) -> Any:
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items()})


def _book(data: dict[str, Any]) -> BookSheet:
    return BookSheet(**data | {"marks": tuple(MarkSheet(**one) for one in data["marks"])})


def _chapter(data: dict[str, Any]) -> ChapterSheet:
    opinions = tuple(OpinionSheet(**one) for one in data["opinions"])
    chapter: ChapterSheet = _build(ChapterSheet, data | {"opinions": opinions})
    return chapter


def _record(data: dict[str, Any]) -> RecordSheet:
    turns = tuple(TurnSheet(**turn) for turn in data["turns"])
    marks = {key: tuple(names) for key, names in data["marks"].items()}
    record: RecordSheet = _build(RecordSheet, data | {"turns": turns, "marks": marks})
    return record


def _bars(data: dict[str, Any]) -> BarSheet:
    lines = {key: tuple(numbers) for key, numbers in data["lines"].items()}
    return BarSheet(data["version"], data["commit"], lines)


def _people(data: list[dict[str, Any]]) -> tuple[PersonSheet, ...]:
    return tuple(_build(PersonSheet, one | {"by_chapter": _roles(one)}) for one in data)


def _roles(person: dict[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((chapter, tuple(roles)) for chapter, roles in person["by_chapter"])


def _credits(data: dict[str, Any]) -> CreditSheet:
    return CreditSheet(
        complete=data["complete"],
        book=_people(data["book"]),
        chapters={key: _people(people) for key, people in data["chapters"].items()},
        records={key: _people(people) for key, people in data["records"].items()},
        pictures=pictures(data["pictures"]),
        roles={key: tuple(people) for key, people in data["roles"].items()},
        counted=counted(data["counted"]),
    )
