"""A promise undone is told by every command that judges, and what could not be seen is said."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.book import Book, command
from tests.history.acts import revert
from tests.history.undone import ID, PHARE, made


@pytest.fixture
def undone(tmp_path: Path) -> Path:
    """A book in which a withdrawn hearing came back by a revert."""
    book = made(tmp_path / "livre")
    revert(book)
    return book.root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line, in French."""
    return command("-C", str(root), *arguments, LANGUAGE="fr")


def test_check_tells_it(undone: Path) -> None:
    done = run(undone, "check")
    assert done.returncode == 1
    assert f"{PHARE}:15: P001 «\u00a0{ID}\u00a0» a été retiré le 2018-01-15 (commit " in done.stdout


@pytest.mark.table
@pytest.mark.parametrize("form", ["table", "json"])
def test_status_tells_it(undone: Path, form: str) -> None:
    done = run(undone, "status", "--format", form)
    assert done.returncode == 1
    assert f"{PHARE}:15: P001" in done.stdout


def test_build_stops(undone: Path) -> None:
    done = run(undone, "build", "travail", "--format", "html")
    assert done.returncode == 1
    assert f"{PHARE}:15: P001" in done.stderr
    assert not (undone / "dist").exists()


def test_release_stops(undone: Path) -> None:
    done = run(undone, "release", "1")
    assert done.returncode == 1
    assert f"{PHARE}:15: P001" in done.stderr


@pytest.mark.slow
def test_a_shallow_clone_says_that_it_could_not_look(undone: Path, tmp_path: Path) -> None:
    short = tmp_path / "court"
    made_of = ["git", "clone", "-q", "--depth", "1", undone.as_uri(), str(short)]
    subprocess.run(made_of, check=True, capture_output=True)
    assert "promesses non vérifiées" in run(short, "check").stderr
    assert "promesses non vérifiées" in run(short, "status").stderr


def test_a_zip_says_so_too(undone: Path) -> None:
    shutil.rmtree(undone / ".git")
    done = run(undone, "check")
    assert "P001" not in done.stdout
    assert "promesses non vérifiées" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("known", [True, False])
def test_the_manifest_says_whether_they_were_verified(small: Book, known: bool) -> None:
    if known:
        small.commit()
    done = small.run("build", "public", "--format", "html")
    assert done.returncode == 0, done.stderr
    told = json.loads((small.root / "dist/public/manifest.json").read_text(encoding="utf-8"))
    assert told["promises"] == ("vérifiées" if known else "non vérifiées")
    assert ("promises not verified" in done.stderr) is not known


@pytest.mark.slow
def test_the_manifest_says_what_could_not_be_verified(small: Book) -> None:
    small.commit()
    path = "hearings/2019-05-02-ile-aux-cerfs.md"
    text = small.read(path)
    small.write(path, text.replace("---", "jamais", 1).replace(": ", " [ "))
    small.commit()
    small.write(path, text)
    small.commit()
    done = small.run("build", "public", "--format", "html")
    assert done.returncode == 0, done.stderr
    told = json.loads((small.root / "dist/public/manifest.json").read_text(encoding="utf-8"))
    assert told["promises"] == "vérifiées en partie"
