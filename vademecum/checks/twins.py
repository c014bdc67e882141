"""One text under two ids: the two sides of a rename that a merge left, or a copy."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vademecum.checks.silent import code
from vademecum.corpus.quotes import quotes
from vademecum.french.folding import normal
from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem
from vademecum.record.templates import untouched
from vademecum.store import Store

_KIND = "twins-1"
_WORD = re.compile(r"[^\W\d_]{2,}")  # the bars of a table are none
_WORDS = 8  # of a line or a whole text: fewer are alike by chance
_SHARE = 0.8  # of the lines of the shorter and of its words, where one side went on
_LINES = 4  # at least, of so many words


@dataclass(frozen=True, slots=True)
class _Words:
    """A body by its words, typography set aside, each run of them told by its digest."""

    lines: frozenset[str]  # those of enough words
    whole: str  # "" where they are too few


def check(library: Library, date: dt.date, kept: Store) -> Iterator[Problem]:
    """Texts of the same words; told of the one that the book uses less.

    `kept`: the words of bodies, as they were read before.
    """
    texts = {text.id: text for text in library.texts}
    words = {text.id: _words(text.body, kept) for text in library.texts if not untouched(text.body)}
    holders: dict[str, list[str]] = {}
    for name, found in words.items():
        for one in {*found.lines, *([found.whole] if found.whole else [])}:
            holders.setdefault(one, []).append(name)
    pairs = Counter(
        (first, second)
        for names in holders.values()
        for at, first in enumerate(names[:_LINES])
        for second in names[at + 1 : at + _LINES]
    )
    used = _used(library)
    for (first, second), count in sorted(pairs.items()):
        if _same(texts[first], texts[second], words, count):
            older, newer = sorted((first, second), key=lambda name: (name not in used, name))
            yield Problem("G004", texts[newer].place, {"other": texts[older].place.path})


def _same(
    one: Chapter | Record, other: Chapter | Record, words: Mapping[str, _Words], count: int
) -> bool:
    if isinstance(one, Chapter) is not isinstance(other, Chapter):
        return False
    ours, theirs = words[one.id], words[other.id]
    if ours.whole and ours.whole == theirs.whole:
        return True
    fewest = min(len(ours.lines), len(theirs.lines))
    return count >= _LINES and count >= _SHARE * fewest and _mostly(one, other)


def _mostly(one: Chapter | Record, other: Chapter | Record) -> bool:
    """Whether most words of the shorter stand in the other, whatever lines they are on: two sheets
    of one model share its long lines, and say other things in short ones."""
    first, second = (Counter(map(normal, text.body.split("\n"))) for text in (one, other))
    fewest = min(map(_counted, (first, second)))
    return _counted(first & second) >= _SHARE * fewest


def _counted(lines: Counter[str]) -> int:
    return sum(len(_WORD.findall(line)) * count for line, count in lines.items())


def _words(body: str, kept: Store) -> _Words:
    digest = _digest(f"{code()}\n{body}") if kept.keeps else ""
    data = kept.get(_KIND, digest)
    if data is not None:
        whole, *lines = json.loads(data)
        return _Words(frozenset(lines), whole)
    levelled = (normal(line) for line in body.split("\n"))
    found = {_digest(line) for line in levelled if line.count(" ") + 1 >= _WORDS}
    words = normal(body)
    whole = _digest(words) if len(_WORD.findall(words)) >= _WORDS else ""
    kept.put(_KIND, digest, json.dumps([whole, *sorted(found)]).encode("ascii"))
    return _Words(frozenset(found), whole)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _used(library: Library) -> set[str]:
    """The ids that the book's order names or that chapters quote."""
    listed = {name for part in library.settings.parts for name in part.chapters}
    return listed | {quote.record for text in library.texts for quote in quotes(text)}
