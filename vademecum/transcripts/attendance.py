"""Who was there, as a list below a line that says so: no one speaks in it.

`### Attendees`, `* Anna Essai`, `* Paul Exemple (port)`: names one a line, each behind the mark of
a list. A name without that mark, or with words, may be who speaks, and ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.transcripts.alone import Line

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
