"""What a build is called: the version that was published, or how far it is from it."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import PREFACE, Book
from tests.book import small as copied
from vademecum import history
from vademecum.history.between import between
from vademecum.history.standing import standing
from vademecum.judge import judge
from vademecum.release import refusals
from vademecum.store import Store

VERSION, NOTE, TAG = "2019.1", "editions/2019.1.json", "v2019.1"
DAY = dt.date(2040, 1, 2)  # of the version; its commits are of 2020


@pytest.fixture
def released(tmp_path: Path) -> Book:
    """A book whose version is noted and tagged, as `release` would."""
    book = copied(tmp_path / "paru")
    book.write(".gitignore", "/_build/\n/dist/\n")
    commit = book.commit()
    note = {"version": VERSION, "date": DAY.isoformat(), "records": {}, "commit": commit}
    book.write(NOTE, json.dumps(note, indent=2))
    book.commit()
    book.git("tag", TAG)
    return book


def alone(_book: Book) -> None:
    pass


def changed(book: Book) -> None:
    book.alter(PREFACE, "Ce livre", "Ce livret")
    book.commit()


def changed_back(book: Book) -> None:
    changed(book)
    book.git("revert", "--no-edit", "HEAD")


def merged(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    changed(book)
    book.git("checkout", "-q", "main")
    book.write("hearings/lisezmoi.txt", "x")
    book.commit()
    book.git("merge", "-q", "--no-ff", "-m", "Fusion", "autre")


def another_note(book: Book) -> None:
    book.write("editions/2018.1.json", '{"version": "2018.1", "date": "2018-12-01", "records": {}}')
    book.commit()


def unknown_commit(book: Book) -> None:
    data = json.loads(book.read(NOTE))
    book.write(NOTE, json.dumps(data | {"commit": "1" * 40}))
    book.commit()


def next_version(book: Book) -> None:
    book.alter("vademecum.toml", 'version = "2019.1"', 'version = "2019.2"')
    book.commit()


def no_note(book: Book) -> None:
    book.git("checkout", "-q", "HEAD^")


def note_lost(book: Book) -> None:
    book.git("rm", "-q", NOTE)
    book.commit()


def note_reverted(book: Book) -> None:
    book.git("tag", "-d", TAG)
    changed(book)
    book.git("revert", "--no-edit", "HEAD^")


def note_merged_away(book: Book) -> None:
    book.git("tag", "-d", TAG)
    book.git("checkout", "-q", "-b", "autre", "HEAD^")
    changed(book)
    book.git("merge", "-q", "-s", "ours", "-m", "Fusion", "main")


STANDING: dict[str, tuple[Callable[[Book], object], str]] = {
    "as tagged": (alone, VERSION),
    "a commit": (changed, f"{VERSION}+1"),
    "two commits": (lambda book: (changed(book), another_note(book)), f"{VERSION}+2"),
    "a commit and its revert": (changed_back, VERSION),
    "a merge": (merged, f"{VERSION}+2"),
    "an empty commit": (lambda book: book.commit(), VERSION),
    "a file changed": (
        lambda book: book.alter(PREFACE, "Ce livre", "Ce livret"), f"{VERSION}+modifiée",
    ),
    "a file more": (
        lambda book: book.write("chapters/agir/x.md", "x"), f"{VERSION}+modifiée",
    ),
    "a file less": (lambda book: (book.root / PREFACE).unlink(), f"{VERSION}+modifiée"),
    "a file renamed": (
        lambda book: book.git("mv", PREFACE, "chapters/agir/y.md"), f"{VERSION}+modifiée",
    ),
    "both": (
        lambda book: (changed(book), book.write("x.txt", "")), f"{VERSION}+1-modifiée",
    ),
    "the note of another version": (another_note, f"{VERSION}+1"),
    "the note in other words": (
        lambda book: book.write(NOTE, book.read(NOTE).replace("\n", "\n ")), VERSION,
    ),
    "a commit that is not here": (unknown_commit, f"{VERSION}+non-vérifiée"),
    "no git": (lambda book: shutil.rmtree(book.root / ".git"), f"{VERSION}+non-vérifiée"),
    "the next version": (next_version, "2019.2"),
    "before its note": (no_note, VERSION),
    "its note lost": (note_lost, f"{VERSION}+non-vérifiée"),
    "its note reverted, without a tag": (note_reverted, f"{VERSION}+non-vérifiée"),
    "its note merged away": (note_merged_away, f"{VERSION}+non-vérifiée"),
}  # fmt: skip


def stands(book: Book, asked: dt.date | None = None) -> str:
    return standing(book.root, book.library(), history.state(book.root), asked).version


@pytest.mark.table
@pytest.mark.parametrize("case", STANDING)
def test_what_a_build_is_called(released: Book, case: str) -> None:
    change, expected = STANDING[case]
    change(released)
    assert stands(released) == expected


@pytest.mark.table
@pytest.mark.parametrize("lose", [note_lost, note_reverted, note_merged_away])
def test_a_lost_note_is_told_and_is_no_second_release(
    released: Book, lose: Callable[[Book], None]
) -> None:
    lose(released)
    told = [one for one in judge(released.root, DAY, Store.none()).problems if one.code == "E021"]
    assert len(told) == 1
    known = history.state(released.root)
    reasons = list(refusals(released.root, VERSION, released.library().settings, known))
    assert any(NOTE in one for one in reasons)
    where = told[0].values["where"]
    released.git("checkout", "-q", where, "--", NOTE)  # as the message says
    assert not [
        one for one in judge(released.root, DAY, Store.none()).problems if one.code == "E021"
    ]


@pytest.mark.slow
def test_a_book_moved_in_its_repository_is_what_came_after_its_version(released: Book) -> None:
    place = released.root / "livre"
    place.mkdir()
    for name in ("vademecum.toml", "annuaire.toml", "chapters", "hearings", "editions"):
        released.git("mv", name, f"livre/{name}")
    released.git("commit", "-q", "-m", "Rangé")
    moved = Book(place)
    assert stands(moved) == f"{VERSION}+1"
    assert between(place, VERSION).nothing
    moved.git("rm", "-q", NOTE)
    moved.git("commit", "-q", "-m", "Sans la note")
    assert stands(moved) == f"{VERSION}+non-vérifiée"
    told = [one for one in judge(place, DAY, Store.none()).problems if one.code == "E021"]
    assert told[0].values["command"] == f"git show v{VERSION}:{NOTE} > {NOTE}"
    (place / "editions").mkdir()
    moved.write(NOTE, moved.git("show", f"v{VERSION}:{NOTE}"))  # as the message says
    assert stands(moved).startswith(f"{VERSION}+")
    assert not [one for one in judge(place, DAY, Store.none()).problems if one.code == "E021"]


def test_another_day_is_another_content(released: Book) -> None:
    assert stands(released, DAY) == VERSION
    assert stands(released, dt.date(2020, 1, 1)) == f"{VERSION}+au-2020-01-01"


@pytest.mark.parametrize("depth", ["1", "2"])  # without the noted commit, and with it
def test_a_shallow_clone_cannot_tell(tmp_path: Path, depth: str) -> None:
    released = copied(tmp_path / "paru")
    released.commit()
    commit = released.commit()
    note = {"version": VERSION, "date": DAY.isoformat(), "records": {}, "commit": commit}
    released.write(NOTE, json.dumps(note))
    released.commit()
    released.git("tag", TAG)
    place = tmp_path / "livre"
    uri = released.root.as_uri()
    released.git("clone", "-q", "--depth", depth, "--branch", TAG, uri, str(place))
    assert stands(Book(place)) == f"{VERSION}+non-vérifiée"


def test_a_book_below_the_top_of_its_repository(tmp_path: Path) -> None:
    top = Book(tmp_path)
    book = copied(tmp_path / "le livre")
    top.commit()
    note = {"version": VERSION, "date": "2020-01-01", "records": {}}
    book.write(NOTE, json.dumps(note | {"commit": top.git("rev-parse", "HEAD")}))
    top.write("autre.txt", "hors du livre")
    assert stands(book) == VERSION
    top.commit()
    assert stands(book) == VERSION
    book.alter(PREFACE, "Ce livre", "Ce livret")
    top.commit()
    assert stands(book) == f"{VERSION}+1"


def test_what_a_build_leaves_is_no_change(small: Book) -> None:
    commit = small.commit()
    note = {"version": VERSION, "date": "2020-01-01", "records": {}, "commit": commit}
    small.write(NOTE, json.dumps(note))
    small.write("dist/public/index.html", "")  # nothing ignores it
    assert stands(small) == VERSION
    small.write("distances.txt", "")
    assert stands(small) == f"{VERSION}+modifiée"
