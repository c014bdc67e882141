"""A « that no » closes: where the quote ends is for a person to say.

A quote of several paragraphs is right: each of them begins with «, by usage, or the last alone
closes what the first began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vademecum.french import curved, straight
from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

_PARAGRAPH = re.compile(rf"[^\n{OUTSIDE}]+(?:\n(?!\s*\n)[^\n{OUTSIDE}]*)*")
_BLANK = re.compile(r"\n\s*\n")
# Of the mark itself, no quote: « le guillemet “«” », « (« ) ».
_NAMED = re.compile(r"(?:signes?|guillemets?|caractères?|touches?|marques?)(?: ouvrants?)? $")
_ALONE = re.compile(rf"«{SP}*(?:[),.;:\]/”\"]|(?:et|ou){SP}»)")
_FAR = 20  # paragraphs that a quote may go on for


def find(text: str) -> Iterator[Finding]:
    """The marks that open a quote which nothing closes, one a paragraph."""
    if "«" not in text:
        return
    paragraphs = list(_PARAGRAPH.finditer(text))
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0]
        if "«" not in words or (at := _left(words)) is None:
            continue
        if _spoken_of(words, at) or _goes_on(text, paragraphs[number : number + _FAR]):
            continue
        if next(curved.find(words), None) or ('"' in words and next(straight.find(words), None)):
            continue  # its other mark is told, or mended
        place, good = paragraph.start() + at, f"«{NB}…{NB}»"
        yield Finding("T023", place, place + 1, "«", good, good, seal=False, sure=False)


def _left(words: str) -> int | None:
    """Where the first mark stands that a paragraph opens and does not close."""
    opened: list[int] = []
    for place, sign in enumerate(words):
        if sign == "«":
            opened.append(place)
        elif sign == "»" and opened:
            opened.pop()
    return opened[0] if opened else None


def _spoken_of(words: str, at: int) -> bool:
    return bool(_ALONE.match(words, at) or _NAMED.search(words[:at]))


def _goes_on(text: str, paragraphs: Sequence[re.Match[str]]) -> bool:
    """Whether a quote goes on in the paragraphs behind its own, the first of them."""
    for before, one in pairwise(paragraphs):
        words = one[0].lstrip(" *_")
        apart = _BLANK.search(text, before.end() - 1, one.start())
        if before is paragraphs[0] and words.startswith("«") and apart:
            return True
        if _closes(words):
            return True
        if _left(words) is not None:
            return False
    return False


def _closes(words: str) -> bool:
    """Whether a paragraph closes what it has not opened."""
    depth = 0
    for sign in words:
        depth += (sign == "«") - (sign == "»")
        if depth < 0:
            return True
    return False
