"""One text under two ids: the two sides of a rename that a merge left, or a copy."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from vademecum.corpus.quotes import quotes
from vademecum.french.folding import normal
from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem
from vademecum.record.templates import untouched

_WORD = re.compile(r"[^\W\d_]{2,}")  # the bars of a table are none
_WORDS = 8  # of a line or a whole text: fewer are alike by chance
_SHARE = 0.8  # of the lines of the shorter and of its words, where one side went on
_LINES = 4  # at least, of so many words


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Texts of the same words; told of the one that the book uses less."""
    texts = {text.id: text for text in library.texts}
    lines = {text.id: _lines(text) for text in library.texts if not untouched(text.body)}
    holders: dict[str, list[str]] = {}
    for name, found in lines.items():
        for one in {*found, *_whole(texts[name])}:
            holders.setdefault(one, []).append(name)
    pairs = Counter(
        (first, second)
        for names in holders.values()
        for at, first in enumerate(names[:_LINES])
        for second in names[at + 1 : at + _LINES]
    )
    used = _used(library)
    for (first, second), count in sorted(pairs.items()):
        if _same(texts[first], texts[second], lines, count):
            older, newer = sorted((first, second), key=lambda name: (name not in used, name))
            yield Problem("G004", texts[newer].place, {"other": texts[older].place.path})


def _same(
    one: Chapter | Record, other: Chapter | Record, lines: dict[str, frozenset[str]], count: int
) -> bool:
    if isinstance(one, Chapter) is not isinstance(other, Chapter):
        return False
    if _whole(one) and _whole(one) == _whole(other):
        return True
    fewest = min(len(lines[one.id]), len(lines[other.id]))
    return count >= _LINES and count >= _SHARE * fewest and _mostly(one, other)


def _mostly(one: Chapter | Record, other: Chapter | Record) -> bool:
    """Whether most words of the shorter stand in the other, whatever lines they are on: two sheets
    of one model share its long lines, and say other things in short ones."""
    first, second = (Counter(map(normal, text.body.split("\n"))) for text in (one, other))
    fewest = min(map(_words, (first, second)))
    return _words(first & second) >= _SHARE * fewest


def _words(lines: Counter[str]) -> int:
    return sum(len(_WORD.findall(line)) * count for line, count in lines.items())


def _lines(text: Chapter | Record) -> frozenset[str]:
    found = (normal(line) for line in text.body.split("\n"))
    return frozenset(line for line in found if line.count(" ") + 1 >= _WORDS)


def _whole(text: Chapter | Record) -> tuple[str, ...]:
    """The text's words, if they are enough to be no accident."""
    words = normal(text.body)
    return (words,) if len(_WORD.findall(words)) >= _WORDS else ()


def _used(library: Library) -> set[str]:
    """The ids that the book's order names or that chapters quote."""
    listed = {name for part in library.settings.parts for name in part.chapters}
    return listed | {quote.record for text in library.texts for quote in quotes(text)}
