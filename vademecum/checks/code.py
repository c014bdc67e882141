"""Code that is not what its language says: its page is not made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import Chapter, Kind, Library, Record
from vademecum.problems import Problem, Splice
from vademecum.text.lexing import code, language, readable
from vademecum.text.lines import Lines
from vademecum.text.scan import scan

_PLAIN = "text"


def check(library: Library, _date: dt.date) -> Iterator[Problem]:
    """Every block of code that names its language."""
    for text in library.texts:
        if "```" in text.body or "~~~" in text.body:
            yield from _blocks(text)


def _blocks(text: Chapter | Record) -> Iterator[Problem]:
    lines = Lines(text.body)
    for piece in scan(text.body).pieces:
        if piece.kind is not Kind.OPAQUE or piece.last_line == piece.line:
            continue
        named = language(lines[piece.line])
        if named is None:
            continue
        name, at = named
        rows = [lines[number] for number in range(piece.line, piece.last_line + 1)]
        if not readable(code(rows), name):
            start = lines.start(piece.line) + at + text.body_offset
            fix = Splice(start, start + len(name), _PLAIN)
            yield Problem("M055", text.at(piece.line), {"name": name}, fix)
