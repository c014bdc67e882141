"""WeasyPrint from the inside: its laid-out boxes, and the PDF it writes. No one else looks there.

WeasyPrint documents how a document is laid out, copied and written, not what it is made of. What we
rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- `Page._page_box` is what a page holds; its `links` hold (kind, target, rectangle, box);
- the kinds of `formatting_structure.boxes`: a page's children are its body, its footnote area
  (`position_y` is its top, above the page where its notes are taller) and its `MarginBox`es
  (`at_keyword`); `TextBox`es hold `text`; `descendants(placeholders=True)` walks all; `position_x`
  and `width` are where a box is drawn; `margin_width()` is a page's, `border_width()` a table's
  (`TableBox`), `content_box_x()`, `width` and `height` those of a column;
- `text.ffi.harfbuzz_subset` is None where HarfBuzz's subsetter cannot be loaded.

`page` draws a page's body and margins apart, `lines` the rooms of numbers, `faces` cuts faces,
`broken` breaks a line once: what they lean on is said there.

`walked` reads a page's boxes in the order of its words:

- a box has its `element`, one object for all the boxes of a block, and `element_tag`, with what
  CSS made behind « :: » (`footnote-call`, `footnote-marker`, `marker`); `AbsolutePlaceholder._box`
  stands where it was written; `TableRowGroupBox.is_header`, of each page's copy of a head;
  `TableCellBox.colspan` and `rowspan`.

`drawn` tells what was drawn otherwise, `tags` writes the structure:

- `pdf.add_tags(pdf, document, version, streams)` is called once all is drawn, found in its module
  by name: another may stand there; `pdf.page_references` are the pages' in order, and
  `pdf.add_object` numbers what is added;
- `stream._tags` says of each box what its content's number is (`mcid`), and is None where no
  structure is written: what is drawn then belongs to none; `stream.stream` are the tokens drawn,
  which may be changed until the file is written: `/Span`, `<</MCID n>>`, `BDC`, then `… Tf` where
  the font changes, `[…] TJ`, `EMC`;
- `Page.anchors` and `Page.links` may be added to before it is written; `add_links` leaves the
  annotation of a link in `box.link_annotation`; `box.hit_area()` is where it is pressed;
- a font's `to_unicode` says what each glyph drawn stands for, and may be changed until all pages
  are drawn; its `hash` is its name in the stream.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text import ffi

from vademecum.formats.pdf.job import BINDING
from vademecum.formats.pdf.weasy.drawn import Drawn, tagged
from vademecum.formats.pdf.weasy.lines import is_room
from vademecum.formats.pdf.weasy.page import (
    ChapterPage,
    anchors,
    call_anchor,
    chapter_pages,
    faces_of,
    lines,
    links,
    marks,
    spaces,
)
from vademecum.formats.pdf.weasy.tags import Writer, describe_links
from vademecum.formats.pdf.weasy.walked import (
    CELL,
    IMAGE,
    LINK,
    PLACE,
    WORDS,
    Seen,
    seen,
    whole,
)

__all__ = [
    "CELL", "IMAGE", "LINK", "PLACE", "WORDS", "ChapterPage", "Drawn", "Seen", "Writer",
    "above", "anchors", "areas", "call_anchor", "chapter_pages", "class_names",
    "cuts_fonts_alike", "describe_links", "element", "faces_of", "is_foot_too_tall", "is_off",
    "is_room", "is_table_wide", "lines", "links", "marks", "notes", "off_page", "printed", "reach",
    "seen", "spaces", "tagged", "texts", "whole", "words",
]  # fmt: skip

Box = Any  # WeasyPrint is untyped
_HAIR = 0.01  # pixels that arithmetic may add
MOVED = max(BINDING.values()) / 25.4 * 96  # pixels by which a page is moved where it is joined
_LEADING = 1.0  # pixels by which the letters of a line may leave it


def cuts_fonts_alike() -> bool:
    """Whether the fonts a book embeds are cut by HarfBuzz, the same at every build."""
    return ffi.harfbuzz_subset is not None


def texts(page: Any) -> list[Box]:
    """The boxes of a page that hold words, margins included."""
    return list(_texts(page._page_box))


def off_page(page: Any) -> Iterator[Box]:
    """The boxes of words and images of a page that its edge would cut."""
    for box in (one for area in areas(page) for one in printed(area)):
        left, top = box.content_box_x(), box.content_box_y()
        if is_off(page, left, top, box.width, box.height):
            yield box


def is_off(page: Any, left: float, top: float, width: float, height: float) -> bool:
    """Whether the page's edge would cut what stands there, on either side of a leaf."""
    right, bottom = page._page_box.margin_width(), page._page_box.margin_height()
    across = MOVED <= left <= right - width - MOVED + _HAIR
    return not across or not 0 <= top <= bottom - height + _HAIR


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


def areas(page: Any) -> Iterator[Box]:
    """A page without its margins: its body, then its foot."""
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            yield child


def reach(page: Any) -> float:
    """How far down its column a page is printed, notes apart: 0 for nothing, 1 for all of it."""
    column = page._page_box
    body, *_rest = areas(page)
    below = [one.content_box_y() + one.height for one in printed(body)]
    return float(max((one - column.content_box_y() for one in below), default=0) / column.height)


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


def _texts(box: Box) -> Iterator[Box]:
    for one in box.descendants(placeholders=True):
        if isinstance(one, boxes.TextBox):
            yield one
