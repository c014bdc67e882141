"""What is green builds, and every word of it is on its page: constructs of real handbooks."""

from __future__ import annotations

import json

import pytest
from lxml import html

from tests.book import PREFACE, Book, vademecum
from tests.book import small as copied
from tests.checks import (
    constructs,
    constructs_exported,
    constructs_handbooks,
    constructs_left,
    constructs_meant,
    constructs_other,
    constructs_running,
    constructs_signs,
    constructs_word,
)
from tests.checks.constructs import Construct

_TABLES = (
    constructs,
    constructs_meant,
    constructs_other,
    constructs_running,
    constructs_left,
    constructs_exported,
    constructs_handbooks,
    constructs_signs,
    constructs_word,
)
RIGHT = [one for table in _TABLES for one in table.RIGHT]
WRONG = [one for table in _TABLES for one in table.WRONG]
HEAD = '---\ntitre: "Chapitre d’essai"\netat: approuve\ndiffusion: public\n---\n\n'
FIRST = HEAD.count("\n")  # lines before a piece
BOOK = "vademecum.toml"


def told(book: Book, path: str) -> list[tuple[str, int]]:
    """(code, line of the piece) of what is said of a file, but for its typography."""
    return [
        (one.code, one.place.line - FIRST)
        for one in book.problems()
        if one.place.path == path and not one.code.startswith("T")
    ]


@pytest.mark.table
@pytest.mark.parametrize("one", RIGHT, ids=lambda one: one.what)
def test_what_is_right_is_let_through(small: Book, one: Construct) -> None:
    small.write(PREFACE, HEAD + one.text + "\n")
    assert told(small, PREFACE) == []


@pytest.mark.table
@pytest.mark.parametrize("one", WRONG, ids=lambda one: one.what)
def test_what_is_wrong_is_told_where_it_stands(small: Book, one: Construct) -> None:
    small.write(PREFACE, HEAD + one.text + "\n")
    found = told(small, PREFACE)
    assert {code for code, _line in found} == {one.code}
    assert (one.code, one.line) in found


def test_an_unknown_box_is_one_line_however_often_it_stands(small: Book) -> None:
    small.write(PREFACE, HEAD + "\n\n".join([":::{encart}\nTexte.\n:::"] * 34) + "\n")
    found = [one for one in small.problems() if one.place.path == PREFACE]
    assert [one.message for one in found] == [
        "unknown directive “encart”; did you mean “retenir”? (34 times: lines 7, 11, 15, 19, 23,"
        " 27, 31, 35, 39, 43, 47, 51…)"
    ]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small book with a chapter for each right piece, made once for all."""
    book = copied(tmp_path_factory.mktemp("vert") / "livre")
    names = [f"essai-{number}" for number in range(len(RIGHT))]
    for name, one in zip(names, RIGHT, strict=True):
        book.write(f"chapters/essais/{name}.md", HEAD.replace("d’essai", name) + one.text + "\n")
    listed = json.dumps(["lexique", *names])
    book.alter(BOOK, 'chapitres = ["lexique"]', f"chapitres = {listed}")
    done = vademecum("-C", str(book.root), "build", "--format", "html", timeout=600)
    assert done.returncode == 0, done.stderr
    return book


def page(book: Book, number: int) -> html.HtmlElement:
    path = book.root / f"dist/public/html/chapters/essais/essai-{number}.html"
    return html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "seen"),
    [
        ("a table with an empty cell", ["Étape", "Heure", "Allumer"]),
        ("a note of two paragraphs", ["Un mot", "Une note.", "Sa suite."]),
        ("a glossary sorted", ["Arbre des moulins", "Deux.", "Zinc des moulins", "Un mot."]),
        ("a year at a line's start", ["Le texte date de", "1982. Il tient encore."]),
        ("a sheet", ["Une fiche", "les meuniers", "une heure", "Texte."]),
        ("a listing", ["un = [deux](trois)", "**quatre**"]),
        ("an item of two paragraphs", ["Un", "Suite.", "Deux", "Trois"]),
        ("a link to a place of the page", ["Un titre", "Voir Un titre."]),
        ("raised letters", ["1er mai", "XXe siècle", "H2O"]),
        ("a table as lists", ["Les rôles", "Qui", "Quoi", "Elle", "Tout"]),
    ],
)
def test_every_word_is_on_its_page(built: Book, what: str, seen: list[str]) -> None:
    number = next(at for at, one in enumerate(RIGHT) if one.what == what)
    text = " ".join(page(built, number).find(".//main//article").text_content().split())
    at = 0
    for words in seen:
        at = text.index(words, at)


@pytest.mark.slow
def test_equal_headings_have_addresses_of_their_own(built: Book) -> None:
    number = next(at for at, one in enumerate(RIGHT) if one.what == "equal headings")
    ids = [str(one) for one in page(built, number).xpath("//main//section/@id")]
    assert ids[-2:] == ["etape", "etape-2"]


@pytest.mark.slow
def test_a_heading_without_letters_has_an_address_of_its_own(built: Book) -> None:
    number = next(
        at for at, one in enumerate(RIGHT) if one.what == "a heading without Latin letters"
    )
    ids = [str(one) for one in page(built, number).xpath("//main//section/@id")]
    assert ids[-1] == "1914-1918"


def test_pieces_are_many() -> None:
    assert len(RIGHT) + len(WRONG) >= 130
