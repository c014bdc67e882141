"""What says who somebody is: whose name it is for certain, and what only bears capitals."""

from __future__ import annotations

import pytest

from tests.record.functions import FUNCTIONS
from vademecum.french.folding import letters
from vademecum.record.looks import Name, looks

KNOWN = frozenset({letters("Val Brume")})
CERTAIN = (
    "Yann Le Goff", "Claire Dupont, maire", "Le maire, Jean Martin", "J. Martin", "DUPONT Claire",
    "Claire DUPONT", "Claire D.", "Une élue (Sophie Bernard)", "Jean-Pierre de La Tour",
    "Élue : Fatou Diallo", "Maire – Anne Lenoir", "J.-P. Martin", "Marie-Claire d’Arcy",
    "Martin Jean", "Adjointe / Aïcha Benali", "Présidente [Zoé Petit]",
)  # fmt: skip
LIKELY = (
    "Le maire Jean Martin", "Xochitl Ramirez", "Adjointe, Oriane Kervella", "Duvernoy", "DUVERNOY",
    "Le maire, Duvernoy", "Le maire Duvernoy", "Une élue (Kervella)", "Lemoine – maire", "Sophie",
    "Maire : Benali", "La préfète Lebrun",
)  # fmt: skip
NONE = (
    "Cités Unies France", "Brest Métropole", "Directrice de l’Agence Nord-Sud", "Intervenant A",
    "Intervenante B.", "Un président de communauté d’agglomération", "Présidence de séance",
    "La Rochelle", "Maire de Saint-Denis", "Le maire de Fort-de-France", "SNCF Réseau",
    "Directeur du lycée Jean Moulin", "Une élue", "Présidente de la région Bretagne", "Val Brume",
    "Médecins sans frontières", "Le directeur de l’Institut Pierre Renouvin", "Animation", "Nantes",
    "Grand Lyon", "Une habitante de Villeneuve", "Directeur Europe et International",
    "Élue de Paris, présidente de la Ligue des Moulins", "Un agent du port de Marseille",
    "Le maire de Saint Martin", "CCI France", "Groupe Jeunes",
)  # fmt: skip
SHAPES = [(Name.CERTAIN, one) for one in CERTAIN] + [(Name.LIKELY, one) for one in LIKELY]
SHAPES += [(Name.NONE, one) for one in NONE]


@pytest.mark.parametrize(("told", "words"), SHAPES, ids=[one for _told, one in SHAPES])
def test_a_name_is_told_from_a_function(told: Name, words: str) -> None:
    assert looks(words, KNOWN) is told


def test_functions_are_no_names() -> None:
    assert len(FUNCTIONS) >= 380
    assert [one for one in FUNCTIONS if looks(one, KNOWN) is not Name.NONE] == []
