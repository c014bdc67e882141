"""`vademecum init`: a book of one's own that is green and prints, from the first minute."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import Book, vademecum
from tests.starter.made import begun
from vademecum import starter
from vademecum.starter import ROWS, beginning

pytestmark = pytest.mark.table


@pytest.mark.slow
@pytest.mark.parametrize("readers", starter.READERS)
def test_a_new_book_is_green_and_prints(tmp_path: Path, readers: str) -> None:
    book = begun(tmp_path / "mon guide é", readers)
    assert f'diffusion = "{readers}"' in book.read("vademecum.toml")
    done = book.run("check", LANGUAGE="en")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    done = book.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    site = book.root / "dist/public/html"
    assert "Le guide «\u00a0inventé\u00a0»" in (site / "index.html").read_text(encoding="utf-8")
    page = (site / "chapters/debut/premier-chapitre.html").read_text(encoding="utf-8")
    assert "Une parole citée doit avoir été dite." in page
    # Pages that would say nothing are not there.
    assert not (site / "index-thematique.html").exists()
    assert not (site / "index-collectivites.html").exists()
    assert (site / "auditions.html").exists()


@pytest.mark.slow
def test_a_quote_changed_is_told(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    book.alter("chapters/debut/premier-chapitre.md", "doit avoir été dite.", "peut être inventée.")
    done = book.run("check", LANGUAGE="en")
    assert done.returncode == 1
    assert "premier-chapitre.md:15: Q003" in done.stdout


def test_nothing_of_the_demonstration_is_in_it(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    text = b"\n".join(book.bytes().values()).decode("utf-8").casefold()
    for trace in ("cités unies", "attractivité", "métropole littorale", "@title@", "@version@"):
        assert trace not in text
    assert set(book.bytes()) == {row.path for row in ROWS} | {starter.NOTE}


@pytest.mark.parametrize("name", ["pre-commit", "pre-merge-commit"])
def test_the_hook_runs_check(tmp_path: Path, name: str) -> None:
    book = begun(tmp_path / "livre")
    hook = book.root / ".githooks" / name
    assert hook.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    if os.name == "posix":
        assert stat.S_IMODE(hook.stat().st_mode) & 0o111 == 0o111


@pytest.mark.slow
def test_without_git_it_begins_and_says_what_brings_git(tmp_path: Path) -> None:
    bare = str(tmp_path / "vide")
    done = vademecum("-C", str(tmp_path), "init", "livre", "--yes", LANGUAGE="en", PATH=bare)
    assert done.returncode == 0
    assert "git is not on this machine; this brings it: " in done.stderr
    book = Book(tmp_path / "livre")
    assert book.run("check", PATH=bare).returncode == 0
    done = book.run("build", "--format", "html", PATH=bare)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_proxy_is_nothing_to_us(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    dead = "http://127.0.0.1:9"
    proxy = {"HTTP_PROXY": dead, "HTTPS_PROXY": dead, "http_proxy": dead, "https_proxy": dead}
    done = book.run("build", "--format", "html", **proxy)
    assert done.returncode == 0, done.stderr


def test_one_cut_short_can_be_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book(tmp_path / "livre")
    answers = starter.Answers("Ici", "Nous", "CC BY 4.0", "travail")
    day = dt.date(2020, 1, 2)
    for count in range(len(ROWS) + 1):
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(beginning, "_move", stopping(count))
            starter.begin(book.root, answers, day)
        assert not (book.root / "vademecum.toml").exists()
        assert not (book.root / beginning.ASIDE).exists()
    (book.root / beginning.ASIDE / "chapters").mkdir(parents=True)  # killed outright
    starter.begin(book.root, answers, day)
    assert set(book.bytes()) == {row.path for row in ROWS} | {starter.NOTE}


def stopping(count: int) -> Callable[[Path, Path], None]:
    """What moves a file, interrupted once so many are moved."""
    left, move = count, beginning._move

    def moved(source: Path, target: Path) -> None:
        nonlocal left
        if left == 0:
            raise KeyboardInterrupt
        left -= 1
        move(source, target)

    return moved


@pytest.mark.slow
def test_a_book_is_found_from_a_folder_below(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    done = vademecum("check", cwd=book.root / "chapters/debut")
    assert (done.returncode, done.stdout) == (0, "")
    done = vademecum("check", "premier-chapitre.md", cwd=book.root / "chapters/debut")
    assert (done.returncode, done.stdout) == (0, "")


def test_outside_a_book_it_says_so(tmp_path: Path) -> None:
    done = vademecum("check", cwd=tmp_path, LANGUAGE="en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "vademecum init my-guide begins one" in done.stderr


def test_a_command_misspelt(tmp_path: Path) -> None:
    done = vademecum("chek", cwd=tmp_path)
    assert done.returncode == 2
    assert "“chek”; did you mean “check”?" in done.stderr
