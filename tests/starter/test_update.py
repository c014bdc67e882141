"""`vademecum init --update-files`: the tool's files of a book kept up, the book's own left."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.book import Book, command
from tests.starter.made import begun
from vademecum import starter
from vademecum.starter import ROWS

pytestmark = pytest.mark.table

OWN = ["vademecum.toml", "annuaire.toml", "README.md", "chapters/debut/premier-chapitre.md"]


def older(book: Book, path: str, text: str = "# d’avant\n") -> Path:
    """One of the tool's files as an older version wrote it, and noted so; its place."""
    note = json.loads(book.read(starter.NOTE))
    note["files"][path] = starter.digest(text.encode())
    book.write(starter.NOTE, json.dumps(note))
    book.write(path, text)
    return book.root / path


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    older(book, ".gitlab-ci.yml").chmod(0o400)
    done = book.run("init", ".", "--update-files", LANGUAGE="en")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and ".gitlab-ci.yml cannot be written" in done.stderr


def test_a_folder_where_a_file_goes_is_named(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    note = json.loads(book.read(starter.NOTE))
    del note["files"][".gitlab-ci.yml"]
    book.write(starter.NOTE, json.dumps(note))
    (book.root / ".gitlab-ci.yml").unlink()
    (book.root / ".gitlab-ci.yml").mkdir()
    done = book.run("init", ".", "--update-files", LANGUAGE="en")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and ".gitlab-ci.yml cannot be written" in done.stderr


def test_files_of_a_newer_version_are_left(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    note = json.loads(book.read(starter.NOTE)) | {"version": "99.1"}
    book.write(starter.NOTE, json.dumps(note))
    before = book.bytes()
    for more in ((), ("--diff",)):
        done = book.run("init", ".", "--update-files", *more, LANGUAGE="en")
        assert (done.returncode, done.stdout) == (1, "")
        assert "vademecum 99.1 wrote these files" in done.stderr
    assert book.bytes() == before


def states(book: Book) -> dict[str, str]:
    return {one.path: one.state for one in starter.update(book.root)}


def test_the_tools_files_are_brought_up_to_date_where_nobody_changed_them(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    tools = [row.path for row in ROWS if row.tools]
    assert states(book) == dict.fromkeys(tools, "same")
    # As an older version wrote it, noted so; as somebody changed it; as somebody removed it.
    older(book, ".gitlab-ci.yml")
    book.add(".github/workflows/vademecum.yml", "# à nous\n")
    (book.root / ".forgejo/workflows/vademecum.yml").unlink()
    own = {path: book.read(path) for path in OWN}
    assert states(book) == dict.fromkeys(tools, "same") | {
        ".gitlab-ci.yml": "updated",
        ".github/workflows/vademecum.yml": "changed",
        ".forgejo/workflows/vademecum.yml": "removed",
    }
    assert book.read(".gitlab-ci.yml") != "# d’avant\n"
    assert book.read(".github/workflows/vademecum.yml").endswith("# à nous\n")
    assert not (book.root / ".forgejo/workflows/vademecum.yml").exists()
    assert {path: book.read(path) for path in OWN} == own


def test_a_book_begun_before_the_note_gets_its_files(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    (book.root / starter.NOTE).write_text("[", encoding="utf-8")
    book.write(".gitignore", "/dist/\n")
    (book.root / ".gitlab-ci.yml").unlink()
    found = states(book)
    assert (found[".gitignore"], found[".gitlab-ci.yml"]) == ("changed", "new")


def test_no_book_to_bring_up_to_date(tmp_path: Path) -> None:
    done = command("-C", str(tmp_path), "init", ".", "--update-files")
    assert (done.returncode, done.stdout) == (1, "")


def test_what_somebody_changed_is_shown_and_nothing_written(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    book.add(".gitignore", "/brouillons/\n")
    older(book, ".gitlab-ci.yml")
    before = book.bytes()
    done = book.run("init", ".", "--update-files", "--diff", LANGUAGE="en")
    assert done.returncode == 0
    assert "-/brouillons/" in done.stdout and "-# d’avant" in done.stdout
    assert "pre-commit" not in done.stdout
    assert book.bytes() == before


def test_from_a_folder_below_the_book_is_found(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    done = command("init", ".", "--update-files", cwd=book.root / "hearings", LANGUAGE="en")
    assert done.returncode == 0 and "pre-commit: up to date" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_book_named_by_a_link_is_not_written_through_it(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    (tmp_path / "lien").symlink_to(book.root)
    older(book, ".gitlab-ci.yml")
    before = book.bytes()
    done = command("-C", str(tmp_path), "init", "lien", "--update-files", LANGUAGE="en")
    assert done.returncode == 1 and "lien is a link" in done.stderr
    assert book.bytes() == before
