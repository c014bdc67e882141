"""The caches change how long credit takes, never what it says."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from tools.make_history import make, write
from vademecum.history import contributors
from vademecum.history.engine import Origin, walk
from vademecum.history.repo import open_repository


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history of branches, moves and reverts."""
    folder = tmp_path_factory.mktemp("h") / "histoire"
    write(make(160, seed=5, chapters=5), folder)
    return folder


def origins(folder: Path, commit: str, place: Path | None) -> dict[str, list[str]]:
    repository = open_repository(folder)
    assert repository is not None
    return told(walk(repository, commit, (), place))


def told(found: Origin) -> dict[str, list[str]]:
    return {
        path: [found.commits[number - 1].id for number in file.origins]
        for path, file in found.tree.items()
    }


@pytest.mark.slow
def test_a_walk_gone_on_with_is_the_walk_made_at_once(made: Path, tmp_path: Path) -> None:
    repository = open_repository(made)
    assert repository is not None
    head = repository.resolve("HEAD")
    trunk = repository.trunk(head, 1000)[::-1]
    for commit in (*trunk[20::17], head):
        assert origins(made, commit, tmp_path / "c") == origins(made, commit, None)
    assert len(list((tmp_path / "c").glob("*.walk"))) >= 2


@pytest.mark.slow
def test_a_walk_made_by_another_process_is_the_same(made: Path, tmp_path: Path) -> None:
    repository = open_repository(made)
    assert repository is not None
    head = repository.resolve("HEAD")
    expected = origins(made, head, None)
    context = multiprocessing.get_context("spawn")
    with context.Pool(3) as pool:
        work = [(made, head, tmp_path / "c")] * 3
        assert pool.starmap(origins, work) == [expected] * 3
    assert origins(made, head, tmp_path / "c") == expected


def test_a_rebase_keeps_the_deltas(book: Folder, caches: Path) -> None:
    for number in range(5):
        book.commit("Ada Un", chapters__a="mot " * 30 + f"numéro {number}\n")
    contributors(book.root, ["chapters/a.md"], settings())
    with sqlite3.connect(next(caches.glob("*.sqlite"))) as base:
        before = base.execute("SELECT count(*) FROM delta").fetchone()
    book.git("commit", "-q", "--amend", "--no-edit", GIT_COMMITTER_DATE="1489600000 +0100")
    found = contributors(book.root, ["chapters/a.md"], settings())
    assert found.files["chapters/a.md"].words == 32
    with sqlite3.connect(next(caches.glob("*.sqlite"))) as base:
        assert base.execute("SELECT count(*) FROM delta").fetchone() == before


@pytest.mark.table
@pytest.mark.parametrize("harm", ["cut", "bits", "empty", "noise"])
def test_damaged_caches_are_not_believed(made: Path, tmp_path: Path, harm: str) -> None:
    place = tmp_path / "c"
    head = open_repository(made).resolve("HEAD")  # type: ignore[union-attr]
    expected = origins(made, head, place)
    dice = random.Random(1)  # noqa: S311
    for file in place.iterdir():
        content = bytearray(file.read_bytes())
        if harm == "cut":
            content = content[: len(content) // 2]
        elif harm == "empty":
            content = bytearray()
        elif harm == "noise":
            content = bytearray(dice.randbytes(len(content)))
        else:
            for _ in range(200):
                content[dice.randrange(100, len(content))] ^= 1 << dice.randrange(8)
        file.write_bytes(content)
    assert origins(made, head, place) == expected
    assert origins(made, head, place) == expected


@pytest.mark.slow
def test_a_kill_in_the_middle_leaves_nothing_half_written(made: Path, tmp_path: Path) -> None:
    head = open_repository(made).resolve("HEAD")  # type: ignore[union-attr]
    expected = origins(made, head, None)
    context = multiprocessing.get_context("spawn")
    for wait in (0.4, 0.6, 0.8):
        child = context.Process(target=origins, args=(made, head, tmp_path / "c"))
        child.start()
        time.sleep(wait)
        if child.pid and child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        assert origins(made, head, tmp_path / "c") == expected


def test_a_folder_that_cannot_be_written_is_done_without(made: Path, tmp_path: Path) -> None:
    (tmp_path / "c").write_text("pas un dossier", encoding="utf-8")
    head = open_repository(made).resolve("HEAD")  # type: ignore[union-attr]
    assert origins(made, head, tmp_path / "c") == origins(made, head, None)


def test_other_ignored_revisions_are_another_walk(book: Folder) -> None:
    book.commit("Ada Un", chapters__a="un deux trois quatre\n")
    commit = book.commit("Bea Deux", chapters__a="un deux trois cinq\n")

    def names() -> list[str]:
        return sorted(contributors(book.root, ["chapters/a.md"], settings()).words)

    assert names() == ["git:Ada Un", "git:Bea Deux"]
    book.write(".git-blame-ignore-revs", commit + "\n")
    assert names() == ["git:Ada Un"]
