"""A chapter to a person as a Word document, from committed text alone."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import corpus
from vademecum.checks import names
from vademecum.corpus.library import parse_chapter
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.errors import VademecumError
from vademecum.exchange import identity, letter
from vademecum.exchange.docx_write import More, document
from vademecum.exchange.promised import refuse_undone
from vademecum.exchange.texts import dots, form, look, picture
from vademecum.exchange.texts.cut import cut
from vademecum.exchange.texts.paper import Paper, paper
from vademecum.exchange.texts.shown import Shown, image_path, shown
from vademecum.french.folding import fold, slug
from vademecum.language import _
from vademecum.model import (
    Audience,
    Authority,
    Chapter,
    ChapterState,
    Edition,
    Library,
    Part,
    Person,
)
from vademecum.store import Store
from vademecum.vocabulary import hint

FOLDER = "relecture"
_WEEKS = 3  # given to reread, where nothing else is said


@dataclass(frozen=True, slots=True)
class Ready:
    """A document to be written."""

    id: str  # of the chapter
    person: str
    data: bytes
    reference: str
    sent: dt.date
    before: dt.date  # when it is wanted back
    unseen: str  # why what was promised could not be verified; "" where it was


def chapters(library: Library, name: str) -> tuple[str, ...]:
    """The chapters a name stands for: one, those of a part by its title; none of a record."""
    if name in library.chapters:
        return (name,)
    found: Part | None = next(
        (one for one in library.settings.parts if name in (one.title, slug(one.title))), None
    )
    return tuple(one for one in found.chapters if one in library.chapters) if found else ()


def prepare(root: Path, name: str, to: str | None, day: dt.date, before: dt.date | None) -> Ready:
    """The document for a person of the register about a chapter, wanted back before a day.

    VademecumError where nobody is named, where its text is not committed or is to be mended first,
    says a name that nobody may read, or words against what was promised of them.
    """
    loaded = corpus.load(root)
    library = loaded.library
    chapter, path = library.chapters[name], library.chapters[name].place.path
    person = _person(library, to)
    corpus.refuse_unmended(loaded.problems, path)
    blob = identity.committed(root, path)
    text = identity.text_of(root, blob) if blob else ""
    sent = parse_chapter(text, path, []) if text else None
    if blob is None or sent is None or sent != chapter:
        raise VademecumError(
            _("{path} is not committed: git add {quoted} && git commit, then send").format(
                path=path, quoted=shlex.quote(path)
            )
        )
    _unsaid(library, sent, day)
    unseen = refuse_undone(root, library, chapter, day)
    authority = authority_of(library, person)
    book = library.settings.book
    cover = form.Cover(
        book.title, book.contact, person.name, authority.name if authority else "",
        library.settings.repository is Audience.PUBLIC, identity.reference(blob, person.id), day,
        before or day + dt.timedelta(weeks=_WEEKS),
    )  # fmt: skip
    seen = shown(cut(sent, text), sent, library, root, day)
    around = replace(seen.around, dots=dict(_dots(root, path, seen)))
    data = written(sent, cover, paper(seen.sheet, around))
    return Ready(name, person.id, data, cover.reference, day, cover.before, unseen)


def _dots(root: Path, path: str, seen: Shown) -> Iterator[tuple[int, bytes]]:
    """By box, the picture beside each drawing."""
    for box, (name, data, _alt) in seen.around.images.items():
        if name.lower().endswith(".svg"):
            where = image_path(path, seen.sheet.boxes[box].argument)
            yield box, dots.beside(root, where, data)


def authority_of(library: Library, person: Person) -> Authority | None:
    """The collectivité somebody is of, where the register says so."""
    every = library.settings.authorities
    key = person.organisation or ""
    known = library.settings.organisations.get(key)
    named = fold(known.name) if known else ""
    return every.get(key) or next((a for a in every.values() if fold(a.name) == named), None)


def place(root: Path, ready: Ready, asked: Path | None, work: Path) -> Path:
    """Where the document goes; VademecumError where git would track it."""
    path = asked or work / FOLDER / f"{ready.id}-{ready.person}.docx"
    if path.resolve().is_relative_to(root) and work.name not in path.resolve().parts:
        raise VademecumError(_("write the document outside the book, or leave its name out"))
    return path


def _person(library: Library, to: str | None) -> Person:
    persons = library.settings.persons
    if to is None:
        raise VademecumError(_("to whom? --to PERSON, a person of annuaire.toml"))
    person = persons.get(to)
    if person is None:
        raise VademecumError(
            _("nobody called “{id}” in annuaire.toml{hint}").format(id=to, hint=hint(to, persons))
        )
    return person


def _unsaid(library: Library, chapter: Chapter, day: dt.date) -> None:
    """VademecumError where the document would say a name that nobody may read."""
    edition = Edition("travail", Audience.WORKING, tuple(ChapterState))
    try:
        taken = choose(library, edition, day).library
        seen = redact(taken, edition, day)
    except ValueError as error:
        raise VademecumError(f"{chapter.place.path}: {error}") from None
    found = tuple(
        one
        for one in names.check(seen, taken, edition, Store.none())
        if one.place.path == chapter.place.path
    )
    if found:
        path = chapter.place.path
        raise VademecumError(
            _("{path}: the letter would say what nobody may read").format(path=path), found
        )


def written(chapter: Chapter, cover: form.Cover, pages: Paper) -> bytes:
    """The Word file of a chapter's pages."""
    head, body = pages.body[:1], pages.body[1:]
    blocks = [*head, *letter.xml(form.above(cover)), *body, *letter.xml(form.below())]
    more = More(
        styles=look.sheet_styles(),
        numbering=look.numbering(pages.ordered),
        notes="".join(pages.notes),
        links=tuple((f"rL{at}", to) for at, to in enumerate(pages.links, 1)),
        noted=tuple((f"rL{at}", to) for at, to in enumerate(pages.noted, 1)),
        pictures={
            picture.relation(name): (name, data, picture.TYPES[name.rpartition(".")[2]])
            for name, data in pages.media.items()
        },
    )
    return document(blocks, chapter.title, cover.reference, cover.sent, more=more)
