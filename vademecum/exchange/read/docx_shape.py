"""How the words of a Word document are set: emphasis, links, headings, images.

ECMA-376 part 1, 17.3.2 (runs), 17.16.17 and 17.16.22 (links), 17.3.1.20 (outline), 20.4 (drawings).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from vademecum.exchange.read import aside, raised
from vademecum.exchange.read.docx_styles import DEPTH, is_on, value
from vademecum.exchange.read.stream import MERGED
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive

LARGEST = 12 << 20  # bytes of an image that is taken along
_NAMED = re.compile(r"(?:heading|titre|überschrift|título)\s*(\d)", re.IGNORECASE)
_HYPERLINK = re.compile(r'HYPERLINK\s+"(?P<to>[^"]*)"')
_EMPHASIS = {"strong": "bold", "emphasis": "italic", "accentuation": "italic", "élevé": "bold"}
_TAGS = {"b": "bold", "i": "italic"}
_TO = ("embed", "id", "link")  # of a picture: that which the file holds first


class Shapes:
    """What the package says beside the text: its relations, its styles' levels."""

    def __init__(self, archive: Archive, styles: etree._Element | None, name: str) -> None:
        self._archive, self._name = archive, name
        every = styles.iter("{*}style") if styles is not None else ()
        self._styles = {xml.attribute(one, "styleId") or "": one for one in every}
        self._to: dict[str, str] = {}  # relation -> where it leads, in the part being read
        self.files: dict[str, bytes] = {}

    def enter(self, member: str) -> None:
        """A part of the package is read from here on."""
        folder, _slash, file = member.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels"
        self._to = {}
        if relations in self._archive.names:
            root, _mended = xml.tree(self._archive.read(relations), self._name)
            for one in root if root is not None else ():
                target = xml.attribute(one, "Target") or ""
                if xml.attribute(one, "TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
                self._to[xml.attribute(one, "Id") or ""] = target

    def run(self, element: etree._Element) -> Iterator[str]:
        """How a run of words is set, whatever its paragraph's style says."""
        properties = element.find("{*}rPr")
        yield from aside.of_word(properties)
        yield from filter(None, (raised.script(element),))
        for one in properties if properties is not None else ():
            tag = xml.local(one)
            if tag in _TAGS and is_on(one):
                yield _TAGS[tag]
            elif tag == "rStyle":
                yield from filter(None, (_EMPHASIS.get(self._called(value(one)).casefold()),))

    def _called(self, key: str) -> str:
        one = self._styles.get(key)
        return value(one.find("{*}name")) if one is not None else key

    def link(self, element: etree._Element) -> str:
        """Where a link leads: an address, or a place of the document."""
        anchor = xml.attribute(element, "anchor")
        to = self._to.get(xml.attribute(element, "id") or "", "")
        return to or (f"#{anchor}" if anchor else "")

    def heading(self, properties: etree._Element | None, key: str) -> int:
        """The level of a heading, from 1; 0 of a paragraph that is none."""
        own = None if properties is None else properties.find("{*}outlineLvl")
        for _step in range(DEPTH):
            style = self._styles.get(key)
            if own is not None or style is None:
                break
            own = style.find("{*}pPr/{*}outlineLvl")
            if own is None and (named := _NAMED.fullmatch(value(style.find("{*}name")))):
                return int(named[1])
            key = value(style.find("{*}basedOn"))
        level = value(own)
        return int(level) + 1 if level.isdigit() and int(level) < 9 else 0

    def images(self, element: etree._Element) -> Iterator[tuple[str, str, str]]:
        """(name, words for who cannot see it, name of the drawing it is of) of each picture."""
        said = next(element.iter("{*}docPr"), None)
        alt = ""
        if said is not None:
            alt = xml.attribute(said, "descr") or xml.attribute(said, "title") or ""
        for one in element.iter("{*}blip", "{*}imagedata"):
            svg = next((self._file(it) for it in one.iter("{*}svgBlip")), "")
            yield self._file(one), " ".join(alt.split()), svg

    def _file(self, element: etree._Element) -> str:
        """The file that an element names, taken along where it is not too large.

        An address where it only links to one.
        """
        key = next(filter(None, (xml.attribute(element, one) for one in _TO)), "")
        name = self._to.get(key, "")
        if name in self._archive.names and name not in self.files:
            data = self._archive.read(name)
            if sum(map(len, self.files.values())) + len(data) <= LARGEST:
                self.files[name] = data
        return name


def led(code: str) -> str:
    """Where a field's code leads: HYPERLINK "https://…"."""
    found = _HYPERLINK.search(code)
    return found["to"] if found else ""


def merged(cell: etree._Element) -> str:
    """What the name of a cell that was made of several ends with (17.4.17, 17.4.84)."""
    span = value(cell.find("{*}tcPr/{*}gridSpan")) or "1"
    joined = (
        cell.find("{*}tcPr/{*}vMerge") is not None or cell.find("{*}tcPr/{*}hMerge") is not None
    )
    return MERGED if joined or span != "1" else ""
