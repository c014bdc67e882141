"""The book with a long past, and what is kept between runs kept from others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import Book
from tests.withdrawal.past import long_past


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return long_past(tmp_path / "un livre inventé")
