"""Turns as points of a list under headings of Markdown name who speaks; who was there does not."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

SAID = ["Anna Essai : Bonjour à tous.", "Paul Exemple : Merci.", "Anna Essai : De rien."]
TOLD = [one.replace(" : ", ": ", 1) for one in SAID]


@pytest.mark.parametrize("above", ["# Réunion\n\n## Échanges", "# Réunion", "### 1. Le budget"])
@pytest.mark.parametrize("mark", ["- ", "* ", "+ "])
def test_points_below_a_heading_are_turns(mark: str, above: str) -> None:
    text = f"{above}\n\n" + "\n".join(f"{mark}{one}" for one in SAID)
    found = [one for one in read(text, "a.md") if not one.startswith("aside")]
    assert found == TOLD


@pytest.mark.parametrize("head", ["Présents", "Étaient présents", "Ordre du jour", "Participantes"])
def test_who_was_there_is_a_list_still(head: str) -> None:
    there = "- Anna Essai : mairie\n- Paul Exemple : région"
    turns = "\n".join(f"- {one}" for one in SAID)
    found = read(f"# Réunion\n\n## {head}\n\n{there}\n\n## Échanges\n\n{turns}", "a.md")
    assert found[-3:] == TOLD
    assert not any(one.endswith((": mairie", ": région")) and one[0] in "AP" for one in found[:-3])


def test_a_list_that_is_read_out_is_of_the_words() -> None:
    text = "# Réunion\n\nAnna Essai : Voici.\n\n- Prix : bas\n- Prix : haut\n- Coût : nul\n"
    assert "- Prix : bas" in " ".join(read(text, "a.md"))
