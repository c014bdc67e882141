"""Checks of a whole library, one file a family, all listed here.

Each is `check(library, date) -> Iterator[Problem]`: pure, and blind to the order of the others. The
date is the edition's: it decides embargoes, never the clock.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator

from vademecum.checks import (
    barred,
    book,
    characters,
    code,
    consents,
    constructs,
    cut_words,
    doubts,
    gate,
    images,
    invented,
    leftover,
    legends,
    links,
    markup,
    masked,
    notes,
    opinions,
    published,
    quotes,
    remarks,
    signs,
    silent,
    twins,
    typography,
    unknown,
    values,
    withholding,
)
from vademecum.checks.told import told
from vademecum.history import Worktree
from vademecum.model import Library
from vademecum.problems import Problem, errors, in_order
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.store import Store

Check = Callable[[Library, dt.date], Iterator[Problem]]

# Those that ask only of each text alone, first: where they find an error, the others, which cut and
# compare texts, could not say anything sure.
ALONE: tuple[Check, ...] = (markup.check, withholding.check)
TOGETHER: tuple[Check, ...] = (
    book.check,
    notes.check,
    images.check,
    legends.check,
    links.check,
    barred.check,
    leftover.check,
    values.check,
    signs.check,
    constructs.check,
    cut_words.check,
    characters.check,
    code.check,
    remarks.check,
    quotes.check,
    consents.check,
    opinions.check,
    invented.check,
    published.check,
    doubts.check,
    unknown.check,
    typography.check,
)

# Those of them that ask each text alone, whatever the date, and take long for it.
OF_A_TEXT = (
    barred.check,
    leftover.check,
    signs.check,
    characters.check,
    invented.check,
    unknown.check,
    typography.check,
)

_OF_SETTINGS: tuple[Check, ...] = (
    book.check,
    consents.check,
    opinions.check,
    invented.check,
    published.check,
)
# Those that ask nothing of the settings.
UNNAMED: tuple[Check, ...] = tuple(one for one in TOGETHER if one not in _OF_SETTINGS)


def run(
    library: Library,
    date: dt.date,
    found: Iterable[Problem] = (),
    tree: Worktree = Worktree(),  # noqa: B008 - frozen
    kept: Store | None = None,
) -> tuple[Problem, ...]:
    """Every problem of the library, by place.

    `found` are those of reading it; `tree` is what git says of its files; `kept`: of which texts
    a check had nothing to say.
    """
    problems = [*found, *tree.unfinished, *tree.left]
    read = library
    library, more = masked.unmasked(library, problems)
    problems += more
    lacking = any(unset(problem) for problem in problems)
    for check in ALONE:
        problems += check(library, date)
    if lacking:  # without the settings every name in the book is unknown
        for check in UNNAMED:
            problems += check(library, date)
        return in_order(told(masked.apart(problems, read), library))
    unsafe = {one.place.path for one in errors(problems) if one.code in UNSAFE}
    unsafe |= read.unread.keys() - library.unread.keys()
    store = kept if kept is not None else Store.none()
    silences = silent.Silent(library, store)
    for check in TOGETHER:
        if check in OF_A_TEXT:
            problems += silences.asked(check, date)
        else:
            problems += check(library, date)
    problems += twins.check(library, date, store)
    # Of a text where words cannot be withheld for certain nothing more can be said.
    problems += gate.check(without(library, unsafe), date, tree, store)
    return in_order(told(masked.apart(problems, read), library))


def of_edition(library: Library, date: dt.date, edition: str) -> Iterator[Problem]:
    """What cannot be made of the words that an edition is left with, where the book's own can."""
    for one in errors([*markup.check(library, date), *constructs.check(library, date)]):
        yield Problem("E014", one.place, {"edition": edition, "what": one.message})


def without(library: Library, paths: Collection[str]) -> Library:
    """The library without the texts of some files."""
    return dataclasses.replace(
        library,
        chapters={k: v for k, v in library.chapters.items() if v.place.path not in paths},
        records={k: v for k, v in library.records.items() if v.place.path not in paths},
    )


def unset(one: Problem) -> bool:
    """Whether a problem leaves the settings unread."""
    return one.code in ("B001", "B002", "G001") and one.place.path in (BOOK_FILE, REGISTER_FILE)


# Where one of these stands, words cannot be withheld for certain, so nothing is said of editions.
UNSAFE = frozenset(
    {"M001", "M007", "M008", "M009", "M019", "M030", "M051", "H002", "H005", "H006", "H010", "H012"}
)
