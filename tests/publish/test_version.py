"""A version has one content: its tag is it, byte for byte, and what came after it says so."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.book import EMBARGO, HEARING, MEMBERS, PREFACE, TESTIMONY, WHEELS, Book, vademecum
from tests.book import small as copied
from vademecum import corpus
from vademecum.publish import kept
from vademecum.publish.note import addresses
from vademecum.publish.traces import folders, wanted

pytestmark = pytest.mark.slow  # releases of a whole book

VERSION, NOTE, TAG = "2019.1", "editions/2019.1.json", "v2019.1"
AFTER = dt.date(2040, 1, 2)  # the day after an embargo of the small book; its commits are of 2020
LAKE = Path(EMBARGO).stem


def committed(folder: Path) -> Book:
    """The small book under git, with two editions and one printed book."""
    book = copied(folder)
    book.write(".gitignore", "/_build/\n/dist/\n")
    text = book.read("vademecum.toml")
    start, end = text.index("[edition.travail]"), text.index("[theme.eau]")
    text = text[:start] + text[end:]
    book.write("vademecum.toml", text.replace('["html"]', '["html", "pdf"]', 1))
    book.commit()
    return book


def advised(book: Book, said: str) -> None:
    """Do what `release` says is to be done."""
    lines = [line.strip() for line in said.splitlines()[-2:]]
    for command in " && ".join(lines).split(" && "):
        words = [first or second for first, second in re.findall(r"'([^']*)'|(\S+)", command)]
        assert words[0] == "git"
        book.git(*words[1:])


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A book released for the day after an embargo; its note is committed and tagged."""
    book = committed(tmp_path_factory.mktemp("un endroit") / "livre")
    done = book.run("release", VERSION, "--date", AFTER.isoformat())
    assert done.returncode == 0, done.stderr
    advised(book, done.stderr)
    return book


def clone(book: Book, folder: Path) -> Book:
    """A clone at the tag."""
    book.git("clone", "-q", "--branch", TAG, str(book.root), str(folder))
    other = Book(folder)
    other.git("checkout", "-q", "-b", "main")
    return other


def files(folder: Path) -> dict[str, bytes]:
    return Book(folder).bytes()


@pytest.mark.slow
def test_a_checkout_of_the_tag_is_the_version(released: Book, tmp_path: Path) -> None:
    other = clone(released, tmp_path / "ailleurs")
    done = vademecum("-C", str(other.root), "build", "--all")  # a start of its own: other hashes
    assert done.returncode == 0, done.stderr
    for edition in ("public", "membres"):
        ours = other.root / "dist" / edition
        assert files(ours) == files(released.root / "dist" / edition)
        assert f"hearings/{LAKE}.html" in {
            path.relative_to(ours / "html").as_posix() for path in (ours / "html").rglob("*.html")
        }
        done = other.run("verify", str(ours), "--book", str(other.root))
        told = f"this folder is version {VERSION}, published on 2040-01-02"
        assert (done.returncode, done.stdout.splitlines()[1]) == (0, told)
    assert (other.root / "dist/public/vademecum-public.pdf").is_file()


@pytest.mark.slow
def test_what_was_undone_since_leaves_no_trace_in_it(released: Book, tmp_path: Path) -> None:
    other = clone(released, tmp_path / "ailleurs")
    other.alter(PREFACE, "Ce livre", "Ce livret")
    other.git(
        "commit", "-q", "-a", "-m", "Un essai", "--author", "Autre Personne <autre@exemple.invalid>"
    )
    other.git("revert", "--no-edit", "HEAD")
    done = other.run("build", "membres")
    assert done.returncode == 0, done.stderr
    ours = (other.root / "dist/membres/manifest.json").read_bytes()
    assert ours == (released.root / "dist/membres/manifest.json").read_bytes()


@pytest.mark.slow
def test_a_printed_book_holds_its_addresses(released: Book, small: Book) -> None:
    raw = (released.root / "dist/public/vademecum-public.pdf").read_bytes()
    small.write("dist/public/un.pdf", raw)
    records = small.library().records
    island = records[Path(HEARING).stem]
    assert folders(small.root, wanted(island, None)) == ("dist/public",)
    assert folders(small.root, wanted(island, "t2")) == ("dist/public",)
    assert folders(small.root, wanted(records[Path(MEMBERS).stem], None)) == ()


