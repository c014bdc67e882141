"""A name and what a sentence says of it between two dashes make nobody a speaker."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

INCISED = "Anna Essai – née en 1931 à Bourg – a quitté l’école à douze ans."
COMMA = "Anna Essai — sa sœur —, qui vit à Dakar, a écrit ce livre."
AROUND = "Paris, 12 mars (AFP) – Le ministre a annoncé une loi."


def said(*paragraphs: str) -> list[tuple[str | None, str, str]]:
    found = read("\n\n".join(paragraphs).encode(), "a.txt").utterances
    return [(one.speaker, one.text, one.asked) for one in found]


@pytest.mark.parametrize("line", [INCISED, COMMA])
def test_nobody_speaks_in_a_text_that_tells_of_somebody(line: str) -> None:
    assert said(line, AROUND) == [(None, line, ""), (None, AROUND, "")]


def test_who_tells_of_somebody_goes_on() -> None:
    found = said("Paul Roux : Bonjour.", "Luc Noir : Oui.", "Paul Roux : Voici.", INCISED)
    assert found[2:] == [("Paul Roux", f"Voici.\n\n{INCISED}", "")]


def test_of_whom_speaks_elsewhere_it_is_a_question() -> None:
    turns = ("Paul Roux – Bonjour.", "Anna Essai – Oui.", "Paul Roux – Voici.")
    assert said(*turns, INCISED, turns[1])[2:] == [
        ("Paul Roux", "Voici.", ""), (None, INCISED, "Anna Essai"), ("Anna Essai", "Oui.", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Voici – enfin – le budget.",
        "oui.",
        "née en 1931 – Je vous le dis.",
        "oui. Je – enfin – oui.",
    ],
)
def test_speech_behind_a_label_is_said(words: str) -> None:
    turns = ("Paul Roux – Bonjour.", "Anna Essai – Oui.", "Paul Roux – Bien.", "Anna Essai – Non.")
    assert said(*turns, f"Paul Roux – {words}", turns[1])[4] == ("Paul Roux", words, "")


def test_speech_typed_in_small_letters_is_said() -> None:
    turns = ("Paul Roux – bonjour.", "Anna Essai – oui.") * 2
    found = said(*turns, "Paul Roux – oui – enfin – je crois.", turns[1])
    assert found[4] == ("Paul Roux", "oui – enfin – je crois.", "")
