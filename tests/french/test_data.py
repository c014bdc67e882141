"""Data and rows of a table among words: left whole, beside words that look alike."""

from __future__ import annotations

import pytest

from tests.french.test_typography import found, mended
from vademecum.french import data

LEFT = [
    ("json", 'La réponse est {"titre": "Un", "ville": "Lyon"}.'),
    ("json", '{\n  "titre": "Un; deux",\n  "liste": ["l\'eau", 2]\n}'),
    ("json", '[{"nom": "Un"}, {"nom": "Deux"}]'),
    ("json", '{"titre": "Un", "reste": "sans fin'),
    ("json", '"titre": "Un",'),
    ("code", 'Il lance print("un; deux") et attend.'),
    ("code", 'titre = "Un";'),
    ("columns", "Commune      Habitants\nLyon         522\nMetz         120"),
    ("columns", "Bas-Bief           7\nAigrefeuille      12\nVal-Clair        340"),
    ("columns", "Nom     Âge\n------- ----\nLise    34\nAna     41"),
    ("columns", "| Lyon    | 5 |\n+---------+---+\n| Metz    | 6 |"),
    ("cells", "Commune;Maire;Budget\nLyon;Dupont;12"),
    ("cells", "Commune; Maire; Budget\nLyon;Dupont;12\nMetz;l'Orme;8"),
    ("cells", "Lyon;522\nMetz;120"),
    ("cells", "nom,ville,an\nlise, lyon,2020"),
    ("cells", "nom,ville,pays\nlise,lyon,france"),
]
WORDS = [
    ('Il dit {"oui"} et sort.', None),
    ('Le mot "paix": absence de guerre.', "Le mot «\u00a0paix\u00a0»\u00a0: absence de guerre."),
    ("Un mot   double   ici\nun autre   là", "Un mot double ici\nun autre là"),
    ("Un mot   seul sur sa ligne.", "Un mot seul sur sa ligne."),
    ("Le maire;le préfet\net la ville;la région", None),
    ("Voici, donc,le mot\net, puis,la fin", "Voici, donc, le mot\net, puis, la fin"),
    ("La ville, le port, l'eau\nla mer, le vent, la pluie", None),
    ("Un taux de 3,5\net de 4,2", None),
]


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_what_is_no_words_is_left_whole_and_told_once(kind: str, text: str) -> None:
    assert mended(text) == text
    assert [(one.code, one.good, one.sure) for one in found(text)] == [(data.CODE_OF, kind, False)]


@pytest.mark.parametrize(("text", "good"), WORDS)
def test_words_are_set(text: str, good: str | None) -> None:
    assert data.CODE_OF not in {one.code for one in found(text)}
    assert good is None or mended(text) == good


def test_what_stands_around_is_set() -> None:
    text = "L'eau.\n\nLyon;522\nMetz;120\n\nQuoi?"
    assert mended(text) == "L’eau.\n\nLyon;522\nMetz;120\n\nQuoi\u202f?"


def test_rows_set_by_tabs_are_left_and_told_elsewhere() -> None:
    text = "L'eau\tUn;deux\nL'air\tTrois;quatre"
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-- Premier\n-- Deuxième", "T019"),
        ("-- Premier\n-- Deuxième\n-- Troisième", "T019"),
        ("Merci.\n-- Lise Prat", "T019"),
        ("--\nLise Prat", "T019"),
        ("Un mot.\n\n——————\n\nUn autre.", "T018"),
    ],
)
def test_lines_that_begin_with_dashes_are_told_once_and_left(text: str, code: str) -> None:
    assert [(one.code, one.sure) for one in found(text)] == [(code, False)]
    assert mended(text) == text


@pytest.mark.parametrize("text", ["---", "Un mot.\n\n---\n\nUn autre.", "Un — deux", "—"])
def test_dashes_that_are_right(text: str) -> None:
    assert found(text) == []
