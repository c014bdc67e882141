"""A table written as rows of cells between bars."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BAR = re.compile(r"(?<!\\)\|")


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells (MyST, one line each), its first row the head; short rows are filled."""
    wide = max(map(len, rows), default=0)
    whole = [[_cell(one) for one in row] + [""] * (wide - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in whole]
    return "\n".join([lines[0], f"|{' --- |' * wide}", *lines[1:]]) if wide else ""


def _cell(words: str) -> str:
    return _BAR.sub(r"\\|", " ".join(words.split()))
