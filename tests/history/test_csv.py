"""Rows as CSV: what a spreadsheet would run is text, all else is as it was."""

from __future__ import annotations

import csv
import io

import pytest

from vademecum.history.credit_report import as_csv

RUN = [
    "=1+1",
    "+33 1",
    "-2+3",
    "@SUM(A1)",
    "=",
    "+",
    "-",
    "@",
    '=HYPERLINK("x";"y")',
    "=a,b",
    "-Ada",
]
ORDINARY = [
    "Ada Un", "A=B", "1-2", "Ada-Bea", "a@b", "72.7 %", "", " ", "'déjà", "a,b", 'dit "Bo"',
    "deux\nlignes", "–1", "«\u00a0=\u00a0»", "Élue", "0", "L’île",
]  # fmt: skip


def read(text: str) -> list[list[str]]:
    """The cells as a spreadsheet takes them."""
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("cell", RUN)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_cell_that_would_be_run_is_made_text(cell: str, at: int) -> None:
    row = ["Ada Un", "3", "x"]
    row[at] = cell
    after = list(row)
    after[at] = "'" + cell
    assert read(as_csv([["tête", "mots", "noms"], row])) == [["tête", "mots", "noms"], after]


@pytest.mark.parametrize("cell", ORDINARY)
def test_an_ordinary_cell_is_as_it_was(cell: str) -> None:
    assert read(as_csv([["tête", cell], [cell, "x"]])) == [["tête", cell], [cell, "x"]]


def test_rows_end_with_a_line_feed_alone() -> None:
    assert as_csv([["a", "b"], ["=c", "d,e"]]) == 'a,b\n\'=c,"d,e"\n'
