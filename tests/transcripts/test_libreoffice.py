"""Documents as LibreOffice itself writes them say the same as ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange import libreoffice
from tools.samples import docx, paragraph, run, table
from vademecum import transcripts

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed"),
]


def test_word_and_opendocument_of_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "seance.docx"
    source.write_bytes(
        docx(
            paragraph("Réunion inventée", style="Title"),
            paragraph(run("Animatrice du groupe", "b"), run("   0:03"), run("\nBonjour à tous.")),
            paragraph(run("Élue A", "b"), run("   1:02"), run("\nMerci.\nEt bonjour.")),
            table([("2:01", "Animatrice du groupe", "Bien."), ("2:09", "Élue A", "Oui.")]),
        )
    )
    expected = [
        (None, "Réunion inventée", None),
        ("Animatrice du groupe", "Bonjour à tous.", 3.0),
        ("Élue A", "Merci. Et bonjour.", 62.0),
        ("Animatrice du groupe", "Bien.", 121.0),
        ("Élue A", "Oui.", 129.0),
    ]
    assert said(source) == expected
    odt = libreoffice.convert(source, "odt", tmp_path / "odt")
    assert said(odt) == expected
    assert said(libreoffice.convert(odt, "docx:MS Word 2007 XML", tmp_path / "docx")) == expected


def said(path: Path) -> list[tuple[str | None, str, float | None]]:
    read = transcripts.read(path.read_bytes(), path.name)
    return [(item.speaker, item.text, item.start) for item in read.utterances]
