"""WeasyPrint from the inside: where lines are broken, each asked once, and pages seen as they come.

A chapter is laid out several times, and its lines are nearly the same each time; WeasyPrint itself
breaks a paragraph again for each note that comes below it. What we rely on, and
`tests/private_apis/test_weasyprint.py` proves:

- `text.line_break.split_first_line(text, style, context, max_width, justification_spacing,
  is_line_start, minimum)` is found by name in `layout.inline` and `layout.preferred`; its answer
  depends on nothing but these and what `ASKED` and `DECORATION` name of the style; the `Layout` in
  it holds nothing of Pango's any more, and is woken again when it is drawn;
- `layout.make_all_pages(context, root_box, html, pages)` is found by name in its module, and yields
  each page, without its margins, before the next is laid out.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint.layout
from weasyprint.layout import inline, preferred

# What of a style says where a line is broken.
ASKED = (
    "direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override",
    "font_size", "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps",
    "font_variant_east_asian", "font_variant_ligatures", "font_variant_numeric",
    "font_variant_position", "font_variation_settings", "font_weight", "hyphenate_character",
    "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang", "letter_spacing",
    "overflow_wrap", "tab_size", "white_space", "word_break", "word_spacing",
)  # fmt: skip
DECORATION = "text_decoration_line"  # and whether there is one, which is a set


@contextmanager
def lines_once() -> Iterator[None]:
    """In the block, the same words of the same style in the same room are broken once."""
    own = inline.split_first_line
    known: dict[Any, Any] = {}

    def split_first_line(
        text: str,
        style: Any,
        context: Any,
        max_width: Any,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        asked = (max_width, justification_spacing, is_line_start, minimum)
        bare = style[DECORATION] == "none"
        key = (text, *asked, bare, *map(style.__getitem__, ASKED))
        try:
            layout, *found = known[key]
        except KeyError:
            found = own(text, style, context, *asked)
            known[key] = (copy.copy(found[0]), *found[1:])
            return found
        except TypeError:  # a value that is still to be computed
            return own(text, style, context, *asked)
        return (copy.copy(layout), *found)

    inline.split_first_line = preferred.split_first_line = split_first_line
    try:
        yield
    finally:
        inline.split_first_line = preferred.split_first_line = own


class Sight:
    """A page as it is laid out, without its margins."""

    def __init__(self, page_box: Any) -> None:
        self._page_box = page_box


@contextmanager
def pages_seen(see: Callable[[list[Sight]], None]) -> Iterator[None]:
    """In the block, `see` is told of a document's pages whenever there is one more.

    What it raises ends the layout.
    """
    own = weasyprint.layout.make_all_pages

    def make_all_pages(*asked: Any) -> Iterator[Any]:
        pages: list[Sight] = []
        for one in own(*asked):
            yield one
            pages.append(Sight(one))
            see(pages)

    weasyprint.layout.make_all_pages = make_all_pages
    try:
        yield
    finally:
        weasyprint.layout.make_all_pages = own
