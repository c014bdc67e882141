"""WeasyPrint from the inside: its laid-out boxes, and the PDF it writes. No one else looks there.

WeasyPrint documents how a document is laid out, copied and written, not what it is made of. What we
rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- `Page(page_box)` may be made again from `Page._page_box`, and draws what that box then holds;
  `links` holds (kind, target, rectangle, box), and a page's `links` may be replaced by fewer;
- the kinds of `formatting_structure.boxes`: a page's children are its body, its footnote area
  (`position_y` is its top, above the page where its notes are taller) and its `MarginBox`es
  (`at_keyword`); `TextBox`es hold `text` beside `pango_layout`, so that both are
  replaced together; `descendants(placeholders=True)` walks all; `position_x` and `width` are where
  a box is drawn, and may be changed once the page is laid out; `margin_width()` is a page's,
  `border_width()` a table's (`TableBox`), `content_box_x()` and `width` those of a column;
- what is taken out of the flow stands there as an `AbsolutePlaceholder` that holds its `_box`;
- of a `LineBox`, its block's `content_box_x()` and `width` are the room; a `TextBox`'s
  `justification_spacing` is what was added to each space of a justified line; `element_tag` of a
  note's call ends in `::footnote-call`; `style` holds `font_size` in pixels, `text_align_all`;
- `split_first_line(text, style, None, None, justification_spacing)` lays out words that need no
  break, and gives their layout first and their width fourth;
- `stream._tags` is None where no structure is written, and content drawn then belongs to none;
- `text.ffi.harfbuzz_subset` is None where HarfBuzz's subsetter cannot be loaded;
- the finisher finds `box.mark` of a table's head cell with its attributes `A`, `link_annotation` of
  a link's box, and in `pdf.objects` (pydyf) the dictionaries of the structure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.draw import draw_stacking_context
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.stacking import StackingContext
from weasyprint.text import ffi
from weasyprint.text.line_break import split_first_line

Box = Any  # WeasyPrint is untyped
KINDS: Any = boxes  # for `weasy_lines`, which reads the lines of a page from its boxes
_HAIR = 0.01  # pixels that arithmetic may add
_LEADING = 1.0  # pixels by which the letters of a line may leave it


def cuts_fonts_alike() -> bool:
    """Whether the fonts a book embeds are cut by HarfBuzz, the same at every build."""
    return ffi.harfbuzz_subset is not None


class BookPage(Page):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page as PDF/UA-1 wants it where WeasyPrint goes astray.

    Running heads and folios are tagged as text owned by elements that nothing reaches, where 7.1-3
    wants content in the structure or marked as an artifact. Every box inside a link is a link
    again, owned by a Span, where 7.18.5-1 wants a Link.
    """

    def __init__(self, page_box: Box) -> None:
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


def page_box(page: Any) -> Box:
    """The box of a page, which holds all others."""
    return page._page_box


def placed(box: Box) -> Box:
    """The box itself, where a placeholder stands for one that is taken out of the flow."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def book_page(page: Any) -> BookPage:
    """A laid-out page, with what was changed in it, as the book's."""
    return BookPage(page._page_box)


def texts(page: Any) -> list[Box]:
    """The boxes of a page that hold words, margins included."""
    return list(_texts(page._page_box))


def off_page(page: Any) -> Iterator[Box]:
    """The boxes of words and images of a page that its edge would cut."""
    right, bottom = page._page_box.margin_width(), page._page_box.margin_height()
    for box in (one for area in areas(page) for one in printed(area)):
        left, top = box.content_box_x(), box.content_box_y()
        across = 0 <= left <= right - box.width + _HAIR
        if not across or not 0 <= top <= bottom - box.height + _HAIR:
            yield box


def is_table_wide(page: Any) -> bool:
    """Whether a table of a page is wider than the column, and reaches into its margin."""
    column = page._page_box
    right = column.content_box_x() + column.width + _HAIR
    tables = (one for one in column.descendants() if isinstance(one, boxes.TableBox))
    return any(one.position_x + one.border_width() > right for one in tables)


def above(page: Any, box: Box) -> list[Any]:
    """The element that a box comes from, then those around it, outwards."""
    elements = (one.element for one in page._page_box.descendants(placeholders=True))
    whole = next((one for one in elements if one is not None and one.tag == "html"), ())
    parents = {child: parent for parent in getattr(whole, "iter", tuple)() for child in parent}
    found, element = [], box.element
    while element is not None:
        found.append(element)
        element = parents.get(element)
    return found


def words(box: Box) -> str:
    """The words of a box; of an image, those that tell it."""
    return str(box.text) if isinstance(box, boxes.TextBox) else box.element.get("alt", "")


def element(box: Box) -> Any:
    """The element of the print page that a box comes from; None for what CSS alone made."""
    return box.element


