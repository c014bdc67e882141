"""Last lines taken back by a hair: which, and in what order it is tried."""

from __future__ import annotations

import dataclasses

import pytest

from tests.pdf.test_judges import LEAF, on, paragraph
from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.lines import NOTE, Line
from vademecum.formats.pdf.tails import HAIR, ways

FULL = "La vallée imaginée tient conseil chaque printemps, sous le tilleul."


def block(source: int, width: float, **more: object) -> list[Line]:
    *before, last = paragraph(*[FULL] * 5, "fin.", source=source)
    return [
        dataclasses.replace(one, **more)
        for one in (*before, dataclasses.replace(last, width=width))
    ]


CASES = {
    "a short tail": (block(2, 20), True),
    "a long one": (block(2, 400), False),
    "of a heading": (block(2, 20, head=True), False),
    "of a note": (block(2, 20, area=NOTE), False),
    "of one line": (paragraph("fin.", source=2), False),
}


@pytest.mark.parametrize(("lines", "taken"), CASES.values(), ids=CASES.keys())
def test_which_last_lines_are_taken_back(lines: list[Line], taken: bool) -> None:
    seen = Seen.of([dataclasses.replace(LEAF, lines=tuple(lines))])
    tried = [*ways(seen, "closer")]
    assert bool(tried) is taken
    if taken:
        alone, closer = tried
        assert (
            alone.startswith("[data-at='2'] { letter-spacing: -0.0") and closer == f"closer {alone}"
        )
        assert 0 < float(alone.partition("-0")[2].partition("em")[0]) <= HAIR


def test_those_near_the_end_are_tried_first() -> None:
    leaves = [
        dataclasses.replace(LEAF, number=at, lines=tuple(on(at, block(at + 2, 20))))
        for at in range(5)
    ]
    near, every, _closer = ways(Seen.of(leaves), "closer")
    assert [f"'{at}'" in near for at in range(2, 7)] == [False] * 2 + [True] * 3
    assert all(f"'{at}'" in every for at in range(2, 7))
