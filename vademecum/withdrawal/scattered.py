"""Withdrawn sentences of which the words stand apart in a file, other things between them.

A column of words, a line that begins with a clock and a name, two columns of a page, « euh » after
each word: no reading of the file has the sentence in one run. Its telling words in their order,
near one another, are enough to have a person look; never to change a file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LEAST = 3  # telling words of a sentence that is looked for, and of what is found of it
_TELLS = 5  # bits of a telling word; the commonest have none, a number four
_ENOUGH = 40  # bits of what is found
_SHARE = 0.7  # of the sentence's bits
_ROOM = 8  # words of the file for each of the sentence
_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The telling words of a sentence, in order."""

    said: tuple[str, ...]  # the whole, as it was said
    words: tuple[str, ...]  # without accents
    bits: tuple[float, ...]
    room: int  # words of a file within which they are to stand


class Scattered:
    """Sentences, ready to be found by their telling words."""

    def __init__(self, sentences: Iterable[tuple[Sequence[str], Sequence[float]]]) -> None:
        """`sentences`: the words of each and how much each tells, in bits."""
        self._sentences = [one for pair in sentences if (one := _sentence(*pair)) is not None]
        self._known = frozenset(word for one in self._sentences for word in one.words)

    def found(self, text: str) -> Iterator[tuple[str, ...]]:
        """The sentences of which enough stands in a text, as they were said."""
        if not self._known:
            return
        places: dict[str, list[int]] = {}
        for place, found in enumerate(_WORD.finditer(_bare(text))):
            if found[0] in self._known:
                places.setdefault(found[0], []).append(place)
        if len(places) >= _LEAST:
            yield from (one.said for one in self._sentences if _stands(one, places))


def _sentence(said: Sequence[str], bits: Sequence[float]) -> _Sentence | None:
    told = [
        (_bare(part), tells / len(parts))
        for word, tells in zip(said, bits, strict=True)
        if tells >= _TELLS
        for parts in [_WORD.findall(word)]
        for part in parts
        if len(part) > 1
    ]
    if len(told) < _LEAST or sum(tells for _word, tells in told) < _ENOUGH:
        return None
    words, weights = zip(*told, strict=True)
    return _Sentence(tuple(said), words, weights, _ROOM * len(said))


def _stands(one: _Sentence, places: dict[str, list[int]]) -> bool:
    """Whether enough words of a sentence stand in order within its room."""
    hits = sorted(
        (place, number) for number, word in enumerate(one.words) for place in places.get(word, ())
    )
    enough = max(_ENOUGH, _SHARE * sum(one.bits))
    first = 0
    for last, (end, _number) in enumerate(hits):
        while end - hits[first][0] > one.room:
            first += 1
        inside = hits[first : last + 1]
        if (
            len({number for _place, number in inside}) >= _LEAST
            and _in_order(inside, one) >= enough
        ):
            return True
    return False


def _in_order(hits: Sequence[tuple[int, int]], one: _Sentence) -> float:
    """The bits of the words that tell most, in the sentence's order."""
    best = [0.0] * len(one.words)
    for _place, number in hits:
        best[number] = max(best[number], max(best[:number], default=0.0) + one.bits[number])
    return max(best)


def _bare(text: str) -> str:
    """Small letters without accents, everything else as it stands."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
