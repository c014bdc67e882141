"""What is apart in the text is apart on the page: an item's paragraphs, pictures, boxes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageChops

from tests.pdf import small
from vademecum.exchange.texts import dots
from vademecum.formats.pdf import lettering, viewbox
from vademecum.formats.pdf.fetch import in_our_type
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page

LINE = "<p>Le moulin tourne quand le vent souffle, et le meunier dort quand il tombe.</p>"
IMAGE = '<img src="vm-tree:/chapters/a/images/point.svg" alt="Un mât" style="width: 30%">'
ITEMS = "<{0}><li><p>Premier alinéa.</p><p>Deuxième alinéa.</p></li><li><p>Autre.</p></li></{0}>"
AROUND = {
    "the text": "{}",
    "an item": "<ul><li><p>Dehors</p>{}</li></ul>",
    "a box": '<div class="encadre retenir"><p class="entete">Boîte</p>{}</div>',
    "a note": '<div class="admonition note">{}</div>',
    "a cell": "<table><tbody><tr><td>{}</td><td><p>Mot</p></td></tr></tbody></table>",
}


Presses = dict[str, Press]


@pytest.fixture(scope="module")
def presses(tmp_path_factory: pytest.TempPathFactory) -> Presses:
    tree = small.stage(tmp_path_factory.mktemp("tree"))
    return {paper: Press(tree, paper, "") for paper in ("a4", "a5")}


def laid_out(press: Press, body: str) -> LaidOut:
    text = f"<section><h1>Titre</h1>{LINE}{body}{LINE}</section>"
    return press.lay_out(page("essai", text, "", Prefixes({}), "chapter").unit)


@pytest.mark.table
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("mark", ["ul", "ol"])
@pytest.mark.parametrize("name", AROUND)
def test_paragraphs_of_an_item_are_apart(
    presses: Presses, name: str, mark: str, paper: str
) -> None:
    found = laid_out(presses[paper], AROUND[name].format(ITEMS.format(mark)))
    lines = {one.words.lstrip("•1. \u00a0"): one for one in found.seen.leaves[0].lines}
    first, second, other = (lines[one] for one in ("Premier alinéa.", "Deuxième alinéa.", "Autre."))
    assert first.y + first.height <= second.y < other.y
    space = second.y - first.y - first.height
    indent = second.x - first.left
    assert space > 0.3 * second.size or indent > second.size
    assert second.left == first.left


BESIDE = {
    "an image": IMAGE,
    "a paragraph that is one": f"<p>{IMAGE}</p>",
    "a sheet": f'<article class="encadre fiche">{LINE}</article>',
    "a box beside a sheet": f'<article class="encadre fiche">{LINE}</article>{LINE}'
    f'<div class="encadre repere">{LINE}</div>',
}


@pytest.mark.table
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("name", BESIDE)
def test_what_is_no_text_touches_no_line(presses: Presses, name: str, paper: str) -> None:
    found = laid_out(presses[paper], BESIDE[name])
    parent = next(one for one in found.pages[0]._page_box.descendants() if one.element_tag == "h1")
    section = next(
        one for one in found.pages[0]._page_box.descendants()
        if parent in getattr(one, "children", ())
    )  # fmt: skip
    inside = [one for one in section.children if one.element_tag != "h1"]
    touching = [
        (one.element_tag, after.element_tag)
        for one, after in pairwise(inside)
        if after.border_box_y() - one.border_box_y() - one.border_height() < 8
        and {one.element_tag, after.element_tag} != {"p"}
    ]
    assert touching == []


SVG = "http://www.w3.org/2000/svg"
# What a drawing says of its size, and then its viewBox, width and height.
DRAWINGS = {
    'width="200mm" height="900mm"': ("0 0 755.906 3401.57", "200mm", "900mm"),
    'width="40" height="20px"': ("0 0 40 20", "40", "20px"),
    'width="30pt" height="1in"': ("0 0 40 96", "30pt", "1in"),
    "": ("0 0 300 150", "300", "150"),
    'width="100%" height="60"': ("0 0 300 60", "300", "60"),
    'width="nan" height="-3"': ("0 0 300 150", "300", "150"),
    'viewBox="0 0 40" width="40" height="20"': ("0 0 40 20", "40", "20"),
    'viewBox="0 0 40 20"': ("0 0 40 20", None, None),
    'viewBox="0,0,40,20" width="4cm"': ("0,0,40,20", "4cm", None),
}


@pytest.mark.parametrize("said", DRAWINGS)
def test_a_drawing_says_how_large_it_is(said: str) -> None:
    root = etree.fromstring(in_our_type(f'<svg xmlns="{SVG}" {said}/>'.encode()))
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == DRAWINGS[said]


SIZES = ('width="200mm" height="300mm"', "", 'width="80" height="40"', 'viewBox="0 0 40 20"')


def painted(found: LaidOut) -> tuple[float, float]:
    """How wide and how high that colour is on the first page, in pixels."""
    import pypdfium2

    with pypdfium2.PdfDocument(found.document.write_pdf()) as document:
        drawn = document[0].render(scale=96 / 72 * 2).to_pil().convert("RGB")
    away = ImageChops.difference(drawn, Image.new("RGB", drawn.size, "#123456")).convert("L")
    place = away.point([255 * (shade < 4) for shade in range(256)]).getbbox()
    assert place is not None
    left, top, right, bottom = place
    return (right - left) / 2, (bottom - top) / 2


@pytest.mark.table
@pytest.mark.skipif(not dots.is_here(), reason=f"needs PDFium: {dots.PACKAGE}")
@pytest.mark.parametrize("said", SIZES)
def test_a_drawing_fills_its_box(tmp_path: Path, said: str) -> None:
    """A shape as large as the drawing is scaled to the box that the page keeps for it."""
    tree = small.stage(tmp_path)
    drawn = f'<svg xmlns="{SVG}" {said}><rect width="100%" height="100%" fill="#123456"/></svg>'
    (tree / "chapters/a/images/point.svg").write_text(drawn, encoding="utf-8")
    text = f"<section><h1>Titre</h1>{LINE}{IMAGE}</section>"
    found = Press(tree, "a5", "").lay_out(page("e", text, "", Prefixes({}), "chapter").unit)
    (picture,) = found.seen.leaves[0].pictures
    box = viewbox.of(etree.fromstring(in_our_type(drawn.encode())))
    assert picture.width / picture.height == pytest.approx(box[2] / box[3], rel=1e-3)
    assert painted(found) == pytest.approx((picture.width, picture.height), abs=2)


def test_words_are_as_small_as_in_the_box() -> None:
    words = f'<svg xmlns="{SVG}" {{}}><text font-size="10">Mot</text></svg>'
    told = {said: lettering.least(words.format(said).encode()) for said in SIZES}
    assert told == {
        SIZES[0]: pytest.approx(10 * 25.4 / 96 / 200), SIZES[1]: 10 / 300, SIZES[2]: 10 / 80,
        SIZES[3]: 10 / 40,
    }  # fmt: skip
