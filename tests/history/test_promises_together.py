"""Words of several promises in one paragraph are told in one run, each with its promise."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from tests.history.each import BODY, GIVEN, LEDGER, MEMBERS, REFUSED, hearing
from tests.history.undone import CHAPTER, PHARE, TEXT, Book, made

SAYS = {
    "t5": "Les moules de bouchot nourrissent chaque hiver quatorze familles de la presqu’île.",
    "t6": "Le sémaphore désaffecté abrite depuis trente ans une colonie de chauves-souris rousses.",
    "t7": "Aucun pilote breton ne franchit le goulet méridional sans saluer la chapelle engloutie.",
    "t8": "La coopérative ostréicole vend ses caissettes au marché couvert de la ville haute.",
}
WHO = {"t5": "Mme V.", "t6": "M. A.", "t7": "Mme B.", "t8": "Mme V."}
BODY_ALL = BODY + "".join(f"\n{{#{key}}}\n**{WHO[key]}** — {SAYS[key]}\n" for key in SAYS)
HELD = f"{GIVEN}, embargo: 2030-01-01"


def _person(key: str, label: str, accord: str) -> str:
    return (
        f'  {key}: {{dans-le-texte: {label}, affiche: "Une personne", attribution: fonction,'
        f" accord: {{{accord}}}}}\n"
    )


def _file(directeur: str) -> str:
    """`vigie` keeps two turns to the members; `armateur` one until a day; `barde` all open."""
    more = _person("vigie", "Mme V.", MEMBERS) + _person("armateur", "M. A.", HELD)
    more += _person("barde", "Mme B.", GIVEN)
    return hearing(directeur=directeur, more=more, body=BODY_ALL)


def _book(folder: Path) -> Book:
    book = made(folder / "livre", _file(GIVEN))
    book.withdraw("t7")
    book.withdraw("t8")
    return book


ALL = {"struck": "t7", "struck, of one who keeps more": "t8", "members": "t5", "embargo": "t6"}
CODES = {"t5": "P012", "t6": "P012", "t7": "P005", "t8": "P005"}
SOME = [those for size in range(1, 5) for those in combinations(ALL.values(), size)]


@pytest.mark.table
@pytest.mark.parametrize("turns", SOME, ids="+".join)
def test_all_are_told(turns: tuple[str, ...], tmp_path: Path) -> None:
    book = _book(tmp_path)
    assert book.told() == []
    book.commit(CHAPTER, f"{TEXT}\n{' '.join(SAYS[one] for one in turns)}\n")
    assert sorted(one[-4:] for one in book.told()) == sorted(CODES[one] for one in turns)


def test_what_was_refused_hides_nothing(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", _file(GIVEN))
    book.commit(PHARE, _file(REFUSED))
    book.commit(CHAPTER, f"{TEXT}\n{LEDGER} {SAYS['t5']} {SAYS['t6']}\n")
    assert sorted(one[-4:] for one in book.told()) == ["P006", "P012", "P012"]


def test_the_mark_of_one_is_no_word_of_another(tmp_path: Path) -> None:
    """Two people had a turn struck on the same day, one of whom keeps the rest to the members."""
    assert _book(tmp_path).told() == []
