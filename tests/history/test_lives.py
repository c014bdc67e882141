"""Ordinary lives of a record: what is promised anew, narrowed or put right blocks nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import (
    LIFTED,
    halves,
    lift,
    strike_and_rename,
    to,
    typo,
    void,
    waiting,
    withdraw,
)
from tests.history.undone import (
    CHAPTER,
    KEEPER,
    PHARE,
    TEXT,
    TURNS,
    Book,
    made,
    record,
)

LIVES: dict[str, tuple[dict[str, str | None], list[Callable[[Book], None]]]] = {
    "a first consent after an awaited one": (
        {"etat": "attendu", "diffusion": "travail", "date": None, "reference": ""},
        [to()],
    ),
    "a second, wider consent, with its reference": (
        {"diffusion": "membres"},
        [to(diffusion="public", date="2018-02-01", reference="CONS-2")],
    ),
    "a dated consent after one without a day": (
        {"diffusion": "membres", "date": None},
        [to(diffusion="public", date="2018-02-01", reference="CONS-2")],
    ),
    "a rereading opened again": ({}, [to(relecture="envoyee"), to()]),
    "an embargo mended before anybody was told": (
        {"etat": "attendu", "embargo": "2031-01-01", "date": None},
        [waiting(embargo="2030-01-01"), waiting(), to()],
    ),
    "an embargo that has run out": ({"embargo": "2018-06-01"}, [to()]),
    "anonymous by caution, then by function": (
        {"etat": "attendu", "gardienne": "anonyme", "date": None},
        [to(gardienne="fonction")],
    ),
    "narrower later": (
        {},
        [to(diffusion="membres", date="2018-02-01", gardienne="anonyme", embargo="2030-01-01")],
    ),
    "narrower the same day": ({}, [to(diffusion="membres"), to(diffusion="travail")]),
    "a typo mended": ({}, [typo]),
    "a turn struck, then the file renamed": ({}, [strike_and_rename]),
    "a withdrawn record, agreed to again": ({}, [lift]),
    "a hearing cut in two before consent": (
        {"etat": "attendu", "date": None},
        [halves],
    ),
    "a record withdrawn that was never published": (
        {"etat": "attendu", "date": None},
        [
            withdraw,
            lambda book: void(book.git("rm", "-q", PHARE)),
            lambda book: void(book.commit()),
        ],
    ),
    "the hearing's day put right": ({}, [to(du="2017-03-15")]),
    "the consent's day put right, then a wider one": (
        {"diffusion": "membres", "date": "2071-05-02"},
        [to(diffusion="membres"), to(date="2018-02-01", reference="CONS-2")],
    ),
    "the withdrawal's day put right, then lifted": (
        {},
        [
            lambda book: void(book.withdraw(day="2081-01-15")),
            lambda book: void(
                book.commit(PHARE, book.read(PHARE).replace("2081-01-15", "2018-01-15"))
            ),
            to(date="2018-03-02", reference="CONS-2", levees=LIFTED),
        ],
    ),
    "a renamed file with its consent": (
        {"diffusion": "membres"},
        [
            lambda book: void(book.git("mv", PHARE, "hearings/phare.md")),
            to("hearings/phare.md", diffusion="membres"),
            to("hearings/phare.md", date="2018-02-01", reference="CONS-2"),
        ],
    ),
    "thanks, a law's name and a title beside a withdrawn hearing": (
        {},
        [
            withdraw,
            lambda book: void(
                book.commit(
                    CHAPTER,
                    TEXT + "\nMerci. La loi n° 92-125 du 6 février 1992 relative à"
                    " l’administration territoriale de la République a tout changé, dit le « Traité"
                    " complet des signaux maritimes en eau trouble ».\n",
                )
            ),
        ],
    ),
    "thanks struck once": (
        {"body": TURNS.replace(KEEPER, "Merci à toutes et à tous, merci beaucoup.")},
        [
            lambda book: void(book.withdraw("t3")),
            lambda book: void(
                book.commit(CHAPTER, TEXT + "\nMerci à toutes et à tous, merci beaucoup.\n")
            ),
        ],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", LIVES)
def test_an_ordinary_life_is_not_blocked_once(name: str, tmp_path: Path) -> None:
    keys, acts = LIVES[name]
    book = made(tmp_path / "livre", record(**keys))  # type: ignore[arg-type]
    assert undone(book) == []
    for act in acts:
        act(book)
        assert undone(book) == []
    assert book.told() == []


def undone(book: Book) -> list[str]:
    """What is told of promises: a day typed wrong is told until it is put right."""
    return [one for one in book.told() if not one.endswith("E015")]


# What is done to the hearing on a branch that knows nothing of what was promised since.
