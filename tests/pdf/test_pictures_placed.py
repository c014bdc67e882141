"""Where pictures stand: in the middle of their room, whatever made them narrower than it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page

LINE = f"<p>{small.WORDS}</p>"
IMAGE = '<img src="vm-tree:/chapters/a/images/haut.svg" alt="Un mât" style="{}">'
CAPTION = "<figcaption><p>Une légende.</p></figcaption>"
SIZES = {
    "written": "width: 60%",
    "low": "width: 100%; max-height: 40mm",
    "both": "width: 45%; max-height: 20mm",
    "its own": "height: 30mm",
}
FORMS = {
    "a figure": f"<figure class='align-default'>{{}}{CAPTION}</figure>",
    "a paragraph": "<p>{}</p>",
    "an image": "{}",
    "of an item": "<ul><li><p>Un point</p>{}</li></ul>",
    "of a box": f"<div class='encadre'><figure>{{}}{CAPTION}</figure></div>",
    "of a quote": "<blockquote>{}</blockquote>",
}


def middles(tmp_path: Path, body: str, paper: str) -> tuple[float, float, list[float]]:
    """The middle of the image, that of the room it has, and where captions begin in it."""
    tree = small.stage(tmp_path)
    dot = small.DOT.replace("0 0 40 20", "0 0 20 30")
    (tree / "chapters/a/images/haut.svg").write_text(dot, encoding="utf-8")
    fragment = f"<section><h1>Titre</h1>{LINE}{body}{LINE}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    (page_box,) = Press(tree, paper, "").lay_out(made.unit).document.pages
    every = list(page_box._page_box.descendants())
    (drawn,) = [one for one in every if one.element_tag == "img"]
    rooms = [
        one
        for one in every
        if one is not drawn
        and any(below is drawn for below in one.descendants())
        and one.element_tag not in ("html", "body", "main")
        and type(one).__name__ == "BlockBox"
    ]
    room = rooms[-1]
    captions = [
        one.position_x - room.content_box_x()
        for one in every
        if one.element_tag == "figcaption" and type(one).__name__ == "BlockBox"
    ]
    return (
        drawn.content_box_x() + drawn.width / 2,
        room.content_box_x() + room.width / 2,
        captions,
    )


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", FORMS)
def test_all_stand_in_the_middle(tmp_path: Path, form: str, size: str, paper: str) -> None:
    body = FORMS[form].format(IMAGE.format(SIZES[size]))
    drawn, middle, captions = middles(tmp_path, body, paper)
    assert abs(drawn - middle) < 1
    assert all(abs(one) < 1 for one in captions)


UNTOUCHED = {
    "amid words": f"<p>Un signe {IMAGE.format('height: 4mm')} ici.</p>",
    "of a cell": "<table><tr><td><p>{}</p></td><td>Un</td></tr></table>".format(
        IMAGE.format("height: 9mm")
    ),
    "to the left": f"<figure class='align-left'>{IMAGE.format('width: 30%')}</figure>",
}


@pytest.mark.parametrize("body", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_others_stand_where_they_are_written(tmp_path: Path, body: str) -> None:
    drawn, middle, _captions = middles(tmp_path, body, "a5")
    assert drawn < middle - 10
