"""Quotation marks that are not French ones, and French ones in the wrong place.

“oui” and ‘oui’ alone are « oui », ‘oui’ inside it “oui”; German „oui“, and << oui >>, ''oui'' of
keyboards, too; « … » inside « … » is “ … ”, inside that ‘ … ’, which hold their words without
spaces. A paragraph whose marks do not pair is left: what goes on from the one before is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.masks import HIDDEN, OUTSIDE
from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

_PARAGRAPH = re.compile(rf"[^\n{OUTSIDE}]+(?:\n(?!\s*\n)[^\n{OUTSIDE}]*)*")
_BLANK = re.compile(r"\n\s*\n")
_PAIR = re.compile(rf"“(?P<words>[^“”«»\"{OUTSIDE}]+)”")
_GERMAN = re.compile(rf"„(?P<words>[^“”„«»\"{OUTSIDE}]+)[“”]")
_AROUND = re.compile(rf"“(?P<words>[^“”„\"{OUTSIDE}]*«[^“”„\"{OUTSIDE}]*)”")
# « l’eau » is no end of what ‘ began.
_SINGLE = re.compile(r"(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)")
# One that begins with a letter and ends a word, and no name from elsewhere (« ‘Ayn Diab »).
_QUOTED = re.compile(r"[^\W\d_][^\n«»“”„\"]{0,160}(?<!\b[cdjlmnstCDJLMNST])(?<![qQ]u)(?<=[\w.!?…])")
_TYPED = (
    re.compile(rf"(?<![<\w])<<(?!<){SP}*(?P<words>[^<>\n{OUTSIDE}]*[^<>\s{OUTSIDE}]){SP}*>>(?!>)"),
    re.compile(rf"(?<![\w'’])''(?=\w)(?P<words>[^'\"\n{OUTSIDE}]*[^\s'\"{OUTSIDE}])''(?![\w'])"),
)
# « <<oui>> »: what stands in the inner ones passes for a tag, and is hidden.
_TAGS = re.compile(rf"(?<![<\w])<{HIDDEN}{{4,}}>(?!>)")
_FRENCH = re.compile(rf"(?P<opens>«{SP}*)|(?P<closes>{SP}*»)")
_MAYBE = re.compile(r"[“„”‘]|<<|''|«[^»]*«")
_UPPER = re.compile(
    rf"(?<!\w)”(?P<words>\w[^“”„«»\"\n{OUTSIDE}]*[\w.!?…])”(?!\w)"
)  # both marks that close
# »oui«, as German books set it, and « oui”, of which each mark is of another pair.
_INWARD = re.compile(rf"(?<![\w»«])»(?P<words>\w[^«»“”\"\n{OUTSIDE}]*[\w.!?…])«(?!\w)")
_CROSSED = re.compile(
    rf"«(?P<one>{SP}*[^\s«»“”\"{OUTSIDE}][^«»“”\"{OUTSIDE}]*)”|“(?P<two>[^«»“”\"{OUTSIDE}]*[^\s«»“”\"{OUTSIDE}]{SP}*)»"
)
_LEVELS = (1, 2)  # how many marks stand around those that are no « »
# Not beside a French mark, whose own space it is.
_LOOSE = re.compile(rf"(?P<opens>“){SP}+(?=[^\s»])|(?<=[^\s«]){SP}+(?P<closes>”)")


def find(text: str) -> Iterator[Finding]:
    """The pairs of marks that stand where others should."""
    yield from _like_tags(text)
    if not any(mark in text for mark in ("“", "„", "”", "«", "‘", "<<", "''")):
        return
    left = -1  # where a paragraph ends whose quote goes on
    for paragraph in _PARAGRAPH.finditer(text):
        words, start = paragraph[0], paragraph.start()
        # “ begins each paragraph of one quote, which the last alone closes.
        begun = left >= 0 and words.startswith("“") and _BLANK.search(text, left - 1, start)
        left = paragraph.end() if words.count("“") > words.count("”") else -1
        if begun:
            continue
        yield from _crossed(words, start)
        if not _MAYBE.search(words):
            continue
        yield from _typed(words, start)
        if not _balanced(words, "«»"):
            continue
        yield from _nested(words, start)
        yield from _pairs(_GERMAN, words, start)
        if words.count("”") == 2 and "“" not in words:
            yield from _pairs(_UPPER, words, start)
        if "“" in words and "„" not in words and _balanced(words, "“”"):
            yield from _pairs(_PAIR, words, start)
            yield from _around(words, start)
            yield from _loose(words, start)
        yield from _second(words, start)


def _crossed(words: str, start: int) -> Iterator[Finding]:
    """The marks that stand the wrong way round, or the one pair of which each is another's."""
    found = [one for one in _INWARD.finditer(words) if _depth(words, one.start()) == 0]
    if found and not _balanced(_INWARD.sub("", words), "«»"):
        found = []
    if len(re.findall("[«»“”„]", words)) == 2:
        found += _CROSSED.finditer(words)
    for one in found:
        inner = next(part for part in one.groups() if part is not None).strip()
        good = f"«{NB}{inner}{NB}»"
        yield Finding(
            "T002", start + one.start(), start + one.end(), one[0], good, good, seal=False
        )


