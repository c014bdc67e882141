"""How what somebody says opens, whatever letter it begins with: `et moi`, `je…`, `non !`

A transcript that nobody corrected has no capitals, and what is told of a person behind a colon has
none either: `M. Petit : douze voix`, `Le maire : un homme bon`. These words tell them apart.
"""

from __future__ import annotations

import re

from vademecum.transcripts import shapes

_OPENS = re.compile(
    r"(?:(?:je|moi|nous|on|tu|vous|toi|oui|ouais|non|si|mais|et|ben|bah|bon|bien|euh|heu|hum|ah|oh|eh"
    r"|hein|alors|donc|merci|bonjour|bonsoir|pardon|voilà|ça|cela|pas|d['’]accord|mon|ma|mes|notre"
    r"|nos|votre|vos|pourquoi|comment|combien|ok|okay|exact|exactement|tout à fait|parce|enfin"
    r"|attendez|écoutez|arrêtez|laissez|allez|bravo|jamais|quoi|yes|no|i|we|you|well|so|but|and|thank"
    r"|thanks|yeah)(?![\w’'-])|(?:j|c|m|t|qu)['’](?=\w)|est-ce\b|n['’]est-ce\b)",
    re.IGNORECASE,
)
# Who speaks says of themselves, in small letters behind a name: not `M. Petit nous a dit`.
_SELF = re.compile(
    r"(?:je|moi|moi je|ouais|merci|bonjour|bonsoir|euh|ben|bah|heu)(?![\w’'-])|j['’](?=\w)"
    r"|(?:oui|non)(?![\w’'-])(?! plus\b)|nous (?:(?:ne|en|y|les?|la|vous) |n['’]|l['’])?\w+ons\b"
)
_CAPITAL = re.compile(r"[«\"“¡¿…( \u00a0\u202f]*[^\W\d_a-zà-öø-ÿ]")
# What a clerk counts or notes behind a name, and a role.
_COUNT = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\w+ze|vingt\S*)"
_COUNTED = re.compile(
    rf"{_COUNT} (?:voix|suffrages?|votes?|points?|mandats?|pouvoirs?|sièges?|euros?|minutes?|%)"
    r"(?!\w)"
    r"|(?:absente?|présente?|excusée?|représentée?|élue?|pour|contre|abstention)s?\s*(?:[.,;)\]]|$)"
    r"|(?:idem|voir|cf|p)\b|[\d\W_]+(?:%|€|voix)?[\d\W_]*$",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"(?:l[ea] |l['’])?{shapes.TAIL}", re.IGNORECASE)


def opens(words: str) -> bool:
    """Whether words open as what is said does: with a capital, or as only somebody who speaks."""
    return _CAPITAL.match(words) is not None or _OPENS.match(words) is not None


def opens_small(words: str) -> bool:
    """Whether they open as only what is said does, whatever their first letter."""
    return _OPENS.match(words) is not None


def opens_behind(words: str) -> bool:
    """Whether words right behind a name, without a sign, are said by that one and not told."""
    small = words[:1].islower()
    return _SELF.match(words) is not None if small else _OPENS.match(words) is not None


def is_told(words: str) -> bool:
    """Whether words behind a name and a colon are counted, noted or what that one is, and hardly
    said: `douze voix`, `absent.`, `adjointe aux finances`."""
    words = words.strip()
    if not words[:1].islower() and not words[:1].isdigit():
        return False
    return _COUNTED.match(words) is not None or _TAIL.match(words) is not None
