"""Credit against histories whose authors are known for every word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.make_history import make, write
from tools.score_history import GOALS, judge


@pytest.mark.slow
@pytest.mark.parametrize("seed", [11, 12])
def test_words_are_credited_right(tmp_path: Path, seed: int) -> None:
    write(make(250, seed, chapters=6), tmp_path / "histoire")
    found = judge(tmp_path / "histoire", blame=False)["vademecum"]
    assert found["tout"][0] >= GOALS["tout"] * found["tout"][1]
    enough = {kind: pair for kind, pair in found.items() if pair[1] >= 200}
    low = {kind: pair for kind, pair in enough.items() if pair[0] < 0.98 * pair[1]}
    assert low == {}
