"""A laid-out page written so that its chapter can be joined: its body, its margins apart.

What we rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- `Page(page_box)` may be made again from `Page._page_box`; `paint` draws what that box holds; its
  `links` (kind, target, rectangle, box) and `anchors` may be replaced before the document is
  written: a link to an anchor that no page has is left out; `box.hit_area()` is where it is
  pressed;
- of a block that goes on over the page, `height` is to the foot of its page, and may be less: only
  what is drawn of it changes, and its `background` where the `painting_area` and `clipped_boxes` of
  its `layers` are made anew, which were placed at the end of the layout;
- a page's children are its body, its footnote area and its `MarginBox`es (`at_keyword`), drawn by
  `draw_stacking_context` of a `StackingContext.from_box`;
- `stream.stream` is the list of what was drawn, `stream._tags` tells the `mcid` of each box that
  was marked, and is None where no structure is written: content then belongs to none; it remembers
  colour and font (`_current_…`, `_old_font`), and finds fonts in `_fonts` (`hash`, `to_unicode`,
  `hb_face`), whose `hash` names them in the page and whose `to_unicode` may be changed until all
  pages are drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any

from weasyprint.document import Page
from weasyprint.draw import draw_stacking_context
from weasyprint.formatting_structure import boxes
from weasyprint.stacking import StackingContext
from weasyprint.text.fonts import get_hb_object_data

from vademecum.formats.pdf.chapter import FOLIO, Folio, Line, Mark, Side
from vademecum.formats.pdf.job import PLACEHOLDER
from vademecum.formats.pdf.notes import BACK
from vademecum.formats.pdf.weasy import lines as rows
from vademecum.formats.pdf.weasy.drawn import plain
from vademecum.formats.pdf.weasy.lines import SCALE, as_bytes, digits, hexadecimal

Box = Any  # WeasyPrint is untyped
# Margin boxes that belong to one side only: the other side's page does not have them.
_RIGHT_ONLY = ("@top-right", "@bottom-right", "@bottom-right-corner")
_LEFT_ONLY = ("@top-left", "@bottom-left", "@bottom-left-corner")
_BARE = "@bottom-center"  # what a page without folio has
_HEAD = "@top-"
_CUTS = (b"%vm-left", b"%vm-right")  # where what was drawn of each side begins
_SPACES = (" ", "\u00a0")  # those that a justified line widens
_LEAF = ("html", "body")  # they are as high as their page
_CALL, _NUMBER = "footnote-call", "footnote-marker"


class ChapterPage(Page):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page whose body alone is its content, its margins for both sides apart.

    As PDF/UA-1 wants it where WeasyPrint goes astray: running heads and folios are artifacts, where
    it tags them as text of elements that nothing reaches (7.1-3), and the `a` element alone is a
    link, where it makes one of every box inside, owned by a Span (7.18.5-1). A note's call leads to
    the note, and its number back.
    """

    def __init__(self, page_box: Box, bare: bool) -> None:
        super().__init__(page_box)
        links: list[Any] = self.__dict__["links"]
        self.links = [
            (kind, target, _pressed(place, box), box)
            for kind, target, place, box in links
            if box.element_tag == "a"
        ]
        self._bare, self._opens = bare, False
        for box in page_box.descendants(placeholders=True):
            self._link_note(box)
        self.placed = dict(self.anchors)  # where the boxes of anchors begin
        self.drawn: Any = None  # the stream
        self.lines: list[Line] = []
        self._folios: dict[bytes, Folio] = {}

    def _link_note(self, box: Box) -> None:
        part = (box.element_tag or "").partition("::")[2]
        note = box.element.get("id") if part in (_CALL, _NUMBER) and box.element is not None else ""
        if not note or isinstance(box, boxes.TextBox | boxes.LineBox):
            return
        x, y, width, height = box.hit_area()
        place = _pressed((x, y, x + width, y + height), box)
        if part == _CALL:
            self.anchors.setdefault(call_anchor(note), place)
        target = note if part == _CALL else call_anchor(note)
        self.links.append(("internal", target, place, box))

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Draw the body, then the margins of both sides, to be cut off."""
        page_box = self._page_box
        margins = [one for one in page_box.children if isinstance(one, boxes.MarginBox)]
        # They stay away: those who write the structure look for what was marked in each box.
        page_box.children = [one for one in page_box.children if one not in margins]
        super().paint(stream, scale)
        tags, stream._tags = stream._tags, None
        self.drawn = stream
        self.lines = list(rows.of_page(page_box, stream, tags or {}))
        for cut, other in zip(_CUTS, (_RIGHT_ONLY, _LEFT_ONLY), strict=True):
            stream.stream.append(cut)
            self._paint_side(stream, scale, [one for one in margins if one.at_keyword not in other])
        stream._tags = tags
        for font in stream._fonts.values():
            for glyph, text in font.to_unicode.items():
                if not text.isalnum() or not text.isascii():
                    font.to_unicode[glyph] = plain(text)

    def _paint_side(self, stream: Any, scale: float, margins: Sequence[Box]) -> None:
        # What comes before is cut off: nothing of it is remembered.
        stream._current_font = stream._old_font = None
        stream._current_color = stream._current_color_stroke = None
        stream._current_alpha = stream._current_alpha_stroke = None
        stream.stream.append(b"/Artifact <</Type/Pagination>> BDC")
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            for margin in margins:
                if self._is_shown(margin.at_keyword):
                    self._paint_margin(stream, margin)
        stream.stream.append(b"EMC")

    def find_title(self) -> None:
        """Look whether a document opens at the top of the page."""
        self._opens = _opens(self._page_box)

    def _is_shown(self, name: str) -> bool:
        """Whether this margin is printed: over a document's own title nothing says it again."""
        return name == _BARE if self._bare else not (self._opens and name.startswith(_HEAD))

    def _paint_margin(self, stream: Any, margin: Box) -> None:
        start = len(stream.stream)
        draw_stacking_context(stream, StackingContext.from_box(margin, self._page_box))
        for box in margin.descendants(placeholders=True):
            if isinstance(box, boxes.TextBox) and box.text == PLACEHOLDER:
                glyphs, _size, width = digits(stream, box.style)
                right = box.style["text_align_all"] in ("right", "end")
                for at in range(start, len(stream.stream)):
                    if hexadecimal(stream.stream[at]) == glyphs[0] * len(PLACEHOLDER):
                        marker = b"%s-%d" % (FOLIO.encode(), len(self._folios))
                        self._folios[marker] = Folio(glyphs, width, right)
                        stream.stream[at] = marker

    def sides(self) -> tuple[Side, Side]:
        """What stands in the margins of a left-hand and of a right-hand page; taken off."""
        tokens = self.drawn.stream
        left, right = (tokens.index(cut) for cut in _CUTS)
        self.drawn.stream = [_close(one) for one in tokens[:left]]
        return self._side(tokens[left + 1 : right]), self._side(tokens[right + 1 :])

    def _side(self, tokens: Sequence[Any]) -> Side:
        folio = next((self._folios[one] for one in tokens if one in self._folios), None)
        rows = (FOLIO.encode() if one in self._folios else as_bytes(_close(one)) for one in tokens)
        return Side(b"\n".join(rows).decode("latin-1"), folio)


