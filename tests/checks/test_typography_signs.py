"""Spaces round signs, whatever stands before them: both mended, or both left and said."""

from __future__ import annotations

import re
from itertools import product

import pytest

from tests.book import SMALL
from tests.checks.typeset import FINE, NB, found, mended
from vademecum import corpus
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


@pytest.mark.parametrize(("before", "sign"), product(SURE, SIGNS))
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


# Law: what lacks one of its spaces is mended whole, or something is said of it.
@pytest.mark.parametrize(
    ("before", "typed", "after"),
    product(
        [*SURE, *NUMBERS, *UNSURE],
        [",", " ,", ";", " ;", ":", " :", ".", " .", "?", " ?", " !"],
        [
            "puis le reste.",
            "Puis le reste.",
            "le « mot ».",
            "*mot* seul.",
            "`code` seul.",
            "5 ans.",
        ],
    ),
)
def test_nothing_is_half_mended_and_unsaid(
    library: Library, before: str, typed: str, after: str
) -> None:
    if typed in (".", ":", "?") and not after[0].isalpha():
        return  # « a.`b` », « 10:5 »: what that is nobody can tell
    if typed.strip() == "." == before[-1]:
        return  # two full stops are none
    if before in NUMBERS and after[0].isdecimal():
        return  # decimals, a list
    left = mended(library, said(before, typed, after))
    sign = typed.strip()
    whole = re.search(rf"(?<! ){re.escape(sign)} {re.escape(after[0])}", left)
    assert whole or found(library, left)
