"""The signs of the faces that draw boxes and ticks, with their private codes."""

from __future__ import annotations

from lxml import etree

from vademecum.transcripts import xml

_SYMBOLS = dict.fromkeys(("FE", "FD", "FB", "FC", "52", "53", "54", "50", "51", "56"), "☒")
_EMPTY = dict.fromkeys(("A8", "6F", "A3", "2A", "30", "35"), "☐")


def symbol(element: etree._Element) -> str:
    """What a sign of a face of drawings (w:sym) is: a box, ticked or empty, or unknown."""
    code = (xml.attribute(element, "char") or "")[-2:].upper()
    if "wingdings" in (xml.attribute(element, "font") or "").casefold():
        return _SYMBOLS.get(code) or _EMPTY.get(code) or "▯"
    return "▯"
