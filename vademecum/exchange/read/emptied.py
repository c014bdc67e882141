"""Rows and columns of a table of which every word was struck: taken out, as people mean it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from lxml import etree

Cells = Sequence[etree._Element]


def away(grid: Sequence[Cells], emptied: Callable[[Cells], bool]) -> Collection[tuple[int, int]]:
    """(row, column), from 0, of the cells whose whole row or column was struck.

    `emptied`: whether no word is left in some cells, of which some were struck. Columns are told
    where all rows have as many cells.
    """
    gone = {(r, c) for r, cells in enumerate(grid) if emptied(cells) for c in range(len(cells))}
    if len({len(cells) for cells in grid}) == 1:
        for c in range(len(grid[0])):
            if emptied([cells[c] for cells in grid]):
                gone |= {(r, c) for r in range(len(grid))}
    return gone
