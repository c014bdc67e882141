"""Ordinary French texts, letters, articles, stories, forms, put no question to anybody."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

QUIET = {
    "a signature": "Madame,\n\nJ’ai reçu votre courrier du 3 mars.\n\nLe maire,\nPaul Roux\n",
    "a signature and a postscript": (
        "Madame,\n\nJ’ai reçu votre courrier du 3 mars.\n\nLe maire,\nPaul Roux\n\n"
        "P.-S. : merci de rappeler M. Diallo.\nCopie : Mme Essai\n"
    ),
    "a byline": (
        "Vingt ans de coopération\n\nPar Léa Noir\n\nVingt ans, c’est long. Paul Roux nuance :"
        " « Écouter ne suffit pas. »\n"
    ),
    "an address": "Chère Anna,\n\nNote la mienne :\n\nKarim Diallo\nBP 114\nBamako, Mali\n",
    "another": "Écrivez-moi ici.\n\nKarim Diallo\n12 bis, rue des Tilleuls\n35000 Bourg\n",
    "a telephone": "Le bâtiment ferme lundi.\n\nTéléphone : 02 99 00 00 00\n\nMerci.\n",
    "an account": "Visite du chantier.\n\nDépenses : 340 euros.\nBilan : positif.\n",
    "a story": (
        "L’homme descend du train. Il regarde la gare : personne.\n\n"
        "— Vous cherchez quelqu’un ? dit une voix.\n\n— Le maire.\n\n— Le maire, c’est moi.\n\n"
        "Ils marchent longtemps.\n"
    ),
}


@pytest.mark.parametrize("name", QUIET)
def test_an_ordinary_text_puts_no_question(name: str) -> None:
    found = read(QUIET[name].encode(), "essai.txt")
    assert {(one.speaker, one.asked) for one in found.utterances} == {(None, "")}
    words = " ".join(one.text for one in found.utterances).split()
    assert words == QUIET[name].split()


ASKED = {
    "a name over words": "Karim Diallo\nJe refuse.\n\nPaul Roux\nMoi aussi.\n",
    "a function over a name, in the middle": (
        "Le maire,\nPaul Roux\nJe refuse ce budget.\n\nAnna Essai : Moi aussi.\n"
    ),
    "who is in doubt above a dash": "Mme Petit : Vous cherchez quelqu’un ?\n\n— Oui, le maire.\n",
    "bylines that come back": (
        "Par Léa Noir\nBonjour à tous.\n\nPar Paul Roux\nMerci.\n\nPar Léa Noir\nOui.\n"
    ),
    "a telephone that speaks": "Téléphone : Je vous entends.\n\nMme Petit : Moi aussi.\n",
}


@pytest.mark.parametrize("name", ASKED)
def test_what_may_be_somebody_is_named_or_asked_about(name: str) -> None:
    found = read(ASKED[name].encode(), "essai.txt").utterances
    assert any(one.speaker or one.asked for one in found)


@pytest.mark.parametrize("first", ["Mme Petit", "Anna Essai"])
def test_a_dash_below_somebody_in_doubt_is_told(first: str) -> None:
    text = f"{first} : Vous cherchez quelqu’un ?\n\n— Oui, le maire.\n\n— Le voici.\n"
    found = read(text.encode(), "essai.txt").utterances
    assert not any(one.speaker == first and "Oui" in one.text for one in found) or any(
        "—" in one.asked for one in found
    )
