"""Branches, tags and propositions in which another record, or another file, says the words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.history.undone import ID, OTHER, SAID, TURNS, Book, made, record
from vademecum import corpus
from vademecum.cli import main
from vademecum.exchange.page import testimony
from vademecum.exchange.page.given import Signed, Story
from vademecum.model.proposal import Medium
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.keep import Kept, keep

DAY = dt.date(2018, 1, 2)
SECOND = f"hearings/{ID}-2.md"  # a record of its own


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return made(tmp_path / "livre")


def branched(book: Book, name: str, path: str, text: str, *, without: str = "") -> None:
    """A branch whose book has another file, and not the record itself."""
    book.git("switch", "-q", "-c", name)
    if without:
        book.git("rm", "-q", without)
    book.commit(path, text)
    book.git("switch", "-q", "main")


def told(book: Book, capsys: pytest.CaptureFixture[str], name: str = ID) -> list[str]:
    assert main(["-C", str(book.root), "withdraw", name, "--yes", "--date", "2018-03-01"]) == 0
    return [one for one in capsys.readouterr().out.splitlines() if one.startswith("held by")]


def test_the_words_under_another_record(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    """What everybody says (who opens, the law) names no branch; neither does another's hearing."""
    mine = f"hearings/{ID}.md"
    branched(book, "copie", SECOND, record(titre="Le même phare"), without=mine)
    branched(book, "notes", "notes/copie.md", f"Noté.\n\n{TURNS}", without=mine)
    orchard = book.git("show", f"HEAD:hearings/{OTHER}.md")
    branched(book, "verger", "hearings/2017-05-05-verger.md", orchard + "\n", without=mine)
    branched(book, "rien", "notes/rien.md", "Rien de tout cela.\n", without=mine)
    book.git("tag", "copie-gardee", "copie")
    assert told(book, capsys) == [
        "held by the branch copie",
        "held by the branch notes",
        "held by the tag copie-gardee",
    ]


def brought(book: Book) -> Kept:
    """The same words, brought by the page."""
    story = Story("Le même phare", tuple(SAID.split("\n\n")), Signed("Léa Inventée", "", ""))
    library = corpus.load(book.root).library
    return keep(
        book.root, testimony.proposed(book.root, library, story, Medium.PAGE, "0" * 64, DAY)
    )


@pytest.mark.parametrize("gone", [False, True], ids=["its branch too", "its branch is gone"])
def test_an_open_proposition(book: Book, capsys: pytest.CaptureFixture[str], gone: bool) -> None:
    found = brought(book)
    if gone:
        book.git("branch", "-q", "-D", found.branch)
    assert told(book, capsys) == [
        *([] if gone else [f"held by the branch {found.branch}"]),
        f"held by the proposition {found.id}",
    ]


def test_the_proposition_that_brought_it(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    for key, value in (("name", "Rédactrice Inventée"), ("email", "r@exemple.invalid")):
        book.git("config", f"user.{key}", value)
    found = brought(book)
    done = accept(book.root, found.id, Choice(), DAY)
    assert told(book, capsys, Path(done.path).stem) == [f"held by the proposition {found.id}"]
