"""What tests of documents that come back share: a book, and the letter sent from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.exchange.returns import made, sent
from tests.exchange.word import Word


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A book, and the letter sent from it."""
    root = made(tmp_path_factory.mktemp("livre"))
    return root, sent(root).data()


@pytest.fixture
def root(tmp_path: Path, made_once: tuple[Path, bytes]) -> Path:
    shutil.copytree(made_once[0], tmp_path / "livre")
    return tmp_path / "livre"


@pytest.fixture
def word(made_once: tuple[Path, bytes]) -> Word:
    return Word(made_once[1])
