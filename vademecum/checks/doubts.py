"""Marks a transcription leaves where it was not sure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.record.grammar import DOUBT


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """`[inaudible]` and `[douteux : …]` that still stand in a hearing."""
    for record in library.records.values():
        for number, line in enumerate(record.body.split("\n"), 1):
            for mark in DOUBT.finditer(line):
                yield Problem("H011", record.at(number), {"mark": _short(mark[0])})


def _short(mark: str) -> str:
    return mark if len(mark) <= 60 else f"{mark[:59]}…"
