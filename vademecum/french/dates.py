"""Dates in words. The names of months come from CLDR, by way of babel."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from vademecum.french.spaces import NBSP

_KEYED = re.compile(r"\d{4}-\d{2}-\d{2}")


def long_date(day: dt.date) -> str:
    """« 1er mars 2017 » with spaces that may break: files and letters."""
    return _written(day, "er", " ", " ")


def tied_date(day: dt.date) -> str:
    """The same without a break inside: the site, where dates stand in narrow columns."""
    return _written(day, "er", NBSP, NBSP)


def printed_date(day: dt.date) -> str:
    """« 1ᵉʳ mars 2017 »: the book, where only the day is tied and lines are justified."""
    return _written(day, "ᵉʳ", NBSP, " ")


def marked_date(day: dt.date) -> str:
    """« 1{sup}`er` mars 2017 », the day tied: MyST, as typography asks for it (T009, T017)."""
    return _written(day, "{sup}`er`", NBSP, " ")


def read_date(words: str) -> dt.date | None:
    """The day a text names as any of the above writes it; None where it names none."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:er|ᵉʳ|\{sup\}`er`)?\s+(\w+)\s+(\d{4})\s*", words)
    if found is None or found[2].casefold() not in _months():
        return None
    try:
        return dt.date(int(found[3]), _months().index(found[2].casefold()) + 1, int(found[1]))
    except ValueError:
        return None


def typed_date(words: str) -> dt.date | None:
    """The day that a person wrote and nothing else: 01/06/2017, 1.6.2017, 2017-06-01."""
    told = " ".join(words.split()).rstrip(".")
    day = re.fullmatch(r"(?:le )?(\d{1,2}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{4})", told)
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", told)
    parts = (day[3], day[2], day[1]) if day else iso.groups() if iso else None
    if parts is None:
        return read_date(told.removeprefix("le "))
    try:
        return dt.date(*map(int, parts))
    except ValueError:
        return None


def is_date(text: str) -> bool:
    """Whether the text is a date as 2017-03-14."""
    try:
        return bool(_KEYED.fullmatch(text)) and bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


def month_and_year(year: int, month: int) -> str:
    """« août 2017 »."""
    return f"{_months()[month - 1]} {year}"


def _written(day: dt.date, ordinal: str, after_day: str, after_month: str) -> str:
    number = f"{day.day}{ordinal if day.day == 1 else ''}"
    return f"{number}{after_day}{_months()[day.month - 1]}{after_month}{day.year}"


@lru_cache(maxsize=1)
def _months() -> tuple[str, ...]:
    # Loaded when a date is first written: most commands write none.
    from babel.dates import get_month_names

    names = get_month_names("wide", locale="fr")
    return tuple(names[month] for month in range(1, 13))
