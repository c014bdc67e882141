"""Hours of the day at the head of a line, which somebody says: `14:30 : visite du port`.

They look like a recording's times. Where those that speak have none, or have theirs otherwise and
the hour is not in their order, it is of the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vademecum.transcripts import shapes
from vademecum.transcripts.labels import Opening

_HOUR = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:.,])")
_EARLY = 6 * 60  # minutes and seconds of a recording begin below; a day's hours hardly do
_NAMED = 2  # lines that name somebody, to show where a file has its times


def said(
    texts: Sequence[str], openings: Sequence[Opening | None], *, elsewhere: bool
) -> frozenset[int]:
    """The lines that open with an hour which is of their words; `elsewhere` is whether the file has
    times on lines of their own, or beside its words."""
    found = {
        at: item.start
        for at, item in enumerate(openings)
        if item is not None and item.label is None and item.rest and item.start is not None
        if _HOUR.match(texts[at])
    }
    if not found:
        return frozenset()
    others = {
        at: item.start
        for at, item in enumerate(openings)
        if item is not None and item.start is not None and at not in found
    }
    if others or elsewhere:
        return frozenset(at for at in found if _is_astray(at, found[at], others))
    named = sum(
        item is not None and item.mark == ":" and shapes.is_strong(item.label or "")
        for item in openings
    )
    times = list(found.values())
    rise = all(one <= two for one, two in pairwise(times))
    stamps = rise and min(times) < _EARLY
    return frozenset() if named < _NAMED or stamps else frozenset(found)


def _is_astray(at: int, start: float, others: dict[int, float]) -> bool:
    """Whether a time is after the next of the `others`, which are in order without it."""
    before = [time for place, time in others.items() if place < at]
    after = [time for place, time in others.items() if place > at]
    return bool(before and after) and before[-1] <= after[0] < start
