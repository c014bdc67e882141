"""What lists of an OpenDocument text print before their paragraphs. OpenDocument 1.3 part 3, 16.33.

LibreOffice writes the whole format beside the prefix and the suffix: `num-list-format`, « %1%. ».
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.exchange.read.docx_styles import DEPTH
from vademecum.exchange.read.labels import shown
from vademecum.transcripts import xml

_COUNTER = re.compile(r"%\d+%")
_LEVELS = ("number", "bullet", "image")


class Lists:
    """The lists' styles and the outline's, by name and level, and the paragraphs' that use them."""

    def __init__(self) -> None:
        self._levels: dict[tuple[str, str], str] = {}
        self._outline: dict[str, str] = {}
        self._of: dict[str, tuple[str, str]] = {}  # style -> (its list's, the style above)
        self.between: list[str] = []  # what stands between the numbers of lines

    def add(self, root: etree._Element | None) -> None:
        """Those of one of the file's parts."""
        for one in root.iter() if root is not None else ():
            tag = xml.local(one)
            if tag == "list-style":
                for level in one:
                    key = (_key(one, "name"), _key(level, "level"))
                    self._levels[key] = _printed(level)
            elif tag == "outline-level-style":
                self._outline[_key(one, "level")] = _printed(one)
            elif tag == "style":
                self._of[_key(one, "name")] = (
                    _key(one, "list-style-name"), _key(one, "parent-style-name"),
                )  # fmt: skip
            elif tag == "linenumbering-separator" and (one.text or "").strip():
                self.between += filter(None, [shown(one.text or "")])

    def printed(self, names: tuple[str, ...], style: str) -> str:
        """What stands before a paragraph in these lists, one within another, of this style."""
        if not names:
            return ""
        named = next((one for one in reversed(names) if one), "")
        level = str(len(names))
        return self._levels.get((named, level), "") or self._levels.get(
            (self._by_style(style), level), ""
        )

    def heading(self, level: str) -> str:
        """What stands before a heading of this level."""
        return self._outline.get(level or "1", "")

    def _by_style(self, style: str) -> str:
        for _step in range(DEPTH):
            name, above = self._of.get(style, ("", ""))
            if name or not above:
                return name
            style = above
        return ""


def _key(element: etree._Element, name: str) -> str:
    return xml.attribute(element, name) or ""


def _printed(level: etree._Element) -> str:
    if xml.local(level) == "list-level-style-image":
        return "image"
    properties = level.find("{*}text-properties")
    face = "" if properties is None else _key(properties, "font-name")
    if properties is not None and not face:
        face = _key(properties, "font-family").strip("'\"")
    counter = _key(level, "bullet-char") or ("1" if _key(level, "num-format") else "")
    around = f"{_key(level, 'num-prefix')}{counter}{_key(level, 'num-suffix')}"
    whole = _COUNTER.sub("1", _key(level, "num-list-format"))
    return shown(whole) or shown(around, face)
