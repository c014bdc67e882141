"""A day that has not come binds nobody and lifts nothing, and is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import LIFTED, STATE, to
from tests.history.undone import PHARE, Book, made, record
from vademecum.history.repo import state

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


def test_a_last_commit_of_a_day_to_come(tmp_path: Path) -> None:
    """By its day embargoes would end: a colleague's clock opens nothing."""
    book = made(tmp_path / "livre")
    book.clock = 2_500_000_000  # in 2049
    book.commit()
    day = state(book.root).date
    assert day is not None
    assert book.told(day) == ["vademecum.toml:1: E038"]
    assert book.told() == []  # another day was given


def test_a_last_commit_of_tomorrow(tmp_path: Path) -> None:
    """East of here it is that day already."""
    book = made(tmp_path / "livre")
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    book.clock = int(tomorrow.timestamp()) - 3 * 3600
    book.commit()
    day = state(book.root).date
    assert day is not None
    assert book.told(day) == []
