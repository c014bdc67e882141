"""Which signatures are printed as names, and which lines name a co-author."""

from __future__ import annotations

import pytest

from tests.history.conftest import Folder, settings
from tests.history.identity import PATHS, counted, said, sign
from vademecum.history import contributors
from vademecum.history.names import guessed, signed, tells_nobody
from vademecum.history.repo import Commit
from vademecum.history.trailers import malformed

NOBODY = [
    ("ada.un@exemple.invalid", "ada.un@exemple.invalid"),
    ("ada.un", "ada.un@exemple.invalid"),
    ("aun", "aun@exemple.invalid"),
    ("ada.un", "contact@exemple.invalid"),
    ("ada_un", "contact@exemple.invalid"),
]
SOMEBODY = [
    ("Ada", "ada@exemple.invalid"),
    ("Ada Un", "ada@exemple.invalid"),
    ("adau", "12+adau@users.noreply.github.com"),
    ("adau", "contact@exemple.invalid"),
    ("王小例", "a@exemple.invalid"),
]


@pytest.mark.table
@pytest.mark.parametrize(("name", "address"), NOBODY)
def test_half_an_address_is_never_printed(book: Folder, name: str, address: str) -> None:
    assert tells_nobody(name, address)
    sign(book, name, address)
    found = contributors(book.root, PATHS, settings())
    assert found.book == () and found.omitted == 0
    assert name not in repr(found)
    assert said(book)["P033"].values == {"count": "1"}
    book.write(".mailmap", f"Ada Un <{address}>\n")
    assert counted(book) == {"Ada Un": 1}


@pytest.mark.parametrize(("name", "address"), SOMEBODY)
def test_a_name_is_printed(name: str, address: str) -> None:
    assert not tells_nobody(name, address)
    assert tells_nobody(".", address)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("jean-luc.exemple@x.invalid", "Jean-Luc Exemple"),
        ("ada_un+livre@x.invalid", "Ada Un"),
        ("aun@x.invalid", ""),
        ("a1.un2@x.invalid", ""),
    ],
)
def test_a_name_that_an_address_seems_made_of(address: str, name: str) -> None:
    assert guessed(address) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Un, Ada", "Ada Un"),
        ("Ada Un, PhD", "Ada Un, PhD"),
        ("Ada Un \N{SPARKLES}", "Ada Un"),
        ("Ada Un (aider)", "Ada Un"),
        ("Ada Un (Réseau)", "Ada Un (Réseau)"),
    ],
)
def test_a_name_as_it_is_read(name: str, shown: str) -> None:
    assert signed(name) == shown


LOST = {
    "Co-authored-by: Ada Un": "no address",
    "Co-authored-by: Ada Un ada@exemple.invalid": "no brackets",
    "Co-authored-by: Ada Un <>": "an empty address",
    "Co-authored-by Ada Un <ada@exemple.invalid>": "",  # no key: words of a sentence
    "Co-author: Ada Un <ada@exemple.invalid>": "another key",
    "Coauthored-by: Ada Un <ada@exemple.invalid>": "another key",
    "Co-Authored by: Ada Un <ada@exemple.invalid>": "another key",
    "Co-autrice : Ada Un <ada@exemple.invalid>": "another key",
    "Coauteur: Ada Un <ada@exemple.invalid>": "another key",
    "Co-authored-by: Ada Un <ada@exemple.invalid>": "",
    "* co-authored-by: Ada Un <ada@exemple.invalid>": "",
    "Les co-auteurs relisent : voir plus bas": "",
}


@pytest.mark.parametrize(("line", "why"), LOST.items())
def test_a_line_that_names_no_co_author(line: str, why: str) -> None:
    found = list(malformed(Commit("1" * 40, (), "B", "b@x", None, f"T\n\n{line}\n")))
    assert bool(found) == bool(why)
    assert "@" not in "".join(found)


def test_lines_that_name_nobody_are_told_with_their_commits(book: Folder) -> None:
    sign(book, "Ada Un", "ada", message="T\n\nCo-author: Bea Deux <bea@exemple.invalid>\n")
    first = book.git("rev-parse", "HEAD")[:10]
    told = said(book)["P030"].values
    assert told == {"commits": first, "line": "Co-author: Bea Deux …", "count": "1"}


def test_a_name_without_signs_in_the_book_s_faces_is_told(book: Folder) -> None:
    sign(book, "王小例", "a")
    sign(book, "Łucja Żuber", "b")
    assert said(book)["R008"].values == {"name": "王小例", "signs": "例 小 王"}
