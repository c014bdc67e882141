"""All that a book now says, piece by piece, each with its place: where words are looked for.

`everywhere` is the one list of these places. What was taken back and what is kept to some readers
are both looked for in it, so that whatever prints words of its own has its line here and nowhere
else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vademecum.corpus.links import drawn, images
from vademecum.history.returned import read
from vademecum.history.spelled import spelled
from vademecum.history.words import is_markup
from vademecum.model import Chapter, Kind, Library, Passage, Record
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.scan import scan

_SIGNS = re.compile(r"^[^\w\n]+")
_TOGETHER = 40  # words, at least, of neighbours read as one where each is shorter
_ASIDE = ("abbr", "index")  # roles of which readers do not see all in the sentence
_NAMES = ("nom", "editeur", "directeur-publication")  # keys of settings
_OURS = "https://livre.invalid/"  # before the address of a page or of a file of the book
_PARTS = re.compile(r"[<>();]|!?\b[a-z]+:\s")  # « CN (explication) », « mot <single: entrée> »


@dataclass(frozen=True, slots=True)
class Block:
    """Some words of a text as it now is."""

    path: str
    line: int  # of the first of them
    id: str  # of the text
    source: str
    speaker: str = ""  # key of whose turn they stand in
    cell: bool = False  # whether they are a cell's: others may stand on its line
    name: bool = False  # whether they name somebody or some body, as anyone would in a sentence


@dataclass(frozen=True, slots=True)
class Spoken:
    """All that one text, or one file of settings, now says."""

    text: Chapter | Record | None  # None: settings, which every edition prints
    blocks: tuple[Block, ...]


def everywhere(library: Library) -> tuple[Spoken, ...]:
    """All that a book now says: its chapters, its records, its settings."""
    texts = (*library.chapters.values(), *library.records.values())
    found = [Spoken(text, (*blocks(text), *_drawings(text, library))) for text in texts]
    settings: dict[str, list[Block]] = {}
    for one in library.settings.printed:
        name = one.key.split(".")[-1] in _NAMES
        block = Block(one.place.path, one.place.line, "", one.text, name=name)
        settings.setdefault(one.place.path, []).append(block)
        if said := spelled(one.text):
            settings[one.place.path].append(replace(block, source=said))
    for mark in library.settings.book.marks:
        if (drawing := library.images.get(mark.image)) and drawing.words:
            block = Block(mark.place.path, mark.place.line, "", drawing.words)
            settings.setdefault(mark.place.path, []).append(block)
    return (*found, *(Spoken(None, tuple(those)) for those in settings.values()))


def _drawings(text: Chapter | Record, library: Library) -> Iterator[Block]:
    """What the drawings that a text shows say."""
    for words, row in drawn(text, library):
        yield Block(text.place.path, text.at(row).line, text.id, words)


def blocks(text: Chapter | Record) -> Iterator[Block]:
    """All that a text now says, passage by passage, and what is printed of its front matter."""
    path = text.place.path
    if said := spelled(_OURS + path.removesuffix(".md")):  # the address of its page
        yield Block(path, 1, text.id, said)
    for key, written in printed(text):
        if written.text and key:
            yield Block(path, written.line, text.id, written.text)
            if said := spelled(written.text):
                yield Block(path, written.line, text.id, said)
    for one in passages(text):
        words = bare_rows(one.words or (_source(text, one) if one.kind is Kind.OPAQUE else ""))
        if words:
            cell = one.kind is Kind.CELL
            yield Block(path, one.line, text.id, words, one.speaker or "", cell)
            if said := spelled(words):  # not made a link
                yield Block(path, one.line, text.id, said, one.speaker or "")
    seen = scan(text.body)
    for link in seen.links:
        if link.title:
            yield Block(path, text.at(link.line).line, text.id, link.title)
        near = "" if ":" in link.target else _OURS  # one that leads nowhere says words all the same
        if said := spelled(near + link.target):
            yield Block(path, text.at(link.line).line, text.id, said)
    for target, _alt, line in images(text):
        if said := spelled(_OURS + target):
            yield Block(path, text.at(line).line, text.id, said)
    for role in seen.roles:
        if role.name in _ASIDE:
            for part in _PARTS.split(role.text):
                yield Block(path, text.at(role.line).line, text.id, part)


def bare_rows(words: str) -> str:
    """Words, a line each, none of which looks like the markup that whoever counts words skips."""
    rows = words.split("\n")
    return "\n".join(_SIGNS.sub("", row) if is_markup(row) else row for row in rows)


def _source(text: Chapter | Record, one: Passage) -> str:
    """The lines of what is no words to a reader of prose: code."""
    rows = text.body.split("\n")
    first, last = one.line - text.body_line, one.last_line - text.body_line
    return "\n".join(rows[first : last + 1])


def neighbours(those: Sequence[Block]) -> Iterator[Block]:
    """Blocks one after another as one: a sentence cut in two paragraphs, in items, in cells.

    As many lines stand between them as in the file.
    """
    telling = [one for one in those if any(sign.isalpha() for sign in one.source)]
    yield from _runs(telling)
    for column in _columns(telling):
        yield from _runs(column)


def _runs(those: Sequence[Block]) -> Iterator[Block]:
    for number, first in enumerate(those):
        source, line = first.source, first.line
        for one in those[number + 1 :]:
            rows = line + source.count("\n")
            beside = one.cell and first.cell and one.line == rows
            if one.speaker != first.speaker or (one.line <= rows and not beside):
                break
            source += " " if beside else "\n" * (one.line - rows)
            source += one.source
            if len(one.source.split()) >= _TOGETHER:
                break
            if len(source.split()) >= 2 * _TOGETHER:
                break
        if source != first.source:
            yield replace(first, source=source)


def _columns(those: Sequence[Block]) -> Iterator[list[Block]]:
    """The cells of each table of several columns, one column after another."""
    rows = [list(row) for _line, row in groupby(those, key=lambda one: (one.line, one.cell))]
    for wide, table in groupby(rows, key=lambda row: row[0].cell and len(row)):
        if wide and wide > 1:
            yield from map(list, zip(*table, strict=True))


def row_of(source: str, at: int) -> int:
    """The line, from 0, on which a word of some text stands."""
    seen = 0
    for number, row in enumerate(source.split("\n")):
        seen += len(read(row).words)
        if at < seen:
            return number
    return 0
