"""A row of `levees` with a fault lifts nothing: what it is about is named all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import command
from tests.history.acts import STATE, strike
from tests.history.each import GIVEN, LATER, REFUSED, begun, hearing, put
from tests.history.undone import DAY as DATE
from tests.history.undone import PHARE, Book, made, record
from vademecum.judge import judge
from vademecum.problems import Problem
from vademecum.store import Store

ROW = 'quoi: {quoi}, du: {du}, le: 2018-03-02, pourquoi: "lettre du 2 mars"'
DAY = {"retrait": "2018-01-15", "passage": "2018-01-15", "refus": "2017-10-11"}

# What a row says in other words than these: (what stands in it, what is written instead).
ROWS: dict[str, tuple[str, str]] = {
    "no reason": (', pourquoi: "lettre du 2 mars"', ""),
    "an empty reason": ('"lettre du 2 mars"', '""'),
    "a sign for no reason": ('"lettre du 2 mars"', "~"),
    "a list for a reason": ('"lettre du 2 mars"', "[lettre]"),
    "a reason's key misspelt": ("pourquoi", "pourqoi"),
    "an unknown key": ("le:", "par: moi, le:"),
    "a French date": ("le: 2018-03-02", "le: 2 mars 2018"),
    "a day that is none": ("le: 2018-03-02", "le: 2018-02-31"),
    "no day": ("le: 2018-03-02, ", ""),
    "no kind": ("quoi: {quoi}, ", ""),
    "no such kind": ("quoi: {quoi}", "quoi: regret"),
    "the promise's day in words": ("du: {du}", "du: hier"),
    "the promise's day missing": ("du: {du}, ", ""),
    "a list of people": ("le:", "qui: [directeur], le:"),
    "nobody by a sign": ("le:", "qui: ~, le:"),
}
# What stands in the place of the list of rows.
LISTS: dict[str, str] = {
    "one row without its list": "{row}",
    "a list in the list": "[[retrait, 2018-01-15]]",
    "words in the list": "[retrait]",
    "words": "retrait",
    "a sign for nothing": "~",
    "nothing": "",
}


def levees(name: str, quoi: str, who: str = "") -> str:
    """The line with a fault of that name."""
    row = ROW
    if name in ROWS:
        old, new = ROWS[name]
        assert old in row
        row = row.replace(old, new)
    person = f"qui: {who}, " if who and "qui:" not in row else ""
    told = "{" + person + row.format(quoi=quoi, du=DAY[quoi]) + "}"
    return f"levees: {LISTS.get(name, '[{row}]').replace('{row}', told)}\n"


@pytest.mark.table
@pytest.mark.parametrize("name", [*ROWS, *LISTS])
def test_a_withdrawal_is_named(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    given = record(date="2018-03-02", reference="CONS-2", levees=levees(name, "retrait"))
    book.commit(PHARE, given)
    assert book.told() == [STATE]


LINE = 21  # of the row


@pytest.mark.table
@pytest.mark.parametrize("name", [*ROWS, *(one for one in LISTS if one != "nothing")])
def test_one_line_says_what_it_does_not_lift_and_why(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    row = levees(name, "retrait")
    book.commit(PHARE, record(levees=row))
    (alone,) = _of_the_record(book)  # nothing was taken back: the row's own fault is told
    assert (alone.code[0], alone.place.line) == ("F", LINE)
    book.commit(PHARE, record())
    book.withdraw()
    book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=row))
    (told,) = _of_the_record(book)
    assert f"{told.place.path}:{told.place.line}: {told.code}" == STATE
    assert f"in the place of line {LINE}, which lifts nothing as it is: " in told.message
    assert told.message.endswith(alone.message)


def _of_the_record(book: Book) -> list[Problem]:
    found = judge(book.root, DATE, Store.none()).problems
    return [one for one in found if one.place.path == PHARE and one.code[0] in "FP"]


def test_a_row_of_something_else_is_told_apart(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    row = levees("no reason", "retrait").replace("2018-01-15", "2017-12-31")
    book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=row))
    assert [one.code for one in _of_the_record(book)] == ["P001", "F008"]


@pytest.mark.parametrize("name", ["no reason", "an unknown key"])
def test_a_refusal_is_named(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    put(directeur=REFUSED)(book)
    put(directeur=LATER, levees=levees("", "refus", "directeur"))(book)
    assert book.told() == []
    put(directeur=LATER, levees=levees(name, "refus", "directeur"))(book)
    assert book.told() == [f"{PHARE}:11: P001"]


@pytest.mark.parametrize("name", ["an empty reason", "an unknown key"])
def test_a_struck_passage_is_named(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    strike(book)
    book.commit(PHARE, record(levees=levees("", "passage")))
    assert book.told() == []
    book.commit(PHARE, record(levees=levees(name, "passage")))
    assert book.told() == [f"{PHARE}:28: P005"]


# Of a head that is no YAML nothing is read: the words tell.
UNREAD: dict[str, str] = {
    "brackets left open": "levees: [{quoi: retrait, du: 2018-01-15\n",
    "a key twice": f"levees: []\n{levees('', 'retrait')}",
    "an anchor": "levees: &a []\n",
    "no front matter": "---\n",
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_cannot_be_read_lifts_nothing(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    text = record(date="2018-03-02", reference="CONS-2", levees=UNREAD[name])
    book.commit(PHARE, text.removeprefix("---\n") if name == "no front matter" else text)
    (told,) = book.told()
    assert told.startswith(PHARE)
    assert told.endswith(": P018")
    line = int(told.split(":")[1])
    assert "La lanterne rouge" in book.read(PHARE).split("\n")[line - 1]


def unreadable(book: Book, text: str) -> None:
    book.commit(PHARE, text.replace("accord:", "accord: ["))


def test_a_person_and_a_passage_that_cannot_be_read(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    put(directeur=REFUSED)(book)
    unreadable(book, hearing(directeur=LATER))
    assert [one.split(": ")[1] for one in book.told()] == ["P018"]
    (told,) = book.sentences()
    assert "“directeur” in “2017-03-14-phare”, who refused on 2017-10-11 (commit" in told
    struck = made(tmp_path / "autre")
    strike(struck)
    unreadable(struck, record())
    assert [one.split(": ")[1] for one in struck.told()] == ["P018"]


def test_what_stays_out_of_a_file_that_cannot_be_read_is_not_named(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    unreadable(book, record())  # nothing was taken back
    assert book.told() == []
    book.commit(PHARE, record())
    book.withdraw()
    unreadable(book, book.read(PHARE))  # nothing came back
    assert book.told() == []
    struck = made(tmp_path / "autre")
    strike(struck)
    unreadable(struck, struck.read(PHARE))
    assert struck.told() == []


@pytest.mark.slow
def test_each_command_names_it(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    for bad, told in ((levees("no reason", "retrait"), STATE), (UNREAD["a key twice"], "P018")):
        book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=bad))
        for arguments in (("check",), ("status",), ("build", "travail", "--format", "html")):
            done = command("-C", str(book.root), *arguments)
            assert done.returncode == 1
            assert told in done.stdout + done.stderr, arguments
            assert "(commit " in done.stdout + done.stderr
