"""The small book, where one of the two people heard refused."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.editions.two_heard import written


@pytest.fixture
def silent(small: Book) -> Book:
    written(small, "{etat: refuse, date: 2019-06-01}")
    assert small.codes() == []
    return small
