"""Rows of tables and items of lists of which nothing is left: they go with their words."""

from __future__ import annotations

from vademecum.exchange.draft.tree import Block, Grid, Listing, Para, inside, paras


def rooms(block: Block) -> list[list[Block]]:
    """What a block holds, a list of blocks a row, an item, or all of it."""
    if isinstance(block, Grid):
        return [[one for cell in row for one in cell.blocks] for row in block.rows]
    return [] if isinstance(block, Para) else inside(block)


def emptied(block: Block, full: list[bool]) -> bool:
    """Take out the rows and items of which no word is left; whether any of the block is.

    `full`: which of them said something before.
    """
    gone = [
        was and not any(one.bits for one in paras(room))
        for was, room in zip(full, rooms(block), strict=True)
    ]
    if isinstance(block, Grid):
        if any(cell.down > 1 for row in block.rows for cell in row):
            return not all(gone)
        block.heads -= sum(gone[: block.heads])
        block.rows[:] = [row for row, out in zip(block.rows, gone, strict=True) if not out]
        return bool(block.rows)
    if isinstance(block, Listing):
        block.items[:] = [one for one, out in zip(block.items, gone, strict=True) if not out]
        return bool(block.items)
    return True
