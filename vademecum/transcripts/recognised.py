"""The JSON of speech recognisers, by the table of their shapes.

Whisper's confidence in a segment is the mean log-probability of its tokens; below -1 its own
decoder takes the segment for a failure and tries again, which is why that limit marks a doubt.
Others give a probability: half is where a word is as likely wrong as right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import spoken, tokens
from vademecum.transcripts.jsonfile import at, first, load
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.services import MS, SHAPES, WRAPPERS, Shape
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import instant, number
from vademecum.transcripts.tokens import Token

DOUBT = -1.0  # avg_logprob below it
HALF = 0.5  # a probability below it
_TOLD = 5  # segments without words that are named one by one
_NOBODY = frozenset(
    {"", "?", "unknown", "unknown speaker", "unidentified", "none", "null", "inconnu"}
)


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
    found = _shaped(value)
    if found is None:
        raise refusal(
            name,
            _("JSON, but not of a transcript that is known here: save it as .vtt, .srt or .docx"),
        )
    shape, whole, segments = found
    reading = _Reading(
        shape, _unit(shape, segments), _names(whole, shape), _many(shape, segments) > 1
    )
    for index, segment in enumerate(segments):
        _segment(reading, segment, index + 1)
    if not reading.said:
        raise refusal(name, _("a recogniser's file without a single word said"))
    said = _in_time(reading.said) if reading.channels else spoken.within(reading.said)
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
    )


def _shaped(value: Any) -> tuple[Shape, Any, list[Any]] | None:
    """The shape of the value, the value as the shape has it, and its segments."""
    for wrapper in WRAPPERS:
        whole = next(at(value, wrapper), None)
        if not isinstance(whole, (Mapping, list)) or not whole:
            continue
        for shape in SHAPES:
            if all(next(at(whole, path), None) is not None for path in shape.asks):
                ready = shape.prepare(whole) if shape.prepare else whole
                segments = list(at(ready, shape.segments))
                if segments and _speaks(shape, segments):
                    return shape, ready, segments
    return None


def _speaks(shape: Shape, segments: list[Any]) -> bool:
    """Whether the first segments are objects and some of them hold words."""
    some = segments[:50]
    if all(isinstance(one, str) for one in some):
        return shape.segments not in {"", "*"}
    if not all(isinstance(one, (Mapping, str)) for one in some):
        return False
    return any(_words(shape, one) is not None for one in segments)


def _words(shape: Shape, segment: Any) -> str | None:
    """The words of a segment: from its text or, without one, from its list of words."""
    if isinstance(segment, str):
        return segment
    text = first(segment, shape.text)
    if isinstance(text, str):
        return text.replace("[SPEAKER_TURN]", " ")  # whisper.cpp's mark: nobody said it
    one = [item for item in _tokens(shape, segment, 1.0, {}) if item.text]
    return tokens.joined(one, shape.verbatim) if one else None


def _segment(reading: _Reading, segment: Any, number_: int) -> None:
    shape = reading.shape
    words = _words(shape, segment) if isinstance(segment, (Mapping, str)) else None
    if words is None:
        reading.silent.append(number_)
        return
    if isinstance(segment, str):
        reading.said += [Utterance(None, clean(words))] if clean(words) else []
        return
    many = list(_tokens(shape, segment, reading.unit, reading.names))
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


def _tokens(
    shape: Shape, segment: Mapping[str, Any], unit: float, names: Mapping[str, str]
) -> Iterator[Token]:
    if not shape.words:
        return
    heard: dict[object, str | None] = {}  # labels told so far, by what the file writes
    for word in at(segment, shape.words):
        text = first(word, shape.word)
        if not isinstance(text, str) or not isinstance(word, dict):
            continue
        kind = word.get("type")
        leans = kind in {"punctuation", "punct", "spacing"} or word.get("attaches_to") == "previous"
        who = None if leans else first(word, shape.word_speaker)
        who = who if type(who) in {str, int, float} else None
        if who not in heard:
            heard[who] = label(who, shape.nobody, names)
        if kind == "audio_event":
            text = f"[{text.strip(' ()[]')}]"
        yield Token(
            text,
            instant(first(word, shape.word_start), unit),
            instant(first(word, shape.word_end), unit),
            heard[who],
            _probability(first(word, shape.confidence)),
            leans,
        )


def _speaker(reading: _Reading, segment: Mapping[str, Any]) -> str | None:
    shape = reading.shape
    found = None
    for path in shape.speaker:
        found = label(first(segment, (path,)), shape.nobody, reading.names)
        if found:
            break
    if reading.channels and (channel := first(segment, (shape.channel,))) is not None:
        # Each channel counts its speakers anew.
        found = f"{found} (canal {channel})" if found else label(channel)
    return found


def label(
    value: object, nobody: tuple[object, ...] = (), names: Mapping[str, str] | None = None
) -> str | None:
    """The label of a speaker as the file has it; a bare number or letter becomes one of a machine.

    None for what names nobody.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)) or value in nobody:
        return None
    text = clean(str(int(value) if isinstance(value, float) and value == value // 1 else value))
    if names and names.get(text):
        return names[text]
    if text.casefold() in _NOBODY or text.startswith("-"):
        return None
    return f"Intervenant {text}" if re.fullmatch(r"\d{1,4}|[A-Z]", text) else text


def _names(whole: Any, shape: Shape) -> dict[str, str]:
    """The names of speakers by their ids, where the file lists them."""
    out: dict[str, str] = {}
    for item in at(whole, shape.names) if shape.names else ():
        if isinstance(item, Mapping):
            name = first(item, ("name", "speaker_name"))
            if isinstance(name, str) and clean(name).casefold() not in _NOBODY:
                out[clean(str(item.get("id")))] = clean(name)
    return out


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
    starts = [first(item, shape.start) for item in segments]
    told = [value for value in starts if value is not None]
    if not told or not all(type(value) is int for value in told):
        return 1.0
    sure = all("confidence" in item for item in segments if isinstance(item, Mapping))
    return MS if sure or max(told) > 100_000 or "offsets" in segments[0] else 1.0


def _doubt(shape: Shape, segment: Mapping[str, Any], many: list[Token]) -> bool:
    log = segment.get("avg_logprob")
    if isinstance(log, (int, float)) and not isinstance(log, bool):
        return log < DOUBT
    sure = _probability(first(segment, shape.confidence))
    if sure is None:
        sure = tokens.mean(one.confidence for one in many)
    return sure is not None and sure < HALF


def _probability(value: object) -> float | None:
    """A confidence between 0 and 1; 0 is what is written where nothing was measured."""
    found = number(value)
    return found if found is not None and 0 < found <= 1 else None


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
