"""Lines of a name and a time, where the file's own layout says which words are the name.

Otter and Teams (`Anna Essai  0:05`), Happy Scribe and Trint (`[00:00:05] Anna Essai`), Rev (`Anna
Essai (00:05):`), Zoom (`[Anna Essai] 18:30:05`), or the time on the line below. Where sure names
stand so, whatever stands there is a name, as people type it: small letters, a device, a telephone.
The times must go forward with the others', so that a sentence that ends in an hour is none.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.french.given_names import is_given
from vademecum.transcripts import adorned, known, shapes, things, unheard
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import PHONE, Opening, same, untimed
from vademecum.transcripts.times import ONLY_TIME, TIME, seconds
from vademecum.transcripts.weighing import Verdict

# What opens as no name does, `🦊`, `"Bob"`, `#3 salle`, `4L Pierrot`: people type what they like.
_ODD = r"(?![(\[<>])[^\s:：](?:[^:：\[\]\n]{0,58}?[^\s:：\[\]])??"
_BRACKET = unheard.BRACKET.replace("?P<label>", "?:")  # `(voix)`
_NAME = rf"(?P<name>{PHONE}|@?[^\W\d_][^:：\[\]\n]{{0,59}}?|{_ODD}|{_BRACKET})"
_AT = rf"(?P<time>{TIME})"
_RANGE = rf"{_AT}(?: ?(?:-->|[-–—]) ?{TIME})?"
_NAMES = re.compile(rf"(?:~ ?|[\"“])?{_NAME}")  # `~ stagiaire ~`, `"Marco"`
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"{_NAME}[ ,–—-]+{_RANGE}",
        rf"{_NAME} ?\({_RANGE}\) ?:?",
        rf"[\[(]{_RANGE}[\])] ?[-–—]? ?{_NAME} ?:?",
        rf"{_RANGE} ?[-–—]? ?{_NAME} ?:?",
        rf"\[{_NAME}\] ?[\[(]?{_RANGE}[\])]?",
    )
)
# With words behind it on the line, a telephone alone is surely no word.
_CALLER = r"(?P<name>[^\W\d_][^:：\[\]\n]{0,59}?|" + PHONE + r")"
_SPOKEN = tuple(
    re.compile(way, re.DOTALL)
    for way in (
        rf"\[{_AT}\] ?{_CALLER} ?:\s+(?P<rest>\S.*)",
        rf"{_AT} ?[-–—]? ?{_CALLER} ?:\s+(?P<rest>\S.*)",
        rf"{_CALLER} ?:\s+(?P<rest>\S.*)",
    )
)
_UNTIMED = _SPOKEN[-1]  # alone of all these ways
# A name, its time and the words on one line. What a time or a bracket closes is hardly a sentence.
_ON_ONE = tuple(
    re.compile(way, re.DOTALL)
    for way in (
        rf"\[{_NAME}\] ?:? ?[\[(]?{_RANGE}[\])]? ?[:–—-]?\s+(?P<rest>(?!(?:[-–—] ?)?{TIME}$)\S.*)",
        rf"{_NAME} ?[\[(]{_RANGE}[\])] ?[:–—-]\s+(?P<rest>\S.*)",
        rf"{_NAME} ?,? (?:@ ?)?{_RANGE} ?[:–—-]\s+(?P<rest>\S.*)",
        rf"[\[(]?{_RANGE}[\])]? ?[-–—]? ?{_NAME} ?[–—-]\s+(?P<rest>\S.*)",
        rf"[\[(]?{_RANGE}[\])]? ?\[{_NAME}\] ?:?\s+(?P<rest>\S.*)",
    )
)
_TELEPHONE = re.compile(PHONE)
_CLOCK = re.compile(r"\d:\d")  # what no time is without
# `pause à 10:30`
_GOES_ON = re.compile(r"(?:\b(?:à|vers|de|avant|après|depuis|dès|entre|et|jusqu['’]à|est)|,)$")
_SAID = re.compile(r"\w[.?!;…]")  # `- Oui.`
_WORDS = 6  # of a name in small letters
_TURNS = 3  # names above times that are a layout by themselves
_PEOPLE = 2 / 3  # of them, that say persons
_SURE = 2  # lines with sure names that show a layout
_EVERY = 0.95  # of the lines, where all name somebody
_SHARE = 0.25  # of the lines of a layout, that they are


@dataclass(frozen=True, slots=True)
class _Head:
    """A line in one layout."""

    at: int
    name: str
    start: float | None
    rest: str = ""
    whole: str = ""


def headed(
    lines: Sequence[Line], openings: Sequence[Opening | None], verdict: Verdict
) -> dict[int, Opening]:
    """The lines that name somebody by the layout of the file's sure names, and how they open."""
    found: dict[int, Opening] = {}
    if not verdict.names:
        return found
    texts = [line.text.replace("\u00a0", " ").replace("\u202f", " ") for line in lines]
    rows = list(enumerate(texts))
    clocked = [(at, text) for at, text in rows if _CLOCK.search(text)]
    only = {at: start for at, _text in clocked if (start := _only(texts, at)) is not None}
    above = [_Head(at - 1, texts[at - 1], start) for at, start in only.items() if at]
    pairs = [one for one in above if _NAMES.fullmatch(one.name)]
    under = list(_under(texts, only))
    for heads in [pairs, under, *(list(_in(way, clocked)) for way in _WAYS)]:
        sure = {one.at for one in heads if same(one.name) in verdict.names}
        if len(sure) < max(_SURE, len(heads) * _SHARE):
            continue
        for one in _in_order(heads, sure, lines):
            mark = "\n" if heads is pairs or heads is under else ""
            found[one.at] = _opening(Opening(one.name, "", one.start, timed=True, mark=mark))
    for way in _ON_ONE:
        # `[Anna Essai] 18:30:05` alone on its line is the same layout.
        heads = list(_in(way, clocked))
        if way is _ON_ONE[0]:
            heads = sorted([*heads, *_in(_WAYS[-1], clocked)], key=lambda one: one.at)
        sure = {one.at for one in heads if same(one.name) in verdict.names}
        if len(sure) >= max(_SURE, len(heads) * _SHARE):
            for one in _in_order(heads, sure, lines):
                if one.rest:
                    whole = texts[one.at]
                    named = Opening(one.name, one.rest, one.start, timed=True, whole=whole)
                    found[one.at] = _opening(named)
    spoken = len(texts) - len(only)
    for way in _SPOKEN:
        heads = list(_in(way, rows if way is _UNTIMED else clocked))
        sure = {one.at for one in heads if same(one.name) in verdict.names}
        if len(sure) < max(_SURE, spoken * _SHARE):
            continue
        every = _are_all(heads, texts)
        for one in heads:
            phone = _TELEPHONE.fullmatch(one.name) and (one.start is not None or one.name[0] == "+")
            if phone or (every and one.name[0].islower() and _may_be(one.name)):
                rest, (start, _end) = untimed(one.rest)
                start = one.start if start is None else start
                found[one.at] = Opening(one.name, rest, start, mark=":", whole=texts[one.at])
    found |= known.openings(lines, openings, verdict.names)
    return {at: one for at, one in found.items() if verdict.name(openings[at]) is None}


