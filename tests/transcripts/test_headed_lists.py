"""Turns as points of a list under headings of Markdown name who speaks; who was there does not."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from tools import samples
from vademecum import transcripts

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


@pytest.mark.parametrize("mark", ["- ", "– ", "• ", "* "])
def test_points_typed_below_the_headings_of_word_are_turns(mark: str) -> None:
    head = samples.paragraph("Échanges", style="Heading1")
    typed = [f"{mark}{one}" for one in SAID]
    assert _word(head, *typed) == TOLD
    assert _word(*typed) == TOLD
    bold = [
        samples.paragraph(samples.run(f"{mark}{who}", "b"), samples.run(f" : {words}"))
        for who, words in (one.split(" : ") for one in SAID)
    ]
    assert _word(head, *bold) == TOLD


def test_a_list_in_word_that_is_read_out_or_says_who_was_there_is_of_the_words() -> None:
    there = samples.paragraph("Présents", style="Heading1")
    head = samples.paragraph("Échanges", style="Heading1")
    typed = [f"- {one}" for one in SAID]
    found = _word(there, "- Anna Essai : mairie", "- Paul Exemple : région", head, *typed)
    assert found[-3:] == TOLD
    prices = ["- Prix : bas", "- Prix : haut", "- Coût : nul"]
    assert all(one in " ".join(_word("Anna Essai : Voici.", *prices, *SAID)) for one in prices)


def _word(*blocks: str) -> list[str]:
    said = transcripts.read(samples.docx(*blocks), "a.docx").utterances
    return [f"{one.speaker}: {one.text}" for one in said if not one.aside]
