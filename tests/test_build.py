"""A whole build of the small book: what is made, that it is always the same, and never a half."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from tests.book import (
    EVENINGS,
    HEARING,
    REPOSITORY,
    SECRETS,
    TESTIMONY,
    WHEELS,
    Book,
    environment,
    holding,
    told,
)
from tests.book import small as copied

DATE = "2020-01-01"


def build(book: Book, *arguments: str, **more: str) -> Path:
    done = book.run("build", *arguments, **more)
    assert done.returncode == 0, done.stderr
    return book.root / "dist" / "public"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small book, committed, with its public edition made once for all."""
    book = copied(tmp_path_factory.mktemp("un endroit") / "livre à lire")
    book.write(".gitignore", "/_build/\n/dist/\n")
    book.commit()
    build(book)
    return book


@pytest.mark.slow
def test_the_manifest_tells_every_file(built: Book) -> None:
    folder = built.root / "dist" / "public"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["edition"] == "public"
    assert manifest["version"] == "2019.1"
    assert manifest["commit"] == built.git("rev-parse", "HEAD")
    assert manifest["date"] == DATE
    digests = {one["path"]: one["sha256"] for one in manifest["files"]}
    assert digests == {path: sha for path, sha in told(folder).items() if path != "manifest.json"}
    assert all((folder / one["path"]).stat().st_size == one["bytes"] for one in manifest["files"])


def test_nothing_withheld_is_published_or_kept(built: Book) -> None:
    for words in (*SECRETS, "val-brume", "lac-noir", "temoignage-retire", "passeur"):
        assert holding(built.root / "dist", words) == []
        assert holding(built.root / "_build" / "public", words) == []
    index = (built.root / "dist/public/html/searchindex.js").read_text(encoding="utf-8")
    assert "obsidien" not in index
    assert "moulin" in index


@pytest.mark.slow
def test_it_ends_by_naming_what_it_made(built: Book, tmp_path: Path) -> None:
    done = built.run("build", "--out", str(tmp_path / "ici"), "--format", "html")
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        str(tmp_path / "ici/public/html/index.html"), str(tmp_path / "ici/public/manifest.json"),
    ]  # fmt: skip
    assert told(tmp_path / "ici/public") == told(built.root / "dist/public")


@pytest.mark.slow
def test_the_same_bytes_wherever_and_whenever(built: Book, tmp_path: Path) -> None:
    other = Book(tmp_path / "ailleurs")
    shutil.copytree(built.root / ".git", other.root / ".git")
    other.git("checkout", "-q", "--", ".")
    build(
        other, TZ="Pacific/Kiritimati", LC_ALL="fr_FR.UTF-8", LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="1",
    )  # fmt: skip
    assert told(other.root / "dist") == told(built.root / "dist")
    assert holding(other.root / "dist", str(tmp_path)) == []


@pytest.mark.slow
def test_sphinx_build_reads_the_staged_tree(built: Book, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "-c", str(REPOSITORY),
         str(built.root / "_build/public/source"), str(tmp_path / "out")],
        env=environment(), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out/chapters/agir/roues.html").is_file()


@pytest.fixture
def book(built: Book, tmp_path: Path) -> Book:
    """A copy of the built book, to change and build again."""
    shutil.copytree(built.root, tmp_path / "livre")
    return Book(tmp_path / "livre")


