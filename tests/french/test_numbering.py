"""The numbers that readers see of turns and paragraphs."""

from __future__ import annotations

import pytest

from vademecum.french.numbering import numbers

CASES = {
    "aucune": ("", ""),
    "des chiffres, comme avant": ("t1 t2 t7", "1, 2, 7"),
    "des chiffres en désordre": ("t1 t12 t2", "1, 12, 2"),
    "des lettres seules": ("tbcdfg tkdrmf tzzzzz", "1, 2, 3"),
    "une entre deux": ("t1 tkdrmf t2", "1, 1 bis, 2"),
    "deux entre deux": ("t1 tkdrmf tbcdfg t2", "1, 1 bis, 1 ter, 2"),
    "avant la première": ("tkdrmf t1", "0 bis, 1"),
    "après la dernière": ("t1 t2 tkdrmf tbcdfg", "1, 2, 3, 4"),
    "après la dernière, qui n’est pas la plus grande": ("t9 t2 tkdrmf", "9, 2, 10"),
    "entre deux et après": ("p1 pkdrmf p2 pbcdfg", "1, 1 bis, 2, 3"),
}


@pytest.mark.parametrize(("names", "shown"), CASES.values(), ids=CASES.keys())
def test_each_is_numbered_once(names: str, shown: str) -> None:
    found = numbers(names.split())
    assert ", ".join(found[name] for name in names.split()) == shown
    assert len(set(found.values())) == len(found)


def test_a_turn_without_an_id_has_no_number() -> None:
    assert numbers(["tkdrmf", None, "tbcdfg"]) == {"tkdrmf": "1", "tbcdfg": "2"}


def test_many_between_two_are_all_told_apart() -> None:
    letters = "bcdfghjklmnp"
    names = ["t1", *(f"tkdrm{letter}" for letter in letters), "t2"]
    assert len(set(numbers(names).values())) == len(names)
