"""What stands on a laid-out page, box by box, in the order of its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from vademecum.formats.pdf.lines import AGAIN, SPAN

WORDS, IMAGE, LINK, PLACE, CELL = "words", "image", "link", "place", "cell"


@dataclass(frozen=True, slots=True)
class Seen:
    """A box that the structure must know of."""

    what: str  # one of the above; a place is a row or an item, there even where it is empty
    box: Any
    element: Any  # that it comes from
    part: str  # of what CSS made for it: footnote-call, footnote-marker, marker…
    head: Any  # the head or foot of a table that it stands in, said again on each page
    spans: tuple[int, int] = (1, 1)  # columns and rows of a cell
    around: Any = None  # of the words that CSS made, their box
    again: bool = False  # said again by a table printed in parts (`parts`)


def whole(page: Any) -> Any:
    """The root element of the print page that a page is of; None for no element."""
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox) and child.element is not None:
            return child.element if child.element_tag == "html" else None
    return None


def seen(page: Any) -> Iterator[Seen]:
    """What a page holds: its body, then its notes; no margins."""
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            yield from _seen(child, None, None, again=False)


def _seen(box: Any, head: Any, around: Any, *, again: bool) -> Iterator[Seen]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    element, tag = box.element, box.element_tag or ""
    own, _mark, part = tag.partition("::")
    again = again or (element is not None and AGAIN in element.get("class", "").split())
    if isinstance(box, boxes.TextBox):
        yield Seen(WORDS, box, element, part, head, around=around, again=again)
        return
    if isinstance(box, boxes.ReplacedBox):
        yield Seen(IMAGE, box, element, part, head, again=again)
        return
    if isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
        head = element
    if not part and element is not None and element.tag == own:
        if own in ("tr", "li") and isinstance(box, boxes.BlockLevelBox | boxes.TableRowBox):
            yield Seen(PLACE, box, element, part, head, again=again)
        elif isinstance(box, boxes.TableCellBox) and own in ("td", "th"):
            wide = int(element.get(SPAN, box.colspan))
            yield Seen(CELL, box, element, part, head, (wide, box.rowspan), again=again)
        elif own == "a" and element.get("href") and not isinstance(box, boxes.LineBox):
            yield Seen(LINK, box, element, part, head, again=again)
    for child in box.children:
        yield from _seen(child, head, box if part else around, again=again)
