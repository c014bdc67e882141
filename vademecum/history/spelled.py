"""Words that a web address spells: `https://exemple.org/une-phrase-entiere` says them."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

_ADDRESS = re.compile(r"\b(?:https?://[^\s/?#<>]*|mailto:[^\s?<>]*)(?P<rest>[/?#][^\s<>]*)")
_PARTS = re.compile(r"[/?#&=;]+")
_ELIDED = re.compile(r"\b([cdjlmnst]|qu|jusqu|lorsqu|puisqu)[-_ ](?=[aeiouyhàâéèêëîïôœùûü])", re.I)
_BETWEEN = re.compile(r"[^\w’']+|_+")


def spelled(text: str) -> str:
    """What the addresses in some text spell, a sentence for each part; "" where they spell none."""
    if "://" not in text and "mailto:" not in text:
        return ""
    found = []
    for one in _ADDRESS.finditer(text):
        for part in _PARTS.split(one["rest"]):
            said = _ELIDED.sub(r"\1’", unquote_plus(part))
            found.append(_BETWEEN.sub(" ", said).strip())
    return " ".join(f"{words}." for words in found if " " in words)
