"""The seal of words that were read: typography leaves it, any other change breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.corpus.records import hearing, witness
from tests.french.test_typography import CASES, FRAGMENTS, mended
from vademecum.model import Hearing, Record
from vademecum.record import seal
from vademecum.record.passages import quotables
from vademecum.text.words import plain

WORDS = "Nous avons 43 conventions, dit-il, et l’État n’en finance aucune\u202f!"


def of(words: str, record: str = "h", anchor: str = "t1", speaker: str = "dga") -> str:
    return seal.seal(record, anchor, speaker, words)


SAME = {
    "l’apostrophe": WORDS.replace("’", "'"),
    "l’espace fine": WORDS.replace("\u202f", " "),
    "sans espace": WORDS.replace("\u202f", ""),
    "l’accent d’une capitale": WORDS.replace("État", "Etat"),
    "les blancs": f"  {WORDS.replace(' ', '  ')}\n",
    "un saut de ligne": WORDS.replace("dit-il, ", "dit-il,\n"),
    "décomposé": WORDS.replace("É", "E\u0301"),
    "césure": WORDS.replace("conventions", "conven\u00adtions"),
}
OTHER = {
    "un chiffre": WORDS.replace("43", "34"),
    "une négation": WORDS.replace("n’en finance aucune", "en finance une"),
    "un nom": WORDS.replace("l’État", "la Région"),
    "une virgule": WORDS.replace(", dit-il,", " dit-il"),
    "un point d’interrogation": WORDS.replace("!", "?"),
    "une capitale": WORDS.replace("Nous", "nous"),
    "une lettre": WORDS.replace("finance", "financera"),
    "un mot de moins": WORDS.replace("en ", ""),
    "deux mots échangés": WORDS.replace("43 conventions", "conventions 43"),
}


@pytest.mark.parametrize("words", SAME.values(), ids=SAME.keys())
def test_the_same_words(words: str) -> None:
    assert of(words) == of(WORDS)


@pytest.mark.parametrize("words", OTHER.values(), ids=OTHER.keys())
def test_other_words(words: str) -> None:
    assert of(words) != of(WORDS)


def test_it_is_of_one_turn_of_one_person_in_one_record() -> None:
    """Words copied elsewhere, or given to someone else, were not read there."""
    several = {
        of(WORDS), of(WORDS, record="i"), of(WORDS, anchor="t2"), of(WORDS, speaker="maire"),
        of(WORDS, speaker=""),
    }  # fmt: skip
    assert len(several) == 5
    assert all(len(one) == 10 and set(one) <= set("0123456789abcdef") for one in several)


def test_it_never_changes_between_versions() -> None:
    """Seals are in people's files: this one was written by version 0.2."""
    assert of(WORDS) == "b2428d65d2"


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(FRAGMENTS)
def test_what_may_be_mended_leaves_it(text: str) -> None:
    assert of(plain(mended(text, read=True))) == of(plain(text))


@pytest.mark.parametrize(("family", "code", "before", "after"), CASES)
def test_what_may_be_mended_leaves_it_in_each_family(
    family: str, code: str, before: str, after: str
) -> None:
    assert of(plain(mended(before, read=True))) == of(plain(before))


def sealed(record: Record) -> Record:
    if isinstance(record, Hearing):
        turns = tuple(replace(one, seal=seal.of(record, one)) for one in record.turns)
        return replace(record, turns=turns)
    those = tuple(replace(one, seal=seal.of(record, one)) for one in record.paragraphs)
    return replace(record, paragraphs=those)


BODY = (
    "{#t1}\n**Mme D.** — Un *mot*, un [lien](https://exemple.fr) et une note[^n].\n\n"
    "| a | b |\n| - | - |\n| 1 | 2 |\n\n[^n]: La note.\n\n{#t2}\n**M. T.** — Oui.\n"
)
# What is of who wrote the record, and not of who spoke, breaks no seal.
ASIDE = {
    "le gras": ("*mot*", "**mot**"),
    "la note": ("La note.", "Une autre note."),
    "une adresse": ("https://exemple.fr", "https://exemple.com"),
    "un tableau": ("| 1 | 2 |", "| 3 | 4 |"),
    "le temps": ("{#t1}", "{#t1 temps=00:00:04}"),
    "le tour d’à côté": ("— Oui.", "— Non."),
}


@pytest.mark.parametrize(("old", "new"), ASIDE.values(), ids=ASIDE.keys())
def test_what_is_not_of_who_spoke(old: str, new: str) -> None:
    before, after = hearing(BODY)[0], hearing(BODY.replace(old, new))[0]
    assert before != after
    assert seal.of(before, before.turns[0]) == seal.of(after, after.turns[0])


def test_a_turn_says_whether_it_was_read() -> None:
    found, _problems = hearing(BODY)
    assert [seal.read(found, one) for one in quotables(found)] == [None, None]
    assert [seal.read(found, one) for one in quotables(sealed(found))] == [True, True]
    text = BODY.replace("{#t1}", "{#t1 lu=0000000000}")
    changed, problems = hearing(text)
    assert problems == []
    assert [seal.read(changed, one) for one in quotables(changed)] == [False, None]


def test_a_testimony_is_sealed_by_paragraph() -> None:
    found, _problems = witness("{#p1}\nUn mot.\n\n{#p2 lu=0000000000}\n| a |\n| - |\n| 1 |\n")
    assert [seal.read(found, one) for one in quotables(found)] == [None, False]
    assert all(seal.read(found, one) for one in quotables(sealed(found)))


# What is no id line is told, and marks nothing.
WRITTEN = {
    "neuf chiffres": "lu=012345678",
    "onze chiffres": "lu=0123456789a",
    "des capitales": "lu=0123456ABC",
    "d’autres lettres": "lu=0123456xyz",
    "avant le temps": "lu=0123456789 temps=00:00:04",
    "une autre clé": "vu=0123456789",
}


@pytest.mark.parametrize("mark", WRITTEN.values(), ids=WRITTEN.keys())
def test_a_seal_that_cannot_be_read_is_told(mark: str) -> None:
    _found, problems = hearing(BODY.replace("{#t1}", f"{{#t1 {mark}}}"))
    assert "1 H006" in problems


def test_it_comes_back_as_it_was_written() -> None:
    found, problems = hearing(BODY.replace("{#t2}", "{#t2 temps=00:01:00 lu=0123456789}"))
    assert problems == []
    assert (found.turns[1].time, found.turns[1].seal) == ("00:01:00", "0123456789")
