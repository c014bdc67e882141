"""Turns of nobody known, and words in a turn that may be another's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import UNKNOWN, Hearing, Kind, Library, Passage, Turn
from vademecum.problems import Problem
from vademecum.record.passages import owned
from vademecum.transcripts import labels, shapes
from vademecum.transcripts.labels import same

_SHOWN = 40  # characters of a line


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """What import was not sure of, and what it could not see: who speaks here?"""
    for record in library.records.values():
        if isinstance(record, Hearing):
            yield from _of(record)


def _of(record: Hearing) -> Iterator[Problem]:
    nobody = {one.key for one in record.speakers if one.label == UNKNOWN}
    for turn in record.turns:
        if turn.speaker in nobody:
            yield Problem("H014", record.at(turn.place.line - record.body_line + 1))
    known = {same(one.label) for one in record.speakers}
    for one, passage in owned(record):
        if isinstance(one, Turn) and passage.kind is Kind.SPEECH:
            opens = passage.line <= one.place.line
            if label := _label(passage, known, nobody=one.speaker in nobody, opens=opens):
                place = record.at(passage.line - record.body_line + 1)
                yield Problem("H015", place, {"text": label})


def _label(passage: Passage, known: set[str], *, nobody: bool, opens: bool) -> str:
    """The words of a passage that may name who speaks; "" where none does."""
    words = passage.words.strip()
    if shapes.is_alone(words) and not opens:
        return words[:_SHOWN]
    found = labels.opening(words)
    if found is None or found.label is None or found.mark != ":" or found.start is not None:
        return ""
    label = found.label
    if same(label) in known:
        return label[:_SHOWN]
    sure = shapes.can_be(label) and shapes.is_strong(label)
    small = nobody and opens and shapes.may_be(label.casefold())
    return label[:_SHOWN] if sure or small else ""
