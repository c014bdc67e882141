"""A release: every edition of a clean commit and the note of it, or one line and nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import PREFACE, Book
from tests.book import small as copied
from vademecum import work
from vademecum.errors import VademecumError
from vademecum.publish.manifest import verify
from vademecum.release import release

pytestmark = pytest.mark.slow  # releases of a whole book

VERSION, NOTE = "2019.1", "editions/2019.1.json"
EDITIONS = ("public", "membres", "travail")
CHAPTERS = ["avant-propos", "lexique", "roues", "veillees"]
HEARING = "2019-05-02-ile-aux-cerfs"
RECORDS = {
    "public": [HEARING, "temoignage-meuniere"],
    "membres": [HEARING, "2019-06-11-val-brume", "temoignage-meuniere"],
    "travail": [HEARING, "2019-06-11-val-brume", "temoignage-meuniere"],
}


def committed(folder: Path) -> Book:
    """The small book under git, as a book's template has it."""
    book = copied(folder)
    book.write(".gitignore", "/_build/\n/dist/\n")
    book.commit()
    return book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return committed(tmp_path / "un livre")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, str, str]:
    """A book after its release; what was said, and advised."""
    book = committed(tmp_path_factory.mktemp("un endroit") / "livre")
    # What an earlier reading left, which the release must not take up.
    book.write(f"{work.FOLDER}/{work.TAG}", work.MARK)
    book.write("_build/public/source/chapters/agir/fantome.md", "# Un fantôme\n")
    book.write("_build/membres/doctrees/fantome.pickle", "")
    done = book.run("release", VERSION)
    assert done.returncode == 0, done.stderr
    return book, done.stdout, done.stderr


def test_the_note(released: tuple[Book, str, str]) -> None:
    book, _said, _advised = released
    data = json.loads(book.read(NOTE))
    manifests = data.pop("manifests")
    assert data.pop("addresses").keys() == data.pop("digests").keys() == set(EDITIONS)
    assert data == {
        "version": VERSION,
        "date": "2020-01-01",
        "commit": book.git("rev-parse", "HEAD"),
        "tag": f"v{VERSION}",
        "records": RECORDS,
        "chapters": dict.fromkeys(EDITIONS, CHAPTERS),
        "withdrawn": {"temoignage-retire": "2020-02-03"},
    }
    assert manifests.keys() == set(EDITIONS)
    for name, digest in manifests.items():
        raw = (book.root / "dist" / name / "manifest.json").read_bytes()
        assert hashlib.sha256(raw).hexdigest() == digest
        found = verify(book.root / "dist" / name)
        assert (found.edition, found.version, found.digest) == (name, VERSION, digest)
        assert found.differences == ()
        assert json.loads(raw)["commit"] == data["commit"]


def test_the_note_is_stable_text(released: tuple[Book, str, str]) -> None:
    text = released[0].read(NOTE)
    assert text.endswith("}\n") and "\r" not in text
    data = json.loads(text)
    assert text == json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_each_edition_shows_the_records_noted(released: tuple[Book, str, str]) -> None:
    book, _said, _advised = released
    for name, records in RECORDS.items():
        pages = (book.root / "dist" / name / "html/hearings").glob("*.html")
        assert sorted(page.stem for page in pages) == records


def test_what_it_says(released: tuple[Book, str, str]) -> None:
    book, said, advised = released
    made = [
        str(book.root / "dist" / name / path)
        for name in EDITIONS
        for path in ("html/index.html", "manifest.json")
    ]
    assert said.splitlines() == [*made, str(book.root / "dist" / VERSION), NOTE]
    commit = book.git("rev-parse", "HEAD")
    digest = hashlib.sha256((book.root / NOTE).read_bytes()).hexdigest()
    told = f"'Version {VERSION}, commit {commit}'"
    assert advised.splitlines()[-2:] == [
        f"  git add {NOTE} && git commit -m {told}",
        f"  git tag -a v{VERSION} -m {told} -m '{NOTE} : sha256 {digest}'",
    ]


def test_nothing_of_earlier_readings_is_taken_up(released: tuple[Book, str, str]) -> None:
    assert not [path for path in released[0].root.rglob("*") if "fantome" in path.name]


def nothing(book: Book) -> None:
    pass


def released_before(book: Book) -> None:
    book.write(NOTE, '{"version": "2019.1", "date": "2019-12-01", "records": {}}')
    book.commit()


def no_commit(book: Book) -> None:
    (book.root / ".git").rename(book.root.parent / "git")
    book.git("init", "-q")


