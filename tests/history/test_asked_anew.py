"""Whoever refused or withdrew may be asked anew: till they give it, nothing is shown, nowhere."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.history.acts import LIFTED, to, withdraw
from tests.history.each import (
    BEACON,
    BODY,
    FRAME,
    GIVEN,
    LATER,
    LEDGER,
    LEVEES,
    REFUSED,
    SPEAKS,
    WITHDRAWN,
    Act,
    begun,
    hearing,
    put,
    then,
)
from tests.history.undone import CHAPTER, ID, PHARE, SAID, TEXT, TURNS, VERGER, Book, made, record
from vademecum import corpus
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.history.struck import noted_down
from vademecum.store import Store

AWAITED = "etat: attendu"
DAY = dt.date(2019, 1, 1)
FIRST = "Le registre des naufrages manque depuis l’inondation de la cave."
EMPTIED = BODY.replace(LEDGER, "[passage retiré le 11\u00a0octobre\u00a02017]")
RETRAIT = LEVEES.replace("refus", "retrait")
CAPTAIN = {"keys": ("elue", "capitaine")}


def both(*acts: Act) -> Act:
    def act(book: Book) -> None:
        for one in acts:
            one(book)

    return act


def asked(levees: str = LEVEES, taken: str = REFUSED, **keys: object) -> Act:
    """Taken back, then asked anew."""
    return both(put(directeur=taken), put(directeur=AWAITED, levees=levees, **keys))


def chapter(book: Book) -> None:
    book.commit(CHAPTER, f"{TEXT}\n{LEDGER}\n")


def copied(book: Book) -> None:
    """Her words at the end of another hearing, said there by another."""
    book.commit(VERGER, f"{book.read(VERGER)}\n{{#t3}}\n**Gardien** — {LEDGER}\n")


def quoted(book: Book) -> None:
    book.commit(CHAPTER, f"{TEXT}\n:::{{citation}} {ID}#t3\n{FIRST}\n:::\n")


def emptied(book: Book) -> None:
    """The words were taken out with the withdrawal, and put back to be read by their speaker."""
    put(directeur=WITHDRAWN, body=EMPTIED)(book)
    put(directeur=AWAITED, levees=RETRAIT)(book)


# What is done where the person had given their accord; what is told.
ASKED: dict[str, tuple[Act, list[str]]] = {
    "asked anew": (asked(), []),
    "asked anew after a withdrawal": (asked(RETRAIT, WITHDRAWN), []),
    "asked anew, the words there again": (emptied, []),
    "asked anew by no word but the row": (
        both(put(directeur=REFUSED), put(directeur="", levees=LEVEES)),
        [],
    ),
    "asked anew, their words in a chapter": (both(asked(), chapter), [f"{CHAPTER}:10: P006"]),
    "asked anew, quoted by a chapter": (both(asked(), quoted), []),
    "asked anew, their words said by another": (both(asked(), copied), [f"{VERGER}:31: P006"]),
    "asked anew, their words there again, and in a chapter": (
        both(emptied, chapter),
        [f"{CHAPTER}:10: P006"],
    ),
    "given anew, their words in a chapter": (
        both(asked(), put(directeur=LATER, levees=LEVEES), chapter),
        [],
    ),
    "a new key, which the row does not name": (
        asked(**CAPTAIN),
        [f"{PHARE}:11: P001"],
    ),
    "a new key, which the row names": (
        asked(LEVEES.replace("directeur", "capitaine"), **CAPTAIN),
        [],
    ),
    "without a row": (asked(""), [f"{PHARE}:11: P001"]),
    "a row whose day is missing": (
        asked(LEVEES.replace("du: 2017-10-11, ", "")),
        [f"{PHARE}:11: P001"],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", ASKED)
def test_of_one_person(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    act, expected = ASKED[name]
    act(book)
    assert book.told() == expected


WAITS = {"etat": "attendu", "date": None, "reference": ""}
RECORD: dict[str, tuple[Act, list[str]]] = {
    "asked anew": (to(**WAITS, levees=LIFTED), []),
    "asked anew, the words in a chapter": (
        both(to(**WAITS, levees=LIFTED), lambda book: book.commit(CHAPTER, f"{TEXT}\n{SAID}\n")),
        [f"{CHAPTER}:10: P006"],
    ),
    "given anew, the words in a chapter": (
        both(
            to(date="2018-03-02", reference="CONS-2", levees=LIFTED),
            lambda book: book.commit(CHAPTER, f"{TEXT}\n{SAID}\n"),
        ),
        [],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", RECORD)
def test_of_a_record(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS))
    withdraw(book)
    act, expected = RECORD[name]
    act(book)
    assert book.told() == expected


def shown(book: Book) -> dict[str, str]:
    """The words of each edition, as it is redacted."""
    library = corpus.load(book.root).library
    found = {}
    for edition in library.settings.editions:
        left = redact(choose(library, edition, DAY).library, edition, DAY)
        found[edition.name] = "\n".join(text.body for text in left.texts)
    return found


def test_no_edition_shows_them_till_they_are_given_again(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    asked()(book)
    for words in shown(book).values():
        assert FIRST not in words and BEACON[:20] in shown(book)["travail"]
    sealless = put(directeur=LATER, levees=LEVEES)
    sealless(book)
    assert FIRST in shown(book)["travail"]


def test_a_turn_that_was_struck_and_lifted_is_said_again(tmp_path: Path) -> None:
    """A passage's row is itself the later word: it stands under the accord that stood all along."""
    book = begun(tmp_path, elue="", directeur="", frame=SPEAKS)
    book.withdraw("t3")
    assert FIRST not in shown(book)["travail"]
    row = LEVEES.replace("refus, qui: directeur, du: 2017-10-11", "passage, du: 2018-01-15")
    book.commit(PHARE, hearing(elue="", directeur="", frame=SPEAKS, levees=row))
    assert book.told() == []
    assert FIRST in shown(book)["travail"]


def test_a_version_keeps_them_till_they_are_given_again(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN, frame=FRAME)

    def noted() -> object:
        return noted_down(book.root, corpus.load(book.root).library, Store.none()).get(ID)

    then(directeur=AWAITED, levees=LEVEES)(book)
    assert noted()
    put(directeur=LATER, levees=LEVEES)(book)
    assert not noted()
