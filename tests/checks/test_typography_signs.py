"""Spaces round signs, whatever stands before them: both mended, or both left and said."""

from __future__ import annotations

import re
from itertools import product

import pytest

from tests.book import PREFACE, SMALL, Book
from tests.checks.typeset import FINE, NB, found, mended
from vademecum import corpus
from vademecum.mend import mend
from vademecum.model import Library


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


# What may stand before a sign, right by itself.
SURE = [
    "le fonds (FSE)",
    "le lot [deux]",
    f"le mot «{NB}eau{NB}»",
    f"«{NB}le mot “eau”{NB}»",
    "une *charte*",
    "une **charte**",
    "une _charte_",
    "la clé `etat`",
    "le [site](https://exemple.org)",
    "une note[^a]",
    "le {abbr}`CGCT (code)`",
    f"une part de 12{NB}%",
    f"un don de 40{NB}€",
    "la C.E.E.",
    "des ports, etc.",
    "le port",
]
NUMBERS = ["depuis 2014", "au 12", "le taux de 3,5"]
UNSURE = ["le fichier rapport.pdf", "le site www.exemple.fr", "le plan A", f"30{NB}km/h"]
SIGNS = {",": ", ", ";": f"{FINE}; ", ":": f"{NB}: "}
NOTE = "\n\n[^a]: Une note."


def said(before: str, sign: str, after: str) -> str:
    return f"Voici {before}{sign}{after}{NOTE if '[^a]' in before else ''}"


@pytest.mark.parametrize(("before", "sign"), list(product(SURE, SIGNS)))
def test_both_spaces_are_mended(library: Library, before: str, sign: str) -> None:
    right = said(before, SIGNS[sign], "puis le reste.")
    assert found(library, right) == []
    for typed in (f" {sign}", f" {sign} ", *([] if before == "le port" else [sign])):
        assert mended(library, said(before, typed, "puis le reste.")) == right


@pytest.mark.parametrize("before", [one for one in SURE if one[-1] != "."])
def test_so_is_a_full_stop_or_it_is_said(library: Library, before: str) -> None:
    right = said(before, ". ", "Puis le reste.")
    for typed in (".", " ."):
        left = mended(library, said(before, typed, "Puis le reste."))
        assert left == right or found(library, left)


@pytest.mark.parametrize("sign", [",", ";"])
@pytest.mark.parametrize("before", NUMBERS)
def test_a_number_before_a_word(library: Library, before: str, sign: str) -> None:
    right = said(before, SIGNS[sign], "puis le reste.")
    for typed in (f" {sign}", sign):
        assert mended(library, said(before, typed, "puis le reste.")) == right


def _all_mended(library: Library, body: str) -> str:
    """The body once every fix is made, those of a round together."""
    for _round in range(12):
        fixes = sorted(
            (one.fix for one in found(library, body) if one.fix), key=lambda one: one.start
        )
        if not fixes:
            return body
        end = len(body) + 1
        for fix in reversed(fixes):
            if fix.end < end:
                body, end = body[: fix.start] + fix.text + body[fix.end :], fix.start
    raise AssertionError("no end to the fixes")


def _lines() -> list[tuple[str, str]]:
    """(what lacks a space, what stands in it once it is whole)."""
    signs = [",", " ,", ";", " ;", ":", " :", ".", " .", "?", " ?", " !"]
    afters = ["puis le reste", "Puis le reste", "le « mot »", "*mot* seul", "`code` seul", "5 ans"]
    rows = []
    for before, typed, after in product([*SURE, *NUMBERS, *UNSURE], signs, afters):
        if typed in (".", ":", "?") and not after[0].isalpha():
            continue  # « a.`b` », « 10:5 »: what that is nobody can tell
        if before in NUMBERS and after[0].isdecimal():
            continue  # decimals, a list
        if (typed.strip() == before[-1]) or (before in UNSURE and typed[0] != " "):
            continue  # no two full stops; an address, a letter may go on
        rows.append((f"Voici {before}{typed}{after} fini", f"{typed.strip()} {after[0]}"))
    return rows


@pytest.mark.slow
def test_nothing_is_half_mended_and_unsaid(library: Library) -> None:
    """Law: what lacks one of its spaces is mended whole, or something is said of it."""
    rows = _lines()
    body = _all_mended(library, "\n\n".join(line for line, _whole in rows) + NOTE)
    said_of = {one.place.line for one in found(library, body)}
    left = [
        line
        for at, (line, (_typed, whole)) in enumerate(zip(body.split("\n\n"), rows, strict=False))
        if 2 * at + 1 not in said_of and not re.search(rf"(?<! ){re.escape(whole)}", line)
    ]
    assert len(rows) > 1000
    assert left == []


@pytest.mark.parametrize(
    "body",
    [
        "[le mot,](https://exemple.org) et la suite",
        f"[quoi{FINE}?](https://exemple.org) et la suite",
        "le mot,[^a] et la suite.[^a]",
        f"le mot{FINE};[^a] et la suite{NB}:[^a]",
        "![le mot,](a.svg)",
        "une liste, 10,{sup}`a` et la suite",
    ],
)
def test_what_stands_close_to_its_sign(library: Library, body: str) -> None:
    """The call of a note, an exponent, the end of what a link says."""
    body += NOTE if "[^a]" in body else ""
    assert found(library, body) == []


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ('La réponse est {"titre": "Un", "ville": "Lyon"}.', "data or code"),
        ("Commune      Habitants\nLyon         522\nMetz         120", "a table"),
        ("- Commune      Habitants\n  Lyon         522", "a table"),
        ("Commune;Maire;Budget\nLyon;Dupont;12", "a table"),
    ],
)
def test_what_is_no_words_is_said_once_and_left(library: Library, body: str, advice: str) -> None:
    (told,) = found(library, body)
    assert (told.code, told.fix, told.place.line) == ("M024", None, 1)
    assert advice in told.values["advice"]


def test_a_table_and_code_are_none_of_them(library: Library) -> None:
    for body in (
        "| Commune      | Habitants |\n|--------------|-----------|\n| Lyon         | 522       |",
        "```\nCommune;Maire\nLyon;Dupont\n```",
        'Voici `{"titre": "Un"}` et voilà.',
    ):
        assert found(library, body) == []


@pytest.mark.slow
def test_curved_marks_that_hold_a_title_become_straight(small: Book) -> None:
    small.alter(PREFACE, '"Avant-propos"', "“Avant-propos”")
    small.add(PREFACE, "\nVoir [ceci](https://exemple.org “Un titre”) ou `[a](b “c”)`.\n")
    assert [one.code for one in small.problems()] == ["T018", "T018"]
    mend(small.root, lambda _one: True)
    assert small.codes() == []
    text = small.read(PREFACE)
    assert 'titre: "Avant-propos"\n' in text
    assert '[ceci](https://exemple.org "Un titre") ou `[a](b “c”)`' in text


@pytest.mark.slow
def test_a_title_that_is_a_quote_is_one(small: Book) -> None:
    small.alter(PREFACE, '"Avant-propos"', "“Avant” et “propos”")
    mend(small.root, lambda _one: True)
    assert f"titre: «{NB}Avant{NB}» et «{NB}propos{NB}»\n" in small.read(PREFACE)