def unknown(found: Opening | None) -> Opening | None:
    """How a line opens whose label has brackets of its own beside a time: `[(voix)] 00:15`."""
    bracket = found is not None and found.timed and (found.label or "").startswith("(")
    return _opening(found) if found is not None and bracket else found


def _opening(named: Opening) -> Opening:
    """How a line opens that names somebody; someone unknown in brackets is named by none."""
    label = unheard.placed(named.label or "") or _voice(named.label or "")
    if not label:
        return named
    rest = f"{label} : {named.rest}" if named.rest else ""
    return Opening(None, rest, named.start, timed=True, whole=rest or label)


def between(lines: Sequence[Line]) -> dict[int, Opening]:
    """The names of a file in which every time stands alone on its line, below one and above words:
    whoever is named, once or more."""
    texts = [line.text for line in lines]
    stamps = [at for at in range(len(texts)) if _only(texts, at) is not None]
    heads = [_Head(at - 1, texts[at - 1], _only(texts, at)) for at in stamps if at]
    heads = [one for one in heads if _is_between(texts, one)]
    starts = [one.start for one in heads if one.start is not None]
    people = sum(map(_is_person, (one.name for one in heads)))
    if len(heads) < max(_TURNS, len(stamps) * _EVERY) or people < len(heads) * _PEOPLE:
        return {}
    if len({same(one.name) for one in heads}) < 2 or starts != sorted(starts):
        return {}
    names = ((one, one.name.rstrip(": \u00a0\u202f")) for one in heads)
    return {
        one.at: _opening(Opening(name, "", one.start, timed=True, mark="\n", whole=one.name))
        for one, name in names
    }


