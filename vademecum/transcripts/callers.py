"""Who joined by telephone: a number where the file's names stand.

A number is nobody's word at the head of a line, before the sign that ends the file's names. Where
it comes back, or is written with its country, it is a caller; once, it may be said by whoever
speaks (`Appelez-moi. 06 … : c'est le mien`), and is a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import PHONE, Opening, same, untimed
from vademecum.transcripts.weighing import Verdict

_HEAD = re.compile(
    rf"(?P<name>{PHONE})(?: ?(?P<colon>[:：])| ?(?P<dash>[–—])| (?P<hyphen>-{{1,2}})(?= ))"
    r"(?:\s+(?P<rest>\S.*))?",
    re.DOTALL,
)
# Whole, as meetings write them: `15145550199`, `(514) 555-0199`, `1514***0199`; no date, no amount.
_NUMBER = re.compile(
    r"(?:\d{9,15}|\+\d(?:[ ().-]{0,2}[\dxX*•]){6,14}|\(\d{2,4}\)(?:[ .-]?[\dxX*•]){6,10}"
    r"|(?!\d{4}[.-]\d\d[.-])\d{1,4}[ .-]?[\dxX*•]{2,4}(?:[ .-]?[\dxX*•]{2,4}){1,3})"
)
_DIGITS = 9  # of such a number, stars for digits among them
_SIGNS = {"colon": ":", "dash": "—", "hyphen": "-"}
_FLAT = str.maketrans("\u00a0\u202f\u2009", "   ")
_SURE = 2  # labels that show the file's way


def is_number(label: str) -> bool:
    """Whether a whole label is a telephone's number, in whatever country's way."""
    signs = sum(one.isdecimal() or one in "*•xX" for one in label)
    return signs >= _DIGITS and _NUMBER.fullmatch(label.translate(_FLAT)) is not None


def heads(
    lines: Sequence[Line], openings: Sequence[Opening | None], verdict: Verdict
) -> dict[int, Opening]:
    """The lines that a caller's number opens as the file's sure names open theirs."""
    sure = [item for item in openings if item is not None and verdict.name(item) is not None]
    marks = Counter(item.mark for item in sure)
    found: dict[int, Opening] = {}
    for at, (line, item) in enumerate(zip(lines, openings, strict=True)):
        if item is not None and verdict.name(item) is not None:
            continue
        timed = item is not None and item.label is None and item.start is not None
        text = (item.rest if item is not None and timed else line.text).translate(_FLAT)
        one = _HEAD.fullmatch(text)
        mark = next((_SIGNS[sign] for sign in _SIGNS if one and one[sign]), "")
        last = at + 1 == len(lines)
        if one is None or marks[mark] < _SURE or (last and not one["rest"]):
            continue
        rest, times = untimed(one["rest"] or "")
        if item is not None and timed:
            times = item.start, item.end
        found[at] = Opening(one["name"], rest, *times, mark=mark, whole=text)
    often = Counter(same(one.label or "") for one in found.values())
    return {
        at: one
        for at, one in found.items()
        if one.label and (_is_caller(one.label) or often[same(one.label)] > 1)
    }


def _is_caller(number: str) -> bool:
    """Whether nobody says such a number: with its country, or with stars for digits."""
    return number[0] == "+" or any(star in number for star in "*•")
