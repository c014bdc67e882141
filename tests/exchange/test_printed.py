"""Words that a file shows and that stand in no text of it: they are words all the same."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.exchange.test_formats import ODT
from vademecum.exchange import read
from vademecum.exchange.apart import held
from vademecum.exchange.classes import Class
from vademecum.exchange.read.stream import Block, Where
from vademecum.exchange.tally import Account

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
STYLED = '<w:pPr><w:pStyle w:val="Liste"/></w:pPr>'


def docx(
    said: str, numbering: str = "", styles: str = "", custom: str = "", core: str = "",
    app: str = "", behind: str = "", notes: str = "",
) -> list[str]:  # fmt: skip
    """What is noted of a Word document of one paragraph, besides its words."""
    property_ = (
        '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{}"><vt:lpwstr '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}'
        "</vt:lpwstr></property>"
    )
    named = "".join(property_.format(*one.split("=", 1)) for one in custom.split("|") if one)
    parts = {
        "word/document.xml": f"<w:document xmlns:w='{W}' xmlns:v='urn:v' xmlns:r='urn:r'>{behind}"
        f"<w:body><w:p>{said}<w:r><w:t>Un mot.</w:t></w:r></w:p></w:body></w:document>",
        "word/numbering.xml": f"<w:numbering xmlns:w='{W}'>{numbering}</w:numbering>",
        "word/styles.xml": f"<w:styles xmlns:w='{W}'>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes xmlns:w='{W}'>{notes}</w:footnotes>",
        "docProps/custom.xml": f"<Properties>{named}</Properties>",
        "docProps/core.xml": f"<coreProperties>{core}</coreProperties>",
        "docProps/app.xml": f"<Properties>{app}</Properties>",
    }
    return noted(parts, "a.docx")


def odt(body: str, styles: str = "", meta: str = "") -> list[str]:
    """The same of an OpenDocument text."""
    content = ODT % body
    content = content.replace("</office:automatic-styles>", f"{styles}</office:automatic-styles>")
    parts = {
        "content.xml": content,
        "meta.xml": f"<office:meta xmlns:office='urn:o' xmlns:meta='urn:m' xmlns:dc='urn:d'>{meta}"
        "</office:meta>",
    }
    return noted(parts, "a.odt")


def noted(parts: dict[str, str], name: str) -> list[str]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for part, text in parts.items():
            target.writestr(part, text)
    found = read.parse(buffer.getvalue(), name)
    assert not found.broken
    assert any(one.text == "Un mot." for one in found.blocks)
    apart = [one.text for one in found.blocks if one.where is Where.NOTE and one.text]
    return [*(thing for one in found.blocks for thing in one.things), *apart]


def level(text: str, more: str = "", form: str = "decimal", number: int = 0) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        "</w:lvl>"
    )


def listed(levels: str, override: str = "", link: str = "") -> str:
    through = f'<w:numStyleLink w:val="{link}"/>' if link else ""
    return (
        f'<w:abstractNum w:abstractNumId="7">{through}{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/>{override}</w:num>'
    )


def faced(face: str) -> str:
    return f'<w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}"/></w:rPr>'


STYLE = (
    '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List"/>{}</w:style>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
)
OVER = f'<w:lvlOverride w:ilvl="0">{level("À ôter %1")}</w:lvlOverride>'
SAYS = "numbering: À retirer :"
WORD = {
    "1.": (NUMBERED, listed(level("%1.")), "", []),
    "a)": (NUMBERED, listed(level("%1)", form="lowerLetter")), "", []),
    "(iv)": (NUMBERED, listed(level("(%1)", form="lowerRoman")), "", []),
    "1.1.1": (NUMBERED, listed(level("%1.%2.%3")), "", []),
    "1 –": (NUMBERED, listed(level("%1 –")), "", []),
    "a bullet": (NUMBERED, listed(level("•", form="bullet")), "", []),
    "a dash": (NUMBERED, listed(level("–", form="bullet")), "", []),
    "o": (NUMBERED, listed(level("o", faced("Courier New"), form="bullet")), "", []),
    "a bullet of Symbol": (NUMBERED, listed(level("\uf0b7", faced("Symbol"))), "", []),
    "a square of Wingdings": (NUMBERED, listed(level("\uf0a7", faced("Wingdings"))), "", []),
    "nothing": (NUMBERED, listed(level("", form="none")), "", []),
    "a list of no words beside another": (
        NUMBERED, listed(level("•") + level("À retirer :", number=1)), "", [],
    ),
    "a list that is not there": (NUMBERED, "", "", []),
    "words": (NUMBERED, listed(level("À retirer :", form="none")), "", [SAYS]),
    "words and a number": (NUMBERED, listed(level("Faux %1")), "", ["numbering: Faux 1"]),
    "a cross": (NUMBERED, listed(level("✗", form="bullet")), "", ["numbering: ✗"]),
    "a ticked box": (NUMBERED, listed(level("☒", form="bullet")), "", ["numbering: ☒"]),
    "a cross of Wingdings": (
        NUMBERED, listed(level("\uf0fb", faced("Wingdings"))), "", ["numbering: \uf0fb"],
    ),
    "a cut": (NUMBERED, listed(level("[…]")), "", ["numbering: […]"]),
    "a picture": (
        NUMBERED, listed(level("•", '<w:lvlPicBulletId w:val="0"/>')), "", ["image"],
    ),
    "words put over a level": (
        NUMBERED, listed(level("%1."), OVER), "", ["numbering: À ôter 1"],
    ),
    "words by a style": (
        STYLED, listed(level("À retirer :")),
        STYLE.format('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), [SAYS],
    ),
    "words by the style it is based on": (
        STYLED, listed(level("À retirer :")), STYLE.format('<w:basedOn w:val="Base"/>'), [SAYS],
    ),
    "words by a level that names the style": (
        STYLED,
        listed(level("•") + level("À retirer :", '<w:pStyle w:val="Liste"/>', number=2)),
        STYLE.format('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), [SAYS],
    ),
    "taken out of its style's list": (
        '<w:pPr><w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
        listed(level("À retirer :")),
        STYLE.format('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), [],
    ),
    "a paragraph of a text box bound to data": (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent/></w:sdt>',
        "", "", ["control"],
    ),
    "a control with a title": (
        '<w:sdt><w:sdtPr><w:alias w:val="À retirer"/></w:sdtPr><w:sdtContent/></w:sdt>',
        "", "", ["name: À retirer"],
    ),
    "help of an old form": (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="à ôter"/></w:ffData>'
        "</w:fldChar></w:r>", "", "", ["control: à ôter"],
    ),
    "the page's number": ('<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "/>', "", "", []),
    "the page's number in two figures": ('<w:fldSimple w:instr=" PAGE \\# 00 "/>', "", "", []),
    "words in the picture of a number": (
        '<w:fldSimple w:instr=" PAGE \\# &quot;\'à retirer\' 0&quot; "/>', "", "",
        ["field: PAGE \\# \"'à retirer' 0\""],
    ),
    "words over a link": (
        '<w:fldSimple w:instr=" HYPERLINK &quot;a&quot; \\o &quot;à ôter&quot; "/>', "", "",
        ['field: HYPERLINK "a" \\o "à ôter"'],
    ),
    "a table of contents": ('<w:fldSimple w:instr=" TOC \\o &quot;1-3&quot; "/>', "", "", []),
}  # fmt: skip


@pytest.mark.parametrize("case", WORD)
def test_what_word_prints_besides_the_text(case: str) -> None:
    said, numbering, styles, expected = WORD[case]
    assert docx(said, numbering, styles) == expected


def test_what_stands_behind_the_page_or_between_the_notes() -> None:
    picture = "<w:background w:color='auto'><v:background><v:fill r:id='rId1'/></v:background>"
    assert docx("", behind=f"{picture}</w:background>") == ["image"]
    assert docx("", behind="<w:background w:color='FFFFFF'/>") == []
    line = "<w:footnote w:type='separator'><w:p><w:r><w:t>À ôter</w:t></w:r></w:p></w:footnote>"
    assert docx("", notes=line) == ["À ôter"]


def lists(level: str, inside: str = "<text:p>Un mot.</text:p>") -> tuple[str, str]:
    return (
        f'<text:list text:style-name="L"><text:list-item>{inside}</text:list-item></text:list>',
        f'<text:list-style style:name="L">{level}</text:list-style>',
    )


NUMBER = '<text:list-level-style-number text:level="1" style:num-format="1" {}/>'
TWICE = "<text:list><text:list-item><text:p>Un mot.</text:p></text:list-item></text:list>"
OFFICE = {
    "1.": (*lists(NUMBER.format('style:num-suffix="."')), []),
    "1. as LibreOffice writes it": (
        *lists(NUMBER.format('style:num-suffix="." loext:num-list-format="%1%."')), [],
    ),
    "a bullet": (
        *lists('<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'), [],
    ),
    "words behind": (*lists(NUMBER.format('style:num-suffix=" faux"')), ["numbering: 1 faux"]),
    "words before": (
        *lists(NUMBER.format('style:num-prefix="Faux "')), ["numbering: Faux 1"],
    ),
    "words in the whole format": (
        *lists(NUMBER.format('loext:num-list-format="Faux %1%"')), ["numbering: Faux 1"],
    ),
    "a cross": (
        *lists('<text:list-level-style-bullet text:level="1" text:bullet-char="✗"/>'),
        ["numbering: ✗"],
    ),
    "a picture": (*lists('<text:list-level-style-image text:level="1"/>'), ["image"]),
    "a cross within another list": (
        *lists('<text:list-level-style-bullet text:level="2" text:bullet-char="✗"/>', TWICE),
        ["numbering: ✗"],
    ),
    "another level": (
        *lists('<text:list-level-style-bullet text:level="2" text:bullet-char="✗"/>'), [],
    ),
    "by the paragraph's style": (
        '<text:list><text:list-item><text:p text:style-name="P">Un mot.</text:p></text:list-item>'
        "</text:list>",
        '<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>'
        + lists('<text:list-level-style-bullet text:level="1" text:bullet-char="✗"/>')[1],
        ["numbering: ✗"],
    ),
    "between the numbers of lines": (
        "<text:p>Un mot.</text:p>",
        "<text:linenumbering-configuration><text:linenumbering-separator>à ôter"
        "</text:linenumbering-separator></text:linenumbering-configuration>",
        ["numbering: à ôter"],
    ),
    "a section's name": (
        '<text:section text:name="A retirer"><text:p>Un mot.</text:p></text:section>', "",
        ["name: A retirer"],
    ),
    "a section that a program named": (
        '<text:section text:name="Section1"><text:p>Un mot.</text:p></text:section>', "", [],
    ),
    "a picture behind": (
        "<text:p>Un mot.</text:p>",
        '<style:page-layout><style:background-image xmlns:x="urn:x" x:href="a.png"/>'
        "</style:page-layout>", ["image"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", OFFICE)
def test_what_opendocument_prints_besides_the_text(case: str) -> None:
    body, styles, expected = OFFICE[case]
    assert odt(body, styles) == expected


PROPERTIES = {
    "ours": ("vademecum=VM-FE8YF4-WRF", []),
    "not ours": ("vademecum=ne pas publier", ["property: vademecum : ne pas publier"]),
    "one of Word's names": ("Statut=ne pas publier", ["property: Statut : ne pas publier"]),
    "any name": ("Avis=non", ["property: Avis : non"]),
    "empty": ("Statut=", []),
    "of programs": ("AppVersion=16.0000|KSOProductBuildVer=1036-12.2.0|_dlc_DocId=A-1", []),
    "words under a program's name": ("AppVersion=à ne pas publier",
                                     ["property: AppVersion : à ne pas publier"]),
    "a label": ("MSIP_Label_0a-b_Enabled=true|MSIP_Label_0a-b_Name=Interne", ["label: Interne"]),
}  # fmt: skip


@pytest.mark.parametrize("case", PROPERTIES)
def test_what_the_files_own_properties_say(case: str) -> None:
    said, expected = PROPERTIES[case]
    assert docx("", custom=said) == expected
    meta = "".join(
        '<meta:user-defined meta:name="{}">{}</meta:user-defined>'.format(*one.split("=", 1))
        for one in said.split("|")
    )
    assert odt("<text:p>Un mot.</text:p>", meta=meta) == expected


def test_what_the_standard_properties_say() -> None:
    assert docx("", app="<Manager>à ôter</Manager><Company>Mairie</Company>") == [
        "property: à ôter"
    ]
    assert docx("", core="<contentStatus>Brouillon</contentStatus><title>Lettre</title>") == [
        "property: Brouillon"
    ]
    rights = "<dc:rights>à ne pas publier</dc:rights><dc:title>Lettre</dc:title>"
    assert odt("<text:p>Un mot.</text:p>", meta=rights) == ["property: à ne pas publier"]


@pytest.mark.parametrize(
    ("words", "cls"),
    [("Interne", Class.NOT_OURS), ("Confidentiel - interne", Class.NOT_OURS),
     ("Ne pas diffuser", Class.QUESTION)],
)  # fmt: skip
def test_a_label_of_secrecy_is_said_and_asked_where_it_refuses(words: str, cls: Class) -> None:
    out = Account()
    held(out, Block(Where.HEAD, things=(f"label: {words}",)), "")
    assert [one.cls for one in out.items] == [cls]
    assert words in out.items[0].told


@pytest.mark.parametrize(
    ("said", "expected"),
    [("Sensitivity: Normal", []), ("Importance: high", []), ("X-Priority: 1", []),
     ("Sensitivity: Company-Confidential", ["header: Sensitivity: Company-Confidential"]),
     ("Sensitivity: Private", ["header: Sensitivity: Private"])],
)  # fmt: skip
def test_what_a_message_bears(said: str, expected: list[str]) -> None:
    data = f"From: a@b.invalid\nTo: b@b.invalid\n{said}\n\nUn mot.\n".encode()
    found = read.parse(data, "a.eml")
    assert [thing for one in found.blocks for thing in one.things] == expected
