"""The column that says whose row each is: what was typed over it, or sorted alone, is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import ID, PATH, with_table
from tests.intake.sheet import Sheet
from tests.intake.test_import import load, run

pytestmark = pytest.mark.table

SAID = (
    "Anna Essai : Je réponds à la question.\n"
    "Paul Exemple : Oui, bien sûr.\n"
    "Zoé Modèle : Non, merci bien, jamais.\n"
)


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, Path, Path]:
    return with_table(tmp_path, SAID)


def again(place: tuple[Path, Path, Path]) -> tuple[Path, tuple[object, ...]]:
    root, file, names = place
    return root, ("import", file, "--id", ID, "--names", names)


def keys(sheet: Sheet, **other: str) -> Sheet:
    """The first column, other words in it by row."""
    for row in sheet.rows:
        row[0] = other.get(row[0].split()[0], row[0])
    return sheet


TYPED = {
    "a pseudonym in the wrong column": {"Zoé": "Mme M."},
    "a name that is nobody's": {"Paul": "Monsieur le Maire"},
    "an empty cell": {"Paul": ""},
}


@pytest.mark.parametrize("case", TYPED)
def test_a_name_typed_over_is_one_line_and_nothing_is_written(
    case: str, place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, command = again(place)
    assert run(root, *command) == 0
    keys(Sheet(place[2]), **TYPED[case]).save()
    capsys.readouterr()
    assert run(root, *command) == 1
    told = [line for line in capsys.readouterr().err.split("\n") if ", row " in line]
    assert len(told) == 1
    assert "write “" in told[0]
    assert "“nom dans le fichier”" in told[0]
    assert not (root / PATH).exists()


def test_a_column_sorted_alone_is_told(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, command = again(place)
    assert run(root, *command) == 0
    keys(Sheet(place[2]), Zoé="Anna Essai", Anna="Zoé Modèle").save()
    capsys.readouterr()
    assert run(root, *command) == 1
    told = capsys.readouterr().err
    assert told.count("sort whole rows") == 2
    assert "the words of this row are “Zoé Modèle”'s, its name is “Anna Essai”" in told
    assert not (root / PATH).exists()


def test_whole_rows_may_be_sorted(place: tuple[Path, Path, Path]) -> None:
    root, command = again(place)
    assert run(root, *command) == 0
    sheet = Sheet(place[2])
    sheet.rows.reverse()
    sheet.fill("Zoé Modèle", dans_le_texte="Mme M.").save()
    assert run(root, *command) == 0
    assert {one.label for one in load(root, ID).speakers} == {
        "Anna Essai",
        "Paul Exemple",
        "Mme M.",
    }


@pytest.mark.parametrize("way", ["new", "the hearing", "update"])
def test_two_people_under_one_name_are_told(
    way: str, place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, command = again(place)
    if way != "new":
        assert run(root, *command[:4]) == 0
    file = root / PATH if way == "the hearing" else place[1]
    command = ("import", file, *command[2:], *(["--update"] if way != "new" else []))
    assert run(root, *command) == 0
    sheet = Sheet(place[2])
    for name in ("Anna Essai", "Zoé Modèle"):
        sheet.fill(name, affiche="Une élue", attribution="fonction")
    sheet.fill("Paul Exemple", affiche="Un élu", attribution="fonction").save()
    capsys.readouterr()
    assert run(root, *command) == 0
    told = [one for one in capsys.readouterr().err.split("\n") if "take them for one" in one]
    assert len(told) == 1
    assert "“Une élue”" in told[0]
    assert "“Anna Essai”" in told[0]
    assert "“Zoé Modèle”" in told[0]


def test_each_count_of_a_summary_has_its_own_singular(
    place: tuple[Path, Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root, file, names = place
    file.write_text("Anna Essai : Oui.\n", encoding="utf-8")
    command = ("import", file, "--id", ID, "--names", names)
    assert run(root, *command) == 0
    assert "1 word;" in capsys.readouterr().err
    assert run(root, *command) == 0
    assert "1 row, 1 person" in capsys.readouterr().err
