"""Hours of the day in letters or words below names are nobody's words; an answer is."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

WORDS = ["Bonjour à tous.", "Merci bien.", "Nous votons."]
NAMES = ["Anna Essai", "Paul Exemple", "Anna Essai"]


def _said(hours: list[str]) -> list[str]:
    blocks = zip(NAMES, hours, WORDS, strict=True)
    return read("\n\n".join("\n".join(block) for block in blocks) + "\n", "a.txt")


@pytest.mark.parametrize(
    "hours",
    [
        ["9 h 30", "9 h 32", "10 h"],
        ["neuf heures trente", "neuf heures trente-deux", "dix heures"],
        ["(à neuf heures et demie)", "(à dix heures moins le quart)", "(à midi)"],
        ["À dix-neuf heures vingt et un", "Vers vingt heures cinq", "vingt et une heures"],
        ["[9 heures]", "[9 heures 12]", "[10 heures et quart]"],
    ],
)
def test_hours_below_names_are_no_words(hours: list[str]) -> None:
    wanted = [f"{who}: {words}" for who, words in zip(NAMES, WORDS, strict=True)]
    assert _said(hours) == wanted


@pytest.mark.parametrize(
    "hours",
    [
        ["Deux heures.", "Trois heures.", "Quatre heures."],
        ["Deux heures, oui.", "Non.", "Bien."],
        ["Dix heures", "Neuf heures", "Huit heures"],
        ["Deux jours", "Trois jours", "Quatre jours"],
        ["Des heures", "Mille heures", "Cent heures"],
    ],
)
def test_what_people_answer_stays(hours: list[str]) -> None:
    said = " ".join(_said(hours))
    assert all(one in said for one in [*hours, *WORDS])


def test_what_stands_alone_below_a_name_is_said() -> None:
    rows = zip(NAMES, ["Combien de temps ?", "Deux heures", "Trois heures"], strict=True)
    said = read("\n\n".join("\n".join(row) for row in rows) + "\n", "a.txt")
    assert "Deux heures" in " ".join(said)
    assert "Trois heures" in " ".join(said)
