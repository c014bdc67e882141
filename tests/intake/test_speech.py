"""A label that names nobody is words again: by --map and by the table of names alike."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.intake.book import book
from vademecum.cli import main
from vademecum.intake import hearing
from vademecum.intake.speech import SPEECH, given_back
from vademecum.model import Transcript, Utterance

ID = "2018-01-02-essai"
TEXT = """M. Huet : La piscine, maintenant.

Mme Colin : Elle fuit.

Mme Colère : on paie.

Et cher.

M. Huet : Bien.

Mme Colère : rien ne change.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "livre").mkdir()
    made = book(tmp_path / "livre")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return made


def imported(root: Path, *more: str) -> str:
    file = str(root.parent / "a.txt")
    assert main(["-C", str(root), "import", file, "--id", ID, *more]) == 0
    text = (root / f"hearings/{ID}.md").read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1].replace("\u00a0", " ")


def _is_given_back(body: str) -> None:
    assert "**Mme Colère**" not in body
    assert "**Mme Colin** — Elle fuit.\n\nMme Colère : on paie.\n\nEt cher." in body
    assert "**M. Huet** — Bien.\n\nMme Colère : rien ne change." in body


@pytest.mark.slow
def test_by_map(root: Path) -> None:
    _is_given_back(imported(root, "--map", "mme colère=(parole)"))


@pytest.mark.slow
def test_by_the_table(root: Path) -> None:
    table = root.parent / "noms.csv"
    file = str(root.parent / "a.txt")
    command = ["-C", str(root), "import", file, "--id", ID, "--names", str(table)]
    assert main(command) == 0
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    at = next(row for row in rows if "dans-le-texte" in row).index("dans-le-texte")
    for row in rows:
        if row and row[0] == "Mme Colère":
            row[at] = "( Parole )"
    with table.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    _is_given_back(imported(root, "--names", str(table)))


def test_questions_and_cues_too() -> None:
    said = (
        Utterance("Anna", "Oui.", 0.0, 1.0),
        Utterance(None, "Trois œufs : battus.", 1.0, 2.0, asked="Trois œufs"),
        Utterance(None, "Puis du lait.", 2.0, 3.0, goes_on=True),
        Utterance("Bref", "voilà", 3.0, 4.0),
        Utterance("Bref", "tout.", 4.0, 5.0, goes_on=True),
        Utterance("Paul", "Non.", 5.0, 6.0),
    )
    found = given_back(Transcript("srt", said), {"trois œufs", "bref"}).utterances
    assert [(one.speaker, one.text) for one in found] == [
        ("Anna", "Oui."),
        ("Anna", "Trois œufs : battus."),
        ("Anna", "Puis du lait."),
        ("Anna", "Bref : voilà"),
        ("Anna", "tout."),
        ("Paul", "Non."),
    ]
    assert not any(one.asked for one in found)


def test_before_anybody_they_are_nobodys() -> None:
    said = (Utterance("Bref", "voilà."), Utterance("Anna", "Oui."))
    found = hearing.named(Transcript("txt", said), {"Bref": SPEECH}).utterances
    assert [(one.speaker, one.text) for one in found] == [(None, "Bref : voilà."), ("Anna", "Oui.")]


@pytest.mark.slow
def test_what_is_words_already_stays_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root.parent / "a.txt").write_text(
        "Anna : Le bail est de neuf ans.\nRésultat : on paie.\nPaul : Qui va payer ?\n"
        "Anna : La commune.\nPaul : Bien.\n",
        encoding="utf-8",
    )
    body = imported(root, "--map", "Résultat=(parole)")
    assert "Le bail est de neuf ans. Résultat : on paie." in body
    again = ["import", str(root.parent / "a.txt"), "--id", "2018-01-03-x"]
    assert main(["-C", str(root), *again, "--map", "Résulat=(parole)"]) == 1
    assert main(["-C", str(root), *again, "--map", "Résultat=Paul"]) == 1
    assert "nobody is called “Résultat”" in capsys.readouterr().err
