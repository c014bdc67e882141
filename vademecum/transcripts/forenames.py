"""Forenames alone on their lines, above what they say: `Anna`, `Luc`.

One word is hardly the shape of a name. Two that people bear, of which one comes back, or that stand
above every paragraph in turn, are a file's way of naming who speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.french.given_names import is_given
from vademecum.transcripts.labels import same

_ONE = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:-[^\W\d_]+)*")
_PEOPLE = 2
_TITLES = 2  # lines above the first, where they stand above every paragraph


@dataclass(frozen=True, slots=True)
class Alone:
    """The lines that are a forename and no more, in a file that names people so."""

    lines: frozenset[int] = frozenset()
    by_turns: bool = False  # they stand above every paragraph


def alone(texts: Sequence[str], free: Sequence[bool]) -> Alone:
    """Such lines; none of a file that shows no such way. `free`: what nothing else has read."""
    found = [
        at
        for at, text in enumerate(texts[:-1])
        if free[at] and _ONE.fullmatch(text) and is_given(text)
    ]
    places = set(found)
    found = [at for at in found if at + 1 not in places and at - 1 not in places]  # no list of them
    often = Counter(same(texts[at]) for at in found)
    if len(often) < _PEOPLE:
        return Alone()
    by_turns = found[0] <= _TITLES and (
        found == list(range(found[0], len(texts), 2)) and len(texts) - found[0] == 2 * len(found)
    )
    back = any(count > 1 for count in often.values())
    return Alone(frozenset(found), by_turns) if back or by_turns else Alone()
