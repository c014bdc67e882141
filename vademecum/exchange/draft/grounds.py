"""White words on a coloured ground, which are seen: heads of tables, titles of boxes.

Our own reading takes white for hidden, since letters go out black on white. In a draft white on
blue is a look: the colour is taken away there before it is read, and nowhere else.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

from lxml import etree

from vademecum.transcripts import xml

_HEX = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\Z")
_PALE = 240  # of 255, in each of red, green and blue
_PAGE = frozenset({"background1", "light1", "background2", "light2"})
_ROOMS = {"tc", "tr", "tbl"}


def pale(value: str | None) -> bool:
    """Whether a colour is not seen on paper."""
    found = _HEX.match(value or "")
    return found is not None and min(int(one, 16) for one in found.groups()) >= _PALE


def _shows(value: str | None) -> bool:
    """Whether a colour behind words is one."""
    return _HEX.match(value or "") is not None and not pale(value)


def word(document: etree._Element, styles: etree._Element | None) -> bool:
    """Take white away where it is seen, in a Word document; whether anything was.

    `styles`: whose own white is written on the words that nothing stands behind.
    """
    white, found = _white_styles(styles)
    for run in document.iter("{*}r"):
        properties = run.find("{*}rPr")
        colour = None if properties is None else properties.find("{*}color")
        paragraph = next((one for one in run.iterancestors() if xml.local(one) == "p"), None)
        named = {_style(properties, "rStyle"), _style(_under(paragraph, "pPr"), "pStyle")}
        grounded = any(_grounds(run, paragraph))
        if colour is not None and _is_white(colour) and grounded and properties is not None:
            properties.remove(colour)
            found = True
        elif colour is None and named & white and not grounded:
            _whiten(run, properties)
    return found


def _is_white(colour: etree._Element) -> bool:
    return pale(xml.attribute(colour, "val")) or xml.attribute(colour, "themeColor") in _PAGE


def _under(element: etree._Element | None, name: str) -> etree._Element | None:
    return None if element is None else element.find(f"{{*}}{name}")


def _style(properties: etree._Element | None, name: str) -> str:
    found = _under(properties, name)
    return "" if found is None else xml.attribute(found, "val") or ""


def _white_styles(styles: etree._Element | None) -> tuple[set[str], bool]:
    """(styles whose words are white on no ground of their own, whether any was white at all).

    None is any more.
    """
    found: set[str] = set()
    any_white = False
    bases: dict[str, str] = {}
    for one in styles.iter("{*}style") if styles is not None else ():
        key = xml.attribute(one, "styleId") or ""
        bases[key] = _style(one, "basedOn")
        for properties in one.iter("{*}rPr"):
            colour = properties.find("{*}color")
            if colour is None or not _is_white(colour):
                continue
            properties.remove(colour)
            any_white = True
            if not any(_fill(shade) for shade in one.iter("{*}shd")):
                found.add(key)
    for _round in range(9):
        found |= {key for key, base in bases.items() if base in found}
    return found, any_white


def _grounds(run: etree._Element, paragraph: etree._Element | None) -> Iterator[bool]:
    """Whether something stands behind a run: of its own, its paragraph, its cell, its table."""
    for element, name in ((run, "rPr"), (paragraph, "pPr")):
        properties = _under(element, name)
        yield _fill(_under(properties, "shd")) or _under(properties, "highlight") is not None
    for above in run.iterancestors():
        tag = xml.local(above)
        if tag in _ROOMS:
            properties = _under(above, f"{tag}Pr")
            yield _fill(_under(properties, "shd"))
            # A style of tables may have a ground of its own for each row and column.
            yield tag == "tbl" and _style(properties, "tblStyle") != ""


def _fill(shade: etree._Element | None) -> bool:
    if shade is None:
        return False
    return _shows(xml.attribute(shade, "fill")) or xml.attribute(shade, "themeFill") is not None


def _whiten(run: etree._Element, properties: etree._Element | None) -> None:
    space = str(run.tag).rpartition("}")[0]
    if properties is None:
        properties = etree.Element(f"{space}}}rPr")
        run.insert(0, properties)
    etree.SubElement(properties, f"{space}}}color", {f"{space}}}val": "FFFFFF"})


def opendocument(content: etree._Element, styles: etree._Element | None) -> bool:
    """The same in an OpenDocument text: such words get a style of their own, without a colour."""
    every = [one for root in (styles, content) if root is not None for one in root.iter("{*}style")]
    grounded = {_name(one) for one in every if any(map(_has_ground, one.iter()))}
    white = {
        _name(one): one
        for one in every
        if any(pale(xml.attribute(it, "color")) for it in one.iter("{*}text-properties"))
    }
    found = False
    automatic = content.find("{*}automatic-styles")
    made: set[str] = set()
    for one in content.iter("{*}span", "{*}p", "{*}h") if automatic is not None else ():
        key = xml.attribute(one, "style-name") or ""
        if key not in white or automatic is None:
            continue
        around = (one, *one.iterancestors())
        if not grounded & {xml.attribute(it, "style-name") or "" for it in around}:
            continue
        other = f"{key}-on-a-ground"
        if other not in made:
            made.add(other)
            automatic.append(_coloured_no_more(white[key], other))
        _set(one, "style-name", other)
        found = True
    return found


def _name(style: etree._Element) -> str:
    return xml.attribute(style, "name") or ""


def _has_ground(element: etree._Element) -> bool:
    fill = xml.attribute(element, "fill") == "solid" and xml.attribute(element, "fill-color")
    return _shows(xml.attribute(element, "background-color")) or _shows(fill or None)


def _coloured_no_more(style: etree._Element, name: str) -> etree._Element:
    made = copy.deepcopy(style)
    _set(made, "name", name)
    for one in made.iter("{*}text-properties"):
        for key in [key for key in one.attrib if str(key).rpartition("}")[2] == "color"]:
            del one.attrib[key]
    return made


def _set(element: etree._Element, name: str, value: str) -> None:
    for key in element.attrib:
        if str(key).rpartition("}")[2] == name:
            element.attrib[key] = value
