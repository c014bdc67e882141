"""Words before anybody is named: told where somebody may have said them."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.transcripts import unowned

TURNS = "Mme Essai : Bonsoir.\nM. Roux : Je commence.\nMme Essai : Bien.\n"
SAID = [
    "Bonsoir à tous, je vous remercie d’être là.",
    "Bonjour.",
    "Nous commençons ?",
    "M. le Maire Bonsoir à tous.",
    "anna – Bonsoir à tous.",
    "On peut y aller, tout le monde est là.",
]
WRITTEN = [
    "Conseil municipal de Ville-Essai",
    "Séance du 12 mars 2019",
    "Compte rendu de la réunion du 12 mars 2019.",
    "Présents : M. Petit, Mme Essai, M. Roux.",
    "L’an deux mille dix-neuf, le douze mars, le conseil municipal s’est réuni.",
    "La séance est ouverte à 18 h.",
    "(La séance est ouverte à quinze heures.)",
    "Monsieur le Maire procède à l’appel.",
    "Mme Essai est désignée secrétaire de séance.",
    "Entretien réalisé le 3 mars par Anna Essai.",
    "Ordre du jour : budget, voirie.",
    "https://exemple.test/seance.",
]


@pytest.mark.parametrize("line", SAID)
def test_what_somebody_may_have_said_is_told(line: str) -> None:
    found = transcripts.read(f"Séance du 12 mars\n\n{line}\n\n{TURNS}".encode(), "a.txt")
    assert line in unowned.before_anybody(found.utterances) or found.utterances[1].asked


@pytest.mark.parametrize("line", WRITTEN)
def test_what_stands_above_minutes_is_not(line: str) -> None:
    found = transcripts.read(f"{line}\n\n{TURNS}".encode(), "a.txt")
    assert unowned.before_anybody(found.utterances) == []


def test_nothing_of_a_turn_is_told() -> None:
    found = transcripts.read(TURNS.encode(), "a.txt")
    assert unowned.before_anybody(found.utterances) == []
    assert read(TURNS, "a.txt")[0] == "Mme Essai: Bonsoir."
