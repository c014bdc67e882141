"""The words of a file: which of them are common words, and which are people's names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from vademecum.transcripts import shapes

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ELIDED = re.compile(r"(?:[ldjcnmts]|qu)['’][a-zà-ÿ]", re.IGNORECASE)
_RARELY = 3  # times as often a label as a word in small letters


class Vocabulary:
    """The words of a file: which are common words, which people are spoken of by name."""

    def __init__(self, texts: Iterable[str]) -> None:
        whole = "\n".join(texts)
        self._small = Counter(word for word in _WORD.findall(whole) if word[0].islower())
        self._announced = {
            word.casefold()
            for found in re.finditer(
                rf"\b(?i:{shapes.CIVILITY}) ({shapes.CAPITALISED}(?: {shapes.CAPITALISED})*)", whole
            )
            for word in found[1].split()
        }

    def is_announced(self, label: str) -> bool:
        """Whether somebody is called so, after a civility, elsewhere in the file."""
        return any(word.casefold() in self._announced for word in _WORD.findall(label))

    def opens(self, word: str) -> bool:
        """Whether a capitalised word opens a sentence rather than that it is of a name."""
        told = word.rstrip(".,;:!?…")
        small = shapes.bare(told) in shapes.GRAMMAR or self._small[told.lower()] > 0
        return small or shapes.is_verb(told) or _ELIDED.match(told) is not None

    def is_rarely_small(self, label: str, times: int) -> bool:
        """Whether a word that stands `times` as a label is hardly ever written small: an address,
        `zoe@…`, does not make a common word of a name."""
        return (
            self._small[label.lower()] * _RARELY < times
            and shapes.bare(label) not in shapes.GRAMMAR
        )

    def is_common(self, label: str, besides: int = 0) -> bool:
        """Whether every word of it is also written small in the file, and nobody is called so.

        `besides` is how often the label itself stands there, its own small words uncounted.
        """
        words = [word for word in _WORD.findall(label) if len(word) > 1]
        if any(word.casefold() in self._announced for word in words):
            return False
        return bool(words) and all(
            self._small[word.lower()] > (besides if word[0].islower() else 0)
            or word.lower() in shapes.GRAMMAR
            for word in words
        )
