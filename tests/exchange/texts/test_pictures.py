"""Figures in Word: a drawing and its picture beside it go out, and nothing of them changes."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.exchange.texts.chapter import Back, back, sent
from tests.exchange.texts.word import Word
from vademecum import corpus
from vademecum.exchange.texts import dots, png

BOOK = Path(__file__).parents[3]
NAME = "acteurs"  # a chapter with a drawing
PATH = "chapters/comprendre/acteurs.md"
DRAWING = "chapters/comprendre/images/carte-des-acteurs.svg"
ALT = "Schéma. Au centre, la collectivité"
LEGEND = "Les acteurs de l’action extérieure vus depuis"
OTHER = png.frame(40, 30)
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


@pytest.fixture(scope="module")
def letter() -> tuple[bytes, str, Callable[[bytes], Back]]:
    library = corpus.load(BOOK).library
    path = library.chapters[NAME].place.path
    assert path == PATH
    text = (BOOK / path).read_text(encoding="utf-8")
    return sent(text, path, library, BOOK), text, lambda data: back(data, text, path, library, BOOK)


def picture(word: Word) -> str:
    """The name of the picture that older programs show."""
    return next(name for name in word.parts if name.endswith(".png"))


def replaced(word: Word) -> None:
    word.parts[picture(word)] = OTHER


def replaced_whole(word: Word) -> None:
    """As Word does it: the drawing goes with the picture."""
    replaced(word)
    for one in word.root.iter(BLIP):
        for inside in list(one):
            one.remove(inside)


def old(word: Word) -> None:
    """A letter of before: the drawing alone, of which LibreOffice made a picture."""
    replaced_whole(word)
    for one in word.root.iter("{*}bookmarkStart"):
        for key, value in one.attrib.items():
            one.set(key, value.replace("_drawn", "_image"))


def out(word: Word) -> None:
    one = next(p for p in word.root.iter("{*}p") if next(p.iter(BLIP), None) is not None)
    one.getparent().remove(one)


def drawing_out(word: Word) -> None:
    """As Word does it: the paragraph stays, and its bookmark."""
    one = next(word.root.iter("{*}drawing"))
    one.getparent().remove(one)


def described(word: Word) -> None:
    next(word.root.iter("{*}docPr")).set("descr", "Une carte décrite autrement.")


CASES: dict[str, tuple[Callable[[Word], object], str]] = {
    "nothing": (Word.data, ""),
    "no bookmark": (Word.plain, ""),
    "its picture made anew, the drawing the same": (replaced, ""),
    "a letter of before": (old, ""),
    "another picture": (replaced_whole, "another picture"),
    "another picture, no bookmark": (
        lambda w: [replaced_whole(w), w.plain()],
        "another picture",
    ),
    "taken out": (out, "was taken out"),
    "taken out, its paragraph left": (drawing_out, "was taken out"),
}


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_figure_comes_back(case: str, letter: tuple[bytes, str, Callable[[bytes], Back]]) -> None:
    data, text, received = letter
    edit, asked = CASES[case]
    word = Word(data)
    edit(word)
    found = received(word.data())
    assert (found.text, found.told) == (text, [])
    assert len(found.questions) == bool(asked), found.questions
    assert asked in "".join(found.questions)


def whole(word: Word) -> None:
    """The picture, its description and its legend."""
    words = [
        one
        for one in word.root.iter("{*}p")
        if any(said in "".join(one.itertext()) for said in (ALT, LEGEND))
    ]
    out(word)
    for one in words:
        one.getparent().remove(one)


def test_a_figure_taken_out_whole_is_told_as_one(
    letter: tuple[bytes, str, Callable[[bytes], Back]],
) -> None:
    data, text, received = letter
    word = Word(data)
    whole(word)
    found = received(word.data())
    assert "carte-des-acteurs.svg" in text and "carte-des-acteurs.svg" not in found.text
    assert found.questions == []
    [told] = found.told
    assert told.startswith(
        "a figure taken out, its picture images/carte-des-acteurs.svg and its description too: “"
    )


PARTS = {
    # what goes, and what of the figure's lines and of questions that leaves
    "its legend": ((LEGEND,), (LEGEND,), ""),
    "its description": ((ALT,), (), "did not come back, and is kept"),
    "both, its picture left": ((LEGEND, ALT), (LEGEND,), "did not come back, and is kept"),
    "its picture": ((), (), "was taken out"),
    "its legend and its picture": ((LEGEND,), (LEGEND,), "was taken out"),
}


@pytest.mark.table
@pytest.mark.parametrize("tracked", [False, True], ids=["untracked", "tracked"])
@pytest.mark.parametrize("plain", [False, True], ids=["bookmarks", "none"])
@pytest.mark.parametrize("part", PARTS, ids=str)
def test_a_part_of_a_figure_takes_no_other_with_it(
    part: str, plain: bool, tracked: bool, letter: tuple[bytes, str, Callable[[bytes], Back]]
) -> None:
    data, text, received = letter
    gone, lines, asked = PARTS[part]
    word = Word(data)
    for words in gone:
        word.remove(words, tracked)
    if "picture" in part and "left" not in part:
        out(word)
        if plain:
            return  # nothing tells a picture that is gone from one that a program lost
    if plain:
        word.plain()
    found = received(word.data())
    kept = [row for row in text.split("\n") if not any(one in row for one in lines)]
    assert [row for row in found.text.split("\n") if row] == [row for row in kept if row]
    assert len(found.told) == len(lines)
    assert len(found.questions) == bool(asked), found.questions
    assert asked in "".join(found.questions)


LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def linked(word: Word, to: str) -> None:
    """A new paragraph whose picture lies elsewhere: Word's « lier au fichier »."""
    name = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    word.parts[name] = word.parts[name].replace(
        b"</Relationships>",
        f'<Relationship Id="rOut" Type="{kind}" Target="{to}" TargetMode="External"/>'
        "</Relationships>".encode(),
    )
    shown = next(word.root.iter(BLIP))
    old = next(up for up in shown.iterancestors("{*}p") if up.find("{*}pPr") is not None)
    new = copy.deepcopy(old)
    for one in [*new.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
        one.getparent().remove(one)
    for one in new.iter(BLIP):
        one.clear()
        one.set(f"{LINK}link", "rOut")
    for one in new.iter("{*}docPr"):
        one.set("descr", "Un plan")
    old.addnext(new)


@pytest.mark.parametrize("to", ["http://exemple.invalid/plan.png", "file:///C:/Marie/plan.png"])
def test_a_picture_that_is_only_linked_is_told_as_one(
    to: str, letter: tuple[bytes, str, Callable[[bytes], Back]]
) -> None:
    data, text, received = letter
    word = Word(data)
    linked(word, to)
    found = received(word.data())
    assert (found.text, found.told, len(found.questions)) == (text, [], 1)
    assert "plan.png: the file only links to it" in found.questions[0]
    assert "Marie" not in found.questions[0]  # git keeps questions


@pytest.mark.parametrize("plain", [False, True], ids=["bookmarks", "none"])
def test_a_figure_is_described_otherwise(
    plain: bool, letter: tuple[bytes, str, Callable[[bytes], Back]]
) -> None:
    data, text, received = letter
    word = Word(data)
    described(word)
    if plain:
        word.plain()
    found = received(word.data())
    old = next(one for one in text.split("\n") if one.startswith(":alt:"))
    assert found.text == text.replace(old, ":alt: Une carte décrite autrement.")
    assert (found.questions, len(found.told)) == ([], 1)


def test_older_programs_are_given_a_picture(
    letter: tuple[bytes, str, Callable[[bytes], Back]],
) -> None:
    word = Word(letter[0])
    shown = next(word.root.iter(BLIP))
    related = {one.get("Id"): one.get("Target") for one in etree.fromstring(
        word.parts["word/_rels/document.xml.rels"])}  # fmt: skip
    embed = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
    first, second = (related[one.get(embed)] for one in (shown, next(shown.iter("{*}svgBlip"))))
    assert (str(first)[-4:], str(second)[-4:]) == (".png", ".svg")
    assert word.parts[f"word/{first}"].startswith(png.SIGNATURE)


@pytest.mark.slow
@pytest.mark.pango
@pytest.mark.skipif(not dots.is_here(), reason=f"needs PDFium: {dots.PACKAGE}")
def test_a_drawing_as_the_book_draws_it(tmp_path: Path) -> None:
    from vademecum.formats.pdf import picture as maker

    twice = [maker.drawn(print, str(BOOK), DRAWING, "740", "560") for _once in range(2)]
    assert twice[0] == twice[1]
    made = dots.beside(BOOK, DRAWING, (BOOK / DRAWING).read_bytes())
    assert png.signature(made) == dots.digest((BOOK / DRAWING).read_bytes())
    assert len(made) > 20_000  # more than a frame
