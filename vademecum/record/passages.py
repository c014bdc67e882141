"""A text as passages: each run of words, whose it is, and where it stands in the file.

Whoever asks what was said, what is prose, which words are someone's, asks this room.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vademecum.model import (
    Chapter,
    Hearing,
    Kind,
    Passage,
    Quotable,
    Record,
    Testimony,
    Turn,
)
from vademecum.record.grammar import id_in_words, label_in_words
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan
from vademecum.text.seen import Piece
from vademecum.text.words import plain

# What, in a turn, was said: a heading, a table, a note and code are of who wrote the record.
_SAID = (Kind.PROSE, Kind.ITEM, Kind.QUOTE)
_WRITTEN = (*_SAID, Kind.CELL)  # by a witness, in a testimony


def passages(text: Chapter | Record) -> Iterator[Passage]:
    """The passages of a chapter, a hearing or a testimony, in order."""
    if isinstance(text, Chapter):
        return (_passage(piece, text) for piece in scan(text.body).pieces)
    return (passage for _quotable, passage in owned(text))


def quotables(record: Record) -> Sequence[Quotable]:
    """What can be quoted of a record: its turns or its paragraphs."""
    return record.turns if isinstance(record, Hearing) else record.paragraphs


def owned(record: Record) -> Iterator[tuple[Quotable | None, Passage]]:
    """The passages of a record, each with the turn or paragraph it stands in."""
    said = _WRITTEN if isinstance(record, Testimony) else _SAID
    labels = {one.key: one.label for one in record.speakers} if isinstance(record, Hearing) else {}
    all_of_them = quotables(record)
    firsts = [one.first_line for one in all_of_them]
    lines = Lines(record.body)
    for piece in scan(record.body).pieces:
        passage = _passage(piece, record)
        at = bisect_right(firsts, passage.line) - 1
        one = all_of_them[at] if at >= 0 else None
        if one is None or passage.line > one.last_line:
            yield None, passage
            continue
        speaker = one.speaker if isinstance(one, Turn) else None
        kind = Kind.SPEECH if piece.kind in said else piece.kind
        passage = replace(passage, kind=kind, id=one.id, speaker=speaker)
        if passage.line <= one.place.line:
            passage = _without_marks(passage, one, labels.get(speaker or ""), lines, record)
        if passage.words or kind is Kind.OPAQUE:
            yield one, passage


def speech(record: Record) -> tuple[str, ...]:
    """What was said in each turn or paragraph, as a reader sees it, a line a block."""
    found: dict[int, list[str]] = {}
    for one, passage in owned(record):
        if one is not None and passage.kind is Kind.SPEECH:
            found.setdefault(id(one), []).append(passage.words)
    return tuple("\n".join(found.get(id(one), ())) for one in quotables(record))


def _passage(piece: Piece, text: Chapter | Record) -> Passage:
    """A piece of a body, in its file."""
    shift, above = text.body_offset, text.body_line - 1

    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple((start + shift, end + shift) for start, end in spans)

    return Passage(
        kind=piece.kind,
        id=None,
        speaker=None,
        words=piece.words,
        line=piece.line + above,
        last_line=piece.last_line + above,
        spans=moved(piece.spans),
        prose=moved(piece.prose),
        led=piece.led or piece.words,
    )


def _without_marks(
    whole: Passage, one: Quotable, label: str | None, lines: Lines, record: Record
) -> Passage:
    """The first passage of a turn or paragraph, its id line and its label taken off."""
    skip = one.skip if isinstance(one, Turn) else 0
    row = one.place.line - record.body_line + 1
    start = record.body_offset + lines.start(row) + skip
    head = id_in_words() if label is None else label_in_words(label)
    found, led = head.match(whole.words), head.match(whole.led)
    if found:
        words = whole.words[found.end() :]
    else:
        rows = range(row, whole.last_line - record.body_line + 2)
        words = plain("\n".join(lines[number] for number in rows)[skip:])
    return replace(
        whole,
        words=words,
        led=whole.led[led.end() :] if found and led else words,
        line=one.place.line,
        spans=_from(whole.spans, start),
        prose=_from(whole.prose, start),
    )


def _from(spans: Sequence[Span], start: int) -> tuple[Span, ...]:
    """What of some spans stands at or after a place."""
    return tuple((max(first, start), end) for first, end in spans if end > start)