def test_tag_note_and_commit_name_each_other(released: Book) -> None:
    data = json.loads(released.read(NOTE))
    assert released.git("rev-parse", f"{data['tag']}^{{commit}}^") == data["commit"]
    assert data["commit"] in released.git("log", "-1", "--format=%B", TAG)
    assert data["commit"] in released.git("tag", "-l", "--format=%(contents)", TAG)
    assert NOTE in released.git("tag", "-l", "--format=%(contents)", TAG)


def test_the_note_has_every_text_and_address(released: Book) -> None:
    data = json.loads(released.read(NOTE))
    assert data["date"] == "2040-01-02"
    for edition, records in data["records"].items():
        assert LAKE in records
        assert data["digests"][edition].keys() == {*records, *data["chapters"][edition]}
    public = data["addresses"]["public"]
    hearing = Path(HEARING).stem
    page = public[f"hearings/{hearing}.html"].split()
    assert [f"h-{hearing}", f"h-{hearing}-t1"] == [one for one in page if one.startswith("h-")][:2]
    testimony = Path(TESTIMONY).stem
    assert f"h-{testimony}-p1" in public[f"hearings/{testimony}.html"].split()
    assert {"c-roues", "q-1", "faire-tourner-les-roues"} <= set(
        public[f"{WHEELS[:-3]}.html"].split()
    )
    noted = corpus.load(released.root).library.releases[0]
    assert noted.addresses["public"][f"hearings/{hearing}.html"] == tuple(page)
    assert noted.manifests == data["manifests"]
    assert noted.chapters["public"] == tuple(data["chapters"]["public"])
    # Two editions that show other words of a text, or the same.
    ours, theirs = data["digests"]["public"], data["digests"]["membres"]
    assert ours[testimony] == theirs[testimony]


def test_a_digest_is_of_the_words_shown(released: Book, tmp_path: Path) -> None:
    before = json.loads(released.read(NOTE))["digests"]["public"]
    other = clone(released, tmp_path / "autre")
    other.alter("vademecum.toml", f'"{VERSION}"', '"2019.2"')
    other.alter("vademecum.toml", '["html", "pdf"]', '["html"]')  # the words are the same
    other.alter(HEARING, "à la main", "à la pelle")
    other.alter(TESTIMONY, "titre:", "titre: # de même\n ")
    other.commit()
    done = other.run("release", "2019.2", "--date", AFTER.isoformat())
    assert done.returncode == 0, done.stderr
    after = json.loads(other.read("editions/2019.2.json"))["digests"]["public"]
    assert {name for name in before if before[name] != after[name]} == {Path(HEARING).stem}


def test_an_old_note_is_read(small: Book) -> None:
    small.write(NOTE, '{"version": "2019.1", "date": "2019-12-01", "records": {"public": ["un"]}}')
    noted = small.library().releases[0]
    assert (noted.version, noted.records, noted.commit) == (VERSION, {"public": ("un",)}, "")
    assert not (noted.chapters or noted.manifests or noted.digests or noted.addresses)


def test_a_page_without_places_is_an_address(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.html").write_text("<main id=m><article><h1 id='é'>É</h1><p id=x><p id=x>")
    (tmp_path / "vide.html").write_text("<p id=hors>")
    assert dict(addresses(tmp_path)) == {"a/b.html": "é x", "vide.html": ""}


@pytest.mark.slow
def test_what_came_after_says_so_wherever_a_version_is_printed(
    released: Book, tmp_path: Path
) -> None:
    book = clone(released, tmp_path / "suite")
    book.write("editions/2019.1.md", "Ce que la version apporte.\n")
    book.alter(PREFACE, "Ce livre", "Ce livret")
    book.commit()
    book.alter(PREFACE, "Ce livret", "Ce petit livre")
    done = book.run("build", "public", "--date", AFTER.isoformat())
    assert done.returncode == 0, done.stderr
    ours = f"{VERSION}+1-modifiée"
    told = f"version {VERSION} was published: what is made of this book is {ours}"
    assert told in done.stderr.splitlines()
    folder = book.root / "dist/public"
    pages = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.suffix in (".html", ".json", ".cff")
    }
    schema = pages["html/index.html"].replace("\\u00e9", "é")
    assert f"Édition publique, {ours}" in schema or f"\\u00c9dition publique, {ours}" in schema
    for path in ("manifest.json", "CITATION.cff", "html/index.html", "html/contributeurs.html"):
        assert ours in pages[path], path
    for path, text in pages.items():
        plain = text.replace("\\u00e9", "é").replace(f"Depuis {VERSION}\u202f:", "")
        plain = plain.replace(f"Depuis {VERSION}\u00a0:", "")
        assert not re.search(re.escape(VERSION) + r"(?!\+1-modifiée|\.?\d)", plain), path
    assert f"Depuis {VERSION}" in pages["html/changements.html"]
    assert "Ce que la version apporte" not in pages["html/changements.html"]
    printed = [page.extract_text() for page in PdfReader(folder / "vademecum-public.pdf").pages]
    bearing = [text for text in printed if ours in text.replace("\n", "")]
    assert len(bearing) >= 3  # cover, imprint, colophon
    done = book.run("verify", str(folder), "--book", str(book.root))
    assert done.returncode == 0
    told = f"this folder is not version {VERSION}: it says that it is {ours}"
    assert done.stdout.splitlines()[1] == told
    assert book.run("verify", str(folder), "--expect", VERSION).returncode == 1


