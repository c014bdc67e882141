"""Files of other kinds: what is read of them, what is refused and why, what is damaged."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.exchange.cases import tick
from tests.exchange.returns import BODY, HEAD, PATH, commit, made, receive, sent, text
from tests.exchange.word import Word
from vademecum.errors import VademecumError
from vademecum.exchange import read
from vademecum.exchange.read.stream import Block, Sign, Where

pytestmark = pytest.mark.table

SECONDS = 30
ODT = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">
<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties
 style:text-line-through-style="solid"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties
 fo:background-color="#ffff00"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties
 text:display="none"/></style:style>
<style:style style:name="T4" style:family="text" style:parent-style-name="T1"/>
<style:style style:name="T5" style:family="text"><style:text-properties
 fo:font-weight="bold"/></style:style>
</office:automatic-styles><office:body><office:text>%s</office:text></office:body>
</office:document-content>"""


def odt(body: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        target.writestr("content.xml", ODT % body)
    return buffer.getvalue()


def blocks(body: str) -> tuple[Block, ...]:
    return read.parse(odt(body), "a.odt").blocks


SIGNS = {
    "plain": ("<text:span>mot</text:span>", Sign.NONE),
    "bold": ('<text:span text:style-name="T5">mot</text:span>', Sign.NONE),
    "struck": ('<text:span text:style-name="T1">mot</text:span>', Sign.STRUCK),
    "struck by the style above": ('<text:span text:style-name="T4">mot</text:span>', Sign.STRUCK),
    "highlighted": ('<text:span text:style-name="T2">mot</text:span>', Sign.BRIGHT),
    "hidden": ('<text:span text:style-name="T3">mot</text:span>', Sign.HIDDEN),
    "hidden by a condition": (
        '<text:hidden-text text:string-value="mot">mot</text:hidden-text>',
        Sign.HIDDEN,
    ),
}


@pytest.mark.parametrize("case", SIGNS)
def test_what_a_format_says_of_words(case: str) -> None:
    inner, sign = SIGNS[case]
    (found,) = blocks(f"<text:p>Un {inner}.</text:p>")
    assert found.text == "Un mot."
    assert found.signs == sign


def test_a_style_that_a_program_made_has_no_name() -> None:
    """LibreOffice calls those of page heads MP1, MT1."""
    inside = '<text:span text:style-name="T1">mot</text:span>'
    (found,) = blocks(f'<text:p text:style-name="T5">Un {inside}.</text:p>')
    assert found.things == ()
    assert found.style == ""


CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="c1"><text:deletion>{}</text:deletion></text:changed-region>'
    '<text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
)


def test_changes_of_words() -> None:
    (found,) = blocks(
        CHANGES.format("<text:p>douze</text:p>")
        + '<text:p>Onze, <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>'
        'treize<text:change-end text:change-id="c2"/> fois.</text:p>'
    )
    assert [(one.text, one.sign) for one in found.runs] == [
        ("Onze, ", Sign.NONE), ("douze", Sign.GONE), ("treize", Sign.ADDED), (" fois.", Sign.NONE),
    ]  # fmt: skip


def test_a_paragraph_struck_whole() -> None:
    one, two = blocks(
        CHANGES.format("<text:p>Un alinéa.</text:p><text:p/>")
        + '<text:p><text:change text:change-id="c1"/>Le suivant.</text:p>'
    )
    assert (one.text, one.every, one.goes_on) == ("", "Un alinéa.", True)
    assert two.text == "Le suivant."


