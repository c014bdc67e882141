"""Times and marks before a label, written as few tools do, put as the others write them.

`#00:01:03-3#` (f4), `01h02min03s`, `1'03''`, `[1 min 03]`, `[12/03/2021, 10:15:03]` (WhatsApp):
`[HH:MM:SS]`. `>>` before a name (live captions) goes. A lone one may be words, and stays. A day's
messages are a part of the recording: the second day's hours are written from 24 on (`in_parts`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import lasting, shapes, worded
from vademecum.transcripts.times import ONLY_TIME, TIME, clock, seconds

_LEAST = 2  # so many show that the file is written so
_HEAD = 120  # characters in which a name and its time stand
_LONG = 86_400  # seconds of a day
_MOST = 40  # days that keep their hours apart
_HASH = re.compile(rf"#(?P<time>{TIME})(?:-\d)?#\s*")
_DAY = re.compile(
    r"(?P<open>\[)?(?P<day>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}),? (?:à )?"
    rf"(?P<time>{TIME})(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?(?(open)\]\s*|\s?-\s)(?=[^\n:]{{1,60}}\s?:)"
)
# The same without a name: what an application tells of the group.
_DATED = re.compile(_DAY.pattern.partition("(?=[^")[0])
_UNITS = re.compile(
    r"(?P<open>[\[(])?\s*(?:(?P<h>\d{1,2}) ?h ?)?(?:(?P<m>\d{1,3}) ?(?:min\.?|mn|m|['’′])) ?"
    r"(?:(?P<s>\d{1,2}) ?(?:sec\.?|s|''|’’|[\"″”])?)?(?(open)\s*[\])])\s*[:–—-]?\s*"
    # In small letters a sentence may go on: `12 min plus tard : non`.
    r"(?=(?(open)[^\W\d_]|[^\W\d_a-zà-ÿ])[^\n:]{0,80}\s?:\s)"
)
# In brackets, hours alone, or seconds: `(1h02) Anna : …`, `(45 s) Anna : …`
_HOURS = re.compile(
    r"[\[(]\s*(?:(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]\d)?|(?P<s>\d{1,2}) ?(?:sec\.?|s|''|’’))\s*[\])]"
    r"\s*[:–—-]?\s*(?=[^\W\d_][^\n:]{0,80}\s?:\s)"
)
_AT = re.compile(rf"@(?P<time>{TIME})\s*(?:[-–—:]\s*)?(?=\S)")  # Fathom: `@0:05 - Anna Essai`
# Behind a name: `Anna Essai (12'30) :`
_BEHIND = re.compile(r"(?<=[^\W_] )\((\d{1,3}) ?['’′] ?(\d\d) ?(?:''|’’|[\"″”])?\)(?=\s?(?::|$))")
# In the words of a cue, before a name and its colon: `[18:30:01] Anna Essai: …`
_CUE = re.compile(rf"^\s*(?:\[{TIME}\]|\({TIME}\)|{TIME}(?![\w:]))\s*(?:[-–—]\s*)?(?=\S)")
_NAMED = re.compile(_CUE.pattern + r"@?(?:[^\W\d_]|\+\d|\[[^\W\d_])[^\n:]{0,80}?\s?[:\]]\s*\S")
_HALF = 0.5  # share of cues that open so
# Alone on its line, above what is said then: `(00:00:20):`
_ALONE = re.compile(rf"\s*(\[\s*{TIME}\s*\]|\(\s*{TIME}\s*\))\s?:\s*")
# A name in italics, or in bold within brackets, before its time: `*Anna* [00:03] Bonjour.`
_SLANTED = re.compile(
    rf"^\[?(?P<sign>[*_]{{1,3}})(?P<name>[^\W_][^*\[\]\n]{{0,79}}?)(?P=sign)\]?:?\s*(?=[\[(<]\s*{TIME})"
)
# A name alone on its line in brackets, or the mark of who was not heard: `[(voix)]`.
_BOX = re.compile(r"\[ ?(?P<name>[^\W_][^\[\]\n:]{0,79}|\([^()\[\]\n]{1,60}\)|\?) ?\] ?:?")
_CHEVRONS = re.compile(r">{2,3}\s*(?=[^\W\d_][^\n:]{0,80}:\s)")


def usual(texts: Sequence[str]) -> list[str]:
    """The texts, with such times as `[HH:MM:SS]` where at least two open so."""
    out = [one[1] if (one := _ALONE.fullmatch(text)) else text for text in texts]
    out = worded.usual(out)
    out = _unboxed(lasting.usual(out))
    order = days(texts)
    for shape in (_CHEVRONS, _HASH, _AT, _DAY, _UNITS, _HOURS):
        found = [shape.match(text) for text in out]
        if sum(map(bool, found)) >= _LEAST:
            out = [
                _stamp(one, order) + text[one.end() :] if one else text
                for one, text in zip(found, out, strict=True)
            ]
    if sum(map(bool, map(_SLANTED.match, out))) >= _LEAST:
        out = [_SLANTED.sub(r"\g<name> ", text, count=1) for text in out]
    if sum(_BEHIND.search(text[:_HEAD]) is not None for text in out) >= _LEAST:
        out = [_BEHIND.sub(r"(\1:\2)", text[:_HEAD], count=1) + text[_HEAD:] for text in out]
    return out


def _unboxed(texts: Sequence[str]) -> list[str]:
    """The texts; a name alone in brackets right above or below a time alone on its line stands
    without them, where at least two do, and words with most: `[Anna Essai]`, `00:00:05`."""
    boxed = {at: one["name"] for at, text in enumerate(texts) if (one := _BOX.fullmatch(text))}
    if len(boxed) < _LEAST:
        return [*texts]
    timed = [ONLY_TIME.fullmatch(text) is not None for text in texts]
    below = {at for at in boxed if timed[at + 1 : at + 2] == [True]}
    above = {at for at in boxed if at and timed[at - 1] and timed[at + 1 : at + 2] == [False]}
    found = max(below, above, key=len)
    named = sum(shapes.is_strong(boxed[at]) for at in found)
    if named < max(_LEAST, len(found) * _HALF):
        return [*texts]
    return [boxed[at] if at in found else text for at, text in enumerate(texts)]


def without(cues: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of cues without the time that many write again before who speaks: above the words
    each has its own. A lone `10:30 Réunion : …` is speech."""
    rows = [[*lines] for lines in cues]
    firsts = [next((line for line in row if line.strip()), "") for row in rows]
    named = sum(_NAMED.match(line) is not None for line in firsts)
    if named < max(_LEAST, len(rows) * _HALF):
        return rows
    return [[_CUE.sub("", line, count=1) for line in row] for row in rows]


