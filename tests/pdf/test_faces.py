"""The faces of the book are those of the site, as files that need no unpacking."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from tools import plain_faces
from vademecum.formats.pdf.fetch import theme_folder

FONTS = theme_folder() / "fonts"


@pytest.mark.slow
def test_each_face_of_the_site_is_there_plain_and_the_same() -> None:
    small = {one.stem for one in FONTS.glob("*.woff2")}
    assert small == {one.stem for one in FONTS.glob("*.ttf")}
    for name in small:
        plain = (FONTS / f"{name}.ttf").read_bytes()
        assert plain == plain_faces.plain(FONTS / f"{name}.woff2"), name
        assert TTFont(FONTS / f"{name}.ttf").flavor is None


def test_the_book_reads_no_other() -> None:
    style = (theme_folder() / "pdf" / "print" / "book.css").read_text("utf-8")
    assert "woff2" not in style and style.count(".ttf)") >= len(list(FONTS.glob("*.ttf")))
