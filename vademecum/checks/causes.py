"""One mistake is one line: what only follows from another problem is not told.

Each problem is asked, row by row (`CONSEQUENCES`), whether another says it already; the function of
a row says why. What is known of all of them is gathered before, in `known`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.checks.barred import is_barred
from vademecum.checks.known import Known, below, gathered, stem
from vademecum.checks.withholding import MISPLACED
from vademecum.language import said as _
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE
from vademecum.vocabulary import near

_LEAVE_MARKS = ("M002", "M007", "M008", "M025", "M030", "M051", "H005", "H006")
_NO_NAME = ("M001", "M002", "M030", "M051")  # of a block or a role that there is not
_MISTYPED = 0.8  # how like the chapter is that was meant
_OPTIONS = range(1, 5)  # lines below a block's first where its options stand
_WITHIN = range(4)  # those of a turn where its words begin
_UNREAD = ("M001", "M005", "M006", "M030", "M051")  # marks of which no words are read
_LATE = range(2, 6)  # those where one stands too low, below a blank line
_TURN = re.compile(r"h-(.+)-[tp][\w]*")


@dataclass(frozen=True, slots=True)
class Consequence:
    """How problems of some codes may only follow from another."""

    codes: tuple[str, ...]  # as they begin: a whole code, a family, "" for every one
    follows: Callable[[Problem, Known], bool]


def causes(problems: Sequence[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those that only follow from another."""
    known = gathered(problems, library)
    for one in problems:
        rows = (row for row in CONSEQUENCES if one.code.startswith(row.codes))
        if not any(row.follows(one, known) for row in rows):
            yield _found(one, known)


def _found(one: Problem, known: Known) -> Problem:
    """A problem; that a chapter is not there, with where it lies as no chapter can."""
    aside = known.aside.get(one.values["id"]) if one.code == "B005" else None
    if aside is None:
        return one
    where = _("; {path}: {advice}").format(path=aside.place.path, **aside.values)
    return dataclasses.replace(one, values={**one.values, "hint": where})


# Of a whole file.


def _unsettled(one: Problem, known: Known) -> bool:
    """Git left the file unsettled: that alone is said of it.

    Of one of two equal files what is its own is told, and no echo of the other; a name that is not
    to be printed is told of both.
    """
    cause = known.left.get(one.place.path, one)
    of_a_copy = one.code == "E002" or (one.code[0] in "FMT" and one.code not in ("F011", "M021"))
    return cause is not one and not (cause.code == "G004" and of_a_copy)


def _unsettled_release(_problem: Problem, known: Known) -> bool:
    """What was published is not known while the note of a release is unsettled."""
    return any(one.place.path.startswith("editions/") for one in known.left.values())


def _undeclared(one: Problem, known: Known) -> bool:
    """What it is not declared in could not be read."""
    return one.values["where"] in known.settings


def _unset(_one: Problem, known: Known) -> bool:
    """The book's settings, which decide it, could not be read."""
    return BOOK_FILE in known.settings


def _unknown_accord(one: Problem, known: Known) -> bool:
    """The accord of its text, which was not read, would have said who may read."""
    return one.place.path in known.frames


def _unknown_reach(one: Problem, known: Known) -> bool:
    """The accord of the text it quotes, which was not read, would have said who may read."""
    record = one.values.get("target", "").partition("#")[0]
    return any(stem(path) == record for path in known.frames)


# Of a text that is not where it is looked for.


def _misspelt(one: Problem, known: Known) -> bool:
    """The part names it otherwise, and says so."""
    return bool(near(one.values["id"], sorted(map(stem, known.listed)), _MISTYPED))


def _listed(one: Problem, known: Known) -> bool:
    """The part that names it says so."""
    return one.values["id"] in known.listed


def _lost(one: Problem, known: Known) -> bool:
    """The text could not be read, which is told; where it lies aside, that is told here."""
    aside = one.code == "B005" and one.values["id"] in known.aside
    return not aside and one.values["id"] in known.lost


def _uncut(one: Problem, known: Known) -> bool:
    """The turn may stand in a hearing that was not cut into its turns."""
    return one.values["id"] in known.uncut


def _led_astray(one: Problem, known: Known) -> bool:
    """The link leads to nothing only because what it leads to was written otherwise."""
    anchor = one.values["target"].rpartition("#")[2]
    turn = _TURN.fullmatch(anchor)
    if anchor in known.named or (turn is not None and turn[1] in known.uncut):
        return True
    return _leads_to(one.values["target"], known.elsewhere)


