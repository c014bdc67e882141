"""A « that no » closes, a » that no « opens: where the quote is cut is for a person to say.

A quote of several paragraphs is right: each of them begins with «, or with », by usage, or the last
alone closes what the first began. So is a way through menus: Fichier » Enregistrer.
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
# Of a quote, what stands behind the mark: nothing, a sign, words that go on in small letters.
_ENDS = re.compile(rf"»(?:{SP}*$|{SP}?[,;:.!?…)\]*_]|{SP}+[a-zà-öø-ÿœ])")
_FAR = 20  # paragraphs that a quote may go on for


def find(text: str) -> Iterator[Finding]:
    """The marks that open a quote which nothing closes, and the others, one a paragraph of each."""
    if "«" not in text and "»" not in text:
        return
    paragraphs = list(_PARAGRAPH.finditer(text))
    yield from _opened(text, paragraphs)
    yield from _closed(paragraphs)


def _opened(text: str, paragraphs: Sequence[re.Match[str]]) -> Iterator[Finding]:
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0]
        if "«" not in words or (at := _left(words)) is None:
            continue
        if _spoken_of(words, at) or _goes_on(text, paragraphs[number : number + _FAR]):
            continue
        if _is_told(words):
            continue
        place, good = paragraph.start() + at, f"«{NB}…{NB}»"
        yield Finding("T023", place, place + 1, "«", good, good, seal=False, sure=False)


def _closed(paragraphs: Sequence[re.Match[str]]) -> Iterator[Finding]:
    until = -1  # the last paragraph that may end a quote begun above
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0]
        at = _right(words) if "»" in words else None
        # Behind it “oui” stands alone only where the quote began in the paragraph before.
        if at is not None and number > until and "“" not in words and not _is_told(words):
            place, good = paragraph.start() + at, f"«{NB}…{NB}»"
            yield Finding("T024", place, place + 1, "»", good, good, seal=False, sure=False)
        if "«" in words and _left(words) is not None:
            until = number + _FAR


def _is_told(words: str) -> bool:
    """Whether the other mark of a quote is told, or mended, by the rooms of other marks."""
    return bool(
        next(curved.find(words), None) or ('"' in words and next(straight.find(words), None))
    )


def _right(words: str) -> int | None:
    """Where the first mark stands that closes what a paragraph has not opened; none of a menu, nor
    what begins the paragraph, nor what is spoken of."""
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == "«") - (sign == "»")
        if depth < 0:
            before = words[:place]
            named = _NAMED.search(before) or before.endswith(("“", "(", '"'))
            quote = before.strip(" *_") and _ENDS.match(words, place) and not named
            return place if quote else None
    return None


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
