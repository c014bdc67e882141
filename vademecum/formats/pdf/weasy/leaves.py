"""The lines of a page, read from WeasyPrint's boxes.

What we rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- what is taken out of the flow stands there as an `AbsolutePlaceholder` that holds its `_box`;
- of a `LineBox`, its block's `content_box_x()` and `width` are the room; a `TextBox`'s
  `justification_spacing` is what was added to each space of a justified line; `element_tag` of a
  note's call ends in `::footnote-call`; `style` holds `font_size` in pixels, `text_align_all`.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.lines import (
    AGAIN,
    AT,
    BODY,
    NOTE,
    UNSPREAD,
    Leaf,
    Line,
    Picture,
    Spill,
)

Box = Any  # WeasyPrint is untyped
_LEAST = 1.0  # pixels by which ink leaves its room and nobody sees it
_EDGE = 0.01  # pixels that arithmetic may add
_SPACE = 0.23  # of the type's size: a space of our faces
_CALL = "::footnote-call"
_HEADS = {"etiquette", "entete", "minutage", "admonition-title", "intertitre", "mode-emploi"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True, slots=True)
class _Where:
    """What a box stands in."""

    source: int = 0
    kind: str = ""
    area: str = BODY
    cell: bool = False
    head: bool = False
    unspread: bool = False


@dataclass(slots=True)
class _Seen:
    """What was found on a page so far."""

    number: int
    page: Any
    lines: list[Line] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    spills: list[Spill] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    wide: list[int] = field(default_factory=list)
    end: float = 0.0


def leaf(number: int, page: Any) -> Leaf:
    """The page of that number of its chapter."""
    page_box = page._page_box
    top = page_box.content_box_y()
    bottom = top + page_box.height
    seen = _Seen(number, page)
    foot, end = bottom, top
    column = page_box.content_box_x() + page_box.width + _EDGE
    for child in page_box.children:
        if isinstance(child, boxes.MarginBox):
            continue
        note = isinstance(child, boxes.FootnoteAreaBox)
        if note and child.children:
            foot, end = child.position_y, seen.end
        _walk(child, _Where(area=NOTE if note else BODY), column, seen)
        if not note:
            end = seen.end
    return Leaf(
        number, top, bottom, min(max(end, top), bottom), max(min(foot, bottom), top),
        tuple(seen.lines), tuple(seen.pictures), tuple(seen.spills), tuple(seen.calls),
        tuple(filter(None, (weasy.element(one).get("id") for one in weasy.notes(page)))),
        tuple(seen.wide), weasy.is_foot_too_tall(page),
        page_box.margin_width() > page_box.margin_height(),
    )  # fmt: skip


def _walk(box: Box, where: _Where, column: float, seen: _Seen) -> None:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.LineBox):
        return  # of a block: below
    where = _inside(box, where)
    if isinstance(box, boxes.ReplacedBox):
        _picture(box, where, seen)
        return
    if isinstance(box, boxes.TableBox) and box.position_x + box.border_width() > column:
        seen.wide.append(where.source)
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.LineBox):
            _line(child, box, where, column, seen)
        else:
            _walk(child, where, column, seen)


def _inside(box: Box, where: _Where) -> _Where:
    element = box.element
    if element is None or isinstance(box, boxes.TextBox):
        return where
    at = int(element.get(AT, 0))
    classes = set((element.get("class") or "").split())
    # What is said over a part of a table is of no paragraph either.
    cell = where.cell or isinstance(box, boxes.TableCellBox) or AGAIN in classes
    if at == where.source and cell == where.cell:
        return where
    head = where.head or element.tag in _HEADINGS or bool(classes & _HEADS)
    if not at:
        return dataclasses.replace(where, cell=cell, head=head)
    return _Where(at, element.tag, where.area, cell, head, UNSPREAD in classes)


def _line(line: Box, block: Box, where: _Where, column: float, seen: _Seen) -> None:
    left, right = block.content_box_x(), block.content_box_x() + block.width
    texts: list[Box] = []
    every = _inline(line, where, column, seen)
    for one in every:
        if not one.text.strip():
            continue
        texts.append(one)
        if (one.element_tag or "").endswith(_CALL):
            seen.calls.append(one.element.get("id", ""))
        ends = one.position_x + one.width - _hanging(one)
        out = weasy.is_off(seen.page, one.position_x, one.position_y, one.width, one.height)
        if out or ends > right + max(_LEAST, 0.1 * one.style["font_size"]):
            seen.spills.append(Spill(seen.number, one.text, where.source, where.kind, off_page=out))
    if not texts:
        return
    x = min(one.position_x for one in texts)
    ends = max(one.position_x + one.width for one in texts)
    size = max(one.style["font_size"] for one in texts)
    spread = max(one.justification_spacing for one in texts)
    seen.lines.append(
        Line(
            seen.number, x, line.position_y, ends - x, line.height, left, right, size,
            "".join(one.text for one in every).rstrip(" "),
            block.style["text_align_all"] == "justify",
            _SPACE + spread / size if spread else 0.0,
            where.kind, where.source, where.area, where.cell, where.head, where.unspread,
        )
    )  # fmt: skip
    seen.end = max(seen.end, line.position_y + line.height)


def _hanging(words: Box) -> float:
    """How wide the spaces are that code has at a line's end, each as wide as its letters."""
    count = len(words.text) - len(words.text.rstrip(" "))
    return float(words.width) * count / len(words.text) if count else 0.0


def _inline(box: Box, where: _Where, column: float, seen: _Seen) -> list[Box]:
    """The boxes of words of a line; what stands in it and has lines of its own is walked."""
    found: list[Box] = []
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            found.append(child)
        elif isinstance(child, boxes.InlineBox):
            found += _inline(child, where, column, seen)
        else:
            _walk(child, where, column, seen)
    return found


def _picture(box: Box, where: _Where, seen: _Seen) -> None:
    x, y = box.content_box_x(), box.content_box_y()
    words, address = box.element.get("alt", ""), box.element.get("src", "")
    source = int(box.element.get(AT, where.source))
    seen.pictures.append(Picture(seen.number, y, box.width, box.height, source, address, words))
    seen.end = max(seen.end, y + box.height)
    if weasy.is_off(seen.page, x, y, box.width, box.height):
        seen.spills.append(Spill(seen.number, words, source, "img", off_page=True))
