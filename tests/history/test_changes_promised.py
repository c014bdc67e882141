"""Changes between editions tell no words against what was promised of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, ID, PHARE, SAID, TEXT, made, record
from vademecum.errors import VademecumError
from vademecum.history.between import between

FIRST = SAID.partition(".")[0] + "."
QUOTED = f"{TEXT}\n:::{{citation}} {ID}#t2\n{FIRST}\n:::\n"


@pytest.mark.table
@pytest.mark.parametrize("later", [None, "HEAD"])
def test_a_promise_undone_is_told_in_their_place(later: str | None, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    old = book.git("rev-parse", "HEAD")
    book.commit(CHAPTER, QUOTED)
    assert "lanterne rouge" in repr(between(book.root, old, later))
    book.write(CHAPTER, TEXT)
    book.withdraw()
    assert "lanterne rouge" not in repr(between(book.root, old, later))
    book.write(CHAPTER, QUOTED)
    book.commit(PHARE, record())
    with pytest.raises(VademecumError, match=r"P00[16] "):
        between(book.root, old, later)