def days(texts: Iterable[str]) -> list[str]:
    """The days that stand before labels, as written, in order; none where a lone one does."""
    found = [one["day"] for text in texts if (one := _DAY.match(text))]
    return list(dict.fromkeys(found)) if len(found) >= _LEAST else []


def dated(texts: Sequence[str]) -> frozenset[int]:
    """The lines that open with a day and name somebody, where others do."""
    found = {at for at, text in enumerate(texts) if _DAY.match(text)} - _told(texts)
    return frozenset(found if len(found) >= _LEAST else ())


def unsaid(texts: Sequence[str]) -> frozenset[int]:
    """The lines with a day in which an application tells of itself, where others name somebody:
    `12/03/2024, 18:05 - Anna a ajouté Paul`."""
    return frozenset(_told(texts) if dated(texts) else ())


def _told(texts: Sequence[str]) -> set[int]:
    found = {at: one for at, text in enumerate(texts) if (one := _DATED.match(text))}
    return {
        at
        for at, one in found.items()
        if ":" not in (rest := texts[at][one.end() :]) or shapes.has_clause(rest.partition(":")[0])
    }


def date(day: str) -> dt.date | None:
    """A day as messages have it, the month second where it can be."""
    parts = [int(part) for part in re.split(r"[/.-]", day)]
    year, month, number = parts if "-" in day else parts[::-1]
    year += 2000 if year < 100 else 0
    month, number = (number, month) if month > 12 else (month, number)
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def in_parts(said: Iterable[Utterance], order: Sequence[str]) -> list[Utterance]:
    """The utterances, each day's under the number of its part, where there are many days."""
    if not 1 < len(order) <= _MOST:
        return list(said)
    out: list[Utterance] = []
    part = 1
    for item in said:
        hour = None if item.start is None else item.start % _LONG
        if item.start is not None:
            part = int(item.start // _LONG) + 1
        out.append(replace(item, start=hour, end=None, part=part))
    return out


def _stamp(found: re.Match[str], order: Sequence[str]) -> str:
    parts = found.groupdict()
    if parts.get("day"):
        at = order.index(parts["day"]) if len(order) <= _MOST else 0
        # `10:15` are hours and minutes here.
        time = (seconds(parts["time"]) or 0.0) * (1 if parts["time"].count(":") > 1 else 60)
        if parts["half"]:  # 12 AM is midnight
            time = time % (12 * 3600) + (12 * 3600 if parts["half"] in "Pp" else 0)
        return f"[{clock(at * _LONG + time)}] "
    if parts.get("time"):
        return f"[{parts['time']}] "
    if not any(parts.get(key) for key in "hms"):
        return ""
    hour, minutes, rest = (int(parts[key] or 0) for key in "hms")
    return f"[{clock((hour * 60 + minutes) * 60 + rest)}] "
