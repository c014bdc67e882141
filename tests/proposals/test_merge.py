"""Three texts as one: sentence by sentence, never word by word, never a choice made silently."""

from __future__ import annotations

import pytest

from tests.proposals.merges import BASE, CASES, Case, made
from vademecum.proposals.change import Stand
from vademecum.proposals.merge import merge


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_two_people(case: Case) -> None:
    found = merge(BASE, made(case.ours), made(case.theirs))
    conflicts = [one for one in found.changes if one.conflict]
    numbers = [one.number for one in found.changes]
    if case.both is None:
        assert conflicts
        assert all(one.reason for one in conflicts)
        with pytest.raises(ValueError, match="conflict"):
            found.text(numbers)
        return
    assert not conflicts
    assert found.text(numbers) == made(case.both)
    assert any(one.beside for one in found.changes) is case.beside


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_nothing_taken_changes_nothing(case: Case) -> None:
    found = merge(BASE, made(case.ours), made(case.theirs))
    assert found.text([]) == made(case.ours)


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_alone_it_is_as_proposed(case: Case) -> None:
    found = merge(BASE, BASE, made(case.theirs))
    assert found.text([one.number for one in found.changes]) == made(case.theirs)
    assert {one.stand for one in found.changes} == {Stand.READY}


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_once_taken_it_is_there(case: Case) -> None:
    found = merge(BASE, made(case.theirs), made(case.theirs))
    assert {one.stand for one in found.changes} <= {Stand.DONE}
