"""A « that no » closes is told, a » that no « opens; a quote of several paragraphs is right."""

from __future__ import annotations

import pytest

from tests.french.setting import NB
from tests.french.test_typography import found, mended
from vademecum.french.masks import OUTSIDE

TOLD = [
    f"«{NB}Un début sans fin.",
    f"«{NB}Il dit «{NB}oui{NB}» hier.",
    f"Il dit «{NB}oui et «{NB}non{NB}».",
    f"«{NB}oui{NB}» et «{NB}non",
    f"«{NB}oui >> dit-il",
    f"«{NB}Un début.\n\nUne suite.\n\nUne fin.",
    f"«{NB}Un début.\n\nIl dit «{NB}oui{NB}».\n\nUne fin.",
    f"«{NB}Un début.\n\n«{NB}Une suite.\n\nUne fin.",
    f"«{NB}Un début.\n\nPuis «{NB}un autre.{NB}»",
    # Items of a list stand in no usage of paragraphs.
    f"{OUTSIDE * 2}«{NB}Une ville\n{OUTSIDE * 2}«{NB}Un port{NB}»",
    f'Un écran de 15" et «{NB}un mot',
]

RIGHT = [
    f"«{NB}Un début.\n\n«{NB}Une suite.\n\n«{NB}Une fin.{NB}»",
    f"Il dit{NB}: «{NB}Un début.\n\n«{NB}Une fin{NB}», et sort.",
    f"«{NB}Un début.\n\n» Une suite.\n\n» Une fin.{NB}»",
    f"«{NB}Un début.\n\nUne suite.\n\nUne fin.{NB}»",
    f"«{NB}Un début.\n\nIl dit «{NB}oui{NB}».\n\nUne fin.{NB}»",
    f"«{NB}Voici{NB}:\n{OUTSIDE * 2}un\u202f;\n{OUTSIDE * 2}deux.{NB}»",
    f"{OUTSIDE * 2}«{NB}Un début.\n{OUTSIDE}\n{OUTSIDE * 2}«{NB}Une fin.{NB}»",
    f"«{NB}Un “mot”\nsur deux lignes{NB}»",
    # An article of a law, point by point.
    f"«{NB}Un début.\n\n" + "Un point.\n\n" * 30 + f"Une fin.{NB}»",
    "Le guillemet « se tape au clavier.",
    "Le signe (« ) ouvre.",
    "Le signe “«” ouvre.",
]


LOST = [
    f"Il dit oui{NB}» et sort.",
    f"Le vent tourne{NB}».",
    f"Le vent tourne.{NB}»",
    f"Il dit «{NB}oui{NB}» puis non{NB}», et sort.",
    f"*Le vent tourne{NB}»* dit-il.",
    f"(le vent tourne{NB}»)",
    f"Un mot.\n\nLe vent tourne{NB}», dit-il.",
]

STANDS = [
    f"«{NB}Un début.\n\nUne suite.\n\nLe vent tourne{NB}», dit-il.",
    f"«{NB}Un début.\n\n» Une suite.\n\n» Une fin.{NB}»",
    "Ouvrez Fichier » Enregistrer.",
    "Accueil » Agir » Coopérer",
    "Le guillemet » se tape au clavier.",
    "Le signe “»” ferme.",
    f"Il dit «{NB}oui{NB}» et «{NB}non{NB}».",
]


