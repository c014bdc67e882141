"""Which colours of words say something: a colour of any strength, white on white."""

from __future__ import annotations

import re

from vademecum.exchange.read.stream import Sign

_HEX = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\Z")
_STRENGTH = 70  # of 255, between the strongest and the weakest of red, green, blue: grey has 0
_PALE = 240  # of 255: what is paler is not seen on paper


def ink(value: str | None) -> Sign:
    """What the colour of some words makes of them."""
    found = _HEX.match(value or "")
    if found is None:
        return Sign.NONE
    parts = [int(one, 16) for one in found.groups()]
    if min(parts) >= _PALE:
        return Sign.HIDDEN
    return Sign.BRIGHT if max(parts) - min(parts) > _STRENGTH else Sign.NONE


def ground(value: str | None) -> Sign:
    """What the colour behind some words makes of them; grey is the letter's own."""
    found = _HEX.match(value or "")
    if found is None:
        return Sign.NONE
    parts = [int(one, 16) for one in found.groups()]
    return Sign.BRIGHT if max(parts) - min(parts) > _STRENGTH or max(parts) < 96 else Sign.NONE
