"""Where a book may begin: nothing is replaced, nothing is written elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.book import Book, command, environment
from tests.starter.made import begun, refused
from vademecum import starter
from vademecum.errors import VademecumError

pytestmark = pytest.mark.table

TAKEN = {
    "a register": ("annuaire.toml", "annuaire.toml"),
    "a forge's file": (".gitlab-ci.yml", ".gitlab-ci.yml"),
    "a file where a folder goes": ("chapters", "chapters/debut/premier-chapitre.md"),
    "a note of ours": (".vademecum.json", ".vademecum.json"),
}


@pytest.mark.parametrize("case", TAKEN)
def test_nothing_is_replaced(tmp_path: Path, case: str) -> None:
    path, named = TAKEN[case]
    book = Book(tmp_path / "livre")
    book.write(path, "À nous\n")
    before = book.bytes()
    assert f"already has {named}: move it away, or choose another" in refused(tmp_path)
    assert book.bytes() == before


def test_a_folder_that_is_not_empty_keeps_what_it_holds(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    book.write("LICENSE", "À nous\n")
    book.write("chapters/notes.txt", "À nous\n")
    before = book.bytes()
    begun(book.root)
    assert before.items() <= book.bytes().items()


FORGES = ("README.md", ".gitignore", ".gitattributes")


@pytest.mark.slow
def test_what_a_forge_wrote_is_kept_and_said(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    for path in (*FORGES, "LICENSE"):
        book.write(path, "À nous\n")
    before = book.bytes()
    done = command("-C", str(tmp_path), "init", "livre", "--yes", LANGUAGE="en")
    assert done.returncode == 0, done.stderr
    assert before.items() <= book.bytes().items()
    for path in FORGES:
        assert f"{path}: left as you have it" in done.stderr and f"livre/{path}" not in done.stdout
    assert "/_build/ /dist/ /.venv/" in done.stderr
    assert book.run("check").returncode == 0
    states = {one.path: one.state for one in starter.update(book.root)}
    assert states[".gitignore"] == "changed" and states[".gitlab-ci.yml"] == "same"


def test_all_that_is_in_the_way_is_named(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    for path in ("annuaire.toml", ".gitlab-ci.yml"):
        book.write(path, "À nous\n")
    assert "already has .gitlab-ci.yml, annuaire.toml: move it away" in refused(tmp_path)


@pytest.mark.parametrize("path", ["chapters/debut/notes.md", "hearings/notes.md"])
def test_a_stray_text_is_no_part_of_a_new_book(tmp_path: Path, path: str) -> None:
    book = Book(tmp_path / "livre")
    book.write(path, "À nous\n")
    assert f"{path} would be read as a text of the book: move it away" in refused(tmp_path)
    assert list(book.bytes()) == [path]


@pytest.mark.parametrize("name", ["", " "])
def test_a_folder_must_be_named(tmp_path: Path, name: str) -> None:
    done = command("init", name, "--yes", cwd=tmp_path, LANGUAGE="en")
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "no folder is named" in done.stderr


def test_the_whole_machine_is_no_book() -> None:
    with pytest.raises(VademecumError, match="holds the whole machine"):
        starter.free(Path(Path.cwd().anchor))


@pytest.mark.skipif(os.name != "posix", reason="Windows removes no folder that is in use")
@pytest.mark.parametrize("arguments", [("check",), ("doctor",), ("init", "livre", "--yes")])
def test_a_folder_that_is_gone(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    gone = tmp_path / "parti"
    gone.mkdir()
    script = 'rmdir "$PWD"; exec "$0" -m vademecum "$@"'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable, *arguments],
        cwd=gone,
        env=environment(LANGUAGE="en"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: the current folder is gone: go to another one\n"


def test_a_book_holds_no_other(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    before = book.bytes()
    for place in (book.root, book.root / "chapters/debut"):
        assert f"would lie in the book of {book.root}" in refused(place, "autre/encore")
    assert "holds a book already" in refused(tmp_path)
    assert book.bytes() == before and not (book.root / "autre").exists()


@pytest.mark.skipif(os.name != "posix", reason="links")
@pytest.mark.parametrize("linked", [".github", ".gitignore", "README.md", "hearings"])
def test_nothing_is_written_through_a_link(tmp_path: Path, linked: str) -> None:
    book = Book(tmp_path / "livre")
    book.root.mkdir()
    (book.root / linked).symlink_to(tmp_path / "ailleurs")
    assert "already has" in refused(tmp_path)
    assert not (tmp_path / "ailleurs").exists()


@pytest.mark.skipif(os.name != "posix", reason="links")
@pytest.mark.parametrize("name", ["lien", "lien/", "rompu"])
def test_nor_where_the_folder_itself_is_a_link(tmp_path: Path, name: str) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "vide")
    (tmp_path / "rompu").symlink_to(tmp_path / "ailleurs")
    assert "is a link: name the folder that it leads to" in refused(tmp_path, name)
    assert not list((tmp_path / "vide").iterdir()) and not (tmp_path / "ailleurs").exists()


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_above_the_folder_is_the_systems(tmp_path: Path) -> None:
    (tmp_path / "vrai").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "vrai")
    assert begun(tmp_path / "lien" / "livre").run("check").returncode == 0


def test_a_book_below_the_top_of_a_repository_is_told(tmp_path: Path) -> None:
    Book(tmp_path).git("init", "-q")
    done = command("-C", str(tmp_path), "init", "livre", "--yes", LANGUAGE="en")
    assert done.returncode == 0
    assert f"below the top of the git repository {tmp_path}" in done.stderr
    assert "git init -b main" not in done.stderr.splitlines()[-1]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "fermé").mkdir(mode=0o500)
    assert "cannot be written: access to it is refused" in refused(tmp_path / "fermé")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="modes of folders are POSIX's")
def test_a_folder_above_that_may_not_be_entered(tmp_path: Path) -> None:
    """Somebody else's home, which only its owner enters: nobody may even ask what it holds."""
    (tmp_path / "chez").mkdir(mode=0o000)
    code = (
        "import datetime, os, sys; from pathlib import Path\n"
        "from vademecum import errors, starter\n"
        "os.geteuid() or (os.setgroups([]), os.setgid(65534), os.setuid(65534))\n"  # root may all
        "answers = starter.Answers('Ici', 'Nous', 'CC BY 4.0', 'travail')\n"
        "for call in (lambda one: starter.begin(one, answers, datetime.date.today()),\n"
        "             lambda one: list(starter.update(one))):\n"
        "    try: call(Path(sys.argv[1]))\n"
        "    except errors.VademecumError as error: print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "chez" / "livre")],
        env=environment(LANGUAGE="en"), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    first, second = done.stdout.splitlines()
    assert done.stderr == ""
    assert "cannot be written: access to it is refused" in first
    assert "holds no book" in second


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that even root cannot write")
def test_a_folder_that_nobody_can_write() -> None:
    assert "/proc/livre cannot be written: " in refused(Path("/proc"))


def test_a_file_where_the_folder_would_be(tmp_path: Path) -> None:
    (tmp_path / "livre").write_text("", encoding="utf-8")
    for name in ("livre", "livre/dedans"):
        assert f"{tmp_path / 'livre'} is no folder" in refused(tmp_path, name)
