"""Checks of a whole library, one file a family, all listed here.

Each is `check(library, date) -> Iterator[Problem]`: pure, and blind to the order of the others. The
date is the edition's: it decides embargoes, never the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from vademecum.checks import (
    book,
    gate,
    images,
    links,
    marks,
    markup,
    notes,
    quotes,
    typography,
    withholding,
)
from vademecum.model import Library
from vademecum.problems import Problem, errors, in_order

Check = Callable[[Library, dt.date], Iterator[Problem]]

# Those that ask only of each text alone, first: where they find an error, the others, which cut and
# compare texts, could not say anything sure.
ALONE: tuple[Check, ...] = (markup.check, withholding.check)
TOGETHER: tuple[Check, ...] = (
    book.check,
    notes.check,
    images.check,
    links.check,
    quotes.check,
    gate.check,
    marks.check,
    typography.check,
)


def run(library: Library, date: dt.date, found: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem of the library, by place; `found` are those of reading it."""
    problems = [*found]
    for check in ALONE:
        problems += check(library, date)
    broken = bool(errors(problem for problem in problems if problem.code in UNSAFE))
    for check in TOGETHER:
        if not (broken and check in (gate.check,)):
            problems += check(library, date)
    return in_order(problems)


# Where one of these stands, words cannot be withheld for certain, so nothing is said of editions.
UNSAFE = frozenset({"M001", "M007", "M008", "M009", "M019"})
