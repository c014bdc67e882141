"""Columns of a table of speakers that were sorted without the others, and what a table changes.

Whose row each is says its name, with a control (`names_keys`). What people type in the others says
it only in part: cells that were written beside one name and stand beside another's, an `affiche`
that is the name of somebody who is printed otherwise, a column that alone is in the order of
letters. What none of that shows is told line by line before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vademecum.french.folding import fold
from vademecum.intake.alike import bare, called
from vademecum.intake.names import DECIDED, MERGED, NUMBER, key
from vademecum.language import _

_TEXT, _SHOWN = "dans-le-texte", "affiche"
_PERSON = "personne"
_RENAMED = 3  # rows with another's name: two may be exchanged on purpose
_PRINTED = 2  # rows printed under the name of another, who is not
_MANY = 6  # cells that are not in the order of letters by chance
_COUNTED = re.compile(r"\d+|\b\w\b")  # `Un habitant (3)`, `Élue B`: in order, as people count
_TOLD = ("interventions", "mots", "premiers mots", NUMBER)  # what whole rows may be sorted by


@dataclass(frozen=True, slots=True)
class Told:
    """A row as it stands, and as it was written."""

    number: int
    label: str
    cells: Mapping[str, str]  # by column, folded
    written: Mapping[str, str]  # by column; nothing for a name that is there no more

    def cell(self, column: str) -> str:
        return self.cells.get(fold(column), "")


def mistaken(rows: Sequence[Told]) -> Iterator[tuple[int, str]]:
    """(a row, what is wrong) of columns that were surely sorted alone."""
    for column, least in ((_TEXT, _RENAMED), (_SHOWN, _PRINTED), (_PERSON, _PRINTED)):
        found = [*_displaced(rows, column)]
        for row, other in found if len(found) >= least else ():
            yield (
                row.number,
                _(
                    "“{column}” is here “{value}”, which is row {row}'s: sort whole rows, never"
                    " some columns alone"
                ).format(column=column, value=row.cell(column), row=other.number),
            )
        if len(found) < least and (alone := _alone(rows, column)):
            yield (
                alone.number,
                _(
                    "from here on the column “{column}” is in the order of letters and the rows are"
                    " not: was it sorted alone? undo it; if it is right, sort whole rows by it"
                ).format(column=column),
            )


def effects(rows: Sequence[Told]) -> Iterator[str]:
    """A line for each row that says something else than what was written in it."""
    for row in rows:
        new = [
            (column, value)
            for column in (*DECIDED, MERGED)
            if (value := row.cell(column)) and key(value) != key(row.written.get(column, ""))
        ]
        if new:
            said = (_("{column} “{value}”").format(column=one, value=value) for one, value in new)
            yield _("  {label}: {changes}").format(label=row.label, changes=_("; ").join(said))


def _displaced(rows: Sequence[Told], column: str) -> Iterator[tuple[Told, Told]]:
    """Rows with what is another's in a column, which that other has no more; each with it."""
    for row in rows:
        value = row.cell(column)
        if value and not _is_own(row, column):
            for other in rows:
                theirs = other is not row and _is_theirs(other, column, value)
                if theirs and not _is_own(other, column):
                    yield row, other
                    break


def _is_own(row: Told, column: str) -> bool:
    """Whether a cell says what was written there, or a word of the name of whose row it is."""
    value, before = row.cell(column), row.written.get(column, "")
    if key(value) == key(before):
        return column == _TEXT or value != ""
    if column == _TEXT:
        return key(value) == key(row.label)
    return column == _SHOWN and bool(set(called(value)) & {*called(row.label), *_text(row)})


def _is_theirs(row: Told, column: str, value: str) -> bool:
    """Whether a cell of another row says what was written in this one, or its very name."""
    before = row.written.get(column, "")
    if before and key(value) == key(before):
        return True
    if column == _TEXT:
        return key(value) == key(row.label)
    if column != _SHOWN or not (words := called(value)):
        return False
    return any(set(words) == set(one) or words[-1:] == one[-1:] for one in _names(row))


def _names(row: Told) -> Iterator[tuple[str, ...]]:
    yield from filter(None, (called(row.label), _text(row)))


def _text(row: Told) -> tuple[str, ...]:
    return called(row.cell(_TEXT))


def _alone(rows: Sequence[Told], column: str) -> Told | None:
    """The first row of a column that is in the order of letters, where the rows are in another
    that the table itself gives them."""
    filled = [row for row in rows if row.cell(column)]
    values = [bare(row.cell(column)) for row in filled]
    apart = {_COUNTED.sub("", value) for value in values}
    if len(apart) < _MANY or not _is_sorted(values, str) or _own_order(filled, column):
        return None
    for told in _TOLD:
        cells = [row.cell(told) for row in rows]
        if all(cells) and _is_sorted(cells, int if all(map(str.isdigit, cells)) else bare):
            return filled[0]
    return None


def _own_order(rows: Sequence[Told], column: str) -> bool:
    """Whether the names themselves are in that order, or what is said is their own."""
    if _is_sorted([bare(row.label) for row in rows], str):
        return True
    return all({*called(row.label)} & {*called(row.cell(column))} for row in rows)


def _is_sorted(values: Sequence[str], as_: Callable[[str], str | int]) -> bool:
    keys = [as_(value) for value in values]
    if len(set(keys)) < 2:
        return False
    up = all(one <= other for one, other in pairwise(keys))  # type: ignore[operator]
    return up or all(one >= other for one, other in pairwise(keys))  # type: ignore[operator]
