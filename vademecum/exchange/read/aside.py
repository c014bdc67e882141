"""How words may be set in Word and not in the book: highlighted, in colour, underlined, capitals.

ECMA-376 part 1, 17.3.2; OpenDocument 1.3 part 3, 20. Inks and grounds of a letter's own styles
(`texts.look`), which programs write beside the words, are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vademecum.exchange.read.colours import ground, ink
from vademecum.exchange.read.stream import Sign
from vademecum.transcripts import xml

HIGHLIGHT, COLOUR, UNDERLINE, CAPITALS = "highlight", "colour", "underline", "capitals"
KINDS = (HIGHLIGHT, COLOUR, UNDERLINE, CAPITALS)
_INKS = frozenset({"0563C1", "2E74B5", "BF9000", "0000FF", "000080"})  # of links and headings
_GROUNDS = frozenset({"F2F2F2", "EAF1F8", "FFF8E5", "DCE6F2"})
_NONE = frozenset({"", "none", "nil", "0", "false", "off", "normal", "auto", "white", "clear"})


def of_word(properties: etree._Element | None) -> Iterator[str]:
    """The looks of a run's own properties (rPr)."""
    for one in properties if properties is not None else ():
        tag, said = xml.local(one), (xml.attribute(one, "val") or "").casefold()
        if (tag == "highlight" and said not in _NONE) or (
            tag == "shd" and _grounded(xml.attribute(one, "fill"))
        ):
            yield HIGHLIGHT
        elif tag == "color" and _inked(said):
            yield COLOUR
        elif tag == "u" and said not in _NONE:
            yield UNDERLINE
        elif tag in {"caps", "smallCaps"} and (not said or said not in _NONE):
            yield CAPITALS


def of_text(properties: etree._Element) -> Iterator[str]:
    """The looks of a style's text properties (OpenDocument)."""
    if _grounded(xml.attribute(properties, "background-color")):
        yield HIGHLIGHT
    if _inked(xml.attribute(properties, "color")):
        yield COLOUR
    if (xml.attribute(properties, "text-underline-style") or "") not in _NONE:
        yield UNDERLINE
    if (
        xml.attribute(properties, "font-variant") == "small-caps"
        or xml.attribute(properties, "text-transform") == "uppercase"
    ):
        yield CAPITALS


def _inked(value: str | None) -> bool:
    said = (value or "").lstrip("#").upper()
    return said not in _INKS and bool(ink(said) & Sign.BRIGHT)


def _grounded(value: str | None) -> bool:
    said = (value or "").lstrip("#").upper()
    return said not in _GROUNDS and bool(ground(said) & Sign.BRIGHT)
