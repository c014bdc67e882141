"""A « that no » closes, a » that no « opens: where the quote is cut is for a person to say.

A quote of several paragraphs is right: each of them begins with «, or with », by usage, or the last
alone closes what the first began. So is a way through menus: Fichier » Enregistrer. A quote ends in
the cell, the note, the caption or the item it begins in, but for a list that is quoted whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_FAR = 60  # paragraphs that a quote may go on for: an article of a law has thirty
_NEAR = 4  # the same of an inner one, or one that begins within a sentence
_ITEM = 4  # signs before the words of an item, at most: longer are a note's, a description's
_INDENTED = range(2, 5)  # spaces before the next paragraph of a note
# A quote of several paragraphs begins with its first words, or behind a colon.
_BEGINS = re.compile(rf"(?:^|:{SP}*|[—–]{SP}*)[*_(]*$")
# The same of English marks: « 15” » is inches, „oui“ is of another pair, « O”Brume » a slip for ’.
_ENGLISH_ALONE = re.compile(rf"“{SP}*(?:[),.;:\]/»”\"]|(?:et|ou){SP}”)")
_ENGLISH_ENDS = re.compile(
    rf"(?<=[^\W\d_])(?<=[^\W\d_]{{2}})”(?:{SP}*$|{SP}?[,;:.!?…)\]*_»]|{SP}+[a-zà-öø-ÿœ])"
    rf"|(?<=[.!?…,])”(?:{SP}*$|{SP}?[,;:.)\]*_»]|{SP}+[a-zà-öø-ÿœ])"
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two marks of one quote, and what is told where one of them stands alone."""

    opens: str
    closes: str
    unclosed: str  # the code
    unopened: str
    alone: re.Pattern[str]  # the first as a mark that is spoken of
    ends: re.Pattern[str]  # the second as the end of a quote
    good: str


_FRENCH = _Pair("«", "»", "T023", "T024", _ALONE, _ENDS, f"«{NB}…{NB}»")
_ENGLISH = _Pair("“", "”", "T025", "T026", _ENGLISH_ALONE, _ENGLISH_ENDS, "“…”")


def find(text: str) -> Iterator[Finding]:
    """The marks that open a quote which nothing closes, and the others, one a paragraph of each."""
    paragraphs: list[re.Match[str]] = []
    for pair in (_FRENCH, _ENGLISH):
        if pair.opens in text or pair.closes in text:
            paragraphs = paragraphs or list(_PARAGRAPH.finditer(text))
            yield from _opened(text, paragraphs, pair)
            yield from _closed(text, paragraphs, pair)


def _opened(text: str, paragraphs: Sequence[re.Match[str]], pair: _Pair) -> Iterator[Finding]:
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0]
        if pair.opens not in words or (at := _left(words, pair)) is None:
            continue
        if _spoken_of(words, at, pair) or _goes_on(text, paragraphs[number:], at, pair):
            continue
        if _is_told(words, pair):
            continue
        yield _finding(pair.unclosed, paragraph.start() + at, pair.opens, pair)


def _closed(text: str, paragraphs: Sequence[re.Match[str]], pair: _Pair) -> Iterator[Finding]:
    until = -1  # the last paragraph that may end a quote begun above
    for number, paragraph in enumerate(paragraphs):
        words = paragraph[0]
        at = _right(words, pair) if pair.closes in words else None
        # Behind it “oui” stands alone only where the quote began in the paragraph before.
        inner = pair is _FRENCH and "“" in words
        if at is not None and number > until and not inner and not _is_told(words, pair):
            yield _finding(pair.unopened, paragraph.start() + at, pair.closes, pair)
        if pair.opens in words and (begun := _left(words, pair)) is not None:
            goes_on = _goes_on(text, paragraphs[number:], begun, pair)
            until = number + _far(words, begun, pair) if goes_on else until


def _finding(code: str, place: int, mark: str, pair: _Pair) -> Finding:
    return Finding(code, place, place + 1, mark, pair.good, pair.good, seal=False, sure=False)


