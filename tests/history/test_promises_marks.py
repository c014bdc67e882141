"""Marks that strike nothing: somebody may have meant to take words back, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import LEDGER, begun
from tests.history.undone import PHARE

LOOSE = {
    "with an accent": "{{retiré}}`{}`",
    "a space before its words": "{{retire}} `{}`",
    "capitals": "{{RETIRE}}`{}`",
    "another ending": "{{retirer}}`{}`",
    "a span": "[{}]{{.retire}}",
    "never closed": "{{retire}}`{}",
    "other marks": "{{retire}}'{}'",
}


@pytest.mark.parametrize("name", LOOSE)
def test_a_mark_that_strikes_nothing_is_told(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    marked = first.replace(LEDGER, LOOSE[name].format(LEDGER))
    assert marked != first
    book.commit(PHARE, marked)
    book.commit(PHARE, first)
    assert [one.partition(": ")[2] for one in book.told()] == ["P026"]


def test_a_mark_mended_at_once_is_told_by_itself(tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace(LEDGER, f"{{retire}} `{LEDGER}`"))
    book.commit(PHARE, first.replace(LEDGER, f"{{retire}}`{LEDGER}`"))
    assert book.told() == []
