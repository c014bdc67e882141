"""A question is kept as what it was made of: read in the language of whoever reads it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.book import Book
from tests.proposals.given import proposed
from vademecum import settings
from vademecum.exchange.page.given import masked
from vademecum.language import each, in_french, packed, said, unpacked
from vademecum.proposals import kept, stored
from vademecum.proposals.keep import keep
from vademecum.proposals.letter import letter

_WORDS = said("words in a text box: “{words}”").format(words="une {roue} « neuve »")
_NESTED = said("correction {n}, “{words}”: {why}").format(
    n=2, words="au pont", why=said("the text cannot be read")
)


@pytest.mark.parametrize(
    ("asked", "french"),
    [
        (_WORDS, "une {roue} « neuve »"),
        (_NESTED, "le texte ne peut pas être lu"),
        ("Les mots de quelqu’un.", "Les mots de quelqu’un."),
    ],
)
def test_a_question_crosses_its_file_into_another_language(asked: str, french: str) -> None:
    told = unpacked(json.loads(json.dumps(packed(asked))))
    assert told == asked
    assert french in in_french(told)
    assert "the text" not in in_french(told)


def test_the_letter_is_in_french_whoever_received(book: Book) -> None:
    asked = said("words in a text box: “{words}”").format(words="appelez le 06 12 34 56 78")
    found = keep(book.root, replace(proposed(book), questions=(asked,)))
    one = kept.one(book.root, found.id)
    assert one.questions == ("words in a text box: “appelez le [téléphone]”",)
    words = letter(one, "Les roues", settings.load(book.root)[0])
    assert "text box" not in words
    assert "appelez le [téléphone]" in " ".join(words.split())


@pytest.mark.parametrize(
    "of",
    [
        [["{words.__class__}", {"words": "x"}]],
        [["words in a text box: “{words}”", {}]],
        [["words in a text box: “{words}”", {"words": ["no sentence of ours", {}]}]],
        [[1, 2]],
        "words",
        7,
        [None],
        None,
    ],
)
def test_what_is_no_sentence_of_ours_is_told_as_it_was_said(book: Book, of: object) -> None:
    found = keep(book.root, replace(proposed(book), questions=("Une question.",)))
    told = json.loads(stored.written(kept.one(book.root, found.id)))
    told["questions_of"] = of
    one = stored.read(json.dumps(told).encode())
    assert one is None or one.questions == ("Une question.",)


def test_words_are_masked_wherever_they_came_from() -> None:
    asked = said("words in a text box: “{words}”").format(words="ada@exemple.invalid")
    assert "ada" not in json.dumps(packed(each(asked, masked)))
