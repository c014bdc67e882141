"""Surnames joined before a sign are never who spoke before, silently."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import cues
from vademecum import transcripts
from vademecum.model import Utterance

ROWS = [
    ("M. DURAND", "Je commence."), ("M. PETIT", "Oui, certes."), ("", "Nous sommes contre."),
    ("M. DURAND", "Merci."), ("Mme BLANC", "Bien."), ("M. PETIT", "Encore."),
]  # fmt: skip


def _said(rows: list[tuple[str, str]], sign: str, kind: str) -> Utterance:
    lines = [f"{who}{sign}{words}" for who, words in rows]
    if kind == "vtt":
        text = cues(*lines)
    elif kind == "html":
        paragraphs = "".join(f"<p>{line}</p>" for line in lines)
        text = f"<!doctype html><html><body>{paragraphs}</body></html>"
    else:
        text = "\n\n".join(lines)
    said = transcripts.read(text.encode(), f"a.{kind}").utterances
    return next(one for one in said if "contre" in one.text)


@pytest.mark.parametrize("kind", ["txt", "html", "vtt"])
@pytest.mark.parametrize("sign", [". – ", " – ", ".- ", " : ", ". "])
@pytest.mark.parametrize("both", ["DUVAL, ROUX", "DUVAL/ROUX", "DUVAL & ROUX", "Durand, Blanc"])
def test_they_are_themselves_or_a_question(both: str, sign: str, kind: str) -> None:
    found = _said([(who or both, words) for who, words in ROWS], sign, kind)
    assert both in {found.speaker, found.asked}


@pytest.mark.parametrize("kind", ["txt", "html", "vtt"])
@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("Merci, Durand. Nous sommes contre.", " : "),
        ("Attendez, Petit. Nous sommes contre.", ". – "),
        ("Mesdames, Messieurs : Nous sommes contre.", " : "),
        ("Lyon, Marseille. Nous sommes contre.", " : "),
    ],
)
def test_what_is_said_to_somebody_or_of_places_is_words(words: str, sign: str, kind: str) -> None:
    found = _said(
        [(who or "M. PETIT", words if not who else said) for who, said in ROWS], sign, kind
    )
    assert (found.speaker, found.asked) == ("M. PETIT", "")
    assert words in found.text


@pytest.mark.parametrize("kind", ["txt", "html", "vtt"])
@pytest.mark.parametrize("sign", [". – ", " : ", ". "])
@pytest.mark.parametrize("both", ["Duval, Roux", "DUVAL, ROUX", "Duval et Roux", "Duval & Roux"])
def test_in_brackets_they_are_a_question(both: str, sign: str, kind: str) -> None:
    rows = [(f"{who}{sign}", words) for who, words in ROWS]
    found = _said([(who if who != sign else f"({both}) ", words) for who, words in rows], "", kind)
    assert both in found.asked
    assert "Nous sommes contre." in found.text


@pytest.mark.parametrize("both", ["Duval, Roux", "Duval et Roux", "Duval, Roux et Legrand"])
@pytest.mark.parametrize("names", ["", "Mme Anna Essai", "M. Paul Exemple"])
def test_unknown_ones_before_a_full_stop_are_a_question_where_labels_end_so(
    both: str, names: str
) -> None:
    rows = [(names if names and who == "M. PETIT" else who, words) for who, words in ROWS]
    found = _said([(who or both, words) for who, words in rows], ". ", "txt")
    assert both in found.asked


@pytest.mark.parametrize(
    "words",
    [
        "(Rires, Applaudissements) Nous sommes contre.",
        "(Article 3, alinéa 2) Nous sommes contre.",
        "(Mesdames, Messieurs) Nous sommes contre.",
        "(Duval, 2010) Nous sommes contre.",
        "(Duval, Roux) seront contre.",
        "(Nantes, Brest) Nous sommes contre.",
    ],
)
def test_other_brackets_are_words(words: str) -> None:
    rows = [(f"{who} : " if who else "", said if who else words) for who, said in ROWS]
    found = _said(rows, "", "txt")
    assert (found.speaker, found.asked) in {("M. PETIT", ""), (None, "")}
