"""All that a book prints is in the one list where words are looked for, and each promise uses it.

The rows of the tables say what is printed: a new row is walked here before anybody thinks of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.history.each import BODY, GIVEN, LEDGER, MEMBERS, REFUSED, Act, hearing, put
from tests.history.undone import BOOK, PHARE, TEXT, TURNS, Book, made, record
from vademecum import corpus
from vademecum.history.blocks import everywhere
from vademecum.record.keys import CHAPTER, HEARING, TESTIMONY, Key
from vademecum.settings import ATTRIBUTIONS_FILE, BOOK_FILE, PRINTED, REGISTER_FILE
from vademecum.text.directives import DIRECTIVES, ROLES, Argument, Body, Content, Option

SAID = (
    "Le chalut rouge dort sous la jetée moussue depuis quarante hivers et nul pêcheur du hameau ne"
    " répare ses mailles rouillées"
)
_TITLES = (Argument.TITLE, Argument.OPTIONAL_TITLE, Argument.TERMS)
_ARGUMENTS = {
    Argument.FILE: "dessin.svg",
    Argument.TITLE: "Un titre",
    Argument.WORD: "membres",
    Argument.LANGUAGE: "en",
    Argument.TARGET: "2017-04-02-verger#t1",
}
_BODIES = {Body.MYST: "{}", Body.PLAIN: "{}", Body.GLOSSARY: "{}\n  Un.\n\ndeux\n  {}"}
_ROLES = {
    Content.WORDS: "{{{name}}}`mot ({words})`",
    Content.FOREIGN: "{{{name}}}`{words} <en>`",
    Content.TARGET: "{{{name}}}`{words} <c-veille>`",
    Content.TERMS: "{{{name}}}`mot <{words}>`",
}
# What no row of a table says.
_MARKS = {
    "a paragraph": "{}.",
    "a heading": "## {}",
    "an item": "- {}",
    "a cell": "| a | b |\n|---|---|\n| {} | Un. |",
    "a note": "Un[^a].\n\n[^a]: {}.",
    "a quote": "> {}.",
    "a link": "[{}](https://exemple.org)",
    "a link’s title": '[un](https://exemple.org "{}")',
    "a link’s title, apart": '[un]\n\n[un]: https://exemple.org "{}"',
    "an alternative text": "![{}](dessin.svg)",
    "an image’s title": '![Un](dessin.svg "{}")',
    "code": "```text\n{}\n```",
    "code that looks like markup": "```text\n:un: {}\n```",
    "code in a line": "`{}`",
    "an example": "    {}",
    "emphasis": "Un **{}**.",
    "a drawing": "![Un](mots.svg)",
    "a figure of a drawing": ":::{{figure}} mots.svg\n:alt: Un\n\nUn.\n:::",
}
DRAWING = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{SAID}</text></svg>"


def _of_rows() -> Iterator[tuple[str, str]]:
    for name, row in DIRECTIVES.items():
        about = f" {_ARGUMENTS[row.argument]}" if row.argument in _ARGUMENTS else ""
        if row.argument in _TITLES:
            yield f"{name}, beside its name", f":::{{{name}}} {SAID}\n\nUn.\n:::"
        if row.body in _BODIES:
            body = _BODIES[row.body].replace("{}", SAID)
            yield f"{name}, inside", f":::{{{name}}}{about}\n{body}\n:::"
        for option, what in row.options.items():
            if what is Option.WORDS:
                yield f"{name}, {option}", f":::{{{name}}}{about}\n:{option}: {SAID}\n\nUn.\n:::"
    for name, content in ROLES.items():
        yield f"{name}, a role", _ROLES[content].format(name=name, words=SAID)


IN_A_BODY = {name: mark.format(SAID) for name, mark in _MARKS.items()} | dict(_of_rows())


def _filled(text: str, key: str) -> str:
    """A file in whose front matter a value is these words."""
    told = [line for line in text.split("\n") if not line.startswith(f"{key}:")]
    return "\n".join([told[0], f'{key}: "{SAID}"', *told[1:]])


def _printed(rows: tuple[Key, ...]) -> list[str]:
    return [row.name for row in rows if row.printed]


def _in_settings(path: str, row: str) -> str:
    """A file of settings in which the value of a row is these words."""
    table, key, *_more = row.replace(".*.", ".x.").rsplit(".", 1)
    if key == "*":
        table, key = table.rsplit(".", 1)
        return f'[{table}]\nnom = "Un"\n{key} = ["un", "{SAID}"]\n'
    if table.startswith("partie"):
        return f'{BOOK}\n[[partie]]\n{key} = "{SAID}"\nchapitres = []\n'
    if path == ATTRIBUTIONS_FILE:
        more = 'commit = "0123456"\npassage = "un"\npersonne = "x"\n'
        return f'[[attribution]]\n{more}{key} = "{SAID}"\n'
    if path == BOOK_FILE and table == "livre":
        head = "".join(line for line in BOOK.splitlines(True) if not line.startswith(f"{key} ="))
        return head.replace("[livre]\n", f'[livre]\n{key} = "{SAID}"\n', 1)
    named = "" if key == "nom" else 'nom = "Un"\n'
    return (BOOK if path == BOOK_FILE else "") + f'\n[{table}]\n{named}{key} = "{SAID}"\n'


SETTINGS = [(path, row) for path, rows in PRINTED.items() for row in rows]


def places(root: Path) -> list[str]:
    """Where these words stand, as the list has it."""
    library = corpus.load(root).library
    return [
        block.path
        for told in everywhere(library)
        for block in told.blocks
        if SAID in " ".join(block.source.split())
    ]


def sown(root: Path) -> Book:
    book = Book(root)
    book.write(BOOK_FILE, BOOK)
    book.write("chapters/mots.svg", DRAWING)
    book.write("chapters/dessin.svg", DRAWING.replace(SAID, "Un"))
    return book


@pytest.mark.parametrize("name", IN_A_BODY)
def test_a_body(name: str, tmp_path: Path) -> None:
    book = sown(tmp_path)
    book.write("chapters/veille.md", f"{TEXT}\n{IN_A_BODY[name]}\n")
    assert set(places(tmp_path)) == {"chapters/veille.md"}


@pytest.mark.parametrize("key", _printed(CHAPTER))
def test_a_chapter(key: str, tmp_path: Path) -> None:
    sown(tmp_path).write("chapters/veille.md", _filled(TEXT, key))
    assert places(tmp_path) == ["chapters/veille.md"]


@pytest.mark.parametrize("key", [*_printed(HEARING), "affiche"])
def test_a_hearing(key: str, tmp_path: Path) -> None:
    text = record() if key == "affiche" else _filled(record(), key)
    shown = 'affiche: "Une gardienne"'
    sown(tmp_path).write(PHARE, text.replace(shown, f'affiche: "{SAID}"', key == "affiche"))
    assert places(tmp_path) == [PHARE]


@pytest.mark.parametrize("key", _printed(TESTIMONY))
def test_a_testimony(key: str, tmp_path: Path) -> None:
    text = "---\ngenre: temoignage\ndate: 2019-10-05\naccord: {}\n---\n\n{#p1}\nUn.\n"
    sown(tmp_path).write("hearings/t.md", _filled(text, key))
    assert places(tmp_path) == ["hearings/t.md"]


@pytest.mark.parametrize(("path", "row"), SETTINGS)
def test_the_settings(path: str, row: str, tmp_path: Path) -> None:
    sown(tmp_path).write(path, _in_settings(path, row))
    assert places(tmp_path) == [path]


HELD = f"{GIVEN}, embargo: 2030-01-01"
SEALED = BODY.replace(LEDGER, f"{SAID}.").replace("{#t3}", "{#t3 lu=0123456789}")
STRUCK = TURNS.replace("Nous avons tout arrêté.", f"{SAID}.")
# code: how the book begins, and what was then promised of these words.
PROMISED: dict[str, tuple[str, str, Act | None]] = {
    "refused": ("P006", hearing(directeur=GIVEN, body=SEALED), put(directeur=REFUSED, body=SEALED)),
    "withdrawn": ("P006", record(body=STRUCK), lambda book: void(book.withdraw())),
    "struck": ("P005", record(body=STRUCK), lambda book: void(book.withdraw("t3"))),
    "for the members": ("P012", hearing(directeur=MEMBERS, body=SEALED), None),
    "under an embargo": ("P012", hearing(directeur=HELD, body=SEALED), None),
}


def void(_done: object) -> None:
    """Nothing."""


@pytest.mark.table
@pytest.mark.parametrize("name", PROMISED)
def test_each_promise_is_held_in_all_of_it(name: str, tmp_path: Path) -> None:
    code, first, act = PROMISED[name]
    book = made(tmp_path / "livre", first)
    book.write("chapters/mots.svg", DRAWING)
    book.write("chapters/dessin.svg", DRAWING.replace(SAID, "Un"))
    if act is not None:
        act(book)
    assert book.told() == []
    there = []
    for number, (place, words) in enumerate(IN_A_BODY.items()):
        if place != "diffusion, inside" or name != "for the members":  # there the members read
            there.append(f"chapters/c{number}.md")
        book.write(f"chapters/c{number}.md", f"{TEXT}\n{words}\n")
    book.write("chapters/titre.md", _filled(TEXT, "titre"))
    book.write(REGISTER_FILE, _in_settings(REGISTER_FILE, "collectivite.*.nom"))
    book.write(BOOK_FILE, _in_settings(BOOK_FILE, "partie.*.titre"))
    told = {(one.split(":")[0], one[-4:]) for one in book.told()}
    assert told == {
        (path, code) for path in (*there, "chapters/titre.md", REGISTER_FILE, BOOK_FILE)
    }


@pytest.mark.table
@pytest.mark.parametrize(("path", "row"), SETTINGS)
def test_narrow_words_in_the_settings(path: str, row: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", hearing(directeur=MEMBERS, body=SEALED))
    book.write(path, _in_settings(path, row))
    assert [(one.split(":")[0], one[-4:]) for one in book.told()] == [(path, "P012")]


NAME = "Syndicat intercommunal d’assainissement et de distribution d’eau potable du val Brumeux"


@pytest.mark.parametrize("accord", [MEMBERS, HELD, REFUSED])
def test_a_name_that_somebody_says_is_nobody_s_words(accord: str, tmp_path: Path) -> None:
    """The register names whom they work for, as they did in a sentence."""
    said = SEALED.replace(SAID, f"Je dirige depuis dix ans le {NAME}, et j’y reste")
    book = made(tmp_path / "livre", hearing(directeur=GIVEN, body=said))
    book.commit(PHARE, hearing(directeur=accord, body=said))
    book.write(REGISTER_FILE, f'[collectivite.x]\nnom = "{NAME}"\n')
    book.write(BOOK_FILE, BOOK.replace("[livre]\n", f'[livre]\nediteur = "{NAME}"\n', 1))
    assert book.told() == []
