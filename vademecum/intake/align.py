"""Two versions of the same passages put side by side, by what they say.

Order is kept. Equal passages are matched first, then, between them, the most alike; what has no
counterpart is left alone rather than guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from vademecum.french.folding import name

ALIKE = 60.0  # of 100: below it two passages are not versions of one another
_SHORT = 25  # characters: so short, likeness says little and must be higher
_MANY = 6  # words that do not stand in others by chance
_SOME = 4  # nor do so many that are half of them
_SQUARE = 250_000  # pairs compared at most in one gap


def align(
    old: Sequence[str], new: Sequence[str], *, holding: bool = False
) -> list[tuple[int, int]]:
    """Pairs (index in `old`, index in `new`), both increasing.

    `holding`: a passage is also a version of one that says all of it and more.
    """
    pairs: list[tuple[int, int]] = []
    at_old = at_new = 0
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for block in matcher.get_matching_blocks():
        pairs += _alike(old, new, (at_old, block.a), (at_new, block.b), holding)
        pairs += [(block.a + step, block.b + step) for step in range(block.size)]
        at_old, at_new = block.a + block.size, block.b + block.size
    return pairs


def _alike(
    old: Sequence[str],
    new: Sequence[str],
    olds: tuple[int, int],
    news: tuple[int, int],
    holding: bool,
) -> list[tuple[int, int]]:
    """The pairs of a gap that make the greatest likeness in order."""
    rows, columns = olds[1] - olds[0], news[1] - news[0]
    if not rows or not columns or rows * columns > _SQUARE:
        return []
    bare = (_bare(old[slice(*olds)]), _bare(new[slice(*news)])) if holding else ([], [])
    best = [[0.0] * (columns + 1) for _row in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            worth = _worth(old[olds[0] + row], new[news[0] + column])
            if holding and not worth and _holds(bare[0][row], bare[1][column]):
                worth = ALIKE
            both = best[row + 1][column + 1] + worth if worth else 0.0
            best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((olds[0] + row, news[0] + column))
            row, column = row + 1, column + 1
    return pairs


def _worth(old: str, new: str) -> float:
    return fuzz.ratio(old, new, score_cutoff=ALIKE if min(len(old), len(new)) > _SHORT else 80)


def _bare(passages: Sequence[str]) -> list[str]:
    """The words alone, without accents: a better transcript puts those, and commas, right."""
    return [" ".join(name(one).split()) for one in passages]


def _holds(one: str, other: str) -> bool:
    """Whether one says all of the other, too much of it to be there by chance."""
    less, more = sorted((one, other), key=len)
    words = less.count(" ") + 1
    much = words >= _MANY or (words >= _SOME and len(less) * 2 >= len(more))
    return much and f" {less} " in f" {more} "
