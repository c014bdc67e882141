"""What stands where names stand and is a title is nobody's name."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read, told
from tools import samples
from vademecum import transcripts

TURNS = (
    "La présidente\nComment allez-vous ?\n\nM. Paul Essai\nJe refuse cette clause.\n\n"
    "La présidente\nC’est noté, merci.\n\nM. Paul Essai\nJe conclus.\n"
)


@pytest.mark.parametrize(
    "title",
    ["Session 4\n\nPrésidence de Mme Essai\n\nSESSION 4\nOn ouvre à dix heures.",
     "Ple del Parlament\n\nXI legislatura\n\nLe Ple del Parlament s’ouvre."],
)  # fmt: skip
def test_a_running_title_speaks_never(title: str) -> None:
    said = read(f"{title}\n\n{TURNS}", "a.txt")
    assert {one.partition(":")[0] for one in said if one[0] not in "?-"} <= {
        "aside", "La présidente", "M. Paul Essai",
    }  # fmt: skip
    assert "M. Paul Essai: Je refuse cette clause." in said


@pytest.mark.parametrize("word", ["Intervenant", "Locuteur", "Speaker", "Habitante"])
def test_a_number_of_who_speaks_is_a_name(word: str) -> None:
    said = read(f"{word} 1\nBonjour à vous.\n\n{TURNS}\n{word} 1\nMerci.\n", "a.txt")
    assert said[0] == f"{word} 1: Bonjour à vous."


def test_two_numbers_of_one_word_are_names() -> None:
    said = read(
        "Ziga 1\nBonjour.\n\nZiga 2\nBonsoir.\n\nZiga 1\nBien.\n\nZiga 2\nMerci.\n", "a.txt"
    )
    assert said == ["Ziga 1: Bonjour.", "Ziga 2: Bonsoir.", "Ziga 1: Bien.", "Ziga 2: Merci."]


def test_the_head_of_statistics_speaks_never() -> None:
    head = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    rows = [("Speaker", "Time", "Text"), ("Anna", "0:01", "Bonjour à vous."),
            ("Paul", "0:02", "Oui, merci."),
            ("Anna", "0:03", "Je refuse cette clause, et je vous le redirai demain.")]  # fmt: skip
    data = samples.docx(
        samples.table(rows), head.format("WORD CONFIDENCE: &gt;= 90% in black, &lt; 50% in red")
    )
    said = [told(item) for item in transcripts.read(data, "a.docx").utterances]
    assert said[:2] == ["Anna: Bonjour à vous.", "Paul: Oui, merci."]
    assert not any(one.startswith("WORD") for one in said)
