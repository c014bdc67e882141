"""How wide the words of a narrow cell are, and how narrow a column may be that does not tear them.

WeasyPrint cuts a word by its language where that gives pieces that fit, and anywhere where not: a
letter alone on a line, without a hyphen. So a column is given what its words need, of three ways,
the fairest that its table has room for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import pyphen

WHOLE = "whole"  # no word is cut
FAIR = "fair"  # a long one once, a short one not
CUT = "cut"  # a long one twice
WAYS = (WHOLE, FAIR, CUT)

HYPHENATED = 5  # letters of the shortest word that is cut: `hyphenate-limit-chars` of mended.css
_BEFORE, _AFTER = 2, 3  # letters before the hyphen, and after it: the same
_PIECES = 3  # of a word that is cut twice
_SHORT = 7  # letters of a word that is left whole sooner than cut
ORDINARY = 25  # letters of the longest word of French; what is longer breaks anywhere
_CODE = 12  # signs of a number, of a name with figures, that stands in one piece
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"^\W+|\W+$|['’]")
_HYPHEN = "-"
# Hundredths of the type's size: Source Sans 3 Semibold, the widest that a cell is set in. A letter
# with an accent is as wide as without; `tests/pdf/test_columns.py` reads the face.
_WIDE = {
    27: "ij",
    28: "',.:;l’·",
    29: "I",
    32: "!f",
    33: "()-[]{}‐",
    35: "/\\",
    37: "t",
    38: "r",
    44: "*s",
    45: "?z",
    46: "«»",
    47: "c",
    48: "–",
    49: '"x“”',
    50: "J_vy",
    51: "FLYe",
    52: "#$+0123456789<=>^ag~€",
    53: "k",
    54: "EVZ",
    55: "STX`o°",
    56: "Ahnu",
    57: "bdpq",
    58: "C",
    59: "P",
    60: "BKR",
    63: "DG",
    64: "&",
    66: "NU",
    67: "H",
    68: "OQ",
    75: "Mw",
    80: "W—",
    85: "m%",
    88: "@",
    97: "…",
}
_OF_SIGN = {sign: hundredths / 100 for hundredths, signs in _WIDE.items() for sign in signs}
_WIDEST = 0.97


def width(text: str) -> float:
    """Of words, by the size of their type."""
    return sum(_sign(sign) for sign in text)


@lru_cache(maxsize=20_000)
def need(piece: str, way: str) -> float:
    """What a piece between two spaces needs of its line, by the size of its type."""
    longest = max((len(one) for one in _LETTERS.findall(piece)), default=0)
    if not 0 < longest <= ORDINARY or any(sign.isdigit() for sign in piece):
        return width(piece[:_CODE])
    if way == WHOLE or (way == FAIR and longest <= _SHORT):
        return width(piece)
    if way == FAIR:
        halves = (max(width(one + _HYPHEN), width(other)) for one, other in _cuts(piece))
        return min(halves, default=width(piece))
    return next(least for least in sorted(_candidates(piece)) if _fits(piece, least, _PIECES))


def is_ordinary(word: str) -> bool:
    """Whether it is a word, or a number, that a reader takes in at once."""
    letters = _SIGNS.sub("", word)
    return letters.isalnum() and len(letters) <= (ORDINARY if letters.isalpha() else _CODE)


def _sign(sign: str) -> float:
    return _OF_SIGN.get(sign) or _OF_SIGN.get(unicodedata.normalize("NFD", sign)[0], _WIDEST)


def _cuts(piece: str) -> Iterator[tuple[str, str]]:
    """Where a piece is cut in two, its end the shortest first: in its first word that is long."""
    word = next((one for one in _LETTERS.finditer(piece) if len(one[0]) >= HYPHENATED), None)
    if word is None:
        return
    for start, end in _dictionary().iterate(word[0]):
        yield piece[: word.start()] + start, end + piece[word.end() :]


def _candidates(piece: str) -> Iterator[float]:
    yield width(piece)
    for one, other in _cuts(piece):
        yield width(one + _HYPHEN)
        yield from _candidates(other)


def _fits(piece: str, least: float, most: int) -> bool:
    """Whether a line of that width never tears the piece: cut as WeasyPrint does, from its head."""
    if width(piece) <= least:
        return True
    for one, other in _cuts(piece) if most > 1 else ():
        if width(one + _HYPHEN) <= least:
            return _fits(other, least, most - 1)
    return False


@lru_cache(maxsize=1)
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="fr", left=_BEFORE, right=_AFTER)
