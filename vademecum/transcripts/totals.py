"""How long each spoke, which recorders write below a transcript: `Mme Petit : 00:20 (40 %)`.

Nobody says it: lines that are a name and a length of time, or a share, below a heading of theirs,
or three and more of them alone at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LENGTH = (
    r"(?:\d{1,3}:\d\d(?::\d\d)?"
    r"|(?:\d+ ?(?:heures?|h|minutes?|mins?|mn|m|secondes?|secs?|s)(?![\w]) ?){1,3}"
    r"|\d{1,3}(?:[.,]\d+)? ?%)"
)
_COUNT = r"\d+ (?:mots|words|tours|turns|prises de parole)"
_MORE = rf"(?:[\s,;|/·–—-]*[(\[]?\s?(?:{_LENGTH}|{_COUNT})[)\]]?)"
_LINE = re.compile(
    rf"[-•·*–]?\s?(?P<who>[^:\t|–—]{{1,60}}?)(?:\s?[:|–—]\s*|\t\s*|\s{{2,}}|\s?-\s)"
    rf"[(\[]?{_LENGTH}[)\]]?{_MORE}{{0,3}}\.?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"[\W_]*(?:temps|durées?|répartition|statistiques?|part) (?:totale? )?"
    r"(?:(?:de la|de|du|des) |d['’])?(?:temps de )?"
    r"(?:parole|intervention|locuteur|intervenant|orateur)s?\b.{0,80}"
    r"|[\W_]*(?:speaking|talk(?:ing)?)[ -]time\b.{0,80}"
    r"|[\W_]*speaker (?:statistics|stats|shares?)\b.{0,80}",
    re.IGNORECASE,
)
_LEAST = 3  # lines, without a heading


def lines(texts: Sequence[str]) -> frozenset[int]:
    """The lines that tell how long people spoke, with what heads them."""
    found: set[int] = set()
    at = 0
    while at < len(texts):
        titled = _TITLE.fullmatch(texts[at]) is not None
        first = at + titled
        last = first
        while last < len(texts) and _LINE.fullmatch(texts[last]):
            last += 1
        ends = last == len(texts)  # somebody may say of it, and be answered with a time
        many = last - first
        if (titled and many and (ends or many > 1)) or (many >= _LEAST and ends):
            found |= set(range(at, last))
        at = max(last, at + 1)
    return frozenset(found)
