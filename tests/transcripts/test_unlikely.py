"""A text that is hardly a transcript says so in one line, and is read all the same."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

RECIPE = "Pâte : 250 g.\nGarniture : six pommes.\nCuisson : une heure.\nRepos : au frais.\n"
QUESTIONS = "Q : Comment adhérer ?\nR : Par écrit.\n\nQ : Combien ?\nR : Rien.\n"
TURNS = "Anna Essai : Bonjour.\nPaul Exemple : Merci.\nAnna Essai : Non.\nPaul Exemple : Si.\n"
SAID = {
    "a recipe": (RECIPE, "does not look like a transcript"),
    "questions and answers": (QUESTIONS, "Q; R: nobody's names"),
    "in words": (QUESTIONS.replace("Q ", "Question ").replace("R ", "Réponse "), "nobody's names"),
}
SILENT = {
    "two who speak": TURNS,
    "notes of one hearing": "Anna Essai nous reçoit. Elle refuse cette clause.\n\nElle le dit.\n",
    "one who asks": TURNS.replace("Anna Essai", "Q"),
    "times": RECIPE.replace("Pâte", "00:00:01 Pâte").replace("Repos", "00:00:09 Repos"),
}


@pytest.mark.parametrize("case", SAID)
def test_it_is_said_in_one_line(case: str) -> None:
    text, told = SAID[case]
    found = read(text.encode(), "a.txt")
    assert [sentence for sentence in found.noticed if told in sentence] == list(found.noticed)
    assert len(found.noticed) == 1
    words = " ".join(item.text for item in found.utterances)
    assert all(line.partition(" : ")[2] in words for line in text.split("\n"))


@pytest.mark.parametrize("case", SILENT)
def test_of_a_transcript_nothing_is_said(case: str) -> None:
    assert read(SILENT[case].encode(), "a.txt").noticed == ()