_LIST, _NOTE, _CELL = OUTSIDE * 2, OUTSIDE * 6, OUTSIDE * 3
# Two marks, each alone in its block: (unclosed, unopened) is told of each.
APART = {
    "two items": f"{_LIST}Un {{}}point sans fin\n{_LIST}Un autre point{{}} sans début",
    "two items of whole sentences": f"{_LIST}Il dit {{}}un point.\n{_LIST}Un autre.{{}}",
    "a paragraph and a note of whole sentences": f"{{}}Un mot.\n\n{_NOTE}Le mot.{{}}",
    "a paragraph and a cell": f"{{}}Un mot.\n\n{OUTSIDE}un{_CELL}deux.{{}}{OUTSIDE}",
    "a body and its note": f"Un {{}}mot ici.\n\n{_NOTE}Le mot{{}} seul.",
    "a note and the next": f"{_NOTE}Un {{}}mot ici.\n{_NOTE}Le mot{{}} seul.",
    "a description and a caption": f"{_NOTE}Un {{}}mot\n\nUne légende{{}} seule.",
    "two cells of a row": f"{OUTSIDE}Un {{}}mot{_CELL}un autre{{}} mot{OUTSIDE}",
    "two rows": f"{OUTSIDE}{{}}Un mot{_CELL}3{OUTSIDE}\n{OUTSIDE}Un mot{{}}{_CELL}x{OUTSIDE}",
    "distant paragraphs": "Un {}mot ici.\n\n" + "Rien.\n\n" * 8 + "Un mot{} seul.",
    "paragraphs in which sentences go on": "Un {}mot ici.\n\nUn mot{} seul.",
}
TOGETHER = {
    "items quoted whole": f"{_LIST}{{}}Un point,\n{_LIST}deux,\n{_LIST}trois.{{}}",
    "what a sentence announces, over a note": (
        f"Il dit{NB}: {{}}Un début.\n\n{_NOTE}Une note.\n\nUne suite.{{}}"
    ),
    "over a table": f"{{}}Un début.\n\n{OUTSIDE}un{_CELL}deux{OUTSIDE}\n\nUne suite.{{}}",
    "a note of two paragraphs": f"{_NOTE}{{}}Un début.\n\n{OUTSIDE * 4}Une fin.{{}}",
    "within a sentence": "Il cite {}la loi. Elle dit ceci.\n\nUne suite{}, et sort.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
@pytest.mark.parametrize(
    ("opens", "closes", "codes"),
    [("“", "”", ["T025", "T026"]), (f"«{NB}", f"{NB}»", ["T023", "T024"])],
)
def test_marks_of_two_blocks_are_no_pair(
    text: str, opens: str, closes: str, codes: list[str]
) -> None:
    written = text.format(opens, closes)
    assert [one.code for one in found(written)] == codes
    assert mended(written) == written


@pytest.mark.parametrize("text", TOGETHER.values(), ids=TOGETHER)
@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), (f"«{NB}", f"{NB}»")])
def test_a_quote_of_several_blocks(text: str, opens: str, closes: str) -> None:
    assert [one.code for one in found(text.format(opens, closes))] == []


@pytest.mark.parametrize("text", LOST)
def test_a_quote_that_nothing_opens(text: str) -> None:
    assert [(one.code, one.sign, one.sure) for one in found(text)] == [("T024", "»", False)]
    assert mended(text) == text


@pytest.mark.parametrize("text", STANDS)
def test_a_mark_that_closes_nothing_here(text: str) -> None:
    assert [one.code for one in found(text) if one.code in ("T023", "T024")] == []


@pytest.mark.parametrize("text", TOLD)
def test_a_quote_that_nothing_closes(text: str) -> None:
    assert [(one.code, one.sign, one.sure) for one in found(text)] == [("T023", "«", False)]
    assert mended(text) == text


@pytest.mark.parametrize("text", RIGHT)
def test_a_quote_that_goes_on(text: str) -> None:
    assert [one.code for one in found(text) if one.code == "T023"] == []


ENGLISH = [
    ("T025", "“", "“Un début sans fin."),
    ("T025", "“", "“mot"),
    ("T026", "”", "il a lu ceci”"),
    ("T025", "“", "Il dit “oui et sort."),
    ("T025", "“", "“oui” et “non"),
    ("T025", "“", "“oui“ dit-il."),
    ("T025", "“", f"«{NB}Il dit “oui{NB}»."),
    ("T025", "“", f"“Il dit «{NB}oui{NB}»."),
    ("T025", "“", "“Un début.\n\nUne suite.\n\nUne fin."),
    ("T026", "”", "Il dit oui” et sort."),
    ("T026", "”", "Le vent tourne.”"),
    ("T026", "”", f"«{NB}Il dit oui”{NB}»."),
    ("T026", "”", "Un mot” et deux” et trois”."),
]

ENGLISH_STANDS = [
    "“Un début.\n\n“Une suite.\n\n“Une fin.”",
    "“Un début.\n\nUne suite.\n\nUne fin.”",
    "Un écran de 15” et un mot.",
    "Un écran de 15”.",
    "Un angle de 40° 5’ 30”, au nord.",
    "Le guillemet “ se tape au clavier.",
    "Le signe ” ferme.",
    "Le signe (“) ouvre.",
    f"Le signe «{NB}“{NB}» ouvre.",
    "Maître O”Brume est là.",
]


@pytest.mark.parametrize(("code", "sign", "text"), ENGLISH)
def test_an_english_mark_without_its_other(code: str, sign: str, text: str) -> None:
    assert [(one.code, one.sign, one.sure) for one in found(text)] == [(code, sign, False)]
    assert mended(text) == text


@pytest.mark.parametrize("text", ENGLISH_STANDS)
def test_an_english_mark_that_lacks_none(text: str) -> None:
    assert [one.code for one in found(text)] == []
    assert mended(text) == text


@pytest.mark.parametrize(
    "text", [f'«{NB}Ville ouverte" a plu.', f"«{NB}Oui” dit-il.", f'«{NB}Il dit "oui et non.']
)
def test_a_mark_that_another_rule_tells_is_told_once(text: str) -> None:
    assert [one.code for one in found(text)] == ["T002"]
