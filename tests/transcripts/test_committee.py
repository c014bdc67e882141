"""Reports of committees as the Assemblée writes them, typed or out of a PDF: groups in brackets
behind names, a full stop, and lines of its own that nobody says."""

from __future__ import annotations

import pytest

from vademecum.model import Utterance
from vademecum.transcripts import read

LABELS = [
    "M. Paul Preuve (LIOT)", "Mme Ève Test (EcoS)", "M. Jean de La Marche (Les Républicains)",
    "Mme Ève Test (RN), rapporteure", "M. Luc Rien, rapporteur pour avis (Dem)",
    "MM. Paul Preuve et Luc Rien", "M. Paul Preuve et Mme Ève Test", "M. Luc Rien (GDR)",
    "M. Luc Rien, suppléant M. Untel", "M. Luc Rien, au nom de MM. Untel et Telle",
]  # fmt: skip
# What is noted of somebody's way of speaking, and what is told of people, is no label.
OTHERS = ["M. Luc Rien (hors micro). Non.", "M. Luc Rien (LIOT) a refusé. Il est parti.",
          "M. Luc Rien (LIOT) précise que la route est fermée.",
          "Mme Ève Test a relevé une erreur. Elle est partie.", "Mme Ève Test a rappelé la loi.",
          "M. Paul Preuve et Mme Ève Test ont refusé. Ils sont partis."]  # fmt: skip
FURNITURE = [
    "Présidence de Mme Anna Essai, vice-présidente", "Présidence de M. Luc Rien",
    "Membres présents ou excusés", "Présents. - M. Paul Preuve, Mme Ève Test",
    "Présents. – M. Paul Preuve,\nMme Ève Test, M. Jean de\nLa Marche",
    "Excusés. - Mme Ève Test", "Excusée. – Néant", "Étaient présents. – MM. Preuve et Rien",
    "Assistait également à la réunion. - M. Luc Rien",
    "Assistaient également à la séance. – M. Luc Rien, Mme Ève Test",
]  # fmt: skip
# Below them who spoke may no longer speak.
SITTINGS = [
    "La réunion commence à 9 heures 35.", "La réunion s’achève à 12 heures 35.",
    "La réunion s’achève à douze heures trente-cinq.", "La séance prend fin à minuit.",
    "La séance est levée à 21 heures 15.", "La séance est ouverte à 17 heures.",
]  # fmt: skip
SAID = [
    "Présidence de la commission : je la refuse.", "Les membres présents ou excusés le savent.",
    "Présents ou absents, nous votons.", "Excusés. - Je ne crois pas.",
    "La réunion commence à me plaire.", "La séance est levée à la demande de tous.",
    "Mme Ève Test a exercé ces fonctions pendant trois ans. Elle nous rejoint.",
    "Mme Ève Test (EcoS) a construit ce port avec les pêcheurs. Elle nous rejoint.",
]  # fmt: skip
TURNS = ["M. le président Vincent Exemple. La parole est à vous.",
         "Mme Anna Essai, rapporteure. Merci.", "M. Vincent Exemple (LIOT). Je partage ce constat.",
         "Mme Anna Essai, rapporteure. Je reviens sur ce point."]  # fmt: skip


def _between(line: str) -> list[Utterance]:
    text = "\n\n".join([*TURNS, line, *TURNS])
    return list(read(text.encode(), "a.txt").utterances)


@pytest.mark.parametrize("label", LABELS)
def test_a_group_behind_a_name_is_of_a_sure_label(label: str) -> None:
    found = _between(f"{label}. Je refuse cette clause.")
    assert [one for one in found if one.asked or one.speaker is None] == []
    assert (found[4].speaker, found[4].text) == (label, "Je refuse cette clause.")


@pytest.mark.parametrize("line", OTHERS)
def test_what_only_looks_like_one_keeps_its_words_and_is_listed(line: str) -> None:
    found = _between(line)
    assert "Luc Rien" not in {one.speaker for one in found}
    assert any(one.asked and line in one.text for one in found)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_nobodys_and_takes_no_words(line: str, gap: str) -> None:
    found = _between(f"{line}{gap}Je reprends.")
    assert [one.asked for one in found if one.asked] == []
    nobodys = [one for one in found if one.aside]
    assert " ".join(one.text for one in nobodys) == line.replace("\n", " ")
    assert [(one.speaker, one.text) for one in found if "reprends" in one.text] == [
        ("Mme Anna Essai, rapporteure", "Je reprends.")
    ]


@pytest.mark.parametrize("line", SITTINGS)
def test_how_a_sitting_went_is_nobodys(line: str) -> None:
    found = _between(line)
    assert [one.text for one in found if one.aside] == [line]
    assert [
        one.asked for one in found if one.asked or (one.speaker is None and not one.aside)
    ] == []


@pytest.mark.parametrize("line", SAID)
def test_what_somebody_says_of_it_is_theirs(line: str) -> None:
    [one] = [one for one in _between(line) if line in one.text]
    assert (one.speaker, one.aside) == ("Mme Anna Essai, rapporteure", False)