def test_a_name_that_keeps_its_prefix_is_no_crash() -> None:
    """A file cut short is mended to be read: `fo:border` may be all that stands for a name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        cut = (ODT % "<text:p>Un mot.</text:p>").replace("xmlns:fo=", "xmlns:of=")
        target.writestr("content.xml", cut)
    found = read.parse(buffer.getvalue(), "a.odt")
    assert found.broken


def test_what_stands_apart() -> None:
    found = blocks(
        "<text:p>Mot<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
        "En note.</text:p></text:note-body></text:note><office:annotation><dc:creator>Témoin"
        "</dc:creator><text:p>Vrai ?</text:p></office:annotation><draw:frame><draw:image/>"
        "</draw:frame><draw:frame><draw:text-box><text:p>À côté.</text:p></draw:text-box>"
        "</draw:frame></text:p><table:table><table:table-row><table:table-cell><text:p>Case."
        "</text:p></table:table-cell></table:table-row></table:table>"
    )
    said = {one.where: one for one in found}
    assert said[Where.BODY].text == "Mot"
    assert said[Where.BODY].things == ("image",)
    assert said[Where.NOTE].text == "En note."
    assert (said[Where.REMARK].text, said[Where.REMARK].author) == ("Vrai ?", "Témoin")
    assert said[Where.BOX].text == "À côté."
    assert (said[Where.CELL].text, said[Where.CELL].name) == ("Case.", "1.1.1")


def test_a_box_to_tick() -> None:
    (found,) = blocks(
        '<text:p><loext:content-control loext:checkbox="true" loext:checked="true">☒'
        "</loext:content-control> Oui.</text:p>"
    )
    assert found.text == "☒ Oui."
    assert [(one.shown, one.checked) for one in found.ticks] == [("☒", True)]


REFUSED = {
    "a.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
    "a.rtf": (b"{\\rtf1 Oui}", "an RTF document"),
    "a.pdf": (b"%PDF-1.7", "a PDF"),
    "a.txt": (b"Oui, c'est d'accord.", "neither a Word document"),
    "a.html": (b"<html><p>Oui</p></html>", "neither a Word document"),
}


def test_an_outlook_message_is_refused_with_what_to_do() -> None:
    with pytest.raises(VademecumError, match=r"save it as \.eml"):
        read.parse(b"\xd0\xcf\x11\xe0", "a.MSG")


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return buffer.getvalue()


TOLD = {
    "envoi.zip": (zipped("retour.docx"), "an archive: take the document out of it"),
    "lettre.pages": (zipped("Index/Document.iwa", "preview.jpg"), "a Pages document: in Pages"),
    "lettre.xlsx": (zipped("xl/workbook.xml"), "neither Word (.docx) nor OpenDocument text"),
    "winmail.dat": (b'x\x9f>"' + bytes(50), "Outlook's own envelope (winmail.dat): ask for"),
    "vide.docx": (b"", "the file is empty"),
    "photo.docx": (b"\xff\xd8\xff\xe0" + bytes(50), "an image: ask for the letter itself"),
    "plat.fodt": (
        b'<?xml version="1.0"?><o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:'
        b'office:1.0"/>',
        "a flat OpenDocument text (.fodt): save it as .docx or .odt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_else_comes_back_is_refused_in_one_useful_line(name: str) -> None:
    data, what = TOLD[name]
    with pytest.raises(VademecumError) as error:
        read.parse(data, name)
    assert what in error.value.message
    assert "\n" not in error.value.message


@pytest.mark.parametrize("kind", ["macroEnabled.main+xml", "template.main+xml"])
def test_a_document_with_macros_or_a_template_is_read(kind: str, root: Path) -> None:
    word = sent(root)
    tick(word)
    types = word.parts["[Content_Types].xml"]
    word.parts["[Content_Types].xml"] = types.replace(b"document.main+xml", kind.encode())
    assert receive(root, word.data(), "lettre.docm") == 0


@pytest.mark.slow
def test_strict_word_is_read(root: Path) -> None:
    word = sent(root)
    tick(word)
    old, new = (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word.data())) as one, zipfile.ZipFile(buffer, "w") as other:
        for name in one.namelist():
            other.writestr(name, one.read(name).replace(old, new))
    assert receive(root, buffer.getvalue()) == 0
    assert "etat: donne" in text(root)


@pytest.mark.parametrize("name", REFUSED)
def test_other_formats_are_refused_with_what_to_do(name: str) -> None:
    data, what = REFUSED[name]
    with pytest.raises(VademecumError) as error:
        read.parse(data, name)
    assert what in error.value.message
    assert "save it as .docx or .odt" in error.value.message


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr("index.pages", "x")
    with pytest.raises(VademecumError, match=r"save it as \.docx or \.odt"):
        read.parse(buffer.getvalue(), "a.pages")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return made(tmp_path)


@pytest.mark.slow
def test_xml_that_its_program_broke_gives_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As LibreOffice 7.4 saves a field edited under tracking: an end where there is no start."""
    word = sent(root)
    tick(word)
    data = word.data()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(b"</w:p>", b"</w:p></w:sdtContent>", 1)
            target.writestr(name, part)
    assert receive(root, buffer.getvalue()) == 1
    assert "the file was damaged" in capsys.readouterr().err
    assert text(root) == HEAD + BODY


@pytest.mark.parametrize("name", ["document", "comments"])
def test_entities_are_refused(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    word = sent(root)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word.data())) as source, zipfile.ZipFile(buffer, "w") as target:
        for part in source.namelist():
            if part != f"word/{name}.xml":
                target.writestr(part, source.read(part))
        target.writestr(f"word/{name}.xml", bomb)
    assert receive(root, buffer.getvalue()) == 1
    assert "document type or entities" in capsys.readouterr().err


def long(first: int, count: int) -> str:
    numbers = range(first, first + count)
    return " ".join(f"mot{number % 7919} de la ville numéro {number}" for number in numbers)


@pytest.mark.slow
def test_a_turn_of_sixty_thousand_words(root: Path) -> None:
    """Words changed in it, and as many written into one paragraph: in a bounded time."""
    whole = "\n\n".join(long(first, 200) for first in range(0, 10_000, 200))
    path = root / PATH
    path.write_text(HEAD + BODY.replace("Elles dorment.", whole), encoding="utf-8")
    commit(root)
    data = sent(root).data()
    word = Word(data)
    word.replace("numéro 4999", "numéro cinq")
    word.replace("numéro 9001 ", "")
    start = time.monotonic()
    assert receive(root, word.data()) == 0
    assert time.monotonic() - start < SECONDS
    assert "numéro cinq\n" in text(root)
    assert "numéro 9001" not in text(root)
    word = Word(data)
    word.replace("numéro 4999", f"numéro {long(20_000, 10_000)}")
    start = time.monotonic()
    assert receive(root, word.data()) == 1
    assert time.monotonic() - start < SECONDS


@pytest.mark.slow
def test_sixty_thousand_words_where_one_stood(root: Path) -> None:
    word = sent(root)
    word.replace("Elles dorment.", long(0, 10_000))
    start = time.monotonic()
    assert receive(root, word.data()) == 1
    assert time.monotonic() - start < SECONDS
