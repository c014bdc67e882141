"""What is said of a mistake leads to what was meant, and never to words that were to be kept."""

from __future__ import annotations

import pytest

from tests.book import PREFACE, Book
from vademecum.mend import mend

# Notes that stand: (what is written below the call)
NOTES = {
    "a word": "[^a]: Un.",
    "on the line below": "[^a]:\n    Un.",
    "paragraphs": "[^a]: Un.\n\n    Deux, **fort**.\n\n    Trois.",
    "an image in a line": "[^a]: ![Une roue](../agir/images/roue.svg)",
    "a withheld block": "[^a]: Un.\n\n    :::::{diffusion} public\n    Deux.\n    :::::",
    "an entry of the index": "[^a]: Un {index}`mot <roue>`.",
}


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES.keys())
def test_a_note_of_paragraphs_stands(small: Book, note: str) -> None:
    small.add(PREFACE, f"\nMot[^a].\n\n{note}\n")
    assert small.codes() == []


def test_lists_nine_deep_stand(small: Book) -> None:
    small.add(PREFACE, "\n" + "\n".join("  " * deep + "- un" for deep in range(9)) + "\n")
    assert small.codes() == []


# What somebody may write to withhold words: what is advised never prints them.
WITHHELD = (
    ":::{retire}\nUn.\n:::",
    "```{retire}\nUn.\n```",
    ":::{retirer}\nUn.\n:::",
    ":::{Retiré}\nUn.\n:::",
    ":::{masquer}\nUn.\n:::",
    ":::{hidden}\nUn.\n:::",
    ":::{todo}\nUn.\n:::",
    "::: retire\nUn.\n:::",
    "::: {.content-hidden}\nUn.\n:::",
    "Un {retirer}`mot`.",
    "Un {secret}`mot`.",
    "Un <del>mot</del>.",
    "Un ~~mot~~.",
)


@pytest.mark.table
@pytest.mark.parametrize("text", WITHHELD)
def test_no_advice_prints_what_was_to_be_withheld(small: Book, text: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    (one,) = small.problems()
    assert "{retire}`words`" in one.message or "{diffusion} travail" in one.message
    assert not any(word in one.message for word in ("retenir", "{note}", "keep the words"))


@pytest.mark.parametrize(("name", "meant"), {"retenu": "retenir", "difusion": "diffusion"}.items())
def test_a_box_misspelt_is_still_known(small: Book, name: str, meant: str) -> None:
    small.add(PREFACE, f"\n:::::{{{name}}} travail\nUn.\n:::::\n")
    assert f"mean “{meant}”" in small.problems()[0].message


@pytest.mark.slow
def test_what_is_repeated_is_short(small: Book) -> None:
    small.add(PREFACE, "\n" + "x" * 3000 + "\n")
    assert all(len(one.message) < 200 for one in small.problems())
    assert [one.code for one in small.problems()] == ["F018"]


def test_code_left_open_is_told_as_code(small: Book) -> None:
    small.add(PREFACE, "\n```\nx\n\nUn.\n")
    assert "colons" not in small.problems()[0].message


@pytest.mark.slow
def test_the_dashes_of_a_cell_are_alike(small: Book) -> None:
    table = "\n| A | B |\n|---|---|\n| - un - deux | trois - quatre |\n"
    small.add(PREFACE, table)
    mend(small.root, lambda _one: True)
    assert "| - un - deux | trois – quatre |" in small.read(PREFACE)


# What is written, the code, what is said to write.
SAID = {
    "raw HTML": ("<b>gras</b>", "M005", "raw HTML is not allowed: <b>; write **words**"),
    "a comment of HTML": ("<!-- note -->", "M005", "<!-- note -->; delete this comment"),
    "a comment": ("% note", "M006", "remove % note; for the sign itself, put a backslash"),
    "a variable": ("Bonjour {{nom}}.", "M024", "variables are not read: write the words"),
    "a note twice": (
        "Mot[^a].\n\n[^a]: Un.\n\n[^a]: Deux.", "M021",
        "give one of the two another, as [^a-2], where it is called too",
    ),
    "words behind the colons, in a box left open": (
        ":::::{retenir} Titre\n\n::: Mots.\n\nFin.", "M007", "::: stands alone on its line",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_one_mistake_is_said_once_with_what_to_write(small: Book, name: str) -> None:
    text, code, words = SAID[name]
    small.add(PREFACE, f"\n{text}\n")
    (one,) = small.problems()
    assert one.code == code
    assert words in one.message