def _is_between(texts: Sequence[str], head: _Head) -> bool:
    """Whether a line above a time may be a name, with words below the time."""
    name = head.name.rstrip(": \u00a0\u202f")
    words = head.at + 2 < len(texts) and _only(texts, head.at + 2) is None
    named = _NAMES.fullmatch(name) is not None and _only(texts, head.at) is None
    return words and named and _may_be(name)


def _is_person(name: str) -> bool:
    """Whether a line says a person by its shape, or by a given name."""
    bare = name.rstrip(": \u00a0\u202f")
    return things.says_a_person(bare) or is_given(bare.split()[0])


def _only(texts: Sequence[str], at: int) -> float | None:
    """The time that a line is, and no more."""
    found = ONLY_TIME.fullmatch(texts[at]) if 0 <= at < len(texts) else None
    return seconds(found[1]) if found else None


def _under(texts: Sequence[str], only: Mapping[int, float]) -> Iterator[_Head]:
    """Lines below a time alone, above words: `0:0:1.0 --> 0:0:2.4`, `Anna Essai`, `Bonjour.`

    `only`: the lines that are a time and no more, with it.
    """
    for above, start in only.items():
        at = above + 1
        if at + 1 < len(texts) and _NAMES.fullmatch(texts[at]) and at + 1 not in only:
            yield _Head(at, texts[at], start)


def _are_all(heads: Sequence[_Head], texts: Sequence[str]) -> bool:
    """Whether all lines, between the first and the last that name somebody, do so behind a time, on
    the line or above it: the colon is the layout's, as in captions."""
    first, last = heads[0].at, heads[-1].at
    timed = [one for one in heads if one.start is not None or _only(texts, one.at - 1) is not None]
    words = sum(_only(texts, at) is None for at in range(first, last + 1))
    return len(timed) >= words * _EVERY


def _in(way: re.Pattern[str], rows: Iterable[tuple[int, str]]) -> Iterator[_Head]:
    for at, text in rows:
        if found := way.fullmatch(text):
            parts = found.groupdict()
            start = seconds(parts["time"]) if parts.get("time") else None
            yield _Head(at, parts["name"].strip(), start, parts.get("rest") or "")


def _in_order(heads: Sequence[_Head], sure: set[int], lines: Sequence[Line]) -> Iterator[_Head]:
    """Those that are not sure, may be a name, and stand in the order of time among the others."""
    begins = sum(not lines[at].follows for at in sure) * 2 > len(sure)
    places = [number for number, one in enumerate(heads) if one.at in sure]
    for number, one in enumerate(heads):
        if one.at in sure or one.start is None:
            continue
        goes_on = begins and lines[one.at].follows
        if goes_on and (one.name[0].isalpha() or not CLOSES.search(lines[one.at - 1].text)):
            continue
        next_ = bisect(places, number)
        before = [heads[place].start for place in places[max(0, next_ - 1) : next_]]
        after = [heads[place].start for place in places[next_ : next_ + 1]]
        fits = all(start is not None and start <= one.start for start in before) and all(
            start is not None and one.start <= start for start in after
        )
        if fits and _may_be(one.name) and one.at + 1 < len(lines):
            yield one


def _may_be(name: str) -> bool:
    return _is_name(name) or _voice(name) != ""


def _voice(name: str) -> str:
    """Words that are no name and surely somebody nobody knows, `voix d’homme`; "" for others."""
    return "" if name[:1] in "([" or _is_name(name) else unheard.whole(f"({name})")


def _is_name(name: str) -> bool:
    if _TELEPHONE.fullmatch(name):
        return True
    if name[0] in "([":
        return unheard.placed(name) != ""
    if not name[0].isalpha():
        core = adorned.bare(name)
        return len(name.split()) <= _WORDS and not (shapes.has_clause(core) or _SAID.search(core))
    if _GOES_ON.search(name) or things.is_common(name):
        return False
    short = len(name.split()) <= _WORDS and not shapes.is_no_name(name.capitalize())
    return short and not shapes.has_clause(name) and not re.search(r"[.?!;…«»]", name)


def stamped(openings: Sequence[Opening | None], times: Sequence[re.Match[str] | None]) -> bool:
    """Whether lines open with the time at which they are said, as a rule of this file."""
    count = sum(item is not None and item.start is not None for item in openings)
    others = sum(found is None for found in times)
    return count >= 2 and count >= others * 0.2
