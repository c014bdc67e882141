"""What a letter shows of a record: the person's words to correct, others' as they may be read.

Others' turns are a reader's of the working edition: `affiche`, « Intervenant A », never the label
of the file; what was refused, withdrawn, struck or kept to a narrower circle is not there. The
person's own words are all there, but for what they had struck, of which its place is shown.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from vademecum.editions.redact import hushed, nameless, shown
from vademecum.exchange import form
from vademecum.model import (
    Audience,
    Hearing,
    Kind,
    Passage,
    Quotable,
    Record,
    Silence,
    Speaker,
    Turn,
)
from vademecum.record import read
from vademecum.record.consents import is_heard, of, silences
from vademecum.record.edit import Words, placed
from vademecum.record.naming import NOBODY
from vademecum.record.passages import owned, quotables
from vademecum.record.withhold import signalled, withhold

_GROUP = "Le groupe de travail"


class Whose(Enum):
    """Who may correct a part of a letter."""

    OWN = "own"  # the person it is sent to
    OTHER = "other"  # somebody else's words: nobody, here
    TEXT = "text"  # of who wrote the record, a note, a heading: nobody, here


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph of a letter."""

    words: str  # as they stand there
    kind: Kind = Kind.SPEECH
    place: Words | None = None
    # ^ of the person's own: where they stand in the file; `words` differ where some are struck


@dataclass(frozen=True, slots=True)
class Part:
    """A turn or a paragraph in a letter, or what stands between."""

    whose: Whose
    anchor: str  # t7, p3; "" where it can bear no number
    label: str  # who speaks, as the letter says it; "" where nobody is named
    shown: tuple[Shown, ...]
    folded: tuple[Part, ...] = ()  # turns that are left out, for which it stands (`fold`)

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with its words."""
        told = (one.place.source if one.place else one.words for one in self.shown)
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:8]


def parts(record: Record, text: str, key: str, date: dt.date) -> tuple[Part, ...]:
    """What a letter to a person may show, in order; a long one leaves some out (`fold`).

    `text`: the LF text of the record's file; `key`: the person's, "" for a witness; `date` decides
    embargoes of others. ValueError where something withheld cannot be located.
    """
    silent = _silences(record, key, date)
    body = withhold(record.body, Audience.PUBLIC, hushed(record, silent))
    seen = read.with_body(record, body, silent)
    others = {one.quotable.id: one.blocks for one in placed(seen, _with_body(record, text, body))}
    own = dict(_own_parts(record, text, key))
    found: list[tuple[int, Part]] = list(_between(seen))
    for one in quotables(record):
        if one.id in own:
            found.append((one.first_line, own[one.id]))
        elif one.id and one.first_line in silent:
            mark = Part(Whose.OTHER, one.id, "", (Shown(form.UNPUBLISHED),))
            found.append((one.first_line, mark))
        elif one.id and (words := others.get(one.id)):
            lines = tuple(Shown(block.words) for block in words)
            part = Part(Whose.OTHER, one.id, _label(record, one), lines)
            found.append((one.first_line, part))
    return tuple(part for _line, part in sorted(found, key=lambda pair: pair[0]))


def named(record: Hearing, speaker: Speaker) -> str:
    """How a letter names somebody: as readers will, never as the file does."""
    # No `affiche` yet: the label of the file is not to be seen.
    return shown(record, speaker).strip() or (NOBODY if is_heard(speaker) else _GROUP)


def readable(record: Record, key: str, date: dt.date) -> Record:
    """The record with all that a letter to that person says of it, and nothing else.

    Where names are looked for that nobody may read; of whom it shows no word, the name is one.
    """
    silent = _silences(record, key, date)
    body = withhold(signalled(record.body), Audience.WORKING, hushed(record, silent))
    told = read.with_body(record, body, silent)
    if not isinstance(told, Hearing):
        return told
    silenced = {one.speaker for one in told.turns if one.silence is not None}
    heard = {one.speaker for one in told.turns if one.silence is None}
    return nameless(told, {one.key for one in told.speakers} - (silenced - heard))


def _silences(record: Record, key: str, date: dt.date) -> Mapping[int, Silence]:
    """Others' turns that this person may not read; the group's own are its to send."""
    lines = {
        one.first_line
        for one in quotables(record)
        if not _own(one, key) and of(record, one) is not None
    }
    found = silences(record, Audience.WORKING, date)
    return {line: what for line, what in found.items() if line in lines}


def _own(one: Quotable, key: str) -> bool:
    return one.speaker == key if isinstance(one, Turn) else True


def _label(record: Record, one: Quotable) -> str:
    if isinstance(record, Hearing) and isinstance(one, Turn):
        return named(record, record.speaker(one.speaker))
    return ""


def _own_parts(record: Record, text: str, key: str) -> Iterator[tuple[str, Part]]:
    """(id, part) of the person's own: each paragraph as it is shown, and where it stands."""
    marked = read.with_body(record, signalled(record.body))
    as_shown = placed(marked, _with_body(record, text, marked.body))
    for one, other in zip(placed(record, text), as_shown, strict=True):
        if one.quotable.id is None or not _own(one.quotable, key) or not one.blocks:
            continue
        lines = tuple(
            Shown(there.words, place=here)
            for here, there in zip(one.blocks, other.blocks, strict=True)
        )
        label = form.YOU if isinstance(one.quotable, Turn) else ""
        yield one.quotable.id, Part(Whose.OWN, one.quotable.id, label, lines)


def _with_body(record: Record, text: str, body: str) -> str:
    return text[: record.body_offset] + body


def _between(seen: Record) -> Iterator[tuple[int, Part]]:
    """(line, part) of what nobody said: presentation, headings, tables, notes."""
    loose = [
        passage
        for one, passage in owned(seen)
        if passage.words.strip() and (one is None or passage.kind is not Kind.SPEECH)
    ]
    for line, passages in _rows(loose):
        kind = passages[0].kind
        words = " | " if kind is Kind.CELL else " "
        text = words.join(" ".join(one.words.split()) for one in passages)
        yield line, Part(Whose.TEXT, "", "", (Shown(text, kind),))


def _rows(passages: Iterable[Passage]) -> Iterator[tuple[int, Sequence[Passage]]]:
    """The passages, those of one row of a table together."""
    row: list[Passage] = []
    for one in passages:
        if row and (one.kind is not Kind.CELL or one.line != row[0].line):
            yield row[0].line, row
            row = []
        row.append(one)
    if row:
        yield row[0].line, row
