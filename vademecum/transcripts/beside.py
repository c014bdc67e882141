"""Who speaks where a JSON tells it elsewhere than its shape has it.

Two ways are put in order and read again: a speaker that stands deeper in each segment
(`info.speaker`), and a list of its own of who speaks when (a diarization), joined by time. A
segment that two voices share is nobody's. What remains untold is said: a file that names people
is never read in silence as nobody's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vademecum.transcripts import voices
from vademecum.transcripts.jsonfile import first
from vademecum.transcripts.times import instant

_SAYS = (  # how a key that says who speaks begins, folded
    *("speaker", "spk", "who", "participant", "author", "username", "users", "displayname"),
    *("intervenant", "locuteur", "locutrice", "orateur", "oratrice", "personne", "narrator"),
)
_NOT = ("count", "confidence", "score", "channel", "time", "number", "total", "idx", "gender")
_TEXT = (
    "text",
    "word",
    "transcript",
    "content",
    "value",
    "body",
    "sentence",
    "punctuated_word",
    "punct",
)
_START = ("start", "start_time", "startTime", "from", "begin")
_END = ("end", "end_time", "endTime", "to", "stop")
_DEEP = 3  # levels of a segment in which its speaker may stand
_DEEPEST = 8  # levels of a file that are looked through
_MOST = 0.8  # share of a segment's time that is surely one voice's
_AT_ONCE = 32  # spans of who speaks that may hold one time
_ONCE = 1.1  # times the whole time that is told: more says it twice
_SHOWN = 4  # values that are told

Spans = list[tuple[float, float, Any]]


def given(value: Any) -> Any:
    """The value with a `speaker` in each segment and word whose speaker is told elsewhere; None
    where nothing tells it."""
    lists = list(_lists(value))
    spans = _fitting(_spans(lists), lists)
    told = False
    new: dict[int, Any] = {}
    for items in lists:
        if not any(map(_says_words, items[:50])):
            continue
        path = _path(items)
        if path is None and not spans:
            continue
        for item in items:
            if not isinstance(item, Mapping) or voices.one(item.get("speaker")) is not None:
                continue
            who = first(item, (path,)) if path else _during(spans, item)
            if voices.label(who) is not None:
                new[id(item)] = voices.one(who)
                told = True
    return _rebuilt(value, new, 0) if told else None


def untold(value: Any) -> tuple[str, list[str]] | None:
    """A key that says who speaks, and some of its values, where it has more than one."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for items in _lists(value):
        for item in items:
            for path, who in keys(item, _DEEP) if isinstance(item, Mapping) else ():
                for one in who if isinstance(who, list) else [who]:
                    if (told := voices.label(one)) is not None:
                        found[path][told] = None
    for path, labels in found.items():
        if len(labels) > 1:
            return path, list(labels)[:_SHOWN]
    return None


def yes_or_no(value: Any) -> str | None:
    """A key that should say who speaks and is only true or false; None where there is none."""
    for items in _lists(value):
        for item in items if any(map(_says_words, items[:50])) else ():
            for path, who in keys(item, 1) if isinstance(item, Mapping) else ():
                if isinstance(who, bool) and path.casefold().startswith("speaker"):
                    return path
    return None


def is_when(value: Any) -> bool:
    """Whether a file says who speaks when, and nothing else."""
    return bool(_spans(list(_lists(value))))


