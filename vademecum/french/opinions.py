"""How an opinion of a collectivité is told to readers: one sentence for site, book and lists."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from vademecum.french.spaces import NARROW

TITLE = "Avis des collectivités"
AWAITED = "Avis attendu"
BETWEEN = f"{NARROW}; "

# By the word of the file.
SENSES: Mapping[str, str] = {
    "favorable": "favorable",
    "reserve": "avec réserve",
    "defavorable": "défavorable",
}
_ARTICLE = re.compile(r"(?:Une?|L[ae]s?|Les|L’)(?=\s|(?<=’))")

# Words, and between them days, which each page sets in its own way.
Told = Sequence[str | dt.date]


def inside(name: str) -> str:
    """A name inside a sentence: « une métropole littorale », but « Val-Brume » as it is."""
    found = _ARTICLE.match(name)
    return name[:1].lower() + name[1:] if found else name


def told(
    sense: str, name: str, by: str, day: dt.date | None, standing: str, kept: dt.date | None
) -> Told:
    """« favorable, une métropole littorale, au texte du 4 mai 2026 ».

    `sense`: the word of the file; `standing`: the value of `record.opinions.State`; `kept`: the day
    an editor vouched that it holds for the words as they are.
    """
    if standing == "awaited":
        return [f"attendu, {inside(name)}"]
    who = f"{inside(name)} ({inside(by)})" if by else inside(name)
    start = f"{SENSES[sense]}, {who}"
    if day is None:
        return [start]
    if standing == "earlier":
        return [f"{start}, donné le ", day, " sur un texte antérieur"]
    if standing == "kept" and kept is not None:
        return [f"{start}, au texte du ", day, ", maintenu le ", kept]
    return [f"{start}, au texte du ", day]
