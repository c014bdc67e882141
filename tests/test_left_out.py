"""What lists of the book say of a file that cannot be read: its name, its fault, no success."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.book import HEARING, PREFACE, Book
from tests.history.undone import ID, made

MARKS = "\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n"
LISTS = [
    ("status",),
    ("status", "--format", "csv"),
    ("status", "--format", "json"),
    ("status", "--opinions"),
    ("contributors",),
    ("contributors", "--format", "json"),
    ("proposals",),
    ("proposals", "awaited", "--format", "json"),
    ("changes", "HEAD~1"),
    ("changes", "HEAD~1", "HEAD"),
    ("editions",),
]


@pytest.fixture
def broken(small: Book) -> Book:
    """A book in which both sides of a merge of a hearing were committed."""
    small.commit()
    small.add(HEARING, MARKS)
    small.commit()
    return small


@pytest.mark.table
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_a_list_names_what_it_lacks(broken: Book, arguments: tuple[str, ...]) -> None:
    done = broken.run(*arguments)
    assert done.returncode == 1
    assert f"{HEARING}:49: G001" in done.stderr
    assert "lacks what cannot be read: 1 fault" in done.stderr
    if "json" in arguments:
        json.loads(done.stdout)


@pytest.mark.table
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_a_list_of_all_is_right(small: Book, arguments: tuple[str, ...]) -> None:
    small.commit()
    small.add(PREFACE, "\nUn mot de plus.\n")
    small.commit()
    done = small.run(*arguments)
    assert done.returncode == 0
    assert "cannot be read" not in done.stderr


@pytest.mark.slow
def test_a_workflow_builds_what_can_be_made(broken: Book) -> None:
    """The editions to build are a list for a machine: what lacks is told beside it, and the build
    of the edition that needs it stops."""
    done = broken.run("editions", "--format", "json")
    assert done.returncode == 0
    assert [one["edition"] for one in json.loads(done.stdout)]
    assert f"{HEARING}:49: G001" in done.stderr
    assert "lacks what cannot be read: 1 fault" in done.stderr
    assert f"{HEARING}:49: G001" in broken.run("build", "public").stderr


def test_the_record_itself_is_no_unknown_one(broken: Book) -> None:
    name = HEARING.removeprefix("hearings/").removesuffix(".md")
    done = broken.run("status", name)
    assert done.returncode == 1
    assert f"{HEARING}:49: G001" in done.stderr
    assert f"{HEARING} cannot be read" in done.stderr


def test_names_of_which_git_left_both_sides(small: Book) -> None:
    small.write(".mailmap", MARKS)
    small.commit()
    done = small.run("contributors")
    assert done.returncode == 1
    assert ".mailmap:2: G001" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["ancien", "0"])
def test_a_withdrawn_text_in_a_folder_below(small: Book, folder: str) -> None:
    """Its id is taken by what is left of it, or takes it; the promise is told either way."""
    book = made(small.root.parent / "retrait")
    words = (book.root / f"hearings/{ID}.md").read_bytes()
    book.withdraw()
    path = f"hearings/{folder}/{ID}.md"
    (book.root / path).parent.mkdir()
    (book.root / path).write_bytes(words)
    book.git("add", "-A")
    book.git("commit", "-qm", "Une copie")
    beside = Book(book.root)
    told: list[subprocess.CompletedProcess[str]] = [
        beside.run(*one) for one in (("check",), ("status",), ("build", "public"))
    ]
    for done in told:
        assert done.returncode == 1
        assert f"{path}:" in done.stdout + done.stderr
        assert "P001" in done.stdout + done.stderr


def test_settings_that_git_left_unsettled_are_what_is_wrong(small: Book) -> None:
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> autre\n")
    done = small.run("build", "public", "--format", "html")
    assert done.returncode == 1
    assert "vademecum.toml:1: G001" in done.stderr
    assert "no edition" not in done.stderr
