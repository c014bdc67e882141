"""Two long runs of words put side by side, word by word, in little time.

Runs of a few words that stand once in both are sure; what is between two of them is compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

_RUN = 3  # words
_SQUARE = 1_000_000  # pairs of words compared at most between two sure runs


def placed(words: Sequence[str], others: Sequence[str]) -> dict[int, int]:
    """Of each word that stands among the others, its place there; order is kept."""
    found: dict[int, int] = {}
    edges = [(-1, -1), *_sure(words, others), (len(words), len(others))]
    for (one, other), (one_after, other_after) in pairwise(edges):
        if one >= 0:
            found[one] = other
        mine, theirs = words[one + 1 : one_after], others[other + 1 : other_after]
        if mine and theirs and len(mine) * len(theirs) <= _SQUARE:
            matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
            for block in matcher.get_matching_blocks():
                for at in range(block.size):
                    found[one + 1 + block.a + at] = other + 1 + block.b + at
    return found


def _sure(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """The places of runs that stand once in both, in an order that both have."""
    mine, theirs = dict(_once(words)), dict(_once(others))
    pairs = [(at, theirs[run]) for run, at in mine.items() if run in theirs]
    pairs.sort()
    ends: list[int] = []  # the last place of the best run of each length
    last: list[int] = []  # whose it is
    before = [-1] * len(pairs)
    for number, (_at, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before[number] = last[length - 1] if length else -1
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    number, found = (last[-1] if last else -1), list[tuple[int, int]]()
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _once(words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    count = Counter(runs)
    return ((run, at) for at, run in enumerate(runs) if count[run] == 1)
