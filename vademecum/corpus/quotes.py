"""Quotes: what a chapter says was said, and whether it was.

A quote is right when its words stand in the turn it names, in order and without a gap, typography
set aside; `[…]` leaves words out, `[mot]` puts one in, `[L]’idée` changes a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from vademecum.french.folding import normal
from vademecum.model import Chapter, Library, Place, Record, Testimony
from vademecum.text.said import stands
from vademecum.text.scan import scan
from vademecum.text.words import plain

_TARGET = re.compile(r"^(?P<words>.*?)\s*<(?P<target>[^<>]+)>$", re.S)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words a chapter lends to a turn or a paragraph."""

    target: str  # as written: 2017-03-14-metropole#t2
    words: str  # MyST
    place: Place
    card: bool = False  # `{temoignage}`: no words of its own, it shows the paragraph

    @property
    def record(self) -> str:
        """The id of the hearing or testimony."""
        return self.target.partition("#")[0].strip()

    @property
    def anchor(self) -> str:
        """The turn or paragraph: t2, p3; empty when none is named."""
        return self.target.partition("#")[2].strip()


@dataclass(frozen=True, slots=True)
class Near:
    """The passage most like a quote that is not there."""

    record: str
    anchor: str
    words: str
    likeness: float  # 0 to 100


def quotes(body: str, path: str, body_line: int) -> tuple[Quote, ...]:
    """The quotes of a body, in order."""
    contents = scan(body)
    found: list[Quote] = []
    for block in contents.directives:
        place = Place(path, body_line + block.line - 1)
        if block.name in ("citation", "temoignage"):
            found.append(Quote(block.argument, block.body, place, block.name == "temoignage"))
    for role in contents.roles:
        if role.name == "citation":
            place = Place(path, body_line + role.line - 1)
            parts = _TARGET.match(role.text)
            words, target = (parts["words"], parts["target"]) if parts else (role.text, "")
            found.append(Quote(target, words, place))
    return tuple(sorted(found, key=lambda one: one.place))


def of_chapter(chapter: Chapter) -> tuple[Quote, ...]:
    """The quotes of a chapter."""
    return quotes(chapter.body, chapter.place.path, chapter.body_line)


def passages(record: Record) -> Iterator[tuple[str, str]]:
    """(id, MyST text) of everything in a record that can be quoted."""
    if isinstance(record, Testimony):
        yield from ((one.id, one.text) for one in record.paragraphs if one.id)
    else:
        yield from ((turn.id, turn.text) for turn in record.turns if turn.id)


def passage(record: Record, anchor: str) -> str | None:
    """The MyST text of a turn or paragraph, or None."""
    return next((text for name, text in passages(record) if name == anchor), None)


def said(words: str, source: str) -> bool:
    """Whether the words (MyST) of a quote were said in the source (MyST)."""
    return stands(normal(plain(words)), normal(plain(source)))


def nearest(words: str, records: Iterable[Record]) -> Near | None:
    """The passage of these records most like the quote."""
    wanted = normal(plain(words))
    best: Near | None = None
    for record in records:
        for anchor, source in passages(record):
            text = normal(plain(source))
            found = fuzz.partial_ratio_alignment(wanted, text)
            if found is not None and (best is None or found.score > best.likeness):
                part = _to_words(text, found.dest_start, found.dest_end)
                best = Near(record.id, anchor, part, found.score)
    return best


def moved(quote: Quote, library: Library) -> tuple[str, str] | None:
    """(record, anchor) of the one passage that holds the quote's words, when they only moved."""
    holders = [
        (record.id, anchor)
        for record in library.records.values()
        if record.place.path != quote.place.path  # where it stands, it always holds its own words
        for anchor, source in passages(record)
        if said(quote.words, source)
    ]
    return holders[0] if len(holders) == 1 else None


def _to_words(text: str, start: int, end: int) -> str:
    """The passage widened to whole words."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end].strip()
