"""How far two sequences are the same, from either end: slices are compared in C."""

from __future__ import annotations

from collections.abc import Sequence


def common_start(old: Sequence[int], new: Sequence[int]) -> int:
    """How many items at the start are the same: by halves."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_end(old: Sequence[int], new: Sequence[int], start: int) -> int:
    """How many items at the end are the same, those of a common start left out."""
    low, high = 0, min(len(old), len(new)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low