def _opens(page_box: Box) -> bool:
    """Whether the first words of a page are the title of a document."""
    for area in page_box.children:
        for box in () if isinstance(area, boxes.MarginBox) else area.descendants():
            if box.element_tag == "h1":
                return True
            if isinstance(box, boxes.ReplacedBox | boxes.TextBox):
                return False
    return False


def _pressed(place: tuple[float, ...], box: Box) -> tuple[float, ...]:
    """Where a link is pressed: as high as its type, where its line is not (the calls of notes)."""
    left, top, right, bottom = place
    more = max(0.0, (box.style["font_size"] - (bottom - top)) / 2)
    return left, top - more, right, bottom + more


def chapter_pages(pages: Sequence[Any], bare: bool) -> list[ChapterPage]:
    """Laid-out pages, to be written; links that lead out of them are kept."""
    for page, following in pairwise(pages):
        end_with_words(page._page_box, {one.element for one in following._page_box.descendants()})
    made = [ChapterPage(page._page_box, bare) for page in pages]
    for page in made[1:]:  # of the first the stylesheet says so
        page.find_title()
    here = {name for page in made for name in page.anchors}
    for page in made:
        for kind, target, _rectangle, _box in page.links:
            if kind == "internal" and target not in here:
                page.anchors = {**page.anchors, target: (0, 0, 0, 0)}
                here.add(target)
    return made


