"""Whatever a person did to the look of words: a mark, unless it is known to say nothing."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest

from vademecum.exchange import read
from vademecum.exchange.docx_styles import STYLES
from vademecum.exchange.read.stream import Block, Sign, Where

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODT = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">
<office:automatic-styles><style:style style:name="P1" style:family="paragraph">{style}</style:style>
</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>
</office:document-content>"""


def docx(body: str, styles: str = "") -> tuple[Block, ...]:
    """What is read of a Word document that has the letter's styles, and some more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        target.writestr("word/document.xml", document)
        target.writestr("word/styles.xml", STYLES.replace("</w:styles>", f"{styles}</w:styles>"))
    return read.parse(buffer.getvalue(), "a.docx").blocks


def odt(body: str, style: str = "") -> tuple[Block, ...]:
    """What is read of an OpenDocument text whose paragraphs may be in the style P1."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        target.writestr("content.xml", ODT.format(style=style, body=body))
    return read.parse(buffer.getvalue(), "a.odt").blocks


# Run properties of Word, and what they make of the words.
RUNS = {
    '<w:b/><w:i/><w:sz w:val="24"/><w:rFonts w:ascii="Arial"/><w:lang w:val="fr"/>': Sign.NONE,
    '<w:color w:val="auto"/><w:spacing w:val="2"/><w:kern w:val="2"/><w:noProof/>': Sign.NONE,
    '<w:color w:val="000000"/><w:u w:val="none"/><w:smallCaps/>': Sign.NONE,
    '<w:shd w:val="clear" w:fill="FFFFFF"/>': Sign.NONE,
    '<w:shd w:val="clear" w:fill="auto"/><w:vertAlign w:val="superscript"/>': Sign.NONE,
    '<w:color w:val="1F3864"/>': Sign.NONE,  # the letter's titles
    '<w:color w:val="17365D"/>': Sign.BRIGHT,
    '<w:color w:val="A6A6A6"/>': Sign.BRIGHT,
    '<w:color w:val="FFFFFF"/>': Sign.HIDDEN,
    '<w:shd w:val="clear" w:fill="FFFFCC"/>': Sign.BRIGHT,
    '<w:shd w:val="clear" w:fill="D9D9D9"/>': Sign.BRIGHT,
    '<w:shd w:val="pct25" w:color="FF0000" w:fill="auto"/>': Sign.BRIGHT,
    '<w:bdr w:val="single" w:color="FF0000"/>': Sign.BRIGHT,
    '<w:u w:val="wave" w:color="FF0000"/>': Sign.BRIGHT,
    '<w:u w:val="single"/>': Sign.BRIGHT,
    '<w:em w:val="dot"/>': Sign.BRIGHT,
    "<w:outline/>": Sign.BRIGHT,
    '<w:effect w:val="blinkBackground"/>': Sign.BRIGHT,
    '<w:highlight w:val="lightGray"/>': Sign.BRIGHT,
}


