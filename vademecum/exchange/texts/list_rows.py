"""A row put into a table that is written as lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = re.compile(r"(?P<lead>[ >]*)(?P<marks>[*+-][ \t]+[*+-][ \t]+)")


def listed_row(first: str, cells: Sequence[str]) -> str:
    """A row written as the first of its table is."""
    found = _MARKS.match(first)
    lead, marks = (found["lead"], found["marks"]) if found else ("", "* - ")
    gap = " " * marks.rindex(marks.strip()[-1])
    cell = marks[len(gap) :]
    rows = (f"{marks if at == 0 else gap + cell}{one}" for at, one in enumerate(cells))
    return "\n".join(f"{lead}{row}".rstrip() for row in rows)
