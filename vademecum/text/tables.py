"""How many cells the rows of a table have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vademecum.text.words import tokens

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
