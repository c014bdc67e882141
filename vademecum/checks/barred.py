"""Words of somebody that another mark than `{retire}` was to take back, and that it does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from vademecum.language import said as _
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.text.barred import ADVICE, barred
from vademecum.text.lines import Lines

_SHOWN = 60  # characters of what is repeated


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Each such mark of a hearing or a testimony, once."""
    for record in library.records.values():
        lines = Lines(record.body)
        for start, end in barred(record.body):
            about = start + record.body_offset, end + record.body_offset
            shown = " ".join(record.body[start:end].split())
            values = {"text": shown[:_SHOWN], "advice": _(ADVICE)}
            yield Problem("M024", record.at(lines.at(start)), values, None, about)


def is_barred(one: Problem) -> bool:
    """Whether a problem tells of such a mark."""
    return one.code == "M024" and one.values["advice"] == _(ADVICE)


def places(problems: Sequence[Problem], library: Library) -> frozenset[Place]:
    """The lines on which such marks stand."""
    texts = {record.place.path: record for record in library.records.values()}
    found: set[Place] = set()
    for one in filter(is_barred, problems):
        record = texts.get(one.place.path)
        if record is not None and one.at is not None:
            lines = Lines(record.body)
            first, last = (lines.at(at - record.body_offset) for at in one.at)
            found.update(record.at(number) for number in range(first, last + 1))
    return frozenset(found)
