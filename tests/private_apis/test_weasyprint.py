"""WeasyPrint from the inside: its laid-out boxes, and the PDF it writes."""

from __future__ import annotations

import hashlib
import io
import re
from pathlib import Path
from typing import Any

import pypdf
import pytest
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML
from weasyprint.layout import inline, preferred
from weasyprint.text import ffi

from tests.private_apis.api import api
from vademecum.formats import native
from vademecum.formats.pdf import chapter, layout, rooms, weasy, written
from vademecum.formats.pdf.fetch import theme_folder
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.weasy import broken, faces, leaves

PAGE = """<h1>Titre</h1><p>Voir <a href="#but">la <b>suite</b></a>
<span class="at"> (p. <span class="vm-page" data-to="but">000</span>)</span>.
<span class="note" id="n1">Une note.</span></p>
<table><thead><tr><th id="t">Tête</th></tr></thead><tr><td headers="t">Case</td></tr></table>
<p id="but">Fin.</p>"""
STYLE = """@page { size: 15cm; @top-left { content: "Gauche" } @bottom-right { content: "000" } }
.note { float: footnote } a { text-decoration: none }"""
FONTS = theme_folder() / "fonts"
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@pytest.fixture
def document() -> Any:
    """A page with what a page of the book has."""
    return HTML(string=f"<html lang=fr><title>T</title>{PAGE}").render(
        stylesheets=[CSS(string=STYLE)], **OPTIONS
    )


class Written:
    """The page, written as a chapter's is."""

    def __init__(self, document: Any, path: Path) -> None:
        self.pages = weasy.chapter_pages(document.pages, bare=False)
        self.sides: list[Any] = []
        self.document = document.copy(self.pages)
        with weasy.tagged(self.tag):
            self.document.write_pdf(path, finisher=self.finish, **OPTIONS)
        self.pdf = pypdf.PdfReader(path)
        self.content = self.pdf.pages[0].get_contents().get_data()  # type: ignore[union-attr]

    def tag(self, pdf: Any, document: Any, streams: list[Any]) -> None:
        written.tag(pdf, document, streams, "essai")

    def finish(self, _document: Any, _pdf: Any) -> None:
        self.sides = [page.sides() for page in self.pages]


def test_the_boxes_of_a_page(document: Any) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page._page_box, formatting_structure.boxes", weasy):
        body, foot = weasy.areas(page)
        said = [weasy.words(box) for box in weasy.printed(body)]
        assert said[:3] == ["Titre", "Voir ", "la "]
        assert "Une note." in [weasy.words(box) for box in weasy.printed(foot)]
        assert [weasy.element(one).get("id") for one in weasy.notes(page)] == ["n1"]
    with api("weasyprint.formatting_structure.boxes.PageBox.height", weasy):
        tall = CSS(string="@page { size: 10cm; margin: 1cm } p { margin: 0 } .b { height: 4cm }")
        for text, reach in (("", 0), ("<div class=b></div><p>x", 0.5)):
            (other,) = HTML(string=text).render(stylesheets=[tall]).pages
            assert reach <= weasy.reach(other) <= reach + 0.1, text
    with api("weasyprint.layout.background: layers, painting_area, clipped_boxes", weasy):
        grey = CSS(string="@page { size: 12cm } div { background: #eee; orphans: 1 }")
        text = f"<div>{'<p>x' * 4}<p style='break-inside: avoid'>{'x<br>' * 16}</div>"
        first, last = HTML(string=text).render(stylesheets=[grey]).pages
        box = next(one for one in weasy.areas(first)).children[0].children[0]
        ground = box.background.layers[-1].painting_area[3]
        weasy.chapter_pages([first, last], bare=False)
        assert box.background.layers[-1].painting_area[3] < ground
    with api("weasyprint.formatting_structure.boxes.TableBox", weasy):
        assert not weasy.is_table_wide(page)
        wide = CSS(string="table { width: 14cm } @page { size: 15cm }")
        (other,) = HTML(string="<table><tr><td>x</table>").render(stylesheets=[wide]).pages
        assert weasy.is_table_wide(other)


def test_whether_fonts_are_cut_alike_is_known() -> None:
    with api("weasyprint.text.ffi.harfbuzz_subset", weasy):
        assert isinstance(weasy.cuts_fonts_alike(), bool)


