"""Times that stand inside the words: `Commençons. [00:01:30] Par le budget.`

Descript, Sonix and people write `[00:01:30]` or `(00:02:00)` where they are, f4 `#00:00:05-2#` at
each paragraph's end. They are no words. One that ends a paragraph is when the next begins; others
go, and that is said. A time beside a name (`Anna Essai (00:02:00)`, `Merci. Karim [00:13] Non.`) is
its label's, and stays; a name below a time with no word of its own goes (`wordless`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.language import ngettext
from vademecum.transcripts import labels, midline, shapes, wordless
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.times import TIME, seconds

_FULL = r"\d{1,2}:\d{2}:\d{2}(?:[.,:]\d{1,3})?"
_TO = rf"(?: ?(?:-{{1,3}}>|[–—]>|[→⟶⇒➔]|=>|[-–—]|à) ?{_FULL})?"  # when it ends, where that is told
_STAMP = re.compile(
    rf"\s{{0,3}}(?:\[({_FULL}){_TO}\]|\(({_FULL}){_TO}\)|#({_FULL})(?:-\d)?#|\[(\d{{1,3}}:\d{{2}})\])"
)
_OPENS = re.compile(r"[\[(#]\d")  # what no such time is without
_SHORT = 3  # so many `[1:30]` that rise are times; fewer may be hours that are told
# Before a time inside the words: a sentence's end, or a label's colon and words behind it.
_WORDS = re.compile(r"[^\W\d_]{3}[.?!…]|:\s+\S")
_ENDS = '.?!…»"”)'
_CLOSED = f"{_ENDS},;"
_COLON = re.compile(r"\s?:")
_HEAD = re.compile(r"\((?:speaker|spk)[ _-]?\d{1,3}\)\s*", re.IGNORECASE)  # who speaks
_OWN_TIME = re.compile(r"\s*[\[(#]?\s*\d{1,3}:\d{2}")
# `Le maire de Brest [00:31:00] nous a reçus`: a time alone behind a paragraph's first words.
_BETWEEN = re.compile(rf"[^:\n]*?[\[(]\s*{TIME}\s*[\])]\s+(?P<rest>[^\s:–—-])")
_NAME = re.compile(r"[.?!…»”\")]\s+(?P<name>[^\W\d_a-zà-ÿ][^.?!…:;\n]*?)\s*$")
_CAPITAL = re.compile(r"\s+[^\W\d_a-zà-ÿ]")  # of a sentence behind a time
_OTHERS = 2  # labels that stand otherwise, at least
_NEARLY = 0.9  # share of them that stand in bold, where the file's names do
_SHOWN = 30  # characters of a time that is told


def without(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines without such times, and a sentence on those that nothing keeps."""
    lines, silent = wordless.without(lines)
    short = _short(lines)
    openings = [labels.opening(line.text, line.head) for line in lines]
    within, _between = between(openings)
    names = {_key(item) for item in openings if item and item.label}
    out: list[Line] = []
    gone: list[str] = []
    begins: float | None = None
    for number, given in enumerate(lines):
        line = given
        if begins is not None and given.text.strip() and not given.follows:
            free = given.start is None and not _OWN_TIME.match(given.text)
            line = replace(given, start=begins) if free else given
        begins = None if given.text.strip() else begins
        text, dropped, last = _cut(line, short, names, within=number in within)
        gone += dropped
        begins = last if last is not None else begins
        out.append(line if text == line.text else replace(line, text=text))
    if not gone:
        return out, silent
    told = ngettext(
        "{count} time inside the words: “{words}”",
        "{count} times inside the words: “{words}”…",
        len(gone),
    )
    return out, [*silent, told.format(count=len(gone), words=gone[0].strip()[:_SHOWN])]


def _short(lines: Sequence[Line]) -> bool:
    """Whether `[1:30]` is a time in this text: there are some, and they rise."""
    found = [one[4] for line in lines for one in _STAMP.finditer(line.text) if one[4]]
    times = [seconds(one) or 0.0 for one in found]
    return len(times) >= _SHORT and all(before < now for before, now in pairwise(times))


def between(
    openings: Sequence[Opening | None],
) -> tuple[frozenset[int], frozenset[str]]:
    """The openings that a time alone makes labels where most stand otherwise, and which come back
    nowhere: those whose sentence goes on, which name nobody, and the labels of the others, as
    `same` has them, which may."""
    found = {
        at: one["rest"]
        for at, item in enumerate(openings)
        if item is not None and item.timed and item.rest and not item.apart
        if item.mark == "" and (one := _BETWEEN.match(item.whole)) and item.whole[0] not in "[("
    }
    others = [item for at, item in enumerate(openings) if item and item.label and at not in found]
    named = set(map(_key, others))
    again = Counter(_key(openings[at]) for at in found)
    bold = sum(item.apart for item in others)
    most = len(others) >= len(found) or bold >= len(others) * _NEARLY
    if len(others) < _OTHERS or not most or any(again[key] > 1 for key in again.keys() - named):
        return frozenset(), frozenset()
    goes_on = {at for at, first in found.items() if first.islower()}
    asked = {_key(openings[at]) for at in found.keys() - goes_on} - named
    return frozenset(goes_on), frozenset(asked)


def _key(item: Opening | None) -> str:
    return same(item.label or "") if item is not None else ""


def _is_of_a_name(text: str, stamp: re.Match[str], names: Collection[str]) -> bool:
    """Whether a time stands behind what may be a name, alone between two sentences, whose label
    and time they then are: `Merci. Karim [00:00:13] De rien.`"""
    found = _NAME.search(text, max(0, stamp.start() - shapes.LONGEST), stamp.start())
    if found is None or _CAPITAL.match(text, stamp.end()) is None:
        return False
    name = found["name"]
    return same(name) in names or shapes.is_civil(name) or midline.may_name(name)


def _cut(
    line: Line, short: bool, names: Collection[str], *, within: bool
) -> tuple[str, list[str], float | None]:
    """The line's words, the times that went, and the one that ends it; all that stand `within`.
    `names`: what may be labels in this file."""
    text = line.text
    if not _OPENS.search(text):
        return text, [], None
    pieces: list[str] = []
    gone: list[str] = []
    done, last = 0, None
    end = len(text.rstrip())
    words = _WORDS.search(text, line.head)
    # As of there, words are said.
    from_here = 0 if within else words.end() if words else len(text) + 1
    for found in _STAMP.finditer(text):
        at = found.start()
        before = text[max(0, at - 1) : at]
        inside = at >= line.head and (at >= from_here or before in tuple(_ENDS))
        inside = inside and not _HEAD.fullmatch(text, 0, at)
        if not inside or (found[4] and not short) or before == ":":
            continue
        if _is_of_a_name(text, found, names):
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