def _is_told(words: str, pair: _Pair) -> bool:
    """Whether the other mark of a quote is told, or mended, by the rooms of other marks."""
    if pair is _ENGLISH and ("„" in words or _left(words, _FRENCH) is not None):
        return True
    return bool(
        next(curved.find(words), None) or ('"' in words and next(straight.find(words), None))
    )


def _right(words: str, pair: _Pair) -> int | None:
    """Where the first mark stands that closes what a paragraph has not opened; none of a menu, nor
    what begins the paragraph, nor what is spoken of."""
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == pair.opens) - (sign == pair.closes)
        if depth < 0:
            before = words[:place]
            named = _NAMED.search(before) or before.endswith(("“", "(", '"'))
            quote = before.strip(" *_") and pair.ends.match(words, place) and not named
            return place if quote else None
    return None


def _left(words: str, pair: _Pair) -> int | None:
    """Where the first mark stands that a paragraph opens and does not close."""
    opened: list[int] = []
    for place, sign in enumerate(words):
        if sign == pair.opens:
            opened.append(place)
        elif sign == pair.closes and opened:
            opened.pop()
    return opened[0] if opened else None


def _spoken_of(words: str, at: int, pair: _Pair) -> bool:
    return bool(pair.alone.match(words, at) or _NAMED.search(words[:at]))


def _far(words: str, at: int, pair: _Pair) -> int:
    """How many paragraphs a quote may go on for that begins there."""
    return _FAR if pair is _FRENCH and _BEGINS.search(words[:at]) else _NEAR


def _goes_on(text: str, paragraphs: Sequence[re.Match[str]], at: int, pair: _Pair) -> bool:
    """Whether a quote goes on in the paragraphs behind its own, the first of them."""
    first = paragraphs[0]
    if _is_cell(text, first):
        return False
    item, aside = _marks(text, first), _marks(text, first) > _ITEM
    before = first
    for one in paragraphs[1 : _far(first[0], at, pair)]:
        words = one[0].lstrip(" *_")
        if _is_cell(text, one) or (not aside and _marks(text, one) > _ITEM):
            continue  # a table, a note, stand between
        if aside and not (one[0].startswith("  ") or _marks(text, one) in _INDENTED):
            return False
        apart = _BLANK.search(text, before.end() - 1, one.start())
        if before is first and words.startswith(pair.opens) and apart:
            return True
        if _closes(words, pair):
            listed = item and _marks(text, one) and not _begins_and_ends(first[0], at, one[0], pair)
            return not listed and (_BEGINS.search(first[0][:at]) is not None or _ends(words, pair))
        if _left(words, pair) is not None:
            return False
        before = one
    return False


def _marks(text: str, paragraph: re.Match[str]) -> int:
    """How many signs of a list, a note or an option stand right before a paragraph."""
    start = at = paragraph.start()
    while at and text[at - 1] == OUTSIDE:
        at -= 1
    return start - at


def _is_cell(text: str, paragraph: re.Match[str]) -> bool:
    after = text[paragraph.end() : paragraph.end() + 1]
    return after == OUTSIDE and not paragraph[0].endswith("\n")


def _begins_and_ends(first: str, at: int, last: str, pair: _Pair) -> bool:
    """Whether a quote is of whole items, from the first word of one to the end of another."""
    return not first[:at].strip(" *_") and not last.rpartition(pair.closes)[2].strip(" *_.;,)")


def _ends(words: str, pair: _Pair) -> bool:
    """Whether a quote ends as one that began within a sentence does: a sign, or nothing, behind."""
    place = words.find(pair.closes)
    return not re.match(rf"{SP}+[^\W\d_]|\w", words[place + 1 :])


def _closes(words: str, pair: _Pair) -> bool:
    """Whether a paragraph closes what it has not opened."""
    depth = 0
    for sign in words:
        depth += (sign == pair.opens) - (sign == pair.closes)
        if depth < 0:
            return True
    return False
