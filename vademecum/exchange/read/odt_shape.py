"""How words of an OpenDocument text are set: emphasis, lists, images. OpenDocument 1.3 part 3."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vademecum.exchange.read import aside
from vademecum.exchange.read.docx_shape import LARGEST
from vademecum.exchange.read.docx_styles import DEPTH
from vademecum.exchange.read.stream import MERGED
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive

_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_EMPHASIS = {"Strong_20_Emphasis": "bold", "Emphasis": "italic"}


class Shapes:
    """The styles that set words, the kinds of lists, the images."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._sets: dict[str, tuple[str, ...]] = {}
        self._aside: dict[str, tuple[str, ...]] = {}
        self._above: dict[str, str] = {}
        self._kinds: dict[tuple[str, str], str] = {}  # list's style, level -> bullet, number
        self.files: dict[str, bytes] = {}

    def add(self, root: etree._Element | None) -> None:
        """Those of one of the file's parts."""
        for one in root.iter("{*}style", "{*}list-style") if root is not None else ():
            key = xml.attribute(one, "name") or ""
            if xml.local(one) == "list-style":
                for level in one:
                    kind = "number" if xml.attribute(level, "num-format") else "bullet"
                    self._kinds[key, xml.attribute(level, "level") or "1"] = kind
                continue
            properties = one.find("{*}text-properties")
            above = one.getparent()
            by_hand = above is not None and xml.local(above) == "automatic-styles"
            if by_hand and properties is not None:
                self._aside[key] = tuple(aside.of_text(properties))
            if xml.attribute(one, "family") == "text":
                self._above[key] = xml.attribute(one, "parent-style-name") or ""
                self._sets[key] = tuple(_set(properties)) if properties is not None else ()

    def run(self, key: str) -> tuple[str, ...]:
        """How a span of that style is set."""
        found: list[str] = [*self.aside(key)]
        for _step in range(DEPTH):
            found += self._sets.get(key, ())
            found += filter(None, (_EMPHASIS.get(key),))
            key = self._above.get(key, "")
        return tuple(dict.fromkeys(found))

    def aside(self, key: str) -> tuple[str, ...]:
        """How a style that a program made sets words, where the book has no such thing."""
        return self._aside.get(key, ())

    def listed(self, names: tuple[str, ...]) -> str:
        """The kind of the list a paragraph stands in, and how deep: bullet:0; "" in none."""
        if not names:
            return ""
        named = next((one for one in reversed(names) if one), "")
        return f"{self._kinds.get((named, str(len(names))), 'bullet')}:{len(names) - 1}"

    def images(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """(name, words for who cannot see it) of a picture; none of what shows it again."""
        if next(element.itersiblings(element.tag, preceding=True), None) is not None:
            return
        name = xml.attribute(element, "href") or ""
        if name in self._archive.names and name not in self.files:
            data = self._archive.read(name)
            if sum(map(len, self.files.values())) + len(data) <= LARGEST:
                self.files[name] = data
        frame = element.getparent()
        said = [
            one.text or ""
            for one in (frame if frame is not None else ())
            if xml.local(one) in {"desc", "title"}
        ]
        yield name, " ".join(max(said, key=len, default="").split())


def _set(properties: etree._Element) -> list[str]:
    found = []
    if xml.attribute(properties, "font-weight") in _BOLD:
        found.append("bold")
    if xml.attribute(properties, "font-style") in {"italic", "oblique"}:
        found.append("italic")
    place = (xml.attribute(properties, "text-position") or "").split()
    if place[:1] == ["super"] or (place and place[0].rstrip("%").isdigit() and place[0] != "0%"):
        found.append("sup")
    elif place[:1] == ["sub"] or (place and place[0].startswith("-")):
        found.append("sub")
    return found


def folded(table: etree._Element) -> bool:
    """Whether a row or a column of a table is folded away."""
    return any(
        xml.attribute(one, "visibility") in {"collapse", "filter"}
        for one in table.iter("{*}table-column", "{*}table-row")
    )


def merged(cell: etree._Element) -> str:
    """What the name of a cell that was made of several ends with (OpenDocument 1.3, 19.676)."""
    spans = [xml.attribute(cell, f"number-{one}-spanned") or "1" for one in ("columns", "rows")]
    return MERGED if spans != ["1", "1"] else ""
