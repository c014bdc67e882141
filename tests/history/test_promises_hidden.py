"""Withdrawn words are told wherever a book prints them: in code, cut in two, in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import BOOK, CHAPTER, PHARE, TEXT, TURNS, made, record

CLAUSE = "La subvention au club nautique était un cadeau déguisé"
REST = "tout le conseil municipal le savait parfaitement"
BODY = TURNS.replace("Nous avons tout arrêté.", f"{CLAUSE}, {REST}. Nous avons tout arrêté.")

IN_A_CHAPTER = {
    "the first clause alone": f"{CLAUSE}.",
    "the first clause after other words": f"Rien à dire. {CLAUSE}. Rien de plus.",
    "code": f"```text\n{CLAUSE}, {REST}.\n```",
    "code of two lines": f"```text\n{CLAUSE},\n{REST}.\n```",
    "two paragraphs": f"{CLAUSE},\n\n{REST}.",
    "two paragraphs among others": f"Un.\n\n{CLAUSE},\n\n{REST}.\n\nDeux.",
    "items of a list": f"- {CLAUSE} ;\n- {REST}.",
    "items cut elsewhere": "- La subvention au club ;\n- nautique était un cadeau ;\n- déguisé, "
    "tout le conseil ;\n- municipal le savait.",
    "cells of a row": f"| a | b |\n|---|---|\n| {CLAUSE}, | {REST}. |",
    "cells of a column": f"| n | mots |\n|---|---|\n| 1 | {CLAUSE}, |\n| 2 | {REST}. |",
    "cells of a column beside words": "| qui | mots |\n|---|---|\n"
    "| port | La subvention au club nautique |\n| quai | était un cadeau déguisé, |\n"
    "| port | tout le conseil municipal le savait |",
    "capitals without accents": "LA SUBVENTION AU CLUB NAUTIQUE ETAIT UN CADEAU DEGUISE.",
    "an abbreviation": f"Le {{abbr}}`CN ({CLAUSE})` du port.",
    "an entry of the index": f"Le {{index}}`club <single: {CLAUSE}>` du port.",
    "a title of a box": f":::{{fiche}} {CLAUSE}\n\nUn.\n:::",
}

IN_THE_SETTINGS = {
    "the subtitle": ("vademecum.toml", '[livre]\nsous-titre = "{words}"', 2),
    "a part": ("vademecum.toml", '[[partie]]\ntitre = "{words}"\nchapitres = []\n\n[livre]', 2),
    "a theme": ("vademecum.toml", '[theme.club]\nnom = "{words}"\n\n[livre]', 2),
    "an authority": ("annuaire.toml", '[collectivite.port]\nnom = "{words}"\n', 2),
    "a role": ("annuaire.toml", '[personne.p]\nnom = "P"\nroles = ["un", "{words}"]\n', 3),
}

RIGHT = {
    "a few words of it": "La subvention au club est votée chaque année.",
    "its last words": "Le conseil municipal le savait.",
    "a clause of common words": "Tout le conseil municipal.",
    "its subject": "Nous parlerons de la subvention au club nautique.",
    "other words in code": "```text\nsubvention = club + nautique\n```",
    "words apart": "La subvention au club\n\n## Un titre\n\nUn paragraphe.\n\nétait un cadeau.",
    "words of cells apart": "| n | mots |\n|---|---|\n| 1 | La subvention au club |\n\n"
    "Autre.\n\n| n | mots |\n|---|---|\n| 2 | était un cadeau |",
    "an abbreviation": "Le {abbr}`CN (club nautique)` du port.",
    "another sentence with the same words": "Un cadeau n’est pas une subvention déguisée au club.",
}


@pytest.mark.table
@pytest.mark.parametrize("words", IN_A_CHAPTER.values(), ids=IN_A_CHAPTER.keys())
def test_withdrawn_words_in_a_chapter(tmp_path: Path, words: str) -> None:
    book = made(tmp_path / "livre", record(body=BODY))
    book.withdraw()
    book.commit(CHAPTER, f"{TEXT}\n{words}\n")
    told = book.told()
    assert [one.split(":")[0] for one in told] == [CHAPTER]
    assert told[0].endswith("P006")


@pytest.mark.table
@pytest.mark.parametrize("path, text, line", IN_THE_SETTINGS.values(), ids=IN_THE_SETTINGS.keys())
def test_withdrawn_words_in_the_settings(tmp_path: Path, path: str, text: str, line: int) -> None:
    book = made(tmp_path / "livre", record(body=BODY))
    book.withdraw()
    written = text.format(words=f"{CLAUSE}, {REST}")
    both = BOOK.replace("[livre]", written, 1) if path == "vademecum.toml" else written
    book.commit(path, both)
    assert book.told() == [f"{path}:{line}: P006"]


IN_A_DRAWING = {
    "text": "<text>{words}</text>",
    "text on two lines": "<text><tspan>{clause},</tspan><tspan y='2'>{rest}</tspan></text>",
    "a title": "<title>{words}</title>",
    "a description": "<desc>{words}</desc>",
    "a label": "<g aria-label='{words}'/>",
}


@pytest.mark.table
@pytest.mark.parametrize("inside", IN_A_DRAWING.values(), ids=IN_A_DRAWING.keys())
def test_withdrawn_words_in_a_drawing(tmp_path: Path, inside: str) -> None:
    book = made(tmp_path / "livre", record(body=BODY))
    book.withdraw()
    said = inside.format(words=f"{CLAUSE}, {REST}", clause=CLAUSE, rest=REST)
    place = Path(CHAPTER).with_name("dessin.svg").as_posix()
    book.write(place, f"<svg xmlns='http://www.w3.org/2000/svg'>{said}</svg>")
    assert book.told() == []  # nothing shows it
    book.commit(CHAPTER, f"{TEXT}\n![Un dessin](dessin.svg)\n")
    assert [one.split(":")[0] for one in book.told()] == [CHAPTER]


@pytest.mark.table
@pytest.mark.parametrize("words", RIGHT.values(), ids=RIGHT.keys())
def test_ordinary_words_are_free(tmp_path: Path, words: str) -> None:
    book = made(tmp_path / "livre", record(body=BODY))
    book.withdraw()
    book.commit(CHAPTER, f"{TEXT}\n{words}\n")
    assert book.told() == []


def test_a_clause_of_the_record_itself_is_told(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=BODY))
    book.withdraw()
    book.write(PHARE, book.read(PHARE) + f"\n```text\n{CLAUSE}\n```\n")
    assert [one[-4:] for one in book.told()] == ["P006"]
