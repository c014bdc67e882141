"""WeasyPrint from the inside: its laid-out boxes, and the PDF it writes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from weasyprint import CSS, HTML

from tests.private_apis.api import api
from vademecum.formats.pdf import weasy, weasy_lines

PAGE = """<h1>Titre</h1><p>Voir <a href="#but">la <b>suite</b></a>
<span class="at"> (p. <span class="vm-page" data-to="but">000</span>)</span>.
<span class="note" id="n1">Une note.</span></p>
<table><thead><tr><th id="t">Tête</th></tr></thead><tr><td headers="t">Case</td></tr></table>
<p id="but">Fin.</p>"""
STYLE = """@page { size: 15cm; @top-left { content: "Gauche" } @bottom-right { content: "000" } }
.note { float: footnote }"""
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@pytest.fixture
def document() -> Any:
    """A page with what a page of the book has."""
    return HTML(string=f"<html lang=fr><title>T</title>{PAGE}").render(
        stylesheets=[CSS(string=STYLE)], **OPTIONS
    )


def written(document: Any, pages: list[Any], path: Path) -> pypdf.PdfReader:
    document.copy(pages).write_pdf(path, finisher=weasy.finish, **OPTIONS)
    return pypdf.PdfReader(path)


def test_the_boxes_of_a_page(document: Any) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page._page_box, formatting_structure.boxes", weasy):
        body, foot = weasy.areas(page)
        said = [weasy.words(box) for box in weasy.printed(body)]
        assert said[:3] == ["Titre", "Voir ", "la "]
        assert "Une note." in [weasy.words(box) for box in weasy.printed(foot)]
        assert [weasy.element(one).get("id") for one in weasy.notes(page)] == ["n1"]
    with api("weasyprint.formatting_structure.boxes.TableBox", weasy):
        assert not weasy.is_table_wide(page)
        wide = CSS(string="table { width: 14cm } @page { size: 15cm }")
        (other,) = HTML(string="<table><tr><td>x</table>").render(stylesheets=[wide]).pages
        assert weasy.is_table_wide(other)
    with api("weasyprint.formatting_structure.boxes.MarginBox.at_keyword", weasy):
        kept = weasy.keep_margins(page, lambda keyword: keyword != "@top-left")
        assert [weasy.words(box) for box in kept] == ["000"]
        assert "Gauche" not in [weasy.words(box) for box in weasy.texts(page)]


def test_whether_fonts_are_cut_alike_is_known() -> None:
    with api("weasyprint.text.ffi.harfbuzz_subset", weasy):
        assert isinstance(weasy.cuts_fonts_alike(), bool)


def test_words_are_replaced_in_a_laid_out_page(document: Any, tmp_path: Path) -> None:
    page = document.pages[0]
    number = next(box for box in weasy.texts(page) if weasy.class_names(box) == ["vm-page"])
    right = number.position_x + number.width
    with api("weasyprint.text.line_break.split_first_line, TextBox.pango_layout", weasy):
        weasy.put(number, "7", right=True)
        assert number.position_x + number.width == pytest.approx(right)
        assert 0 < number.width < 20
    before = number.position_x
    with api("weasyprint.formatting_structure.boxes.InlineBox.children, position_x", weasy):
        weasy.close_up(page, "at")
        opened = next(box for box in weasy.texts(page) if "(p." in weasy.words(box))
        assert opened.position_x + opened.width == pytest.approx(before)
    with api("weasyprint.document.Page(page_box)", weasy):
        told = written(document, [weasy.book_page(page)], tmp_path / "a.pdf").pages[0]
        assert re.search(r"\(p\.\s7\s?\)", told.extract_text()), told.extract_text()


def test_a_link_is_its_element_alone(document: Any, tmp_path: Path) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page.links, box.element_tag", weasy):
        assert [box.element_tag for *_rest, box in page.links] != ["a"]  # else we need no BookPage
        assert [box.element_tag for *_rest, box in weasy.book_page(page).links] == ["a"]
    with api("weasyprint: box.link_annotation in a finisher", weasy):
        told = written(document, [weasy.book_page(page)], tmp_path / "a.pdf").pages[0]
        assert [str(one.get_object()["/Contents"]) for one in told["/Annots"]] == ["la suite"]


def test_margins_are_outside_the_structure(document: Any, tmp_path: Path) -> None:
    with api("weasyprint: stream._tags, draw_stacking_context, StackingContext.from_box", weasy):
        pages = [weasy.book_page(document.pages[0])]
        drawn = written(document, pages, tmp_path / "a.pdf").pages[0].get_contents().get_data()
        artifacts = re.findall(rb"/Artifact\sBMC(.*?)EMC", drawn, re.S)
        assert sum(one.count(b"BT") for one in artifacts) == 2  # both margins
        assert b"BDC" not in artifacts[-1]


def test_the_structure_is_completed(document: Any, tmp_path: Path) -> None:
    told = written(document, [weasy.book_page(document.pages[0])], tmp_path / "a.pdf")
    with api("pydyf.PDF.objects, pydyf.Dictionary, pydyf.String", weasy):
        tree = told.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
        assert len(tree) == 2
    with api("weasyprint: box.mark['A'] of a head cell", weasy):
        assert tree[1].get_object()["/A"]["/Scope"] == "/Column"


def test_where_a_page_foot_begins() -> None:
    """A note taller than its page: its foot grows over the words above, and above the page."""
    with api("weasyprint.formatting_structure.boxes.FootnoteAreaBox.position_y", weasy):
        for count, tall in ((3, False), (400, True)):
            text = PAGE.replace("Une note.", "Une note. " * count)
            pages = HTML(string=text).render(stylesheets=[CSS(string=STYLE)]).pages
            assert any(map(weasy.is_foot_too_tall, pages)) is tall


LINES = """<p data-at="1">{0}<span class="note" id="n1">Une note.</span> {1}</p>
<p data-at="2" style="position: absolute; left: 30cm">Dehors</p>
<table data-at="3"><tr><td data-at="4">Case</td></tr></table>"""


def test_the_lines_of_a_page() -> None:
    style = CSS(string=STYLE + "p { text-align: justify; font-size: 20px; hyphens: none }")
    text = LINES.format("mot " * 30, "internationalement " * 4)
    (page,) = HTML(string=f"<html lang=fr>{text}").render(stylesheets=[style]).pages
    with api("weasyprint: LineBox, TextBox.justification_spacing, style, element_tag", weasy):
        found = weasy_lines.leaf(0, page)
        first, *_rest, last = [one for one in found.lines if one.source == 1]
        assert (first.kind, first.justified, first.size, first.area) == ("p", True, 20, "body")
        assert 0.23 < first.gap < 1 and last.gap == 0
        assert first.x == pytest.approx(first.left) and last.end < last.right
        assert [one.words for one in found.lines if one.cell] == ["Case"]
        assert [one.words for one in found.lines if one.area == "note"] == ["1. Une note."]
        assert found.calls == found.notes == ("n1",)
        assert found.top < found.end < found.foot < found.bottom
    with api("weasyprint.layout.absolute.AbsolutePlaceholder._box", weasy):
        assert [(one.words, one.off_page) for one in found.spills] == [("Dehors", True)]
