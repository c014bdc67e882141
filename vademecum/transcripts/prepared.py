"""JSON of recognisers put in order, where a row of `services` could not reach a thing by a path."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from vademecum.transcripts.jsonfile import at
from vademecum.transcripts.times import number

Span = tuple[float, float, Any]  # from, to, who


def channels(value: Any) -> Any:
    """Deepgram: each channel's first alternative says which channel it is."""
    many = list(at(value, "results.channels.*"))
    out = [
        {"alternatives": [{**one, "channel": index}]}
        for index, item in enumerate(many)
        for one in list(at(item, "alternatives.0"))
        if isinstance(one, Mapping)
    ]
    return {**value, "results": {"channels": out}}


def aws(value: Any) -> Any:
    """AWS: each word has its speaker, which older files tell beside, by the time of the word."""
    exact: dict[str, Any] = {}
    spans: list[Span] = []
    for segment in at(value, "results.speaker_labels.segments.*"):
        if isinstance(segment, Mapping):
            spans += _span(segment.get("start_time"), segment.get("end_time"), segment)
            for item in at(segment, "items.*"):
                if isinstance(item, Mapping):
                    exact[str(item.get("start_time"))] = item.get("speaker_label")
    who = _During(spans)
    apart = _by_channel(value)
    items = []
    for item in at(value, "results.items.*"):
        if isinstance(item, Mapping) and item.get("type") != "punctuation":
            start = item.get("start_time")
            inside = who.at(number(start)) or {}
            label = item.get("speaker_label") or exact.get(str(start)) or apart.get(_word(item))
            items.append({**item, "speaker_label": label or inside.get("speaker_label")})
        else:
            items.append(item)
    return {**value, "results": {**value["results"], "items": items}}


def _by_channel(value: Any) -> dict[tuple[str, ...], Any]:
    """AWS: the channel of each word, where each person has one and files tell them beside."""
    return {
        _word(item): channel.get("channel_label")
        for channel in at(value, "results.channel_labels.channels.*")
        if isinstance(channel, Mapping)
        for item in at(channel, "items.*")
        if isinstance(item, Mapping)
    }


def _word(item: Mapping[str, Any]) -> tuple[str, ...]:
    """What tells a word of AWS's from those that others say at the same time."""
    content = next(iter(at(item, "alternatives.0.content")), "")
    return str(item.get("start_time")), str(item.get("end_time")), str(content)


def speechmatics(value: Any) -> Any:
    """Speechmatics' first format: speakers by time, words with a length."""
    spans: list[Span] = []
    for item in at(value, "speakers.*"):
        if isinstance(item, Mapping):
            spans += _lasting(item.get("time"), item.get("duration"), item.get("name"))
    who = _During(spans)
    words = []
    for word in at(value, "words.*"):
        if isinstance(word, Mapping):
            start, length = number(word.get("time")), number(word.get("duration"))
            end = start + length if start is not None and length is not None else None
            mark = "punctuation" if not _says(word.get("name")) else "word"
            words.append({**word, "end": end, "speaker": who.at(start), "type": mark})
    return {**value, "words": words}


def watson(value: Any) -> Any:
    """IBM: words and speakers are lists of `[word, from, to]` and of `{from, to, speaker}`."""
    who: dict[float | None, Any] = {}
    for item in at(value, "speaker_labels.*"):
        if isinstance(item, Mapping) and (start := number(item.get("from"))) is not None:
            who[start] = item.get("speaker")
    results = []
    for item in at(value, "results.*"):
        if not isinstance(item, Mapping):
            continue
        words = [
            {"word": row[0], "start": row[1], "end": row[2], "speaker": who.get(number(row[1]))}
            for row in at(item, "alternatives.0.timestamps.*")
            if isinstance(row, list) and len(row) > 2 and isinstance(row[1], (int, float))
        ]
        results.append({**item, "words": words})
    return {**value, "results": results}


def google(value: Any) -> Any:
    """Google: who speaks is told in a last result, which says all the words again."""
    results = list(at(value, "results.*"))
    last = list(at(results[-1], "alternatives.0.words.*")) if results else []
    tagged = last and all(isinstance(word, Mapping) and word.get("speakerTag") for word in last)
    if len(results) < 2 or not tagged:
        return value
    before: list[str] = []
    for result in results[:-1]:
        words = list(at(result, "alternatives.0.words.*"))
        if any(isinstance(word, Mapping) and word.get("speakerTag") for word in words):
            return value
        # Without times of words, only the last result has any.
        told = at(result, "alternatives.0.transcript")
        before += [_letters(word.get("word")) for word in words if isinstance(word, Mapping)] or [
            _letters(text) for text in told
        ]
    whole = "".join(_letters(word.get("word")) for word in last)
    if "".join(before) and whole.startswith("".join(before)):
        # Its own transcript is of the last sentence alone.
        return {**value, "results": [{"alternatives": [{"words": last}]}]}
    return value


def _letters(text: object) -> str:
    """The letters and digits of a text, whatever spaces and marks stand between them."""
    return "".join(filter(str.isalnum, text.casefold())) if isinstance(text, str) else ""


def gong(value: Any) -> Any:
    """Gong: each stretch of somebody's speech holds its sentences."""
    said = []
    for turn in at(value, "callTranscripts.*.transcript.*"):
        if isinstance(turn, Mapping):
            for sentence in at(turn, "sentences.*"):
                if isinstance(sentence, Mapping):
                    said.append({**sentence, "speaker": turn.get("speakerId")})
    return {"segments": said}


def meet(value: Any) -> Any:
    """Google Meet: times of day, and people by the end of a path."""
    rows = [row for row in at(value, "transcriptEntries.*") if isinstance(row, Mapping)]
    first = next((at_ for row in rows if (at_ := _moment(row.get("startTime")))), None)
    said = []
    for row in rows:
        start, end = _moment(row.get("startTime")), _moment(row.get("endTime"))
        who = str(row.get("participant") or "").rpartition("/")[2]
        times = {
            "start": (start - first).total_seconds() if start and first else None,
            "end": (end - first).total_seconds() if end and first else None,
        }
        said.append({"text": row.get("text"), "speaker": who, **times})
    return {"segments": said}


def slate(value: Any) -> Any:
    """Slate's editors: a paragraph's words stand in its children."""
    said = []
    for block in value if isinstance(value, list) else ():
        if isinstance(block, Mapping):
            texts = [text for text in at(block, "children.*.text") if isinstance(text, str)]
            words = [word for words in at(block, "children.*.words.*") for word in [words]]
            said.append({**block, "text": "".join(texts), "words": words})
    return said


def _moment(value: object) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    # Times of one file are in one zone; one without may not be taken from one that has it.
    return found.replace(tzinfo=None) if found is not None else None


class _During:
    """Who speaks at a time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span[:2])
        self._starts = [span[0] for span in self._spans]

    def at(self, time: float | None) -> Any:
        index = bisect_right(self._starts, time) - 1 if time is not None else -1
        if index < 0 or time is None or time > self._spans[index][1]:
            return None
        return self._spans[index][2]


def _span(start: object, end: object, who: Any) -> list[Span]:
    first, last = number(start), number(end)
    return [(first, last, who)] if first is not None and last is not None else []


def _lasting(start: object, length: object, who: Any) -> list[Span]:
    first, lasts = number(start), number(length)
    return [(first, first + lasts, who)] if first is not None and lasts is not None else []


def _says(word: object) -> bool:
    return isinstance(word, str) and any(sign.isalnum() for sign in word)
