"""What depends on the rest of the book, written into laid-out pages: folios, « p. N », sides.

Nothing moves: a number takes the room of three digits that the layout kept for it, at the right
of that room. WeasyPrint keeps the text of a box beside its laid-out line, so both are replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint.document import Page
from weasyprint.draw import draw_stacking_context
from weasyprint.formatting_structure import boxes
from weasyprint.stacking import StackingContext
from weasyprint.text.line_break import split_first_line

from vademecum.formats.pdf.job import PLACEHOLDER
from vademecum.formats.pdf.pages import parsed, serialised

# Margin boxes that belong to one side only: the other side's are taken out.
RIGHT_ONLY = ("@top-right", "@bottom-right", "@bottom-right-corner")
LEFT_ONLY = ("@top-left", "@bottom-left", "@bottom-left-corner")


class BookPage(Page):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page as PDF/UA-1 wants it where WeasyPrint goes astray.

    Running heads and folios are tagged as text owned by elements that nothing reaches, where 7.1-3
    wants content in the structure or marked as an artifact. Every box inside a link is a link
    again, owned by a Span, where 7.18.5-1 wants a Link.
    """

    def __init__(self, page_box: Any) -> None:
        super().__init__(page_box)
        links: list[Any] = self.__dict__["links"]
        self.links = [link for link in links if link[3].element_tag == "a"]

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Draw the page, then its margins outside the structure."""
        page_box = self._page_box
        children = page_box.children
        margins = [child for child in children if isinstance(child, boxes.MarginBox)]
        page_box.children = [child for child in children if child not in margins]
        super().paint(stream, scale)
        tags, stream._tags = stream._tags, None
        if tags is not None:
            stream.begin_marked_content("Artifact")
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            for margin in margins:
                draw_stacking_context(stream, StackingContext.from_box(margin, page_box))
        if tags is not None:
            stream.end_marked_content()
        stream._tags = tags


def write(page: Any, folio: int | None, numbers: Mapping[str, int]) -> BookPage:
    """The page with its folio (None: it shows none) and the numbers of the pages it names."""
    page_box = page._page_box
    keep_side(page_box, folio)
    for box in list(_texts(page_box)):
        target = box.element.get("data-to") if box.element is not None else None
        if target is not None and box.text == PLACEHOLDER:
            replace(box, str(numbers[target]))
    _close_up(page_box)
    return BookPage(page_box)


def keep_side(page_box: Any, folio: int | None) -> None:
    """Take out the other side's margin boxes, and write the folio in what is left."""
    other = LEFT_ONLY if folio is not None and folio % 2 else RIGHT_ONLY
    kept = []
    for child in page_box.children:
        keyword = child.at_keyword if isinstance(child, boxes.MarginBox) else ""
        if keyword in other or (keyword and folio is None and keyword != "@bottom-center"):
            continue
        if keyword:
            for box in list(_texts(child)):
                if box.text == PLACEHOLDER:
                    replace(box, str(folio))
        kept.append(child)
    page_box.children = kept


def replace(box: Any, text: str) -> None:
    """Put `text` at the right of the room that the box's text took."""
    layout, _length, _resume, width, _height, _baseline = split_first_line(
        text, box.style, None, None, box.justification_spacing
    )
    if box.style["text_align_all"] != "left" or "vm-page" in _classes(box):
        box.position_x += box.width - width
    box.text, box.pango_layout, box.width = text, layout, width


def _close_up(page_box: Any) -> None:
    # The room left by a short number joins a space between words: « (p. » moves to its number, or,
    # where it begins a line, number and « ) » move to it.
    for line in page_box.descendants(placeholders=True):
        if not isinstance(line, boxes.LineBox):
            continue
        for span in line.descendants(placeholders=True):
            if isinstance(span, boxes.InlineBox) and "vm-at" in _classes(span):
                _close_up_one(span, first=span is line.children[0])


def _close_up_one(span: Any, *, first: bool) -> None:
    if len(span.children) < 2 or not span.children[1].children:
        return
    before, number, *after = span.children
    digits = number.children[0]
    slack = digits.position_x - number.position_x
    if first:
        for box in (digits, *after):
            box.position_x -= slack
    else:
        before.position_x += slack


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


def _texts(box: Any) -> Iterator[Any]:
    for one in box.descendants(placeholders=True):
        if isinstance(one, boxes.TextBox):
            yield one


def _classes(box: Any) -> list[str]:
    return (box.element.get("class", "") if box.element is not None else "").split()
