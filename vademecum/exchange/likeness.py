"""How alike two runs of words are, and where one stands in the other, in time that stays linear."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from vademecum.french.folding import letters, normal

_WORD = re.compile(r"\w+(?:['’]|\b)")
_BETWEEN = "\x00"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, small and without accents, each with its place in the text."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    bag: Counter[str] = field(compare=False)
    flat: str  # the words in a row, each between two marks

    def find(self, other: Tokens, after: int = 0) -> tuple[int, int] | None:
        """Where the words of `other` stand in a row here, from a word on: (first, beyond)."""
        if not other.words:
            return None
        start = self.flat.find(other.flat, _place(self, after))
        if start < 0:
            return None
        first = self.flat.count(_BETWEEN, 0, start)
        return first, first + len(other.words)

    def span(self, first: int, beyond: int) -> tuple[int, int]:
        """The characters of some words, with the signs up to the next word."""
        start = self.spans[first][0] if first else 0
        end = self.spans[beyond][0] if beyond < len(self.spans) else len(self.text)
        return start, end


def _place(tokens: Tokens, word: int) -> int:
    if not word:
        return 0
    return len(_BETWEEN.join(tokens.words[:word])) + 1


@lru_cache(maxsize=20_000)
def tokens(text: str) -> Tokens:
    """The words of a text."""
    level = text.replace("’", "'")
    found = list(_WORD.finditer(level))
    words = tuple(letters(one[0]) for one in found)
    spans = tuple(one.span() for one in found)
    return Tokens(text, words, spans, Counter(words), f"{_BETWEEN}{_BETWEEN.join(words)}{_BETWEEN}")


def alike(one: Tokens, other: Tokens) -> float:
    """0 to 1: which share of the words of both, taken together, the two have in common."""
    both = len(one.words) + len(other.words)
    if not both:
        return 0.0
    small, large = sorted((one.bag, other.bag), key=len)
    return 2 * sum(min(count, large[word]) for word, count in small.items()) / both


def within(one: Tokens, other: Tokens) -> bool:
    """Whether all the words of one are words of the other, as where the rest was struck."""
    return bool(one.words) and all(count <= other.bag[word] for word, count in one.bag.items())


def same(one: str, other: str) -> bool:
    """Whether two texts say the same words, typography and line breaks set aside."""
    return flat(one) == flat(other)


@lru_cache(maxsize=20_000)
def flat(text: str) -> str:
    """A text on one line, typography set aside."""
    return normal(" ".join(text.split()))
