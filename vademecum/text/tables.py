"""How many cells the rows of a table have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import dedent

from vademecum.text.words import tokens

_ROW = re.compile(r"[ >]*[*+-](?:[ \t]+[*+-])?(?:[ \t]|$)")
_FENCE = re.compile(r"\s*(?::{3,}|`{3,})\s*$")
_BAR = re.compile(r"(?<!\\)\|")


def cells(row: str) -> int:
    """The cells of a row between bars, the outer ones written or not."""
    bare = row.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return len(_BAR.findall(bare)) + 1


def longer(table: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The rows, by number, that have more cells than the first, « 4/3 »: those would be lost."""
    wide = cells(table[0].lstrip("> "))
    for number, row in enumerate(table[2:], 2):
        given = cells(row.lstrip("> "))
        if given > wide:
            yield number, f"{given}/{wide}"


def barless(table: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The rows, by number, without any bar, of a table of several columns, and what they say.

    A line right below a table is read as one.
    """
    if cells(table[0].lstrip("> ")) > 1:
        for number, row in enumerate(table[2:], 2):
            if row.strip(" \t>") and not _BAR.search(row):
                yield number, row.strip(" \t>")


def cut(table: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The rows, by number, that go on with a cell of the row above, and what they say.

    In a table with bars around it, the row has none before it, or too few cells below a row that
    has none behind it.
    """
    bare = [row.strip(" \t>") for row in table]
    if not all(row.startswith("|") and _closed(row) for row in bare[:2]):
        return
    wide = cells(bare[0])
    for number, (above, row) in enumerate(pairwise(bare[1:]), 2):
        if not row or not _BAR.search(row) or cells(row) >= wide:
            continue
        if not row.startswith("|") or (number > 2 and not _closed(above)):
            yield number, row.strip("| ")


def _closed(row: str) -> bool:
    return row.endswith("|") and not row.endswith("\\|")


def columns(body: str) -> int:
    """The columns of the one table of a text; 0 where it is not one table."""
    outer = [one for one in tokens(body) if one.level == 0 and one.nesting >= 0]
    if [one.type for one in outer] != ["table_open"]:
        return 0
    return sum(one.type == "th_open" for one in tokens(body))


def rows(body: str) -> Sequence[int]:
    """The cells of each row of a table written as lists; none where it is not one list of lists."""
    found: list[int] = []
    read = tokens(body)
    outer = [one.type for one in read if one.level == 0 and one.nesting >= 0]
    if outer != ["bullet_list_open"]:
        return ()
    for one in read:
        if one.type == "list_item_open" and one.level == 1:
            found.append(0)
        elif one.type == "list_item_open" and one.level == 3:
            found[-1] += 1
    return found


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a table written as lists."""

    first: int  # lines, from 1
    last: int
    cells: tuple[tuple[int, int], ...]  # first and last line of each; an empty one has its mark


def list_rows(lines: Sequence[str]) -> tuple[ListRow, ...]:
    """The rows of a table written as lists, in the lines of its directive or of the table alone.

    None where they are not one list of lists.
    """
    begins = next((n for n, line in enumerate(lines) if _ROW.match(line)), len(lines))
    bare = [line.replace(">", " ") for line in lines[begins:]]
    read = tokens(dedent("\n".join(bare)))
    found: list[ListRow] = []
    for one in read:
        if one.type != "list_item_open" or one.level not in (1, 3) or one.map is None:
            continue
        first, last = one.map[0] + 1, one.map[1]
        while last > first and (not bare[last - 1].strip() or _FENCE.match(bare[last - 1])):
            last -= 1
        place = first + begins, last + begins
        if one.level == 1:
            found.append(ListRow(*place, ()))
        elif found:
            row = found[-1]
            found[-1] = ListRow(row.first, max(row.last, place[1]), (*row.cells, place))
    return tuple(found)
