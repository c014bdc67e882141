"""Marks a transcription leaves where it was not sure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks.texts import at
from vademecum.model import Library
from vademecum.problems import Problem

# A doubt brackets a whole segment of the recogniser: thirty seconds of speech at most.
_MARKS = re.compile(r"\[(?:inaudible|douteux)\b[^\]\n]{0,1000}\]", re.I)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """`[inaudible]` and `[douteux : …]` that still stand in a hearing."""
    for record in library.records.values():
        for number, line in enumerate(record.body.split("\n"), 1):
            for mark in _MARKS.finditer(line):
                yield Problem("H011", at(record, number), {"mark": _short(mark[0])})


def _short(mark: str) -> str:
    return mark if len(mark) <= 60 else f"{mark[:59]}…"
