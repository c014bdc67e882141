"""What import writes is set as French wants it; what is not sure is left and told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.intake.book import WHEN, book, letters, load, run, wrong
from vademecum.intake import hearing
from vademecum.model import Transcript, Utterance
from vademecum.record import typography
from vademecum.text.words import plain

CASES = Path(__file__).parents[1] / "cases"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (None, "Audition du 2\u00a0janvier 2018"),
        ('L\'eau: "bien commun"?', "L’eau\u00a0: «\u00a0bien commun\u00a0»\u202f?"),
    ],
)
def test_the_title_is_written_as_check_asks(
    given: str | None, written: str, tmp_path: Path
) -> None:
    said = (Utterance("Présidence", "Bonjour à tous."),)
    made = hearing.hearing(Transcript("txt", said, title=given), hearing.Facts("a", WHEN, "0"))
    assert made.title == written


@pytest.mark.slow
def test_an_import_is_written_in_french_typography(tmp_path: Path) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    said = (
        "Mme D. : L'eau du XVIIIe siècle, c'est 10 000 euros ; \"bien commun\" ?\n"
        "M. T. : Voyez https://exemple.org/l'eau... 1) d'abord, M. Essai l'a dit!\n"
    )
    file.write_text(said, encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    record = load(root, "2018-01-02-essai")
    assert wrong(root) == []
    assert plain(record.turns[0].text) == (
        "L’eau du XVIIIe siècle, c’est 10\u202f000\u00a0euros\u202f;"
        " «\u00a0bien commun\u00a0»\u202f?"
    )
    assert "https://exemple.org/l'eau" in record.turns[1].text  # an address stays
    told = " ".join(plain(turn.text) for turn in record.turns)
    assert letters(told) == letters(re.sub(r"M(?:me|\.) [DT]\. :", "", said))
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0


def test_what_typography_is_not_sure_of_is_left_and_told(tmp_path: Path) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text("Mme D. : Le maire c'est à dire moi. L'eau.\n", encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    said = plain(load(root, "2018-01-02-essai").turns[0].text)
    assert said == "Le maire c’est à dire moi. L’eau."
    assert [one.split()[1] for one in wrong(root)] == ["T018"]


def test_words_of_another_language_keep_their_typography(tmp_path: Path) -> None:
    text = (
        "---\ngenre: audition\ntitre: \"It's\"\nlangue: en\n---\n\n{#t1}\n**A** — It's so: yes!\n"
    )
    assert typography.typeset(text, "hearings/a.md") == text


@pytest.mark.slow
def test_what_many_voices_and_many_doubts_say_is_folded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    lines = [f"Élue {at} : Et puis [inaudible mot {at}] voilà.\n" for at in range(1, 41)]
    file.write_text("".join(lines), encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    told = capsys.readouterr().err
    assert "Élue 12 and 28 more" in told
    assert "40 speakers: --names FILE.csv writes a table of them to fill" in told
    run(root, "check")
    assert capsys.readouterr().out.count("H011") == 1
    run(root, "check", "--all")
    assert capsys.readouterr().out.count("H011") == 40
