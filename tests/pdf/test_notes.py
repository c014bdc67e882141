"""A note of more than words: set as it is written, at the end of its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.pdf import small
from tests.pdf.test_ahead import foreseen, staged
from vademecum.formats.pdf import anchors, make_book, mending, refused
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.lines import NOTE
from vademecum.formats.pdf.marking import numbered
from vademecum.formats.pdf.pages import Page, Prefixes, page, parsed

ASIDE = (
    '<aside class="footnote brackets" id="n{0}" role="doc-footnote"><span class="label">'
    '<span class="fn-bracket">[</span><a role="doc-backlink" href="#r{0}">{0}</a>'
    '<span class="fn-bracket">]</span></span>\n{1}\n</aside>'
)
CALL = '<a class="footnote-reference brackets" href="#n{0}" id="r{0}" role="doc-noteref">{0}</a>'
TABLE = "<table><tr><td><p>Zéro</p></td><td><p>Un</p></td></tr></table>"
BLOCKS = {
    "a table": f"<p>Des rangs</p>{TABLE}",
    "a table alone": TABLE,
    "a list": "<p>Des points</p><ul><li><p>Zéro</p></li><li><p>Un</p></li></ul>",
    "terms": "<dl><dt>Zéro</dt><dd><p>Un</p></dd></dl>",
    "a quotation": "<p>Des mots</p><blockquote><p>Zéro Un</p></blockquote>",
    "code": "<p>Un code</p><pre>Zéro\nUn</pre>",
}


def made(*notes: str) -> Page:
    calls = "".join(CALL.format(number) for number in range(1, len(notes) + 1))
    asides = "".join(ASIDE.format(number, one) for number, one in enumerate(notes, start=1))
    body = f'<section id="s"><h1>T</h1><h2>Deux{calls}</h2><p>Mot{CALL.format(1)}.</p></section>'
    fragment = f'{body}<aside class="footnote-list brackets">{asides}</aside>'
    return page("essai", fragment, "", Prefixes({"essai": "essai"}), "chapter")


@pytest.mark.parametrize("blocks", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_note_of_more_than_words_keeps_its_blocks(blocks: str) -> None:
    found = made("<p>Une note.</p>", blocks)
    root = html.document_fromstring(found.unit.html)
    assert found.unit.end_notes and found.unit.notes == ()
    (section,) = root.find_class("end-notes")
    first, second = section.find_class("end-note")
    assert first.text_content().strip() == "1. Une note."
    assert second.text_content().strip().startswith("2. ")
    kept = html.fragment_fromstring(blocks, create_parent="div")
    (number,) = second.find_class("note-number")
    written = [one.tag for one in second.iter() if one is not number]
    assert written[-2:] == [one.tag for one in kept.iter()][-2:]
    assert "".join(kept.itertext()).split() == second.text_content().split()[1:]
    assert [one.text for one in root.find_class("fn-call")] == ["1", "2", "1"]
    assert not list(anchors.faults([found.unit]))


def test_notes_of_words_stand_at_the_foot() -> None:
    found = made("<p>Une note.</p><p>Sa suite.</p>", "<p>Une autre, <em>vive</em>.</p>")
    assert not found.unit.end_notes and found.unit.notes == ("essai--n1", "essai--n2")
    root = html.document_fromstring(found.unit.html)
    assert [one.text_content() for one in root.find_class("fn")] == [
        "Une note. Sa suite.",
        "Une autre, vive.",
    ]


def test_a_line_of_a_note_ends_where_its_paragraph_does(tmp_path: Path) -> None:
    """WeasyPrint leaves the white of what floats as it is written: each end of a line was one."""
    words = "<p>Une note\nlongue,\n <em>très\nvive</em>\nencore.</p>\n<p>Sa\nsuite.</p>"
    found = made(words, "<p>Une\nautre.</p>")
    laid_out = Press(small.stage(tmp_path / "tree"), "a5", "").lay_out(found.unit)
    lines = [one.words for leaf in laid_out.seen.leaves for one in leaf.lines if one.area == NOTE]
    assert lines == [
        "1.\u00a0Une note longue, très vive encore.",
        "Sa suite.",
        "2.\u00a0Une autre.",
    ]
    assert not laid_out.found


def test_a_title_has_no_number_of_a_note() -> None:
    plain, ended = made("<p>Une note.</p>"), made(TABLE)
    assert [one.title for one in plain.headings] == [one.title for one in ended.headings]
    for one in (plain, ended):
        (head,) = html.document_fromstring(one.unit.html).xpath("//h2[@data-outline]")
        assert head.get("data-outline") == "Deux"


@pytest.mark.parametrize(
    ("note", "code"), [("<ul><li>deux mots</li></ul>", "M076"), ("<p>deux mots</p>", "M077")]
)
def test_why_notes_stand_at_the_end_is_told_by_the_note(note: str, code: str) -> None:
    call = '<p>Un mot<span class="fn">court</span></p>'
    text = f'<main>{call}<div class="end-note">{note}</div></main>'
    root = parsed(numbered(f"<html><body>{text}</body></html>"))
    (one,) = mending.at_the_end(mending.case(root, "a5"), written=code == "M076")
    assert (one.code, one.words) == (code, "deux mots")


SEVERAL = """Un[^a], deux[^b], trois[^c], quatre[^d].

[^a]: Des mots.

    D’autres mots.

[^b]: Des points\u00a0:

    - un ;
    - deux.

[^c]: Encore des mots.

[^d]: Des rangs\u00a0:

    | un | deux |
    |----|------|
    | a  | b    |
"""


@pytest.mark.slow
def test_each_note_of_more_than_words_is_told_before_as_after(tmp_path: Path) -> None:
    tree = staged(tmp_path, SEVERAL)
    told = foreseen(tree)
    assert [(one.code, one.place.line) for one in told] == [("M076", 10), ("M076", 17)]
    assert {one.place.path for one in told} == {"chapters/a/cadre.md"}
    report = make_book(tree, tmp_path / "doctrees", tmp_path / "livre.pdf")
    built = refused.told(report.blemishes, tree)
    assert [one for one in map(str, built) if "M076" in one] == [*map(str, told)]


def test_notes_of_words_are_nothing_to_tell(tmp_path: Path) -> None:
    words = SEVERAL.replace("    - un ;\n    - deux.\n", "    Un, deux.\n").partition("[^d]: ")[0]
    assert not foreseen(staged(tmp_path, f"{words}[^d]: Rien.\n"))
