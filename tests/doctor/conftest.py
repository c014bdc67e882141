"""A book on a machine that knows nothing of who runs the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import Book
from tests.doctor.scenes import Scene


@pytest.fixture
def scene(small: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The small book on a machine that knows nothing of who runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path / "chez moi"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return Scene(small, monkeypatch)
