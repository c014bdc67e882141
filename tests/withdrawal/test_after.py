"""After a withdrawal and its purge: promises bind, the book lives, the first day stands."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.history.undone import ID, PHARE, Book, record
from tests.withdrawal.purged import TURN, purged, vademecum, withdrawn
from vademecum.cli import main

pytestmark = pytest.mark.slow


def test_promises_hold_after_a_purge(book: Book, tmp_path: Path) -> None:
    withdrawn(book)
    clone = Book(purged(book, tmp_path / "clone", how=("--no-local",)))
    assert clone.told() == []
    clone.commit(PHARE, record())
    assert clone.told() == [f"{PHARE}:15: P001"]
    clone.git("rm", "-q", PHARE)
    clone.commit()
    assert clone.told() == ["editions/1.json:7: P007"]
    levees = 'levees: [{quoi: retrait, du: 2018-03-01, le: 2018-04-01, pourquoi: "lettre"}]\n'
    clone.commit(PHARE, record(date="2018-04-01", reference="CONS-9", levees=levees))
    assert clone.told() == []


def test_a_struck_passage_binds_after_a_purge(book: Book, tmp_path: Path) -> None:
    withdrawn(book, *TURN)
    clone = Book(purged(book, tmp_path / "clone", *TURN, how=("--no-local",)))
    struck = clone.read(PHARE)
    assert clone.told() == []
    clone.commit(PHARE, record())
    assert clone.told() == [f"{PHARE}:27: P005"]
    # A mark that stays, however it is written, and turns that come and go beside it.
    clone.commit(PHARE, struck.replace("1{sup}`er`\u00a0mars", "1er mars"))
    assert clone.told() == []
    levees = 'levees: [{quoi: passage, du: 2018-03-01, le: 2018-04-01, pourquoi: "lettre"}]\n'
    clone.commit(PHARE, record(levees=levees))
    assert clone.told() == []


def test_a_branch_from_before_the_purge_brings_nothing_back_unseen(
    book: Book, tmp_path: Path
) -> None:
    withdrawn(book)
    clone = Book(purged(book, tmp_path / "clone", how=("--no-local",)))
    clone.git("fetch", "-q", str(book.root), "essai:ancien")
    clone.git("merge", "-q", "--allow-unrelated-histories", "-X", "theirs", "--no-edit", "ancien")
    assert any(one.startswith(f"{PHARE}:") and one.endswith("P001") for one in clone.told())


def test_the_book_still_lives_in_the_purged_clone(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    withdrawn(book)
    clone = purged(book, tmp_path / "clone", how=("--no-local",))
    at = ["-C", str(clone)]
    assert main([*at, "check", "--fix"]) == 0
    assert main([*at, "contributors"]) == 0
    assert main([*at, "build", "public", "--format", "html"]) == 0
    page = (clone / f"dist/public/html/hearings/{ID}.html").read_text("utf-8")
    assert "1er mars 2018" in page.replace("\u00a0", " ").replace("<sup>", "").replace("</sup>", "")
    manifest = json.loads((clone / "dist/public/manifest.json").read_text("utf-8"))
    assert manifest["version"] == "1+non-vérifiée"  # what was published held the words
    capsys.readouterr()
    # The version's commit is another now: what changed since is told from its tag.
    assert main([*at, "changes", "1"]) == 0
    note = json.loads((clone / "editions/1.json").read_text("utf-8"))
    assert note["commit"] == book.git("rev-parse", "v1~1")


def test_it_asks_and_keeps_the_first_day(
    book: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("non\n"))
    assert vademecum(book, ID) == 1
    assert book.read(PHARE) == record()
    withdrawn(book)
    tombstone = book.read(PHARE)
    assert "date: 2018-03-01" in tombstone
    assert vademecum(book, ID, "--yes", "--date", "2019-01-01") == 0
    assert book.read(PHARE) == tombstone
    assert "was withdrawn already: its first day stands" in capsys.readouterr().out


def test_a_record_withdrawn_by_hand_keeps_its_day(book: Book) -> None:
    book.commit(PHARE, record(etat="retire", date="2018-02-02"))
    assert vademecum(book, ID, "--yes", "--date", "2019-01-01") == 0
    assert "date: 2018-02-02" in book.read(PHARE)
    assert "lanterne" not in book.read(PHARE)


def test_a_turn_struck_again_keeps_its_day(book: Book) -> None:
    withdrawn(book, *TURN)
    struck = book.read(PHARE)
    assert vademecum(book, ID, *TURN, "--yes", "--date", "2019-01-01") == 0
    assert book.read(PHARE) == struck
