"""One passage corrected twice in one file: both, where they are of different sentences."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from vademecum.history.sentences import key, parted


def together(read: str, first: str, second: str) -> str | None:
    """Words with what two corrections of them make; None where both change one sentence.

    Where both put something in one place nobody knows which comes first: None too.
    """
    if first == second:
        return first
    base = parted(read)
    mine, theirs = _steps(base, parted(first)), _steps(base, parted(second))
    if not (mine and theirs):
        return second if not mine else first
    if any(_meet(one, other) for one in mine for other in theirs):
        return None
    found = list(base)
    for start, end, new in sorted([*mine, *theirs], reverse=True):
        found[start:end] = new
    return " ".join(found)


def _steps(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, list[str]]]:
    """What is put in the place of which sentences."""
    matcher = SequenceMatcher(None, [key(one) or one for one in old],
                              [key(one) or one for one in new], autojunk=False)  # fmt: skip
    steps = [(i1, i2, list(new[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes()
             if tag != "equal"]  # fmt: skip
    if steps or list(old) == list(new):
        return steps
    # Signs alone differ, which a sentence's key sets aside.
    return [(at, at + 1, [one]) for at, one in enumerate(new) if old[at] != one]


def _meet(one: tuple[int, int, list[str]], other: tuple[int, int, list[str]]) -> bool:
    """Whether two changes touch one sentence, or put something in one place."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]
