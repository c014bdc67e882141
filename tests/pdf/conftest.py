"""The small book, made once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import woff2

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


@pytest.fixture(scope="session", autouse=True)
def unpacked() -> Iterator[None]:
    """Each font is unpacked once: it takes a second for each book that is made in this process."""
    unpack = woff2.decompress

    @lru_cache
    def known(font: bytes) -> bytes:
        out = io.BytesIO()
        unpack(io.BytesIO(font), out)
        return out.getvalue()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(woff2, "decompress", lambda font, out: out.write(known(font.read())))
        yield


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return build(tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> hard.Read:
    return hard.laid_out(tmp_path_factory.mktemp("cases"), *hard.every())
