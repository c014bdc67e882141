"""A record renamed since its words were read: one line says so, and what mends it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import ASKED, BEACON, BODY, GIVEN, LEDGER, begun, hearing
from tests.history.undone import DAY, ID, PHARE, Book
from vademecum.judge import judge
from vademecum.record.seal import seal
from vademecum.store import Store

NEW = "hearings/2017-09-14-port.md"
SEALS = {
    anchor: seal(ID, anchor, key, said)
    for anchor, key, said in (
        ("t2", "elue", BEACON),
        ("t3", "directeur", LEDGER),
        ("t4", "elue", "Merci."),
    )
}


def sealed(body: str = BODY) -> str:
    for anchor, mark in SEALS.items():
        body = body.replace(f"{{#{anchor}}}", f"{{#{anchor} lu={mark}}}")
    return body


def read(folder: Path) -> Book:
    """A hearing in which each person has read their words."""
    book = begun(folder, elue=GIVEN, directeur=GIVEN, body=sealed())
    assert told(book) == []
    return book


def told(book: Book) -> list[tuple[str, str]]:
    found = judge(book.root, DAY, Store.none()).problems
    codes = ("E010", "P014", "P016")
    return [(one.code, one.values.get("anchors", "")) for one in found if one.code in codes]


@pytest.mark.table
@pytest.mark.parametrize("committed", [True, False])
def test_it_is_one_line(committed: bool, tmp_path: Path) -> None:
    book = read(tmp_path)
    book.git("mv", PHARE, NEW)
    if committed:
        book.commit()
    assert told(book) == [("P014", "t2, t3, t4")]
    book.git("mv", NEW, PHARE)
    assert told(book) == []


def test_it_names_both_ways_out(tmp_path: Path) -> None:
    book = read(tmp_path)
    book.git("mv", PHARE, NEW)
    (one,) = [each for each in judge(book.root, DAY, Store.none()).problems if each.code == "P014"]
    assert f"git mv {NEW} {PHARE}" in one.message
    for key in ("elue", "directeur"):
        assert f"vademecum consent {Path(NEW).stem} --person {key} --read" in one.message


def test_a_word_changed_besides_is_told_as_ever(tmp_path: Path) -> None:
    book = read(tmp_path)
    book.git("mv", PHARE, NEW)
    changed = sealed(BODY.replace("Merci.", "Adieu."))
    book.commit(NEW, hearing(elue=GIVEN, directeur=GIVEN, body=changed))
    assert told(book) == [("P014", "t2, t3"), ("E010", "")]


def test_words_changed_in_a_file_of_the_same_name_are_no_rename(tmp_path: Path) -> None:
    book = read(tmp_path)
    changed = sealed(BODY.replace("Merci.", "Adieu.").replace(ASKED, "Et alors."))
    book.commit(PHARE, hearing(elue=GIVEN, directeur=GIVEN, body=changed))
    assert told(book) == [("E010", "")]


@pytest.mark.table
@pytest.mark.parametrize("committed", [True, False])
def test_a_key_that_was_renamed_is_one_line(committed: bool, tmp_path: Path) -> None:
    book = read(tmp_path)
    new = hearing(elue=GIVEN, directeur=GIVEN, body=sealed(), keys=("adjointe", "directeur"))
    book.write(PHARE, new)
    if committed:
        book.commit()
    assert told(book) == [("P016", "t2, t4")]
    (one,) = [each for each in judge(book.root, DAY, Store.none()).problems if each.code == "P016"]
    assert "“elue”" in one.message
    assert f"vademecum consent {ID} --person adjointe --read" in one.message


def test_a_turn_given_to_somebody_else_is_no_rename(tmp_path: Path) -> None:
    book = read(tmp_path)
    other = sealed().replace("**M. T.**", "**Mme R.**")
    book.commit(PHARE, hearing(elue=GIVEN, directeur=GIVEN, body=other))
    assert ("P016", "t3") not in told(book)
