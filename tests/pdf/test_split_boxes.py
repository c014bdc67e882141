"""A box that goes on over the leaf is drawn as far as its words, and no farther."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pdf import small
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.layout import Press

_LINE = "<p>Le moulin tourne quand le vent souffle, et le meunier dort quand il tombe.</p>"
BOXES = {
    "repere": '<aside class="encadre repere">{}</aside>',
    "retenir": '<aside class="encadre retenir">{}</aside>',
    "preconisation": '<aside class="encadre preconisation">{}</aside>',
    "admonition": '<div class="admonition">{}</div>',
    "a box in a box": '<aside class="encadre fiche"><div class="admonition">{}</div></aside>',
}


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(small.stage(tmp_path_factory.mktemp("tree")), "a5", "")


def bounds(page: Any) -> list[tuple[float, float]]:
    """Of each box of a page and its ground, where it ends and where its last words do."""
    found = []
    for area in weasy.areas(page):
        for box in area.descendants(placeholders=True):
            if {"encadre", "admonition"} & {*weasy.class_names(box)}:
                words = [one.position_y + one.height for one in weasy.printed(box)]
                if words and hasattr(box, "border_height"):
                    found.append((box.border_box_y() + box.border_height(), max(words)))
                    grounds = box.background.layers if box.background else ()
                    for _left, top, _width, height in (one.painting_area for one in grounds):
                        found.append((top + height, max(words)))
    return found


@pytest.mark.parametrize("name", BOXES)
def test_a_split_box_ends_with_its_words(press: Press, name: str) -> None:
    tall = '<p style="break-inside: avoid">' + "Un vent. <br>" * 14 + "</p>"
    laid_out = press.lay_out(unit_of(_LINE * 9 + BOXES[name].format(_LINE * 8 + tall + _LINE)))
    pages = weasy.chapter_pages(laid_out.pages, bare=False)
    ends = [each for page in pages for each in bounds(page)]
    assert len(pages) > 1 and len(ends) > 1
    for end, words in ends:
        assert words <= end < words + 30, name
