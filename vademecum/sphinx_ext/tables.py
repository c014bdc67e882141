"""Heads of rows in tables of pipes, for which Markdown has no sign: a first column all in bold."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform


class RowHeads(SphinxTransform):
    """What `:stub-columns: 1` says of a `{list-table}`, said by bold type."""

    default_priority = 720

    def apply(self, **kwargs: object) -> None:
        """Mark the first column of each such table."""
        for group in self.document.findall(nodes.tgroup):
            columns = list(group.findall(nodes.colspec, descend=True))
            rows = [row for body in group.children if isinstance(body, nodes.tbody) for row in body]
            if len(columns) > 1 and rows and all(_begins_in_bold(row) for row in rows):
                columns[0]["stub"] = 1


def _begins_in_bold(row: nodes.Node) -> bool:
    """Whether the first cell of a row is one paragraph, all in bold but for calls of notes."""
    cell = row.children[0] if row.children else None
    if not isinstance(cell, nodes.entry) or len(cell) != 1:
        return False
    (words,) = cell.children
    if not isinstance(words, nodes.paragraph):
        return False
    kept = [one for one in words.children if not isinstance(one, nodes.footnote_reference)]
    bold = [one for one in kept if isinstance(one, nodes.strong)]
    return bool(bold) and all(one in bold or not one.astext().strip() for one in kept)