def _pairs(pattern: re.Pattern[str], words: str, start: int) -> Iterator[Finding]:
    """Those of English or German that stand in no French ones, German ones in any."""
    for pair in pattern.finditer(words):
        inner = pair["words"].strip()
        within = _depth(words, pair.start()) > 0
        if not inner or (within and pattern is _PAIR):
            continue
        nested = _SINGLE.sub(r"“\1”", inner)
        good = f"“{inner}”" if within else f"«{NB}{nested}{NB}»"
        # A seal takes “ for one that opens, and the space after it for its own.
        seal = (
            inner == pair["words"]
            and pair[0][-1] == "”" != pair[0][0]
            and (within or nested == inner)
        )
        code = "T014" if within else "T002"
        yield Finding(code, start + pair.start(), start + pair.end(), pair[0], good, good, seal)


def _around(words: str, start: int) -> Iterator[Finding]:
    """English marks around French ones: each is the other."""
    for pair in _AROUND.finditer(words):
        inner = pair["words"].strip()
        if _depth(words, pair.start()) > 0 or not _balanced(inner, "«»"):
            continue
        turned = _FRENCH.sub(lambda mark: "“" if mark["opens"] else "”", inner)
        good = f"«{NB}{turned}{NB}»"
        seal = inner == pair["words"]
        yield Finding("T002", start + pair.start(), start + pair.end(), pair[0], good, good, seal)


def _nested(words: str, start: int) -> Iterator[Finding]:
    """French marks inside French ones, where nothing else is quoted inside."""
    opened: list[re.Match[str]] = []
    for mark in _FRENCH.finditer(words):
        if mark["opens"]:
            opened.append(mark)
            continue
        first = opened.pop()
        inner = words[first.end() : mark.start()]
        if len(opened) not in _LEVELS or not inner or re.search('[«»“”„"]', inner):
            continue
        at, end, good = start + first.start(), start + mark.end(), f"“{inner}”"
        third = len(opened) > 1
        good = f"‘{inner}’" if third else good
        yield Finding("T014", at, end, words[first.start() : mark.end()], good, good, not third)


def _second(words: str, start: int) -> Iterator[Finding]:
    """English single marks: the second ones in « Il dit ‘oui’ », the first where alone."""
    for pair in _SINGLE.finditer(words):
        before = words[: pair.start()]
        if before.count("“") != before.count("”"):
            continue
        within = _depth(words, pair.start()) > 0
        if within or _QUOTED.fullmatch(pair[1]):
            good = f"“{pair[1]}”" if within else f"«{NB}{pair[1]}{NB}»"
            at, end = start + pair.start(), start + pair.end()
            yield Finding("T014" if within else "T002", at, end, pair[0], good, good, seal=False)


def _loose(words: str, start: int) -> Iterator[Finding]:
    """Spaces inside English marks that stay."""
    for one in _LOOSE.finditer(words):
        good = one["opens"] or one["closes"]
        yield Finding("T011", start + one.start(), start + one.end(), good, good, good, seal=True)


def _typed(words: str, start: int) -> Iterator[Finding]:
    """What a keyboard without « » makes do with."""
    for pattern in _TYPED:
        for pair in pattern.finditer(words):
            within = _depth(words, pair.start()) > 0
            good = f"“{pair['words']}”" if within else f"«{NB}{pair['words']}{NB}»"
            at, end = start + pair.start(), start + pair.end()
            yield Finding("T002", at, end, pair[0], good, good, seal=False)


def _like_tags(text: str) -> Iterator[Finding]:
    """Each half of a keyboard’s marks, where what stands between passes for a tag."""
    if f"<{HIDDEN}" not in text:
        return
    for found in _TAGS.finditer(text):
        first, last = found.span()
        yield Finding("T002", first, first + 2, found[0], f"«{NB}", f"«{NB}", seal=False)
        yield Finding("T002", last - 2, last, found[0], f"{NB}»", f"{NB}»", seal=False)


def _depth(words: str, place: int) -> int:
    return words.count("«", 0, place) - words.count("»", 0, place)


def _balanced(words: str, marks: str) -> bool:
    """Whether each closing mark follows its opening one, and none is left."""
    depth = 0
    for one in words:
        depth += (one == marks[0]) - (one == marks[1])
        if depth < 0:
            return False
    return depth == 0
