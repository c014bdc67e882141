"""Each rule of typography: what it mends, into what, and what is right and stays as it is."""

from __future__ import annotations

import pytest

from tests.book import SMALL
from tests.checks.typeset import FINE, NB, found, mended
from vademecum import corpus
from vademecum.model import Library


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


# (code, as written, as mended)
MENDED = [
    ("T001", "L'eau", "L’eau"),
    ("T001", "aujourd'hui", "aujourd’hui"),
    ("T001", "l'une d'elles", "l’une d’elles"),
    ("T001", "d'« eau »".replace(" ", NB), f"d’«{NB}eau{NB}»"),
    ("T001", f"«{NB}d'“eau”{NB}»", f"«{NB}d’“eau”{NB}»"),
    ("T001", "{term}`l'eau`", "{term}`l’eau`"),
    ("T001", "{citation}`l'eau <l'île#t1>`", "{citation}`l’eau <l'île#t1>`"),
    ("T001", "[l'eau](l'eau.md)", "[l’eau](l'eau.md)"),
    ("T001", "**L'eau** coule", "**L’eau** coule"),
    ("T001", "Mot[^a].\n\n[^a]: L'eau.", "Mot[^a].\n\n[^a]: L’eau."),
    ("T001", ":::{fiche}\n:pour: l'eau\n\nMot\n:::", ":::{fiche}\n:pour: l’eau\n\nMot\n:::"),
    ("T001", ":::{fiche}\n:duree: l'an\n\nMot\n:::", ":::{fiche}\n:duree: l’an\n\nMot\n:::"),
    ("T001", ":::{image} a.svg\n:alt: l'eau\n:::", ":::{image} a.svg\n:alt: l’eau\n:::"),
    ("T001", "**L'eau** — oui", "**L’eau** — oui"),  # bold words, where nobody speaks
    ("T001", "`l'eau` l'eau", "`l'eau` l’eau"),
    ("T002", 'Un "mot".', f"Un «{NB}mot{NB}»."),
    ("T002", '"Un mot"', f"«{NB}Un mot{NB}»"),
    ("T002", 'd\'"eau"'.replace("'", "’"), f"d’«{NB}eau{NB}»"),
    ("T002", '("mot")', f"(«{NB}mot{NB}»)"),
    ("T003", "Quoi ?", f"Quoi{FINE}?"),
    ("T003", "Quoi?", f"Quoi{FINE}?"),
    ("T003", f"Quoi{NB}?", f"Quoi{FINE}?"),
    ("T003", "Oui !", f"Oui{FINE}!"),
    ("T003", "un ; deux", f"un{FINE}; deux"),
    ("T003", "(un) ; deux", f"(un){FINE}; deux"),
    ("T003", "**Non**!", f"**Non**{FINE}!"),
    ("T003", f"«{NB}Non{NB}» ?", f"«{NB}Non{NB}»{FINE}?"),
    ("T003", "[un] ;", f"[un]{FINE};"),
    ("T004", "Ceci : cela", f"Ceci{NB}: cela"),
    ("T004", "Ceci: cela", f"Ceci{NB}: cela"),
    ("T004", "Ceci :", f"Ceci{NB}:"),
    ("T004", "(ceci) : cela", f"(ceci){NB}: cela"),
    ("T004", "| a | b : c |", f"| a | b{NB}: c |"),
    ("T004", "> Ceci : cela", f"> Ceci{NB}: cela"),
    ("T004", "50 %", f"50{NB}%"),
    ("T003", "roue.svg;", f"roue.svg{FINE};"),
    ("T004", "https://exemple.fr: oui", f"https://exemple.fr{NB}: oui"),
    ("T004", "livre.md: oui", f"livre.md{NB}: oui"),
    ("T004", "50%", f"50{NB}%"),
    ("T005", f"« mot{NB}»", f"«{NB}mot{NB}»"),
    ("T005", f"«mot{NB}»", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot »", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot»", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot  »", f"«{NB}mot{NB}»"),
    ("T005", f"«{FINE}mot{FINE}»", f"«{NB}mot{NB}»"),
    ("T005", f"«  mot{NB}»", f"«{NB}mot{NB}»"),
    ("T006", "Ainsi...", "Ainsi…"),
    ("T006", "... ainsi", "… ainsi"),
    ("T007", "n° 3", f"n°{NB}3"),
    ("T007", "n°3", f"n°{NB}3"),
    ("T007", "art. 3", f"art.{NB}3"),
    ("T007", "p. 12", f"p.{NB}12"),
    ("T007", "M. Zéphyr", f"M.{NB}Zéphyr"),
    ("T007", "MM. Élan et Ondin", f"MM.{NB}Élan et Ondin"),
    ("T007", "Mme Ondine", f"Mme{NB}Ondine"),
    ("T007", "Mmes Ondine", f"Mmes{NB}Ondine"),
    ("T007", "Dr Zéphyr", f"Dr{NB}Zéphyr"),
    ("T008", "10 000", f"10{FINE}000"),
    ("T008", f"10{NB}000", f"10{FINE}000"),
    ("T008", "10.000", f"10{FINE}000"),
    ("T008", "1 234 567", f"1{FINE}234{FINE}567"),
    ("T009", "la 2ème roue", "la 2{sup}`e` roue"),
    ("T009", "la 2eme roue", "la 2{sup}`e` roue"),
    ("T009", "la 3ième roue", "la 3{sup}`e` roue"),
    ("T009", "le 21ème essai", "le 21{sup}`e` essai"),
    ("T010", "l’Etat", "l’État"),
    ("T010", "des Etats", "des États"),
    ("T010", "Ecole", "École"),
    ("T010", "Ecoles", "Écoles"),
    ("T010", "Equipe", "Équipe"),
    ("T010", "Economie", "Économie"),
    ("T010", "Evaluation", "Évaluation"),
    ("T010", "A la fin", "À la fin"),
    ("T010", "A l’eau", "À l’eau"),
    ("T010", "Fin. A cette heure", "Fin. À cette heure"),
]  # fmt: skip

RIGHT = [
    "L’eau",  # T001
    "`l'eau`", "``l'eau` l'eau``", "```\nl'eau ; 10 000 ...\n```", "~~~\nl'eau ;\n~~~",
    "https://exemple.fr/l'eau?a;b", "<https://exemple.fr/l'eau>", "[mot](l'eau.md)",
    "[mot](#l'eau)", "[mot]: l'eau", "(eau)=", "{#t1}", ":::{image} a.svg\n:name: l'eau\n:::",
    "    l'eau ; 10 000 ...", "Mot\n\n    l'eau\n\nmot", "`code\nl'eau` mot", "{ref}`l'eau`",
    ":::{note} L'eau ;", "````{note} L'eau", "![mot](l'eau.png)",
    'Un 12" tuyau', 'x="y"',  # T002
    f"«{NB}mot{NB}»", f"«{NB}un “mot”{NB}»",
    f"Quoi{FINE}?", "?", "(?)", "a;b", "&nbsp;", "é&amp;",  # T003
    f"Ceci{NB}: cela", "19:30", "a::b", "| a | b |\n|:--|--:|",  # T004
    f"50{NB}%", "x%",
    "mot, mot",  # T005
    "Ainsi…", "1..2", "`...`",  # T006
    f"n°{NB}3", "n° trois", "champ. 3", "cap. 12",
    "p. ex.", f"M.{NB}Zéphyr",  # T007
    f"10{FINE}000", "1000", "10 00", "10 0000", "2017 2018", "en 2017 300 moulins",
    "06 12 34", "1 000,5", "1.000,50",
    "2,5 000", "`10 000`", "192.168.100.200", "3.141", "version 10.100", "§\u00a012.345",  # T008
    r'\"mot\"', r"\...", r"Ainsi\...", r"l\'eau", r"Quoi\?", r"50\%", r"Ceci \: cela", r"\<<",
    "2{sup}`e`", "2e", "1ème",  # T009
    "État", "Vitamine A la fin", "À la fin",
    "Le point A la",  # T010
]  # fmt: skip

TOGETHER = [
    ("« Non »!", f"«{NB}Non{NB}»{FINE}!"),
    ("«Quoi ?»", f"«{NB}Quoi{FINE}?{NB}»"),
    ("d'«eau»", f"d’«{NB}eau{NB}»"),
    ('d\'"eau"', f"d’«{NB}eau{NB}»"),
    ('"L\'eau ?" : oui', f"«{NB}L’eau{FINE}?{NB}»{NB}: oui"),
    ("A l'eau", "À l’eau"),
    ("L'Etat...", "L’État…"),
    ("n°10 000", f"n°{NB}10{FINE}000"),
    ("Oui... 50% ; non", f"Oui… 50{NB}%{FINE}; non"),
    ("10 000 % ?", f"10{FINE}000{NB}%{FINE}?"),
    ("M. Etat", f"M.{NB}Etat"),
]


@pytest.mark.parametrize(("code", "before", "after"), MENDED)
def test_what_a_rule_mends(library: Library, code: str, before: str, after: str) -> None:
    assert {one.code for one in found(library, before)} == {code}
    assert mended(library, before) == after
    assert found(library, after) == []


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_right_stays(library: Library, body: str) -> None:
    assert [(one.code, one.values["text"]) for one in found(library, body)] == []


@pytest.mark.parametrize("body", ["'mot'", "le 'mot' seul"])
def test_a_quote_between_straight_apostrophes_is_told_and_left(library: Library, body: str) -> None:
    assert [one.code for one in found(library, body)] == ["T002"]
    assert mended(library, body) == body


@pytest.mark.parametrize(("before", "after"), TOGETHER)
def test_rules_that_meet(library: Library, before: str, after: str) -> None:
    assert mended(library, before) == after
    assert found(library, after) == []
