"""Lines that a paragraph makes one of, which nobody wrote to be one: verses, addresses."""

from __future__ import annotations

import pytest

from vademecum.text.leftover import left
from vademecum.text.running import VERSES
from vademecum.text.scan import scan

WRONG = [
    "La roue chante\nLe moulin tourne,\nEt le blé vient.",
    "> La roue chante\n> Le moulin tourne,\n> Et le blé vient.",
    "Moulin de Val-Brume\n12 rue du Bief\n01234 Val-Brume",
    "- Lise Prat\n  Rue du Bief\n  Val-Brume",
]
RIGHT = [
    "La roue chante\nLe moulin tourne.",
    "Le blé vient.\nLa meule tourne.\nLe pain sort.",
    "Le rapport de\nLise Prat et\nAnne Roux le dit.",
    "Les moulins du bief :\nLa roue\nLe four",
    "La roue tourne\nle jour durant,\net la nuit.",
    "En\n2017 les meuniers ont dit\n2018 fois qu’ils\n2019 viendraient.",
    "Il dit\n« oui » puis\n« non ».",
    "Voir l’article\n1 du texte, puis l’article\n2 du même.",
    f"Le {'moulin ' * 9}de\nVal-Brume tourne\nLise Prat le dit.",
]


def told(text: str) -> bool:
    return any(list(left(piece.shown, text, (VERSES,))) for piece in scan(text).pieces)


@pytest.mark.parametrize("text", WRONG)
def test_lines_that_would_run_on_are_told(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("text", RIGHT)
def test_lines_of_one_sentence_are_let_through(text: str) -> None:
    assert not told(text)
