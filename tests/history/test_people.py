"""Who is behind a commit, and how they are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from vademecum.french.order import name_key
from vademecum.history import contributors
from vademecum.history.names import initials
from vademecum.history.people import alphabetical
from vademecum.model import Person

PATHS = ["chapters/a.md"]


def names(book: Folder, *persons: Person, paths: list[str] = PATHS) -> list[str]:
    found = contributors(book.root, paths, settings(*persons))
    return [person.name for person in found.by_path[paths[0]]]


def test_authors_and_co_authors_of_the_whole_message(book: Folder) -> None:
    message = (
        "Fusionner la branche (#12)\n\n* Un paragraphe\n\n"
        "Co-authored-by: Bea Deux <bea@exemple.invalid>\n\n* Un autre\n\n"
        "co-Authored-By:Carl Trois <carl@exemple.invalid>\n\nFin du message.\n"
    )
    book.commit("Ada Un", message, chapters__a="texte")
    assert names(book) == ["Bea Deux", "Carl Trois", "Ada Un"]


def test_mailmap_joins_authors_and_co_authors(book: Folder) -> None:
    book.write(".mailmap", "Béatrice Deux <bea@exemple.invalid> <b.2@exemple.invalid>\n")
    book.commit("Ada Un", "T\n\nCo-authored-by: bea2 <b.2@exemple.invalid>\n", chapters__a="texte")
    assert names(book) == ["Béatrice Deux", "Ada Un"]


def test_a_malformed_co_author_line_is_no_co_author(book: Folder) -> None:
    message = "T\n\nCo-authored-by: Personne\nCo-authored-by: <>\nCo-authored-by: A <b> <c@d>\n"
    book.commit("Ada Un", message, chapters__a="texte")
    assert names(book) == ["Ada Un"]


def test_robots_are_left_out_and_listed(book: Folder) -> None:
    book.commit("Ada Un", chapters__a="texte")
    book.commit("dependabot[bot]", chapters__a="texte deux")
    book.commit("pre-commit-ci", chapters__a="texte trois")
    book.commit("Abbot Talbot", chapters__a="texte quatre")
    found = contributors(book.root, PATHS, settings())
    assert [person.name for person in found.book] == ["Abbot Talbot", "Ada Un"]
    assert found.robots == ("dependabot[bot]", "pre-commit-ci")


def test_the_register_names_initials_and_omission(book: Folder) -> None:
    for author in ("Ada Un", "bea", "Carl Trois", "Dan Quatre"):
        book.commit(author, chapters__a=f"texte de {author}")
    persons = (
        Person("ada", "Ada Un", "reseau", display="initials"),
        Person("bea", "Béa Deux", roles=("coordination",), signatures=("bea",)),
        Person("carl", "Carl Trois", display="omitted"),
        Person("eve", "Ève Cinq", roles=("relecture",)),
    )
    found = contributors(book.root, PATHS, settings(*persons))
    assert [person.name for person in found.by_path[PATHS[0]]] == [
        "Béa Deux", "Dan Quatre", "A.\N{NO-BREAK SPACE}U.",
    ]  # fmt: skip
    assert [person.id for person in found.book] == ["eve", "bea", "git:Dan Quatre", "ada"]
    assert found.omitted == 1
    assert "Carl" not in repr(found)


def test_no_address_is_ever_shown(book: Folder) -> None:
    book.git("config", "user.useConfigOnly", "false")
    book.commit("ada.un@exemple.invalid", chapters__a="texte")
    found = contributors(book.root, PATHS, settings())
    assert found.book == () and found.omitted == 0
    assert found.files[PATHS[0]].omitted == 1
    assert "@" not in repr(found)


def test_direction_marks_and_controls_leave_names(book: Folder) -> None:
    book.commit("Ada \u202eUn\u2066 \x1b[31m", chapters__a="texte")
    assert names(book) == ["Ada Un [31m"]


def test_renames_are_followed_and_namesakes_are_not(book: Folder) -> None:
    text = "".join(f"Phrase numéro {n} du chapitre.\n" for n in range(20))
    book.commit("Zoé Avant", chapters__a="Un tout autre texte, disparu depuis.\n")
    (book.root / "chapters/a.md").unlink()
    book.commit("Ada Un", chapters__vieux=text)
    book.git("mv", "chapters/vieux.md", "chapters/moyen.md")
    book.commit("Bea Deux")
    book.git("mv", "chapters/moyen.md", "chapters/a.md")
    book.commit("Carl Trois", chapters__a=text.replace("numéro 3", "numéro trois"))
    assert names(book) == ["Bea Deux", "Carl Trois", "Ada Un"]


def test_a_book_in_a_sub_folder(book: Folder) -> None:
    book.commit("Ada Un", guide__chapters__a="texte")
    found = contributors(book.root / "guide", PATHS, settings())
    assert [person.name for person in found.by_path[PATHS[0]]] == ["Ada Un"]


def test_without_history_only_the_register_speaks(tmp_path: Path) -> None:
    eve = Person("eve", "Ève Cinq", roles=("relecture",))
    found = contributors(tmp_path, PATHS, settings(eve))
    assert found.history.kind == "none"
    assert [person.name for person in found.book] == ["Ève Cinq"]
    assert found.by_path == {PATHS[0]: ()}


@pytest.mark.parametrize(
    ("name", "short"),
    [("Anne-Marie Le Goff", "A.-M. L. G."), ("élodie", "É."), ("Jean  Dupont", "J. D.")],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name).replace("\N{NO-BREAK SPACE}", " ") == short


def test_a_french_list_is_by_family_name_whatever_the_accents() -> None:
    names = ["Zoé Œuvrard", "Éric Abel", "Ana Le Goff", "Ana de Zuber", "LEROY Paul", "Bo Élie"]
    assert sorted(names, key=name_key) == [
        "Éric Abel", "Bo Élie", "Ana Le Goff", "LEROY Paul", "Zoé Œuvrard", "Ana de Zuber",
    ]  # fmt: skip


def test_alphabetical_keeps_each_once() -> None:
    assert alphabetical([]) == ()
