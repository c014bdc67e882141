"""The tool that a book keeps: made again from what is installed, installed again, kept up."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.book import REPOSITORY, Book, environment
from tests.starter.made import begun
from vademecum import starter
from vademecum.starter import wheel
from vademecum.starter.wheel import Wheel

LIST = "import sys; from vademecum.starter import wheel; one = wheel.made(); "
WRITE = LIST + "open(sys.argv[1], 'wb').write(one.content); print(one.path)"


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, cwd=REPOSITORY)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """(the wheel as it was built, where it is installed)."""
    folder = tmp_path_factory.mktemp("paquet")
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), ".")
    (built,) = folder.glob("vademecum-*.whl")
    pip("install", "--no-deps", "--target", str(folder / "site"), str(built))
    yield built, folder / "site"


def again(site: Path, target: Path) -> str:
    """The path in a book of what an installed package makes of itself, written to `target`."""
    done = subprocess.run(
        [sys.executable, "-c", WRITE, str(target)],
        env=environment(PYTHONPATH=str(site)), cwd=target.parent, check=True,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.strip()


@pytest.mark.slow
def test_what_is_installed_makes_the_file_it_came_from(
    installed: tuple[Path, Path], tmp_path: Path
) -> None:
    built, site = installed
    path = again(site, tmp_path / "one")
    assert path == f"outils/{built.name}"
    with zipfile.ZipFile(built) as first, zipfile.ZipFile(tmp_path / "one") as second:
        names = [one for one in first.namelist() if not one.endswith("/RECORD")]
        assert sorted(first.namelist()) == sorted(second.namelist())
        assert all(first.read(one) == second.read(one) for one in names)
    # pip takes it, against its list; and what it installs makes the same bytes again.
    copy = tmp_path / built.name
    (tmp_path / "one").rename(copy)
    pip("install", "--no-deps", "--target", str(tmp_path / "site"), str(copy))
    assert again(tmp_path / "site", tmp_path / "two") == path
    assert (tmp_path / "two").read_bytes() == copy.read_bytes()


def test_a_checkout_makes_none(tmp_path: Path) -> None:
    assert wheel.made() is None
    book = begun(tmp_path / "livre")
    assert starter.kept(book.root) == []


def of(version: str) -> Wheel:
    return Wheel(f"outils/vademecum-{version}-py3-none-any.whl", version.encode())


def states(book: Book) -> dict[str, str]:
    """What an update says of what lies in `outils/`, but for the script."""
    told = {one.path: one.state for one in starter.update(book.root)}
    return {path: state for path, state in told.items() if wheel.is_one(path)}


def test_a_newer_version_takes_the_place_of_the_one_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = begun(tmp_path / "livre")
    one, two = of("0.1.0"), of("0.2.0")
    monkeypatch.setattr(wheel, "made", lambda: one)
    assert states(book) == {one.path: "new"}
    assert states(book) == {one.path: "same"}
    monkeypatch.setattr(wheel, "made", lambda: two)
    assert states(book) == {two.path: "new", one.path: "replaced"}
    assert starter.kept(book.root) == [two.path]
    assert book.read(two.path) == "0.2.0"
    # One that somebody chose stays, and so does their choice of none.
    book.write(two.path, "autre")
    monkeypatch.setattr(wheel, "made", lambda: of("0.3.0"))
    assert states(book) == {two.path: "changed"}
    (book.root / two.path).unlink()
    assert states(book) == {two.path: "removed"}
    assert starter.kept(book.root) == []
    monkeypatch.setattr(wheel, "made", lambda: None)
    assert states(book) == {}
