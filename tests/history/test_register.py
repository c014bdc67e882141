"""`build --people FILE`: the contributors of one build, by the names of another register."""

from __future__ import annotations

import json

import pytest

from tests.history.conftest import Folder
from tests.history.test_changes import ONE, publish
from vademecum import cli
from vademecum.build import build
from vademecum.errors import VademecumError
from vademecum.order import Order

OTHERS = """[organisation.maison]
nom = "Une maison imaginée"
[personne.autre]
nom = "Nom d'usage"
organisation = "maison"
signatures = ["Ada Un"]
"""


def command(book: Folder, *more: str) -> int:
    out = str(book.root.parent / "dist")
    return cli.main(
        ["-C", str(book.root), "build", "public", "--format", "html", "--out", out, *more]
    )


@pytest.mark.slow
def test_another_register_names_the_contributors_of_this_build(book: Folder) -> None:
    publish(book, ONE)
    pages = book.root.parent / "dist/public"
    register = book.root.parent / "autre.toml"
    register.write_text(OTHERS, encoding="utf-8")
    for more, shown, hidden in (
        (["--people", str(register)], ("Nom d'usage", "Une maison imaginée"), "Ada Un"),
        ([], ("Ada Un",), "Nom d'usage"),
    ):
        assert command(book, *more) == 0
        told = {
            path.name: path.read_text(encoding="utf-8")
            for path in (pages / "html/contributeurs.html", pages / "html/chapters/a.html")
        }
        assert all(name in told["contributeurs.html"] for name in shown)
        assert shown[0] in told["a.html"]
        manifest = json.loads((pages / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["contributors"] == [shown[0]]
        everything = "".join(told.values()) + (pages / "CITATION.cff").read_text(encoding="utf-8")
        assert hidden not in everything


@pytest.mark.slow
def test_a_register_that_cannot_be_read_is_told_and_makes_nothing(
    book: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(book, ONE)
    register = book.root.parent / "autre.toml"
    assert command(book, "--people", str(register)) != 0
    assert "does not exist" in capsys.readouterr().err
    with pytest.raises(VademecumError, match=r"autre\.toml does not exist"):
        list(build(book.root, Order(people=register), lambda _line: None))
    register.write_text("[personne.autre]\nnom = 'x'\norganisation = 'nulle'\n", encoding="utf-8")
    assert command(book, "--people", str(register)) == 1
    told = capsys.readouterr().err
    assert "autre.toml cannot be used" in told and "nulle" in told
    assert not (book.root.parent / "dist").exists()
