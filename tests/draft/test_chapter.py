"""What Word has and what a chapter has of it, construct by construct."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.draft import made as word
from tests.draft.made import docx, image, item, link, note, p, r, remark, table, tracked
from vademecum.exchange.draft.chapter import Made, made
from vademecum.exchange.draft.settling import Changes

pytestmark = pytest.mark.pandoc
TITLE = p("Accueillir une délégation", "Titre")


def chapter(body: str, changes: Changes = Changes.ASK, title: str = "", **more: object) -> Made:
    data = docx(body, **more)  # type: ignore[arg-type]
    return made(data, "brouillon.docx", title, "", "chapters/agir", changes)


def body_of(one: Made) -> str:
    return one.text.split("\n---\n", 1)[1].strip()


def sound(one: Made) -> None:
    """Nothing went astray."""
    assert (one.count.lost, one.count.more) == ("", "")


@dataclass(frozen=True)
class Case:
    body: str
    want: str  # the chapter's body


CASES = {
    "a paragraph": Case(p("Des mots."), "Des mots."),
    "emphasis": Case(
        p(r("Un ") + r("mot", "<w:b/>") + r(" et ") + r("un autre", "<w:i/>") + r(".")),
        "Un **mot** et *un autre*.",
    ),
    "emphasis that a space ends": Case(
        p(r("Un ") + r("mot ", "<w:b/>") + r("gras")), "Un **mot** gras"
    ),
    "both at once": Case(p(r("Fort", "<w:b/><w:i/>")), "***Fort***"),
    "raised and lowered": Case(
        p(r("XXI") + r("e", '<w:vertAlign w:val="superscript"/>') + r(" siècle")),
        "XXI{sup}`e` siècle",
    ),
    "underlined and coloured words are words": Case(
        p(r("Rouge", '<w:u w:val="single"/><w:color w:val="FF0000"/>')), "Rouge"
    ),
    "headings begin below the title": Case(
        p("Un", "Titre1") + p("Deux", "Titre2") + p("Trois", "Titre1"),
        "## Un\n\n### Deux\n\n## Trois",
    ),
    "no level is left out": Case(
        p("Un", "Titre2") + p("Deux", "Titre5") + p("Trois", "Titre2"),
        "## Un\n\n### Deux\n\n## Trois",
    ),
    "an empty heading": Case(p("Mots") + p("", "Titre1") + p("Suite"), "Mots\n\nSuite"),
    "lists": Case(
        item("un") + item("dessous", 1) + item("deux"), "- un\n  - dessous\n- deux"
    ),
    "numbers": Case(item("un", 0, 2) + item("deux", 0, 2), "1. un\n2. deux"),
    "a table": Case(
        table(("Qui", "Quoi"), ("La ville", "un | deux")),
        "| Qui | Quoi |\n| --- | --- |\n| La ville | un \\| deux |",
    ),
    "a quotation": Case(p("Des mots d’ailleurs.", "Citation"), "> Des mots d’ailleurs."),
    "a subtitle is words": Case(p("Un sous-titre", "Sous-titre"), "Un sous-titre"),
    "raw MyST is words": Case(
        p("::: {raw} html"), "\\::: \\{raw\\} html"
    ),
    "a script is words": Case(p("&lt;script>alert()&lt;/script>"), "\\<script>alert()\\</script>"),
    "a template is words": Case(p("{{ secret }}"), "\\{\\{ secret \\}\\}"),
    "a dash at the start is no list": Case(p("- Bonjour"), "\\- Bonjour"),
    "a figure and a stop is no list": Case(p("1. Bonjour"), "1\\. Bonjour"),
    "a hash is no heading": Case(p("# Bonjour"), "\\# Bonjour"),
    "typography as check --fix": Case(p("Qui ? Toi !"), "Qui\u202f? Toi\u202f!"),
    "a break of the line": Case(
        p("<w:r><w:t>Un</w:t><w:br/><w:t># deux</w:t></w:r>"), "Un\\\n\\# deux"
    ),
    "a field shows its result": Case(
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ yy'
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("ce jour")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        "ce jour",
    ),
    "a content control is its words": Case(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Dedans')}</w:sdtContent></w:sdt>", "Dedans"
    ),
    "a smart tag and a bookmark": Case(
        p(
            '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:smartTag w:element="place">'
            + r("Brest") + '</w:smartTag><w:bookmarkEnd w:id="1"/>'
        ),
        "Brest",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", CASES)
def test_what_a_chapter_has(name: str) -> None:
    found = chapter(TITLE + CASES[name].body)
    assert body_of(found) == CASES[name].want
    assert found.title == "Accueillir une délégation"
    assert found.path == "chapters/agir/accueillir-une-delegation.md"
    sound(found)


def test_a_note_stands_at_its_call() -> None:
    found = chapter(TITLE + p(r("Un mot") + note(1) + r(".")), notes=("La source.",))
    assert body_of(found) == "Un mot[^n1].\n\n[^n1]: La source."
    sound(found)


def test_links_lead_where_a_reader_may_go() -> None:
    links = ("https://example.org/a(b)", "mailto:a@example.org", "file:///c:/x", "javascript:x()")
    runs = "".join(link(f"lien {n}", n) + r(" ") for n in range(1, 5))
    found = chapter(TITLE + p(runs), links=links)
    assert body_of(found) == (
        "[lien 1](https://example.org/a%28b%29) [lien 2](mailto:a@example.org) lien 3 lien 4"
    )
    assert sum("link is left out" in one for one in found.told) == 2
    sound(found)


def test_an_image_is_a_file_with_what_it_shows() -> None:
    found = chapter(TITLE + p(image("Une photo")) + p("Figure 1", "Lgende"))
    name = "images/accueillir-une-delegation-1.png"
    assert body_of(found) == f":::{{figure}} {name}\n:alt: Une photo\n\nFigure 1\n:::"
    assert found.files == {f"chapters/agir/{name}": word.PIXEL}
    sound(found)


@pytest.mark.parametrize("alt", ["", "Une image  Description générée automatiquement"])
def test_an_image_that_says_nothing_is_told(alt: str) -> None:
    found = chapter(TITLE + p(image(alt)))
    assert any(":alt:" in one for one in found.told)
    assert ":alt:\n" in body_of(found)


def test_an_image_of_another_kind_is_told() -> None:
    found = chapter(TITLE + p("Mots") + p(image("Un dessin")), images=(b"\x01\x00\x00\x00EMF",))
    assert body_of(found) == "Mots"
    assert found.files == {}
    assert any("PNG or JPEG" in one for one in found.told)


def test_merged_cells_are_told_and_keep_their_words() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Large")}</w:tc>'
    found = chapter(TITLE + table(("A", "B"), (wide,), ("1", "2")))
    assert "| Large |  |" in body_of(found)
    assert any("merged" in one for one in found.told)
    sound(found)


TRACKED = p(r("Un ") + tracked("ins", "nouveau ") + tracked("del", "vieux ") + r("mot"))


@pytest.mark.parametrize(
    ("changes", "want", "asked"),
    [
        (Changes.ASK, "Un nouveau mot", 2),
        (Changes.ACCEPT, "Un nouveau mot", 0),
        (Changes.REJECT, "Un vieux mot", 0),
    ],
)
def test_tracked_changes(changes: Changes, want: str, asked: int) -> None:
    found = chapter(TITLE + TRACKED, changes)
    assert body_of(found) == want
    assert len(found.questions) == asked
    assert "Inventée" not in found.text
    sound(found)


def test_a_struck_end_joins_two_paragraphs() -> None:
    struck = '<w:rPr><w:del w:id="9" w:author="X" w:date="2026-11-02T10:00:00Z"/></w:rPr>'
    found = chapter(TITLE + p("Un ", extra=struck) + p("mot"))
    assert body_of(found) in {"Un mot", "Unmot"}


def test_a_comment_is_a_remark_and_no_word_of_the_chapter() -> None:
    found = chapter(
        TITLE + p("Avant.") + p(r("Le ") + remark(1, "chiffre") + r(".")),
        remarks=(("jeanne@example.org", "À vérifier"),),
    )
    assert body_of(found) == "Avant.\n\nLe chiffre."
    (one,) = found.remarks
    assert (one.words, one.about, one.author) == ("À vérifier", "chiffre", "")
    assert found.text.split("\n")[one.line - 1] == "Le chiffre."
    assert found.count.remarks == 2


@dataclass(frozen=True)
class Out:
    body: str
    why: str
    words: str


OUT = {
    "hidden": Out(p(r("Vu ") + r("secret", "<w:vanish/>")), "hidden", "secret"),
    "hidden by a style": Out(
        p(r("Vu ") + r("secret", '<w:rStyle w:val="Secret"/>')), "hidden", "secret"
    ),
    "white on white": Out(
        p(r("Vu ") + r("secret", '<w:color w:val="FFFFFF"/>')), "hidden", "secret"
    ),
    "struck": Out(p(r("Vu ") + r("secret", "<w:strike/>")), "struck", "secret"),
    "a text box": Out(p(r("Vu") + word.box("secret")), "box", "secret"),
    "an equation": Out(
        p(r("Vu ") + "<m:oMath><m:r><m:t>secret</m:t></m:r></m:oMath>"), "equation", "secret"
    ),
    "a table of contents": Out(p("Vu") + p("secret 3", "TM1"), "contents", "secret 3"),
    "what was taken out": Out(p(r("Vu") + tracked("del", " secret")), "deleted", "secret"),
}


@pytest.mark.table
@pytest.mark.parametrize("name", OUT)
def test_what_is_left_out_is_said_once(name: str) -> None:
    found = chapter(TITLE + OUT[name].body)
    assert body_of(found) == "Vu"
    assert [(one.why.value, one.words) for one in found.left] == [(OUT[name].why, OUT[name].words)]
    sound(found)


def test_a_foot_of_the_page_is_left_out() -> None:
    found = chapter(TITLE + p("Vu"), foot="Page 1")
    assert [(one.why.value, one.words) for one in found.left] == [("head", "Page 1")]


def test_white_on_a_ground_is_seen() -> None:
    ground = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F497D"/></w:tcPr>'
    cell = ground + p(r("Qui", '<w:color w:val="FFFFFF"/>')) + "</w:tc>"
    found = chapter(TITLE + table((cell, "Quoi"), ("a", "b")))
    assert "| Qui | Quoi |" in body_of(found)
    assert found.left == ()


def test_a_diagram_is_told_with_its_words() -> None:
    data = (
        b'<d:dataModel xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
        b'main"><a:p><a:r><a:t>Un r\xc3\xb4le</a:t></a:r></a:p></d:dataModel>'
    )
    found = chapter(TITLE + p("Vu"), parts={"word/diagrams/data1.xml": data})
    assert [(one.why.value, one.words) for one in found.left] == [("drawn", "Un rôle")]


def test_macros_and_what_lies_elsewhere_are_told() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/attachedTemplate" Target="http://192.0.2.1/m.dotm" '
        b'TargetMode="External"/></Relationships>'
    )
    parts = {"word/vbaProject.bin": b"x", "word/_rels/settings.xml.rels": rels}
    found = chapter(TITLE + p("Vu"), parts=parts)
    assert sum("macros" in one or "outside the file" in one for one in found.told) == 2


def test_another_title_is_said() -> None:
    found = chapter(TITLE + p("Vu"), title="Recevoir")
    assert (found.title, found.id) == ("Recevoir", "recevoir")
    assert [(one.why.value, one.words) for one in found.left] == [
        ("title", "Accueillir une délégation")
    ]


def test_every_word_is_counted_once() -> None:
    """On a draft that has something of everything."""
    body = "".join(one.body for one in (*CASES.values(), *OUT.values())) + TRACKED
    found = chapter(
        TITLE + body + p(r("Fin") + note(1)) + p(remark(1, "mot")), notes=("Une note.",),
        remarks=(("R", "Un avis"),), foot="Page 1",
    )  # fmt: skip
    sound(found)
    count = found.count
    assert count.all == count.chapter + count.remarks + count.left
    assert count.left == sum(len(one.words.split()) for one in found.left)
