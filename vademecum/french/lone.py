"""Straight apostrophes that no other rule sets: years without their century, quotes, cut words.

« L’esprit '89 » lacks its century for certain; 'Jean' is a quote, 'cause a word cut short, or what
somebody else wrote so: a person says. In minutes, feet, code and primes no apostrophe stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vademecum.french.masks import HIDDEN, NAME, OUTSIDE
from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

Span = tuple[int, int]
_PARAGRAPH = re.compile(rf"[^\n{OUTSIDE}]+(?:\n(?!\s*\n)[^\n{OUTSIDE}]*)*")
_MASKED = f"{HIDDEN}{NAME}"
# Not beside another, nor what is hidden, nor as code writes it: f('a'), x='a', ['a'].
_OPENS = re.compile(rf"(?<![\w'’‘=\[{_MASKED}])(?<!\w\()'(?=[^\W_])")
_CLOSES = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=[.!?…]))'(?![\w'’(\[=:{_MASKED}])")
_ALONE = re.compile(rf"(?<=[^\W_]{SP})'(?=\s|$)|(?<=[^\W\d_]{SP})'(?=[.,;!?])")
_YEAR = re.compile(r"'\d\ds?(?![\w'’]|[.,]\d)")
_COUNTED = re.compile(
    rf"(?:\A\s*|(?<![\w’'])(?:les|des|de|dès|avant|après|vers|fin|début){SP})$"
)  # « les '80 » may count something, a cell '80 be a number that a spreadsheet kept as words


def find(text: str, taken: Sequence[Span]) -> Iterator[Finding]:
    """Those of some masked words that no finding of another rule holds (`taken`)."""
    for paragraph in _PARAGRAPH.finditer(text) if "'" in text else ():
        words, start = paragraph[0], paragraph.start()
        if "'" not in words:
            continue
        marks = [
            (start + one.start(), pattern is _OPENS)
            for pattern in (_OPENS, _CLOSES, _ALONE)
            for one in pattern.finditer(words)
        ]
        marks = sorted(one for one in marks if not any(a <= one[0] < b for a, b in taken))
        yield from _told(text, paragraph, marks)


def _told(
    text: str, paragraph: re.Match[str], marks: Sequence[tuple[int, bool]]
) -> Iterator[Finding]:
    start, number = paragraph.start(), 0
    while number < len(marks):
        at, opens = marks[number]
        number += 1
        if opens and number < len(marks) and not marks[number][1]:
            end = marks[number][0] + 1
            number += 1
            inside = text[at + 1 : end - 1]
            before = text[start:at]
            within = before.count("«") > before.count("»")
            good = f"“{inside}”" if within else f"«{NB}{inside}{NB}»"
            code = "T014" if within else "T002"
            yield Finding(code, at, end, text[at:end], good, good, seal=False, sure=False)
            continue
        sure = bool(_YEAR.match(text, at)) and not _COUNTED.search(text[start:at])
        yield Finding("T001", at, at + 1, "'", "’", "’", seal=True, sure=sure)
