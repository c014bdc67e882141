"""Names that may be one person's, and words that may be a name, in the table of speakers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.book import book
from tests.intake.sheet import Sheet
from tests.intake.test_import import load, run
from vademecum.intake.alike import alike, groups
from vademecum.transcripts import people

ID = "2018-01-02-essai"


def test_names_that_may_be_one_persons_are_shown_together() -> None:
    labels = ["M. Essai", "Zoé Modèle", "Mme Essai", "M. Éric Essai", "Zoé Modèle, maire", "Éric"]
    assert groups(labels) == [
        ["M. Essai", "M. Éric Essai"],
        ["Zoé Modèle", "Zoé Modèle, maire"],
        ["Mme Essai"],
        ["Éric"],
    ]
    kin = alike(labels)
    assert kin["M. Éric Essai"] == ["M. Essai", "Éric"]  # Éric is nobody's for sure
    assert kin["Mme Essai"] == []
    assert alike(["Le président", "M. Essai (maire)", "Inconnu", "Speaker 1", "Speaker 2"]) == {
        one: [] for one in ["Le président", "M. Essai (maire)", "Inconnu", "Speaker 1", "Speaker 2"]
    }


def test_words_that_may_be_a_name_have_a_row_that_answers_them(tmp_path: Path) -> None:
    file, names = tmp_path / "a.txt", tmp_path / "noms.csv"
    (folder := tmp_path / "livre").mkdir()
    root = book(folder)
    lines = ["Mme Modèle : Oui.", "M. Essai : Bonjour.", "Un habitant : Non.", "De la salle : Si."]
    file.write_text("\n\n".join([*lines, "M. Essai : Bien."]), encoding="utf-8")
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    sheet = Sheet(names)
    rows = {row[0]: dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows}
    assert rows["Un habitant"]["dans-le-texte"] == ""
    assert rows["Un habitant"]["à vérifier"].startswith("est-ce quelqu’un")
    sheet.fill("Un habitant", fusionner_avec="Mme Modèle").save()
    assert run(root, "import", file, "--id", ID, "--names", names) == 0
    record = load(root, ID)
    said = [(record.speaker(one.speaker).label, one.text) for one in record.turns]
    assert [(who, text.replace("\u00a0", " ")) for who, text in said][1:4] == [
        ("M. Essai", "Bonjour."),
        ("Mme Modèle", "Non."),
        ("Inconnu", "De la salle : Si."),
    ]


def test_who_speaks_with_others_is_not_one_of_them() -> None:
    labels = ["Anna Essai, Bruno Test", "Anna Essai", "Anna Essai, ministre", "Anna, Paul", "Paul"]
    found = alike(labels)
    assert "Anna Essai" not in found["Anna Essai, Bruno Test"]
    assert found["Anna Essai"] == ["Anna Essai, ministre"]
    assert "Paul" not in found["Anna, Paul"]


@pytest.mark.parametrize(
    "choir",
    ["M. Paul Essai et Mme Ève Test", "M. Paul Essai, M. Luc Rien et M. Jean Test",
     "M. Paul Essai et plusieurs députés", "M. Paul Essai & Ève Test", "Paul Essai et Ève Test",
     "Paul Essai / Ève Test", "MM. Paul Essai et Luc Rien", "M. Paul Essai et Ève"],
)  # fmt: skip
def test_a_joint_label_is_several_people_and_none_of_them(choir: str) -> None:
    labels = ["M. Paul Essai", "Ève", choir, "M. Paul Essai et M. Autre Essai"]
    assert alike(labels) == {one: [] for one in labels}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. Paul Essai", "M. Paul Essai, ministre de l’Économie et des Finances"),
        ("Mme Ève Test", "Mme Ève Test, maire et présidente"),
        ("Paul Essai et Ève Test", "Ève Test, Paul Essai"),
    ],
)
def test_a_function_of_two_words_and_a_choir_in_another_order_may_be_the_same(
    one: str, other: str
) -> None:
    assert alike([one, other]) == {one: [other], other: [one]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HON. I. B. ESSAI", "I. ESSAI"), ("I.B. ESSAI", "HON. I. B. ESSAI"),
        ("P.K. TEST", "P. K. TEST"), ("M. A. Essai", "M. Anna Essai"),
        ("J.-P. Test", "Jean-Pierre Test"), ("Sr. Prueba", "El señor Prueba"),
    ],
)  # fmt: skip
def test_initials_are_those_of_forenames_or_of_fewer_of_them(one: str, other: str) -> None:
    assert alike([one, other]) == {one: [other], other: [one]}


CROWDS = ["Plusieurs députés", "Plusieurs députés du groupe ABC", "Plusieurs députés du groupe XYZ",
          "Plusieurs voix", "Un député", "Un député du groupe ABC", "Some hon. Members",
          "Hon. Members", "Voix diverses"]  # fmt: skip


@pytest.mark.parametrize(
    "labels",
    [CROWDS, ["HON. P. D. ESSAI", "HON. R. ESSAI", "M. P. Test", "Mme P. Test", "Anna Test"]],
)
def test_a_crowd_and_other_initials_are_never_one_person(labels: list[str]) -> None:
    assert alike(labels) == {one: [] for one in labels}


@pytest.mark.parametrize("choir", ["M. Paul Essai & Mme Ève Test", "M. Paul Essai / Mme Ève Test"])
def test_a_joint_label_is_parted_alike_wherever_it_is_asked(choir: str) -> None:
    assert people.is_several(choir)
    assert people.each(choir) == ["M. Paul Essai", "Mme Ève Test"]
