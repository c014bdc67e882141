"""What tests must notice (`tools/break_it.py`): the list is true, and a share of it is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WHOLE
from tools.break_it import ROOT, Breakage, copied, listed, stale, unseen

ALL = tuple(listed())
SHARE = 40  # where the list is not run whole; spread over it, one in eight of them in .ci/run


def spread(many: tuple[Breakage, ...], count: int) -> tuple[Breakage, ...]:
    """So many of them, at equal distances."""
    return tuple(many[at * len(many) // count] for at in range(count)) if many else ()


def test_every_breakage_still_stands_in_the_code() -> None:
    wrong = [f"{one.name}: {why}" for one in ALL if (why := stale(one, ROOT))]
    assert not wrong, f"{len(wrong)} of {len(ALL)} are stale:\n" + "\n".join(wrong)


def test_no_two_breakages_have_one_name() -> None:
    names = [one.name for one in ALL]
    assert [name for name in sorted(set(names)) if names.count(name) > 1] == []


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy to break."""
    folder = tmp_path_factory.mktemp("broken")
    copied(folder)
    return folder


@pytest.fixture(scope="module")
def sound() -> dict[tuple[str, ...], bool]:
    """Which tests pass while nothing is broken, as far as is known."""
    return {}


@pytest.mark.slow
@pytest.mark.parametrize("one", ALL if WHOLE else spread(ALL, SHARE), ids=lambda one: one.name)
def test_a_breakage_is_noticed(
    one: Breakage, checkout: Path, sound: dict[tuple[str, ...], bool]
) -> None:
    assert unseen(one, checkout, sound) == ""
