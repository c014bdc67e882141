"""A day that has not come binds nobody and lifts nothing, and is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import LIFTED, STATE, to
from tests.history.undone import PHARE, Book, made, record

Act = Callable[[Book], None]


def wider(book: Book) -> None:
    to(diffusion="membres")(book)
    to(date="2999-05-01", reference="CONS-2")(book)


def lifted(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("2018-03-02", "2999-03-02")))


def mended(book: Book) -> None:
    to(date="2999-05-02")(book)
    to(date="2018-05-02", reference="CONS-2")(book)


CASES: dict[str, tuple[Act, list[str]]] = {
    "a wider accord": (wider, [f"{PHARE}:16: P002", f"{PHARE}:18: E015"]),
    "a lifting": (lifted, [STATE, f"{PHARE}:21: E015"]),
    "an accord from the first": (to(date="2999-05-02"), [f"{PHARE}:18: E015"]),
    "mended": (mended, []),
}


@pytest.mark.parametrize("act, expected", CASES.values(), ids=CASES.keys())
def test_a_day_to_come(tmp_path: Path, act: Act, expected: list[str]) -> None:
    book = made(tmp_path / "livre", record(diffusion="membres") if act is wider else None)
    act(book)
    assert book.told() == expected
