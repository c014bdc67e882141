"""LibreOffice itself opens each kind of letter, and what it saves is still that letter."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.book import TESTIMONY, Book
from tests.exchange import letters, libreoffice
from tests.exchange.letters import ACCORD, NAME, put, send, text
from vademecum.exchange import read
from vademecum.exchange.read.stream import Stream, Where

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed"),
]
QUESTIONS = "\nNous voudrions comprendre.\n\n1. Comment ?\n2. Pourquoi ?\n"
KINDS = {
    "a hearing": (text(), NAME, ["--to", "maire"]),
    "an office": (text(accord=ACCORD.replace("consentement", "interet-public")), NAME,
                  ["--to", "maire"]),
    "an invitation": (text(accord=ACCORD.replace("relue", "brute"), body=QUESTIONS), NAME,
                      ["--to", "maire"]),
    "a testimony": (text(), Path(TESTIMONY).stem, []),
}  # fmt: skip


def body(stream: Stream) -> list[str]:
    """The words of each paragraph that has some."""
    found = (block.text for block in stream.blocks if block.where is Where.BODY)
    return [line for words in found if (line := re.sub(r"\s+", " ", words).strip())]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_saved_whole(kind: str, small: Book, tmp_path: Path) -> None:
    written, name, arguments = KINDS[kind]
    put(small, written)
    letter = send(small, *arguments, name=name)
    source = tmp_path / "envoi.docx"
    source.write_bytes(letter.data)
    sent = body(read.read(letter.data, "envoi.docx"))
    for form, folder in (("docx:MS Word 2007 XML", "docx"), ("odt", "odt")):
        (tmp_path / folder).mkdir()
        saved = libreoffice.convert(source, form, tmp_path / folder)
        stream = read.read(saved.read_bytes(), saved.name)
        assert body(stream) == sent, form
        assert letter.reference in " ".join(stream.noted)
        assert sum(len(block.ticks) for block in stream.blocks) == len(letter.tags)
        marks = {mark.name for block in stream.blocks for mark in block.marks}
        assert set(letter.bookmarks) <= {m if m.startswith("vm_") else f"vm_{m}" for m in marks}
        assert not stream.broken


def test_what_it_draws_is_four_pages_at_most(small: Book, tmp_path: Path) -> None:
    """The form of a letter takes two pages of A4, however wide the face that is found."""
    put(small, text())
    source = tmp_path / "envoi.docx"
    source.write_bytes(send(small, "--to", "maire").data)
    drawn = libreoffice.convert(source, "pdf", tmp_path)
    pypdf = pytest.importorskip("pypdf")
    reader = pypdf.PdfReader(drawn)
    pages = [page.extract_text() for page in reader.pages]
    begun = next(at for at, page in enumerate(pages) if "Compte rendu" in page.splitlines())
    assert begun <= 1
    assert len(pages) <= 3
    assert [round(float(one)) for one in reader.pages[0].mediabox[2:]] == [595, 842]
    assert all("VM-" in page and f"page {at} sur {len(pages)}" in page
               for at, page in enumerate(pages, 1))  # fmt: skip


def test_its_language_is_french(small: Book, tmp_path: Path) -> None:
    put(small, letters.text())
    source = tmp_path / "envoi.docx"
    source.write_bytes(send(small, "--to", "maire").data)
    with zipfile.ZipFile(libreoffice.convert(source, "odt", tmp_path)) as saved:
        styles = saved.read("styles.xml").decode()
    assert 'fo:language="fr" fo:country="FR"' in styles