def test_a_page_is_written_with_its_margins_apart(document: Any, tmp_path: Path) -> None:
    with api("weasyprint: Page.paint, draw_stacking_context, stream.stream", weasy):
        one = Written(document, tmp_path / "a.pdf")
        ((left, right),) = one.sides
        assert one.content.count(b"BT") > 5 and b"%vm" not in one.content
        assert (left.content.count("BT"), right.content.count("BT")) == (1, 1)
        assert left.folio is None and right.content.count(chapter.FOLIO) == 1
    with api("weasyprint: stream._tags", weasy):
        assert "MCID" not in left.content + right.content and "/Artifact" in left.content
    with api("weasyprint: stream._fonts, split_first_line, draw_first_line", weasy):
        assert right.folio is not None and len(set(right.folio.glyphs)) == 10
        assert 200 < right.folio.width < 900


def test_a_room_is_told_and_filled(document: Any, tmp_path: Path) -> None:
    with api("weasyprint: LineBox, stream._tags[box]['mcid']", weasy):
        one = Written(document, tmp_path / "a.pdf")
        (line,) = one.pages[0].lines
        (room,) = line.rooms
        assert (room.to, room.digits, line.way) == ("but", 3, chapter.LEFT)
        assert [run.mcid for run in line.runs].index(room.mcid) == 5
    with api("weasyprint: what is drawn of words (Tf, TJ)", weasy):
        spaces = weasy.spaces(one.document)
        assert any(spaces.values())
        filled, _moved = rooms.write(one.content, [line], {"but": 70}, spaces, 0.75)
        zeros = b"[<" + room.glyphs[0].encode() * 3 + b">] TJ"
        assert zeros in one.content and zeros not in filled
        assert f"[<{room.glyphs[7]}{room.glyphs[0]}>] TJ".encode() in filled


def test_a_link_is_its_element_alone(document: Any, tmp_path: Path) -> None:
    page = document.pages[0]
    with api("weasyprint.document.Page.links, box.element_tag, hit_area", weasy):
        assert [box.element_tag for *_rest, box in page.links] != ["a"]  # else we need no page
        (made,) = weasy.chapter_pages([page], bare=False)
        linked = [box.element_tag for *_rest, box in made.links]
        assert linked == ["a", "span::footnote-call", "span::footnote-marker"]
    with api("weasyprint.pdf.add_tags, box.link_annotation, Page.anchors", weasy):
        told = Written(document, tmp_path / "a.pdf").pdf.pages[0]
        assert [str(one.get_object()["/Contents"]) for one in told["/Annots"]] == [
            "la suite", "Note 1", "Retour à l’appel de note 1",
        ]  # fmt: skip


def test_a_link_that_leads_out_is_kept(tmp_path: Path) -> None:
    with api("weasyprint.document.Page.anchors", weasy):
        made = HTML(string='<html lang="fr"><title>T</title><a href="#ailleurs">x</a>')
        one = Written(made.render(**OPTIONS), tmp_path / "a.pdf")
        assert weasy.links(one.pages) == {"ailleurs"}
        assert [str(note.get_object()["/Dest"]) for note in one.pdf.pages[0]["/Annots"]] == [
            "ailleurs"
        ]


def test_the_structure_is_completed(document: Any, tmp_path: Path) -> None:
    told = Written(document, tmp_path / "a.pdf").pdf
    with api("pydyf.PDF.page_references, pydyf.Dictionary, pydyf.String", weasy):
        tree = told.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
        assert tree[::2] == ["essai-t1-0-0", "n1"]
    with api("weasyprint.formatting_structure.boxes.TableCellBox, colspan, rowspan", weasy):
        assert tree[1].get_object()["/A"]["/Scope"] == "/Column"


def test_a_face_is_cut_for_more_than_one_chapter(document: Any, tmp_path: Path) -> None:
    face = (FONTS / "SourceSans3-Regular.ttf").read_bytes()
    with api("weasyprint.pdf.fonts.Font._harfbuzz_subset, text.ffi", faces):
        cut = TTFont(io.BytesIO(faces.cut(face, [1, 30])))
        assert cut.getGlyphOrder()[30] and cut["glyf"].glyphs and len(cut.getGlyphOrder()) == 31
    with api("weasyprint/pdf/sRGB2014.icc", faces):
        assert faces.rgb_profile()[36:40] == b"acsp"
    with api("weasyprint.text.ffi.pango, the same library as ours", native):
        assert native.told().startswith(f"{ffi.pango.pango_version()} b'")
    with api("weasyprint: document.fonts, hb_face", weasy):
        laid_out = layout.Press(tmp_path, "a5", "").lay_out(
            Unit("essai", "Essai", '<html lang="fr"><title>T</title><p>Mot')
        )
        _pdf, record = written.write(laid_out)
        ours = [hashlib.sha256(one.read_bytes()).hexdigest() for one in FONTS.glob("*.ttf")]
        assert record.faces and set(record.faces.values()) <= set(ours)


