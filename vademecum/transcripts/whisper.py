"""JSON of speech recognisers: Whisper, whisper.cpp, faster-whisper, WhisperX, transformers.

Whisper's confidence in a segment is the mean log-probability of its tokens; below -1 its own
decoder takes the segment for a failure and tries again, which is why that limit marks a doubt.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import number, seconds

DOUBT = -1.0  # avg_logprob below it
_LISTS = ("segments", "transcription", "chunks", "utterances")


def recognises(text: str) -> bool:
    """Whether the file opens as JSON does: `[Rôle]` and `{#t1}` open other files."""
    return bool(re.match(r"\s*(?:\{\s*[\"}]|\[\s*\{\s*\")", text))


def load(data: bytes, name: str) -> Any:
    """The JSON value; VademecumError, with the line, when it is broken."""
    try:
        return json.loads(decode(data, name), parse_constant=lambda _name: None)
    except json.JSONDecodeError as error:
        raise refusal(name, _("not JSON: it is damaged or cut short"), error.lineno) from None
    except RecursionError:
        raise refusal(name, _("JSON nested too deeply")) from None
    except ValueError:  # a number of thousands of digits
        raise refusal(name, _("JSON with a value that cannot be read")) from None


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a recogniser's JSON; VademecumError when it is other JSON."""
    value = load(data, name)
    found = _segments(value)
    if found is None:
        raise refusal(
            name,
            _("JSON, but not of a transcript: no “segments”, “transcription”, “chunks” or “text”"),
        )
    left: list[str] = []
    said: list[Utterance] = []
    for index, segment in enumerate(found):
        item = _utterance(segment)
        if item is None:
            left.append(_("segment {number}: no text in it").format(number=index + 1))
        elif item.text:
            said.append(item)
    if not said:
        raise refusal(name, _("a recogniser's file without a single word said"))
    ends = [item.end for item in said if item.end is not None]
    named = any(item.speaker for item in said)
    return Transcript(
        "whisperx" if named else "whisper",
        tuple(said),
        duration=_duration(value) or max(ends, default=None),
        tool=_tool(value),
        left_out=tuple(left),
    )


def _segments(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        texts = all(isinstance(item, Mapping) and _words(item) is not None for item in value[:50])
        return value if value and texts else None
    if not isinstance(value, Mapping):
        return None
    for key in _LISTS:
        found = value.get(key)
        if isinstance(found, list) and found:
            return found
    if isinstance(value.get("result"), Mapping):
        return _segments(value["result"])
    return [{"text": value["text"]}] if isinstance(value.get("text"), str) else None


def _words(segment: Mapping[str, Any]) -> str | None:
    """The words of a segment, from its text or, without one, from its list of words."""
    for key in ("text", "transcript", "body"):
        if isinstance(segment.get(key), str):
            return str(segment[key])
    parts = [item.get("word", item.get("text")) for item in _word_list(segment)]
    texts = [part for part in parts if isinstance(part, str)]
    return " ".join(texts) if texts else None


def _word_list(segment: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    words = segment.get("words")
    if isinstance(words, list):
        yield from (item for item in words if isinstance(item, Mapping))


def _utterance(segment: Any) -> Utterance | None:
    if isinstance(segment, str):
        return Utterance(None, clean(segment))
    if not isinstance(segment, Mapping):
        return None
    words = _words(segment)
    if words is None:
        return None
    start, end = _span(segment)
    confidence = segment.get("avg_logprob")
    doubtful = isinstance(confidence, (int, float)) and confidence < DOUBT
    return Utterance(_speaker(segment), clean(words), start, end, doubtful=doubtful)


def _speaker(segment: Mapping[str, Any]) -> str | None:
    """The segment's speaker; where only its words have one, the one of most words."""
    own = segment.get("speaker")
    if isinstance(own, bool) or not isinstance(own, (str, int)):
        names = [item.get("speaker") for item in _word_list(segment)]
        most = Counter(name for name in names if isinstance(name, str)).most_common(1)
        own = most[0][0] if most else ""
    return clean(str(own)) or None


def _span(segment: Mapping[str, Any]) -> tuple[float | None, float | None]:
    if isinstance(segment.get("offsets"), Mapping):  # whisper.cpp, milliseconds
        offsets = segment["offsets"]
        return number(offsets.get("from"), 0.001), number(offsets.get("to"), 0.001)
    if isinstance(segment.get("timestamps"), Mapping):
        stamps = segment["timestamps"]
        return seconds(str(stamps.get("from"))), seconds(str(stamps.get("to")))
    pair = segment.get("timestamp")
    if isinstance(pair, list) and len(pair) == 2:  # transformers
        return number(pair[0]), number(pair[1])
    start = segment.get("start", segment.get("startTime"))
    end = segment.get("end", segment.get("endTime"))
    if isinstance(start, int) and isinstance(end, int) and "confidence" in segment:
        return number(start, 0.001), number(end, 0.001)  # AssemblyAI counts milliseconds
    return number(start), number(end)


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
