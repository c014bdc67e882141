"""Days that have not come: an accord, a refusal or a lifting dated of one was given on none.

Whoever mistypes a year would else bind everybody until then, or lift what binds. Such a day counts
as not written: an undated accord may only narrow, and what nothing dates lifts nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from vademecum.errors import VademecumError
from vademecum.history.repo import History
from vademecum.language import _
from vademecum.model import Accord, Consent, Hearing, Library, Lifting, Place, Record, Speaker
from vademecum.problems import Problem
from vademecum.rules import RULES
from vademecum.settings import BOOK_FILE

# Keys that say on which day somebody said something.
_WORD_OF = re.compile(
    r"accord/(?:date|informe)|intervenants/[^/]+/accord/(?:date|informe)|relecture/date"
    r"|levees/[^/]+/le"
)
_Dated = TypeVar("_Dated", Consent, Accord)


def not_yet(library: Library, last: dt.date) -> Iterator[Problem]:
    """Words that would have been given after `last`, the latest day that has come.

    That is the only thing the clock is asked: a day typed wrong is told, whatever is made.
    """
    for record in library.records.values():
        for key, written in record.front.items():
            if _WORD_OF.fullmatch(key) and (day := _day(written.text)) and day > last:
                yield Problem("E015", record.key(key), {"day": written.text.strip()})
    for chapter in library.chapters.values():
        for one in chapter.opinions:
            if one.date is not None and one.date > last:
                place = chapter.key(f"avis/{one.authority}/date")
                yield Problem("E026", place, {"day": one.date.isoformat()})


def ahead(known: History, date: dt.date) -> Iterator[Problem]:
    """The day of the last commit, by which embargoes end, where it has not come anywhere.

    Not where the person gave another day: that one says what was meant.
    """
    tomorrow = dt.date.today() + dt.timedelta(days=1)  # east of here it is that day already
    if known.date is not None and date == known.date > tomorrow:
        yield Problem("E038", Place(BOOK_FILE, 1), {"day": known.date.isoformat()})


def refuse_to_come(*days: dt.date | None, code: str = "E015") -> None:
    """VademecumError, in the sentence of the code, for a day that has not come here.

    What writes the day of somebody's word asks first: a file is not made that `check` refuses.
    """
    sentence = RULES[code].text
    for day in days:
        if day is not None and day > dt.date.today():
            raise VademecumError(_(sentence).format(day=day.isoformat()))


def refuse_return(day: dt.date) -> None:
    """VademecumError for a day that has not come, on which nothing can have come back."""
    if day > dt.date.today():
        told = _("--date {day} has not come: it says on which day the document came back")
        raise VademecumError(told.format(day=day.isoformat()))


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        return None


def library_until(library: Library, last: dt.date) -> Library:
    """The book without the days of accords and liftings that are after `last`."""
    return replace(library, records={k: _record(v, last) for k, v in library.records.items()})


def _record(record: Record, last: dt.date) -> Record:
    changed = replace(
        record,
        consent=_dated(record.consent, last),
        liftings=tuple(_lifting(one, last) for one in record.liftings),
    )
    if isinstance(changed, Hearing):
        people = tuple(_speaker(one, last) for one in changed.speakers)
        return replace(changed, speakers=people)
    return changed


def _speaker(one: Speaker, last: dt.date) -> Speaker:
    if one.accord is None or (accord := _dated(one.accord, last)) is one.accord:
        return one
    return replace(one, accord=accord)


def _dated(one: _Dated, last: dt.date) -> _Dated:
    return replace(one, date=None) if one.date is not None and one.date > last else one


def _lifting(one: Lifting, last: dt.date) -> Lifting:
    return replace(one, on=None) if one.on is not None and one.on > last else one
