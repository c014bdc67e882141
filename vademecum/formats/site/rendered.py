"""The words of a page as it was made, without what the tool, Sphinx or docutils added to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from vademecum.formats.site.inline import words
from vademecum.sphinx_ext.nodes import ADDED

# What docutils and Sphinx add, by class; what is ours says so itself.
_GIVEN = frozenset(
    "headerlink footnote-reference fn-bracket backrefs caption-number admonition-title".split()
)
_CODE = ("code", "pre", "math", "svg")
_LINES = frozenset(
    "p li ul ol td th tr table div h1 h2 h3 h4 h5 h6 dt dd dl blockquote figure figcaption pre br "
    "section aside article caption header hr details summary".split()
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What stands in a page's article."""

    text: tuple[str, ...]  # words, in order
    notes: tuple[tuple[str, ...], ...]  # the words of each
    glossary: tuple[tuple[str, ...], ...]  # of each term and each definition
    prose: str  # the text outside code, a line a block


def read(path: Path) -> Rendered | None:
    """The page's article; None where it has none."""
    tree = html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot()
    article = tree.find(".//main//article")
    return _read(article) if article is not None else None


def fragment(source: str) -> Rendered:
    """What stands in a page that has no theme around it."""
    return _read(html.fragment_fromstring(source, create_parent="div"))


def _read(article: etree._Element) -> Rendered:
    reader = _Reader()
    reader.walk(article)
    return Rendered(
        text=tuple(words("".join(reader.text))),
        notes=tuple(reader.notes),
        glossary=tuple(reader.glossary),
        prose="".join(reader.prose),
    )


class _Reader:
    """What was read so far."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.notes: list[tuple[str, ...]] = []
        self.glossary: list[tuple[str, ...]] = []
        self.prose: list[str] = []

    def walk(self, element: etree._Element, code: bool = False) -> None:
        """Read an element and what is in it, not what follows."""
        tag = element.tag
        if not isinstance(tag, str) or tag in ("script", "style"):
            return
        classes = frozenset((element.get("class") or "").split())
        if ADDED in element.attrib or classes & _GIVEN:
            return
        if (tag == "aside" and "footnote" in classes) or element.get("role") == "doc-backlink":
            self._apart(element, self.notes)
            return
        if tag == "dl" and "glossary" in classes:
            for child in element:
                self._apart(child, self.glossary)
            return
        if tag == "img":
            self.prose.append("\x00")  # no words, but no line begins behind it
        ends = tag in _LINES
        self._put("\n" if ends else "", code)
        code = code or tag in _CODE
        self._put(element.text or "", code)
        for child in element:
            self.walk(child, code)
            self._put(child.tail or "", code)
        self._put("\n" if ends else "", code)

    def _put(self, text: str, code: bool) -> None:
        self.text.append(text)
        self.prose.append("\x00" if code and text.strip() else text)

    def _apart(self, element: etree._Element, found: list[tuple[str, ...]]) -> None:
        """Read an element whose order in the page is its own."""
        inner = _Reader()
        for part in _own(element):
            inner.walk(part)
            inner.text.append(part.tail or "")
        if element.tag != "aside":
            inner.text.insert(0, element.text or "")
        self.prose += ["\n", *inner.prose, "\n"]
        if told := words("".join(inner.text)):
            found.append(tuple(told))


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """What a note or a definition holds, without a note's number."""
    for child in element:
        if "label" not in (child.get("class") or "").split():
            yield child
