"""Times that stand inside the words: `Commençons. [00:01:30] Par le budget.`

Descript, Sonix and people write `[00:01:30]` or `(00:02:00)` where they are, f4 `#00:00:05-2#` at
each paragraph's end. They are no words. One that ends a paragraph is when the next begins; others
go, and that is said. A time beside a name (`Anna Essai (00:02:00)`) is its label's, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.language import ngettext
from vademecum.transcripts.alone import Line
from vademecum.transcripts.times import seconds

_FULL = r"\d{1,2}:\d{2}:\d{2}(?:[.,:]\d{1,3})?"
_STAMP = re.compile(
    rf"\s{{0,3}}(?:\[({_FULL})\]|\(({_FULL})\)|#({_FULL})(?:-\d)?#|\[(\d{{1,3}}:\d{{2}})\])"
)
_SHORT = 3  # so many `[1:30]` that rise are times; fewer may be hours that are told
# Before a time inside the words: a sentence's end, or a label's colon and words behind it.
_WORDS = re.compile(r"[^\W\d_]{3}[.?!…]|:\s+\S")
_ENDS = '.?!…»"”)'
_CLOSED = f"{_ENDS},;"
_COLON = re.compile(r"\s?:")
_OWN_TIME = re.compile(r"\s*[\[(#]?\s*\d{1,3}:\d{2}")
_SHOWN = 30  # characters of a time that is told


def without(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines without such times, and a sentence on those that nothing keeps."""
    short = _short(lines)
    out: list[Line] = []
    gone: list[str] = []
    begins: float | None = None
    for given in lines:
        line = given
        if begins is not None and given.text.strip() and not given.follows:
            free = given.start is None and not _OWN_TIME.match(given.text)
            line = replace(given, start=begins) if free else given
        begins = None if given.text.strip() else begins
        text, dropped, last = _cut(line, short)
        gone += dropped
        begins = last if last is not None else begins
        out.append(line if text == line.text else replace(line, text=text))
    if not gone:
        return out, []
    told = ngettext(
        "{count} time inside the words: “{words}”",
        "{count} times inside the words: “{words}”…",
        len(gone),
    )
    return out, [told.format(count=len(gone), words=gone[0].strip()[:_SHOWN])]


def _short(lines: Sequence[Line]) -> bool:
    """Whether `[1:30]` is a time in this text: there are some, and they rise."""
    found = [one[4] for line in lines for one in _STAMP.finditer(line.text) if one[4]]
    times = [seconds(one) or 0.0 for one in found]
    return len(times) >= _SHORT and all(before < now for before, now in pairwise(times))


def _cut(line: Line, short: bool) -> tuple[str, list[str], float | None]:
    """The line's words, the times that went, and the one that ends it."""
    pieces: list[str] = []
    gone: list[str] = []
    done, last = 0, None
    text = line.text
    end = len(text.rstrip())
    words = _WORDS.search(text, line.head)
    from_here = words.end() if words else len(text) + 1  # as of there, words are said
    for found in _STAMP.finditer(text):
        at = found.start()
        before = text[max(0, at - 1) : at]
        inside = at >= line.head and (at >= from_here or before in tuple(_ENDS))
        if not inside or (found[4] and not short) or before == ":":
            continue
        closes = found.end() >= end
        if _COLON.match(text, found.end()) or (
            closes and not found[3] and before not in tuple(_CLOSED)
        ):
            continue
        pieces.append(text[done:at])
        done = found.end()
        if closes:
            last = seconds(next(one for one in found.groups() if one))
        else:
            gone.append(found[0])
    return "".join([*pieces, line.text[done:]]), gone, last
