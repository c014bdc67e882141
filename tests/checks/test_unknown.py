"""What may be another's in a turn is told until its speaker has read the words."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.book import Book
from vademecum import corpus
from vademecum.checks import unknown
from vademecum.record import seal

HEARING = "hearings/2019-05-02-ile-aux-cerfs.md"


def _told(book: Book) -> list[str]:
    return [one.code for one in unknown.check(corpus.load(book.root).library, dt.date.today())]


IMPORTED = ("relecture:\n", "source: {format: txt}\nrelecture:\n")  # from what a clerk wrote


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Mme\u00a0Essai\u00a0: Et le bief\u202f?", "H015"),
        ("M.\u00a0Petit (hors micro) Je refuse.", "H016"),
        ("M.\u00a0Petit précise que nous refusons.", "H017"),
    ],
)
def test_words_that_were_read_are_asked_about_no_more(small: Book, line: str, code: str) -> None:
    small.alter(HEARING, *IMPORTED)
    small.add(HEARING, f"\n{line}\n")
    assert _told(small) == [code]
    record = next(
        one for one in corpus.load(small.root).library.hearings if one.place.path == HEARING
    )
    turn = record.turns[-1]
    small.alter(HEARING, f"{{#{turn.id}", f"{{#{turn.id} lu={seal.of(record, turn)}")
    assert _told(small) == []
    small.alter(HEARING, line, line.replace("refus", "rappel").replace("bief", "pré"))
    assert _told(small) == [code]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("", "M.\u00a0Petit précise que nous refusons."),  # nobody imported it
        ("source: {format: webvtt}\n", "M.\u00a0Petit précise que nous refusons."),
        ("source: {format: txt}\n", "M.\u00a0Petit nous a écrit, et nous refusons."),
        ("source: {format: txt}\n", "« M.\u00a0Petit précise que nous refusons. »"),
        ("source: {format: txt}\n", "Le rapport est clair\u00a0: la roue tourne."),
    ],
)
def test_what_nobody_imported_and_what_is_speech_are_not_asked_about(
    small: Book, source: str, line: str
) -> None:
    small.alter(HEARING, "relecture:\n", f"{source}relecture:\n")
    small.add(HEARING, f"\n{line}\n")
    assert _told(small) == []
