"""The lines of a page that hold room for a number, and its digits.

What we rely on, and `tests/private_apis/test_weasyprint.py` proves on a small page:

- `split_first_line` lays out words that need no break, `draw_first_line` draws them, and its glyphs
  are then in the fonts that are embedded; `stream.clone` draws aside, and finds fonts in `_fonts`
  (`hash`, `widths`);
- a `LineBox` holds in order what stands on it; `justification_spacing` is that of its `TextBox`es;
  `background` and `border_…_width` tell what leaves ink besides words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from weasyprint.draw.text import draw_first_line
from weasyprint.formatting_structure import boxes
from weasyprint.matrix import Matrix
from weasyprint.text.line_break import split_first_line

from vademecum.formats.pdf.chapter import CENTER, HELD, LEFT, RIGHT, SPREAD, Line, Room, Run
from vademecum.formats.pdf.job import PLACEHOLDER

Box = Any  # WeasyPrint is untyped
SCALE = 0.75  # points of a pixel
_DIGITS = "0123456789"
_SHOWN = re.compile(rb"\[(.*)\] TJ")
_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")


class _Words:
    """What `draw_first_line` asks of a box."""

    def __init__(self, style: Any, layout: Any) -> None:
        self.text, self.style, self.pango_layout, self.baseline = _DIGITS, style, layout, 0


def of_page(page_box: Box, stream: Any, tags: Mapping[Box, Any]) -> Iterator[Line]:
    """The lines of a page that hold a room, its digits drawn once so that its font has them."""
    height = page_box.margin_height()
    for line in page_box.descendants(placeholders=True):
        if not isinstance(line, boxes.LineBox):
            continue
        texts = list(_texts(line))
        rooms = [one for one in texts if is_room(one) and one in tags]
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
    glyphs, size, width = digits(stream, box.style)
    at = texts.index(box)
    lead = texts[at - 1] if at and "vm-at" in _classes(texts[at - 1]) else None
    before = tags[lead]["mcid"] if lead in tags else None
    to = box.element.get("data-to")
    return Room(tags[box]["mcid"], to, len(box.text), size, glyphs, width, before)


def is_room(box: Box) -> bool:
    """Whether the box holds the noughts of a number to come."""
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


def digits(stream: Any, style: Any) -> tuple[tuple[str, ...], float, float]:
    """The glyphs of the ten digits in this style, the size of the type, the width of a digit."""
    layout = split_first_line(_DIGITS, style, None, None, 0)[0]
    aside = stream.clone(tags=None)
    layout.reactivate(style)
    draw_first_line(aside, _Words(style, layout), "clip", "none", Matrix(d=-1))
    layout.deactivate()
    row = "".join(map(hexadecimal, aside.stream))
    glyphs = tuple(row[at : at + 4] for at in range(0, len(row), 4))
    found = next(filter(None, (_FONT.fullmatch(as_bytes(one)) for one in aside.stream)))
    name, size = found[1].decode(), float(found[2])
    widths = next(one.widths for one in stream._fonts.values() if one.hash == name)
    return glyphs, size, float(widths[int(glyphs[0], 16)])


def hexadecimal(token: Any) -> str:
    """The glyphs of what shows words; nothing of what does not."""
    found = _SHOWN.fullmatch(token) if isinstance(token, bytes) else None
    return "".join(re.findall("<([0-9a-f]*)>", found[1].decode())) if found else ""


def as_bytes(token: Any) -> bytes:
    """What a token of a stream writes."""
    return token if isinstance(token, bytes) else getattr(token, "data", str(token).encode())
