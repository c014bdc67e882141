"""The JSON of speech recognisers, by the table of their shapes.

Whisper's confidence in a segment is the mean log-probability of its tokens; below -1 its own
decoder takes the segment for a failure and tries again, which is why that limit marks a doubt.
Others give a probability: half is where a word is as likely wrong as right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from vademecum.language import N_, _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import (
    beside,
    order,
    proposed,
    roster,
    shaped,
    spoken,
    strange,
    tokens,
    voices,
)
from vademecum.transcripts.jsonfile import at, first, load
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.services import MS, Shape
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import instant, number
from vademecum.transcripts.tokens import Token

DOUBT = -1.0  # avg_logprob below it
HALF = 0.5  # a probability below it
_OTHER = N_("JSON, but not of a transcript that is known here: save it as .vtt, .srt or .docx")
_WHEN = N_("who speaks when, without a word said; join it to the words and save them as .json")
_TOLD = 5  # segments without words that are named one by one


@dataclass(slots=True)
class _Reading:
    """One file, read by one shape."""

    shape: Shape
    unit: float
    names: dict[str, str]  # of speakers, by id
    channels: bool = False  # more than one
    said: list[Utterance] = field(default_factory=list)
    silent: list[int] = field(default_factory=list)  # segments without words, from 1


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a recogniser's JSON; VademecumError when it is other JSON."""
    value = load(data, name)
    found = _read(value, name)
    noticed: tuple[str, ...] = ()
    if found is None or not _names_someone(found):
        found, noticed = _elsewhere(value, name, found)
    if found is None and (other := strange.given(value)) is not None:
        found = _read(other, name)
    if found is None:
        raise refusal(name, _(_WHEN if beside.is_when(value) else _OTHER))
    labels = {item.speaker for item in found.utterances if item.speaker}
    more = (noticed or _unused(value, labels)) + proposed.noticed(value, labels)
    return replace(found, noticed=(*found.noticed, *more))


def _unused(value: Any, labels: set[str]) -> tuple[str, ...]:
    """What an editor should know of people whom the file lists and under whom nobody speaks."""
    names = roster.unused(roster.listed(value), labels)
    said = _("the file lists people under whose names nobody speaks in it: {names}")
    return (said.format(names=roster.shown(names)),) if names else ()


def _elsewhere(
    value: Any, name: str, found: Transcript | None
) -> tuple[Transcript | None, tuple[str, ...]]:
    """A file that names nobody by its shape: by another that has the same words, or by who speaks
    as it tells it beside them; and what an editor should know."""
    other = _read(value, name, speaking=True) if found is not None else None
    if other is not None and _letters(other) == _letters(found):
        return other, ()
    ordered = beside.given(value)
    again = _read(ordered, name) if ordered is not None else None
    if again is not None and _names_someone(again):
        said = _("who speaks is told elsewhere than beside the words; joined to them: verify")
        return again, (said,)
    told = beside.untold(value) if found is not None else None
    if told is None:
        key = beside.yes_or_no(value) if found is not None else None
        said = _("“{key}” is only true or false: it names nobody; write names in its place")
        return found, (said.format(key=key),) if key else ()
    sentence = _("the file names who speaks (“{key}”: {values}), but not beside the words")
    return found, (sentence.format(key=told[0], values=", ".join(told[1])),)


def _names_someone(found: Transcript) -> bool:
    return any(item.speaker for item in found.utterances)


def _letters(found: Transcript | None) -> str:
    said = " ".join(item.text for item in found.utterances) if found is not None else ""
    return "".join(filter(str.isalnum, said.casefold()))


def _read(value: Any, name: str, speaking: bool = False) -> Transcript | None:
    """The transcript in the value by the first shape that it has (`speaking`: of words that say
    who speaks); None where it has none."""
    found = shaped.shaped(value, speaking)
    if found is None:
        return None
    shape, whole, segments = found
    reading = _Reading(
        shape,
        _unit(shape, segments),
        _names(value, whole, shape, segments),
        _many(shape, segments) > 1,
    )
    for index, segment in enumerate(segments):
        _segment(reading, segment, index + 1)
    if not reading.said:
        raise refusal(
            name,
            _("a recogniser's file without a single word said; export it again with its words"),
        )
    said = _in_time(reading.said) if reading.channels else order.utterances(reading.said)
    named = voices.are_named(item.speaker for item in said)
    said = said if reading.channels else spoken.within(said)
    ends = [item.end for item in said if item.end is not None]
    key = shape.key
    if key == "whisper" and any(item.speaker for item in said):
        key = "whisperx"
    return Transcript(
        key,
        tuple(said),
        duration=_duration(value) or max(ends, default=None),
        tool=_tool(value) or shape.tool or None,
        left_out=tuple(_silent(reading.silent)),
        noticed=() if reading.channels else order.told(reading.said),
        declared=named,
    )


def _names(value: Any, whole: Any, shape: Shape, segments: list[Any]) -> dict[str, str]:
    """The names of speakers by their ids, wherever the file lists them."""
    rows = [item for item in segments if isinstance(item, Mapping)]
    paths = (*shape.speaker, *roster.POINTERS)
    told = {str(one) for row in rows if (one := voices.one(first(row, paths))) is not None}
    return roster.fitting(roster.listed(value), told) | voices.names(whole, shape.names)


