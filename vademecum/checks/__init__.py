"""Checks of a whole library, one file a family, all listed here.

Each is `check(library, date) -> Iterator[Problem]`: pure, and blind to the order of the others. The
date is the edition's: it decides embargoes, never the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from vademecum.checks import (
    book,
    doubts,
    gate,
    images,
    links,
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
    doubts.check,
    typography.check,
)


def run(library: Library, date: dt.date, found: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every problem of the library, by place; `found` are those of reading it."""
    problems = [*found]
    if any(problem.code in ("B001", "B002") for problem in problems):
        return in_order(problems)  # without the settings every name in the book is unknown
    for check in ALONE:
        problems += check(library, date)
    broken = bool(errors(problem for problem in problems if problem.code in UNSAFE))
    for check in TOGETHER:
        if not (broken and check in (gate.check,)):
            problems += check(library, date)
    return in_order(_causes(problems, library))


def _causes(problems: list[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those that only follow from another: one mistake is told once."""
    read = {text.place.path for text in library.texts}
    texts_of = ("chapters/", "hearings/")
    lost_files = {one.place.path for one in problems if one.place.path.startswith(texts_of)} - read
    unread = {PurePosixPath(path).stem for path in lost_files}
    cut = {PurePosixPath(one.place.path).stem for one in problems if one.code.startswith("H00")}
    quoted = {one.place for one in problems if one.code == "F006"}
    for one in problems:
        if one.code == "F008" and one.place in quoted:
            continue  # a comma in braces cut the value, and the keys after it
        gone = one.code in ("B005", "Q001") and one.values["id"] in unread
        lost = one.code == "Q002" and one.values["id"] in cut
        # A link may lead to any place of a text that could not be read.
        if not (gone or lost or (one.code == "M020" and unread)):
            yield one


# Where one of these stands, words cannot be withheld for certain, so nothing is said of editions.
UNSAFE = frozenset({"M001", "M007", "M008", "M009", "M019", "H002", "H005", "H010"})
