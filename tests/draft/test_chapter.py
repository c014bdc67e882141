"""What Word has and what a chapter has of it, construct by construct."""

from __future__ import annotations

import io
import zipfile
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
    "signs alone bear no mark": Case(
        p(r("Prix") + r(" :", "<w:b/>") + r(" dix")), "Prix\u00a0: dix"
    ),
    "a sign before words that bear one": Case(
        p(r("Prix") + r(" : dix", "<w:b/>")), "Prix\u00a0: **dix**"
    ),
    "marks that turn words round, spaces that are measured": Case(
        p("Un\u2003mot\u202ed’ici\u2028là"), "Un motd’ici là"
    ),
    "both at once": Case(p(r("Fort", "<w:b/><w:i/>")), "***Fort***"),
    "raised and lowered": Case(
        p(r("XXI") + r("e", '<w:vertAlign w:val="superscript"/>') + r(" siècle")),
        "XXI{sup}`e` siècle",
    ),
    "raised and lowered by their place": Case(
        p(
            r("XXI") + r("e", '<w:position w:val="8"/><w:sz w:val="14"/>') + r(" siècle, CO")
            + r("2", '<w:position w:val="-6"/>') + r(" ou m") + r("3", '<w:position w:val="4pt"/>')
        ),
        "XXI{sup}`e` siècle, CO{sub}`2` ou m{sup}`3`",
    ),
    "a hair off the line": Case(
        p(r("Un mot ") + r("léger", '<w:position w:val="2"/>')), "Un mot léger"
    ),
    "an initial that goes down": Case(
        p(r("L", '<w:position w:val="-9"/><w:sz w:val="120"/>')) + p("a ville."), "L\n\na ville."
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
        p("::: {raw} html"), "\\:\\:\\: \\{raw\\} html"
    ),
    "a script is words": Case(p("&lt;script>alert()&lt;/script>"), "\\<script>alert()\\</script>"),
    "a template is words": Case(p("{{ secret }}"), "\\{\\{ secret \\}\\}"),
    "a dash at the start is no list": Case(p("- Bonjour"), "\\- Bonjour"),
    "hashes that end a heading": Case(p("# Prix ##", "Titre1"), "## \\# Prix \\#\\#"),
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
    links = (
        "https://example.org/a(b)", "mailto:a@example.org", "file:///c:/x", "javascript:x()",
        "https://ada:secret@example.org/", "HTTPS://example.org/b",
    )  # fmt: skip
    runs = "".join(link(f"lien {n}", n) + r(" ") for n in range(1, 7))
    found = chapter(TITLE + p(runs), links=links)
    assert body_of(found) == (
        "[lien 1](https://example.org/a%28b%29) [lien 2](mailto:a@example.org) lien 3 lien 4 "
        "lien 5 [lien 6](https://example.org/b)"
    )
    assert sum("link is left out" in one for one in found.told) == 3
    assert sum("e-mail address" in one for one in found.told) == 1
    assert "secret" not in repr((found.told, found.text))
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
    assert body_of(found) == "Un mot"
    assert len(found.questions) == 1 and "end of a paragraph taken out" in found.questions[0]
    put = struck.replace("w:del", "w:ins")
    parted = chapter(TITLE + p("Un", extra=put) + p("mot"))
    assert body_of(parted) == "Un\n\nmot"
    assert len(parted.questions) == 1 and "parted in two" in parted.questions[0]
    gone = chapter(TITLE + p("Avant.") + p(tracked("del", "Tout."), extra=struck) + p("Après."))
    assert body_of(gone) == "Avant.\n\nAprès."
    assert len(gone.questions) == 1  # its words alone


def test_a_row_whose_words_were_taken_out_goes() -> None:
    rows = (("A", "B"), (p(tracked("del", "vieux")), p(tracked("del", "mots"))), ("1", "2"))
    found = chapter(TITLE + table(*rows))
    assert body_of(found) == "| A | B |\n| --- | --- |\n| 1 | 2 |"
    sound(found)
    kept = chapter(TITLE + table(*rows), changes=Changes.REJECT)
    assert "| vieux | mots |" in body_of(kept)
    empty = chapter(TITLE + table(("A", "B"), ("", ""), ("1", "2")))
    assert "|  |  |" in body_of(empty)  # nobody took anything out of it


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


def test_a_comment_over_two_paragraphs() -> None:
    first = f'<w:commentRangeStart w:id="1"/>{r("Début")}'
    last = f'{r("fin")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    (one,) = chapter(TITLE + p("Avant.") + p(first) + p(last), remarks=(("R", "Oui ?"),)).remarks
    assert (one.about, one.line > 0) == ("Début fin", True)


def test_what_stands_in_another_place_is_told_once() -> None:
    """A table in a note; a caption, which pandoc puts above its table."""
    inner = table(("na", "nb"), ("nc", "nd"))
    found = chapter(TITLE + p(r("Mot") + note(1)), notes=(p("Avant.") + inner + p("Fin."),))
    assert "| nc | nd |" in found.text and found.left == ()
    assert (found.count.chapter, found.count.left) == (10, 0)
    tables = table(("A", "B"), ("1", "2")) + p("Tableau 1", "Lgende") + table(("C",), ("3", "4"))
    assert chapter(TITLE + tables).left == ()


def test_relations_that_are_damaged_are_mended_and_told() -> None:
    body = TITLE + p(link("lien", 1))
    links = ("https://example.org/a",)
    with zipfile.ZipFile(io.BytesIO(docx(body, links=links))) as archive:
        rels = archive.read("word/_rels/document.xml.rels")
    broken = rels.replace(b"</Relationships>", b'<Relationship Id="x" Target="a"b"/>')
    found = chapter(body, links=links, parts={"word/_rels/document.xml.rels": broken})
    assert body_of(found) == "[lien](https://example.org/a)"
    assert any("damaged" in one for one in found.told)