def _segment(reading: _Reading, segment: Any, number_: int) -> None:
    shape = reading.shape
    many: list[Token] = []
    if isinstance(segment, Mapping):
        many = list(shaped.heard(shape, segment, reading.unit, reading.names))
    words = shaped.words(shape, segment, many) if isinstance(segment, (Mapping, str)) else None
    if words is None:
        reading.silent.append(number_)
        return
    if isinstance(segment, str):
        reading.said += [Utterance(None, clean(words))] if clean(words) else []
        return
    speaker = _speaker(reading, segment)
    heard = {one.speaker for one in many if one.speaker}
    told = isinstance(first(segment, shape.text), str)
    if many and (shape.whole or (not told and any(one.start is not None for one in many))):
        reading.said += _cut(shape, many, speaker, sentences=True)
    elif len(heard) > 1 and _same(tokens.joined(many, shape.verbatim), words):
        reading.said += _cut(shape, many, speaker, sentences=False)
    elif clean(words):
        # Words of two people that cannot be told apart are nobody's.
        who = speaker or (next(iter(heard)) if len(heard) == 1 else None)
        start, end = _span(reading, segment, many)
        doubt = _doubt(shape, segment, many)
        reading.said.append(
            Utterance(who if len(heard) < 2 else None, clean(words), start, end, doubtful=doubt)
        )


def _cut(
    shape: Shape, many: list[Token], speaker: str | None, sentences: bool
) -> Iterator[Utterance]:
    for run in tokens.runs(many, speaker, sentences, shape.verbatim):
        text = clean(run.text(shape.verbatim))
        if text:
            sure = run.confidence
            doubtful = sure is not None and sure < HALF
            yield Utterance(run.speaker, text, run.start, run.end, doubtful=doubtful)


def _speaker(reading: _Reading, segment: Mapping[str, Any]) -> str | None:
    shape = reading.shape
    found = None
    for path in shape.speaker:
        found = voices.label(first(segment, (path,)), shape.nobody, reading.names)
        if found:
            break
    pointed = voices.one(first(segment, roster.POINTERS)) if found is None else None
    found = found or reading.names.get(str(pointed))
    if reading.channels and (channel := first(segment, (shape.channel,))) is not None:
        # Each channel counts its speakers anew.
        found = f"{found} (canal {channel})" if found else voices.label(channel)
    return found


def _many(shape: Shape, segments: list[Any]) -> int:
    if not shape.channel:
        return 1
    return len({str(first(item, (shape.channel,))) for item in segments})


def _span(
    reading: _Reading, segment: Mapping[str, Any], many: list[Token]
) -> tuple[float | None, float | None]:
    shape, unit = reading.shape, reading.unit
    start = instant(first(segment, shape.start), unit)
    end = instant(first(segment, shape.end), unit)
    length = instant(first(segment, shape.length), unit)
    if end is None and start is not None and length is not None:
        end = start + length
    run = tokens.Run(None, many)
    return run.start if start is None else start, run.end if end is None else end


def _unit(shape: Shape, segments: list[Any]) -> float:
    """Seconds in one of the file's numbers: whole ones beside a confidence are milliseconds."""
    if shape.unit is not None:
        return shape.unit
    rows, paths = segments, shape.start
    if shape.whole:
        rows = [word for item in segments for word in at(item, shape.words)]
        paths = shape.word_start
    told = [value for value in (first(item, paths) for item in rows) if value is not None]
    if not told or not all(type(value) is int for value in told):
        return 1.0
    sure = all("confidence" in item for item in rows if isinstance(item, Mapping))
    return MS if sure or max(told) > 100_000 or "offsets" in rows[0] else 1.0


def _doubt(shape: Shape, segment: Mapping[str, Any], many: list[Token]) -> bool:
    log = segment.get("avg_logprob")
    if isinstance(log, (int, float)) and not isinstance(log, bool):
        return log < DOUBT
    sure = shaped.probability(first(segment, shape.confidence))
    if sure is None:
        sure = tokens.mean(one.confidence for one in many)
    return sure is not None and sure < HALF


def _same(one: str, other: str) -> bool:
    return re.findall(r"\w+", clean(one)) == re.findall(r"\w+", clean(other))


def _in_time(said: list[Utterance]) -> list[Utterance]:
    """What several channels say, by time; what has none stays behind what it follows."""
    last, keyed = 0.0, []
    for item in said:
        last = item.start if item.start is not None else last
        keyed.append((last, item))
    return [item for _start, item in sorted(keyed, key=lambda pair: pair[0])]


def _silent(numbers: list[int]) -> Iterator[str]:
    for one in numbers[:_TOLD]:
        yield _("segment {number}: no text in it").format(number=one)
    if len(numbers) > _TOLD:
        yield _("segments without text: {count} in all").format(count=len(numbers))


def _duration(value: Any) -> float | None:
    return number(value.get("duration")) if isinstance(value, Mapping) else None


def _tool(value: Any) -> str | None:
    if not isinstance(value, Mapping):
        return None
    for key in ("model", "engine", "tool"):
        found = value.get(key)
        if isinstance(found, Mapping):
            found = found.get("type")
        if isinstance(found, str) and clean(found):
            return clean(found)
    return None
