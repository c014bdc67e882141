"""The cells of a table of a Word document, and which of them went, tracked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lxml import etree

from vademecum.exchange.read import emptied
from vademecum.transcripts import xml

_SHOWN = frozenset(
    "t sym drawing pict object contentPart footnoteReference endnoteReference oMath".split()
)


def rows(table: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """Each of its own rows, and its cells."""
    for line in table.iter("{*}tr"):
        if next(line.iterancestors("{*}tbl"), None) is table:
            cells = line.iter("{*}tc")
            yield line, [one for one in cells if next(one.iterancestors("{*}tr"), None) is line]


def away(grid: Sequence[Sequence[etree._Element]]) -> Collection[tuple[int, int]]:
    """(row, column), from 0, of the cells whose whole row or column was struck word by word.

    Word tracks a row (`w:del` in its `w:trPr`, ECMA-376-1 17.13.5.12) and a cell (`w:cellDel`,
    17.13.5.1) by themselves; who selects the cells and strikes their words leaves neither.
    """
    return emptied.away(grid, _emptied)


def _emptied(cells: Sequence[etree._Element]) -> bool:
    """Whether nothing that is read is left in cells of which some words were struck."""
    struck = False
    for one in cells:
        for node in one.iter("{*}*"):
            name = xml.local(node)
            if name == "delText" or next(node.iterancestors("{*}del"), None) is not None:
                struck = struck or name in _SHOWN or bool((node.text or "").strip())
            elif name in _SHOWN and (name != "t" or (node.text or "").strip()):
                return False
    return struck
