"""A person's own embargo that ended, and the record's that keeps their words longer."""

from __future__ import annotations

import pytest

from tests.book import EMBARGO, Book


@pytest.mark.parametrize(("frame", "note"), [("2040-01-01", False), ("2019-06-01", True)])
def test_an_embargo_within_a_longer_one_is_not_told_as_ended(
    small: Book, frame: str, note: bool
) -> None:
    small.alter(EMBARGO, "embargo: 2040-01-01", f"embargo: {frame}")
    text = small.read(EMBARGO)
    how = next(line for line in text.split("\n") if line.startswith("    attribution:"))
    own = "{etat: donne, embargo: 2019-06-15, date: 2019-05-01, reference: C-1}"
    small.write(EMBARGO, text.replace(how, f"{how}\n    accord: {own}", 1))
    assert ("E005" in {one.code for one in small.problems()}) is note
