"""Marks in values, in which none is read: of the front matter, of options, of what roles say.

Each kind of value is walked where it is declared: the printed rows of the front matter, the options
of directives that are words, the entries of the index. Those of the settings are judged as they
are read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.model import Chapter, Library, Place, Record, Written
from vademecum.problems import Problem
from vademecum.record.keys import printed
from vademecum.text import entries, values
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan
from vademecum.text.words import typed

_EXPLAINED = re.compile(r"\((?P<words>.*)\)\s*\Z", re.S)  # « CN (les mots) », of {abbr}

_LOST = re.compile(r"(?<!\\)\[\^[^\]\n]+\]|<[A-Za-z!/][^<>\n]*>|(?<![}`])`[^`\n]+`")
_BOUND = re.compile(r"\\(?=[ \u00a0\u202f])")  # told, and mended, with those of words


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every value of every text that its readers see, or are read aloud."""
    for text in library.texts:
        for _key, written in printed(text):
            yield from _front(text, written)
        for line, words in _of_body(text):
            for code, said in values.markup(_BOUND.sub("", words)):
                yield Problem(code, text.at(line), said)


def _front(text: Chapter | Record, written: Written) -> Iterator[Problem]:
    place = Place(text.place.path, written.line)
    for shown, advice, (start, end) in values.marks(written.text):
        at: Span | None = None
        if written.bare is not None:
            at = written.bare + start, written.bare + end
        yield Problem("M024", place, {"text": shown, "advice": advice}, None, at)


def _of_body(text: Chapter | Record) -> Iterator[tuple[int, str]]:
    """(line of the body, value)."""
    seen = scan(text.body)
    for piece in seen.pieces:
        if piece.option:
            yield piece.line, piece.words
    for link in seen.links:
        if link.alt:
            # Its emphasis is read, and left out; so are notes and tags, with what they say.
            yield link.line, " ".join([typed(link.alt), *_LOST.findall(link.alt)])
        if link.title:
            yield link.line, link.title
    for role in seen.roles:
        if role.name == "abbr" and (found := _EXPLAINED.search(role.text)):
            yield role.line, found["words"]
    lines = Lines(text.body)
    for start, words in entries.entries(text.body):
        yield lines.at(start), words
