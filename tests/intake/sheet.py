"""The table of speakers as a spreadsheet gives it back."""

from __future__ import annotations

import csv
import io
from pathlib import Path


class Sheet:
    """The table as somebody fills it in a spreadsheet."""

    def __init__(self, path: Path) -> None:
        self.path = path
        text = path.read_bytes().decode("utf-8-sig")
        self.columns, *self.rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")

    def fill(self, label: str, **cells: str) -> Sheet:
        """Write cells of the row of a name; `_` stands for a space or a hyphen of a column."""
        row = next(row for row in self.rows if row[0] == label)
        for name, value in cells.items():
            known = [c.replace(" ", "_").replace("-", "_") for c in self.columns]
            row[known.index(name)] = value
        return self

    def save(self, delimiter: str = ";", encoding: str = "utf-8-sig") -> None:
        """As Excel or LibreOffice writes it."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
        writer.writerows([self.columns, *self.rows])
        self.path.write_bytes(out.getvalue().encode(encoding))
