"""Turns whose words were taken back: what is left of each, its place, and what it said.

A transcript read again has those words still, in its own wording. Where they stood is known by what
stands around them, by their time, and by the words that earlier versions of the file have there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.french.dates import read_date
from vademecum.language import N_, _
from vademecum.model import ConsentState, Hearing, Lifted, Turn
from vademecum.record import consents
from vademecum.transcripts.times import seconds

# A mark, alone or among words that stay.
_MARK = re.compile(r"\[passage\s+(?:retiré\s+le\s+([^\]\n]{1,40})|supprimé\s+à\s+la\s+demande\s)")
_STRUCK = "{retire}"
_NOBODY = "\ue000"  # a private sign, in no transcript: words that are like nothing

TAKEN_BACK = N_("its words were taken back: only their later word puts them back (“levees”)")


@dataclass(frozen=True, slots=True)
class Former:
    """A turn as earlier versions of the file had it."""

    anchor: str
    label: str
    words: str  # the latest, before any of them was struck
    before: str  # the anchor of the turn before it; "" for the first
    struck: dt.date | None = None  # the day on which a mark took its place


@dataclass(frozen=True, slots=True)
class Gone:
    """A turn whose words were taken back, all or some of them."""

    id: str
    at: float  # its number in the hearing; between two turns where it stands there no more
    label: str
    words: str  # what it said; "" where nothing tells
    whole: bool  # all of them
    refused: bool
    day: dt.date | None
    start: float | None = None  # seconds
    end: float | None = None  # when the next turn begins

    @property
    def told(self) -> str:
        """What was done with its words, as a sentence goes on."""
        day = self.day.isoformat() if self.day is not None else ""
        if self.refused:
            return _("refused on {day}").format(day=day) if day else _("refused, no day known")
        return _("withdrawn on {day}").format(day=day) if day else _("withdrawn, no day known")


def gone(record: Hearing, former: Sequence[Former]) -> tuple[Gone, ...]:
    """The turns of a hearing that were taken back and not given again since; those too of which
    not even the mark stands there any more."""
    past = {one.anchor: one for one in former}
    there = {turn.id: at for at, turn in enumerate(record.turns)}
    found = [
        one
        for at, turn in enumerate(record.turns)
        if (one := _left(record, at, turn, past.get(turn.id or ""))) is not None
    ]
    for old in former:
        if old.struck is None or old.anchor in there or _lifted(record, old.struck, ""):
            continue
        at = _after(old, past, there)
        found.append(Gone(old.anchor, at, old.label, old.words, True, False, old.struck))
    return tuple(sorted(found, key=lambda one: one.at))


def filled(record: Hearing, those: Sequence[Gone]) -> Hearing:
    """The hearing as it is put beside a transcript: each such turn says there what it said."""
    turns = list(record.turns)
    for one in those:
        if not one.at.is_integer() or not (one.words or one.whole):
            continue
        words = one.words or _NOBODY * (1 + int(one.at) % 7)
        turns[int(one.at)] = replace(turns[int(one.at)], speech=words)
    return replace(record, turns=tuple(turns))


def silent(record: Hearing) -> Iterator[tuple[str, Gone]]:
    """The label of each person who took their words back, and how it is told of them."""
    for one in record.speakers:
        said = consents.given(record, one) if consents.is_heard(one) else None
        if said is not None and said.silent:
            yield one.label, Gone("", -1.0, one.label, "", True, _refused(said), said.silent_since)


def _left(record: Hearing, at: int, turn: Turn, past: Former | None) -> Gone | None:
    """What is told of a turn that stands in the hearing; None where nothing of it was struck."""
    said = consents.of(record, turn)
    mark = _MARK.search(" ".join(turn.speech.split()))
    whole = consents.is_mark(turn)
    day, refused, words = past.struck if past else None, False, ""
    if mark is not None:
        day = (read_date(mark[1]) if mark[1] else None) or day
        words = past.words if past else ""
    if said is not None and said.silent:
        day, refused, words = said.silent_since or day, _refused(said), words or turn.speech
        words = "" if whole and words == turn.speech else words
    elif _STRUCK not in turn.text and (mark is None or _lifted(record, day, turn.speaker)):
        return None
    ends = (seconds(one.time or "") for one in record.turns[at + 1 :])
    return Gone(
        turn.id or str(turn.place.line),
        float(at),
        record.speaker(turn.speaker).label,
        words,
        whole or (said is not None and said.silent),
        refused,
        day,
        seconds(turn.time or ""),
        next((end for end in ends if end is not None), None),
    )


def _refused(said: consents.Given) -> bool:
    if said.lost is not None:
        return said.lost.what is Lifted.REFUSAL
    return said.state is ConsentState.REFUSED


def _lifted(record: Hearing, day: dt.date | None, key: str) -> bool:
    """Whether a later word lets a struck passage of that day be read again."""
    return any(
        one.sound
        and one.what is Lifted.PASSAGE
        and one.of == day
        and one.on is not None
        and one.of is not None
        and one.on > one.of
        and one.who in ("", key)
        for one in record.liftings
    )


def _after(one: Former, past: Mapping[str, Former], there: Mapping[str | None, int]) -> float:
    """The place of a turn that is there no more: after the last before it that is."""
    seen = {one.anchor}
    before = one.before
    while before and before not in there and before in past and before not in seen:
        seen.add(before)
        before = past[before].before
    return there.get(before, -1) + 0.5
