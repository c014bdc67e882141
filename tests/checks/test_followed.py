"""Advice leads to a text of which nothing is said any more: what is told can be followed."""

from __future__ import annotations

import re

import pytest

from tests.book import EVENINGS, PREFACE, WHEELS, Book
from tests.checks.constructs_word import FOLLOWED, SIGNS


@pytest.mark.table
@pytest.mark.parametrize(("text", "said", "followed"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_who_does_what_is_said_is_done(small: Book, text: str, said: str, followed: str) -> None:
    before = small.read(PREFACE)
    small.add(PREFACE, f"\n{text}\n")
    told = [one.message for one in small.problems()]
    assert any(said in one for one in told), told
    small.write(PREFACE, f"{before}\n{followed}\n")
    assert [one.message for one in small.problems()] == []


@pytest.mark.table
@pytest.mark.parametrize("text", SIGNS)
def test_a_backslash_before_a_sign_says_that_it_is_meant(small: Book, text: str) -> None:
    """The general net tells one sign of a line, and takes the backslash it asks for."""
    before = small.read(PREFACE)
    for _turn in range(3):
        small.write(PREFACE, f"{before}\n{text}\n")
        signs = {one.values["sign"] for one in small.problems() if one.code == "M046"}
        if not signs:
            break
        for sign in signs:
            meant = re.sub(r"([^\w\s]|_)", r"\\\1", sign)
            text = text.replace(sign, meant)
    assert [one.message for one in small.problems() if one.code[0] != "T"] == []


# An address that leads to nothing, as it is written, as it is shown, and what is said of it.
WRITTEN = {
    "a heading of another chapter, as MkDocs names it": (
        "[a](#Les_biefs_n°1%c2%a0:_bilan)", "#Les_biefs_n°1%c2%a0:_bilan",
        "write (les-biefs-n-1-bilan)= on the line above the heading “Les biefs n° 1 : bilan” of"
        " chapters/agir/roues.md, and #les-biefs-n-1-bilan here"),
    "a heading of another chapter, as GitHub names it": (
        "[a](#les-biefs-n1--bilan)", "#les-biefs-n1--bilan", "of chapters/agir/roues.md"),
    "nowhere, coded": ("[a](#Fin%20l%c3%a0)", "#Fin%20l%c3%a0", "write (fin-la)= alone"),
    "nowhere, plain": ("[a](#Fin-là)", "#Fin-là", "write (fin-la)= alone"),
    "a file, coded": ("[a](un%20deux.md)", "un%20deux.md", "no text of the book stands there"),
    "a file, in brackets": ("[a](<un deux.md>)", "un deux.md", "no text of the book"),
    "the address of a reference": (
        "[a][b]\n\n[b]: un%c3%a9.md", "un%c3%a9.md", "no text of the book stands there"),
    "a place of a file that is there": (
        "[a](../agir/roues.md#nul%c3%a9)", "../agir/roues.md#nul%c3%a9", "write (nule)= alone"),
}  # fmt: skip


@pytest.mark.parametrize(("link", "shown", "said"), WRITTEN.values(), ids=WRITTEN.keys())
def test_an_address_is_shown_as_it_was_typed(small: Book, link: str, shown: str, said: str) -> None:
    small.add(WHEELS, "\n## Les biefs n°\u00a01\u00a0: bilan\n\nTexte.\n")
    small.add(PREFACE, f"\nVoir {link}\n")
    (found,) = (one for one in small.problems() if one.code == "M020")
    assert found.values["target"] == shown
    assert said in found.message.replace("\u00a0", " ")


def test_a_heading_of_two_other_chapters_is_neither_s(small: Book) -> None:
    for path in (WHEELS, EVENINGS):
        small.add(path, "\n## Les biefs du val\n\nTexte.\n")
    small.add(PREFACE, "\nVoir [a](#les-biefs-du-val).\n")
    (found,) = (one for one in small.problems() if one.code == "M020")
    assert "heading" not in found.message


def test_a_heading_of_its_own_text_that_begins_so_is_rather_meant(small: Book) -> None:
    small.add(WHEELS, "\n## Les biefs\n\nTexte.\n")
    small.add(PREFACE, "\n## Les biefs du val\n\nVoir [a](#les-biefs).\n")
    (found,) = (one for one in small.problems() if one.code == "M020")
    assert "heading “Les biefs du val”, and" in found.message and WHEELS not in found.message
