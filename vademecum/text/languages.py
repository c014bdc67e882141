"""Languages of words that are not French: how they are named (BCP 47), which way they are read."""

from __future__ import annotations

import re

FRENCH = "fr"
_TAG = re.compile(
    r"[a-zA-Z]{2,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?(?:-[a-zA-Z0-9]{5,8})*"
)
# Of two letters, those of ISO 639-1.
_TWO = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu "
    "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi "
    "ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks "
    "ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl "
    "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk "
    "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz "
    "ve vi vo wa wo xh yi yo za zh zu".split()
)
_LEFTWARDS = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "syr"})
_LEFTWARDS_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc"})


def is_tag(text: str) -> bool:
    """Whether a text names a language: `en`, `de-CH`, `sr-Latn`."""
    first = text.partition("-")[0].lower()
    return _TAG.fullmatch(text) is not None and (len(first) != 2 or first in _TWO)


def is_french(tag: str) -> bool:
    """Whether words so marked are set as French is; words that bear no mark are."""
    return tag.partition("-")[0].lower() in ("", FRENCH)


def attributes(tag: str) -> dict[str, str]:
    """What an element whose words are of a language bears in the page."""
    parts = tag.lower().split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    leftwards = script in _LEFTWARDS_SCRIPTS or (not script and parts[0] in _LEFTWARDS)
    return {"lang": tag, "dir": "rtl" if leftwards else "ltr"}
