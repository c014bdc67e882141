"""A program that lies in the book's folder is content: no command runs it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tests.book import HEARING, REPOSITORY, Book, vademecum
from tests.book import small as copied
from vademecum.formats import FORMATS

# Modules that Python, the libraries or we import; conf.py, which Sphinx would; what Python starts.
NAMES = (
    "resource", "json", "click", "conf", "sitecustomize", "usercustomize", "lxml", "sphinx", "yaml",
    "platformdirs", "weasyprint", "encodings", "__future__", "tempfile", "subprocess", "git",
)  # fmt: skip
TRANSCRIPT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nAnimation : Bonjour.\n"


@pytest.fixture
def trapped(tmp_path: Path) -> Book:
    """The small book, with programs in it that leave a trace where they run."""
    book = copied(tmp_path / "livre piégé")
    (tmp_path / "home").mkdir()
    book.write("a.vtt", TRANSCRIPT)
    program = f"open({str(book.root)!r} + '/ran-' + __name__.strip('_'), 'w').close()\n"
    for name in NAMES:
        book.write(f"{name}.py", program)
    book.write("docutils.conf", "[general]\nraw_enabled: yes\nfile_insertion_enabled: yes\n")
    return book


def traces(book: Book) -> list[str]:
    return sorted(path.name for path in book.root.glob("ran-*"))


def inside(book: Book, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m vademecum`, from the book's folder."""
    return vademecum(*arguments, cwd=book.root, HOME=str(book.root.parent / "home"))


@pytest.mark.slow
def test_no_command_runs_what_lies_in_the_book(trapped: Book) -> None:
    # Without Pango there is no book to be made.
    trapped.commit()  # a letter is of committed text
    formats = [row.name for row in FORMATS.values() if not row.why_not()]
    for arguments in (
        ["--help"],
        ["check"],
        *(["build", "public", "--format", name] for name in formats),
        ["import", "a.vtt", "--id", "essai"],
        ["send", Path(HEARING).stem],
        ["status"],
    ):
        done = inside(trapped, *arguments)
        assert done.returncode == 0, (arguments, done.stderr)
        assert traces(trapped) == [], arguments


@pytest.mark.slow
def test_nor_where_the_path_leads_there(tmp_path: Path) -> None:
    """PYTHONPATH with an empty or relative entry, as shells' start files write it."""
    book = copied(tmp_path / "livre")
    for name in ("json", "click", "resource", "lxml"):
        book.write(f"{name}.py", f"open({str(book.root)!r} + '/ran-{name}', 'w').close()\n")
    book.write("a.vtt", TRANSCRIPT)
    for path in ("", ".", str(book.root)):
        paths = os.pathsep.join([path, str(REPOSITORY)])
        done = vademecum("import", "a.vtt", "--id", "essai", "--dry-run", cwd=book.root,
                         PYTHONPATH=paths)  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert traces(book) == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds the time only")
def test_the_limit_on_memory_stands_whatever_lies_there(trapped: Book) -> None:
    trapped.write("b.json", '{"segments":[' + "{}," * 12_000_000 + "{}]}")
    done = inside(trapped, "import", "b.json", "--id", "essai")
    assert done.returncode == 1
    assert "MB of memory" in done.stderr
    assert traces(trapped) == []


class Trap:
    """A pickle that leaves a trace where it is read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (self.path, "w")


@pytest.mark.slow
def test_no_pickle_of_the_books_folder_is_read(trapped: Book) -> None:
    assert inside(trapped, "build", "--format", "html").returncode == 0
    trap = pickle.dumps(Trap(str(trapped.root / "ran-pickle")))
    for folder in ("_build/public/doctrees", "_build/public", "_build/public/source/.doctrees"):
        for name in ("environment.pickle", "index.doctree", "chapters/agir/roues.doctree"):
            trapped.write(f"{folder}/{name}", trap)
    done = inside(trapped, "build", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert traces(trapped) == []


def test_the_configuration_is_the_packages() -> None:
    """Who calls sphinx-build by hand gets the same, docutils' too, which counts beside conf.py."""
    ours = REPOSITORY / "vademecum/sphinx_ext/conf"
    assert (REPOSITORY / "docutils.conf").read_bytes() == (ours / "docutils.conf").read_bytes()
    names: dict[str, object] = {"__file__": str(REPOSITORY / "conf.py")}
    exec((REPOSITORY / "conf.py").read_text("utf-8"), names)  # noqa: S102 - as Sphinx does
    same: dict[str, object] = {}
    exec((ours / "conf.py").read_text("utf-8"), same)  # noqa: S102
    settings = [key for key in same if not key.startswith("__")]
    assert {key: names[key] for key in settings} == {key: same[key] for key in settings}
