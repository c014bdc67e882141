"""The small book under git, its editor known."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.proposals.given import started


@pytest.fixture
def book(small: Book) -> Book:
    return started(small)
