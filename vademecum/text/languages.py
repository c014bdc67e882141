"""Languages of words that are not French: how they are named (BCP 47), which way they are read."""

from __future__ import annotations

import re

FRENCH = "fr"
_TAG = re.compile(
    r"[a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?(?:-[a-zA-Z0-9]{5,8})*"
)
_LEFTWARDS = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "syr"})
_LEFTWARDS_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc"})


def is_tag(text: str) -> bool:
    """Whether a text names a language: `en`, `de-CH`, `sr-Latn`."""
    return _TAG.fullmatch(text) is not None


def is_french(tag: str) -> bool:
    """Whether words so marked are set as French is; words that bear no mark are."""
    return tag.partition("-")[0].lower() in ("", FRENCH)


def attributes(tag: str) -> dict[str, str]:
    """What an element whose words are of a language bears in the page."""
    parts = tag.lower().split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    leftwards = script in _LEFTWARDS_SCRIPTS or (not script and parts[0] in _LEFTWARDS)
    return {"lang": tag, "dir": "rtl" if leftwards else "ltr"}
