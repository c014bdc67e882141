"""Whoever took their words back and is asked anew: what the commands say until they answer."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.book import HEARING, Book
from vademecum.exchange import content
from vademecum.standing.people import people

ISLE = "2019-05-02-ile-aux-cerfs"
ME = ("consent", ISLE, "--person", "meunier")
ROW = 'levees: [{quoi: refus, qui: meunier, du: 2019-06-01, le: 2019-09-01, pourquoi: "lettre"}]\n'
ANSWER = ("--given", "public", "--reference", "C-9", "--date", "2019-09-01")


def asked(book: Book) -> None:
    done = book.run(*ME, "--refused", "--reference", "C-4", "--date", "2019-06-01")
    assert done.returncode == 0, done.stderr
    text = book.read(HEARING)
    line = next(one for one in text.split("\n") if one.startswith("    accord: {etat: refuse"))
    text = text.replace(line, "    accord: {etat: attendu}").replace(
        "relecture:", ROW + "relecture:"
    )
    book.write(HEARING, text)


def state(book: Book) -> tuple[str, tuple[str, ...]]:
    (one,) = (each for each in people(book.library().records[ISLE]) if each.key == "meunier")
    return one.state, one.open


def test_it_is_said_that_nothing_shows(small: Book) -> None:
    asked(small)
    told, still_open = state(small)
    assert told == "attendu"
    assert "a new consent: taken back on 2019-06-01, nothing of it is shown" in still_open
    record = small.library().records[ISLE]
    text, day = small.read(HEARING), dt.date(2020, 1, 1)
    own = [one.whose for one in content.parts(record, text, "meunier", day)]
    assert content.Whose.OWN in own  # who is asked reads their words
    (theirs,) = (one for one in record.turns if one.speaker == "meunier")
    others = content.parts(record, text, "voisine", day)
    mine = [one for one in others if one.anchor == theirs.id]
    assert mine
    assert all(theirs.speech not in line.words for one in mine for line in one.shown)


@pytest.mark.slow
def test_only_a_later_consent_with_its_paper_is_taken(small: Book) -> None:
    asked(small)
    before = small.bytes()
    for said in (
        ANSWER[:2],
        (*ANSWER[:4], "--date", "2019-06-01"),
        ANSWER[:2] + ANSWER[4:],
        ("--informed", "2019-09-01"),
    ):
        done = small.run(*ME, *said)
        assert done.returncode == 1, said
        assert "taken back on 2019-06-01: only a new consent" in done.stderr
    assert small.bytes() == before
    done = small.run(*ME, *ANSWER)
    assert done.returncode == 0, done.stderr
    told, still_open = state(small)
    assert told == "donne"
    assert not any("taken back" in one for one in still_open)
