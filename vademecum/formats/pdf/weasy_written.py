"""WeasyPrint from the inside: a laid-out document written so that its chapter can be joined.

What we rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- `Page(page_box)` may be made again from `Page._page_box`; `paint` draws what that box holds; its
  `links` (kind, target, rectangle, box) and `anchors` may be replaced before the document is
  written: a link to an anchor that no page has is left out;
- a page's children are its body, its footnote area and its `MarginBox`es (`at_keyword`), drawn by
  `draw_stacking_context` of a `StackingContext.from_box`;
- `stream.stream` is the list of what was drawn, `stream._tags` tells the `mcid` of each box that
  was marked, and is None where no structure is written: content then belongs to none; it remembers
  colour and font (`_current_…`, `_old_font`), and finds fonts in `_fonts` (`hash`, `widths`,
  `to_unicode`, `hb_face`), whose `hash` names them in the page; `clone` draws aside;
- `split_first_line` lays out words that need no break, `draw_first_line` draws them, and its glyphs
  are then in the fonts that are embedded;
- a `LineBox` holds in order what stands on it; `justification_spacing` is that of its `TextBox`es;
  `background` and `border_…_width` tell what leaves ink besides words;
- in `pdf.objects` (pydyf) the structure elements have numbers of objects as `ID`, which cells name
  in the `Headers` of their attributes `A`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.draw import draw_stacking_context
from weasyprint.draw.text import draw_first_line
from weasyprint.formatting_structure import boxes
from weasyprint.matrix import Matrix
from weasyprint.stacking import StackingContext
from weasyprint.text.fonts import get_hb_object_data
from weasyprint.text.line_break import split_first_line

from vademecum.formats.pdf.chapter import (
    CENTER,
    FOLIO,
    HELD,
    LEFT,
    RIGHT,
    SPREAD,
    Folio,
    Line,
    Mark,
    Room,
    Run,
    Side,
)
from vademecum.formats.pdf.job import PLACEHOLDER

Box = Any  # WeasyPrint is untyped
SCALE = 0.75  # points of a pixel
_DIGITS = "0123456789"
# Margin boxes that belong to one side only: the other side's page does not have them.
_RIGHT_ONLY = ("@top-right", "@bottom-right", "@bottom-right-corner")
_LEFT_ONLY = ("@top-left", "@bottom-left", "@bottom-left-corner")
_BARE = "@bottom-center"  # what a page without folio has
_CUTS = (b"%vm-left", b"%vm-right")  # where what was drawn of each side begins
_SHOWN = re.compile(rb"\[(.*)\] TJ")
_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_NUMBER = re.compile(r"\d+(-\d+)*")  # of an object, and of a row and a cell
_SPACES = (" ", "\u00a0")  # those that a justified line widens


class _Words:
    """What `draw_first_line` asks of a box."""

    def __init__(self, style: Any, layout: Any) -> None:
        self.text, self.style, self.pango_layout, self.baseline = _DIGITS, style, layout, 0


class ChapterPage(Page):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page whose body alone is its content, its margins for both sides apart.

    As PDF/UA-1 wants it where WeasyPrint goes astray: running heads and folios are artifacts, where
    it tags them as text of elements that nothing reaches (7.1-3), and the `a` element alone is a
    link, where it makes one of every box inside, owned by a Span (7.18.5-1).
    """

    def __init__(self, page_box: Box, bare: bool) -> None:
        super().__init__(page_box)
        links: list[Any] = self.__dict__["links"]
        self.links = [link for link in links if link[3].element_tag == "a"]
        self._bare = bare
        self.drawn: Any = None  # the stream
        self.lines: list[Line] = []
        self._folios: dict[bytes, Folio] = {}

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Draw the body, then the margins of both sides, to be cut off."""
        page_box = self._page_box
        margins = [one for one in page_box.children if isinstance(one, boxes.MarginBox)]
        # They stay away: those who write the structure look for what was marked in each box.
        page_box.children = [one for one in page_box.children if one not in margins]
        super().paint(stream, scale)
        tags, stream._tags = stream._tags, None
        self.drawn = stream
        self.lines = list(_lines(page_box, stream, tags or {}))
        for cut, other in zip(_CUTS, (_RIGHT_ONLY, _LEFT_ONLY), strict=True):
            stream.stream.append(cut)
            self._paint_side(stream, scale, [one for one in margins if one.at_keyword not in other])
        stream._tags = tags

    def _paint_side(self, stream: Any, scale: float, margins: Sequence[Box]) -> None:
        # What comes before is cut off: nothing of it is remembered.
        stream._current_font = stream._old_font = None
        stream._current_color = stream._current_color_stroke = None
        stream._current_alpha = stream._current_alpha_stroke = None
        stream.stream.append(b"/Artifact <</Type/Pagination>> BDC")
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            for margin in margins:
                if not self._bare or margin.at_keyword == _BARE:
                    self._paint_margin(stream, margin)
        stream.stream.append(b"EMC")

    def _paint_margin(self, stream: Any, margin: Box) -> None:
        start = len(stream.stream)
        draw_stacking_context(stream, StackingContext.from_box(margin, self._page_box))
        for box in margin.descendants(placeholders=True):
            if isinstance(box, boxes.TextBox) and box.text == PLACEHOLDER:
                glyphs, _size, width = _digits(stream, box.style)
                right = box.style["text_align_all"] in ("right", "end")
                for at in range(start, len(stream.stream)):
                    if _hexadecimal(stream.stream[at]) == glyphs[0] * len(PLACEHOLDER):
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
        rows = (FOLIO.encode() if one in self._folios else _bytes(_close(one)) for one in tokens)
        return Side(b"\n".join(rows).decode("latin-1"), folio)


def chapter_pages(pages: Sequence[Any], bare: bool) -> list[ChapterPage]:
    """Laid-out pages, to be written; links that lead out of them are kept."""
    made = [ChapterPage(page._page_box, bare) for page in pages]
    here = {name for page in made for name in page.anchors}
    for page in made:
        for kind, target, _rectangle, _box in page.links:
            if kind == "internal" and target not in here:
                page.anchors = {**page.anchors, target: (0, 0, 0, 0)}
                here.add(target)
    return made


def anchors(pages: Sequence[Any]) -> dict[str, tuple[int, float, float]]:
    """The anchors of laid-out pages: where the box of each begins."""
    found: dict[str, tuple[int, float, float]] = {}
    for number, page in enumerate(pages):
        for name, (left, top, *_rest) in page.anchors.items():
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


def faces(document: Any) -> dict[str, str]:
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


def name_apart(pdf: Any, prefix: str) -> None:
    """Give cells IDs that those of other chapters do not have: they are numbers of objects."""
    for one in pdf.objects:
        if not isinstance(one, pydyf.Dictionary) or one.get("Type") != "/StructElem":
            continue
        if "ID" in one and _NUMBER.fullmatch(one["ID"].string):
            one["ID"] = pydyf.String(f"{prefix}--{one['ID'].string}")
        attributes = one.get("A")
        if isinstance(attributes, pydyf.Dictionary) and "Headers" in attributes:
            attributes["Headers"] = pydyf.Array(
                pydyf.String(f"{prefix}--{name.string}") if _NUMBER.fullmatch(name.string) else name
                for name in attributes["Headers"]
            )


def _lines(page_box: Box, stream: Any, tags: Mapping[Box, Any]) -> Iterator[Line]:
    """The lines of a page that hold a room, its digits drawn once so that its font has them."""
    height = page_box.margin_height()
    for line in page_box.descendants(placeholders=True):
        if not isinstance(line, boxes.LineBox):
            continue
        texts = list(_texts(line))
        rooms = [one for one in texts if _is_room(one) and one in tags]
        if not rooms:
            continue
        yield Line(
            page=0,
            top=(height - line.position_y) * SCALE,
            bottom=(height - line.position_y - line.height) * SCALE,
            way=_way(line, texts),
            runs=tuple(
                Run(tags[one]["mcid"], one.position_x * SCALE, one.width * SCALE)
                for one in texts
                if one in tags
            ),
            rooms=tuple(_room(one, texts, stream, tags) for one in rooms),
        )


def _room(box: Box, texts: Sequence[Box], stream: Any, tags: Mapping[Box, Any]) -> Room:
    glyphs, size, width = _digits(stream, box.style)
    at = texts.index(box)
    lead = texts[at - 1] if at and "vm-at" in _classes(texts[at - 1]) else None
    before = tags[lead]["mcid"] if lead in tags else None
    to = box.element.get("data-to")
    return Room(tags[box]["mcid"], to, len(box.text), size, glyphs, width, before)


def _is_room(box: Box) -> bool:
    element = box.element
    return element is not None and bool(element.get("data-to")) and box.text == PLACEHOLDER


def _classes(box: Box) -> list[str]:
    return (box.element.get("class", "") if box.element is not None else "").split()


def _texts(box: Box) -> Iterator[Box]:
    """The words that stand on a line, in order."""
    for one in box.children:
        if not one.is_in_normal_flow():
            continue
        if isinstance(one, boxes.TextBox):
            yield one
        elif isinstance(one, boxes.InlineBox):
            yield from _texts(one)


def _way(line: Box, texts: Sequence[Box]) -> str:
    """How the line takes what a number leaves of its room."""
    if _is_rigid(line) or line.style["direction"] == "rtl":
        return HELD
    if any(one.justification_spacing for one in texts):
        return SPREAD
    side = line.style["text_align_all"]
    return {"center": CENTER, "right": RIGHT, "end": RIGHT}.get(side, LEFT)


def _is_rigid(box: Box) -> bool:
    """Whether there is more than words on the line: what could not move with them."""
    for one in box.children:
        if not one.is_in_normal_flow():
            continue
        if isinstance(one, boxes.TextBox):
            if one.style["text_decoration_line"] not in ("none", ()):
                return True
        elif not isinstance(one, boxes.InlineBox) or _is_painted(one) or _is_rigid(one):
            return True
    return False


def _is_painted(box: Box) -> bool:
    borders = (getattr(box, f"border_{side}_width") for side in ("top", "bottom", "left", "right"))
    return getattr(box, "background", None) is not None or any(borders)


def _digits(stream: Any, style: Any) -> tuple[tuple[str, ...], float, float]:
    """The glyphs of the ten digits in this style, the size of the type, the width of a digit."""
    layout = split_first_line(_DIGITS, style, None, None, 0)[0]
    aside = stream.clone(tags=None)
    layout.reactivate(style)
    draw_first_line(aside, _Words(style, layout), "clip", "none", Matrix(d=-1))
    layout.deactivate()
    row = "".join(map(_hexadecimal, aside.stream))
    glyphs = tuple(row[at : at + 4] for at in range(0, len(row), 4))
    found = next(filter(None, (_FONT.fullmatch(_bytes(one)) for one in aside.stream)))
    name, size = found[1].decode(), float(found[2])
    widths = next(one.widths for one in stream._fonts.values() if one.hash == name)
    return glyphs, size, float(widths[int(glyphs[0], 16)])


def _hexadecimal(token: Any) -> str:
    """The glyphs of what shows words; nothing of what does not."""
    found = _SHOWN.fullmatch(token) if isinstance(token, bytes) else None
    return "".join(re.findall("<([0-9a-f]*)>", found[1].decode())) if found else ""


def _close(token: Any) -> Any:
    """The same words without a nought between glyphs that stand side by side."""
    if isinstance(token, bytes) and token.endswith(b"] TJ"):
        return token.replace(b">0<", b"").replace(b">-0<", b"").replace(b">0]", b">]")
    return token


def _bytes(token: Any) -> bytes:
    return token if isinstance(token, bytes) else getattr(token, "data", str(token).encode())
