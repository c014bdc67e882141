"""Who was there, as a list below a line that says so: no one speaks in it.

`### Attendees`, `* Anna Essai`, `* Paul Exemple (port)`: names one a line, each behind the mark of
a list. A name without that mark, or with words, may be who speaks, and ends it.
`Présents. – M. Luc Modèle, Mme Anna Essai`, as reports of committees close, and `Présidence de Mme
Anna Essai, vice-présidente`, as they open, say so within a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vademecum.transcripts import people, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.text import MANY_LINES

_LEAST = 2  # names that make a list
_WORDS = 8  # of one, with what the person is
_TITLE = re.compile(
    r"(?:(?:the |les |la )?(?:list of |liste d(?:es |e |['’])|m(?:eeting|embres|embers) )?"
    r"(?:personnes )?(?:étaient |sont )?(?:attend(?:ees|ance|ing)|in attendance|present"
    r"|participante?s?|pr[eé]sente?s?|absente?s?|excusée?s?|apologies|regrets|invitée?s?|asistentes"
    r"|teilnehm\w+|anwesend\w*|presenti|partecipanti|aanwezig\w*)"
    r"(?: (?:et|and) (?:excusée?s?|absente?s?|représentée?s?))?)(?: ?\(\d+\))? ?:?",
    re.IGNORECASE,
)
_ITEM = re.compile(  # a full stop is within a word, or an initial's
    r"[-–—•·*▪+] ?(?P<who>[^\s.:;?!](?:[^.:;?!]|\.(?=\w)|(?<=\b[A-ZÀ-Ý])\.){1,80})"
)
_STATE = r"(?:présente?s?|excusée?s?|absente?s?|représentée?s?)"
_CAME = (
    rf"(?:(?:étai(?:en)?t )?{_STATE}(?: (?:et|ou) {_STATE})?"
    r"|(?:(?:assistai|participai)(?:en)?t|(?:a|ont) (?:également )?(?:assisté|participé))"
    r"(?: également| aussi)? (?:à|au) [^.:;?!]{2,60})"
)
_MEMBERS = re.compile(
    rf"(?:membres|députée?s|sénat(?:eurs|rices)|commissaires)(?: de [^.:;?!]{{2,60}})? {_STATE}"
    rf"(?: (?:et|ou) {_STATE})*(?: (?:à|lors de) la (?:réunion|séance))?",
    re.IGNORECASE,
)
_NAMES = (
    rf"(?:(?:(?:MM?\.|Mmes?|Mlles?)(?= )|{shapes.CAPITALISED}|\([^()]{{1,40}}\)"
    r"|de|du|des|la|le|et|d['’]|van|von|aucune?|néant)[ ,;]*)+\.?"
)
_GOES_ON = re.compile(_NAMES)
_THERE = re.compile(rf"(?i:{_CAME})\.? ?[–—-] ?{_NAMES}")
_CIVIL = re.compile(r"(?:MM?\.|Mmes?|Mlles?) ")


def told(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that say by themselves who was there, or who presided, those in which a list of
    names goes on with them."""
    found: set[int] = set()
    listed = False  # a list of names stands above
    for at, line in enumerate(lines):
        text = line.text.strip()
        on = listed and (line.follows or line.cut) and _GOES_ON.fullmatch(text) is not None
        listed = on or _THERE.fullmatch(text) is not None
        if listed or _says(text):
            found.add(at)
    return frozenset(found)


@lru_cache(maxsize=MANY_LINES)
def _says(text: str) -> bool:
    """Whether a line names those of an assembly who were there, or who presided."""
    return _MEMBERS.fullmatch(text) is not None or _presides(text)


def _presides(text: str) -> bool:
    """Whether a line says who presided, and no more."""
    who = people.PRESIDES.fullmatch(text)
    if who is None or not text[0].isupper() or shapes.has_clause(text):
        return False
    return _CIVIL.match(who["who"]) is not None and shapes.SENTENCE.search(text) is None


def lists(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of such lists, with the one above each that says what it is."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if not _TITLE.fullmatch(line.text.strip()):
            continue
        end = at + 1
        while end < len(lines) and _is_one(lines[end].text):
            end += 1
        if end - at > _LEAST:
            found |= set(range(at, end))
    return frozenset(found)


def _is_one(text: str) -> bool:
    """Whether a line is a name behind the mark of a list."""
    item = _ITEM.fullmatch(text.strip())
    return item is not None and len(item["who"].split()) <= _WORDS
