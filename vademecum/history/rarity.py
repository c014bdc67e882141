"""How much words in a row tell: the rarer each stands in this history, the more.

A word tells log2 of how seldom it was written so far, in bits; what a small history cannot know
yet, the word's kind says (`words.kind`: the commonest of French tell least, long ones most). Only
words that somebody wrote are counted, in the order of the walk: a copied book makes no word
common, and the same history tells the same, wherever the walk was taken up again.
"""

from __future__ import annotations

from array import array
from math import log2

from vademecum.history.words import KINDS, Words

_PRIOR = 2**14  # words of the history that is supposed before the first is read
# Of each kind of word, in order: the bits it tells in that history.
_BITS = (3.5, 5.0, 7.5, 9.0, 10.0, 11.0, 12.0, 13.0)
_SUPPOSED = tuple(_PRIOR / 2**bits for bits in _BITS)


class Rarity:
    """Counts of words, and what they tell."""

    def __init__(self, words: Words[int] | None = None, counts: Words[int] | None = None) -> None:
        self._counts: dict[int, int] = dict(zip(words or (), counts or (), strict=True))
        self._total = sum(counts or ()) + _PRIOR

    def write(self, words: Words[int]) -> None:
        """Count words that somebody wrote."""
        counts = self._counts
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        self._total += len(words)

    def bits(self, words: Words[int], enough: float) -> float:
        """What words tell together, in bits; counted no further than `enough`."""
        told, get, total = 0.0, self._counts.get, self._total
        for word in words:
            told += max(1.0, log2(total / (get(word, 0) + _SUPPOSED[word & KINDS])))
            if told >= enough:
                break
        return told

    def packed(self) -> tuple[Words[int], Words[int]]:
        """The words and their counts."""
        return array("I", self._counts.keys()), array("I", self._counts.values())
