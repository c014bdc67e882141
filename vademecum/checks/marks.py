"""Marks a transcription leaves where it was not sure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks.texts import at
from vademecum.model import Library
from vademecum.problems import Problem

_MARKS = re.compile(r"\[(?:inaudible|douteux)\b[^\]]{0,80}\]", re.I)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """`[inaudible]` and `[douteux : …]` that still stand in a hearing."""
    for record in library.records.values():
        for number, line in enumerate(record.body.split("\n"), 1):
            for mark in _MARKS.finditer(line):
                yield Problem("H011", at(record, number), {"mark": mark[0]})