REFUSED: dict[str, tuple[Callable[[Book], object], str, str]] = {
    "a file changed": (
        lambda book: book.alter(PREFACE, "Ce livre", "Ce livret"), VERSION, "commit your changes",
    ),
    "a file changed and added": (
        lambda book: (book.alter(PREFACE, "Ce livre", "Ce livret"), book.git("add", "-A")),
        VERSION, "commit your changes",
    ),
    "a file more": (lambda book: book.write("note.txt", ""), VERSION, "commit your changes"),
    "a file less": (
        lambda book: (book.root / ".gitignore").unlink(), VERSION, "commit your changes",
    ),
    "another version": (nothing, "2019.2", "not 2019.2: change “version” in"),
    "a shorter version": (nothing, "2019", "the book's version is 2019.1"),
    "a version that is a path": (nothing, "../2019.1", "can name neither a folder nor a tag"),
    "no version": (nothing, "", "can name neither a folder nor a tag"),
    "published already": (released_before, VERSION, "version 2019.1 was published already"),
    "no commit yet": (no_commit, VERSION, "commit your changes"),
    "no git here": (
        lambda book: (book.root / ".git").rename(book.root.parent / "git"),
        VERSION, "a release is made from a commit",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_released_is_one_line_and_nothing(book: Book, case: str) -> None:
    change, version, told = REFUSED[case]
    change(book)
    refused(book, version, told)


def refused(book: Book, version: str, told: str) -> None:
    before = book.bytes()
    done = book.run("release", version)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ") and told in done.stderr
    assert done.stderr.count("\n") == 1
    # git may refresh its index to know what changed.
    now = book.bytes()
    assert {path for path in now if not path.startswith(".git/")} == {
        path for path in before if not path.startswith(".git/")
    }
    assert all(now[path] == raw for path, raw in before.items() if not path.startswith(".git/"))
    assert not (book.root / "dist").exists()


def test_a_shallow_clone(book: Book, tmp_path: Path) -> None:
    book.alter(PREFACE, "Ce livre", "Ce livret")
    book.commit()
    book.git("clone", "-q", "--depth", "1", book.root.as_uri(), str(tmp_path / "clone"))
    refused(Book(tmp_path / "clone"), VERSION, "git fetch --unshallow")


def test_a_book_that_is_wrong(book: Book) -> None:
    book.alter(PREFACE, "themes: []", "theme: []")
    book.commit()
    done = book.run("release", VERSION)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "Error: 1 problem stops the build"
    assert not (book.root / "editions").exists()
    assert not (book.root / "dist").exists()


def test_an_edition_that_cannot_be_made_leaves_no_note(book: Book) -> None:
    book.write("dist/travail/a-moi.txt", "à moi")
    done = book.run("release", VERSION)
    assert done.returncode == 1
    assert "is no edition made by vademecum" in done.stderr
    assert not (book.root / "editions").exists()
    assert (book.root / "dist/travail/a-moi.txt").read_text(encoding="utf-8") == "à moi"


def test_the_book_is_read_and_checked_once(book: Book) -> None:
    book.write("dist/public/a-moi.txt", "à moi")
    said: list[str] = []
    with pytest.raises(VademecumError, match="is no edition made by vademecum"):
        release(book.root, VERSION, said.append)
    assert said[:2] == ["checking", "public: staging"]


def test_the_same_version_twice(released: tuple[Book, str, str]) -> None:
    book, _said, _advised = released  # its note is not committed yet
    before = book.bytes()
    done = book.run("release", VERSION)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Error: version {VERSION} was published already\n"
    assert book.bytes() == before


def test_a_later_version_has_its_own_note(book: Book) -> None:
    earlier = {"version": VERSION, "date": "2019-12-01", "records": {"public": [HEARING]}}
    book.write(NOTE, json.dumps(earlier))
    book.alter("vademecum.toml", 'version = "2019.1"', 'version = "2019.2"')
    text = book.read("vademecum.toml")
    others = text.index("[edition.membres]"), text.index("[theme.eau]")
    book.write("vademecum.toml", text[: others[0]] + text[others[1] :])
    book.commit()
    done = book.run("release", "2019.2")
    assert done.returncode == 0, done.stderr
    assert json.loads(book.read(NOTE)) == earlier
    data = json.loads(book.read("editions/2019.2.json"))
    assert data["records"] == {"public": RECORDS["public"]}
    assert data["manifests"].keys() == {"public"}