CUT = """@page { size: 7cm 4cm; margin: 5mm } html { font: 12px/1.4 monospace; hyphens: auto }
thead { display: table-header-group }"""
WORD = "gouvernementalement "
LONG = f"{WORD}on agit "
ROWS = "".join(f"<tr><td>Rang {at}</td></tr>" for at in range(9))


def test_what_is_drawn_may_be_told_otherwise(tmp_path: Path) -> None:
    """A line's end says its space or its hyphen, a head that is said again is no content."""
    text = f"<p>{LONG * 4}<p>{WORD * 4}<table><thead><tr><th>Tête</thead>{ROWS}</table>"
    made = HTML(string=f"<html lang=fr><title>T</title>{text}").render(
        stylesheets=[CSS(string=CUT)], **OPTIONS
    )
    one = Written(made, tmp_path / "a.pdf")
    pages, data = one.pages, [page.get_contents().get_data() for page in one.pdf.pages]
    with api("weasyprint.formatting_structure.boxes.TableRowGroupBox.is_header", weasy):
        heads = [one for page in pages for one in weasy.seen(page) if one.head is not None]
        assert sum(one.what == weasy.WORDS for one in heads) > 1
        again = [one.count(b"/Artifact\n<</Type/Pagination>>\nBDC") for one in data]
        assert sum(again) == sum(one.what == weasy.WORDS for one in heads) - 1
    with api("weasyprint.pdf.stream.Stream.stream, its tokens, Font.to_unicode", weasy):
        assert any(b"/Span <</ActualText <feff00ad>>> BDC" in one for one in data)
        assert any(re.search(rb"<</ActualText <feff[0-9a-f]{4}0020>>> BDC", one) for one in data)


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
        found = leaves.leaf(0, page)
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


class Asked(dict[str, Any]):
    """A style that tells what it was asked for."""

    def __init__(self, style: Any) -> None:
        self.style, self.asked = style, set[str]()
        self.font_config = style.font_config

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return self.style[name]


HYPHENATED = (
    "p { hyphens: auto; text-align: justify; overflow-wrap: anywhere } u { white-space: pre }"
)
MANY = f"<p>{LONG * 9}<u>a\tb</u> {WORD.strip() * 9} <span class=note>Une note.</span> mot</p>" * 3


def test_a_line_is_broken_once_and_the_same(tmp_path: Path, monkeypatch: Any) -> None:
    """In a block of ours nothing differs but what it takes; what a line depends on is known."""
    own, asked, calls = inline.split_first_line, set[str](), []

    def heard(text: str, style: Any, *more: Any, **named: Any) -> Any:
        calls.append(text)
        told = Asked(style)
        found = own(text, told, *more, **named)
        asked.update(told.asked)
        return found

    monkeypatch.setattr(inline, "split_first_line", heard)
    monkeypatch.setattr(preferred, "split_first_line", heard)
    made = HTML(string=f"<html lang=fr><title>T</title>{MANY}{PAGE}")

    def pages() -> tuple[bytes, int]:
        calls.clear()
        styles = [CSS(string=STYLE + HYPHENATED)]
        return made.write_pdf(stylesheets=styles, **OPTIONS), len(calls)

    with api("weasyprint.layout.inline.split_first_line, preferred.split_first_line", broken):
        first, count = pages()
        with broken.lines_once():
            again, fewer = pages()
            assert again == first and fewer < count
            assert pages() == (first, 0)
        assert pages() == (first, count)
    with api("weasyprint.text.line_break.split_first_line: what it asks of a style", broken):
        assert (
            {"hyphens", "tab_size", "word_break", "font_family"}
            < asked
            <= {*broken.ASKED, broken.DECORATION}
        )


def test_pages_are_seen_as_they_come() -> None:
    style = CSS(string="@page { size: 10cm; @top-left { content: 'x' } } p { break-after: page }")
    text, counts = HTML(string="<p id=a>Un</p><p>Deux</p><p>Trois</p>"), list[int]()

    def see(pages: Any) -> None:
        counts.append(len(pages))
        assert [one.words for one in leaves.leaf(len(pages) - 1, pages[-1]).lines][:1] == [
            ("Un", "Deux", "Trois")[len(pages) - 1]
        ]
        if len(pages) == most:
            raise StopAsyncIteration

    with api("weasyprint.layout.make_all_pages", broken), broken.pages_seen(see):
        most = 4
        assert len(text.render(stylesheets=[style]).pages) == 3 and counts == [1, 2, 3]
        most = 2
        with pytest.raises(StopAsyncIteration):
            text.render(stylesheets=[style])
        assert counts == [1, 2, 3, 1, 2]
