"""One person of an assembly's record is one label, and never that of several."""

from __future__ import annotations

import pytest

from vademecum.transcripts import people

ALONE = ("Mme la présidente", "12", "")
MARKS = {
    "an office and, under its number, others with it": (
        [ALONE, ("Mme la présidente et plusieurs députés", "12", "")],
        ["Mme la présidente", "Mme la présidente et plusieurs députés"],
    ),
    "two people under the number of one": (
        [("Mme Anna Essai", "7", ""), ("Mme Anna Essai et M. Jean Essai", "7", "")],
        ["Mme Anna Essai", "Mme Anna Essai et M. Jean Essai"],
    ),
    "one person in two wordings": (
        [("M. Paul Exemple", "8", ""), ("M. Paul Exemple, rapporteur", "8", "")],
        ["M. Paul Exemple, rapporteur", "M. Paul Exemple, rapporteur"],
    ),
    "what two ministries are is one person's": (
        [
            ("Mme Anna Essai, ministre", "9", ""),
            ("Mme Anna Essai, ministre de l’économie et des finances", "9", ""),
        ],
        ["Mme Anna Essai, ministre de l’économie et des finances"] * 2,
    ),
    "an office that the page links to somebody once": (
        [
            *[("M. le président", "", "")] * 3,
            ("M. le Président", "8", ""),
            ("M. Paul Exemple", "8", ""),
        ],
        [*["M. le président"] * 4, "M. Paul Exemple"],
    ),
    "an office that the page links to who holds it": (
        [*[("Mme la présidente", "12", "")] * 2, ("Mme Anna Essai", "12", "")],
        ["Mme Anna Essai"] * 3,
    ),
    "one and some of a group": (
        [("M. Paul Exemple", "8", ""), ("M. Paul Exemple et des députés du groupe X", "8", "")],
        ["M. Paul Exemple", "M. Paul Exemple et des députés du groupe X"],
    ),
}


@pytest.mark.parametrize(("marks", "expected"), MARKS.values(), ids=MARKS)
def test_one_person_is_one_label(marks: list[people.Mark], expected: list[str]) -> None:
    found = people.labels(marks)
    assert [found[mark] for mark in marks] == expected
