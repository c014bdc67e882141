"""Turns of nobody known, and words in a turn that may be another's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import Hearing, Library
from vademecum.problems import Problem


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """What import was not sure of, and what it could not see: who speaks here?"""
    for record in library.records.values():
        if isinstance(record, Hearing):
            from vademecum.checks import voices  # all that reads transcripts, which is long to load

            yield from voices.of(record)