@pytest.mark.slow
def test_a_renamed_moved_and_deleted_chapter_leaves_nothing(book: Book, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    build(book, HOME=str(home))
    assert holding(home, "Faire tourner les roues") != []
    book.alter(WHEELS, '"Faire tourner les roues"', '"Garder les vannes"')
    book.write(
        "chapters/ouverture/vannes.md", book.read(WHEELS).replace("images/", "../agir/images/")
    )
    (book.root / WHEELS).unlink()
    (book.root / "chapters/agir/veillees.md").unlink()
    book.alter("vademecum.toml", '["roues", "veillees"]', '["vannes"]')
    book.alter("chapters/ouverture/avant-propos.md", "../agir/roues.md", "vannes.md")
    folder = build(book, HOME=str(home))
    assert not (folder / "html/chapters/agir/roues.html").exists()
    assert not (folder / "html/chapters/agir/veillees.html").exists()
    for words in ("Faire tourner", "Tenir des veillées", "agir/roues.html", "agir/veillees"):
        assert holding(folder / "html", words) == []
    pages = [path.read_text(encoding="utf-8") for path in (folder / "html").rglob("*.html")]
    assert any("Garder les vannes" in page for page in pages)
    index = (folder / "html/searchindex.js").read_text(encoding="utf-8")
    assert "meuniers" not in index
    assert holding(book.root / "_build", "Faire tourner les roues") == []
    assert holding(home, "Faire tourner les roues") == []


@pytest.mark.slow
def test_a_page_turned_confidential_leaves_no_trace(book: Book) -> None:
    book.write(
        "chapters/agir/secret.md",
        book.read(WHEELS)
        .split("Une roue tourne")[0]
        .replace("Faire tourner les roues", "Le vieux kiosque")
        + "Une girouette de porphyre.\n",
    )
    book.alter("vademecum.toml", '"veillees"]', '"veillees", "secret"]')
    folder = build(book)
    assert holding(folder / "html", "porphyre") != []
    book.alter("chapters/agir/secret.md", "diffusion: public", "diffusion: membres")
    folder = build(book)
    for words in ("porphyr", "kiosque", "secret.html", "agir/secret"):
        assert holding(book.root / "dist", words) == []
        assert holding(book.root / "_build/public", words) == []


@pytest.mark.table
@pytest.mark.skipif(os.name == "nt", reason="no kill -9 on Windows")
@pytest.mark.parametrize("after", [0.6, 1.2])
def test_a_killed_build_leaves_the_published_edition_whole(book: Book, after: float) -> None:
    before = told(book.root / "dist/public")
    book.alter(WHEELS, "Une roue tourne", "Une roue grince")
    command = [sys.executable, "-m", "vademecum", "-C", str(book.root), "build"]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    now = told(book.root / "dist/public")
    changed = "html/chapters/agir/roues.html"
    assert now == before or now[changed] != before[changed]  # the old edition or the new one, whole
    folder = build(book)
    assert "grince" in (folder / changed).read_text(encoding="utf-8")
    assert [path.name for path in (book.root / "dist").iterdir()] == ["public"]


def test_two_builds_at_once(book: Book) -> None:
    from vademecum.work import alone

    with alone(book.root / "_build" / "public"):
        done = book.run("build")
    assert done.returncode == 1
    assert done.stderr == "Error: another build of public is running\n"


@pytest.mark.slow
def test_a_foreign_folder_is_never_replaced(book: Book, tmp_path: Path) -> None:
    mine = tmp_path / "web" / "public"
    mine.mkdir(parents=True)
    (mine / "index.html").write_text("à moi", encoding="utf-8")
    done = book.run("build", "--out", str(tmp_path / "web"))
    assert done.returncode == 1
    assert "is no edition made by vademecum" in done.stderr
    assert told(tmp_path / "web").keys() == {"public/index.html"}


@pytest.mark.slow
def test_the_date_decides_embargoes(book: Book) -> None:
    folder = build(book, "--date", "2040-01-01")
    page = folder / "html/hearings/2019-09-01-lac-noir.html"
    assert "quatzalin" in page.read_text(encoding="utf-8")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["date"] == "2040-01-01"


@pytest.mark.parametrize("asked", ["roues", "roues,roues", "roues --only roues"])
def test_one_chapter_alone(book: Book, asked: str) -> None:
    before = told(book.root / "dist/public")
    done = book.run("build", "--only", *asked.split())
    assert done.returncode == 0, done.stderr
    folder = book.root / "dist/public.roues"
    page = html.parse(str(folder / "html/chapters/agir/roues.html")).getroot().text_content()
    assert "La roue ne tourne que si le bief est curé" in page
    assert not (folder / "html/chapters/agir/veillees.html").exists()
    assert told(book.root / "dist/public") == before


@pytest.mark.table
@pytest.mark.parametrize("asked", ["roues,veillees", "roues --only veillees"])
def test_several_texts_alone(book: Book, asked: str) -> None:
    done = book.run("build", "--only", *asked.split())
    assert done.returncode == 0, done.stderr
    pages = book.root / "dist/public.roues+1/html/chapters/agir"
    assert {"roues.html", "veillees.html"} <= {one.name for one in pages.iterdir()}
    assert not (book.root / "dist/public.roues+1/html/chapters/ouverture").exists()


@pytest.mark.table
@pytest.mark.parametrize("name", ["../../dehors", "/dehors", "Roues", "", "roues,"])
def test_only_names_a_text_and_no_folder(book: Book, name: str, tmp_path: Path) -> None:
    done = book.run("build", "--only", name)
    assert done.returncode == 1
    assert not (tmp_path / "dehors").exists()
    made = {path.name for path in (book.root / "_build").iterdir()}
    assert made == {"public", "CACHEDIR.TAG", ".gitignore"}


@pytest.mark.slow
def test_from_a_zip(built: Book, tmp_path: Path) -> None:
    archive = tmp_path / "livre.zip"
    built.git("archive", "--format=zip", "-o", str(archive), "HEAD")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "zip")
    book = Book(tmp_path / "zip")
    done = book.run("build")
    assert done.returncode == 0
    assert "no git history here: today, " in done.stderr
    credits_page = (book.root / "dist/public/html/contributeurs.html").read_text(encoding="utf-8")
    assert "Historique incomplet" in credits_page


