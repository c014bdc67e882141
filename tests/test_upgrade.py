"""A newer version of the tool on a book that lives: its files come, no text moves, git merges."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.book import Book, vademecum
from vademecum import starter
from vademecum.starter import ROWS, rows, upkeep, wheel

pytestmark = pytest.mark.slow

COMMITS = 200
CHAPTER = "chapters/debut/premier-chapitre.md"
WORKFLOW = ".github/workflows/vademecum.yml"
TOOLS = [row.path for row in ROWS if row.tools]
OWN = [row.path for row in ROWS if not row.tools]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book begun with this version, and two hundred commits of those who write it."""
    book = Book(tmp_path / "livre")
    assert vademecum("init", str(book.root), "--yes").returncode == 0
    book.commit()
    written(book, COMMITS)
    assert int(book.git("rev-list", "--count", "HEAD")) == COMMITS + 1
    return book


def written(book: Book, count: int) -> None:
    """So many commits, each with one more paragraph, by git's own fast import."""
    branch, text = book.git("symbolic-ref", "HEAD"), book.read(CHAPTER)
    stream = []
    for number in range(count):
        text += f"\nLe paragraphe inventé numéro {number} parle du moulin.\n"
        data = text.encode()
        stream.append(
            f"commit {branch}\ncommitter Personne Inventée <p@exemple.invalid> "
            f"{1_577_880_000 + number} +0100\ndata 5\nTexte\n".encode()
            + (f"from {branch}^0\n".encode() if number == 0 else b"")
            + f"M 644 inline {CHAPTER}\ndata {len(data)}\n".encode()
            + data
            + b"\n"
        )
    given = book.root.parent / "flux"
    given.write_bytes(b"".join(stream))
    with given.open("rb") as file:
        book.git("fast-import", "--quiet", given=file)
    book.git("reset", "-q", "--hard")


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, the tool is of a newer version, with other workflows and another hook."""
    files = tmp_path / "plus récent"
    shutil.copytree(rows.FILES, files)
    for name in ("github.yml", "gitlab.yml", "forgejo.yml", "pre-commit", "gitignore"):
        file = files / name
        text = file.read_text(encoding="utf-8").replace("vademecum check", "vademecum check --all")
        file.write_text("# D’une version plus récente\n" + text, encoding="utf-8", newline="\n")
    monkeypatch.setattr(rows, "FILES", files)
    for module in (rows, upkeep):
        monkeypatch.setattr(module, "__version__", "99.0")


def test_the_tool_itself_comes_on_two_branches_without_a_conflict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Book(tmp_path / "livre")
    assert vademecum("init", str(book.root), "--yes").returncode == 0
    old, new = (
        wheel.Wheel(f"outils/vademecum-{one}-py3-none-any.whl", one.encode() + b"\0")
        for one in ("0.1.0", "0.2.0")
    )
    monkeypatch.setattr(wheel, "made", lambda: old)
    upgraded(book)
    book.commit()
    book.git("branch", "outil")
    monkeypatch.setattr(wheel, "made", lambda: new)
    for branch, own in (("main", "README.md"), ("outil", "annuaire.toml")):
        book.git("switch", "-q", branch)
        assert upgraded(book)[new.path] == "new"
        book.add(own, "\n")
        book.commit()
    book.git("merge", "-q", "--no-edit", "main")
    assert starter.kept(book.root) == [new.path]


def upgraded(book: Book) -> dict[str, str]:
    return {one.path: one.state for one in starter.update(book.root)}


def test_an_upgrade_in_the_midst_of_the_work_merges_without_a_conflict(
    book: Book, newer: None
) -> None:
    before = {path: book.read(path) for path in OWN}
    book.git("switch", "-q", "-c", "outil")
    found = upgraded(book)
    assert set(found) == set(TOOLS)
    assert found[WORKFLOW] == "updated" and found[".gitattributes"] == "same"
    assert {path: book.read(path) for path in OWN} == before
    assert set(book.git("diff", "--name-only").split("\n")) == {
        path for path in TOOLS if found[path] == "updated"
    } | {starter.NOTE}
    book.commit()
    # The others went on meanwhile, and one of them brought the tool up too.
    book.git("switch", "-q", "main")
    written(book, 20)
    book.alter("vademecum.toml", 'version = "0.1"', 'version = "0.2"')
    upgraded(book)
    book.commit()
    book.git("merge", "-q", "--no-edit", "outil")
    assert book.git("status", "--porcelain") == ""
    assert upgraded(book) == dict.fromkeys(TOOLS, "same")
    assert book.run("check").returncode == 0


def test_what_the_group_changed_is_left_and_what_it_took_out_stays_out(
    book: Book, newer: None
) -> None:
    book.add(WORKFLOW, "# à nous\n")
    (book.root / ".gitlab-ci.yml").unlink()
    book.commit()
    found = upgraded(book)
    assert (found[WORKFLOW], found[".gitlab-ci.yml"]) == ("changed", "removed")
    assert found[".forgejo/workflows/vademecum.yml"] == "updated"
    assert book.read(WORKFLOW).endswith("# à nous\n")
    assert not (book.root / ".gitlab-ci.yml").exists()


def test_a_book_whose_line_ends_are_those_of_windows_is_no_other(book: Book, newer: None) -> None:
    for path in (WORKFLOW, ".githooks/pre-commit"):
        book.write(path, book.read(path).replace("\n", "\r\n"))
    found = upgraded(book)
    assert (found[WORKFLOW], found[".githooks/pre-commit"]) == ("updated", "updated")
