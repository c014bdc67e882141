"""What is asked about is shown whole, with a few words beside it."""

from __future__ import annotations

import pytest

from vademecum.exchange import kinds
from vademecum.exchange.classes import Class, Kind
from vademecum.exchange.focus import marked
from vademecum.exchange.kinds import Item
from vademecum.exchange.read.stream import Block, Run, Sign, Where

LONG = " ".join(f"mot{one}" for one in range(80))
SAID = "ceci reste entre nous"


def test_marked_words_and_their_neighbours() -> None:
    runs = (Run(f"{LONG} "), Run("ceci reste ", Sign.HIDDEN), Run("entre nous", Sign.HIDDEN))
    shown, around = marked(Block(Where.BODY, runs), Sign.HIDDEN)
    assert shown == SAID
    assert around == f"… {' '.join(LONG.split()[-8:])} {SAID}"
    shown, around = marked(Block(Where.BODY, (*runs, Run(f" {LONG}"))), Sign.HIDDEN)
    assert around.endswith(f"{SAID} {' '.join(LONG.split()[:8])} …")
    assert marked(Block(Where.BODY, runs[1:]), Sign.HIDDEN) == (SAID, "")


QUESTIONS = [
    one
    for one in vars(kinds).values()
    if isinstance(one, Kind) and one.cls is Class.QUESTION and "{words}" in one.sentence
]


@pytest.mark.parametrize("kind", QUESTIONS, ids=lambda one: one.sentence[:40])
def test_no_question_is_cut_before_what_it_asks(kind: Kind) -> None:
    """But for words that were sent and did not come back: these are known by their beginning."""
    told = Item(kind, f"{LONG} {SAID}", "t4").told
    assert (SAID in told) is not kind.ours
    assert kind.ours == (kind is kinds.ABSENT)


def test_what_is_no_words_is_named() -> None:
    assert Item(kinds.THING, shown="equation: x=non").told.endswith("an equation (x=non)")
    assert Item(kinds.THING, shown="image").told.endswith("an image")
