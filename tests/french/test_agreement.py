"""One word in two forms, and two words that begin alike."""

from __future__ import annotations

import pytest

from vademecum.french.agreement import akin

FORMS = """
    territoire territoires; national nationaux; nationale nationales; travail travaux; neuf neuve
    public publique; heureux heureuse; citoyen citoyenne; ecoute ecoutent; ecoutait ecoutera
    ecoute ecouter; permet permettait; permettent permettait
    finit finissent; finir finira; vend vendait; le les; est etait; a ont; ces cette
    city cities; listen listened; l'elu elus; doit devront; tout toutes; leur leurs
"""
OTHERS = """
    territoire terrain; maire mairie; commune communication; pour poud; avec aver; entre entri
    elu elire; ville village; le de; conseil conseiller; art are; action acteur; lieu lien
    decide delibere; nous nout; chaisairs chaisairx; 12 120; 2017 2018; partir partage
"""


@pytest.mark.parametrize(
    "pair", [one.split() for one in FORMS.replace("\n", ";").split(";") if one.split()]
)
def test_one_word_in_two_forms(pair: list[str]) -> None:
    assert akin(*pair)
    assert akin(*reversed(pair))


@pytest.mark.parametrize(
    "pair", [one.split() for one in OTHERS.replace("\n", ";").split(";") if one.split()]
)
def test_another_word(pair: list[str]) -> None:
    assert not akin(*pair)
