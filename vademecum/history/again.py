"""A struck passage told again word for word, too short to be surely somebody's own.

In a book that is young or small no word can be said to be rare, and six words in a row are the name
of a law as often as a returned passage. What is told again whole is therefore told to the editor,
who knows; it is refused only where the book itself shows how rare those words are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vademecum.history.returned import PIECE, RARE, SIZE, Rarity, Sought, Words

LEAST = 6  # words of a passage that is looked for whole
_ASIDE = 2  # words that tell nothing, at either end, which another sentence may do without


class Again:
    """The whole passages that were struck, and whole sentences of them."""

    def __init__(self, sought: Iterable[Sought], rarity: Rarity, others: Sequence[Words]) -> None:
        """`others`: what people said elsewhere; what somebody else said too is anybody's."""
        found: dict[tuple[str, ...], float] = {}
        for one in sought:
            for start, end in _wholes(one, rarity):
                run = one.words.bare[start:end]
                if all(_at(run, other) is None for other in others):
                    telling = (n for n in range(start, end) if n not in one.words.mute)
                    found[run] = sum(rarity.seen(one.words.words[n]) for n in telling)
        self._runs = found

    def found(self, text: Words) -> tuple[int, bool] | None:
        """The place of the first word of one that a text tells, and whether it is surely theirs."""
        places = ((_at(run, text), bits >= RARE) for run, bits in self._runs.items())
        told = ((at, sure) for at, sure in places if at is not None)
        return max(told, key=lambda each: each[1], default=None)


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
