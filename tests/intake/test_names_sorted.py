"""Some columns of the table of speakers sorted, or exchanged, without the others: told, always."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from tests.intake.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.intake import names, names_read
from vademecum.intake.alike import bare
from vademecum.intake.names import COLUMNS, EVERYONE, Heard, Table
from vademecum.model import Transcript, Utterance

PARTS = (  # what somebody selects together, and sorts
    COLUMNS[:1],
    COLUMNS[1:4],
    ("dans-le-texte",),
    ("affiche",),
    ("attribution",),
    ("diffusion", "informe"),
    ("ligne",),
    ("contrôle",),
)
PRINTED = {
    "M. le maire": ("Le maire", "fonction"),
    "Mme Essai": ("Mme Ève Essai", "nom"),
    "M. Preuve": ("M. Luc Preuve", "nom"),
    "M. Éric Preuve": ("", "nom"),
    "Zoé Modèle": ("Une riveraine", "anonyme"),
    "Un habitant": ("", ""),
}
ROLES = ("Bénévole", "Riverain", "Agent", "Zone", "Commerçante", "Éleveur", "Dentiste")


def heard(said: Sequence[tuple[str | None, str]]) -> dict[str, Heard]:
    items = tuple(Utterance(who, words) for who, words in said)
    return names.of_transcript(Transcript("txt", items))


def of(labels: Sequence[str]) -> dict[str, Heard]:
    """People, each with words of their own, those who said most first."""
    words = "le bail est de neuf ans et la digue sera payée par la commune en mai".split()
    return heard(
        [(label, " ".join(words[at:])) for at, label in enumerate(labels)] + [(None, "Oui.")]
    )


def drafted(path: Path, people: dict[str, Heard]) -> Sheet:
    path.write_bytes(names.draft(people.values()))
    return Sheet(path)


def read(sheet: Sheet, people: dict[str, Heard]) -> Table:
    sheet.save()
    return names_read.read(sheet.path, people, ())


def ordered(sheet: Sheet, columns: Sequence[str], by: str, *, down: bool) -> None:
    """Sort those columns together, as a spreadsheet does: empty cells stand last."""
    at = [sheet.columns.index(column) for column in columns]
    rows, key = sheet.rows[1:], at[list(columns).index(by)]
    found = sorted(([row[one] for one in at], row[key]) for row in rows)
    found.sort(key=lambda one: one[1].casefold(), reverse=down)
    found.sort(key=lambda one: one[1] == "")
    for row, (cells, _by) in zip(rows, found, strict=True):
        for one, cell in zip(at, cells, strict=True):
            row[one] = cell


@pytest.mark.table
@pytest.mark.parametrize("count", range(1, len(PARTS)))
@pytest.mark.parametrize("down", [False, True])
def test_whatever_columns_are_sorted_alone_is_refused_or_listed(
    tmp_path: Path, count: int, down: bool
) -> None:
    people = of(list(PRINTED))
    sheet = filled(drafted(tmp_path / "noms.csv", people))
    rows, wanted = [[*row] for row in sheet.rows], read(sheet, people)
    for chosen in combinations(PARTS, count):
        columns = [one for part in chosen for one in part]
        for by in {chosen[0][0], chosen[-1][0]}:
            sheet.rows = [[*row] for row in rows]
            ordered(sheet, columns, by, down=down)
            try:
                found = read(sheet, people)
            except VademecumError as error:
                assert any("row " in line for line in map(str, error.problems))
                continue
            told = dict(line.strip().split(": ", 1) for line in found.effects)
            for label, name in found.labels.items():
                mine, theirs = found.people.get(name), wanted.people.get(wanted.labels[label])
                assert mine is not None
                assert theirs is not None
                line = told.get(label, "").replace("\u00a0", " ")
                if mine.shown != theirs.shown and mine.shown is not None:
                    assert f"affiche “{mine.shown}”".replace("\u00a0", " ") in line
                if mine.label != theirs.label:
                    assert f"dans-le-texte “{mine.label}”" in line
                if mine.attribution not in {None, theirs.attribution}:
                    assert "attribution “" in line


def filled(sheet: Sheet) -> Sheet:
    for label, (shown, how) in PRINTED.items():
        sheet.fill(label, affiche=shown, attribution=how)
    return sheet.fill("Mme Essai", diffusion="public", informe="2018-01-02")


@pytest.mark.parametrize("column", ["affiche", "dans-le-texte"])
def test_a_column_alone_in_the_order_of_letters_is_refused(tmp_path: Path, column: str) -> None:
    people = of([f"Voix {letter}" for letter in "BAGCEDF"])
    sheet = drafted(tmp_path / "noms.csv", people)
    at = sheet.columns.index(column)
    for row, role in zip(sheet.rows[1:], sorted(ROLES, key=bare), strict=False):
        row[at] = role
    sheet.rows = [row for row in sheet.rows if row[0] != "Inconnu"]
    with pytest.raises(VademecumError) as error:
        read(sheet, people)
    assert "in the order of letters" in str(error.value.problems[0])
    one, other = sheet.rows[1], sheet.rows[2]
    one[at], other[at] = other[at], one[at]
    sheet.rows.sort(key=lambda row: bare(row[at]))  # whole rows: it is right
    assert len(read(sheet, people).effects) == len(ROLES)


@pytest.mark.parametrize(
    "values",
    [
        [f"Un habitant ({number})" for number in range(1, 8)],
        [f"Élue {letter}" for letter in "ABCDEFG"],
        [*ROLES],
    ],
    ids=["counted", "lettered", "as they come"],
)
def test_what_people_type_in_an_order_of_theirs_is_read(
    tmp_path: Path, values: Sequence[str]
) -> None:
    people = of([f"Voix {letter}" for letter in "BAGCEDF"])
    sheet = drafted(tmp_path / "noms.csv", people)
    for row, value in zip(sheet.rows[1:], values, strict=False):
        row[sheet.columns.index("affiche")] = value
    assert len(read(sheet, people).effects) == len(values)


def test_names_that_are_exchanged_are_told_and_done(tmp_path: Path) -> None:
    people = of(["M. Preuve", "Mme Essai", "Zoé Modèle"])
    sheet = drafted(tmp_path / "noms.csv", people)
    sheet.fill("M. Preuve", dans_le_texte="Mme Essai")
    found = read(sheet.fill("Mme Essai", dans_le_texte="M. Preuve"), people)
    assert set(found.taken) == {("M. Preuve", "Mme Essai"), ("Mme Essai", "M. Preuve")}
    assert found.labels["M. Preuve"] == "Mme Essai"
    assert not found.merged


def test_machine_labels_take_names_that_the_file_only_may_have(tmp_path: Path) -> None:
    said = [(f"SPEAKER_0{at}", "Le bail est long.") for at in range(3)]
    items = [Utterance(who, words) for who, words in said]
    items += [Utterance(None, f"{who} : Oui.", asked=who) for who in ("anna", "paul", "zoé")]
    people = names.of_transcript(Transcript("txt", tuple(items)))
    sheet = drafted(tmp_path / "noms.csv", people)
    for at, name in enumerate(("Anna", "Paul", "Zoé")):
        sheet.fill(f"SPEAKER_0{at}", dans_le_texte=name)
    assert read(sheet, people).labels["SPEAKER_02"] == "Zoé"


def test_a_table_that_was_written_before_rows_had_a_control_is_read(tmp_path: Path) -> None:
    people = of(list(PRINTED))
    sheet = filled(drafted(tmp_path / "noms.csv", people))
    for row in (sheet.columns, *sheet.rows):
        del row[-1]
    assert read(sheet, people).people["Mme Essai"].shown == "Mme\u00a0Ève Essai"


def test_the_row_for_all_the_others_has_its_control_too(tmp_path: Path) -> None:
    people = of(list(PRINTED))
    sheet = drafted(tmp_path / "noms.csv", people)
    assert (sheet.rows[0][0], sheet.rows[0][-1]) == (EVERYONE, names.control(EVERYONE))
    assert len({row[-1] for row in sheet.rows}) == len(sheet.rows)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (COLUMNS[:4], "this row was written for"),
        (("dans-le-texte",), "“dans-le-texte” is here"),
        (("affiche",), "“affiche” is here"),
    ],
)
def test_what_was_sorted_is_said(tmp_path: Path, columns: Sequence[str], told: str) -> None:
    people = of(list(PRINTED))
    sheet = filled(drafted(tmp_path / "noms.csv", people))
    ordered(sheet, columns, columns[0], down=True)
    with pytest.raises(VademecumError) as error:
        read(sheet, people)
    assert all(told in str(one) for one in error.value.problems)