@pytest.mark.parametrize("properties", RUNS)
def test_what_the_look_of_words_says(properties: str) -> None:
    (found,) = docx(f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>Mots.</w:t></w:r></w:p>")
    assert found.signs == RUNS[properties]


RED = '<w:{} w:val="single" w:sz="4" w:space="1" w:color="FF0000"/>'
PARAGRAPHS = {
    '<w:pStyle w:val="VMPropos"/>': Sign.NONE,
    '<w:pStyle w:val="VMAutre"/>': Sign.NONE,
    '<w:pStyle w:val="VMReference"/>': Sign.NONE,
    '<w:jc w:val="both"/><w:spacing w:before="40"/><w:ind w:left="200"/><w:keepNext/>': Sign.NONE,
    '<w:pBdr><w:left w:val="single" w:color="2E74B5"/></w:pBdr>': Sign.NONE,
    '<w:pBdr><w:top w:val="nil"/></w:pBdr><w:shd w:val="clear" w:fill="F0F0F0"/>': Sign.NONE,
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>': Sign.BRIGHT,
    f"<w:pBdr>{RED.format('top')}</w:pBdr>": Sign.BRIGHT,
    '<w:pBdr><w:left w:val="single" w:color="auto"/></w:pBdr>': Sign.BRIGHT,
    '<w:framePr w:w="2000" w:wrap="around"/>': Sign.BRIGHT,
    '<w:pStyle w:val="Rouge"/>': Sign.BRIGHT,
    '<w:pStyle w:val="Cadre"/>': Sign.BRIGHT,
}
NEW = (
    '<w:style w:type="paragraph" w:styleId="Rouge"><w:name w:val="Rouge"/><w:basedOn '
    'w:val="VMPropos"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style><w:style '
    'w:type="paragraph" w:styleId="Cadre"><w:name w:val="Cadre"/><w:basedOn w:val="VMPropos"/>'
    f"<w:pPr><w:pBdr>{RED.format('bottom')}</w:pBdr></w:pPr></w:style>"
)


@pytest.mark.parametrize("properties", PARAGRAPHS)
def test_what_the_look_of_a_paragraph_says(properties: str) -> None:
    words = f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>Mots.</w:t></w:r></w:p>"
    (found,) = docx(words, NEW)
    assert found.signs == PARAGRAPHS[properties]


# A style of LibreOffice, by hand or of its own, and what it makes of a paragraph's words.
LOOKS = {
    '<style:text-properties fo:font-weight="bold" fo:language="fr" fo:hyphenate="false" '
    'fo:font-size="10.5pt" fo:color="#000000" loext:opacity="100%"/>': Sign.NONE,
    '<style:text-properties style:use-window-font-color="true" loext:opacity="0%"/>': Sign.NONE,
    '<style:paragraph-properties fo:text-align="justify" fo:border="none" style:shadow="none" '
    'fo:background-color="transparent" fo:padding="0cm" fo:border-left="3pt solid #2e74b5"/>': (
        Sign.NONE
    ),
    '<style:text-properties style:text-underline-style="none"/>': Sign.NONE,
    '<style:text-properties loext:rsid="000b3eed" loext:paragraph-rsid="000b3eed"/>': Sign.NONE,
    '<style:text-properties loext:shadow="#808080 0.18cm 0.18cm"/>': Sign.BRIGHT,
    '<style:text-properties style:text-underline-style="wave"/>': Sign.BRIGHT,
    '<style:text-properties fo:border="0.06pt solid #ff0000"/>': Sign.BRIGHT,
    '<style:text-properties fo:text-shadow="1pt 1pt"/>': Sign.BRIGHT,
    '<style:text-properties fo:color="#ff0000"/>': Sign.BRIGHT,
    '<style:text-properties fo:color="#000000" loext:opacity="0%"/>': Sign.HIDDEN,
    '<style:paragraph-properties fo:background-color="#ffff00"/>': Sign.BRIGHT,
    '<style:paragraph-properties fo:border="0.06pt solid #000000"/>': Sign.BRIGHT,
}


@pytest.mark.parametrize("style", LOOKS)
def test_what_the_look_says_in_opendocument(style: str) -> None:
    (found,) = odt('<text:p text:style-name="P1">Mots.</text:p>', style)
    assert found.signs == LOOKS[style]


def test_what_is_said_of_a_tracked_change_is_a_remark() -> None:
    region = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>'
        "<office:change-info><dc:creator>Témoin</dc:creator><text:p>si le maire le veut</text:p>"
        "</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    )
    words, said = odt(
        f'{region}<text:p>Un <text:change-start text:change-id="c1"/>gros <text:change-end '
        'text:change-id="c1"/>filet.</text:p>'
    )
    assert (words.text, said.where) == ("Un gros filet.", Where.REMARK)
    assert (said.text, said.author) == ("si le maire le veut", "Témoin")
    assert words.remarks == (said.name,)


FOLDED = {
    "a paragraph": "<text:p><text:hidden-paragraph/>Mots.</text:p>",
    "a column": '<table:table><table:table-column table:visibility="collapse"/><table:table-row>'
    "<table:table-cell><text:p>Mots.</text:p></table:table-cell></table:table-row></table:table>",
    "a row": '<table:table><table:table-row table:visibility="collapse"><table:table-cell>'
    "<text:p>Mots.</text:p></table:table-cell></table:table-row></table:table>",
}


@pytest.mark.parametrize("case", FOLDED)
def test_what_is_folded_away_is_hidden(case: str) -> None:
    (found,) = odt(FOLDED[case])
    assert (found.text, found.signs) == ("Mots.", Sign.HIDDEN)


def test_words_above_or_behind_others_stand_apart() -> None:
    ruby = "<w:ruby><w:rt><w:r><w:t>faux</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>onze</w:t></w:r>"
    linked = '<w:hyperlink w:tooltip="à ôter"><w:r><w:t>là</w:t></w:r></w:hyperlink>'
    found = docx(f"<w:p><w:r>{ruby}</w:rubyBase></w:ruby></w:r>{linked}</w:p>")
    assert {(one.where, one.text) for one in found} == {
        (Where.BODY, "onzelà"), (Where.NOTE, "faux"), (Where.NOTE, "à ôter"),
    }  # fmt: skip
    words, above = odt(
        "<text:p>Un<text:ruby><text:ruby-base> mot</text:ruby-base><text:ruby-text>faux"
        "</text:ruby-text></text:ruby></text:p>"
    )[::-1]
    assert (words.text, above.text, above.where) == ("Un mot", "faux", Where.NOTE)


def test_letters_taken_apart_are_put_together() -> None:
    words = unicodedata.normalize("NFD", "Présidente émue")
    (found,) = docx(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
    assert found.text == "Présidente émue"
