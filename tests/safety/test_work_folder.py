"""The work folder is written over, so it is only used where it is ours; what Sphinx has read is
believed only where it belongs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.book import WHEELS, Book, holding
from tests.book import small as copied
from vademecum import store, work
from vademecum.errors import VademecumError


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """The small book, never built."""
    (tmp_path / "home").mkdir()
    return copied(tmp_path / "livre")


def html(book: Book, *arguments: str) -> None:
    """Build the site, with a cache folder of this test's own."""
    home = str(book.root.parent / "home")
    done = book.run("build", "--format", "html", *arguments, HOME=home)
    assert done.returncode == 0, done.stderr


def kept(book: Book) -> Path:
    """The folder of what Sphinx has read of the one edition that was built."""
    (found,) = (book.root.parent / "home").rglob("environment.pickle")
    return found.parent


def test_a_folder_that_is_not_ours_is_left_alone(book: Book) -> None:
    book.write("_build/notes.txt", "à moi")
    with pytest.raises(VademecumError, match=r"not made by this tool: rm -r _build, and build ag"):
        work.claim(book.root)
    book.write("_build/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# pip\n")
    with pytest.raises(VademecumError, match="not made by this tool"):
        work.claim(book.root)
    done = book.run("build")
    assert done.returncode == 1
    assert "\n" not in done.stderr.strip()
    assert (book.root / "_build/notes.txt").read_text("utf-8") == "à moi"


def test_a_new_one_is_marked_and_known_again(book: Book) -> None:
    place = work.claim(book.root)
    assert (place / work.TAG).read_bytes() == work.MARK
    (place / "public").mkdir()
    assert work.claim(book.root) == place
    (place / work.TAG).write_bytes(b"")  # a process was killed as it began to write it
    work.claim(book.root)
    assert (place / work.TAG).read_bytes() == work.MARK


@pytest.mark.slow
def test_nobody_commits_one_without_meaning_to(book: Book) -> None:
    html(book)
    book.commit()
    assert book.git("ls-files", "_build") == ""
    html(book)


@pytest.mark.table
@pytest.mark.parametrize("name", ["_build", "_Build"])
def test_one_that_git_tracks_is_refused(book: Book, name: str) -> None:
    work.claim(book.root)
    if name != "_build":
        (book.root / "_build").rename(book.root / name)
    book.write(f"{name}/public/environment.pickle", b"cos\nsystem\n")
    book.commit()
    book.git("add", "--force", name)
    shutil.rmtree(book.root / name)  # it is there for whoever clones, all the same
    for arguments in (["build"], ["send", "2019-05-02-ile-aux-cerfs"]):
        done = book.run(*arguments)
        assert done.returncode == 1
        assert "Error: git tracks files in _build" in done.stderr
        assert "git rm -r --cached _build" in done.stderr
    assert not (book.root / "_build").exists()


@pytest.mark.table
@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
@pytest.mark.parametrize(
    "where", ["_build", "_build/public", "_build/public/lock", "_build/preview", "_build/relecture"]
)
def test_a_link_is_not_written_through(book: Book, tmp_path: Path, where: str) -> None:
    away = tmp_path / "ailleurs"
    if where == "_build":
        away.mkdir()
    else:
        work.claim(book.root)
    if where.endswith("lock"):
        away.write_text("à moi", encoding="utf-8")
    else:
        away.mkdir(exist_ok=True)
        (away / "x").write_text("à moi", encoding="utf-8")
    (book.root / where).parent.mkdir(exist_ok=True)
    (book.root / where).symlink_to(away)
    done = book.run("build")
    assert done.returncode == 1
    assert done.stderr == "Error: _build is a link, or holds one: rm -r _build, and build again\n"
    mine = away if away.is_file() else away / "x"
    assert mine.read_text("utf-8") == "à moi"
    assert away.is_file() or [path.name for path in away.iterdir()] == ["x"]


@pytest.mark.slow
def test_what_sphinx_read_is_kept_outside_the_book_and_used_again(book: Book) -> None:
    html(book)
    assert not list(book.root.rglob("*.doctree"))
    page = kept(book) / "chapters/agir/roues.doctree"
    before = page.stat().st_mtime_ns
    html(book)
    assert page.stat().st_mtime_ns == before
    if os.name == "posix":
        assert kept(book).stat().st_mode & 0o077 == 0
        assert kept(book).parent.stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_an_older_copy_put_back_is_read_anew(book: Book, tmp_path: Path) -> None:
    """Sphinx goes by times alone: newer words would stand in the place of the older."""
    html(book)
    shutil.copytree(book.root, tmp_path / "sauvegarde")
    book.alter(WHEELS, "Une roue tourne", "Une roue grince")
    html(book)
    assert holding(book.root / "dist", "grince") != []
    shutil.rmtree(book.root)
    (tmp_path / "sauvegarde").rename(book.root)
    html(book)
    assert holding(book.root / "dist", "grince") == []
    assert holding(tmp_path / "home", "grince") == []


def test_nothing_is_left_where_nothing_can_be_kept(
    book: Book, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "fichier").touch()
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "fichier" / "cache")
    with work.doctrees(book.root, work.claim(book.root) / "public") as folder:
        (folder / "x.doctree").touch()
    assert not folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_what_sphinx_read_is_not_written_through_a_link(book: Book, tmp_path: Path) -> None:
    place = work.claim(book.root) / "public"
    place.mkdir()
    with work.doctrees(book.root, place, tmp_path / "c") as folder:
        pass
    away = tmp_path / "ailleurs"
    shutil.rmtree(folder)
    away.mkdir()
    (away / "x.doctree").write_text("à moi", encoding="utf-8")
    folder.symlink_to(away)
    with work.doctrees(book.root, place, tmp_path / "c") as again:
        assert again == folder
        assert not again.is_symlink()
    assert [path.name for path in away.iterdir()] == ["x.doctree"]


def test_what_was_read_of_a_page_that_is_gone_goes(book: Book, tmp_path: Path) -> None:
    place = work.claim(book.root) / "public"
    (place / "source").mkdir(parents=True)
    (place / "source/reste.md").touch()
    with work.doctrees(book.root, place, tmp_path / "c") as folder:
        for name in ("reste", "partie"):
            (folder / f"{name}.doctree").touch()
    old = tmp_path / "c/doctrees/ancienne"
    old.mkdir()
    os.utime(old, (10, 10))
    with work.doctrees(book.root, place, tmp_path / "c") as again:
        assert again == folder
        assert [path.name for path in again.glob("*.doctree")] == ["reste.doctree"]
    assert not old.exists()
    (place.parent / "membres").mkdir()
    with work.doctrees(book.root, place.with_name("membres"), tmp_path / "c") as other:
        assert other != folder


@pytest.mark.slow
def test_a_release_starts_from_nothing(book: Book) -> None:
    book.write(".gitignore", "/_build/\n/dist/\n")
    book.commit()
    html(book)
    home = book.root.parent / "home"
    for path in home.rglob("*.doctree"):
        path.write_bytes(b"poison")
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*") if path.is_file()}
    done = book.run("release", "2019.1", HOME=str(home))
    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*") if path.is_file()} == before