def _lists(value: Any, depth: int = 0) -> Iterator[list[Any]]:
    """The lists of objects of a file, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        if any(isinstance(item, Mapping) for item in value[:50]):
            yield value
        for item in value:
            if isinstance(item, (list, Mapping)):
                yield from _lists(item, depth + 1)
    elif isinstance(value, Mapping):
        for item in value.values():
            if isinstance(item, (list, Mapping)):
                yield from _lists(item, depth + 1)


def segments(value: Any) -> Iterator[list[Any]]:
    """The lists of a file whose objects hold words."""
    return (items for items in _lists(value) if any(map(_says_words, items[:50])))


def _says_words(item: Any) -> bool:
    return isinstance(item, Mapping) and isinstance(first(item, _TEXT), str)


def keys(item: Mapping[str, Any], depth: int, above: str = "") -> Iterator[tuple[str, Any]]:
    """The paths of an object whose last key says who speaks, with what stands there."""
    for key, value in item.items():
        if not isinstance(key, str) or "." in key:
            continue
        folded = key.casefold().replace("_", "").replace("-", "")
        if folded.startswith(_SAYS) and not folded.endswith(_NOT):
            yield above + key, value
        elif isinstance(value, Mapping) and depth > 1:
            yield from keys(value, depth - 1, f"{above}{key}.")


def _path(items: Sequence[Any]) -> str | None:
    """Where most of the items say who speaks, with more than one voice among them."""
    count: dict[str, int] = defaultdict(int)
    labels: dict[str, set[str]] = defaultdict(set)
    rows = [item for item in items if isinstance(item, Mapping)]
    for item in rows:
        for path, who in keys(item, _DEEP):
            several = who if isinstance(who, list) else [who]
            named = {told for one in several if (told := voices.label(one)) is not None}
            count[path] += bool(named)
            labels[path] |= named
    fits = [
        path
        for path in count
        if count[path] * 2 > len(rows)
        and (len(labels[path]) > 1 or path.rpartition(".")[2].casefold().startswith("speaker"))
    ]
    return max(fits, key=lambda path: (count[path], -len(path)), default=None)


def _spans(lists: Sequence[list[Any]]) -> Spans:
    """Who speaks when, of a list that says nothing else; [] where there is none, or several."""
    found: list[Spans] = []
    for items in lists:
        rows = [item for item in items if isinstance(item, Mapping)]
        if any(map(_says_words, rows)):
            continue
        spans: Spans = []
        for item in rows:
            start, end = _time(item)
            whose = [who for _path, who in keys(item, 1) if voices.label(who) is not None]
            if start is not None and end is not None and whose:
                spans.append((start, end, voices.one(whose[0])))
        if len(spans) * 2 > len(rows):
            found.append(spans)
    whole = sorted((span for spans in found for span in spans), key=lambda span: span[:2])
    if len(found) < 2:
        return whole
    # Lists that follow one another, a paragraph each, are one; two of the same time are not.
    told = sum(end - start for start, end, _who in whole)
    return whole if told <= _ONCE * (max(span[1] for span in whole) - whole[0][0]) else []


def _time(item: Mapping[str, Any]) -> tuple[float | None, float | None]:
    """When an item begins and ends, in the file's numbers."""
    start, end = instant(first(item, _START)), instant(first(item, _END))
    length = instant(item.get("duration"))
    if end is None and start is not None and length is not None:
        end = start + length
    return start, end


def _fitting(spans: Spans, lists: Sequence[list[Any]]) -> Spans:
    """The spans where they last about as long as the words do: else their units differ."""
    ends = [
        end
        for items in lists
        for item in items
        if _says_words(item) and (end := instant(first(item, _END))) is not None
    ]
    latest, last = max(ends, default=0.0), max((span[1] for span in spans), default=0.0)
    return spans if latest <= 2 * last and last <= 2 * latest else []


def _during(spans: Spans, item: Mapping[str, Any]) -> Any:
    """Whose the time of an item nearly all is; None where two share it, or it has no time."""
    start, end = _time(item)
    if start is None or end is None:
        return None
    shares: dict[Any, float] = defaultdict(float)
    last = bisect_right(spans, end, key=lambda span: span[0])
    for begins, ends, who in spans[max(0, last - _AT_ONCE) : last]:
        if ends < start:
            continue
        shared = min(end, ends) - max(start, begins)
        shares[who] += shared if end > start else 1.0
    best = max(shares, key=lambda who: shares[who], default=None)
    length = (end - start) or 1.0
    others = sum(share for who, share in shares.items() if who != best)
    sure = best is not None and shares[best] >= _MOST * length and others <= (1 - _MOST) * length
    return best if sure else None


def _rebuilt(value: Any, new: Mapping[int, Any], depth: int) -> Any:
    if depth > 2 * _DEEPEST:
        return value
    if isinstance(value, list):
        return [_rebuilt(item, new, depth + 1) for item in value]
    if isinstance(value, Mapping):
        out = {key: _rebuilt(item, new, depth + 1) for key, item in value.items()}
        return {**out, "speaker": new[id(value)]} if id(value) in new else out
    return value
