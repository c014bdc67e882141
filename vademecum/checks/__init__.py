"""Checks of a whole library, one file a family, all listed here.

Each is `check(library, date) -> Iterator[Problem]`: pure, and blind to the order of the others. The
date is the edition's: it decides embargoes, never the clock.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from vademecum.checks import (
    book,
    characters,
    consents,
    constructs,
    doubts,
    gate,
    images,
    invented,
    leftover,
    links,
    markup,
    notes,
    published,
    quotes,
    twins,
    typography,
    withholding,
)
from vademecum.history import Worktree
from vademecum.language import _
from vademecum.model import Library
from vademecum.problems import Problem, errors, in_order
from vademecum.settings import BOOK_FILE, REGISTER_FILE

Check = Callable[[Library, dt.date], Iterator[Problem]]

# Those that ask only of each text alone, first: where they find an error, the others, which cut and
# compare texts, could not say anything sure.
ALONE: tuple[Check, ...] = (markup.check, withholding.check)
TOGETHER: tuple[Check, ...] = (
    book.check,
    notes.check,
    images.check,
    links.check,
    leftover.check,
    constructs.check,
    characters.check,
    quotes.check,
    consents.check,
    invented.check,
    twins.check,
    published.check,
    doubts.check,
    typography.check,
)


# Those that ask nothing of the settings.
UNNAMED: tuple[Check, ...] = (
    notes.check,
    images.check,
    links.check,
    leftover.check,
    constructs.check,
    characters.check,
    quotes.check,
    doubts.check,
    typography.check,
)


def run(
    library: Library,
    date: dt.date,
    found: Iterable[Problem] = (),
    tree: Worktree = Worktree(),  # noqa: B008 - frozen
) -> tuple[Problem, ...]:
    """Every problem of the library, by place.

    `found` are those of reading it; `tree` is what git says of its files.
    """
    problems = [*found, *tree.unfinished]
    unset = any(_unset(problem) for problem in problems)
    for check in ALONE:
        problems += check(library, date)
    if unset:  # without the settings every name in the book is unknown
        for check in UNNAMED:
            problems += check(library, date)
        return in_order(_once(_causes(problems, library)))
    unsafe = {one.place.path for one in errors(problems) if one.code in UNSAFE}
    for check in TOGETHER:
        problems += check(library, date)
    # Of a text where words cannot be withheld for certain nothing more can be said.
    problems += gate.check(without(library, unsafe), date, tree)
    return in_order(_once(_causes(problems, library)))


def of_edition(library: Library, date: dt.date, edition: str) -> Iterator[Problem]:
    """What cannot be made of the words that an edition is left with, where the book's own can."""
    for one in errors([*markup.check(library, date), *constructs.check(library, date)]):
        yield Problem("E014", one.place, {"edition": edition, "what": one.message})


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, but one line a file for a box or a tag that is not known, however often."""
    several: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        if one.code in ("M001", "M030", "M005") and one.fix is None:
            what = one.values.get("name") or one.values["line"].lower().replace("/", "")
            several.setdefault((one.place.path, what), []).append(one)
        else:
            yield one
    for same in several.values():
        first = min(same, key=lambda one: one.place)
        count = len({one.place for one in same})
        times = _(" ({count} times in this file)").format(count=count) if count > 1 else ""
        yield dataclasses.replace(first, values={**first.values, "times": times})


def without(library: Library, paths: Collection[str]) -> Library:
    """The library without the texts of some files."""
    return dataclasses.replace(
        library,
        chapters={k: v for k, v in library.chapters.items() if v.place.path not in paths},
        records={k: v for k, v in library.records.items() if v.place.path not in paths},
    )


def _unset(one: Problem) -> bool:
    lost = one.code == "G001" and one.place.path in (BOOK_FILE, REGISTER_FILE)
    return lost or one.code in ("B001", "B002")


def _causes(problems: list[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those that only follow from another: one mistake is told once."""
    read = {text.place.path for text in library.texts}
    texts_of = ("chapters/", "hearings/")
    lost_files = {one.place.path for one in problems if one.place.path.startswith(texts_of)} - read
    unread = {PurePosixPath(path).stem for path in lost_files}
    cut = {PurePosixPath(one.place.path).stem for one in problems if one.code.startswith("H00")}
    left = {one.place.path: one for one in reversed(problems) if one.code in UNSETTLED}
    releases = any(one.place.path.startswith("editions/") for one in left.values())
    quoted = {one.place for one in problems if one.code == "F006"}
    misread = {one.place for one in problems if one.code in _LEAVE_MARKS}
    for one in problems:
        cause = left.get(one.place.path, one)
        if cause is not one and not (cause.code == "G004" and _of_a_copy(one)):
            continue  # git left the file unsettled: that alone is said of it
        if one.code == "E005" and releases:
            continue
        if one.code == "M024" and one.place in misread:
            continue  # what was not read is left as it stands
        if one.code == "F008" and one.place in quoted:
            continue  # a comma in braces cut the value, and the keys after it
        gone = one.code in ("B005", "P011", "Q001") and one.values["id"] in unread
        lost = one.code == "Q002" and one.values["id"] in cut
        if not (gone or lost or (one.code == "M020" and _leads_to(one, library.unread))):
            yield one


def _of_a_copy(one: Problem) -> bool:
    """Whether a problem of one of two equal files is its own, and no echo of the other."""
    return one.code[0] in "FMT" and one.code not in ("F011", "M021")


def _leads_to(one: Problem, unread: Mapping[str, str]) -> bool:
    """Whether a link may lead to a place of a text that could not be read."""
    target = one.values["target"]
    name = re.escape(target.rpartition("#")[2].removeprefix("preco-"))
    defined = re.compile(rf"(?:\(|\{{#|:(?:name|id):[ \t]*){name}(?![\w-])")
    return any(
        re.search(rf"(?:^|[/#]|#[ch]-){re.escape(PurePosixPath(path).stem)}(?!\w)", target)
        or defined.search(text)
        for path, text in unread.items()
    )


# One of these is all that is said of its file.
UNSETTLED = ("G001", "G003", "G004")
_LEAVE_MARKS = frozenset({"M002", "M020", "M007", "M008", "M030", "H005", "H006"})
# Where one of these stands, words cannot be withheld for certain, so nothing is said of editions.
UNSAFE = frozenset({"M001", "M007", "M008", "M009", "M019", "M030", "H002", "H005", "H010", "H012"})
