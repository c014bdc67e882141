"""The small book, made once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdf
import pytest

from tests.pdf import cases as hard
from tests.pdf import small
from vademecum.formats.pdf import BookReport, make_book


@dataclass
class Made:
    """A book and how it was made."""

    path: Path
    report: BookReport
    texts: list[str]  # by page

    @property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.path)


def build(folder: Path, paper: str = "a5", **more: object) -> Made:
    """Stage and print the small book under `folder`."""
    source = small.stage(folder / "source", **more)  # type: ignore[arg-type]
    out = folder / "book.pdf"
    report = make_book(source, folder / "doctrees", out, paper=paper)
    return Made(out, report, [page.extract_text() for page in pypdf.PdfReader(out).pages])


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return build(tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> hard.Read:
    return hard.laid_out(tmp_path_factory.mktemp("cases"), *hard.every())
