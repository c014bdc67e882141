"""A new book, as the workflows of `init` meet it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import Book
from tests.book import vademecum as run


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A new book: a first commit, and a request that changes it."""
    book = Book(tmp_path / "livre")
    assert run("init", str(book.root), "--yes").returncode == 0
    book.commit()
    book.alter("chapters/debut/premier-chapitre.md", "Ce chapitre est un modèle", "Ce texte est un")
    book.commit()
    return book
