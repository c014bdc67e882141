"""A version has one note, the first that was committed, wherever this clone holds it."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import PREFACE, Book
from tests.book import small as copied
from vademecum import history
from vademecum.errors import VademecumError
from vademecum.history.one_note import problems
from vademecum.history.standing import standing
from vademecum.judge import judge
from vademecum.publish.identity import compare
from vademecum.publish.manifest import Verified
from vademecum.release import refusals
from vademecum.store import Store

VERSION, NOTE, TAG = "2019.1", "editions/2019.1.json", "v2019.1"
DAY = dt.date(2040, 1, 2)


def note(book: Book, **more: object) -> None:
    """A note of the book as HEAD has it, committed."""
    said = {
        "version": VERSION, "date": DAY.isoformat(), "records": {}, "tag": TAG,
        "commit": book.git("rev-parse", "HEAD"), "manifests": {"public": "a" * 64},
    }  # fmt: skip
    book.write(NOTE, json.dumps(said | more, indent=2))
    book.commit()


@pytest.fixture
def released(tmp_path: Path) -> Book:
    """A book whose version is noted and tagged, and a branch that was cut before."""
    book = copied(tmp_path / "paru")
    book.write(".gitignore", "/_build/\n/dist/\n")
    book.commit()
    book.git("branch", "autre")
    note(book)
    book.git("tag", "-a", "-m", f"Version {VERSION}", TAG)
    return book


def merge(book: Book, name: str) -> None:
    """Merge a branch, whatever git thinks of it."""
    with contextlib.suppress(subprocess.CalledProcessError):
        book.git("merge", "-q", "-m", "Fusion", name)


def told(book: Book) -> list[str]:
    return [one.code for one in problems(book.root, history.state(book.root), VERSION)]


def change(book: Book) -> None:
    book.alter(PREFACE, "Ce livre", "Ce livret")
    book.commit()


def elsewhere(book: Book) -> None:
    """On the branch that was cut before the note."""
    book.git("checkout", "-q", "autre")
    change(book)


def fetched(book: Book) -> None:
    """The note is on a remote's branch alone, its tag is not a tag of ours."""
    book.git("update-ref", "refs/remotes/origin/main", "main")
    elsewhere(book)
    book.git("branch", "-q", "-D", "main")
    book.git("tag", "-d", TAG)


def tag_alone(book: Book) -> None:
    """A tag of that version on a commit without a note."""
    elsewhere(book)
    book.git("branch", "-q", "-D", "main")
    book.git("tag", "-f", TAG, "HEAD")


def dropped_there(book: Book) -> None:
    """The note went from the other branch since."""
    book.git("rm", "-q", NOTE)
    book.git("commit", "-q", "-m", "Sans la note")
    book.git("tag", "-d", TAG)
    elsewhere(book)


def at_its_commit(book: Book) -> None:
    book.git("checkout", "-q", "HEAD^")


