"""Invented French-like prose for generated histories: no real person, place or quote in it."""

from __future__ import annotations

import random
from itertools import accumulate

_COMMON = [
    "de",
    "la",
    "le",
    "les",
    "et",
    "des",
    "à",
    "en",
    "du",
    "un",
    "une",
    "que",
    "qui",
    "dans",
    "pour",
    "par",
    "sur",
    "est",
    "il",
    "au",
    "plus",
    "ne",
    "pas",
    "ce",
    "se",
    "avec",
    "son",
    "sa",
    "ses",
    "leur",
    "cette",
    "aux",
    "ou",
    "mais",
    "on",
    "nous",
    "vous",
    "être",
    "fait",
    "comme",
    "sans",
    "sous",
    "tout",
    "entre",
    "après",
    "avant",
    "deux",
    "trois",
    "même",
    "autre",
    "encore",
    "aussi",
    "bien",
    "très",
    "peut",
    "doit",
    "ainsi",
]
_STARTS = [
    "b",
    "br",
    "c",
    "ch",
    "cl",
    "d",
    "f",
    "fr",
    "g",
    "gr",
    "j",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
]
_MIDDLES = ["a", "ai", "an", "au", "e", "é", "è", "en", "eu", "i", "in", "o", "oi", "on", "ou", "u"]
_ENDS = [
    "ble",
    "c",
    "ction",
    "f",
    "gne",
    "l",
    "le",
    "lle",
    "ment",
    "n",
    "nne",
    "r",
    "re",
    "rt",
    "s",
    "sse",
    "t",
    "té",
    "tion",
    "tre",
]


class Speaker:
    """Draws words, sentences and paragraphs from one seed, common words often as in French."""

    def __init__(self, seed: int, vocabulary: int = 6000) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a reproducible text, no secret
        made = dict.fromkeys(_COMMON)
        while len(made) < vocabulary:
            made[self._invent()] = None
        self._words = list(made)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def _invent(self) -> str:
        pick = self.random.choice
        syllables = self.random.choice((1, 1, 2, 2, 3))
        return "".join(pick(_STARTS) + pick(_MIDDLES) for _ in range(syllables)) + pick(_ENDS)

    def words(self, count: int) -> list[str]:
        """So many words."""
        return self.random.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self) -> list[str]:
        """The words of a sentence."""
        return self.words(self.random.randint(6, 24))

    def typo(self, word: str) -> str:
        """The word with a letter changed: what a careful reader mends, or makes."""
        at = self.random.randrange(len(word))
        letter = self.random.choice("abdeilmnoprstuvxz".replace(word[at].lower(), ""))
        return word[:at] + letter + word[at + 1 :]
