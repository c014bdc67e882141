"""Lines that went from one place of a text and came at another, in one version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vademecum.history.reading import Text

_LINE = 3  # least words of a line that is known again at another place


def moved(
    old: Text, new: Text, blocks: Sequence[tuple[str, int, int, int, int]], first: int
) -> tuple[set[int], set[int]]:
    """The lines, by number, that went from one place and came at another, once each.

    A row of a table, an item: they lend no word to the lines they stand beside now.
    """
    changed = [one for one in blocks if one[0] != "equal"]
    if len(changed) < 2:
        return set(), set()
    mine = _once(old, (n for _k, a0, a1, _b0, _b1 in changed for n in range(a0, a1)), first)
    theirs = _once(new, (n for _k, _a0, _a1, b0, b1 in changed for n in range(b0, b1)), first)
    both = mine.keys() & theirs.keys()
    return {mine[key] for key in both}, {theirs[key] for key in both}


def _once(text: Text, lines: Iterable[int], first: int) -> dict[int, int]:
    """The lines of some words whose like is not among the others, by fingerprint."""
    every = [first + one for one in lines if len(text.lines[first + one]) >= _LINE]
    many = Counter(text.keys[one] for one in every)
    return {text.keys[one]: one for one in every if many[text.keys[one]] == 1}


def rest(
    text: Text, lines: Iterable[int], moved: set[int], at: int, apart: list[tuple[int, int]]
) -> list[int]:
    """Where the words of some lines stand that were not moved; the others are noted `apart`."""
    places: list[int] = []
    for number in lines:
        end = at + len(text.lines[number])
        if number in moved:
            apart.append((at, end))
        else:
            places += range(at, end)
        at = end
    return places
