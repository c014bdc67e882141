"""CRediT's fourteen roles, by their French names, beside free ones."""

from __future__ import annotations

import pytest

from vademecum.french import roles

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Conceptualisation", "Conceptualisation"),
        ("conceptualization", "Conceptualisation"),
        ("Data curation", "Préparation des données"),
        ("Formal analysis", "Analyse formelle"),
        ("Funding acquisition", "Acquisition de financements"),
        ("investigation", "Investigation"),
        ("Methodology", "Méthodologie"),
        ("Project administration", "Administration du projet"),
        ("Resources", "Ressources"),
        ("software", "Logiciel(s)"),
        ("supervision", "Supervision"),
        ("VALIDATION", "Validation"),
        ("Visualisation", "Présentation visuelle"),
        ("Writing – original draft", f"Rédaction{NBSP}– ébauche du manuscrit initial"),
        ("Rédaction - ébauche originale", f"Rédaction{NBSP}– ébauche du manuscrit initial"),
        ("Writing - review & editing", f"Rédaction{NBSP}– relectures et corrections"),
        ("relecture", "relecture"),
        ("coordination", "coordination"),
    ],
)  # fmt: skip
def test_a_role_has_its_name(written: str, named: str) -> None:
    assert roles.named(written) == named


def test_there_are_fourteen() -> None:
    assert len(set(roles.CREDIT.values())) == 14


def test_which_are_of_the_taxonomy() -> None:
    assert roles.sentence(["relecture"]) == ""
    assert roles.sentence(["relecture", "Validation"]) == (
        f"Validation{NBSP}: rôle de la taxonomie CRediT (https://credit.niso.org)."
    )
    assert roles.sentence(["Validation", "Software", "Validation"]).startswith(
        f"Logiciel(s) et Validation{NBSP}: rôles de"
    )


def test_a_person_s_roles_chapter_by_chapter() -> None:
    assert roles.pairs(["relecture"], [("Un", ["Validation", "Supervision"]), ("Deux", [])]) == [
        "relecture",
        f"Validation et Supervision pour «{NBSP}Un{NBSP}»",
    ]
