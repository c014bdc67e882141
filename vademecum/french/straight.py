"""Straight quotation marks: which open and which close, and what stands in their place.

Outermost « … », inside those “ … ”. A line whose marks do not pair (inches, a quote that goes on)
is left as it is, but for one that its paragraph's next lines close, and for minutes and seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.masks import HIDDEN, OUTSIDE
from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

Span = tuple[int, int]
_LISTED = re.compile(r'["»\w],$')  # « "Oui","non" »
_OPENS = re.compile(rf"(?:^|[\s(\[«“'‘’*_—–/:;-]|{OUTSIDE})$")
_CLOSES = re.compile(rf"[\s.,;:!?…)\]»”’*_—–/%-]|\[\^|{OUTSIDE}|{HIDDEN}|$")
_PARAGRAPH = re.compile(rf"[^\n{OUTSIDE}]+(?:\n(?!\s*\n)[^\n{OUTSIDE}]*)*")
# 5' 30", minutes and seconds: what they are is sure where no mark of a quote stands on the line.
_SECONDS = re.compile(r"(?<![\w.,'’-])(\d{1,3})'( ?)(\d{1,2})\"(?![\w\"'’])")
# « "oui” », « “oui" »: half of what a word processor turns.
_MIXED = re.compile(
    r"(?<![\w\"])(?:\"(?P<one>\w[^\"“”\n]*[\w.!?…])”|“(?P<two>\w[^\"“”\n]*[\w.!?…])\")(?!\w)"
)
_GLUED = re.compile(
    r"(?:(?P<before>[^\W\d_]{2})|(?:^|[\s(’']))(?P<mark>\")(?P<words>[^\W\d_][^\"\n]*[^\W\d_])(?P<close>\")"
    r"(?:(?P<after>[^\W\d_]{2})|(?![\w\"]))"
)
# One set apart that ends its paragraph, or several together: none of them opens anything.
_LOST = re.compile(rf'(?<=[^\W\d_][ {NB}])"(?=\s*(?:\Z|\n\s*\n|{OUTSIDE}))|(?<!")"{{3,}}(?!")')
# What a mark of inches, or of seconds, stands behind: « 15" », « 12' 30" », « 3/4 " »; no year.
_MEASURE = re.compile(rf"(?:(?<![\d{NB}\u202f])\d{{1,3}}(?:[.,/]\d+)?|[½¼¾])[ {NB}\u202f]?$")
_ASSIGNED = re.compile(r'=[ ]?"[^"\n]*"')  # x="y"
_NUMBER = 8  # characters that tell
_INNER = ((re.compile(f"«{SP}*"), "“"), (re.compile(f"{SP}*»"), "”"))


def find(text: str) -> Iterator[Finding]:
    """The pairs of straight marks of some masked words."""
    if '"' not in text:
        return
    found = [*_over_lines(text), *_halves(text), *_mixed(text), *_glued(text)]
    taken = [(one.start, one.end) for one in found if one.end - one.start > 1]
    found += [one for one in _by_line(text) if not _stands_in(one, taken)]
    yield from found
    yield from _alone(text, [(one.start, one.end) for one in found])


def _stands_in(one: Finding, spans: list[Span]) -> bool:
    return any(
        start <= one.start and one.end <= end and (start, end) != (one.start, one.end)
        for start, end in spans
    )


def _alone(text: str, paired: list[Span]) -> Iterator[Finding]:
    """The mark of a paragraph that lacks its other, which only who wrote it knows."""
    for paragraph in _PARAGRAPH.finditer(text):
        at = paragraph.start()
        marks = [at + place for place, sign in enumerate(paragraph[0]) if sign == '"']
        code = [(at + one.start(), at + one.end()) for one in _ASSIGNED.finditer(paragraph[0])]
        left = [one for one in marks if not any(a <= one < b for a, b in (*paired, *code))]
        lost = next((one for one in left if _LOST.match(text, one)), None)
        if lost is not None:
            good = f"«{NB}"
            yield Finding("T002", lost, lost + 1, '"', good, good, seal=True, sure=False)
            continue
        left = [one for one in left if not _MEASURE.search(text[at:one][-_NUMBER:])]
        if not left:
            continue
        lone = left[0]
        before, after = text[at:lone], text[lone + 1 : paragraph.end()]
        closes = re.search(r"[^\s(\[]$", before) and _CLOSES.match(after)
        good = f"{NB}»" if closes else f"«{NB}"
        yield Finding("T002", lone, lone + 1, '"', good, good, seal=True, sure=False)


def _by_line(text: str) -> Iterator[Finding]:
    depth = start = 0
    for line in text.split("\n"):
        if not line.strip():
            depth = 0  # what a paragraph leaves open is not closed in the next
        seconds = list(_SECONDS.finditer(line))
        if seconds and line.count('"') == len(seconds):
            for one in seconds:
                good = f"{one[1]}′{one[2]}{one[3]}″"
                yield Finding(
                    "T018", start + one.start(), start + one.end(), one[0], good, good, seal=False
                )
        elif '"' in line:
            yield from _line(line, start, depth)
        depth = max(0, depth + line.count("«") - line.count("»"))
        start += len(line) + 1


def _over_lines(text: str) -> Iterator[Finding]:
    """The one pair of a paragraph that opens on a line and closes on another."""
    for paragraph in _PARAGRAPH.finditer(text):
        words, start, left = paragraph[0], 0, list[int]()
        if '"' not in words or "\n" not in words or "«" in words or "»" in words:
            continue
        for line in words.split("\n"):
            paired = {end for first, after, _level in _pairs(line) for end in (first, after - 1)}
            marks = [place for place, sign in enumerate(line) if sign == '"']
            left += [start + place for place in marks if place not in paired]
            start += len(line) + 1
        if len(left) != 2:
            continue
        first, last = left
        inside = _inside(words[first + 1 : last])
        if (
            "\n" in inside
            and '"' not in inside
            and inside == inside.strip()
            and _OPENS.search(words[:first][-1:])
            and _CLOSES.match(words[last + 1 :])
        ):
            whole = words[first : last + 1]
            good = f"«{NB}{inside}{NB}»"
            at = paragraph.start()
            yield Finding("T002", at + first, at + last + 1, whole, good, good, seal=True)


def _inside(words: str) -> str:
    """What stands between two marks: its own pairs, line by line, are English."""
    signs, start = list(words), 0
    for line in words.split("\n"):
        for first, after, level in _pairs(line):
            if level == 0:
                signs[start + first], signs[start + after - 1] = "“”"
        start += len(line) + 1
    return "".join(signs)


def _glued(text: str) -> Iterator[Finding]:
    """The one pair of a paragraph that no space parts from the words around: « mot"oui"mot »."""
    for paragraph in _PARAGRAPH.finditer(text):
        if paragraph[0].count('"') == 2 and (found := _GLUED.search(paragraph[0])):
            before = " " if found["before"] else ""
            after = " " if found["after"] else ""
            if before or after:
                good = f"{before}«{NB}{found['words']}{NB}»{after}"
                at, end = (
                    paragraph.start() + found.start("mark"),
                    paragraph.start() + found.end("close"),
                )
                yield Finding("T002", at, end, found["words"], good, good, seal=False)


def _mixed(text: str) -> Iterator[Finding]:
    """The one pair of a paragraph of which one mark is straight, the other curved."""
    for paragraph in _PARAGRAPH.finditer(text):
        words = paragraph[0]
        if words.count('"') != 1 or len(re.findall("[«»„“”]", words)) != 1:
            continue
        if found := _MIXED.search(words):
            good = f"«{NB}{found['one'] or found['two']}{NB}»"
            start, end = (paragraph.start() + place for place in found.span())
            yield Finding("T002", start, end, '"', good, good, seal=False)


def _halves(text: str) -> Iterator[Finding]:
    """The one straight mark of a paragraph whose « lacks its », or the other way round."""
    for paragraph in _PARAGRAPH.finditer(text):
        words = paragraph[0]
        if words.count('"') != 1 or abs(words.count("«") - words.count("»")) != 1:
            continue
        at = words.index('"')
        before, after = words[:at], words[at + 1 :]
        place = paragraph.start() + at
        if before.count("«") - before.count("»") == 1 and after.count("«") == after.count("»"):
            if re.search(r"[^\W\d_.,;!?…%)][.!?…)]?$", before) and _CLOSES.match(after):
                yield Finding("T002", place, place + 1, '"', f"{NB}»", f"{NB}»", seal=True)
        elif (
            before.count("«") == before.count("»")
            and after.count("»") - after.count("«") == 1
            and _OPENS.search(before[-1:])
            and re.match(r"[^\s\"]", after)
        ):
            yield Finding("T002", place, place + 1, '"', f"«{NB}", f"«{NB}", seal=True)


def _line(line: str, start: int, depth: int) -> Iterator[Finding]:
    for first, after, level in _pairs(line):
        words = line[first + 1 : after - 1]
        if OUTSIDE in words:
            continue
        around = level + depth + line.count("«", 0, first) - line.count("»", 0, first)
        seal = words == words.strip()
        words = words.strip()
        if around > 0:
            code, good = "T014", f"“{words}”"
        else:
            for pattern, sign in _INNER:
                words = pattern.sub(sign, words)
            code, good = "T002", f"«{NB}{words}{NB}»"
        if line[:first].endswith(":"):
            good, seal = f" {good}", False
        yield Finding(code, start + first, start + after, line[first:after], good, good, seal)


def _pairs(line: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, how many pairs stand around) of each pair of a line."""
    opened: list[int] = []
    closed = -2
    marks = [place for place, sign in enumerate(line) if sign == '"']
    if len(marks) == 2 and _loose(line, *marks):
        yield marks[0], marks[1] + 1, 0
        return
    for place in marks:
        before, after = line[:place], line[place + 1 :]
        may_open = bool(_OPENS.search(before[-1:]) or _LISTED.search(before[-2:])) and bool(
            re.match(r"[^\s\"]", after)
        )
        ends = re.search(r"[^\s\"]$", before) or closed == place - 1
        # « "c’est "fini"" »: two that close, one behind the other.
        twice = len(opened) > 1 and after[:1] == '"' and _CLOSES.match(after[1:])
        if opened and ends and (twice or _CLOSES.match(after)):
            first, closed = opened.pop(), place
            yield first, place + 1, len(opened)
        elif may_open:
            opened.append(place)


def _loose(line: str, first: int, last: int) -> bool:
    """Whether two marks stand apart from what they quote: « il dit " oui " et ».

    Nothing else stands between a space and a space."""
    inside = line[first + 1 : last]
    return (
        len(inside) > 2
        and inside[0] == inside[-1] == " "
        and bool(_OPENS.search(line[:first][-1:]))
        and bool(_CLOSES.match(line[last + 1 :]))
    )
