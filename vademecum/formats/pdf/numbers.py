"""The page map: on which page of the book each anchor stands; indexes with their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import html

from vademecum.formats.pdf.chapter import Record
from vademecum.formats.pdf.pages import parsed, serialised


def page_map(placed: Iterable[tuple[Record, int]]) -> dict[str, int]:
    """Anchor -> page, from each chapter and the number of its first page."""
    found: dict[str, int] = {}
    for record, start in placed:
        for anchor, (page, _left, _top) in record.anchors.items():
            found.setdefault(anchor, start + page)
    return found


def write_late(document_html: str, numbers: Mapping[str, int]) -> str:
    """An index with its numbers, before it is laid out: in a line each page once, in order."""
    root = parsed(document_html)
    for one in root.find_class("vm-page"):
        one.text = str(numbers.get(one.attrib.pop("data-to"), ""))
    for line in root.find_class("line"):
        first: dict[int, html.HtmlElement] = {}
        for locator in line.xpath("./p/span[contains(@class, 'locator')]"):
            shown = locator.find_class("vm-page")[0].text
            first.setdefault(int(shown) if shown else 0, locator)
            locator.getparent().remove(locator)  # nothing stands behind one but the next
        if first:
            line.find("p").extend(locator for _page, locator in sorted(first.items()))
    return serialised(root)
