"""Which colours say something: any that the letter was not sent with, white on white."""

from __future__ import annotations

import re

from vademecum.exchange.read.stream import Sign

_HEX = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\Z")
# Those of the letter's own styles (exchange.docx_styles): titles, others' words, page feet.
_INKS = frozenset({"1F3864", "404040", "595959"})
_GROUND = "F0F0F0"  # behind others' words
_LINES = frozenset({"2E74B5", "8EAADB"})  # beside the person's words, around the reference
_STRENGTH = 30  # of 255, between the strongest and the weakest of red, green, blue: grey has 0
_GREYED = 128  # of 255: paler grey is set aside by who reads
_PALE = 240  # of 255: what is paler is not seen on paper
_WHITE = 248  # of 255: what is paler is no ground


def ink(value: str | None) -> Sign:
    """What the colour of some words makes of them."""
    found = _HEX.match(value or "")
    if found is None:
        return Sign.NONE
    parts = [int(one, 16) for one in found.groups()]
    if min(parts) >= _PALE:
        return Sign.HIDDEN
    if found[0].lstrip("#").upper() in _INKS:
        return Sign.NONE
    strong = max(parts) - min(parts) > _STRENGTH
    return Sign.BRIGHT if strong or min(parts) >= _GREYED else Sign.NONE


def ground(value: str | None) -> Sign:
    """What the colour behind some words makes of them; one grey is the letter's own."""
    found = _HEX.match(value or "")
    if found is None:
        return Sign.NONE
    white = min(int(one, 16) for one in found.groups()) >= _WHITE
    return Sign.NONE if white or found[0].lstrip("#").upper() == _GROUND else Sign.BRIGHT


def line(value: str | None) -> Sign:
    """What a line of that colour beside or around some words makes of them."""
    return Sign.NONE if (value or "").lstrip("#").upper() in _LINES else Sign.BRIGHT
