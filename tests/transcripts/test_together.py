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
