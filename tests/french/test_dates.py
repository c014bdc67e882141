"""Dates in words, in the three forms that readers meet."""

from __future__ import annotations

import datetime as dt

import pytest

from vademecum.french.dates import long_date, month_and_year, printed_date, tied_date


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2017, 3, 1), "1er mars 2017"),
        (dt.date(2021, 8, 1), "1er août 2021"),
        (dt.date(2018, 2, 11), "11 février 2018"),
        (dt.date(2026, 12, 31), "31 décembre 2026"),
        (dt.date(987, 7, 3), "3 juillet 987"),
    ],
)
def test_a_date_in_words(day: dt.date, said: str) -> None:
    assert long_date(day) == said
    assert tied_date(day) == said.replace(" ", "\u00a0")
    number, month, year = said.split()
    assert printed_date(day) == f"{number.replace('er', 'ᵉʳ')}\u00a0{month} {year}"


def test_the_months() -> None:
    assert [month_and_year(2017, month).removesuffix(" 2017") for month in range(1, 13)] == [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]  # fmt: skip
