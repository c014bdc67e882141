"""What lists of a Word document print before their paragraphs. ECMA-376 part 1, 17.9."""

from __future__ import annotations

import re

from lxml import etree

from vademecum.exchange.read.docx_styles import DEPTH, value
from vademecum.exchange.read.labels import shown
from vademecum.transcripts import xml

_COUNTER = re.compile(r"%\d")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


class Numbering:
    """The lists, and the styles that put a paragraph in one."""

    def __init__(self, lists: etree._Element | None, styles: etree._Element | None) -> None:
        """`lists`: word/numbering.xml; `styles`: word/styles.xml."""
        found = list(lists) if lists is not None else []
        self._abstract = {_key(one, "abstractNumId"): one for one in _named(found, "abstractNum")}
        self._numbers = {_key(one, "numId"): one for one in _named(found, "num")}
        every = styles.iter("{*}style") if styles is not None else ()
        self._styles = {_key(one, "styleId"): one for one in every}

    def printed(self, properties: etree._Element | None, style: str) -> str:
        """What stands before a paragraph of these properties (pPr) and style, as `labels.shown`."""
        return self._told(self._of(properties, style))

    def listed(self, properties: etree._Element | None, style: str) -> str:
        """Whether the paragraph stands in a list, and how deep: bullet:0, number:1."""
        found = self._of(properties, style)
        kind = "" if found is None else value(found.find("{*}numFmt"))
        if found is None or kind in {"none", ""}:
            return ""
        return f"{'bullet' if kind == 'bullet' else 'number'}:{_key(found, 'ilvl') or '0'}"

    def _of(self, properties: etree._Element | None, style: str) -> etree._Element | None:
        """The level of the list that a paragraph stands in."""
        own = None if properties is None else properties.find("{*}numPr")
        number, level = _reference(own)
        key, by_style = style, ""
        for _step in range(DEPTH):
            one = self._styles.get(key)
            if one is None or (number and level):
                break
            theirs = _reference(one.find("{*}pPr/{*}numPr"))
            by_style = by_style or (key if theirs[0] and not number else "")
            number, level = number or theirs[0], level or theirs[1]
            key = value(one.find("{*}basedOn"))
        return self._level(number, level, by_style)

    def _level(self, number: str, level: str, style: str) -> etree._Element | None:
        """The level of a list; of one that a style begins, the level that names the style."""
        for _step in range(DEPTH):
            one = self._numbers.get(number)
            if one is None:
                return None
            abstract = self._abstract.get(value(one.find("{*}abstractNumId")))
            overrides = [o for o in one if xml.local(o) == "lvlOverride"]
            levels = [lvl for o in overrides for lvl in o.findall("{*}lvl")]
            levels += abstract.findall("{*}lvl") if abstract is not None else []
            linked = [lvl for lvl in levels if style and value(lvl.find("{*}pStyle")) == style]
            sought = level or (_key(linked[0], "ilvl") if linked else "0")
            found = next((lvl for lvl in levels if _key(lvl, "ilvl") == sought), None)
            if found is not None or abstract is None:
                return found
            through = self._styles.get(value(abstract.find("{*}numStyleLink")))
            number = _reference(None if through is None else through.find("{*}pPr/{*}numPr"))[0]
        return None

    def _told(self, level: etree._Element | None) -> str:
        if level is None:
            return ""
        if level.find("{*}lvlPicBulletId") is not None:
            return "image"
        words = _COUNTER.sub("1", value(level.find("{*}lvlText")))
        faces = level.find("{*}rPr/{*}rFonts")
        face = "" if faces is None else xml.attribute(faces, "hAnsi") or _key(faces, "ascii")
        formats = (xml.attribute(one, "format") or "" for one in level.iter("{*}numFmt"))
        words += "".join(one for one in formats if _LETTERS.search(one))
        return shown(words, face)


def _named(elements: list[etree._Element], name: str) -> list[etree._Element]:
    return [one for one in elements if xml.local(one) == name]


def _key(element: etree._Element, name: str) -> str:
    return xml.attribute(element, name) or ""


def _reference(element: etree._Element | None) -> tuple[str, str]:
    """(the list, the level) that a numPr names."""
    if element is None:
        return "", ""
    return value(element.find("{*}numId")), value(element.find("{*}ilvl"))
