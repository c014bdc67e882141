"""Tables that came back as text: a row a paragraph, or a cell one, as word processors turn them.

Such a table is asked about as one, and kept; its paragraphs are neither cells nor new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.returned import Para

_LEAST = 2  # cells with words: of one alone nobody can tell that it was a table
_ROW = 0.6  # of the words of a row and of a paragraph that is it, changed


def as_text(units: Sequence[Unit], paras: Sequence[Para], mailed: bool) -> dict[int, set[int]]:
    """By paragraph (its place), the cells that stand in it as text.

    `mailed`: in a message tables are always text; a paragraph a cell is one with its cell there.
    """
    tables: dict[int, list[Unit]] = defaultdict(list)
    for one in units:
        if one.role is Role.CELL and one.words.strip():
            tables[one.cell[0]].append(one)
    loose = {flat(one.words) for one in units if one.role is not Role.CELL}
    found: dict[int, set[int]] = {}
    for cells in tables.values():
        if len(cells) < _LEAST or _stands(cells, paras):
            continue
        free = {
            at: one for at, one in enumerate(paras)
            if one.cell == (0, 0, 0) and one.words and at not in found
            and (flat(one.words) not in loose or _marked(one, cells))
        }  # fmt: skip
        there = _rows(cells, free)
        if not mailed:
            there |= _alone(cells, free, there)
        covered: set[int] = set().union(*there.values())
        if 2 * len(covered) >= len(cells):
            found |= there
    return found


def _stands(cells: Sequence[Unit], paras: Sequence[Para]) -> bool:
    """Whether the table came back as one: most of its cells are some table's."""
    back = [one for one in paras if one.cell != (0, 0, 0)]
    marks = {number for one in back for number in one.marks}
    words = {flat(one.words) for one in back}
    return 2 * sum(c.number in marks or flat(c.words) in words for c in cells) > len(cells)


def _marked(para: Para, cells: Sequence[Unit]) -> set[int]:
    return {one.number for one in cells} & set(para.marks)


def _rows(cells: Sequence[Unit], free: Mapping[int, Para]) -> dict[int, set[int]]:
    """Paragraphs that are rows: by the bookmarks of several cells, or by all their words."""
    rows: dict[int, list[Unit]] = defaultdict(list)
    for one in cells:
        rows[one.cell[1]].append(one)
    said = {row: tokens(" ".join(one.words for one in some)) for row, some in rows.items()}
    found: dict[int, set[int]] = {}
    maybe: dict[int, set[int]] = {}  # rows where they touch others: of one cell, or changed
    for at, para in free.items():
        mine = tokens(para.words)
        row = max(said, key=lambda one: alike(said[one], mine))
        like = alike(said[row], mine)
        marks = _marked(para, cells)
        own = marks | ({one.number for one in rows[row]} if like >= _ROW else set())
        same = said[row].words == mine.words and len(rows[row]) > 1
        if same or len(marks) > 1 or (marks and like >= _ROW):
            found[at] = own
        elif own:
            maybe[at] = own
    for order in (sorted(maybe), sorted(maybe, reverse=True)):
        for at in order:
            if {at - 1, at + 1} & found.keys():
                found[at] = maybe[at]
    return found


def _alone(
    cells: Sequence[Unit], free: Mapping[int, Para], rows: Mapping[int, set[int]]
) -> dict[int, set[int]]:
    """Paragraphs that are a cell each: by its bookmark, or by its words, several in a row."""
    words: dict[str, set[int]] = defaultdict(set)
    for one in cells:
        words[flat(one.words)].add(one.number)
    found = {
        at: marks
        for at, para in free.items()
        if at not in rows and (marks := _marked(para, cells) or words.get(flat(para.words), set()))
    }
    order = sorted([*found, *rows])
    near = {at for a, b in pairwise(order) if b - a <= 2 for at in (a, b)}
    return {at: marks for at, marks in found.items() if at in near}
