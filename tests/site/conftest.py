"""The small book, built once for all that only reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.book import stage
from vademecum.sphinx_ext.run import build_site

ROOT = Path(__file__).parents[2]

Page = Callable[[str], Tag]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small book."""
    root = tmp_path_factory.mktemp("small")
    out = root / "public" / "html"
    assert build_site(stage(root / "source"), root / "doctrees", out) == []
    return out


@pytest.fixture(scope="session")
def page(site: Path) -> Page:
    """A page's tree, by its path without `.html`."""
    return lambda name: parse(site / f"{name}.html")


def parse(path: Path) -> Tag:
    """A page as a tree."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def text(element: Tag) -> str:
    """Its words, single-spaced (no-break spaces are kept)."""
    return " ".join(part for part in element.get_text().split(" ") if part).strip()
