"""Texts that leave the book alone, as a reader's program reads the files."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pypdf
import pytest

from tests.pdf import small
from vademecum.editions import sheet as sheets
from vademecum.formats import Task
from vademecum.formats.pdf import make_book, pieces


def staged(folder: Path, *only: str) -> Path:
    source = small.stage(folder / "source")
    sheet = sheets.read(source / sheets.NAME)
    dataclasses.replace(sheet, only=only).write(source / sheets.NAME)
    return source


def printed(path: Path) -> list[str]:
    return [" ".join(one.extract_text().split()) for one in pypdf.PdfReader(path).pages]


@pytest.mark.slow
def test_one_text_says_on_each_page_where_it_comes_from(tmp_path: Path) -> None:
    source, out = staged(tmp_path, "cadre"), tmp_path / "cadre.pdf"
    report = make_book(source, tmp_path / "doctrees", out, paper="a5")
    texts = printed(out)
    assert [title for title, _page in report.starts] == ["Le cadre"]
    for text in texts:
        assert "Extrait de « Un essai », version 2017.1" in text.replace("\u00a0", " ")
        assert "Un éditeur, https://exemple.invalid" in text
        assert "Édition de démonstration" in text  # told of a piece as of the book
    # What it quotes is not in the file, nor a page of it.
    assert "(p." not in "".join(texts)
    assert pypdf.PdfReader(out).metadata.title == "Le cadre"  # type: ignore[union-attr]


@pytest.mark.slow
def test_several_are_a_booklet_in_the_order_asked_for(tmp_path: Path) -> None:
    source, out = staged(tmp_path, "moyens", "cadre"), tmp_path / "livret.pdf"
    report = make_book(source, tmp_path / "doctrees", out, paper="a5")
    starts = dict(report.starts)
    assert list(starts) == ["Un essai", "Les moyens", "Le cadre"]
    first = printed(out)[0]
    assert re.search(rf"Les moyens\s*{starts['Les moyens']}\b", first)
    assert re.search(rf"Le cadre\s*{starts['Le cadre']}\b", first)


@pytest.mark.slow
def test_every_chapter_is_a_file_of_its_own(tmp_path: Path) -> None:
    source, folder = staged(tmp_path), tmp_path / "out"
    sheet = sheets.read(source / sheets.NAME)
    task = Task(sheet, source, tmp_path / "doctrees", folder, "a5", lambda _line: None)
    pieces.make(task)
    files = {one.relative_to(folder).as_posix() for one in folder.rglob("*.pdf")}
    assert files == {"pieces/cadre.pdf", "pieces/moyens.pdf"}
