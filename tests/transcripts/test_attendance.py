"""Lists of who was there, and words without a full stop: nobody's, or a question, never a guess."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

TURNS = ["Anna Essai : Bonjour à tous.", "Paul Exemple : Oui.", "Anna Essai : Bien.",
         "Paul Exemple : Non."]  # fmt: skip
THERE = ["Anna Essai", "Luc Rien", "Modèle.eth", "Thomas K. Test", "Zoé Modèle (port)", "moody"]
TITLES = ["### Attendees", "Attendees:", "## Participants (6)", "Membres présents :", "Présents",
          "In attendance", "List of participants"]  # fmt: skip


@pytest.mark.parametrize("mark", ["*", "-", "•"])
@pytest.mark.parametrize("title", TITLES)
def test_nobody_speaks_in_a_list_of_who_was_there(title: str, mark: str) -> None:
    rows = "\n".join([title, *(f"{mark} {name}" for name in THERE)])
    above = read("\n\n".join([rows, *TURNS]), "a.md")
    below = read("\n\n".join([*TURNS, rows]), "a.md")
    said = [one.replace(" : ", ": ") for one in TURNS]
    for found in (above, below):
        assert [one for one in found if not one.startswith("aside")] == said


@pytest.mark.parametrize(
    "rows",
    [
        "### Attendees\n\n* Anna Essai : Merci.\n* Luc Rien : De rien.",  # they speak
        "### Attendees\n\nLuc Rien\nJe suis venu.",
    ],
)
def test_what_is_no_such_list_is_told(rows: str) -> None:
    found = read("\n\n".join([*TURNS, rows]), "a.md")
    assert any(one.startswith(("?", "Anna Essai: Merci")) for one in found[4:])


@pytest.mark.parametrize(
    "words", ["Nada máis e moitas grazas", "Merci et rien de plus", "Je vous remercie",
              "Thank you very much", "J’ai fini"]
)  # fmt: skip
def test_what_somebody_closes_with_is_no_note(words: str) -> None:
    turns = [*TURNS, *TURNS, *TURNS[:3], words, TURNS[3]]
    found = read("\n\n".join(turns), "a.txt")
    assert not [one for one in found if one.startswith("aside")]


@pytest.mark.parametrize("words", ["Budget primitif", "Questions diverses", "La dette et le port"])
def test_a_heading_is_nobodys_still(words: str) -> None:
    turns = [*TURNS, *TURNS, *TURNS[:3], words, TURNS[3]]
    assert f"aside: {words}" in read("\n\n".join(turns), "a.txt")
