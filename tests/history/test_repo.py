"""What git says of a book, wherever it stands and whatever surrounds it."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from tests.history.conftest import Folder
from vademecum.errors import VademecumError
from vademecum.history import state
from vademecum.history.repo import open_repository


def test_a_folder_without_git_has_no_history(tmp_path: Path) -> None:
    assert state(tmp_path).kind == "none"


def test_no_git_program_is_no_history(book: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    book.commit("Ada Un", a="texte")
    monkeypatch.setenv("PATH", "")
    assert state(book.root).kind == "none"


def test_an_empty_repository(book: Folder) -> None:
    assert state(book.root).kind == "empty"


def test_head_its_date_in_its_own_zone_and_dirt(book: Folder) -> None:
    book.write("a.md", "texte")
    book.git("add", "-A")
    # 2017-03-14 23:30 in UTC is already the 15th where it was committed.
    book.git("commit", "-qm", "Un", GIT_COMMITTER_DATE="1489534200 +0100")
    found = state(book.root)
    assert (found.kind, found.date, found.dirty) == ("full", dt.date(2017, 3, 15), False)
    assert found.head == book.git("rev-parse", "HEAD")
    book.write("a.md", "texte changé")
    assert state(book.root).dirty
    book.git("checkout", "-q", "--", ".")
    book.write("nouveau.md", "texte")
    assert state(book.root).dirty


def test_a_shallow_and_a_partial_clone_are_incomplete(book: Folder, tmp_path: Path) -> None:
    book.commit("Ada Un", a="un")
    book.commit("Ada Un", a="deux")
    book.git("config", "uploadpack.allowFilter", "true")
    source = book.root.as_uri()
    book.git("clone", "-q", "--depth", "1", source, str(tmp_path / "peu profond"))
    book.git("clone", "-q", "--filter=blob:none", source, str(tmp_path / "partiel"))
    assert state(tmp_path / "peu profond").kind == "shallow"
    assert state(tmp_path / "partiel").kind == "shallow"


def test_a_linked_work_tree_and_a_detached_head(book: Folder, tmp_path: Path) -> None:
    first = book.commit("Ada Un", a="un")
    book.commit("Ada Un", a="deux")
    book.git("worktree", "add", "-q", "--detach", str(tmp_path / "à côté"), first)
    found = state(tmp_path / "à côté")
    assert (found.kind, found.head) == ("full", first)


def test_a_hooks_variables_lead_nowhere_else(
    book: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = book.commit("Ada Un", a="un")
    other = Folder(tmp_path / "autre")
    other.root.mkdir()
    other.git("init", "-q")
    other.commit("Bea Deux", b="deux")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git/index"))
    found = state(book.root)
    assert (found.head, found.dirty) == (head, False)


def test_a_book_in_a_sub_folder(book: Folder) -> None:
    book.commit("Ada Un", guide__a="un", ailleurs="deux")
    book.write("ailleurs.md", "changé")
    found = state(book.root / "guide")
    assert (found.kind, found.dirty) == ("full", False)  # dirt elsewhere is not the book's
    book.write("dépaqueté/a.md", "un")
    assert state(book.root / "dépaqueté").kind == "none"  # a ZIP unpacked inside a repository


def test_only_a_commit_id_goes_on(book: Folder, tmp_path: Path) -> None:
    head = book.commit("Ada Un", a="un")
    repository = open_repository(book.root)
    assert repository is not None
    book.git("tag", "v2017.1")
    assert repository.resolve("v2017.1") == head
    for wrong in ("", "v9", "--output=x", "-h", "a\nb", "HEAD:a.md", "v2017.1..HEAD", "$(id)"):
        with pytest.raises(VademecumError, match="names no commit"):
            repository.resolve(wrong)
    assert not (book.root / "x").exists()
    with pytest.raises(ValueError, match="not an object id"):
        repository.log("HEAD")


def test_local_grafts_and_replacements_change_nothing(book: Folder) -> None:
    first = book.commit("Ada Un", a="un")
    middle = book.commit("Bea Deux", a="un deux")
    head = book.commit("Carl Trois", a="un deux trois")
    book.git("replace", "--graft", head, first)
    (book.root / ".git/info").mkdir(exist_ok=True)
    (book.root / ".git/info/grafts").write_text(f"{head} {first}\n", encoding="utf-8")
    repository = open_repository(book.root)
    assert repository is not None
    assert [commit.id for commit in repository.log(head)] == [head, middle, first]


def test_a_damaged_repository_is_one_line(book: Folder) -> None:
    book.commit("Ada Un", a="un")
    head = book.git("rev-parse", "HEAD")
    (book.root / ".git/objects" / head[:2] / head[2:]).unlink()
    with pytest.raises(VademecumError) as told:
        state(book.root)
    assert "\n" not in told.value.message


def test_git_refusing_anothers_repository_says_so(
    book: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.commit("Ada Un", a="un")
    real = subprocess.run

    def refuse(command: list[str], **more: object) -> object:
        return real(["sh", "-c", "echo 'fatal: detected dubious ownership' >&2; exit 128"], **more)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(VademecumError, match=r"--add safe\.directory "):
        state(book.root)
