"""What people type into their own passage: a wish is never speech; a fact that is measured is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.added import HONEST, LATER, MATTER, PASSAGE, REPORTED, WISHES
from tests.exchange.returns import made, receive, sent, text
from tests.exchange.wishes import AIMED, BLIND, FACTS, INSIDE
from vademecum.exchange import facts
from vademecum.exchange.added import doubtful

KNOWN = facts.words((MATTER, PASSAGE))
FIRST = "Il faudrait nous rendre le quai."
LAST = "Les touristes trouvent cela charmant."


def places(words: str) -> list[str]:
    """The passage with a sentence at its head, in its middle, at its end."""
    return [f"{words} {PASSAGE}", PASSAGE.replace(FIRST, f"{FIRST} {words}"), f"{PASSAGE} {words}"]


@pytest.mark.parametrize("words", [*REPORTED, *WISHES, *LATER, *BLIND, *AIMED])
def test_no_wish_is_speech_wherever_it_is_typed(words: str) -> None:
    assert [bool(doubtful(PASSAGE, one, KNOWN)) for one in places(words)] == [True, True, True]
    assert doubtful("", words, KNOWN)


@pytest.mark.parametrize("words", FACTS)
def test_a_fact_with_its_year_or_its_measure_is_speech(words: str) -> None:
    assert not any(doubtful(PASSAGE, one, KNOWN, year=2017) for one in places(words))
    assert not doubtful("", words, KNOWN, year=2017)


def test_what_is_told_without_one_is_asked_about() -> None:
    """A memory and a wish are worded alike: which it is, the person says."""
    asked = sum(bool(doubtful(PASSAGE, f"{PASSAGE} {one}", KNOWN)) for one in HONEST)
    assert asked < len(HONEST) * 7 // 8


def test_what_came_after_the_talk_is_about_the_letter() -> None:
    words = "En 2019, les pêcheurs ont vendu douze barques."
    assert not doubtful(PASSAGE, f"{PASSAGE} {words}", KNOWN, year=2024)
    assert doubtful(PASSAGE, f"{PASSAGE} {words}", KNOWN, year=2017)
    assert doubtful(PASSAGE, f"{PASSAGE} {words}", KNOWN, year=2019)


MEASURED = (
    "Retirez les trois barques vendues en 1999.", "Trois lignes de 1998 à supprimer.",
    "Les douze hectares de 1999 sont confidentiels.", "En 1998 nous avons juré le silence.",
    "Je préfère taire les deux mille euros versés en 1997.", "Pas avant 1 000 francs.",
    "Le directeur avait promis cinq mille euros si rien ne sortait.",
)  # fmt: skip


@pytest.mark.parametrize("words", MEASURED)
def test_what_asks_is_no_fact_whatever_it_measures(words: str) -> None:
    assert all(doubtful(PASSAGE, one, KNOWN, year=2017) for one in places(words))


@pytest.mark.parametrize(("old", "new"), INSIDE)
def test_a_wish_put_into_a_sentence_is_asked_about(old: str, new: str) -> None:
    assert old in PASSAGE
    assert doubtful(PASSAGE, PASSAGE.replace(old, new), KNOWN)


# A sentence that stays, with words changed or put into it, and whether that is asked about.
CORRECTED = {
    "Les touristes trouvaient cela charmant.": False,
    "Les touristes suisses trouvent cela charmant.": False,
    "Les touristes trouvent cela très charmant, surtout le dimanche matin.": False,
    "Les touristes trouvent cela charmant (rires).": False,
    "Les touristes trouvent cela charmant (il y venait deux cents personnes).": False,
    "Les touristes trouvent cela charmant (en 2012).": False,
    "Les touristes de l’EPCI (CCVL) trouvent cela charmant.": False,
    "Les touristes (parents pas prévenus) trouvent cela charmant.": True,
    "Les touristes trouvent cela charmant (bof).": True,
    "Les touristes, eux, trouvent cela *vraiment* charmant.": False,
    "Les visiteurs trouvent cela pittoresque.": False,
    "Les touristes, dit-on, trouvent « cela » charmant…": False,
    "Les touristes trouvent cela charmant, mais ne publiez pas.": True,
    "Les touristes trouvent cela charmant — entre nous": True,
    "Les touristes trouvent cela charmant (à ôter).": True,
    "Les touristes trouvent cela charmant (variante : pittoresque).": True,
    "Les touristes [sic] trouvent cela charmant.": True,
    "Les touristes / les visiteurs trouvent cela charmant.": True,
    "~~Les touristes trouvent cela charmant.~~": True,
    "⚠ Les touristes trouvent cela charmant.": True,
    "x Les touristes trouvent cela charmant.": True,
    "Les touristes trouvent cela charmant confidentiel": True,
    "Inexact : les touristes trouvent cela charmant.": True,
    "Les touristes trouvent cela charmant, gardez cela pour vous.": True,
}


@pytest.mark.parametrize("words", CORRECTED)
def test_a_correction_inside_a_sentence_stays_one(words: str) -> None:
    found = doubtful(PASSAGE, PASSAGE.replace(LAST, words), KNOWN)
    assert bool(found) is CORRECTED[words], found


# Typed at the end of t7 of the letter, and what is said; "" where it is written.
TYPED = {
    "Je ne souhaite plus que cela figure dans l'ouvrage.": "put in, and nothing shows",
    "C'était dit hors enregistrement.": "put in, and nothing shows",
    "🚫": "put in, and nothing shows",
    "Lu et approuvé.": "put in, and nothing shows",
    "Le maire, lui, n'a jamais voulu entendre parler de ces voyages.": "holds words of [t5]",
    "Nous avions signé quatre partenariats de plus en 1998.": "",
}


@pytest.mark.table
@pytest.mark.parametrize("words", TYPED)
def test_words_typed_behind_ones_own_take_no_consent(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = made(tmp_path)
    word = sent(root)
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")
    word.append("Elles dorment", f" {words}")
    status = receive(root, word.data())
    said = capsys.readouterr()
    asked = TYPED[words]
    assert (status, words in text(root)) == ((1, False) if asked else (0, True)), said.err
    assert asked in said.out + said.err
    assert words in said.out + said.err
    assert ("etat: donne" in text(root)) is (not asked)
