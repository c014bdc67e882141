"""What a record said binds as it was read then, whatever letters it was typed or saved in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import GIVEN, LEDGER, begun, hearing
from tests.history.undone import PHARE

SPEAKS = "base: consentement, etat: donne, diffusion: public, date: 2017-10-16, reference: CONS-31"
MEMBERS = SPEAKS.replace("public", "membres").replace("2017-10-16", "2018-08-03")
REFUSED = "base: consentement, etat: refuse, diffusion: public, date: 2018-08-03"
WHOLE = {
    "a capital": "Accord:",
    "capitals": "ACCORD:",
    "a no-break space": "accord\u00a0:",
    "an accent": "Àccord:",
    "quotation marks": '"accord":',
}


def codes(told: list[str]) -> list[str]:
    return [one.partition(": ")[2] for one in told]


@pytest.mark.parametrize("key", WHOLE.values(), ids=WHOLE.keys())
@pytest.mark.parametrize(("said", "code"), ((MEMBERS, "P002"), (REFUSED, "P001")))
def test_a_key_typed_otherwise_binds(key: str, said: str, code: str, tmp_path: Path) -> None:
    first = hearing(elue="", frame=SPEAKS)
    book = begun(tmp_path, elue="", frame=SPEAKS)
    book.commit(PHARE, hearing(elue="", frame=said).replace("\naccord:", f"\n{key}"))
    book.commit(PHARE, first)
    assert codes(book.told()) == [code]


def test_people_under_a_key_typed_otherwise_are_bound(tmp_path: Path) -> None:
    book = begun(tmp_path)
    refused = hearing(elue="etat: refuse, date: 2018-08-03")
    book.commit(PHARE, refused.replace("\nintervenants:", "\nIntervenants:"))
    book.commit(PHARE, hearing())
    assert codes(book.told()) == ["P001"]


def test_a_key_between_quotation_marks_is_no_doubt(tmp_path: Path) -> None:
    book = begun(tmp_path)
    book.commit(
        PHARE, hearing().replace("\naccord:", '\n"accord":').replace("\ntitre:", "\n'titre':")
    )
    assert book.told() == []


@pytest.mark.parametrize("day", ("2018-05-32", "2 mai 2018"))
def test_a_day_mistyped_of_an_accord_that_was_given_is_no_doubt(day: str, tmp_path: Path) -> None:
    mistyped = GIVEN.replace("2017-10-16", day)
    book = begun(tmp_path, elue=mistyped)
    book.commit(PHARE, hearing(elue=GIVEN))
    assert book.told() == []
    # Of a refusal the day is what binds: that it cannot be read is told.
    book.commit(PHARE, hearing(elue=f"etat: refuse, date: {day}"))
    book.commit(PHARE, hearing(elue=GIVEN))
    assert book.told()


@pytest.mark.parametrize("code", ("utf-8", "cp1252", "mac_roman", "cp850"))
def test_words_struck_in_an_older_encoding_stay_struck(code: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    first = book.read(PHARE)
    words = LEDGER.replace("’", "'")
    first = first.replace(LEDGER, words)
    struck = first.replace(words, f"{{retire}}`{words}`").replace("—", "-", 0)
    book.commit(PHARE, first)
    whole = struck.encode("utf-8") if code == "utf-8" else None
    if whole is None:
        whole = struck.replace("—", "-").replace("’", "'").encode(code)
    (book.root / PHARE).write_bytes(whole)
    book.git("commit", "-q", "-a", "-m", "Un passage ôté")
    book.commit(PHARE, first)
    assert "P005" in codes(book.told())


@pytest.mark.parametrize("name", ("retirée", "retrie", "reitre", "retrait", "supprimer", "biffe"))
def test_a_name_like_the_mark_s_is_told_once_its_words_are_said_again(
    name: str, tmp_path: Path
) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace(LEDGER, f"{{{name}}}`{LEDGER}`"))
    book.commit(PHARE, first)
    assert codes(book.told()) == ["P021"]
