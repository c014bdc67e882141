"""A fault stops the text it is in: which of a book's faults concern an edition.

An edition refuses those in what it shows and in the settings. Where a fault leaves unsure whether
it would show a text at all, it concerns every edition.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypeVar

from vademecum.checks import UNSAFE, retained
from vademecum.corpus.library import CHAPTERS, HEARINGS, RELEASES
from vademecum.corpus.quotes import Quote, quotes, spoken
from vademecum.editions.choose import choose
from vademecum.french.folding import ID, slug
from vademecum.history.worktree import MAILMAP
from vademecum.language import _
from vademecum.model import (
    Audience,
    Chapter,
    ChapterState,
    Consent,
    ConsentBasis,
    ConsentState,
    Edition,
    Hearing,
    Library,
    Paragraph,
    Place,
    Record,
    Review,
    ReviewState,
    Settings,
    Testimony,
    Turn,
)
from vademecum.problems import Problem, errors
from vademecum.record import opinions, seal
from vademecum.rules import RULES
from vademecum.settings import FILES

Faults = Mapping[str, Sequence[Problem]]  # by id of the text they are in

# Keys of the front matter that say who may read a text, and codes of a head that cannot be trusted.
_DECIDING = frozenset(
    {"genre", "accord", "relecture", "etat", "diffusion", "embargo", "base", "avis",
     "avis-attendus"}
)  # fmt: skip
_HEAD = frozenset({"F004", "F005", "F006", "F007"})
_VALUE = frozenset({"F008", "F009", "F012"})
PROMISES = frozenset(code for code in RULES if code.startswith("P"))
UNREADABLE = "Texte illisible"
_NONE: Mapping[str, str] = {}
_UNREAD = frozenset({"B001", "B002", "F001", "F002", "G001"})  # of a file


def concerning(
    problems: Iterable[Problem], library: Library, edition: Edition, date: dt.date
) -> tuple[Problem, ...]:
    """The errors that the edition refuses; `library` is what it is made from."""
    taken = choose(library, edition, date).library
    shown = {text.place.path for text in taken.texts}
    read = {text.place.path: text for text in library.texts}
    listed = {name for part in library.settings.parts for name in part.chapters}
    return tuple(
        one
        for one in errors(problems)
        if _of_edition(one, edition)
        and (not beside(one, library) or one.place.path.endswith(MAILMAP))
        and not _beside(one, shown, read)
        and _reaches(one, read.get(one.place.path), one.place.path in shown, listed)
    )


def beside(one: Problem, library: Library) -> bool:
    """Whether git left both sides of a merge in a file that no page is made of.

    Of .mailmap none is either, but who is credited in an edition. So it is of words taken back in
    a file that is none of the book's, and of what git holds of one that lies there otherwise.
    """
    if one.code in ("P024", "P027", "P028"):
        return True
    path = PurePosixPath(one.place.path)
    if one.code != "G001" or path.parts[0] == RELEASES:
        return False
    if path.parts[0] in (CHAPTERS, HEARINGS):
        return one.place.path not in library.unread
    return one.place.path not in FILES


def unread(problems: Iterable[Problem]) -> str:
    """The file of the settings that could not be read; "" where all were."""
    paths = (one.place.path for one in problems if one.code in _UNREAD)
    return next((path for path in paths if path in FILES), "")


def of_a_text(one: Problem) -> bool:
    """Whether a fault is told of a chapter, a hearing or a testimony."""
    return PurePosixPath(one.place.path).parts[0] in (CHAPTERS, HEARINGS)


def _beside(one: Problem, shown: Iterable[str], read: Iterable[str]) -> bool:
    """Whether a name stands twice because of a text that the edition does not show."""
    other = one.values.get("other", "").rpartition(":")[0] if one.code == "M021" else ""
    return other in read and other not in shown


def _of_edition(one: Problem, edition: Edition) -> bool:
    """Whether a fault that names editions names this one."""
    return "edition" not in one.values or edition.name in one.values["edition"].split(_("”, “"))


def _reaches(
    one: Problem, text: Chapter | Record | None, shown: bool, listed: Iterable[str]
) -> bool:
    path = PurePosixPath(one.place.path)
    if path.parts[0] not in (CHAPTERS, HEARINGS) or one.code in PROMISES:
        return True  # the settings, a note of what was published, a person's word undone
    sure = text is not None and not _undecided(one)
    return shown if sure else path.parts[0] == HEARINGS or path.stem in listed


def _undecided(one: Problem) -> bool:
    """Whether a fault leaves unsure who may read its text."""
    keys = re.findall(r"[\w-]+", one.values.get("key", ""))
    return one.code in _HEAD or (one.code in _VALUE and not _DECIDING.isdisjoint(keys))


def by_text(problems: Iterable[Problem], library: Library) -> tuple[Faults, tuple[Problem, ...]]:
    """The faults by the id of their text, and those that are in none.

    Where a hearing's words cannot be withheld for certain, what quotes it is at fault as well.
    """
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    others: list[Problem] = []
    ids = {text.place.path: text.id for text in library.texts}
    for one in problems:
        if of_a_text(one):
            found[ids.get(one.place.path, PurePosixPath(one.place.path).stem)].append(one)
        else:
            others.append(one)
    doubtful = {name for name, faults in found.items() if not _trusted(faults, library, name)}
    misnamed = {name for name in found if not ID.fullmatch(name)}
    # Texts may quote it by the name that its file is to have.
    doubtful |= misnamed | {slug(name) for name in misnamed} - set(ids.values())
    for text in library.texts:
        for quote in quotes(text):
            lost = quote.record in found and _lost(quote, library)
            if (quote.record in doubtful or lost) and quote.record != text.id:
                found[text.id].append(Problem("Q001", quote.place, {"id": "", "hint": ""}))
    return found, tuple(others)


def _lost(quote: Quote, library: Library) -> bool:
    """Whether what a quote names is not there, in a text at fault."""
    record = library.records.get(quote.record)
    return record is not None and spoken(record, quote.anchor) is None


def _trusted(faults: Iterable[Problem], library: Library, name: str) -> bool:
    known = name in library.chapters or name in library.records
    return known and not any(one.code in UNSAFE or _undecided(one) for one in faults)


def put_aside(
    library: Library,
    faults: Faults,
    edition: Edition,
    date: dt.date,
    pages: Mapping[str, str] = _NONE,
) -> Library:
    """The library with nothing left of what the texts at fault say; their ids answer still.

    `pages`: the ids of those pages whose address is not the text's own.
    """
    library = retained.followed(library, pages)
    chapters, records = dict(library.chapters), dict(library.records)
    for name, found in faults.items():
        own = page_id(name, pages)
        trusted = _trusted(found, library, name)
        known = chapters.get(name) or records.get(name)
        title = retained.title(known, found, library) if trusted and known else UNREADABLE
        there = found[0].place
        place = retained.place_of(own, there) if name in pages else _at(there, own)
        if name in chapters:
            one = chapters.pop(name) if own != name else chapters[name]
            # Without its words no opinion would be of them: who waits for none waits for none.
            awaited = one.awaited if opinions.lacking(one) else ()
            chapters[own] = dataclasses.replace(
                one, id=own, body="", title=title, opinions=(), awaited=awaited, place=place
            )
        elif name in records:
            record = records.pop(name) if own != name else records[name]
            named = dataclasses.replace(record, id=own, place=place)
            records[own] = _silent(named, record, title)
        elif place.path.startswith(f"{CHAPTERS}/"):
            state = edition.states[0] if edition.states else ChapterState.DRAFT
            chapters[own] = Chapter(
                id=own, title=UNREADABLE, body="", state=state, reach=Audience.PUBLIC, place=place
            )
        else:
            records[own] = _unread(own, place, date)
    settings = _listed(
        library.settings, {name: pages.get(name) or page_id(name) for name in faults}
    )
    return dataclasses.replace(library, settings=settings, chapters=chapters, records=records)


def _listed(settings: Settings, pages: Mapping[str, str]) -> Settings:
    """The settings with the page of each of these texts where a part names the text."""
    parts = (
        dataclasses.replace(part, chapters=tuple(pages.get(one, one) for one in part.chapters))
        for part in settings.parts
    )
    return dataclasses.replace(settings, parts=tuple(parts))


def page_id(name: str, pages: Mapping[str, str] = _NONE) -> str:
    """The id of the page that stands for a text: its own, or one of no text where that is none.

    `pages`: those that have another in any case.

    A file may be called « Mon chapitre - Copie »: no label and no address is written so.
    """
    if name in pages or ID.fullmatch(name):
        return pages.get(name, name)
    digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()
    return f"{slug(name) or 'texte'}-{digest[:8]}"


def _at(place: Place, name: str) -> Place:
    """The file of that page, beside the text's own where that has another name."""
    return Place(PurePosixPath(place.path).with_name(f"{name}.md").as_posix())


