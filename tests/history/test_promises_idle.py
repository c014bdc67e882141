"""A row of `levees` that lifts nothing says why, beside the promise that it was to lift."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.acts import LIFTED, STATE, strike
from tests.history.each import GIVEN, LATER, REFUSED, begun, put
from tests.history.undone import PHARE, Book, made, record
from vademecum.judge import judge
from vademecum.store import Store

LINE = 21  # of the row

ROW = 'levees: [{{{row}, le: 2018-03-02, pourquoi: "lettre du 2 mars"}}]\n'

# (what a row says of a struck passage, what is told of it; "": it lifts the passage)
PASSAGE = {
    "quoi: passage, du: 2018-01-15": "",
    "quoi: passage, qui: gardienne, du: 2018-01-15": "",
    "quoi: retrait, du: 2018-01-15":
        "“quoi” is “retrait”, and what was taken back has “passage”",
    "quoi: passage, du: 2018-01-16":
        "“du” is “2018-01-16”, and what was taken back has “2018-01-15”",
    "quoi: passage, qui: inconnu, du: 2018-01-15":
        "“qui” is “inconnu”, and no speaker has that key",
    "quoi: passage, qui: gardien, du: 2018-01-15":
        "“qui” is “gardien”, and what was taken back has “gardienne”",
    "quoi: retrait, du: 2018-01-16":
        "“quoi” is “retrait”, and what was taken back has “passage”; "
        "“du” is “2018-01-16”, and what was taken back has “2018-01-15”",
}  # fmt: skip


def told(book: Book) -> list[str]:
    """What rows that lift nothing say of themselves."""
    said = (one.partition("lifts nothing: ") for one in book.sentences())
    return [why for _head, found, why in said if found]


@pytest.mark.table
@pytest.mark.parametrize(("row", "said"), PASSAGE.items())
def test_of_a_struck_passage(row: str, said: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    strike(book)
    book.commit(PHARE, record(levees=ROW.format(row=row)))
    assert told(book) == ([said] if said else [])
    assert any(one.endswith("P005") for one in book.told()) == bool(said)


REFUSAL = {
    "quoi: refus, qui: directeur, du: 2017-10-11": "",
    "quoi: retrait, qui: directeur, du: 2017-10-11": "",
    "quoi: refus, qui: elue, du: 2017-10-11":
        "“qui” is “elue”, and what was taken back has “directeur”",
    "quoi: refus, du: 2017-10-11": "“qui” is missing: write qui: directeur",
    "quoi: passage, qui: directeur, du: 2017-10-11":
        "“quoi” is “passage”, and what was taken back has “refus”",
}  # fmt: skip


@pytest.mark.parametrize(("row", "said"), REFUSAL.items())
def test_of_one_person(row: str, said: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    put(directeur=REFUSED)(book)
    put(directeur=LATER, levees=ROW.format(row=row))(book)
    assert told(book) == ([said] if said else [])


def test_of_everybody(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    given = {"date": "2018-03-02", "reference": "CONS-2"}
    book.commit(PHARE, record(**given, levees=LIFTED.replace("du:", "qui: gardien, du:")))
    assert told(book) == ["“qui” is “gardien”, and it was everybody's: take it out"]
    assert book.told()[0] == STATE
    book.commit(PHARE, record(**given, levees=LIFTED))
    assert book.told() == []


def test_a_row_of_what_nobody_can_see_is_no_fault(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.commit(PHARE, record(levees=ROW.format(row="quoi: passage, du: 2018-01-16")))
    assert book.told() == []


@pytest.mark.parametrize(
    "row", ["quoi: regret, du: 2018-01-15", "quoi: passage, par: a, du: 2018-01-16"]
)
def test_what_is_malformed_is_told_alone(row: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    strike(book)
    book.commit(PHARE, record(levees=ROW.format(row=row)))
    said = judge(book.root, kept=Store.none()).problems
    assert [one.code for one in said if one.place.line == LINE] in (["F007"], ["F009"])
