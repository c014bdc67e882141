"""Which cells of a table a head is for, by rows and columns."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.formats.pdf.nodes import Node


def name(table: Node, prefix: str) -> None:
    """Name the heads of a table, and say in each cell which are its."""
    rows = [node for node in table.walk() if node.kind == "TR" and _table_of(node) is table]
    columns: dict[int, list[str]] = {}
    beside: dict[int, list[str]] = {}
    for row, column, cell in _grid(rows):
        wide, high = cell.spans
        if cell.kind == "TH":
            cell.ident = f"{prefix}-{row}-{column}"
            is_row = cell.attributes.get("Scope") == "Row"
            places = range(row, row + high) if is_row else range(column, column + wide)
            for place in places:
                (beside if is_row else columns).setdefault(place, []).append(cell.ident)
    for row, column, cell in _grid(rows):
        if cell.kind == "TD":
            wide, high = cell.spans
            heads = [one for at in range(row, row + high) for one in beside.get(at, ())]
            heads += [one for at in range(column, column + wide) for one in columns.get(at, ())]
            cell.headers = list(dict.fromkeys(heads))


def _table_of(node: Node) -> Node | None:
    up = node.parent
    while up is not None and up.kind != "Table":
        up = up.parent
    return up


def _grid(rows: list[Node]) -> Iterator[tuple[int, int, Node]]:
    """The cells of rows, each with its row and column."""
    taken: set[tuple[int, int]] = set()
    for row, node in enumerate(rows):
        column = 0
        for cell in (kid for kid in node.kids if isinstance(kid, Node)):
            while (row, column) in taken:
                column += 1
            wide, high = cell.spans
            taken |= {(row + y, column + x) for y in range(high) for x in range(wide)}
            yield row, column, cell
            column += wide
