"""Paragraph styles of Word and OpenDocument that make headings, which nobody says.

A style is one by its name, which Word writes in English whatever its language, by its id, by a
level in the outline, or because the style on which it is based is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive

_NAMED = re.compile(
    r"(?:heading|titre|überschrift|berschrift|título|titolo)[ _-]?\d{1,2}",
    re.IGNORECASE,
)
_DEEP = 20  # styles based on one another; more are a circle
_BODY = 9  # the level of what is in no outline


@dataclass(frozen=True, slots=True)
class Style:
    """What a document says of one of its paragraph styles."""

    name: str
    base: str = ""  # the id of the style on which it is based
    level: str | None = None  # in the outline, where it says one


def is_heading(style: str, styles: Mapping[str, Style], level: str | None = None) -> bool:
    """Whether paragraphs of that style, by its id, are headings; `level` is a paragraph's own."""
    if level is not None:
        return is_level(level)
    for _again in range(_DEEP):
        one = styles.get(style, Style(style))
        if one.level is not None:
            return is_level(one.level)
        if is_named(style) or is_named(one.name):
            return True
        if not one.base:
            return False
        style = one.base
    return False


def is_level(level: str) -> bool:
    """Whether a level is one of the outline's: Word counts from 0, and 9 is the body's."""
    return level.isdecimal() and int(level) < _BODY


def is_named(name: str) -> bool:
    """Whether a style is a heading's by its name: `heading 1`, `Titre1`, `Heading_20_1`."""
    return _NAMED.fullmatch(name.replace("_20_", " ").strip()) is not None


def of_word(archive: Archive, name: str) -> dict[str, Style]:
    """The paragraph styles of a Word document, by their ids."""
    found: dict[str, Style] = {}
    if "word/styles.xml" not in archive.names:
        return found
    said: dict[str, str] = {}
    for _event, element in xml.events(archive.read("word/styles.xml"), name, ("end",)):
        tag = xml.local(element)
        if tag in {"name", "basedOn", "outlineLvl"}:
            said[tag] = xml.attribute(element, "val") or ""
        elif tag == "style":
            style = Style(said.get("name", ""), said.get("basedOn", ""), said.get("outlineLvl"))
            found[xml.attribute(element, "styleId") or ""] = style
            said.clear()
            xml.forget(element)
    return found
