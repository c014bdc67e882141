"""What a Word document's styles and run properties make of words. ECMA-376 part 1, 17.3.2, 17.7."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vademecum.exchange.read import unreadable
from vademecum.exchange.read.colours import ground, ink, line
from vademecum.exchange.read.stream import Sign
from vademecum.transcripts import xml

_OFF = frozenset({"0", "false", "off", "none"})
_HIDES = ("vanish", "webHidden", "specVanish")
_STRIKES = ("strike", "dstrike")
# What a run may have that says nothing of its words; the rest (lines, glows, frames) is a mark.
_HARMLESS = frozenset(
    "rStyle rFonts b bCs i iCs caps smallCaps color sz szCs lang spacing w kern position vertAlign "
    "noProof snapToGrid fitText rtl cs highlight shd rPrChange ligatures numForm numSpacing "
    "stylisticSets cntxtAlts ins del moveFrom moveTo".split()
)
# Styles that programs colour by themselves: of links, of what stands in an empty field.
SELF_COLOURED = frozenset(
    {
        "hyperlink", "followedhyperlink", "followed hyperlink", "internet link",
        "visited internet link", "lien hypertexte", "placeholder text", "index link",
    }
)  # fmt: skip
# What tracked changes make of words, of rows and cells of tables.
CHANGED = {
    "ins": Sign.ADDED,
    "moveTo": Sign.ADDED | Sign.MOVED,
    "del": Sign.GONE,
    "moveFrom": Sign.GONE | Sign.MOVED,
    "cellIns": Sign.ADDED,
    "cellDel": Sign.GONE,
}
UNSEEN = 6  # half-points: words so small are not read
DEPTH = 12  # of styles based on one another
DEFAULTS = "\0"  # the key of what holds for the whole document, under every style
PLAIN = Sign.STRUCK | Sign.HIDDEN  # what is read of styles that nobody chose: the rest is a look


@dataclass(slots=True)
class Style:
    """One style: its name, the one it is based on, what it makes of words and unmakes."""

    name: str
    above: str
    on: Sign = Sign.NONE
    off: Sign = Sign.NONE


def sign(found: Mapping[str, Style], key: str) -> Sign:
    """What a style makes of words, with those it is based on."""
    on, off = Sign.NONE, Sign.NONE
    for _step in range(DEPTH):
        one = found.get(key)
        if one is None:
            break
        on |= one.on & ~off
        off |= one.off
        key = one.above
    return on


@dataclass(slots=True)
class Styles:
    """The document's styles, by id."""

    found: dict[str, Style] = field(default_factory=dict)

    def name(self, key: str) -> str:
        """The name a person sees; the id where there is none."""
        one = self.found.get(key)
        return one.name if one and one.name else key

    def sign(self, key: str) -> Sign:
        """What the style makes of words, what it is based on included."""
        return sign(self.found, key)


def styles(root: etree._Element | None) -> Styles:
    """The styles of word/styles.xml."""
    out = Styles()
    for one in root.iter("{*}style") if root is not None else ():
        key = xml.attribute(one, "styleId") or ""
        found = Style(value(one.find("{*}name")), value(one.find("{*}basedOn")))
        coloured = found.name.casefold() not in SELF_COLOURED
        if (properties := one.find("{*}rPr")) is not None:
            found.on, found.off = signs(properties, coloured)
        if coloured:
            found.on |= framed(one.find("{*}pPr"))
        if xml.attribute(one, "type") == "table":
            found.on = found.on & PLAIN | _parts(one)
        elif not found.above:
            found.above = DEFAULTS
        out.found[key] = found
        if is_on_by_default(one):
            out.found[""] = Style("", DEFAULTS, found.on & PLAIN, found.off)
    under = "{*}docDefaults/{*}rPrDefault/{*}rPr"
    for one in root.iterfind(under) if root is not None else ():
        out.found[DEFAULTS] = Style("", "", signs(one, coloured=False)[0] & PLAIN)
    return out


def is_on_by_default(style: etree._Element) -> bool:
    """Whether paragraphs that name no style have this one."""
    return xml.attribute(style, "type") == "paragraph" and xml.attribute(style, "default") not in {
        None,
        *_OFF,
    }


def _parts(style: etree._Element) -> Sign:
    """What a table's style strikes or hides in its first row, its last column and so on."""
    sign = Sign.NONE
    for one in style.iterfind("{*}tblStylePr/{*}rPr"):
        sign |= signs(one, coloured=False)[0] & PLAIN
    return sign


def signs(properties: etree._Element, coloured: bool) -> tuple[Sign, Sign]:
    """(what run properties switch on, what they switch off). `coloured`: inks count."""
    on, off = Sign.NONE, Sign.NONE
    for one in properties:
        tag, said = xml.local(one), xml.attribute(one, "val")
        sign = Sign.NONE
        on |= unreadable.of_run(one) & (~Sign.NONE if coloured else ~Sign.BRIGHT)
        if tag in _STRIKES:
            sign = Sign.STRUCK
        elif tag in _HIDES:
            sign = Sign.HIDDEN
        elif tag == "highlight":
            sign = Sign.BRIGHT if said != "white" else Sign.NONE
        elif tag == "color" and coloured:
            on |= ink(said)
        elif tag == "shd":
            on |= shaded(one)
        elif tag == "sz" and (said or "").isdigit():
            on |= Sign.HIDDEN if int(said or "") <= UNSEEN else Sign.NONE
        elif tag == "rPrChange":
            on |= Sign.SHAPED
        elif tag not in _HARMLESS and said not in {"none", "nil"} and coloured:
            sign = Sign.BRIGHT
        if sign and said in _OFF:
            off |= sign
        else:
            on |= sign
    return on, off


def framed(properties: etree._Element | None) -> Sign:
    """What a paragraph's own properties (pPr) make of its words: a ground, lines, a frame."""
    sign = Sign.NONE
    for one in properties if properties is not None else ():
        tag = xml.local(one)
        sign |= unreadable.of_paragraph(one)
        if tag == "shd":
            sign |= shaded(one)
        elif tag == "framePr":
            sign |= Sign.BRIGHT
        elif tag == "pBdr":
            sides = (side for side in one if xml.attribute(side, "val") not in {"none", "nil"})
            for side in sides:
                sign |= line(xml.attribute(side, "color"))
    return sign


def shaded(element: etree._Element) -> Sign:
    """What a ground (shd) makes of the words on it."""
    pattern = xml.attribute(element, "val") not in {None, "clear", "nil"}
    return Sign.BRIGHT if pattern else ground(xml.attribute(element, "fill"))


def value(element: etree._Element | None) -> str:
    """The `val` of an element."""
    return (xml.attribute(element, "val") or "") if element is not None else ""


def changed(properties: etree._Element | None) -> Sign:
    """What tracked changes of a row or a cell, in its properties, make of its words."""
    sign = Sign.NONE
    for one in properties if properties is not None else ():
        sign |= CHANGED.get(xml.local(one), Sign.NONE)
    return sign


def is_on(element: etree._Element | None) -> bool | None:
    """Whether a switch is on; None where it is not there."""
    return None if element is None else xml.attribute(element, "val") not in _OFF