def end_with_words(box: Box, following: Set[Any]) -> None:
    """Draw a block that goes on over the leaf down to what it holds, and no farther.

    WeasyPrint draws it to the foot of its page: a bar beside nothing reads as words that are lost.
    """
    for child in box.children:
        if isinstance(child, boxes.MarginBox | boxes.FootnoteAreaBox):
            continue
        if isinstance(child, boxes.BlockBox) and child.element in following:
            end_with_words(child, following)
            below = [one for one in child.children if one.is_in_normal_flow()]
            if below and child.element_tag not in _LEAF:
                reached = max(one.position_y + one.margin_height() for one in below)
                if isinstance(below[-1], boxes.BlockBox):  # no space before what goes on
                    reached = below[-1].position_y + below[-1].margin_height()
                    reached -= below[-1].margin_bottom
                child.height = min(child.height, max(0, reached - child.content_box_y()))
                _end_ground(child)


def _end_ground(box: Box) -> None:
    """Have the ground of a box end where its border does: it was placed before."""
    if box.background is None:
        return
    left, top = box.border_box_x(), box.border_box_y()
    area = left, top, box.border_width(), box.border_height()
    own = box.background.layers
    clipped = [box.rounded_border_box()]
    layers = [one._replace(painting_area=area, clipped_boxes=clipped) for one in own]
    box.background = box.background._replace(layers=layers)


def call_anchor(note: str) -> str:
    """The anchor of a note's first call."""
    return f"{note}{BACK}"


def anchors(pages: Sequence[ChapterPage]) -> dict[str, tuple[int, float, float]]:
    """The anchors of pages: where the box of each begins."""
    found: dict[str, tuple[int, float, float]] = {}
    for number, page in enumerate(pages):
        for name, (left, top, *_rest) in page.placed.items():
            place = (number, round(left * SCALE, 3), round((page.height - top) * SCALE, 3))
            found.setdefault(name, place)
    return found


def links(pages: Sequence[Any]) -> set[str]:
    """The anchors that the links of laid-out pages lead to."""
    return {target for page in pages for kind, target, *_rest in page.links if kind == "internal"}


def marks(pages: Sequence[Any]) -> list[Mark]:
    """The lines of the reader's outline that stand on laid-out pages."""
    return [
        Mark(
            level, title, number, round(left * SCALE, 3), round((page.height - top) * SCALE, 3),
            state == "closed",
        )
        for number, page in enumerate(pages)
        for level, title, (left, top), state in page.bookmarks
    ]  # fmt: skip


def lines(pages: Sequence[ChapterPage]) -> Iterator[Line]:
    """The lines with rooms of pages that were written."""
    for number, page in enumerate(pages):
        for one in page.lines:
            yield Line(number, one.top, one.bottom, one.way, one.runs, one.rooms)


def faces_of(document: Any) -> dict[str, str]:
    """By its name in the pages of a written document, the digest of each whole face."""
    return {
        font.hash: hashlib.sha256(get_hb_object_data(font.hb_face) or b"").hexdigest()
        for font in document.fonts.values()
        if not font.variations and not font.index and not font.missing
    }


def spaces(document: Any) -> Mapping[str, tuple[str, ...]]:
    """By font, the glyphs that a justified line widens."""
    return {
        font.hash: tuple(
            f"{glyph:04x}" for glyph, text in sorted(font.to_unicode.items()) if text in _SPACES
        )
        for font in document.fonts.values()
    }


def _close(token: Any) -> Any:
    """The same words without a nought between glyphs that stand side by side."""
    if isinstance(token, bytes) and token.endswith(b"] TJ"):
        return token.replace(b">0<", b"").replace(b">-0<", b"").replace(b">0]", b">]")
    return token
