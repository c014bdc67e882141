"""The guide that a book keeps: whoever has the wheel alone reads it there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.book import REPOSITORY, Book
from tests.starter.made import begun
from vademecum import starter
from vademecum.starter import guide

LINK = re.compile(r"(?<!`)\]\(([^)#\s]+)[^)]*\)(?!`)")


def test_every_page_is_in_a_book_and_its_readme_leads_there(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    led = set(LINK.findall(book.read("README.md")))
    assert led == {f"guide/{name}" for name in guide.PAGES}
    assert all((book.root / one).is_file() for one in led)
    assert "guide/publier.md" in book.read("vademecum.toml").split("\n")[0]
    assert ":::{repere}" in book.read("guide/ecrire.md")  # a box that no model shows


@pytest.mark.parametrize("name", guide.PAGES)
def test_a_page_leads_to_pages_of_the_guide_alone(name: str) -> None:
    text = guide.page(name)
    assert set(LINK.findall(text)) <= set(guide.PAGES)
    assert text.startswith("# ") and "docs/" not in text and "Dans ce dépôt" not in text


def test_there_is_one_copy_of_its_words(tmp_path: Path) -> None:
    for name, source in guide.PAGES.items():
        kept = (REPOSITORY / source).read_text(encoding="utf-8")
        assert guide.page(name).split("\n")[0] == kept.split("\n")[0]
        assert not (REPOSITORY / "guide" / name).exists()


def test_a_newer_version_brings_newer_pages(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    (book.root / ".vademecum.json").unlink()
    (book.root / "guide/credit.md").unlink()
    book.add("guide/ecrire.md", "À nous.\n")
    states = {one.path: one.state for one in starter.update(Book(book.root).root)}
    assert (states["guide/credit.md"], states["guide/ecrire.md"]) == ("new", "changed")
