"""What hides a return: other copies that make its words look common, an address that spells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.acts import FIRST
from tests.history.undone import BOOK, CHAPTER, TEXT, VERGER, made, record

NEAR = "On dit que la lanterne rouge oriente les barques perdues vers le chenal du sud."


@pytest.mark.parametrize("copies", [0, 40])
def test_copies_do_not_hide_what_is_nearly_one(copies: int, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write(CHAPTER, TEXT + f"\n{NEAR}\n")
    if copies:
        book.write("vademecum.toml", BOOK.replace('"veille"]', '"veille", "autre"]'))
        book.write("chapters/autre.md", TEXT + f"\n{FIRST}\n" * copies)
    places = [f"{CHAPTER}:10: P006"] + ["chapters/autre.md:10: P006"] * bool(copies)
    assert sorted(book.told()) == sorted(places)


def test_near_copies_do_not_hide_each_other(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write("vademecum.toml", BOOK.replace('"veille"]', '"veille", "autre"]'))
    book.write(CHAPTER, TEXT + f"\n{NEAR}\n")
    book.write("chapters/autre.md", TEXT + f"\n{NEAR}\n" * 60)
    assert sorted(book.told()) == ["chapters/autre.md:10: P006", f"{CHAPTER}:10: P006"]


@pytest.mark.parametrize("copies", [1, 60])
def test_near_copies_in_a_hearing_do_not_hide_each_other(copies: int, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    turns = (f"\n{{#t{n + 1}}}\n**Gardien** — {NEAR}\n" for n in range(copies))
    book.write(VERGER, record(body="".join(turns)))
    book.write(CHAPTER, TEXT + f"\n{NEAR}\n")
    found = sorted(book.told())
    assert found[0] == f"{CHAPTER}:10: P006"
    assert [one.split(":")[0] for one in found] == [CHAPTER, VERGER]


SLUG = "La-lanterne-rouge-oriente-les-barques-perdues-vers-le-chenal-du-nord"
SPACED = SLUG.replace("-", "%20")
SPELLED = {
    "between angle brackets": f"Voir <https://exemple.invalid/{SLUG}>.",
    "where a link leads": f"Voir [la page](https://exemple.invalid/a/{SLUG}.html).",
    "defined below": f"Voir [la page][p].\n\n[p]: https://exemple.invalid/{SLUG}",
    "in a query": f"Voir <https://exemple.invalid/?q={SLUG.replace('-', '+')}>.",
    "without accents, in small letters": f"Voir <https://exemple.invalid/{SLUG.lower()}>.",
    "no link": f"Voir https://exemple.invalid/{SLUG}",
    "the subject of a letter": f"[Écrire](mailto:a@exemple.invalid?subject={SPACED})",
}


@pytest.mark.table
@pytest.mark.parametrize("name", SPELLED)
def test_an_address_that_spells_withdrawn_words(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write(CHAPTER, TEXT + f"\n{SPELLED[name]}\n")
    assert book.told() == [f"{CHAPTER}:10: P006"]


def test_an_address_that_spells_other_words(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    page = "https://exemple.invalid/la-lanterne/rouge-oriente?les=barques&q=le-chenal-du-nord"
    book.write(CHAPTER, TEXT + f"\nVoir <{page}>.\n")
    assert book.told() == []


def test_the_name_of_a_file_that_spells_withdrawn_words(tmp_path: Path) -> None:
    """It is the address of the page, and of the image, that the edition publishes."""
    book = made(tmp_path / "livre")
    book.withdraw()
    name, folder = SLUG.lower(), "chapters/la-lanterne-rouge"
    book.write(f"chapters/{name}.md", TEXT)
    book.write(f"{folder}/oriente.md", TEXT)  # a folder and a file are two
    book.write(CHAPTER, f"{TEXT}\n:::{{figure}} images/{name}.png\n:alt: Un plan.\n:::\n")
    assert sorted(book.told()) == [f"chapters/{name}.md:1: P006", f"{CHAPTER}:10: P006"]
