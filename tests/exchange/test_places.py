"""Places of a document that are not on the page as words are: each says something, or is let by."""

from __future__ import annotations

import pytest

from tests.exchange.test_marked import docx, odt
from vademecum.exchange.form import REACH
from vademecum.exchange.read.given_names import says
from vademecum.exchange.read.stream import Block, Sign, Where

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
WORDS = "<w:r><w:t>Mots.</w:t></w:r>"


def named(blocks: tuple[Block, ...]) -> list[str]:
    return [thing for one in blocks for thing in one.things if thing.startswith("name: ")]


def twice(choice: str, fallback: str) -> str:
    both = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return f"<w:p><w:r><mc:AlternateContent {MC}>{both}</mc:AlternateContent></w:r></w:p>"


# What is written for programs that know more, for others; what is read, and where.
TWICE = {
    "the same": ("<w:t>Mots.</w:t>", "<w:t>Mots.</w:t>", [("Mots.", Where.BODY)]),
    "for some alone": ("", "<w:t>Ceci reste privé</w:t>", [("Ceci reste privé", Where.BODY)]),
    "something else": (
        "<w:t>Mots.</w:t>", "<w:t>Privé</w:t>", [("Mots.", Where.BODY), ("Privé", Where.NOTE)],
    ),
    "no words for the others": ("<w:t>Mots.</w:t>", "<w:pict/>", [("Mots.", Where.BODY)]),
}  # fmt: skip


@pytest.mark.parametrize("case", TWICE)
def test_words_written_twice(case: str) -> None:
    choice, fallback, expected = TWICE[case]
    found = docx(twice(choice, fallback))
    assert {(one.text, one.where) for one in found if one.text} == set(expected)


# Names that say something, and those that programs give.
SAYING = ["A retirer", "A_RETIRER", "ne pas publier", "prive", "J’accepte, sauf t8", "brouillon2"]
MADE = [
    "_GoBack", "_Hlk51234", "_Toc1", "OLE_LINK1", "Signet1", "Bookmark 2", "Texte1", "CaseACocher1",
    "vm_t8_5f3a9c01", "vm:approuve", "kix.ab12", "bookmark=id.30j0zll", "goog_rdk_0", "Section1",
    "WordSection1", "Image 3", "Zone de texte 2", "Connecteur droit 7", "Cadre1", "__DdeLink__1_2",
    "Tableau1", "Table of Contents1", "Picture 1", "Shape1", "", "12",
]  # fmt: skip


@pytest.mark.parametrize("name", SAYING)
def test_a_name_that_says_something(name: str) -> None:
    assert says(name)


@pytest.mark.parametrize("name", MADE)
def test_a_name_that_a_program_gave(name: str) -> None:
    assert not says(name)


def box(tag: str, alias: str) -> str:
    return (
        f'<w:p><w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/></w:sdtPr>'
        f"<w:sdtContent>{WORDS}</w:sdtContent></w:sdt></w:p>"
    )


