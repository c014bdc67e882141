"""Every chapter of this book out to Word and back: no byte changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.programs import PROGRAMS
from tests.exchange.texts.word import W, Word
from vademecum import corpus

BOOK = Path(__file__).parents[3]


@pytest.mark.slow
def test_every_chapter_of_the_book() -> None:
    library = corpus.load(BOOK).library
    for chapter in library.chapters.values():
        path = chapter.place.path
        text = (BOOK / path).read_text(encoding="utf-8")
        found = back(sent(text, path, library, BOOK), text, path, library, BOOK)
        assert found.text == text, path
        assert (found.told, found.questions, found.remarks) == ([], [], []), path


@pytest.mark.parametrize("program", PROGRAMS, ids=str)
def test_as_another_program_writes_it(program: str) -> None:
    word = Word(sent())
    PROGRAMS[program](word)
    found = back(word.data())
    assert (found.text, found.told, found.questions) == (TEXT, [], [])


def test_letters_raised_by_their_place_are_as_they_were() -> None:
    """As LibreOffice writes letters that it was given raised without being made smaller."""
    word = Word(sent())
    raised = [one for one in word.root.iter(f"{W}vertAlign") if one.get(f"{W}val") == "superscript"]
    assert raised
    for one in raised:
        one.tag = f"{W}position"
        one.set(f"{W}val", "8")
    found = back(word.data())
    assert (found.text, found.told, found.questions) == (TEXT, [], [])


@pytest.mark.slow
@pytest.mark.parametrize("program", PROGRAMS, ids=str)
def test_every_chapter_as_another_program_writes_it(program: str) -> None:
    """Without an edit no byte changes; with one, that one alone."""
    library = corpus.load(BOOK).library
    for chapter in library.chapters.values():
        path = chapter.place.path
        text = (BOOK / path).read_text(encoding="utf-8")
        data = sent(text, path, library, BOOK)
        for edited in (False, True):
            word = Word(data)
            put = edited and typed_over(word)
            PROGRAMS[program](word)
            found = back(word.data(), text, path, library, BOOK)
            assert found.questions == [], path
            assert len(found.told) == bool(put), (path, found.told)
            other = [
                (old, new)
                for old, new in zip(text.split("\n"), found.text.split("\n"), strict=True)
                if old != new
            ]
            assert len(other) == bool(put), (path, other)
            assert all(new.replace(f" {NEW}", "") == old for old, new in other), (path, other)


NEW = "zinventé"


def typed_over(word: Word) -> bool:
    """A word put behind the third of the first long paragraph of prose."""
    for one in word.root.iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        node = next(one.iter(f"{W}t"), None)
        said = (node.text or "").split(" ") if node is not None else []
        if style is not None and style.get(f"{W}val") == "Normal" and len(said) > 8:
            node.text = " ".join([*said[:3], NEW, *said[3:]])
            return True
    return False


HEAD = TEXT[: TEXT.index("Premier")]


@pytest.mark.parametrize(
    "body",
    [
        "Un alinéa\nsur deux lignes  \net trois, *en\nitalique*.",
        "Des signes \\* et \\_ et &amp; et &nbsp;; <https://exemple.invalid>.",
        "- un\n\n  suite d’un point\n\n- deux\n",
        "- un\n  1. dedans\n  2. encore\n- deux\n",
        "> un extrait\n> sur deux lignes\n>\n> et un autre",
        "::::{fiche} Titre\n:pour: des élus\n\n:::{note}\nDans une boîte.\n:::\n::::",
        "| a | b |\n|---|---|\n| | |\n| x \\| y | |",
        "[*tout* un lien](https://exemple.invalid) et **[un autre](#ancre)**.",
        "Deux[^a] fois[^a] la même note.\n\n[^a]: Une note.\n\n    Et sa suite.",
        ":::{glossary}\nUn mot\n  Ce qu’il dit.\n\nUn autre\n  Ce qu’il dit aussi.\n:::",
        "Une image ![dans la ligne](images/x.png) de mots.",
        "$$a^2$$\n\nDes mathématiques : $a$.",
        "Titre souligné\n--------------\n\nDu texte.",
        ":::{repere} Un *article*\n:droit-au: 2024-01-01\n:verifie-le: 2026-01-01\n\nMots.\n:::",
        "Même alinéa.\n\nMême alinéa.\n\nMême alinéa.",
    ],
)  # fmt: skip
def test_constructs(body: str) -> None:
    text = f"{HEAD}{body}\n"
    found = back(sent(text), text)
    assert found.text == text
    assert (found.told, found.questions) == ([], [])
