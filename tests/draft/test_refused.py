"""Files that are no draft, or that nobody should open: one clear line each, and soon."""

from __future__ import annotations

import os
import random
import time
import zipfile
from io import BytesIO

import pytest

from tests.draft.made import (
    docx,
    image,
    item,
    note,
    odt_content,
    odt_styles,
    p,
    packed,
    r,
    table,
    tracked,
)
from vademecum.errors import VademecumError
from vademecum.exchange.draft import pandoc
from vademecum.exchange.draft.chapter import made
from vademecum.exchange.draft.settling import Changes

WHOLE = bool(os.environ.get("VADEMECUM_WHOLE"))
SOUND = docx(p("Un titre", "Titre") + p("Des mots."))


def _bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:document>" + b" " * (70 << 20))
    return out.getvalue()


def _locked() -> bytes:
    data = bytearray(SOUND)
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
        elif data[at : at + 4] == b"PK\x03\x04":
            data[at + 6] |= 1
    return bytes(data)


REFUSED = {
    "empty": (b"", "empty"),
    "old Word": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old Word document"),
    "RTF": (b"{\\rtf1 Bonjour}", "RTF"),
    "PDF": (b"%PDF-1.7", "PDF"),
    "an image": (b"\x89PNG\r\n\x1a\n", "an image"),
    "Pages": (packed({"Index/Document.iwa": b"x"}), "Pages"),
    "a spreadsheet": (packed({"xl/workbook.xml": b"<x/>"}), "neither Word"),
    "cut short": (SOUND[: len(SOUND) // 2], "damaged or cut short"),
    "a password": (_locked(), "password"),
    "a bomb": (_bomb(), "once unzipped"),
    "a message": (
        b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nBonjour", "message",
    ),
    "entities": (
        packed({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entities",
    ),
    "no word": (docx(p("")), "no word of it"),
    "a picture alone": (docx(p("Un titre", "TM1") + p(image("Une photo"))), "no word of it"),
    "another document inside": (
        docx(p("Un titre", "Titre") + '<w:altChunk r:id="rAlt"/>'), "another document lies in it",
    ),
    "no title": (docx(p("Des mots.")), "no title"),
}  # fmt: skip


@pytest.mark.pandoc
@pytest.mark.parametrize("name", REFUSED)
def test_one_clear_line(name: str) -> None:
    data, said = REFUSED[name]
    with pytest.raises(VademecumError) as refused:
        title = "" if name == "no title" else "T"
        made(data, "brouillon.docx", title, "", "chapters/agir", Changes.ASK)
    assert said in refused.value.message
    assert "\n" not in refused.value.message


def test_without_pandoc_the_command_that_brings_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "program", lambda: None)
    with pytest.raises(VademecumError, match="-m pip install"):
        pandoc.require()


def _whole(form: str) -> dict[str, bytes]:
    """The parts of a sound draft."""
    if form == "odt":
        return {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": odt_content(
                '<text:h text:outline-level="1">Un titre</text:h><text:list><text:list-item>'
                "<text:p>un</text:p></text:list-item></text:list><table:table><table:table-row>"
                "<table:table-cell><text:p>A</text:p></table:table-cell></table:table-row>"
                '</table:table><text:p>Un mot<text:note text:note-class="footnote"><text:note-body>'
                "<text:p>Note.</text:p></text:note-body></text:note></text:p>"
            ),
            "styles.xml": odt_styles(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    body = (
        p("Un titre", "Titre") + item("un") + table(("A", "B"), ("1", "2"))
        + p(r("Un ") + tracked("ins", "mot") + note(1))
    )  # fmt: skip
    with zipfile.ZipFile(BytesIO(docx(body, notes=("Note.",)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.pandoc
@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_damaged_files_are_read_or_refused_and_soon(form: str) -> None:
    """Bytes of parts and of the file changed, cut, doubled, parts gone: no error of ours, soon."""
    parts = _whole(form)
    main = "word/document.xml" if form == "docx" else "content.xml"
    chance = random.Random(13)  # noqa: S311
    outcomes = {"read": 0, "refused": 0}
    for round_ in range(500 if WHOLE else 40):
        broken = dict(parts)
        name = chance.choice([main] * 4 + sorted(parts))
        if round_ % 8 == 7:
            del broken[name]
        else:
            broken[name] = _damaged(broken[name], chance)
        data = packed(broken)
        if round_ % 8 == 3:
            data = _damaged(packed(parts), chance)
        begun = time.monotonic()
        try:
            made(data, f"x.{form}", "Un titre", "", "chapters/agir", Changes.ASK)
            outcomes["read"] += 1
        except VademecumError as error:
            assert "\n" not in error.message
            outcomes["refused"] += 1
        assert time.monotonic() - begun < (5 if WHOLE else 30)  # a shared machine is slow
    assert outcomes["read"] and outcomes["refused"]


def _damaged(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data)) if data else 0
    size = chance.randrange(1, 60)
    kind = chance.randrange(5)
    if kind == 0:
        return data[:at] + data[at + size :]
    if kind == 1:
        return data[:at] + data[at : at + size] * 3 + data[at + size :]
    if kind == 2:
        return data[:at] + chance.randbytes(size) + data[at + size :]
    if kind == 3:
        return data[:at]
    return data.replace(b"<w:p>", b"<w:tbl>", 1 + at % 3)
