"""One sentence that is said again at one place is one line, with the promise that binds it now."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import strike
from tests.history.undone import CHAPTER, ID, OTHER, PHARE, TEXT, VERGER, Book, made

NAME = "2017-03-14-tour"
NEW = f"hearings/{NAME}.md"
LAST = "Le goémon brûlé trahit notre présence aux contrebandiers de la falaise."
LATER = "2018-02-20"


def renamed(book: Book) -> None:
    book.git("mv", PHARE, NEW)
    book.commit()


def copied(book: Book) -> None:
    book.commit(NEW, book.read(PHARE))


def taken(path: str) -> Callable[[Book], None]:
    def act(book: Book) -> None:
        book.withdraw(path=path, day=LATER)

    return act


def on_both_sides(book: Book) -> None:
    """Withdrawn under its old name on a branch, under its new one on the other."""
    book.git("checkout", "-q", "-b", "autre")
    taken(PHARE)(book)
    book.git("checkout", "-q", "main")
    renamed(book)
    taken(NEW)(book)
    book.git("merge", "-q", "-X", "ours", "-m", "Réunion", "autre", check=False)
    book.git("rm", "-q", "--ignore-unmatch", "-f", PHARE)
    book.commit()


LIVES = {
    "struck, renamed, withdrawn": ((strike, renamed, taken(NEW)), f"{ID}#t2"),
    "withdrawn on both sides of a rename": ((on_both_sides,), f"“{NAME}”"),
    "struck, and withdrawn as a copy": ((copied, strike, taken(PHARE), taken(NEW)), f"“{NAME}”"),
}


@pytest.mark.parametrize(("acts", "binds"), LIVES.values(), ids=LIVES.keys())
def test_it_is_one_line(
    tmp_path: Path, acts: tuple[Callable[[Book], object], ...], binds: str
) -> None:
    book = made(tmp_path / "livre")
    for act in acts:
        act(book)
    assert book.told() == []
    book.commit(CHAPTER, f"{TEXT}\n{LAST}\n")
    line = TEXT.count("\n") + 2
    told = book.told()
    assert [one.rpartition(":")[0] for one in told] == [f"{CHAPTER}:{line}"]
    (said,) = book.sentences()
    assert binds in said


def back_and_withdrawn(book: Book) -> None:
    before = book.read(PHARE)
    book.withdraw("t2")
    book.commit(PHARE, before)
    taken(PHARE)(book)


BOUND = {
    "in two files": ((copied, strike, taken(NEW)), {PHARE: ["passage"], NEW: ["retrait"]}),
    "in one": ((back_and_withdrawn,), {PHARE: ["passage", "retrait"]}),
}


@pytest.mark.parametrize(("acts", "rows"), BOUND.values(), ids=BOUND.keys())
def test_one_run_tells_all_that_would_lift_it(
    tmp_path: Path, acts: tuple[Callable[[Book], object], ...], rows: dict[str, list[str]]
) -> None:
    book = made(tmp_path / "livre")
    for act in acts:
        act(book)
    book.commit(CHAPTER, f"{TEXT}\n{LAST}\n")
    (said,) = book.sentences()
    told = re.findall(r"(hearings/\S+\.md) levees: \[(.*?)\]", said)
    assert {path: sorted(re.findall(r"quoi: (\w+)", row)) for path, row in told} == rows


def test_two_sentences_of_one_line_are_two(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw("t2")
    book.withdraw("t2", path=VERGER)
    other = "Les poiriers greffés donnent dès la quatrième année."
    book.commit(CHAPTER, f"{TEXT}\n{LAST} {other}\n")
    assert {one for one in (ID, OTHER) for said in book.sentences() if f"{one}#t2" in said} == {
        ID,
        OTHER,
    }