def test_a_folder_that_only_says_it_is_the_version(released: Book, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    shutil.copytree(released.root / "dist/public", folder)
    manifest = Book(folder).read("manifest.json")
    Book(folder).write("manifest.json", manifest.replace("2040-01-02", "2040-01-03"))
    done = released.run("verify", str(folder), "--book", str(released.root))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Error: this folder is not version {VERSION}: its manifest is" in done.stderr
    Book(folder).write("manifest.json", manifest.replace('"membres"', '"x"').replace(
        '"edition": "public"', '"edition": "travail"'))  # fmt: skip
    done = released.run("verify", str(folder))
    told = f"Error: this folder is not version {VERSION}: it had no edition “travail”\n"
    assert (done.returncode, done.stderr) == (1, told)


@pytest.mark.parametrize(
    ("note", "told", "status"),
    [
        ('{"version": "2018.1", "date": "2019-12-01", "records": {}}', "is not noted", 0),
        ('{"version": "2019.1", "date": "2019-12-01", "records": {}}', "has no manifests", 0),
        ("{", "cannot be read", 1),
    ],
)
def test_a_note_that_tells_nothing(
    released: Book, small: Book, note: str, told: str, status: int
) -> None:
    small.write(NOTE, note)
    done = small.run("verify", str(released.root / "dist/2019.1/public"))
    assert done.returncode == status
    assert told in done.stdout + done.stderr
    assert "this folder is version" not in done.stdout


def test_a_version_stays_beside_the_current_editions(released: Book, tmp_path: Path) -> None:
    book = Book(shutil.copytree(released.root, tmp_path / "copie"))
    before = files(book.root / "dist" / VERSION)
    assert {name.split("/")[0] for name in before} == {"public", "membres"}
    assert files(book.root / "dist/public") == files(book.root / f"dist/{VERSION}/public")
    book.alter(PREFACE, "Ce livre", "Ce livret")
    assert book.run("build", "membres").returncode == 0
    assert files(book.root / "dist/membres") != files(book.root / f"dist/{VERSION}/membres")
    done = book.run("build", "membres", "--out", str(book.root / "dist" / VERSION))
    assert done.returncode == 1
    assert f"is of the published version {VERSION}: it is not replaced" in done.stderr
    assert files(book.root / "dist" / VERSION) == before


def test_a_version_that_is_there_without_a_note(tmp_path: Path) -> None:
    book = committed(tmp_path / "livre")
    book.write(f"dist/{VERSION}/public/a-moi.txt", "à moi")
    done = book.run("release", VERSION)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"dist/{VERSION} is there, and no note says what it is" in done.stderr
    assert files(book.root / "dist") == {f"{VERSION}/public/a-moi.txt": "à moi".encode()}


@pytest.mark.parametrize(
    ("version", "may"),
    [
        ("2026.1", True), ("2026.1-bêta", True), ("v2", True),
        ("", False), (".", False), ("..", False), ("../x", False), ("a/b", False), (".git", False),
        ("a b", False), ("a\n", False), ("-x", False), ("a..b", False), ("x.lock", False),
        ("x.", False), ("2026.1+3", False), ("$(x)", False),
    ],
)  # fmt: skip
def test_what_may_name_a_version(version: str, may: bool) -> None:
    assert kept.may_name(version) is may


@pytest.mark.parametrize("version", ["../../ailleurs", "public"])
def test_a_version_that_names_no_folder_of_its_own(tmp_path: Path, version: str) -> None:
    book = committed(tmp_path / "livre")
    book.alter("vademecum.toml", 'version = "2019.1"', f'version = "{version}"')
    book.commit()
    done = book.run("release", version)
    assert done.returncode == 1
    assert "can name neither a folder nor a tag" in done.stderr
    assert not (book.root / "dist").exists()
