"""Who made the book, as its settings say, looked for among those who were to stay unnamed."""

from __future__ import annotations

import pytest

from tests.book import HEARING, Book

BOOK = "vademecum.toml"


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("demonstration = true", 'credits = "Photos de Zéphyrin"', {"E043"}),
        ("demonstration = true", 'imprimeur = "Imprimerie ONDINE"', {"E043"}),
        ("demonstration = true", 'credits = "Photos de Zéphyrine Brume"', set()),
        ("demonstration = true", 'credits = "Photos de Paul Brume"', set()),
    ],
)
def test_a_family_name_among_who_made_the_book_is_asked(
    small: Book, old: str, new: str, codes: set[str]
) -> None:
    small.alter(BOOK, old, f"{old}\n{new}")
    assert {one.code for one in small.problems()} == codes
    row = small.read(BOOK).split("\n").index(new) + 1
    assert [one.place.line for one in small.problems()] == [row] * len(codes)


def test_who_is_somebody_else_bears_another_first_name(small: Book) -> None:
    small.alter(BOOK, "demonstration = true", 'credits = "Photos de Zéphyrin"')
    small.write(HEARING, small.read(HEARING).replace("M. Zéphyrin", "M. Paul Zéphyrin"))
    assert "E043" not in {one.code for one in small.problems()}


@pytest.mark.parametrize("label", ["Président", "le président", "l’animatrice", "Animation"])
def test_a_mere_function_is_asked_of_nobody_who_made_the_book(small: Book, label: str) -> None:
    small.alter(BOOK, "demonstration = true", f'credits = "{label} : Paul Brume"')
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", label))
    assert {"E002", "E043"}.isdisjoint(one.code for one in small.problems())


@pytest.mark.parametrize("label", ["Ondine", "la maire de Brume"])
def test_a_name_alone_or_a_function_of_one_place_is(small: Book, label: str) -> None:
    small.alter(BOOK, "demonstration = true", f'credits = "Merci à {label}"')
    small.write(HEARING, small.read(HEARING).replace("Mme Ondine", label))
    assert not {"E002", "E043"}.isdisjoint(one.code for one in small.problems())
