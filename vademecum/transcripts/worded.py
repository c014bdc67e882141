"""Hours of the day alone on lines below names, in letters or in words: `9 h 30`, `(à midi)`, `neuf
heures et demie`. They are nobody's words, and are put as most tools write times.

Only where about every name alone on its line has one right below, with words behind it, and they go
on: `Deux heures.`, or what stands alone under a name, is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from vademecum.transcripts import shapes

_LEAST = 2  # lines that show it
_HALF = 0.5  # share of the names alone on their lines that have one below
_LONGEST = 60  # characters of such a line
_UNITS = (
    "zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
).split()
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante"}
_ONE = {"un": 1, "quart": 15, "demie": 30, "demi": 30}
_HOUR = re.compile(
    r"(?:(?P<named>midi|minuit)|(?P<digits>\d{1,2}) ?(?:h|heures?)"
    r"|(?P<words>[^\W\d_]+(?:[ -](?!heures?)[^\W\d_]+){0,2}) heures?)"
    r"(?: ?(?P<more>[0-5]?\d)(?: ?(?:min|mn|minutes))?"
    r"|(?P<less> moins)?(?P<et> et)?(?: le)? (?P<part>[^\W\d_]+(?:[ -][^\W\d_]+){0,2}))?"
)
_TELLS = re.compile(r"\d ?h|heure|midi|minuit", re.IGNORECASE)  # what no such line is without
_ALONE = re.compile(r"[\[(]? ?(?:(?:à|vers) )?(?P<hour>[^\[\]()]+?) ?[\])]?", re.IGNORECASE)


def usual(texts: Sequence[str]) -> list[str]:
    """The texts; such hours as `(09:30:00)` where the file has them below its names."""
    hours = {
        at: found
        for at, text in enumerate(texts)
        if len(text) <= _LONGEST and _TELLS.search(text)
        if (found := _minutes(text)) is not None
    }
    if len(hours) < _LEAST:
        return [*texts]
    named = {at for at, text in enumerate(texts) if shapes.is_strong(text)}
    minutes = {
        at: found
        for at, found in hours.items()
        if at - 1 in named and at + 1 < len(texts) and at + 1 not in named
    }
    rise = all(one <= two for one, two in pairwise(minutes.values()))
    if len(minutes) < max(_LEAST, len(named) * _HALF) or not rise:
        return [*texts]
    clocks = {at: f"({one // 60:02}:{one % 60:02}:00)" for at, one in minutes.items()}
    return [clocks.get(at, text) for at, text in enumerate(texts)]


def _minutes(text: str) -> int | None:
    """The minutes since midnight that a line tells, and no more; None of another line."""
    flat = text.replace("\u00a0", " ").replace("\u202f", " ").casefold()
    alone = _ALONE.fullmatch(flat)
    found = _HOUR.fullmatch(alone["hour"]) if alone else None
    if found is None:
        return None
    named = {"midi": 12, "minuit": 0}.get(found["named"] or "")
    hour = int(found["digits"]) if found["digits"] else named
    hour = _numbers().get((found["words"] or "").replace(" ", "-")) if hour is None else hour
    part = int(found["more"]) if found["more"] else 0
    more = _numbers().get(found["part"].replace(" ", "-")) if found["part"] else part
    if hour is None or more is None or hour > 24:
        return None
    return hour * 60 + (-more if found["less"] else more)


@cache
def _numbers() -> dict[str, int]:
    """The numbers up to 59 as words, with hyphens."""
    found = {word: number for number, word in enumerate(_UNITS)} | _ONE
    for ten, word in _TENS.items():
        found |= {word: ten, f"{word}-et-un": ten + 1, f"{word}-et-une": ten + 1}
        found |= {f"{word}-{_UNITS[unit]}": ten + unit for unit in range(2, 10)}
    return found
