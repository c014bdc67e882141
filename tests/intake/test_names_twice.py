"""The table of speakers given again once what it says is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, with_table
from tests.intake.sheet import Sheet
from tests.intake.test_import import run

SAID = (
    "Anna Essai : Je réponds à la question.\n"
    "Paul Exemple : Oui.\n"
    "Anna Essai : Voilà.\n"
    "Zoé Modèle : Non, merci bien.\n"
)


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path, Path]:
    return with_table(tmp_path, SAID)


TWICE = {
    "merged": {"fusionner_avec": "Zoé Modèle"},
    "merged by its row": {"fusionner_avec": "3"},
    "renamed": {"dans_le_texte": "M. E.", "attribution": "nom"},
}


@pytest.mark.table
@pytest.mark.parametrize("case", TWICE)
def test_the_same_command_again_changes_nothing(case: str, place: tuple[Path, Path, Path]) -> None:
    root, file, names = place
    path = root / PATH
    assert run(root, "import", file, "--id", ID) == 0
    again = ("import", path, "--id", ID, "--update", "--names", names)
    assert run(root, *again) == 0
    Sheet(names).fill("Paul Exemple", **TWICE[case]).save()
    assert run(root, *again) == 0
    assert "Paul Exemple —" not in path.read_text(encoding="utf-8")
    done = path.read_bytes()
    assert run(root, *again) == 0
    assert path.read_bytes() == done


def test_a_name_misspelt_is_no_row_that_was_done(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    assert run(root, "import", file, "--id", ID) == 0
    again = ("import", root / PATH, "--id", ID, "--update", "--names", names)
    assert run(root, *again) == 0
    sheet = Sheet(names)
    row = next(row for row in sheet.rows if row[0] == "Paul Exemple")
    row[0] = "Paul Exempel"
    sheet.fill("Paul Exempel", fusionner_avec="Zoé Modèle").save()
    assert run(root, *again) == 1
    assert "nobody is called “Paul Exempel” here" in capsys.readouterr().err
