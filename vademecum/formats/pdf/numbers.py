"""What depends on the rest of the book, written into laid-out pages: folios, « p. N », sides.

Nothing moves: a number takes the room of three digits that the layout kept for it, at the right
of that room.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.job import PLACEHOLDER
from vademecum.formats.pdf.pages import parsed, serialised

# Margin boxes that belong to one side only: the other side's are taken out.
RIGHT_ONLY = ("@top-right", "@bottom-right", "@bottom-right-corner")
LEFT_ONLY = ("@top-left", "@bottom-left", "@bottom-left-corner")


def write(page: Any, folio: int | None, numbers: Mapping[str, int]) -> weasy.BookPage:
    """The page with its folio (None: it shows none) and the numbers of the pages it names."""
    keep_side(page, folio)
    for box in weasy.texts(page):
        element = weasy.element(box)
        target = element.get("data-to") if element is not None else None
        if target is not None and weasy.words(box) == PLACEHOLDER:
            replace(box, str(numbers[target]))
    weasy.close_up(page, "vm-at")
    return weasy.book_page(page)


def keep_side(page: Any, folio: int | None) -> None:
    """Take out the other side's margin boxes, and write the folio in what is left."""
    other = LEFT_ONLY if folio is not None and folio % 2 else RIGHT_ONLY

    def keep(keyword: str) -> bool:
        return keyword not in other and (folio is not None or keyword == "@bottom-center")

    for box in weasy.keep_margins(page, keep):
        if weasy.words(box) == PLACEHOLDER:
            replace(box, str(folio))


def replace(box: Any, text: str) -> None:
    """Put `text` at the right of the room that the box's text took."""
    weasy.put(box, text, right="vm-page" in weasy.class_names(box))


def page_map(starts: list[tuple[int, Any]]) -> dict[str, int]:
    """Anchor -> page, from each page and its number; where an anchor's box begins."""
    found: dict[str, int] = {}
    for number, page in starts:
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def write_late(document_html: str, numbers: Mapping[str, int]) -> str:
    """An index with its numbers, before it is laid out; a page is named once in a line."""
    root = parsed(document_html)
    for one in root.find_class("vm-page"):
        one.text = str(numbers.get(one.attrib.pop("data-to"), ""))
    for line in root.find_class("line"):
        seen: set[str] = set()
        for locator in line.xpath("./p/span[contains(@class, 'locator')]"):
            shown = locator.find_class("vm-page")[0].text
            if shown in seen:
                locator.drop_tree()
            seen.add(shown)
    return serialised(root)
