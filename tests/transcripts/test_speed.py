"""Large files: each step of reading looks at a line, and no step looks at it again and again.

What is counted is work, not time: how often the shapes of a line are tried.
"""

from __future__ import annotations

import pytest

from vademecum.transcripts import directions, furniture, labels, minutes, read

COUNT = 3_000  # lines; a long hearing has as many


def _lines(end: str, sign: str = "") -> str:
    return "".join(f"{sign}nous avons vu le pont {at}{end}" for at in range(COUNT))


@pytest.mark.parametrize("text", [_lines("\n"), _lines(".\n"), _lines("\n\n"), _lines("\n", "- ")])
def test_a_line_is_cut_once_however_many_steps_ask(text: str) -> None:
    for one in (labels.opening, minutes.is_nobodys, furniture.is_furniture):
        one.cache_clear()
    read(text.encode(), "essai.txt")
    for one in (labels.opening, minutes.is_nobodys, furniture.is_furniture):
        assert one.cache_info().misses <= COUNT * 2 + 50, one


def test_a_line_of_dashes_is_no_note_of_the_room_and_is_seen_in_one_pass() -> None:
    assert directions.noted("–" * 100_000 + "a") == 0
    assert [directions.noted(one) for one in ("*** coupure ***", "-- coupure --")] == [2, 2]
    assert directions.noted(f"--- {'mot ' * 60}---") == 0
