"""What is printed of a person: whether it can be their name.

Whoever agreed to be printed by their name and then to be printed by what they do has still a name
under `affiche`: only what is surely none of their name may stay.
"""

from __future__ import annotations

import re

from vademecum.french.folding import letters
from vademecum.model import Attribution, Speaker

NOBODY = "Une personne entendue"  # names nobody, and says nothing of what they do
_TITLE = re.compile(r"\bMM?\.|\b(?:Mmes?|Mlles?|Mgr|Dr|Pr|Me)\b")
_WORD = re.compile(r"[^\W\d_]+")
_OPENS = frozenset("un une le la les l des deux trois plusieurs ancien ancienne".split())


def may_name(words: str, speaker: Speaker | None) -> bool:
    """Whether words may hold a name: a capital within them, a title, a part of their own name."""
    capitals = [one for one in words.split()[1:] if one.lstrip("«(“\"'")[:1].isupper()]
    known = _own(speaker) if speaker is not None else set()
    return bool(capitals or _long(words) & known or _TITLE.search(words))


def nameless(words: str, speaker: Speaker | None) -> bool:
    """Whether words that were printed as a name are surely none: « Une bergère de l’estive »."""
    first = _WORD.search(words)
    opens = first is None or first[0].islower() or letters(first[0]) in _OPENS
    return opens and not may_name(words, speaker)


def _own(speaker: Speaker) -> set[str]:
    """The words of a speaker's name, as far as the file has it."""
    found = _long(f"{speaker.label} {speaker.person or ''}")
    if speaker.attribution is Attribution.NAME:
        capitals = (one for one in _WORD.findall(speaker.shown) if one[0].isupper())
        found |= _long(" ".join(capitals)) - _OPENS
    return found


def _long(words: str) -> set[str]:
    return {letters(one) for one in _WORD.findall(words) if len(one) > 2}
