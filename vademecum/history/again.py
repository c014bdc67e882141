"""A struck passage told again word for word, too short to be surely somebody's own.

In a book that is young or small no word can be said to be rare, and six words in a row are the name
of a law as often as a returned passage. What is told again whole is therefore told to the editor,
who knows; it is refused only where the book itself shows how rare those words are. What one other
record says may be its speaker's own: there more of it must be rare, and it is told at most. Both
are also told of eight words in a row from inside a longer passage, where these tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vademecum.history.measures import common, telling
from vademecum.history.returned import PIECE, RARE, SIZE, Rarity, Sought, Words

LEAST = 6  # words of a passage that is looked for whole
_INSIDE = 8  # words in a row from inside it
_ANOTHERS = 50  # bits of those where another says them: no three words tell so much
_ANYBODYS = 2  # records beside its own that say it
_ASIDE = 2  # words that tell nothing, at either end, which another sentence may do without


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in a row that were struck."""

    words: tuple[str, ...]
    seen: float  # bits, by this book alone
    bits: float
    records: int  # how many others say them


class Again:
    """The whole passages that were struck, and whole sentences of them."""

    def __init__(
        self,
        sought: Iterable[Sought],
        rarity: Rarity,
        others: Mapping[str, Sequence[Words]],
    ) -> None:
        """`others`: what people said elsewhere, by record; what two of them say is anybody's."""
        self._runs: list[_Run] = []
        self._rarity, self._others = rarity, others
        self._sought = tuple(sought)
        self._inside: dict[tuple[str, ...], list[tuple[Sought, int]]] = {}
        for one in self._sought:
            for at in range(len(one.words.bare) - _INSIDE + 1):
                run = one.words.bare[at : at + _INSIDE]
                self._inside.setdefault(run, []).append((one, at))
        for one in self._sought:
            for start, end in _wholes(one, rarity):
                run = one.words.bare[start:end]
                records = self._said(run)
                if records < _ANYBODYS:
                    own = [one.words.words[n] for n in range(start, end) if n not in one.words.mute]
                    seen, bits = sum(map(rarity.seen, own)), sum(map(rarity.bits, own))
                    self._runs.append(_Run(run, seen, bits, records))

    def found(self, text: Words) -> tuple[int, bool] | None:
        """The place of the first word of one that a text tells, and whether it is surely theirs."""
        places = ((_at(one.words, text), one.seen >= RARE) for one in self._runs if not one.records)
        told = ((at, sure) for at, sure in places if at is not None)
        whole = max(told, key=lambda each: each[1], default=None)
        part = self._part(text, 0) if whole is None else None
        return whole if part is None else (part, False)

    def _part(self, text: Words, records: int, least: float = 0) -> int | None:
        """The place of words in a row from inside a passage, which so many other records say."""
        for at in range(len(text.bare) - _INSIDE + 1):
            for one, there in self._inside.get(text.bare[at : at + _INSIDE], ()):
                size = common(text.bare, at, one.words.bare, there)
                places = range(there, there + size)
                words = one.words.words
                bits = sum(self._rarity.bits(words[n]) for n in places if n not in one.words.mute)
                own = any(words[n : n + SIZE] not in one.free for n in places[: 1 - SIZE])
                tells = own and bits >= least and telling(size, bits, True)
                if tells and self._said(one.words.bare[there : there + size]) == records:
                    return at
        return None

    def _said(self, run: tuple[str, ...]) -> int:
        """How many other records say a run of words."""
        return sum(
            any(_at(run, words) is not None for words in those) for those in self._others.values()
        )

    def beside(self, text: Words) -> int | None:
        """The place of the first word of one that another record says, alone of all."""
        rare = (one for one in self._runs if one.records and one.bits >= RARE)
        whole = next((at for one in rare if (at := _at(one.words, text)) is not None), None)
        return self._part(text, 1, _ANOTHERS) if whole is None else whole


def _wholes(one: Sought, rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Where the passage and each of its sentences begin and end, without idle words around."""
    words = one.words
    cuts = sorted({*words.starts, *words.ends} & {*range(len(words.words) + 1)})
    for first, last in sorted({(0, len(words.words)), *pairwise(cuts)}):
        start, end = first, last
        for _time in range(_ASIDE):
            start += end - start > LEAST and not rarity.bits(words.words[start])
            end -= end - start > LEAST and not rarity.bits(words.words[end - 1])
        own = any(words.words[n : n + SIZE] not in one.free for n in range(start, end - SIZE + 1))
        tells = sum(rarity.bits(words.words[n]) for n in range(start, end) if n not in words.mute)
        if end - start >= LEAST and own and tells >= PIECE:
            yield start, end


def _at(run: tuple[str, ...], text: Words) -> int | None:
    """Where a text says a run of words; None where it does not."""
    first, size = run[0], len(run)
    places = (n for n, word in enumerate(text.bare) if word == first)
    return next((n for n in places if text.bare[n : n + size] == run), None)
