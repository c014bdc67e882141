"""Corrections put into a chapter's text: which are made, which are questions, and why."""

from __future__ import annotations

import pytest

from vademecum.exchange.page import placing
from vademecum.exchange.page.given import Correction

# Why a correction is a question: (body, words read, words wanted, why).
WHY: dict[str, tuple[str, str, str, str]] = {
    "an item that holds others": ("- un\n  - deux\n\n  trois\n", "un", "", "more than these words"),
    "what calls a note": ("Un[^n].\n\n[^n]: Note.\n", "Un.", "", "calls a note"),
    "a note": ("Un[^n].\n\n[^n]: Une note.\n", "Une note.", "", "call a note that is gone"),
    "the chapter's title": ("Un.\n", "T", "", "a chapter has a title"),
    "a heading": ("## Un titre\n\nUn.\n", "Un titre", "", "a heading stands over"),
    "a cell": ("| A | B |\n|---|---|\n| un | deux |\n", "deux", "", "the cell of a table stays"),
    "a cell of a head": ("| A | B |\n|---|---|\n| un | deux |\n", "B", "", "the cell of a table"),
    "a caption": ("```{figure} a.png\n:alt: Rien\n\nUne roue.\n```\n", "Une roue.", "",
                  "an image or a table would be left without its words"),
    "a box's title": (":::{preconisation} Un titre\n\nUn.\n:::\n", "Un titre", "", "in a box"),
    "a link would go": ("Un [lien](https://a.example).\n", "Un lien.", "", "more than these words"),
    "a quote": (
        ":::{citation} 2019-05-02-ile-aux-cerfs#t2\nUn mot.\n:::\n", "« Un mot. »", "« Deux. »",
        "somebody heard",
    ),
    "a quote in a sentence": (
        "On dit {citation}`un mot <2019-05-02-ile-aux-cerfs#t2>`.\n", "On dit « un mot ».",
        "On dit « deux mots ».", "somebody heard",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHY)
def test_why_it_is_asked(name: str) -> None:
    body, read, wanted, why = WHY[name]
    text = f'---\ntitre: "T"\netat: approuve\ndiffusion: public\n---\n\n{body}'
    found = placing.placed("chapters/agir/essai.md", text, [Correction(read, wanted)])
    assert found.text == text
    assert len(found.questions) == 1 and why in found.questions[0]


# Two corrections of one passage in one file: (words, first, second, what is made, questions).
TWICE: dict[str, tuple[str, str, str, str, int]] = {
    "two sentences": ("Un. Deux. Trois.", "Un. Dix. Trois.", "Un. Deux. Vingt.",
                      "Un. Dix. Vingt.", 0),
    "one sentence": ("Un. Deux.", "Un. Dix.", "Un. Vingt.", "Un. Dix.", 1),
    "the same": ("Un. Deux.", "Un. Dix.", "Un. Dix.", "Un. Dix.", 0),
    "one takes it out": ("Un. Deux.", "Un. Dix.", "", "Un. Dix.", 1),
    "it was taken out": ("Un. Deux.", "", "Un. Dix.", "", 1),
    "signs": ("Un ! Deux.", "Un ? Deux.", "Un ! Dix.", "Un ? Dix.", 0),
    "two sentences put in one place": ("Un. Deux.", "Un. Dix. Deux.", "Un. Vingt. Deux.",
                                       "Un. Dix. Deux.", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", TWICE)
def test_one_passage_corrected_twice(name: str) -> None:
    read, first, second, want, questions = TWICE[name]
    text = f'---\ntitre: "T"\netat: approuve\ndiffusion: public\n---\n\n{read}\n\nAutre.\n'
    two = [Correction(read, first), Correction(read, second)]
    found = placing.placed("chapters/agir/essai.md", text, two)
    assert found.text == text.replace(f"{read}\n\n", f"{want}\n\n" if want else "")
    assert len(found.questions) == questions
    asked = [] if not questions else [placing.asked(second)]
    assert [one.words for one in found.remarks] == asked  # nothing is lost