def _leads_to(target: str, unread: Mapping[str, str]) -> bool:
    """Whether a link may lead to a place of a text that could not be read."""
    name = re.escape(target.rpartition("#")[2].removeprefix("preco-"))
    defined = re.compile(rf"(?:\((?={name}\)=)|\{{#|:(?:name|id):[ \t]*){name}(?![\w-])")
    return any(
        re.search(rf"(?:^|[/#]|#[ch]-){re.escape(stem(path))}(?!\w)", target)
        or defined.search(text)
        for path, text in unread.items()
    )


# Of a line, or the lines of a block.


def _in_no_box(one: Problem, known: Known) -> bool:
    """What a box that is none holds is not read, nor the notes called there."""
    return one.place.path in known.boxes


def _described(one: Problem, known: Known) -> bool:
    """Its :alt: is told."""
    return any(below(one.place, lines) in known.alts for lines in _OPTIONS)


def _described_late(one: Problem, known: Known) -> bool:
    """Its :alt:, below a blank line, is told."""
    return any(":alt:" in known.late.get(below(one.place, lines), ()) for lines in _LATE)


def _optioned_late(one: Problem, known: Known) -> bool:
    """Its option, below a blank line, is told."""
    return any(below(one.place, lines) in known.late for lines in _LATE)


def _marks_of_nothing(one: Problem, known: Known) -> bool:
    """Its marks hold nothing, which is told of the image."""
    empty = one.values["text"].endswith(':alt: ""')
    return empty and any(known.on(below(one.place, -lines), "M013") for lines in _OPTIONS)


def _fileless(one: Problem, known: Known) -> bool:
    """A directive without its file."""
    return known.on(one.place, "M004")


def _called_twice(one: Problem, known: Known) -> bool:
    """Said with what was meant."""
    return not one.values["hint"] and (one.place, one.values["label"]) in known.hinted


def _misread(one: Problem, known: Known) -> bool:
    """What was not read is left as it stands."""
    return known.on(one.place, *_LEAVE_MARKS)


def _garbled(one: Problem, known: Known) -> bool:
    """Its signs are letters that another program told wrongly."""
    return known.on(one.place, "F019")


def _in_columns(one: Problem, known: Known) -> bool:
    """Its spaces set a table."""
    return one.place.path in known.columns


def _of_no_name(one: Problem, known: Known) -> bool:
    """The name that is none is told."""
    return one.values["what"] == MISPLACED and known.on(one.place, *_NO_NAME)


def _of_a_note(one: Problem, known: Known) -> bool:
    """Its colon is a mark."""
    return one.place in known.notes


def _taken_back(one: Problem, known: Known) -> bool:
    """Its mark is told with what takes words back."""
    return one.place in known.barred and not is_barred(one)


def _left_empty(one: Problem, known: Known) -> bool:
    """Its words stand in a mark, or a block, that is told."""
    near = [below(one.place, lines) for lines in _WITHIN]
    return any(each in known.barred or known.on(each, *_UNREAD) for each in near)


def _cut_short(one: Problem, known: Known) -> bool:
    """A comma in braces cut the value, and the keys after it."""
    return known.on(one.place, "F006")


CONSEQUENCES: tuple[Consequence, ...] = (
    Consequence(("",), _unsettled),
    Consequence(("E005",), _unsettled_release),
    Consequence(("F013",), _undeclared),
    Consequence(("B004", "B006", "F018", "E"), _unset),
    Consequence(("E009",), _unknown_accord),
    Consequence(("E001",), _unknown_reach),
    Consequence(("B004",), _misspelt),
    Consequence(("F028",), _listed),
    Consequence(("B005", "P011", "Q001"), _lost),
    Consequence(("Q002",), _uncut),
    Consequence(("M020",), _led_astray),
    Consequence(("M022",), _in_no_box),
    Consequence(("M013",), _described),
    Consequence(("M013",), _described_late),
    Consequence(("M028",), _optioned_late),
    Consequence(("T002",), _marks_of_nothing),
    Consequence(("M012",), _fileless),
    Consequence(("M018",), _called_twice),
    Consequence(("M024",), _misread),
    Consequence(("T",), _garbled),
    Consequence(("T012", "M027"), _in_columns),
    Consequence(("M008",), _of_no_name),
    Consequence(("T004",), _of_a_note),
    Consequence(("M005", "M006", "M024", "M034", "M046"), _taken_back),
    Consequence(("H009",), _left_empty),
    Consequence(("F008",), _cut_short),
)
