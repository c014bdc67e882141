"""What git holds of the book's own texts is judged too, where the files lie there otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, DAY, PHARE, SAID, Book, made
from vademecum import corpus
from vademecum.checks import faults
from vademecum.history import held
from vademecum.history.promises import promises
from vademecum.problems import errors
from vademecum.store import Store


def staged(book: Book) -> tuple[str, str]:
    """Withdrawn words staged, and the file put back."""
    before = book.read(PHARE)
    book.withdraw()
    after = book.read(PHARE)
    book.write(PHARE, before)
    book.git("add", PHARE)
    (book.root / PHARE).write_text(after, encoding="utf-8")
    return before, after


def test_a_file_put_back_after_it_was_staged(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    staged(book)
    assert book.told() == [f"{PHARE}:1: P027"]
    (told,) = book.sentences()
    assert f"git add -- {PHARE}" in told
    book.git("add", "--", PHARE)
    assert book.told() == []


def test_a_commit_whose_file_was_put_right_and_not_committed(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    before = book.read(PHARE)
    book.withdraw()
    after = book.read(PHARE)
    book.commit(PHARE, before)
    assert "P001" in {one.rpartition(" ")[2] for one in book.told()}
    book.write(PHARE, after)
    assert book.told() == [f"{PHARE}:1: P028"]
    book.git("add", PHARE)
    assert book.told() == [f"{PHARE}:1: P028"]
    (told,) = book.sentences()
    assert f"git commit -- {PHARE}" in told
    book.commit()
    assert book.told() == []


def test_words_in_a_chapter_that_git_alone_says(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    kept = book.read(CHAPTER)
    book.write(CHAPTER, f"{kept}\n{SAID}\n")
    book.git("add", CHAPTER)
    (book.root / CHAPTER).write_text(kept, encoding="utf-8")
    assert book.told() == [f"{CHAPTER}:1: P027"]
    (book.root / CHAPTER).unlink()
    book.git("add", "-A")
    assert book.told() == []


def test_what_both_break_is_told_once_where_it_lies(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    before = book.read(PHARE)
    book.withdraw()
    book.write(PHARE, before)
    both = book.told()
    book.git("add", PHARE)
    assert book.told() == both
    assert not any(one.endswith(("P027", "P028")) for one in both)


def test_an_edit_that_touches_no_promise(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write(CHAPTER, book.read(CHAPTER) + "\nUn mot.\n")
    assert book.told() == []
    book.git("add", CHAPTER)
    book.write(CHAPTER, book.read(CHAPTER) + "\nUn autre.\n")
    assert book.told() == []


def test_words_that_a_row_not_committed_lifts(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    before = book.read(PHARE)
    book.withdraw("t2")
    book.commit(PHARE, before)
    row = 'levees: [{quoi: passage, du: 2018-01-15, le: 2018-03-02, pourquoi: "x"}]'
    book.write(PHARE, before.replace("approuvee\n", f"approuvee\n{row}\n"))
    assert book.told() == []
    book.git("add", PHARE)
    assert book.told() == []


def test_a_hook_judges_what_it_checked_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = made(tmp_path / "livre")
    staged(book)
    monkeypatch.setenv("GIT_INDEX_FILE", str(book.root / ".git/index"))
    assert book.told() == []


def test_no_edition_waits_for_what_git_holds(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    staged(book)
    library = corpus.load(book.root).library
    found, _note = promises(book.root, library, DAY, Store.none())
    assert [one.code for one in errors(found)] == ["P027"]
    assert all(faults.beside(one, library) for one in found)


def kept_told(book: Book) -> list[str]:
    store = Store(book.root.parent / "kept", book.root)
    found, _note = promises(book.root, corpus.load(book.root).library, DAY, store)
    return [f"{one.place.path}:{one.place.line}: {one.code}" for one in found]


def test_what_breaks_nothing_is_kept_while_one_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = made(tmp_path / "livre")
    book.withdraw()
    book.write(CHAPTER, book.read(CHAPTER) + "\nUn mot.\n")
    assert kept_told(book) == []

    def nothing(*_asked: object) -> None:
        raise AssertionError("HEAD was read again")

    monkeypatch.setattr(held, "loaded_of", nothing)
    book.write(CHAPTER, book.read(CHAPTER) + "\nUn autre.\n")
    assert kept_told(book) == []


def test_what_breaks_a_promise_is_told_whatever_is_kept(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    staged(book)
    assert kept_told(book) == kept_told(book) == [f"{PHARE}:1: P027"]


def test_what_is_kept_is_of_what_git_knows(tmp_path: Path) -> None:
    """A withdrawal on another branch binds HEAD too, whose files are what they were."""
    book = made(tmp_path / "livre")
    before = book.read(CHAPTER)
    book.write(CHAPTER, before + "\nUn mot.\n")
    assert kept_told(book) == []
    book.write(CHAPTER, before)
    book.git("switch", "-q", "-c", "autre")
    book.withdraw()
    after = book.read(PHARE)
    book.git("switch", "-q", "main")
    book.write(PHARE, after)
    assert kept_told(book) == [f"{PHARE}:1: P028"]
