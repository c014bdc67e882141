"""Names that the credit of a text would print, of people heard in it anonymously."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import GIVEN, REFUSED, SPEAKS, hearing
from tests.history.undone import DAY, PHARE, Book, made
from vademecum import build, judge
from vademecum.build import Order
from vademecum.errors import VademecumError
from vademecum.store import Store

HER = "Mme Oriane Vazemiou"
HERS = f"{PHARE}:11"


def begun(folder: Path, label: str = HER, how: str = "anonyme", **keys: str) -> Book:
    """A book with a hearing of two, of whom the second stays unnamed."""
    said = {"directeur": GIVEN, **keys}
    text = hearing(labels=("Mme R.", label), how=how, **said)  # type: ignore[arg-type]
    return made(folder / "livre", text.replace("M. T.", label))


def signed(book: Book, author: str, path: str = PHARE, message: str = "Un pas") -> None:
    """A commit by somebody, to a file."""
    text = book.read(path)
    book.write(
        path, text.replace("Merci.", "Merci bien.") if path == PHARE else text + "\nUn mot.\n"
    )
    book.git("add", "-A")
    book.git("commit", "-q", f"--author={author} <a@exemple.invalid>", "-m", message)


def told(book: Book) -> list[str]:
    """`path:line: CODE` of the names that credits would print."""
    found = judge.judge(book.root, DAY, Store.none()).problems
    lines = [f"{one.place.path}:{one.place.line}: {one.code}" for one in found]
    return [one for one in lines if one.endswith(("E041", "E042"))]


NAMES = {
    "her name": (HER, "Oriane Vazemiou", "E041"),
    "family name first, in capitals": (HER, "VAZEMIOU Oriane", "E041"),
    "without accents": ("Mme Éliane Vazémiou", "Eliane Vazemiou", "E041"),
    "a second first name": (HER, "Oriane Marie Vazemiou", "E041"),
    "a label without a title": ("Oriane Vazemiou", "oriane vazemiou", "E041"),
    "her family name": ("Mme Vazemiou", "Oriane Vazemiou", "E042"),
    "somebody of her family": (HER, "Paul Vazemiou", ""),
    "somebody of her first name": (HER, "Oriane Bellegarde", ""),
    "an initial": ("Mme V.", "V. Bellegarde", ""),
    "what is no name": ("Une élue", "Lue Bellegarde", ""),
}


@pytest.mark.table
@pytest.mark.parametrize(("label", "author", "code"), NAMES.values(), ids=NAMES.keys())
def test_who_signed_a_hearing(label: str, author: str, code: str, tmp_path: Path) -> None:
    book = begun(tmp_path, label)
    assert told(book) == []
    signed(book, author)
    assert told(book) == ([f"{HERS}: {code}"] if code else [])


def test_who_signed_beside_another(tmp_path: Path) -> None:
    book = begun(tmp_path)
    message = "Un pas\n\nCo-authored-by: Oriane Vazemiou <o@exemple.invalid>\n"
    signed(book, "Paul Bellegarde", message=message)
    assert told(book) == [f"{HERS}: E041"]


@pytest.mark.slow
def test_whom_the_mailmap_or_the_register_names(tmp_path: Path) -> None:
    book = begun(tmp_path)
    signed(book, "ov")
    assert told(book) == []
    book.write(".mailmap", "Oriane Vazemiou <a@exemple.invalid>\n")
    assert told(book) == [f"{HERS}: E041"]
    (book.root / ".mailmap").unlink()
    person = '[personne.oriane]\nnom = "Oriane Vazemiou"\nsignatures = ["ov"]\n'
    book.write("annuaire.toml", person)
    assert told(book) == [f"{HERS}: E041"]
    for display in ("omis", "initiales"):
        book.write("annuaire.toml", f'{person}affichage = "{display}"\n')
        assert told(book) == []


def test_ordinary_lives(tmp_path: Path) -> None:
    elsewhere = begun(tmp_path)
    signed(elsewhere, "Oriane Vazemiou", "chapters/veille.md")
    assert told(elsewhere) == []
    (tmp_path / "b").mkdir()
    named = begun(tmp_path / "b", how="nom")
    signed(named, "Oriane Vazemiou")
    assert told(named) == []


def test_what_no_edition_shows_credits_nobody(tmp_path: Path) -> None:
    book = begun(tmp_path, elue=REFUSED, frame="base: consentement, etat: refuse, date: 2017-10-16")
    signed(book, "Oriane Vazemiou")
    assert told(book) == []


@pytest.mark.slow
def test_a_build_stops_and_the_group_goes_on_without_it(tmp_path: Path) -> None:
    book = begun(tmp_path, elue="", directeur="", frame=SPEAKS)
    signed(book, "Oriane Vazemiou")
    with pytest.raises(VademecumError) as stopped:
        list(build.build(book.root, Order(("public",), ("html",), DAY), lambda _line: None))
    assert [one.code for one in stopped.value.problems if one.code == "E041"] == ["E041"]
    ours = Order(("travail",), ("html",), DAY)
    (made_of,) = build.build(book.root, ours, lambda _line: None)
    pages = "".join(
        one.read_text("utf-8")
        for one in made_of.folder.rglob("*")
        if one.suffix in (".html", ".json")
    )
    assert "Vazemiou" not in pages
    people = tmp_path / "gens.toml"
    people.write_text('[personne.o]\nnom = "Oriane Vazemiou"\naffichage = "omis"\n', "utf-8")
    (made_of,) = build.build(book.root, Order(("public",), ("html",), DAY, people=people), print)
    assert made_of.folder.is_dir()
