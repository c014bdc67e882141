"""Words that stand on the page and that nobody can read there: squeezed, or lines of no height.

ECMA-376 part 1, 17.3.1.33 (spacing), 17.3.2.14 (fitText), 17.3.2.35, 17.3.2.43 (w); OpenDocument
1.3 part 3, 20.
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.exchange.read.stream import Sign
from vademecum.transcripts import xml

NARROW = 34  # per cent of a letter's width: narrower is not read
_CLOSE = -60  # twentieths of a point from letter to letter: closer, they lie on one another
_LOW = 80  # twentieths of a point: the height of a line that shows nothing
_FITTED = 100  # twentieths of a point for all the words
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|cm|mm|in|%)")
_TWIPS = {"pt": 20.0, "cm": 567.0, "mm": 56.7, "in": 1440.0}
# Colours of a theme that are the page's own.
_PAGE = frozenset({"background1", "light1"})
_TEXT = frozenset({"text1", "dark1", "text2", "dark2", "hyperlink", "followedHyperlink"})


def of_run(element: etree._Element) -> Sign:
    """What one of a run's properties in Word hides."""
    tag, said = xml.local(element), (xml.attribute(element, "val") or "").rstrip("%")
    if tag == "color":
        return _theme(element)
    if tag not in {"w", "spacing", "fitText"} or not re.fullmatch(r"-?\d{1,6}", said):
        return Sign.NONE
    size = int(said)
    hidden = {"w": size < NARROW, "spacing": size <= _CLOSE, "fitText": 0 < size <= _FITTED}[tag]
    return Sign.HIDDEN if hidden else Sign.NONE


def _theme(element: etree._Element) -> Sign:
    """A theme's colour, which programs show whatever the colour written beside it."""
    theme = xml.attribute(element, "themeColor")
    if theme is None or xml.attribute(element, "themeShade"):
        return Sign.NONE
    if theme in _PAGE:
        return Sign.HIDDEN
    bare = xml.attribute(element, "val") in {None, "auto"}
    return Sign.BRIGHT if bare and theme not in _TEXT else Sign.NONE


def of_paragraph(element: etree._Element) -> Sign:
    """What one of a paragraph's properties in Word hides: lines of next to no height."""
    if xml.local(element) != "spacing" or xml.attribute(element, "lineRule") != "exact":
        return Sign.NONE
    line = xml.attribute(element, "line") or ""
    return Sign.HIDDEN if line.isdigit() and int(line) <= _LOW else Sign.NONE


def of_style(properties: etree._Element) -> Sign:
    """The same of the properties of an OpenDocument style, of words or of paragraphs."""
    scale = _LENGTH.fullmatch(xml.attribute(properties, "text-scale") or "")
    if scale and scale[2] == "%" and float(scale[1]) < NARROW:
        return Sign.HIDDEN
    apart = _twips(xml.attribute(properties, "letter-spacing"))
    height = xml.attribute(properties, "line-height")
    line = _twips(height)
    share = _LENGTH.fullmatch(height or "")
    flat = share is not None and share[2] == "%" and float(share[1]) < NARROW
    low = flat or (line is not None and line <= _LOW)
    return Sign.HIDDEN if low or (apart is not None and apart <= _CLOSE) else Sign.NONE


def _twips(value: str | None) -> float | None:
    found = _LENGTH.fullmatch(value or "")
    return float(found[1]) * _TWIPS[found[2]] if found and found[2] in _TWIPS else None
