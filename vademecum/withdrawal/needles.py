"""A withdrawn passage as it is looked for: its letters, and how much each word tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, pairwise

from vademecum.history.measures import copied
from vademecum.history.returned import PIECE, SIZE, Rarity, Sought, Words
from vademecum.withdrawal.readings import fast

KEY = 12  # letters of the shortest run that is looked for
WORDS = 3  # of the shortest run that counts
_LONE = 14  # bits of a word that a small book has four times at most; two do as well


@dataclass(frozen=True, slots=True)
class Needle:
    """The words of one passage, as letters."""

    words: tuple[str, ...]
    letters: str
    starts: tuple[int, ...]  # where each word begins in them
    ends: tuple[int, ...]
    bits: tuple[float, ...]  # before each word, how much all words up to it tell
    own: tuple[float, ...]  # the same without words that another record says in that order too
    lone: tuple[int, ...]  # before each word, how many of those said hardly anywhere else
    opens: frozenset[int]  # words that begin a sentence
    closes: frozenset[int]  # after a sentence's last word


def needle(one: Sought, rarity: Rarity, shared: Set[tuple[str, ...]] = frozenset()) -> Needle:
    words = one.words.words
    free = _covered(words, one.free, {len(run) for run in one.free})
    silent = one.words.mute | free
    bare = [next(fast(word)) for word in words]
    ends = tuple(accumulate(len(word) for word in bare))
    starts = tuple(end - len(word) for end, word in zip(ends, bare, strict=True))
    told = [0 if at in silent else rarity.bits(word) for at, word in enumerate(words)]
    others = _said_by_others(one.words, told, shared)
    own = [0 if at in others else bits for at, bits in enumerate(told)]
    lone = [int(bits >= _LONE) for bits in own]
    return Needle(
        words, "".join(bare), starts, ends, (0.0, *accumulate(told)), (0.0, *accumulate(own)),
        (0, *accumulate(lone)), one.words.starts, one.words.ends,
    )  # fmt: skip


def sentences(one: Needle) -> Iterator[tuple[Sequence[str], Sequence[float]]]:
    """Each sentence of a passage, and how much each of its words tells."""
    cuts = sorted(one.opens | {len(one.words)})
    for start, end in pairwise(cuts):
        bits = [after - before for before, after in pairwise(one.own[start : end + 1])]
        yield one.words[start:end], bits


def _said_by_others(said: Words, told: Sequence[float], shared: Set[tuple[str, ...]]) -> set[int]:
    """Which words another record says in the same order, but for what was surely copied there."""
    covered = _covered(said.words, shared, {SIZE}) if shared else set()
    found: set[int] = set()
    start = 0
    for at in range(len(said.words) + 1):
        if at in covered:
            continue
        size, bits = at - start, sum(told[start:at])
        inside = range(start, at)
        opens = [one for one in inside if one in said.starts]
        whole = bool(opens) and any(one + 1 in said.ends for one in range(opens[0], at))
        if not copied(size, bits, whole):
            found |= {*inside}
        start = at + 1
    return found


def _covered(words: Sequence[str], runs: Set[tuple[str, ...]], sizes: Set[int]) -> set[int]:
    """Which words stand in one of some runs."""
    return {
        at + n
        for at in range(len(words))
        for size in sizes
        if tuple(words[at : at + size]) in runs
        for n in range(size)
    }


def short(words: Words, rarity: Rarity) -> bool:
    """Whether some words are too few, or too common, to be looked for: « Merci », « Oui. »."""
    one = needle(Sought(words), rarity)
    return len(one.letters) < KEY or len(words.words) < WORDS or one.bits[-1] < PIECE
