"""Images whose names have accents, spaces and signs: what check lets through builds."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote, unquote

import pytest
from lxml import html

from tests.book import PREFACE, Book

HEAD = '---\ntitre: "Essai"\netat: approuve\ndiffusion: public\n---\n\n'
FOLDER = "chapters/ouverture/images"
NAMES = [
    "été.svg",
    "l’arbre.svg",
    "50%.svg",
    "carte de france.svg",
    "carte : nord 20%.svg",
    "a#1.svg",
]


def drawing(number: int) -> str:
    size = 'width="100" height="50" viewBox="0 0 100 50"'
    shape = f'<rect width="{10 + number}" height="50"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>'


def written(name: str) -> list[str]:
    """The ways of writing where it lies."""
    figure = f":::{{figure}} images/{name}\n:alt: Une carte\n\nLégende.\n:::"
    forms = [f"![Une carte](<images/{name}>)", f"![Une carte](images/{quote(name)})", figure]
    return forms if " " in name else [f"![Une carte](images/{name})", *forms]


@pytest.mark.slow
def test_images_are_found_whatever_their_names(small: Book) -> None:
    for number, name in enumerate(NAMES):
        small.write(f"{FOLDER}/{name}", drawing(number))
    forms = [(name, form) for name in NAMES for form in written(name)]
    small.write(PREFACE, HEAD + "\n\n".join(form for _name, form in forms) + "\n")
    told = [one for one in small.codes() if ": T" not in one]
    assert told == [f"{FOLDER}/{name}:1: F029" for name in NAMES if ":" in name]  # Windows has none
    done = small.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    path = small.root / "dist/public/html" / PREFACE.replace(".md", ".html")
    tree = html.parse(str(path), parser=html.HTMLParser(encoding="utf-8"))
    shown = [str(one) for one in tree.xpath("//article//img/@src")]
    found = [Path(path.parent, unquote(one)).read_text(encoding="utf-8") for one in shown]
    assert found == [drawing(NAMES.index(name)) for name, _form in forms]


def test_a_name_whose_accents_stand_apart_is_to_be_changed(small: Book) -> None:
    small.write(f"{FOLDER}/{normalize('NFD', 'forêt.svg')}", drawing(1))
    small.write(PREFACE, HEAD + "![Une carte](images/forêt.svg)\n")
    (told,) = small.problems()
    assert told.code == "M012"
    assert told.message.endswith("rename it foret.svg")


def test_a_file_that_is_no_image_is_said_to_be_none(small: Book) -> None:
    small.write(f"{FOLDER}/page.pdf", "%PDF-1.4")
    small.write(PREFACE, HEAD + "![Une page](images/page.pdf)\n")
    assert [one.code for one in small.problems()] == ["M015"]
