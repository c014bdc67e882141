"""Quotes: what a chapter says was said, and whether it was.

A quote is right when its words stand in the turn it names, in order and without a gap, typography
set aside; `[…]` leaves words out, `[mot]` puts one in, `[L]’idée` changes a capital.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from vademecum.french.folding import level, normal
from vademecum.model import Chapter, Library, Place, Record
from vademecum.record.passages import quotables
from vademecum.text.said import stands
from vademecum.text.scan import scan
from vademecum.text.words import plain, role_parts


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


def quotes(text: Chapter | Record) -> tuple[Quote, ...]:
    """The quotes of a text, in order."""
    seen = scan(text.body)
    found: list[Quote] = []
    for block in seen.directives:
        if block.name in ("citation", "temoignage"):
            place = text.at(block.line)
            found.append(Quote(block.argument, block.body, place, block.name == "temoignage"))
    for role in seen.roles:
        if role.name == "citation":
            words, target = role_parts(role.text)
            found.append(Quote(target, words, text.at(role.line)))
    return tuple(sorted(found, key=lambda one: one.place))


def quotable(record: Record) -> Iterator[tuple[str, str]]:
    """(id, what was said there) of everything in a record that can be quoted."""
    yield from ((one.id, one.speech) for one in quotables(record) if one.id and not one.silence)


def spoken(record: Record, anchor: str) -> str | None:
    """What was said in a turn or paragraph, or None where there is none of that id."""
    return next((words for name, words in quotable(record) if name == anchor), None)


def said(words: str, source: str) -> bool:
    """Whether the words (MyST) of a quote stand in what was said."""
    return stands(normal(plain(words)), normal(source))


def nearest(words: str, records: Iterable[Record]) -> Near | None:
    """The passage of these records most like the quote."""
    wanted = level(plain(words))
    best: Near | None = None
    for record in records:
        for anchor, source in quotable(record):
            text = level(source)
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
        for anchor, source in quotable(record)
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
