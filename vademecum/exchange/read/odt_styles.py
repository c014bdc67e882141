"""What an OpenDocument file's styles make of words. OASIS OpenDocument 1.3 part 3, 16 and 20."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from vademecum.exchange.read import unreadable
from vademecum.exchange.read.colours import ground, ink, line
from vademecum.exchange.read.docx_styles import (
    DEFAULTS,
    DEPTH,
    PLAIN,
    SELF_COLOURED,
    UNSEEN,
    Style,
    sign,
)
from vademecum.exchange.read.stream import Sign
from vademecum.transcripts import xml

# What the standard lets words have that says nothing of them; the rest (lines, shadows, frames) is
# a mark. Of what a program adds in a space of its own (revision numbers…), only known marks are.
_MARKS = re.compile(
    r"(?!font-(?!relief)|language|country|script|rfc-|letter-|color|theme-|complex-|char-complex|"
    r"use-window|hyphen|text-(?:position|scale|transform|rotation|line-through|combine)|opacity|"
    r"text-(?:under|over)line-(?:color|width|mode)|display|padding|background-color).*"
)
_ADDED_MARKS = re.compile(r"border(?:-\w+)?|shadow|char-shading-value")
_STANDARD = "urn:oasis:names:tc:opendocument:"
_FRAMES = re.compile(r"border(?:-\w+)?|shadow")
_NEUTRAL = frozenset({"none", "false", "0", "0pt", "0%", "100%", "auto", "transparent", "normal"})


@dataclass(slots=True)
class Styles:
    """The document's styles of words and paragraphs, by name."""

    found: dict[str, Style] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)  # those that a program makes of what is set by hand

    def add(self, root: etree._Element | None) -> None:
        """Those of one of the file's parts."""
        for one in root.iter("{*}style") if root is not None else ():
            key = xml.attribute(one, "name") or ""
            shown = xml.attribute(one, "display-name") or key.replace("_20_", " ")
            style = Style(shown, xml.attribute(one, "parent-style-name") or DEFAULTS)
            coloured = shown.casefold() not in SELF_COLOURED
            if (properties := one.find("{*}text-properties")) is not None:
                style.on, style.off = _signs(properties, coloured)
            if coloured and (properties := one.find("{*}paragraph-properties")) is not None:
                style.on |= _marked(properties, _FRAMES) | unreadable.of_style(properties)
            self.found[key] = style
            if (above := one.getparent()) is not None and xml.local(above) == "automatic-styles":
                self.made.add(key)

        self._defaults(root)

    def _defaults(self, root: etree._Element | None) -> None:
        """What holds under every style of paragraphs."""
        for one in root.iter("{*}default-style") if root is not None else ():
            properties = one.find("{*}text-properties")
            if xml.attribute(one, "family") == "paragraph" and properties is not None:
                on = _signs(properties, coloured=False)[0] & PLAIN
                self.found[DEFAULTS] = Style("", "", on)
                self.found[""] = Style("", DEFAULTS)

    def name(self, key: str) -> str:
        """The style a person sees: that of an automatic style is the one it is based on."""
        for _step in range(DEPTH):
            one = self.found.get(key)
            if one is None or one.above in {"", DEFAULTS} or key not in self.made:
                break
            key = one.above
        found = self.found.get(key)
        return "" if key in self.made else found.name if found else key

    def sign(self, key: str) -> Sign:
        """What the style makes of words."""
        return sign(self.found, key)


def _signs(properties: etree._Element, coloured: bool) -> tuple[Sign, Sign]:
    on, off = Sign.NONE, Sign.NONE
    through = xml.attribute(properties, "text-line-through-style")
    kind = xml.attribute(properties, "text-line-through-type")
    if through is not None or kind is not None:
        none = "none" in {through, kind}
        on, off = (on, off | Sign.STRUCK) if none else (on | Sign.STRUCK, off)
    display = xml.attribute(properties, "display")
    if display is not None:
        on, off = (on | Sign.HIDDEN, off) if display == "none" else (on, off | Sign.HIDDEN)
    size = re.fullmatch(r"(\d+(?:\.\d+)?)pt", xml.attribute(properties, "font-size") or "")
    if size and 2 * float(size[1]) <= UNSEEN:
        on |= Sign.HIDDEN
    if coloured:
        on |= ink(xml.attribute(properties, "color")) | _marked(properties, _MARKS)
    # LibreOffice writes an opacity of nothing beside a colour that is the page's own.
    through = xml.attribute(properties, "opacity") or "100%"
    if through != "100%" and xml.attribute(properties, "use-window-font-color") != "true":
        on |= Sign.HIDDEN
    on |= unreadable.of_style(properties)
    return on | ground(xml.attribute(properties, "background-color")), off


def _marked(properties: etree._Element, names: re.Pattern[str]) -> Sign:
    """Whether words stand in a frame, on a ground, are underlined, shadowed or otherwise marked."""
    sign = Sign.NONE
    for key, value in properties.attrib.items():
        # In a file that was damaged and mended a name may keep its prefix: lxml splits no such.
        space, _brace, name = str(key).removeprefix("{").rpartition("}")
        name, said = name.rpartition(":")[2], str(value)
        standard = space.startswith(_STANDARD)
        if not standard and not _ADDED_MARKS.fullmatch(name):
            continue
        if name == "background-color":
            sign |= ground(said)
        elif names.fullmatch(name) and said not in _NEUTRAL:
            sign |= line(said.split()[-1]) if name.startswith("border") else Sign.BRIGHT
    return sign


def pictures(root: etree._Element | None) -> Iterator[str]:
    """The pictures behind words and pages, which styles put there."""
    for one in root.iter() if root is not None else ():
        behind = xml.local(one) == "background-image" and xml.attribute(one, "href")
        if behind or xml.attribute(one, "fill") == "bitmap":
            yield "image"
