"""Edits of a text as Word, Google Docs and Pages write them: exact, or asked about."""

from __future__ import annotations

import pytest

from tests.exchange.texts.cases import ASKED, EXACT, MARKED, changed
from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.word import Word, said


@pytest.mark.table
@pytest.mark.parametrize("case", EXACT, ids=str)
def test_an_edit_comes_back_exact(case: str) -> None:
    edit, expected = EXACT[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert found.text == expected
    assert found.questions == []
    assert bool(found.told) is (expected != TEXT)


@pytest.mark.table
@pytest.mark.parametrize("sign", ["strike", "vanish"])
@pytest.mark.parametrize("case", MARKED, ids=str)
def test_words_struck_by_their_format_stay_wherever_they_stand(case: str, sign: str) -> None:
    edit, expected = MARKED[case]
    word = Word(sent())
    word.mark_words("siècle, avec", sign)
    edit(word)
    found = back(word.data())
    assert "siècle, avec" in found.text and "`du code`" in found.text
    assert expected in ("", found.text)
    assert any("siècle, avec" in one for one in found.questions), found.questions


def test_prose_changed_beside_a_quote_is_kept_and_the_quote_asked_about() -> None:
    word = Word(sent())
    word.replace("si nous nous", "si vous vous")
    word.replace("Deuxième alinéa", "Second alinéa")
    found = back(word.data())
    assert found.text == changed(("Deuxième alinéa", "Second alinéa"))
    assert len(found.questions) == 1 and "si vous vous" in found.questions[0]
    assert len(found.told) == 1


def test_a_quote_within_a_sentence_stands_between_guillemets() -> None:
    assert "une note : «\u00a0si nous nous connaissions\u00a0»." in said(
        Word(sent()).find("Deuxième")
    )


def test_quotation_marks_made_straight_beside_another_change() -> None:
    text = TEXT.replace("Dernier alinéa", "Dernier «\u00a0alinéa\u00a0»")
    word = Word(sent(text))
    word.everywhere({"«\u00a0": '"', "\u00a0»": '"'})
    word.replace("du chapitre inventé", "du chapitre récrit")
    assert back(word.data(), text).text == text.replace("chapitre inventé", "chapitre récrit")


@pytest.mark.table
@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_optional_hyphens_and_marks_of_no_width_are_no_change(sign: str) -> None:
    word = Word(sent())
    word.everywhere({"alinéa": f"ali{sign}néa"})
    found = back(word.data())
    assert (found.text, found.told, found.questions) == (TEXT, [], [])
    word.replace("du chapitre inventé", f"du cha{sign}pitre rêvé")
    assert back(word.data()).text == changed(("chapitre inventé", "chapitre rêvé"))


def test_words_typed_and_struck_are_not_taken() -> None:
    word = Word(sent())
    word.typed("Dernier alinéa", "Un alinéa neuf.")
    word.mark("Un alinéa neuf", "strike")
    found = back(word.data())
    assert found.text == TEXT
    assert len(found.questions) == 1 and "not taken" in found.questions[0]


@pytest.mark.table
@pytest.mark.parametrize("case", ASKED, ids=str)
def test_what_is_unsure_is_asked_and_the_text_keeps_its_words(case: str) -> None:
    edit, words = ASKED[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert found.text == TEXT
    assert len(found.questions) == 1 and words in found.questions[0], found.questions


@pytest.mark.table
@pytest.mark.parametrize(
    ("tag", "value", "said"),
    [
        ("highlight", "yellow", "highlighted"),
        ("shd", "FFFF00", "highlighted"),
        ("color", "FF0000", "in colour"),
        ("u", "single", "underlined"),
        ("smallCaps", None, "in capitals"),
        ("caps", None, "in capitals"),
        ("highlight", "none", ""),
        ("u", "none", ""),
        ("color", "auto", ""),
        ("smallCaps", "0", ""),
    ],
)
def test_what_the_book_has_not_is_said_once(tag: str, value: str | None, said: str) -> None:
    word = Word(sent())
    for words in ("Premier alinéa", "alinéa du chapitre", "tirée d’un livre"):
        word.mark_words(words, tag, value)
    word.split_runs()
    found = back(word.data())
    assert (found.text, found.questions) == (TEXT, [])
    assert len(found.told) == bool(said)
    assert said in "".join(found.told) and ("Premier alinéa" in "".join(found.told)) == bool(said)


def test_words_nobody_may_read_are_not_in_the_document() -> None:
    text = TEXT.replace(
        "## Une section", ":::{citation} 2017-03-14-essai#t2\nUne parole.\n:::\n\n## Une section"
    ).replace("Dernier", "{retire}`Un secret`. Dernier")
    data = sent(text)
    word = Word(data)
    shown = b"".join(word.parts.values()).decode("utf-8", "replace")
    assert "Une parole" not in shown and "Un secret" not in shown and "M. T." not in shown
    assert "[propos non publiés]" in shown and "[passage retiré]" in shown
    found = back(data, text)
    assert found.text == text and found.questions == []


def test_a_comment_says_what_it_is_about() -> None:
    word = Word(sent())
    word.comment("Dernier alinéa", "Est-ce sûr ?")
    found = back(word.data())
    assert found.text == TEXT
    assert [(one.words, one.about, one.author) for one in found.remarks] == [
        ("Est-ce sûr ?", "Dernier alinéa", "Une élue")
    ]