def _silent(named: Record, record: Record, title: str) -> Record:
    """The record `named` as its page is, without its words.

    Nor, where it has a title of ours, what is printed of its head.
    """
    changes: dict[str, object] = {"body": "", "lead": "", "title": title}
    kept = title == record.title
    if not kept:
        changes |= {"front": {}}
    if isinstance(named, Hearing):
        turns = tuple(_wordless(named, record, one) for one in named.turns)
        if not kept:
            people = (dataclasses.replace(one, shown=title) for one in named.speakers)
            changes |= {"speakers": tuple(people), "venue": None, "source": None}
        return dataclasses.replace(named, turns=turns, **changes)  # type: ignore[arg-type]
    those = tuple(_wordless(named, record, one) for one in named.paragraphs)
    if not kept:
        changes["shown"] = None
    return dataclasses.replace(named, paragraphs=those, **changes)  # type: ignore[arg-type]


_Said = TypeVar("_Said", Turn, Paragraph)


def _wordless(named: Record, record: Record, one: _Said) -> _Said:
    """A turn or paragraph without its words, read where they were."""
    left = dataclasses.replace(one, text="", speech="")
    return dataclasses.replace(left, seal=seal.of(named, left)) if seal.read(record, one) else left


def _unread(name: str, place: Place, date: dt.date) -> Testimony:
    """A page for a hearing or a testimony of which nothing could be read."""
    return Testimony(
        id=name,
        title=UNREADABLE,
        body="",
        date=date,
        consent=Consent(ConsentBasis.CONSENT, "", ConsentState.GIVEN, Audience.PUBLIC),
        review=Review(ReviewState.APPROVED),
        authorities=(),
        place=place,
    )
