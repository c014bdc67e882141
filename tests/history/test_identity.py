"""Who is who: by address first, by .mailmap for good, then by the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from tests.history.identity import PATHS, counted, lines, said, sign
from vademecum.history import contributors, mailmap
from vademecum.history.people import Signers
from vademecum.history.repo import open_repository
from vademecum.model import Person


def test_one_address_is_one_person_under_the_latest_whole_name(book: Folder) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "Ada Deux", "ada")
    sign(book, "adau", "ADA")
    assert counted(book) == {"Ada Deux": 3}
    assert said(book)["P031"].values["people"] == "“Ada Deux” (Ada Un, adau)"
    assert lines(book) == ["Ada Deux <ada@exemple.invalid>"]


def test_one_name_at_two_addresses_is_one_person_and_said(book: Folder) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "ADA UN", "travail")
    assert counted(book) == {"ADA UN": 2}
    assert said(book)["P032"].values["people"] == "“ADA UN”"
    assert lines(book) == ["ADA UN <travail@exemple.invalid> <ada@exemple.invalid>"]


def test_a_first_name_alone_joins_nobody(book: Folder) -> None:
    for address in ("a", "b"):
        sign(book, "Ada", address)
    found = contributors(book.root, PATHS, settings())
    assert [one.name for one in found.book] == ["Ada", "Ada"]
    assert said(book)["P032"].values["people"] == "“Ada” (2)"
    assert lines(book) == []


@pytest.mark.parametrize("address", ["root@localhost", "ada@machine", "noreply@exemple.invalid"])
def test_an_address_of_nobody_in_particular_joins_nobody(book: Folder, address: str) -> None:
    sign(book, "Ada Un", address)
    sign(book, "Bea Deux", address)
    assert counted(book) == {"Ada Un": 1, "Bea Deux": 1}
    assert said(book) == {}


def test_an_account_is_one_with_its_number_or_without(book: Folder) -> None:
    sign(book, "Ada Un", "12+adau@users.noreply.github.com")
    sign(book, "adau", "adau@users.noreply.github.com")
    assert counted(book) == {"Ada Un": 2}


def test_the_lines_proposed_say_all_there_is_to_say(book: Folder) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "ada1", "ada")
    sign(book, "Ada Un", "travail")
    sign(book, "Bea Deux", "bea")
    before = counted(book)
    book.write(".mailmap", "".join(line + "\n" for line in lines(book)))
    assert counted(book) == before == {"Ada Un": 3, "Bea Deux": 1}
    assert said(book) == {} and lines(book) == []
    authors = book.git("log", "--use-mailmap", "--format=%aN <%aE>").split("\n")
    assert len(set(authors)) == 2


FORMS = {
    "a name for an address": ("Ada Juste <ADA@exemple.invalid>", {"Ada Juste": 2, "Bea Deux": 1}),
    "an address for another": (
        "<bea@exemple.invalid> <ada@exemple.invalid>\nBea Deux <bea@exemple.invalid>",
        {"Ada Un": 2, "Bea Deux": 1},
    ),
    "name and address for another": (
        "Bea Juste <bea@exemple.invalid> <ada@exemple.invalid>",
        {"Bea Juste": 3},
    ),
    "name and address for a name at an address": (
        "Carl Juste <carl@exemple.invalid> ADA1 <Ada@exemple.invalid>",
        {"Ada Un": 1, "Bea Deux": 1, "Carl Juste": 1},
    ),
    "comments": (
        "# Ada Fausse <ada@exemple.invalid>\n  \nAda Juste <ada@exemple.invalid> # bis",
        {"Ada Juste": 2, "Bea Deux": 1},
    ),
}


@pytest.mark.parametrize(("rows", "names"), FORMS.values(), ids=FORMS.keys())
def test_mailmap_in_git_s_own_four_forms(book: Folder, rows: str, names: dict[str, int]) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "ada1", "ada")
    sign(book, "Bea Deux", "bea")
    book.write(".mailmap", rows + "\n")
    expected = {name.split(" <")[0] for name in
                book.git("log", "--use-mailmap", "--format=%aN <%aE>").split("\n")}  # fmt: skip
    if rows.startswith("<"):
        # git joins addresses and keeps both names; one address is one person here.
        names = {"Bea Deux": 3}
    assert counted(book) == names
    assert names.keys() <= expected


def test_what_mailmap_names_the_register_does_not_rename(book: Folder) -> None:
    ada = Person("ada", "Ada Registre", "reseau", signatures=("adau",))
    sign(book, "adau", "ada")
    assert counted(book, ada) == {"Ada Registre": 1}
    assert said(book, ada) == {} and lines(book, ada) == []
    book.write(".mailmap", "Ada Juste <ada@exemple.invalid>\n")
    found = contributors(book.root, PATHS, settings(ada))
    assert [(one.id, one.name, one.organisation) for one in found.book] == [
        ("ada", "Ada Juste", "reseau")
    ]
    told = said(book, ada)["P034"]
    assert (told.values["register"], told.values["name"]) == ("Ada Registre", "Ada Juste")
    book.write(".mailmap", "adau <ada@exemple.invalid>\n")
    assert counted(book, ada) == {"adau": 1}


def test_mailmap_gives_an_address_to_somebody_of_the_register(book: Folder) -> None:
    sign(book, "x1", "x")
    book.write(".mailmap", "<ada@annuaire.invalid> <x@exemple.invalid>\n")
    assert counted(book, Person("ada", "Ada Registre")) == {"Ada Registre": 1}


def test_the_register_tells_apart_two_people_of_one_address(book: Folder) -> None:
    sign(book, "Ada Un", "commun")
    sign(book, "Bea Deux", "commun")
    assert counted(book) == {"Bea Deux": 2}
    people = (Person("ada", "Ada Un"), Person("bea", "Bea Deux"))
    assert counted(book, *people) == {"Bea Deux": 1, "Ada Un": 1}
    assert "P031" not in said(book, *people)


OMITTED = Person("ada", "Ada Un", display="omitted")


def test_who_asked_not_to_be_named_is_not_named_at_any_address(book: Folder) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "Ada Un", "autre")
    sign(book, "Ada U.", "ada")
    assert counted(book, OMITTED) == {}
    assert said(book, OMITTED)["E044"].values == {"name": "Ada Un", "id": "ada", "count": "2"}


def test_a_namesake_of_who_asked_not_to_be_named_does_not_disappear(book: Folder) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "Ada Un", "autre")
    book.write(
        ".mailmap",
        "Ada Un <ada@annuaire.invalid> <ada@exemple.invalid>\nAda Un <autre@exemple.invalid>\n",
    )
    assert counted(book, OMITTED) == {"Ada Un": 1}
    assert said(book, OMITTED) == {}
    sign(book, "Ada Un", "troisieme")  # which nobody has looked at
    assert counted(book, OMITTED) == {"Ada Un": 1}
    assert "E044" in said(book, OMITTED)


def test_two_of_one_name_in_the_register(book: Folder) -> None:
    other = Person("autre", "Ada Un", "reseau")
    sign(book, "Ada Un", "ada")
    sign(book, "Ada Un", "autre")
    assert counted(book, OMITTED, other) == {}
    book.write(
        ".mailmap",
        "<ada@annuaire.invalid> <ada@exemple.invalid>\n"
        "<autre@annuaire.invalid> <autre@exemple.invalid>\n",
    )
    found = contributors(book.root, PATHS, settings(OMITTED, other))
    assert [one.id for one in found.book] == ["autre"] and found.omitted == 1


def test_no_address_is_in_what_is_told(book: Folder) -> None:
    sign(book, "Ada Un", "ada", message="T\n\nCo-authored-by: Bea bea@exemple.invalid\n")
    sign(book, "ada@exemple.invalid", "ada")
    sign(book, "Ada Un", "deux")
    sign(book, "b@exemple.invalid", "b")
    found = list(mailmap.problems(book.root, settings()))
    assert {one.code for one in found} == {"P030", "P032", "P033"}
    assert not any("@" in value for one in found for value in one.values.values())


def test_a_name_is_the_same_whatever_is_asked(book: Folder, tmp_path: Path) -> None:
    sign(book, "Ada Un", "ada")
    sign(book, "Ada Deux", "ada", message="Ailleurs")
    found = contributors(book.root, PATHS, settings(), since="HEAD~1")
    assert [one.name for one in found.book] == ["Ada Deux"]
    repository = open_repository(book.root)
    assert repository is not None
    log = repository.log(repository.resolve("HEAD"))
    assert [one.shown.name for one in Signers(repository, log, settings()).all if one.shown] == [
        "Ada Deux"
    ]
