"""Whole lines as a copy editor finds and leaves them: mended as expected, right ones left."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from tests.french.test_typography import found, mended, words
from vademecum.french.folding import sealed
from vademecum.text.typeset import findings

_MARKS = str.maketrans({"⍽": "\u00a0", "⏟": "\u202f"})


@lru_cache(maxsize=1)
def lines() -> tuple[tuple[str, str], ...]:
    """(as written, as it should stand) of each line of `lines.txt`."""
    rows = (Path(__file__).parent / "lines.txt").read_text("utf-8").splitlines()
    pairs = (row.translate(_MARKS).partition(" ⇒ ") for row in rows if not row.startswith("#"))
    return tuple((before, after or before) for before, _sign, after in pairs)


@pytest.mark.parametrize(("before", "after"), lines())
def test_a_line_as_a_copy_editor_leaves_it(before: str, after: str) -> None:
    once = mended(before)
    assert once == after
    assert mended(once) == once
    assert [one.code for one in found(once) if one.sure] == []
    assert sealed(words(mended(before, read=True))) == sealed(words(before))


def test_that_half_of_them_are_right() -> None:
    right = [before for before, after in lines() if before == after]
    assert len(lines()) > 500
    assert len(right) > 150


@pytest.mark.parametrize(
    "line", ["Il viendra peut - être.", "Un rendez - vous manqué.", "Assis vis - à - vis d’elle."]
)
def test_a_hyphen_between_two_halves_of_a_word_is_one_mistake(line: str) -> None:
    """And not a dash besides, which `check` would tell of the same signs."""
    assert [one.code for one, _good in findings(line)] == ["T018"]
