"""A promise follows its words where a record is cut in two, joined to another, or renamed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import BODY, GIVEN, LEDGER, MEMBERS, REFUSED, Act, begun, hearing
from tests.history.test_elsewhere import READ, TESTIFIED
from tests.history.test_gone import several
from tests.history.undone import PHARE, Book

FIRST, SECOND = "hearings/2017-09-14-matin.md", "hearings/2017-09-14-soir.md"
SHORT = "L’archiviste du port cachait les doublons dans sa baignoire."
HEAD, _TAIL = BODY.split("{#t3}")
LITTLE = READ.replace(LEDGER, SHORT)
HALF = f"\n{{#t3}}\n**M. T.** — {SHORT}\n"
OTHER = "\n{#t1}\n**Animation** — Le vent tourne.\n"
JOINED = f"{OTHER}\n{{#t2}}\n**M. T.** — {LEDGER}\n"
OPEN = "etat: donne, diffusion: public, date: 2017-10-16, reference: CONS-31"


def split(directeur: str, who: str = "M. T.", half: str = HALF) -> Act:
    """Cut in two files; the second holds what one person said."""

    def act(book: Book) -> None:
        book.git("mv", PHARE, FIRST)
        book.write(FIRST, hearing(GIVEN, directeur, body=HEAD))
        body = half.replace("M. T.", who)
        book.commit(SECOND, hearing(GIVEN, directeur, body=body))

    return act


def join(directeur: str, body: str = JOINED) -> Act:
    """Two hearings in one, which was there."""

    def act(book: Book) -> None:
        book.commit(FIRST, hearing(GIVEN, GIVEN, body=OTHER))
        book.git("rm", "-q", PHARE)
        book.commit(FIRST, hearing(GIVEN, directeur, body=body))

    return act


def renamed_testimony(text: str) -> Act:
    """A testimony of another name."""

    def act(book: Book) -> None:
        book.commit("hearings/cave.md", TESTIFIED)
        book.git("mv", "hearings/cave.md", "hearings/cellier.md")
        book.commit("hearings/cellier.md", text)

    return act


# The first accord, the first body, what is done, the codes that are told.
CUT: dict[str, tuple[str, str, Act, set[str]]] = {
    "cut in two, with his accord": (MEMBERS, READ, split(MEMBERS, half=JOINED), set()),
    "cut in two, wider": (MEMBERS, READ, split(GIVEN, half=JOINED), {"P002"}),
    "cut in two, given to her": (MEMBERS, READ, split(MEMBERS, "Mme R.", JOINED), {"P012"}),
    "few words apart, with his accord": (MEMBERS, LITTLE, split(MEMBERS), set()),
    "few words apart, wider": (MEMBERS, LITTLE, split(GIVEN), {"P002", "P012"}),
    "few words apart, given to her": (MEMBERS, LITTLE, split(MEMBERS, "Mme R."), {"P012"}),
    "refused, few words apart, given to her": (
        REFUSED, LITTLE, split(REFUSED, "Mme R."), {"P006"},
    ),
    "joined to another, with his accord": (MEMBERS, READ, join(MEMBERS), set()),
    "joined to another, wider": (MEMBERS, READ, join(OPEN), {"P012"}),
    "joined to another, refused": (REFUSED, READ, join(REFUSED), set()),
    "joined to another, refused, given": (REFUSED, READ, join(OPEN), {"P006"}),
    "a testimony renamed": (GIVEN, READ, renamed_testimony(TESTIFIED), set()),
    "a testimony renamed, its embargo gone": (
        GIVEN, READ, renamed_testimony(TESTIFIED.replace(", embargo: 2030-01-01", "")), {"P003"},
    ),
    "cut, then joined again": (
        MEMBERS, READ,
        several(
            split(MEMBERS, half=JOINED),
            lambda book: void(book.git("rm", "-q", SECOND)),
            lambda book: void(book.commit(FIRST, hearing(GIVEN, MEMBERS, body=READ))),
        ),
        set(),
    ),
}  # fmt: skip


def void(_done: object) -> None:
    """Nothing."""


@pytest.mark.table
@pytest.mark.parametrize("name", CUT)
def test_a_promise_follows_its_words(name: str, tmp_path: Path) -> None:
    said, body, act, expected = CUT[name]
    book = begun(tmp_path, directeur=said, body=body)
    act(book)
    assert {one.split(": ")[1] for one in book.told()} == expected
