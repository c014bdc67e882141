"""Names that letters and articles have and nobody speaks under: bylines, signatures, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.transcripts import shapes
from vademecum.transcripts.alone import Line

_HEAD = 6  # lines at a text's top in which its author is named
_FOOT = 8  # lines at its end in which somebody signs
_BYLINE = re.compile(
    rf"(?:Par|By|(?:Propos )?[Rr]ecueillis? par|Texte(?: de)?|Photos?(?: de)?) ?:? {shapes.FULL}"
    rf"(?:(?:, | et | & ){shapes.FULL})*(?:, [^.:;?!]{{2,60}})?\.?"
)
_POSTSCRIPT = re.compile(
    r"(?:P\.? ?-?S\.?|N\.? ?B\.?|P\.? ?J\.?|Copies?|Pièces? jointes?|[Cc]c) ?: ?\S.*"
)
_OFFICE = re.compile(
    r"(?:Pour )?(?:L[ea]|L['’]) ?(?:maire|présidente?|directeur|directrice|secrétaire|adjointe?"
    r"|ministre|préfète?|trésori(?:er|ère))(?:[- ][^.,:;?!]{1,60})?,",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:BP|CS|B\.P\.|P\.?O\.? Box|Boîte postale) ?\d{1,6}\b.{0,60}"
    r"|\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|impasse|quai|allée|route)"
    r"\b[^.?!:]{2,80}"
    r"|\d{5} [^\W\d_a-zß-öø-ÿ][^.?!:]{1,60}",
    re.IGNORECASE,
)


def lines(given: Sequence[Line]) -> frozenset[int]:
    """The lines that name somebody so."""
    texts = [line.text for line in given]
    return frozenset(_bylines(given, texts) | _signatures(texts) | _addresses(texts))


def _bylines(given: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The only such line, a paragraph of its own: one that comes back opens what somebody says."""
    found = {at for at, text in enumerate(texts) if _BYLINE.fullmatch(text)}
    apart = all(at < _HEAD and not any(one.follows for one in given[at : at + 2]) for at in found)
    return found if len(found) == 1 and apart else set()


def _signatures(texts: Sequence[str]) -> set[int]:
    """A function that a comma ends and the name right below it, at the end: `Le maire,`."""
    last = len(texts)
    while last > 0 and _POSTSCRIPT.fullmatch(texts[last - 1]):
        last -= 1
    pair = range(max(0, len(texts) - _FOOT), last - 1)
    return {
        spot
        for at in pair
        if at + 2 == last and _OFFICE.fullmatch(texts[at]) and shapes.is_full_name(texts[at + 1])
        for spot in (at, at + 1)
    }


def _addresses(texts: Sequence[str]) -> set[int]:
    """A name right above an address, and that."""
    return {
        spot
        for at in range(len(texts) - 1)
        if shapes.is_full_name(texts[at]) and _ADDRESS.fullmatch(texts[at + 1])
        for spot in (at, at + 1)
    }
