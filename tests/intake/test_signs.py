"""A speaker whose name the book cannot print is written in signs that it can, each their own."""

from __future__ import annotations

import re

import pytest

from vademecum.intake import hearing, signs
from vademecum.model import Transcript, Utterance
from vademecum.text.glyphs import covered


def named(*labels: str | None) -> list[str | None]:
    said = tuple(Utterance(label, "Oui.") for label in labels)
    found = signs.readable(Transcript("txt", said)).utterances
    assert [item.text for item in found] == ["Oui."] * len(labels)
    return [item.speaker for item in found]


CASES: list[tuple[list[str | None], list[str | None]]] = [
    (["🦊", "Anna", "🦊"], ["Intervenant U+1F98A", "Anna", "Intervenant U+1F98A"]),
    (["🦊", "🐻"], ["Intervenant U+1F98A", "Intervenant U+1F43B"]),
    (["Odile 🌿", "Anna"], ["Odile", "Anna"]),
    (["Odile 🌿", "Odile"], ["Odile U+1F33F", "Odile"]),
    (["Odile 🌿", "Odile 🦊"], ["Odile", "Odile U+1F98A"]),
]


@pytest.mark.parametrize(("labels", "expected"), CASES)
def test_each_keeps_a_name_of_their_own(
    labels: list[str | None], expected: list[str | None]
) -> None:
    assert named(*labels) == expected
    assert all(covered().issuperset(label) for label in expected if label)


@pytest.mark.parametrize(
    "label", ["Anna Essai", "L’équipe « voirie »", "Ömer", "+33 6 00 00 00 00"]
)
def test_what_can_be_printed_stays(label: str) -> None:
    assert named(label) == [label]


@pytest.mark.parametrize("label", ["中村", "آنا", "السيدة ليلى", "საბა", "中村 Essai"])
def test_a_name_in_a_script_that_the_faces_lack_stands_as_it_was_written(label: str) -> None:
    assert named(label, None, "Anna") == [label, None, "Anna"]
    said = (Utterance(label, "Oui."), Utterance("Анна", "Oui."), Utterance("🦊", "Non."))
    speakers = [hearing.speaker(hearing.label_of(one), ()) for one in said]
    keys = [one.key for one in speakers]
    assert speakers[0].label == label
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", key) for key in keys)
    again = hearing.speaker(label, keys).key
    assert again == f"{keys[0]}-2", "the same person has the same key in every hearing"


HIDDEN = "+33 6 ** ** ** 12"


def test_a_number_with_hidden_digits_is_written_one_way_and_answers_to_both() -> None:
    starred = HIDDEN.replace("*", "✱")
    assert named(HIDDEN, "Anna") == [starred, "Anna"]
    assert covered().issuperset(starred)
    said = (Utterance(HIDDEN, "Oui."), Utterance("Anna", "Non."))
    assert hearing.label_of(said[0]) == starred
    for written in (HIDDEN, starred):
        found = hearing.named(Transcript("webvtt", said), {written: "Mme Test"})
        assert [item.speaker for item in found.utterances] == ["Mme Test", "Anna"]
