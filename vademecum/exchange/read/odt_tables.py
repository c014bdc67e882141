"""The cells of a table of an OpenDocument text, and which of them went, tracked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lxml import etree

from vademecum.exchange.read import emptied
from vademecum.transcripts import xml


def rows(table: etree._Element) -> list[list[etree._Element]]:
    """The cells of each of its own rows."""
    return [
        [one for one in line if xml.local(one) == "table-cell"]
        for line in table.iter("{*}table-row")
        if next(line.iterancestors("{*}table"), None) is table
    ]


def away(grid: Sequence[Sequence[etree._Element]]) -> Collection[tuple[int, int]]:
    """(row, column), from 0, of the cells whose whole row or column was struck.

    OpenDocument 1.3 tracks no row and no column (5.5): LibreOffice writes one that was struck as
    one of which every word was.
    """
    return emptied.away(grid, _emptied)


def _emptied(cells: Sequence[etree._Element]) -> bool:
    """Whether no word is left in cells of which some were struck."""
    said = any(str(words).strip() for one in cells for words in one.itertext())
    return not said and any(one.find(".//{*}change") is not None for one in cells)
