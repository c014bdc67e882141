"""What a text now says, piece by piece, each with its place: where words are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vademecum.model import Chapter, Kind, Passage, Record
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.scan import scan

_TOGETHER = 40  # words, at least, of neighbours read as one where each is shorter
_ASIDE = ("abbr", "index")  # roles of which readers do not see all in the sentence
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


def blocks(text: Chapter | Record) -> Iterator[Block]:
    """All that a text now says, passage by passage, and what is printed of its front matter."""
    path = text.place.path
    for key, written in printed(text):
        if written.text and key:
            yield Block(path, written.line, text.id, written.text)
    for one in passages(text):
        words = one.words or (_source(text, one) if one.kind is Kind.OPAQUE else "")
        if words:
            cell = one.kind is Kind.CELL
            yield Block(path, one.line, text.id, words, one.speaker or "", cell)
    for role in scan(text.body).roles:
        if role.name in _ASIDE:
            for part in _PARTS.split(role.text):
                yield Block(path, text.at(role.line).line, text.id, part)


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
