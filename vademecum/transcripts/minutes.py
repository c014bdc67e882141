"""Lines of minutes that nobody says: how a vote went, what the transcriber adds of their own.

`Vote : 12 pour, 3 contre`, `Contre : 3 (MM. Essai et Exemple)`, `NDT : le micro était coupé`. With
words behind it, `Pour : c’est une dépense utile` is speech.
"""

from __future__ import annotations

import re

from vademecum.transcripts import shapes

_WHAT = (
    r"(?:(?:résultats? d[ue] )?(?:votes?|scrutin)(?: \w+)?|(?:voix )?(?:pour|contre)|abstentions?"
    r"|abstenue?s?|votants|présente?s?|absente?s?(?: excusée?s?)?|(?:suffrages )?exprimés|pouvoirs?"
    r"|procurations?|quorum|majorité (?:absolue|requise)|nombre de \w+|refus de vote"
    r"|ne prend(?:ent|) pas part au vote)"
)
_NUMBER = r"(?:\d{1,4}|zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|aucune?|néant)"
_OF = r"voix|pour|contre|absten|votes?\b|élu|membre|conseill"
_COUNT = rf"{_NUMBER}(?:\W*$| ?(?:[(/,;.–—+-]|et {_NUMBER}\b)| (?:{_OF}))"
_RESULT = r"(?:à l['’])?(?:unanimité|adoptée?s?|rejetée?s?)\b"
_COUNTED = re.compile(rf"{_WHAT} ?: ?\(?(?:{_COUNT}|{_RESULT})", re.IGNORECASE)
_NAMES = re.compile(rf"{_WHAT} ?: ?(?P<names>(?:mm?\.|mmes?) [^:?!]*)", re.IGNORECASE)
_ADDED = re.compile(
    r"[\[(]?(?:n\.? ?d\.? ?[tlr]\.? ?r?\.?|notes? d(?:u|e la|e l['’]) ?"
    r"(?:transcript(?:eur|rice)|rédact(?:eur|rice|ion)|secrétaire))(?: ?: .*| ?[—–-] .*)",
    re.IGNORECASE,
)


def is_nobodys(line: str) -> bool:
    """Whether the whole line counts votes, or is a note by who writes."""
    if _COUNTED.match(line) or _ADDED.fullmatch(line):
        return True
    found = _NAMES.fullmatch(line)
    return found is not None and not shapes.has_clause(found["names"])