@pytest.mark.slow
def test_from_a_shallow_clone(built: Book, tmp_path: Path) -> None:
    source = Book(tmp_path / "source")
    shutil.copytree(built.root / ".git", source.root / ".git")
    source.git("checkout", "-q", "--", ".")
    source.alter(HEARING, "Qui aide", "Qui vous aide")
    source.commit()
    source.git("clone", "-q", "--depth", "1", source.root.as_uri(), str(tmp_path / "clone"))
    book = Book(tmp_path / "clone")
    done = book.run("build")
    assert done.returncode == 0
    assert "the git history is not complete" in done.stderr
    assert holding(book.root / "dist/public/html", "Historique incomplet") != []


@pytest.mark.slow
def test_from_a_linked_worktree(built: Book, tmp_path: Path) -> None:
    source = Book(tmp_path / "source")
    shutil.copytree(built.root / ".git", source.root / ".git")
    source.git("worktree", "add", "-q", str(tmp_path / "lié"), "HEAD")
    book = Book(tmp_path / "lié")
    folder = build(book)
    assert told(folder) == told(built.root / "dist/public")


def test_the_book_holds_no_withheld_word(built: Book, tmp_path: Path) -> None:
    done = built.run("build", "--format", "pdf", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "public" / "html").exists()
    pdf = PdfReader(tmp_path / "public" / "vademecum-public.pdf")
    text = " ".join(page.extract_text() for page in pdf.pages)
    marks = str(pdf.outline) + str(pdf.metadata) + str(list(pdf.named_destinations))
    assert "bief" in text
    assert "roues" in marks
    assert not pdf.attachments
    for words in (*SECRETS, "val-brume", "Brume", "lac Noir", "temoignage-retire", "passeur"):
        assert words not in text + marks


@pytest.mark.slow
def test_a_withdrawal_after_a_release_leaves_a_dated_stone_alone(book: Book) -> None:
    book.write(
        "chapters/agir/secret.md",
        book.read(WHEELS)
        .split("Une roue tourne")[0]
        .replace("Faire tourner les roues", "Le vieux kiosque")
        + "Une girouette de porphyre.\n",
    )
    book.alter("vademecum.toml", '"veillees"]', '"veillees", "secret"]')
    book.commit()
    done = book.run("release", "2019.1")
    assert done.returncode == 0, done.stderr
    book.alter("vademecum.toml", 'version = "2019.1"', 'version = "2019.2"')
    book.alter("chapters/agir/secret.md", "diffusion: public", "diffusion: membres")
    book.alter(TESTIMONY, "etat: donne\n", "etat: retire\n  date: 2020-05-05\n")
    book.alter(EVENINGS, ":::{temoignage} temoignage-meuniere#p2\n:::\n", "")
    book.commit()
    folder = build(book)
    stone = (folder / "html/hearings/temoignage-meuniere.html").read_text(encoding="utf-8")
    assert "2020-05-05" in stone
    for words in ("kiosque", "porphyre", "Une meunière", "l’on y danse"):
        assert holding(folder, words) == []
        assert holding(book.root / "_build/public", words) == []
