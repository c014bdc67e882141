"""What is left of any tool's markup in the words that are printed: signs that French never uses so.

The general net, under the tables of marks (`leftover`), which say what to write instead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import Chapter, Kind, Library, Record
from vademecum.problems import Problem
from vademecum.record.grammar import without_id
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.signs import around, strange


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every text, its code, its addresses and its directives hidden."""
    for text in library.texts:
        yield from _of(text)


def _of(text: Chapter | Record) -> Iterator[Problem]:
    lines = Lines(text.body)
    for piece in scan(text.body).pieces:
        words = piece.typed if isinstance(text, Chapter) else without_id(piece.typed)
        for sign, at in strange(words, cell=piece.kind is Kind.CELL):
            line = piece.line + words.count("\n", 0, at)
            values = {"sign": sign, "text": around(words, at, lines[line])}
            yield Problem("M046", text.at(line), values)
