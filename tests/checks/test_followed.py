"""Advice leads to a text of which nothing is said any more: what is told can be followed."""

from __future__ import annotations

import re

import pytest

from tests.book import PREFACE, Book
from tests.checks.constructs_word import FOLLOWED, SIGNS


@pytest.mark.table
@pytest.mark.parametrize(("text", "said", "followed"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_who_does_what_is_said_is_done(small: Book, text: str, said: str, followed: str) -> None:
    before = small.read(PREFACE)
    small.add(PREFACE, f"\n{text}\n")
    told = [one.message for one in small.problems()]
    assert any(said in one for one in told), told
    small.write(PREFACE, f"{before}\n{followed}\n")
    assert [one.message for one in small.problems()] == []


@pytest.mark.table
@pytest.mark.parametrize("text", SIGNS)
def test_a_backslash_before_a_sign_says_that_it_is_meant(small: Book, text: str) -> None:
    """The general net tells one sign of a line, and takes the backslash it asks for."""
    before = small.read(PREFACE)
    for _turn in range(3):
        small.write(PREFACE, f"{before}\n{text}\n")
        signs = {one.values["sign"] for one in small.problems() if one.code == "M046"}
        if not signs:
            break
        for sign in signs:
            meant = re.sub(r"([^\w\s]|_)", r"\\\1", sign)
            text = text.replace(sign, meant)
    assert [one.message for one in small.problems() if one.code[0] != "T"] == []
