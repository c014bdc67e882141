"""What an OpenDocument file's styles make of words. OASIS OpenDocument 1.3 part 3, 16 and 20."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from vademecum.exchange.read.colours import ground, ink
from vademecum.exchange.read.docx_styles import DEPTH, UNSEEN, Style
from vademecum.exchange.read.stream import Sign
from vademecum.transcripts import xml


@dataclass(slots=True)
class Styles:
    """The document's styles of words and paragraphs, by name."""

    found: dict[str, Style] = field(default_factory=dict)

    def add(self, root: etree._Element | None) -> None:
        """Those of one of the file's parts."""
        for one in root.iter("{*}style") if root is not None else ():
            key = xml.attribute(one, "name") or ""
            shown = xml.attribute(one, "display-name") or key.replace("_20_", " ")
            style = Style(shown, xml.attribute(one, "parent-style-name") or "")
            # The letter's own styles may have an ink: only what is set by hand counts.
            by_hand = xml.attribute(one, "display-name") is None and not shown.startswith("VM ")
            properties = one.find("{*}text-properties")
            if properties is not None:
                style.on, style.off = _signs(properties, by_hand)
            self.found[key] = style

    def name(self, key: str) -> str:
        """The style a person sees: that of an automatic style is the one it is based on."""
        for _step in range(DEPTH):
            one = self.found.get(key)
            if one is None or not (one.above and _automatic(key)):
                break
            key = one.above
        found = self.found.get(key)
        return found.name if found else key

    def sign(self, key: str) -> Sign:
        """What the style makes of words."""
        on, off = Sign.NONE, Sign.NONE
        for _step in range(DEPTH):
            one = self.found.get(key)
            if one is None:
                break
            on |= one.on & ~off
            off |= one.off
            key = one.above
        return on


def _automatic(key: str) -> bool:
    return key[:1] in {"P", "T"} and key[1:].isdigit()


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
        on |= ink(xml.attribute(properties, "color"))
    return on | ground(xml.attribute(properties, "background-color")), off
