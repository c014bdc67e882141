"""Words that were taken back, of which somebody is asked anew: what that still needs."""

from __future__ import annotations

import datetime as dt

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Lifting


def still_open(row: Lifting) -> str:
    """What is open of whoever took their words back and may be asked anew."""
    told = _("a new consent: taken back on {day}, nothing of it is shown")
    return told.format(day=_day(row))


def refuse(row: Lifting | None, date: dt.date, reference: str, *, given: bool) -> None:
    """VademecumError where what they say would show nothing.

    `given`: it is a consent, of that day and that paper.
    """
    if row is None:
        return
    later = row.of is None or date > row.of
    if not (given and later and reference):
        message = _(
            "taken back on {day}: only a new consent shows it again (--given), of a later --date,"
            " with a --reference of its own"
        )
        raise VademecumError(message.format(day=_day(row)))


def _day(row: Lifting) -> str:
    return row.of.isoformat() if row.of else _("no known day")