def class_names(box: Box) -> list[str]:
    """The classes of that element."""
    return (box.element.get("class", "") if box.element is not None else "").split()


def put(box: Box, text: str, *, right: bool) -> None:
    """Other words in the room of a box; at the right of it where `right`, or where CSS says so."""
    layout, _length, _resume, width, _height, _baseline = split_first_line(
        text, box.style, None, None, box.justification_spacing
    )
    if right or box.style["text_align_all"] != "left":
        box.position_x += box.width - width
    box.text, box.pango_layout, box.width = text, layout, width


def keep_margins(page: Any, keep: Callable[[str], bool]) -> list[Box]:
    """Take out the margins whose at-keyword is not to be kept; the boxes of words in the others."""
    page_box = page._page_box
    page_box.children = [
        child
        for child in page_box.children
        if not isinstance(child, boxes.MarginBox) or keep(child.at_keyword)
    ]
    margins = [child for child in page_box.children if isinstance(child, boxes.MarginBox)]
    return [text for margin in margins for text in _texts(margin)]


def close_up(page: Any, name: str) -> None:
    """In each inline of class `name`: words before a number, the number, what follows it.

    The room left by a short number joins a space between words: « (p. » moves to its number, or,
    where it begins a line, number and « ) » move to it.
    """
    for line in page._page_box.descendants(placeholders=True):
        if not isinstance(line, boxes.LineBox):
            continue
        for span in line.descendants(placeholders=True):
            if isinstance(span, boxes.InlineBox) and name in class_names(span):
                _close_up(span, first=span is line.children[0])


def _close_up(span: Box, *, first: bool) -> None:
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


def areas(page: Any) -> Iterator[Box]:
    """A page without its margins: its body, then its foot."""
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            yield child


def printed(area: Box) -> Iterator[Box]:
    """The boxes of an area that leave ink, in order: words and images."""
    for one in area.descendants(placeholders=True):
        if isinstance(one, boxes.ReplacedBox) or (
            isinstance(one, boxes.TextBox) and one.text.strip()
        ):
            yield one


def notes(page: Any) -> Iterator[Box]:
    """The notes at a page's foot."""
    for area in page._page_box.children:
        if isinstance(area, boxes.FootnoteAreaBox):
            yield from area.children


def is_foot_too_tall(page: Any) -> bool:
    """Whether a page's notes reach into the words above them, or over the head of the page.

    WeasyPrint never cuts a note in two: one taller than its page grows upwards all the same.
    """
    body, *_rest = areas(page)
    top = page._page_box.content_box_y()
    for area in page._page_box.children:
        if isinstance(area, boxes.FootnoteAreaBox) and area.children:
            above = [one.content_box_y() + one.height - _LEADING for one in printed(body)]
            return bool(area.position_y < max([top - _HAIR, *above]))
    return False


def finish(document: Any, pdf: Any) -> None:
    """Complete the structure of a tagged `pdf`, where WeasyPrint's stops; its `finisher`."""
    for page in document.pages:
        _links(page)
        for cell in _header_cells(page):
            # PDF/UA-1 7.5: which cells a header is for.
            side = "/Row" if cell.element.get("scope") == "row" else "/Column"
            cell.mark["A"]["Scope"] = side
    _id_tree(pdf)
    pdf.catalog["PageMode"] = "/UseOutlines"


def _links(page: Any) -> None:
    # Contents is what a screen reader says of a link: its words, where WeasyPrint puts the anchor.
    for kind, target, _rectangle, box in page.links:
        said = " ".join("".join(box.element.itertext()).split())
        said = f"{said} ({target})" if kind == "external" and said != target else said
        if said and box.link_annotation:  # none for an attachment, which the proof refuses
            box.link_annotation["Contents"] = pydyf.String(said)


def _header_cells(page: Any) -> Iterator[Box]:
    for box in page._page_box.descendants(placeholders=True):
        if box.element_tag == "th" and getattr(box, "mark", None) and "A" in box.mark:
            yield box


def _id_tree(pdf: Any) -> None:
    # Cells name their headers by ID, and IDs are looked up in this tree (ISO 32000-1, 14.7.2).
    root: Any = None
    named: list[tuple[str, bytes]] = []
    for one in pdf.objects:
        if isinstance(one, pydyf.Dictionary):
            if one.get("Type") == "/StructTreeRoot":
                root = one
            elif one.get("Type") == "/StructElem" and "ID" in one:
                named.append((one["ID"].string, one.reference))
    if root is not None and named:
        flat = [
            value for key, reference in sorted(named) for value in (pydyf.String(key), reference)
        ]
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(flat)})


def _texts(box: Box) -> Iterator[Box]:
    for one in box.descendants(placeholders=True):
        if isinstance(one, boxes.TextBox):
            yield one
