"""The rows of a table of speakers, and which of them a number in it stands for.

A spreadsheet sorts rows: the number of one is sure where the column that was written with the table
and the place where it stands now say the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.intake.names import Decision, key
from vademecum.intake.speech import SPEECH


@dataclass(slots=True)
class Row:
    """A row as it was read."""

    number: int  # as the spreadsheet shows it
    label: str  # of the file
    decision: Decision
    merged: str = ""  # with whom, as it is written
    key: str = ""  # its number when the table was written, whatever its place is now


def number_of(cell: str) -> str:
    """A row's number as it was written; a spreadsheet may give it decimals."""
    found = re.fullmatch(r"(\d+)(?:[.,]0+)?", cell)
    return found[1] if found else ""


def by_number(rows: Iterable[Row]) -> dict[str, Row]:
    """The rows that a number surely stands for."""
    return {one.key: one for one in rows if one.key == str(one.number)}


def merged(rows: Sequence[Row], labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(a name of the file, the label of whoever is that person too)."""
    count = Counter(labels.values())
    for one in rows:
        final = labels[one.label]
        if one.merged or (count[final] > 1 and one.label != final != SPEECH):
            yield one.label, final


def taken(rows: Sequence[Row], labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(a name of the file, another's name that it takes), where that other is named otherwise: two
    that are exchanged, or names that went down a row."""
    theirs = {key(one.label): one.label for one in rows}
    for one in rows:
        other = theirs.get(key(labels[one.label]))
        if other not in {None, one.label} and key(labels[other]) != key(other):
            yield one.label, labels[one.label]
