"""A child that is asked one thing after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from vademecum.errors import VademecumError
from vademecum.talk import Talk


@contextmanager
def talk() -> Iterator[Talk]:
    one = Talk("tests.in_child:asked", "dit", start=60, megabytes=2048)
    try:
        yield one
    finally:
        one.close()


def test_it_answers_one_thing_after_another() -> None:
    with talk() as one:
        assert [one.ask(line, 60) for line in ("mot", "é")] == [["dit", "mot"], ["dit", "é"]]


def test_what_it_refuses_comes_back_and_a_bug_is_one() -> None:
    with talk() as one, pytest.raises(VademecumError, match="en une ligne"):
        one.ask("refus", 60)
    with talk() as one, pytest.raises(RuntimeError, match="asked"):
        one.ask("faute", 60)


@pytest.mark.skipif(sys.platform != "linux", reason="others tell no process's work")
@pytest.mark.parametrize("line", ["sans fin", "trop"])
def test_one_answer_is_bounded_and_the_child_then_of_no_more_use(line: str) -> None:
    with talk() as one:
        assert one.ask("mot", 60) == ["dit", "mot"]
        assert one.ask(line, 0.3) is None
        assert one.ask("mot", 60) is None


@pytest.mark.skipif(sys.platform != "linux", reason="others tell no process's work")
@pytest.mark.parametrize(("seconds", "answer"), [(0.3, None), (60, ["dit", "long"])])
def test_what_it_may_take_to_load_is_not_time_for_the_first_answer(
    seconds: float, answer: object
) -> None:
    with talk() as one:
        assert one.ask("long", seconds) == answer