ELSEWHERE: dict[str, tuple[Callable[[Book], object], str, str]] = {
    "another branch": (elsewhere, "autre|main|v2019.1", f"{VERSION}+1"),
    "a remote's branch": (fetched, "origin/main", f"{VERSION}+1"),
    "a tag alone": (tag_alone, TAG, VERSION),
    "a branch that lost it": (dropped_there, "main", VERSION),
    "its own commit": (at_its_commit, "main|v2019.1", VERSION),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_a_version_of_another_branch_is_not_released_again(released: Book, case: str) -> None:
    act, where, printed = ELSEWHERE[case]
    act(released)
    library, known = released.library(), history.state(released.root)
    reasons = list(refusals(released.root, VERSION, library.settings, known))
    assert len(reasons) == 1 and f"version {VERSION} was published already" in reasons[0]
    assert any(name in reasons[0] for name in where.split("|"))
    assert standing(released.root, library, known, None).version == printed
    assert told(released) == []  # the branch says nothing untrue


def another_book(book: Book) -> None:
    """A history of a book that is none of ours, fetched beside it."""
    other = copied(book.root.parent / "autre livre")
    text = other.read("vademecum.toml")
    other.write("vademecum.toml", text.replace('titre = "', 'titre = "Un tout autre ', 1))
    for path in (other.root / "hearings").glob("*.md"):
        words = path.read_text(encoding="utf-8")
        path.unlink()
        path.with_name(f"autre-{path.name}").write_text(f"{words}\n", encoding="utf-8")
    other.commit()
    note(other)
    book.git("fetch", "-q", str(other.root), "main:refs/remotes/voisin/main")


def test_a_version_of_another_book_is_not_ours(tmp_path: Path) -> None:
    book = copied(tmp_path / "livre")
    book.write(".gitignore", "/_build/\n/dist/\n")
    book.commit()
    another_book(book)
    known = history.state(book.root)
    library = book.library()
    assert list(refusals(book.root, VERSION, library.settings, known)) == []
    assert standing(book.root, library, known, None).version == VERSION


def again(book: Book) -> None:
    """The other branch notes the version once more, of other words."""
    elsewhere(book)
    note(book, manifests={"public": "b" * 64})


def merged(book: Book, side: str) -> None:
    again(book)
    merge(book, "main")
    book.git("checkout", "-q", f"--{side}", NOTE)
    book.commit()


def untagged(book: Book, side: str) -> None:
    book.git("tag", "-d", TAG)
    merged(book, side)


def edited(key: str, value: object, *, commit: bool = True) -> Callable[[Book], None]:
    def act(book: Book) -> None:
        book.write(NOTE, json.dumps(json.loads(book.read(NOTE)) | {key: value}, indent=2))
        if commit:
            book.commit()

    return act


def tag_on(commit: str) -> Callable[[Book], None]:
    def act(book: Book) -> None:
        change(book)
        book.git("tag", "-f", TAG, commit)

    return act


def follows_the_edit(book: Book) -> None:
    """The note is altered, and the tag set on what it became."""
    edited("manifests", {"public": "b" * 64})(book)
    book.git("tag", "-f", TAG)


def dropped_by_a_merge(book: Book) -> None:
    """An older version's note, when the book has gone on to the next."""
    book.alter("vademecum.toml", f'"{VERSION}"', '"2019.2"')
    book.commit()
    book.git("checkout", "-q", "autre")
    change(book)
    book.git("merge", "-q", "-s", "ours", "-m", "Fusion", "main")


WRONG: dict[str, tuple[Callable[[Book], object], list[str]]] = {
    "another commit in it": (edited("commit", "1" * 40), ["E033"]),
    "other manifests in it": (edited("manifests", {"public": "b" * 64}), ["E033"]),
    "no records in it": (edited("records", {"public": ["x"]}), ["E033"]),
    "an edit not committed": (edited("date", "2040-01-03", commit=False), ["E033"]),
    "an edit that the tag follows": (follows_the_edit, ["E033"]),
    "another branch's, kept by a merge": (lambda book: merged(book, "ours"), ["E033"]),
    "two, and no tag": (lambda book: untagged(book, "ours"), ["E033"]),
    "two, the other kept, and no tag": (lambda book: untagged(book, "theirs"), ["E033"]),
    "another branch's, not merged": (again, ["E033"]),
    "the tag moved on": (tag_on("HEAD"), ["E034"]),
    "the tag moved back": (tag_on("HEAD^^"), ["E034"]),
    "the tag gone": (lambda book: book.git("tag", "-d", TAG), ["P020"]),
}
BY_HAND = {"version": "2018.1", "date": "2018-12-01", "records": {"public": []}}
RIGHT: dict[str, Callable[[Book], object]] = {
    "as it was": lambda _book: None,
    "a light tag": lambda book: book.git("tag", "-f", TAG, f"{TAG}^{{commit}}"),
    "later commits": change,
    "a merge of the branch cut before": lambda book: (
        elsewhere(book), book.git("checkout", "-q", "main"),
        book.git("merge", "-q", "-m", "Fusion", "autre"),
    ),
    "the branch cut before, with the note merged in": lambda book: (
        elsewhere(book), book.git("merge", "-q", "-m", "Fusion", "main"),
    ),
    "its own side kept by a merge": lambda book: merged(book, "theirs"),
    "laid out otherwise": lambda book: (
        book.write(NOTE, json.dumps(json.loads(book.read(NOTE)), sort_keys=True)), book.commit(),
    ),
    "written by hand, and mended": lambda book: (
        book.write("editions/2018.1.json", json.dumps(BY_HAND)), book.commit(),
        book.write("editions/2018.1.json", json.dumps(BY_HAND | {"date": "2018-12-02"})),
        book.commit(),
    ),
    "line ends of Windows": lambda book: (
        book.write(NOTE, book.read(NOTE).replace("\n", "\r\n")), book.commit(),
    ),
    "an edit undone": lambda book: (
        edited("date", "2040-01-03")(book), book.git("revert", "--no-edit", "HEAD"),
    ),
    "a squash": lambda book: (
        book.git("checkout", "-q", "--orphan", "neuf"), book.commit(),
    ),
    "the next version's": lambda book: (
        book.alter("vademecum.toml", f'"{VERSION}"', '"2019.2"'), book.commit(),
    ),
    "moved into a folder": lambda book: (
        (book.root / "livre").mkdir(),
        book.git("mv", "vademecum.toml", "annuaire.toml", "chapters", "hearings", "editions",
                 "livre"),
        book.git("commit", "-q", "-m", "Rangé"),
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", WRONG)
def test_what_git_says_otherwise_is_told(released: Book, case: str) -> None:
    act, codes = WRONG[case]
    act(released)
    assert told(released) == codes


@pytest.mark.table
@pytest.mark.parametrize("case", RIGHT)
def test_what_is_its_own_is_not(released: Book, case: str) -> None:
    RIGHT[case](released)
    assert told(released) == []
    if (released.root / "livre").is_dir():
        assert told(Book(released.root / "livre")) == []


def test_a_note_dropped_by_a_merge_is_named_whichever_version_it_is_of(released: Book) -> None:
    dropped_by_a_merge(released)
    released.alter("vademecum.toml", f'"{VERSION}"', '"2019.2"')
    released.commit()
    found = [one for one in judge(released.root, DAY, Store.none()).problems if one.code == "E021"]
    assert [one.values["version"] for one in found] == [VERSION]
    _git, *words = found[0].values["command"].split()
    released.git(*words)  # as the message says
    assert told(released) == []


def test_the_sentence_of_an_altered_note_brings_it_back(released: Book) -> None:
    first = released.read(NOTE)
    edited("commit", released.git("rev-parse", "HEAD"))(released)
    found = next(iter(problems(released.root, history.state(released.root))))
    _git, *words = found.values["mend"].partition(" brings")[0].split()
    released.git(*words)
    assert released.read(NOTE) == first


def test_a_folder_is_not_compared_with_an_altered_note(released: Book) -> None:
    folder = Verified("public", VERSION, "b" * 64, 1, ())
    with pytest.raises(VademecumError, match="is not version"):
        compare(folder, released.root)
    edited("manifests", {"public": "b" * 64})(released)
    with pytest.raises(VademecumError, match="the note here is not the one") as caught:
        compare(folder, released.root)
    assert [one.code for one in caught.value.problems] == ["E033"]


@pytest.mark.parametrize("ours", [True, False], ids=["changed", "deleted"])
def test_a_note_in_conflict_is_not_called_lost(released: Book, ours: bool) -> None:
    if ours:
        again(released)
        merge(released, "main")
    else:
        released.git("checkout", "-q", "-b", "sans")
        released.git("rm", "-q", NOTE)
        released.git("commit", "-q", "-m", "Sans la note")
        released.git("checkout", "-q", "main")
        edited("date", "2040-01-03")(released)
        merge(released, "sans")
        (released.root / NOTE).unlink()
    codes = {one.code for one in judge(released.root, DAY, Store.none()).problems}
    assert "G002" in codes and codes & {"G001", "G003"}
    assert not codes & {"E021", "E033"}


def test_a_damaged_note_is_one_line(released: Book) -> None:
    released.write(NOTE, "{")
    found = judge(released.root, DAY, Store.none()).problems
    assert [one.code for one in found if one.place.path == NOTE or one.code == "E021"] == ["B008"]
