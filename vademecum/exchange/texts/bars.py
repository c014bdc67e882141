"""A cell whose words went: what the row needs in their place, so that it keeps its cells."""

from __future__ import annotations


def emptied(text: str, span: tuple[int, int], listed: bool) -> tuple[tuple[int, int], str]:
    """(characters of the text that go, what comes) where a cell has no word any more.

    In a table made of a list no space is left at the line's end. Between bars, where the table has
    none at its edges, the first or last cell gets its own: GFM takes a bar at the edge of a row for
    the table's (4.10), and the row would lose a cell.
    """
    start, end = span
    if listed:
        return (start - (text[start - 2 : start] == "- "), end), ""
    before = text[text.rfind("\n", 0, start) + 1 : start].strip(" >\t")
    after = text[end : text.find("\n", end) if "\n" in text[end:] else len(text)].strip()
    return span, ("|" if not before else "") + (" |" if not after else "")


def unbarred(source: str) -> str:
    """A cell without the bar that `emptied` gave it, where its row is given bars at its edges."""
    return "" if source.strip() in ("|", "| |") else source.strip()
