"""The version given to what is built: a release's, a commit's, an archive's; never a guess."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import vademecum
from tests.book import REPOSITORY, Book
from vademecum import version

BACKEND = REPOSITORY / "tools" / "backend"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> object:
    """The module that tells versions, found as flit finds it."""
    monkeypatch.syspath_prepend(str(BACKEND))
    import version_of

    return version_of


@pytest.fixture
def sources(tmp_path: Path) -> Book:
    """Sources under git, of one commit."""
    book = Book(tmp_path / "sources")
    book.write("vademecum/__init__.py", "")
    book.commit()
    return book


def test_of_a_commit(told: object, sources: Book) -> None:
    next_, tag = told.NEXT, told.TAG  # type: ignore[attr-defined]

    def said() -> str:
        return str(told.version(sources.root))  # type: ignore[attr-defined]

    commit = sources.git("rev-parse", "--short=9", "HEAD")
    assert said() == f"{next_}.dev1+g{commit}"
    sources.git("tag", "v2026.1")  # an edition of the book that lies here
    sources.git("tag", "tool-0.0.1")
    assert said() == f"{next_}.dev1+g{commit}"
    sources.git("tag", tag)
    assert said() == next_
    sources.write("vademecum/__init__.py", "# changé\n")
    assert said() == f"{next_}.dev1+g{commit}.dirty"
    commit = sources.commit()[:9]
    assert said() == f"{next_}.dev2+g{commit}"


def test_where_git_refuses_or_is_not_there(
    told: object, sources: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(sources.root))
    assert told.version(sources.root) == told.UNKNOWN  # type: ignore[attr-defined]


ARCHIVES = {
    "a forge's ZIP": ("1a2b3c4 HEAD -> main, origin/main", ".dev0+g1a2b3c4"),
    "of another tag": ("1a2b3c4 tag: v2026.1", ".dev0+g1a2b3c4"),
    "of a release": ("1a2b3c4 HEAD, tag: tool-0.1.0, tag: v2026.1", ""),
    "files copied by hand": ("$Format:%h %D$", ".dev0+unknown"),
    "nothing": ("", ".dev0+unknown"),
}


@pytest.mark.parametrize("case", ARCHIVES)
def test_of_an_archive(case: str, told: object, tmp_path: Path) -> None:
    written, rest = ARCHIVES[case]
    assert told.version(tmp_path, written) == told.NEXT + rest  # type: ignore[attr-defined]


def test_of_a_source_archive(told: object, tmp_path: Path) -> None:
    (tmp_path / "vademecum").mkdir()
    file = tmp_path / "vademecum" / "_version.py"
    file.write_text('__version__ = "0.1.0.dev7+gabc"\n', encoding="utf-8")
    assert told.version(tmp_path) == "0.1.0.dev7+gabc"  # type: ignore[attr-defined]


def built(place: Path, what: str = "wheel") -> str:
    """The name of what the build of the sources at `place` makes, beside them, without git."""
    code = f"import sys, backend; print(backend.build_{what}(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(place.parent)],
        cwd=place,
        env={"PYTHONPATH": str(place / "tools" / "backend"), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def _unpack(archive: tarfile.TarFile, place: Path) -> None:
    """Python 3.11.2, which Debian 12 has, knows no filters yet."""
    archive.extraction_filter = getattr(tarfile, "data_filter", None)
    archive.extractall(place)  # noqa: S202 - what git and our own build wrote


@pytest.mark.slow
@pytest.mark.skipif(not (REPOSITORY / ".git").exists(), reason="a checkout is archived")
def test_a_zip_of_the_repository_is_built_and_names_its_commit(tmp_path: Path) -> None:
    git = ["git", "-C", str(REPOSITORY)]
    done = subprocess.run([*git, "archive", "HEAD"], capture_output=True, check=True)
    place = tmp_path / "archive"
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        _unpack(archive, place)
    name = built(place)
    assert re.match(r"vademecum-0\.1\.0(\.dev0\+g[0-9a-f]{7,})?-py3", name)
    assert not (place / "vademecum" / "_version.py").exists()
    # What is made of the ZIP says the same of itself.
    sources = built(place, "sdist")
    with tarfile.open(tmp_path / sources) as archive:
        _unpack(archive, tmp_path)
    assert built(tmp_path / sources.removesuffix(".tar.gz")) == name
    with zipfile.ZipFile(tmp_path / name) as wheel:
        names = wheel.namelist()
    for wanted in ("locale/fr/LC_MESSAGES/vademecum.mo", "_version.py", "py.typed"):
        assert f"vademecum/{wanted}" in names


def test_the_number_is_said_alike(told: object) -> None:
    assert vademecum.__version__.startswith(told.NEXT)  # type: ignore[attr-defined]
    text = (REPOSITORY / "vademecum/__init__.py").read_text(encoding="utf-8")
    assert f'"{told.CLONE}"' in text  # type: ignore[attr-defined]
    changes = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {told.NEXT} " in changes  # type: ignore[attr-defined]


def test_what_the_index_is_told() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    fonts = REPOSITORY / "vademecum/formats/fonts"
    licences = {
        one.relative_to(REPOSITORY).as_posix()
        for pattern in project["license-files"]
        for one in REPOSITORY.glob(pattern)
    }
    assert "LICENSE" in licences
    for face in fonts.glob("*.woff2"):
        family = face.stem.split("-")[0].replace("Display", "")
        assert f"vademecum/formats/fonts/OFL-{family}.md" in licences


NEWER = [  # in order, each after the one before
    "0.0.9",
    "0.1.0.dev42+g1a2b3c4",
    "0.1.0.dev415+gac42f32a6",
    "0.1.0",
    "0.1.1.dev3+g1a2b3c4",
    "0.10",
]


def test_which_version_came_after_which() -> None:
    for at, one in enumerate(NEWER):
        for other in NEWER[:at]:
            assert version.newer(one, other) and not version.newer(other, one)
        assert not version.newer(one, one)
    # Of a checkout nobody knows after how many commits it stands.
    for unknown in ("0.1.0.dev0+clone", "0.1.0.dev0+unknown"):
        assert not version.newer("0.1.0.dev42+g1a2b3c4", unknown)
        assert not version.newer(unknown, "0.1.0.dev42+g1a2b3c4")
    assert not version.newer("", "0.1.0")


@pytest.mark.parametrize(
    ("said", "bounds", "right"),
    [
        ("2.17", ">=2.17,<3", True),
        ("2.17.0", ">=2.17,<3", True),
        ("2.16.9", ">=2.17,<3", False),
        ("3.0.0", ">=2.17,<3", False),
        ("2.100", ">=2.17,<3", True),
        ("9.0b1", ">=9.0,<9.1", True),
        ("anything", "", True),
    ],
)
def test_bounds(said: str, bounds: str, right: bool) -> None:
    assert version.within(said, bounds) is right
