"""What may be purged: a clone of one's own, whole, and never the book itself."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, ID, Book, made
from tests.withdrawal.past import cloned
from vademecum.cli import main

pytestmark = pytest.mark.slow


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = made(tmp_path / "livre")
    book.withdraw(day="2018-03-01")
    return book


def refused(book: Book, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said, in one line; nothing was written."""
    before = book.git("show-ref")
    capsys.readouterr()
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(folder), "--yes"]) == 1
    assert book.git("show-ref") == before
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1, said.err
    return said.err


def test_the_book_itself(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tmp_path / "lien"
    link.symlink_to(book.root)
    inner = book.root / "dedans"
    for folder in (book.root, link, book.root / ".git", book.root / "chapters"):
        assert "is not purged: it is" in refused(book, folder, capsys)
    cloned(book, inner)
    assert "it is the book itself, or lies in it" in refused(book, inner, capsys)


def test_what_is_no_clone(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vide").mkdir()
    for folder in (tmp_path / "vide", tmp_path / "rien", book.root / "vademecum.toml"):
        assert "it is no clone" in refused(book, folder, capsys)
    subprocess.run(["git", "init", "-q", "neuf"], cwd=tmp_path, check=True)
    assert "it has no commit" in refused(book, tmp_path / "neuf", capsys)


def test_a_linked_work_tree(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book.git("worktree", "add", "-q", str(tmp_path / "lié"), "-b", "autre")
    assert "it is no clone" in refused(book, tmp_path / "lié", capsys)
    clone = Book(cloned(book, tmp_path / "clone"))
    clone.git("worktree", "add", "-q", str(tmp_path / "lié aussi"), "-b", "encore")
    assert "another work tree is linked to it" in refused(book, clone.root, capsys)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (("--shared",), "shares its objects"),
        (("--no-local", "--depth=1"), "its history is cut"),
        (("--no-local", "--filter=blob:none"), "partial clone"),
    ],
    ids=["shared", "shallow", "partial"],
)
def test_clones_that_are_not_whole(
    book: Book, tmp_path: Path, how: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    book.git("config", "uploadpack.allowFilter", "true")
    address = str(book.root) if "--shared" in how else f"file://{book.root}"
    command = ["git", "clone", "-q", *how, address, str(tmp_path / "clone")]
    subprocess.run(command, check=True, capture_output=True)
    assert said in refused(book, tmp_path / "clone", capsys)


def test_a_clone_the_book_borrows_from(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = cloned(book, tmp_path / "premier")
    shutil.rmtree(book.root)
    cloned(Book(first), book.root, "--shared")
    assert "the book itself reads objects there" in refused(book, first, capsys)


def test_a_clone_with_changes(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = Book(cloned(book, tmp_path / "clone"))
    clone.write("neuf.txt", "Neuf.\n")
    assert "not committed" in refused(book, clone.root, capsys)
    clone.git("clean", "-q", "-f")
    clone.write(CHAPTER, "Autre.\n")
    assert "not committed" in refused(book, clone.root, capsys)


def test_a_clone_without_the_withdrawal(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = Book(cloned(book, tmp_path / "clone"))
    clone.git("reset", "-q", "--hard", "HEAD~1")
    assert f"“{ID}” is not withdrawn there" in refused(book, clone.root, capsys)


def test_without_git(
    book: Book,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    clone = cloned(book, tmp_path / "clone")
    monkeypatch.setenv("PATH", str(tmp_path))
    capsys.readouterr()
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone), "--yes"]) == 1
    assert "a purge needs git" in capsys.readouterr().err