PUBLIC = "J’accepte que mes propos soient publiés."
# A place of a Word document, and the name that is read of it.
PLACES = {
    f'<w:p><w:bookmarkStart w:id="1" w:name="A_RETIRER"/>{WORDS}</w:p>': "A_RETIRER",
    f'<w:p><w:bookmarkStart w:id="1" w:name="_GoBack"/>{WORDS}</w:p>': "",
    box(f"{REACH}public", PUBLIC): "",
    box(f"{REACH}public", "J’accepte, sauf t8"): "J’accepte, sauf t8",
    box("goog_rdk_1", ""): "",
    box("", "à revoir"): "à revoir",
    box("sauf le t8", ""): "sauf le t8",
    f'<w:p><w:r><w:drawing><wp:docPr {WP} id="1" name="Image 1" descr="ne pas publier"/>'
    "</w:drawing></w:r></w:p>": "ne pas publier",
    f'<w:p><w:r><w:drawing><wp:docPr {WP} id="1" name="Image 1" descr="Logo de la mairie"/>'
    "</w:drawing></w:r></w:p>": "",
    f'<w:p><w:r><w:drawing><wp:docPr {WP} id="1" name="Image 1" descr="Une image contenant texte'
    '&#10;Description générée automatiquement"/></w:drawing></w:r></w:p>': "",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_name_given_in_a_word_document(place: str) -> None:
    assert named(docx(place)) == [f"name: {one}" for one in [PLACES[place]] if one]


OPEN = {
    '<text:section text:name="A retirer"><text:p>Mots.</text:p></text:section>': "A retirer",
    '<text:section text:name="Section1"><text:p>Mots.</text:p></text:section>': "",
    '<text:p><text:bookmark-start text:name="A_RETIRER"/>Mots.</text:p>': "A_RETIRER",
    f'<text:p><loext:content-control loext:tag="{REACH}public" loext:alias="sauf t8">Mots.'
    "</loext:content-control></text:p>": "sauf t8",
    f'<text:p><loext:content-control loext:tag="{REACH}public" loext:alias="{PUBLIC}">Mots.'
    "</loext:content-control></text:p>": "",
}


@pytest.mark.parametrize("place", OPEN)
def test_a_name_given_in_an_opendocument_file(place: str) -> None:
    assert named(odt(place)) == [f"name: {one}" for one in [OPEN[place]] if one]


# Properties of a run, of a paragraph: whether anybody reads the words.
UNREADABLE = {
    '<w:w w:val="1"/>': Sign.HIDDEN,
    '<w:w w:val="90"/>': Sign.NONE,
    '<w:spacing w:val="-200"/>': Sign.HIDDEN,
    '<w:spacing w:val="-10"/>': Sign.NONE,
    '<w:fitText w:val="20"/>': Sign.HIDDEN,
    '<w:color w:val="auto" w:themeColor="background1"/>': Sign.HIDDEN,
    '<w:color w:val="auto" w:themeColor="accent2"/>': Sign.BRIGHT,
    '<w:color w:val="000000" w:themeColor="text1"/>': Sign.NONE,
}


@pytest.mark.parametrize("properties", UNREADABLE)
def test_words_that_nobody_can_read(properties: str) -> None:
    (found,) = docx(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>Mots.</w:t></w:r></w:p>")
    assert found.signs == UNREADABLE[properties]


def test_a_line_of_no_height() -> None:
    for line, sign in (("2", Sign.HIDDEN), ("260", Sign.NONE)):
        spacing = f'<w:pPr><w:spacing w:line="{line}" w:lineRule="exact"/></w:pPr>'
        (found,) = docx(f"<w:p>{spacing}{WORDS}</w:p>")
        assert found.signs == sign


FLAT = {
    '<style:text-properties style:text-scale="1%"/>': Sign.HIDDEN,
    '<style:text-properties style:text-scale="90%"/>': Sign.NONE,
    '<style:text-properties fo:letter-spacing="-0.4cm"/>': Sign.HIDDEN,
    '<style:text-properties fo:letter-spacing="-0.2pt"/>': Sign.NONE,
    '<style:paragraph-properties fo:line-height="0.05cm"/>': Sign.HIDDEN,
    '<style:paragraph-properties fo:line-height="100%"/>': Sign.NONE,
}


@pytest.mark.parametrize("style", FLAT)
def test_words_that_nobody_can_read_in_opendocument(style: str) -> None:
    (found,) = odt('<text:p text:style-name="P1">Mots.</text:p>', style)
    assert found.signs == FLAT[style]


STRIKE = "<w:rPr><w:strike/></w:rPr>"
DEFAULTS = f"<w:docDefaults><w:rPrDefault>{STRIKE}</w:rPrDefault></w:docDefaults>"
TABLE = '<w:style w:type="table" w:styleId="T"><w:name w:val="Grille"/>{}</w:style>'
NORMAL = f'<w:style w:type="paragraph" w:default="1" w:styleId="N2">{STRIKE}</w:style>'
ROW = f"<w:tr><w:tc><w:p>{WORDS}</w:p></w:tc></w:tr>"
IN_TABLE = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>{ROW}</w:tbl>'
OWN = f'<w:p><w:pPr><w:pStyle w:val="VMPropos"/></w:pPr>{WORDS}</w:p>'
# Styles added to the letter's, and some words.
STRUCK = {
    "nothing": ("", OWN, Sign.NONE),
    "the document's own, with a style": (DEFAULTS, OWN, Sign.STRUCK),
    "the document's own, without one": (DEFAULTS, f"<w:p>{WORDS}</w:p>", Sign.STRUCK),
    "a table's": (TABLE.format(STRIKE), IN_TABLE, Sign.STRUCK),
    "a table's first row": (
        TABLE.format(f'<w:tblStylePr w:type="firstRow">{STRIKE}</w:tblStylePr>'), IN_TABLE,
        Sign.STRUCK,
    ),
    "a table's colours": (
        TABLE.format('<w:rPr><w:color w:val="365F91"/></w:rPr>'), IN_TABLE, Sign.NONE,
    ),
    "the style of who names none": (NORMAL, f"<w:p>{WORDS}</w:p>", Sign.STRUCK),
}  # fmt: skip


@pytest.mark.parametrize("case", STRUCK)
def test_a_strike_that_nobody_set_on_the_words(case: str) -> None:
    styles, words, sign = STRUCK[case]
    (found,) = docx(words, styles)
    assert found.signs == sign


def test_a_strike_under_every_style_of_opendocument() -> None:
    struck = (
        '</style:style><style:default-style style:family="paragraph"><style:text-properties '
        'style:text-line-through-style="solid"/></style:default-style>'
        '<style:style style:name="P2" style:family="paragraph">'
    )
    for name in ("", ' text:style-name="P1"'):
        (found,) = odt(f"<text:p{name}>Mots.</text:p>", struck)
        assert found.signs == Sign.STRUCK
