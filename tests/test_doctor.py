"""`doctor`: a case for each thing a newcomer lacks, each with its remedy; its exit status."""

from __future__ import annotations

import json
import locale
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

from tests.book import REPOSITORY, Book
from vademecum import __version__, doctor, starter
from vademecum.doctor import Found, Level, book, git, home, tools
from vademecum.formats import pdf

LACK, NOTE, WELL = Level.LACK, Level.NOTE, Level.WELL
PUBLIC = '\n[depot]\ndiffusion = "public"\n'


@dataclass
class Scene:
    """A book of the test's, and what may be altered around it."""

    book: Book
    patch: pytest.MonkeyPatch

    def settings(self, old: str, new: str) -> None:
        self.book.alter("vademecum.toml", old, new)

    def configure(self, key: str, value: str) -> None:
        self.book.git("init", "-q")
        self.book.git("config", key, value)


@pytest.fixture
def scene(small: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The small book on a machine that knows nothing of who runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path / "chez moi"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return Scene(small, monkeypatch)


def without_git(scene: Scene) -> None:
    scene.patch.setenv("PATH", str(scene.book.root / "vide"))


def signed(scene: Scene) -> None:
    scene.configure("user.name", "Ada Inventée")
    scene.configure("user.email", "ada@exemple.fr")


def hooked(scene: Scene) -> None:
    scene.book.write(".githooks/pre-commit", "#!/bin/sh\n")
    scene.book.git("init", "-q")


def told_of_the_hook(scene: Scene) -> None:
    hooked(scene)
    scene.configure("core.hooksPath", ".githooks")


def shallow(scene: Scene) -> None:
    scene.book.commit()
    scene.book.commit()
    place = scene.book.root.parent / "clone"
    scene.book.git("clone", "-q", "--depth", "1", scene.book.root.as_uri(), str(place))
    scene.book = Book(place)


def latin(scene: Scene) -> None:
    scene.patch.setattr(locale, "getencoding", lambda: "ISO-8859-15")


def latin_names(scene: Scene) -> None:
    scene.patch.setattr(sys, "getfilesystemencoding", lambda: "iso8859-15")


def no_font(scene: Scene) -> None:
    scene.patch.setattr(home, "FONTS", scene.book.root)


def full(scene: Scene) -> None:
    scene.patch.setattr(shutil, "disk_usage", lambda _place: shutil._ntuple_diskusage(9, 9, 2**20))


def closed(scene: Scene) -> None:
    def refuse(dir: Path | None = None) -> object:
        if dir is None:
            return tempfile.SpooledTemporaryFile()
        raise PermissionError(13, "Permission denied", str(dir))

    scene.patch.setattr(tempfile, "TemporaryFile", refuse)


def no_cache(scene: Scene) -> None:
    scene.patch.setenv("XDG_CACHE_HOME", os.devnull)


def old_package(scene: Scene) -> None:
    real = metadata.version
    scene.patch.setattr(metadata, "version", lambda one: "8.0" if one == "sphinx" else real(one))


def no_package(scene: Scene) -> None:
    def version(name: str) -> str:
        if name == "click":
            raise metadata.PackageNotFoundError
        return real(name)

    real = metadata.version
    scene.patch.setattr(metadata, "version", version)


def no_pango(scene: Scene) -> None:
    scene.patch.setattr(pdf, "why_not", lambda: "no book: Pango is missing; this brings it: x")


def no_subsetter(scene: Scene) -> None:
    scene.patch.setattr(pdf, "other_bytes", lambda: "its bytes differ; this brings it: x")


def elsewhere(scene: Scene) -> None:
    scene.book = Book(scene.book.root / "chapters/agir")


def misspelt(scene: Scene) -> None:
    scene.book.add("vademecum.toml", "\n[livr]\n")


def unsaid(scene: Scene) -> None:
    scene.book.write("vademecum.toml", '[livre]\ntitre = "Un livre"\n')


def demonstration(scene: Scene) -> None:
    scene.book.write("vademecum.toml", '[livre]\ntitre = "Un livre"\ndemonstration = true\n')


def older(scene: Scene) -> None:
    scene.book.write(starter.NOTE, json.dumps({"version": "0.0.1", "files": {}}))


def seen_by_all(scene: Scene) -> None:
    signed(scene)
    scene.book.write("vademecum.toml", '[livre]\ntitre = "Un livre"\n' + PUBLIC)
    # In the commits of the test, the address leads nowhere.
    scene.book.commit()


def written_in_commits(scene: Scene) -> None:
    scene.book.write("vademecum.toml", '[livre]\ntitre = "Un livre"\n' + PUBLIC)
    scene.book.commit()
    scene.book.git("commit", "-q", "--allow-empty", "-m", "x", "--author", "Bo <bo@exemple.fr>")


def among_us(scene: Scene) -> None:
    written_in_commits(scene)
    scene.settings('diffusion = "public"', 'diffusion = "travail"')


def nothing(_scene: Scene) -> None:
    """As the machine is."""


Case = tuple[Callable[[Scene], None], Callable[[Path], object], tuple[tuple[Level, str, str], ...]]
# What is altered; the row; (how much it matters, what is said, the remedy), a line each.
CASES: dict[str, Case] = {
    "Python": (nothing, tools.python, ((WELL, platform.python_version(), ""),)),
    "packages": (nothing, tools.packages, ((WELL, __version__, ""),)),
    "a package of another version": (
        old_package, tools.packages,
        ((WELL, "", ""), (LACK, "8.0 is here", '-m pip install "sphinx>=9.0,<9.1"')),
    ),
    "a package that is not there": (
        no_package, tools.packages,
        ((WELL, "", ""), (LACK, "not installed", '-m pip install "click>=8.3,<9"')),
    ),
    "git": (nothing, git.program, ((WELL, "git", ""),)),
    "no git": (without_git, git.program, ((LACK, "not found: no credits", "install"),)),
    "nobody signs": (
        nothing, git.person,
        (
            (LACK, "git will not commit", 'git config --global user.name "First Last"'),
            (LACK, "not set", 'git config --global user.email "prenom.nom@exemple.fr"'),
        ),
    ),
    "somebody signs": (
        signed, git.person, ((WELL, "Ada Inventée", ""), (WELL, "ada@exemple.fr", ""))
    ),
    "nobody, without git": (without_git, git.person, ()),
    "letters": (nothing, home.letters, ((WELL, "UTF-8", ""),)),
    "another alphabet's letters": (
        latin, home.letters, ((NOTE, "iso885915", "export LC_ALL=C.UTF-8"),)
    ),
    "files named in other letters": (
        latin_names, home.letters, ((LACK, "accents may be lost", "export LC_ALL=C.UTF-8"),)
    ),
    "fonts": (nothing, home.fonts, ((WELL, "those of the package", ""),)),
    "fonts that are gone": (
        no_font, home.fonts, ((LACK, "0 of 10 files", "pip install --force-reinstall"),)
    ),
    "formats": (nothing, tools.formats, ((WELL, "ready", ""), (WELL, "ready", ""))),
    "no Pango": (
        no_pango, tools.formats, ((WELL, "ready", ""), (LACK, "Pango is missing; this brings", ""))
    ),
    "the subsetter is there": (nothing, tools.same_bytes, ()),
    "no subsetter": (no_subsetter, tools.same_bytes, ((NOTE, "its bytes differ", ""),)),
    "nothing of a book without Pango": (no_pango, tools.same_bytes, ()),
    "disk": (nothing, home.room, ((WELL, "MB free at", ""),)),
    "a full disk": (
        full, home.room,
        ((LACK, "1 MB free", "300 MB are needed"), (LACK, "1 MB free", "may be emptied")),
    ),
    "rights": (nothing, home.writing, ((WELL, "we may write here", ""),)),
    "a folder that is not ours": (
        closed, home.writing,
        ((LACK, "cannot be written: access to it is refused", "give yourself the right"),),
    ),
    "no cache": (no_cache, home.writing, ((NOTE, "each build begins anew", "your own"),)),
    "a book": (nothing, book.there, ((WELL, "found in", ""),)),
    "no book": (elsewhere, book.there, ((NOTE, "is in no book", "vademecum init"),)),
    "settings that cannot be read": (misspelt, book.there, ((LACK, "1 fault", "vademecum check"),)),
    "what the book does not say": (
        unsaid, book.gaps,
        tuple(
            (NOTE, "does not say", f'[livre] {key} = "…" in vademecum.toml: ')
            for key in ("editeur", "directeur-publication", "licence", "version", "url")
        ),
    ),
    "nothing of no book": (elsewhere, book.gaps, ()),
    "a demonstration": (
        demonstration, book.model, ((NOTE, "words are invented", "remove that line"),)
    ),
    "a book in earnest": (unsaid, book.model, ()),
    "workflows of before": (
        older, book.files, ((NOTE, "version 0.0.1", "vademecum init . --update-files"),)
    ),
    "no workflows": (nothing, book.files, ()),
    "a hook that nobody calls": (
        hooked, git.hook, ((NOTE, "does not check", "git config core.hooksPath .githooks"),)
    ),
    "a hook": (told_of_the_hook, git.hook, ((WELL, "checks the book", ""),)),
    "no hook": (nothing, git.hook, ()),
    "no history": (nothing, git.past, ((NOTE, "no git repository here", "git init"),)),
    "no commit": (
        lambda scene: scene.configure("a.b", "c"), git.past, ((NOTE, "no commit", "git commit"),)
    ),
    "a history": (lambda scene: scene.book.commit() and None, git.past, ((WELL, "complete", ""),)),
    "a history cut short": (shallow, git.past, ((NOTE, "incomplete", "git fetch --unshallow"),)),
    "an address that all will read": (
        seen_by_all, git.addresses,
        ((NOTE, "ada@exemple.fr, yours, will be read", "git config user.email"),),
    ),
    "addresses that all can read": (
        written_in_commits, git.addresses,
        ((NOTE, "1 person's address can be read", "a commit cannot be changed"),),
    ),
    "addresses among us": (among_us, git.addresses, ()),
}  # fmt: skip


# What they say of a format that can be made is only true where Pango is.
PRINTED = {"formats", "no subsetter"}


@pytest.mark.parametrize(
    "case",
    [pytest.param(one, marks=pytest.mark.pango if one in PRINTED else ()) for one in CASES],
)
def test_a_row(case: str, scene: Scene) -> None:
    alter, row, expected = CASES[case]
    alter(scene)
    found: list[Found] = list(row(scene.book.root))  # type: ignore[call-overload]
    scene.patch.undo()
    assert len(found) == len(expected), found
    for one, (level, said, remedy) in zip(found, expected, strict=True):
        assert one.level is level, one
        assert said in one.said and remedy in one.remedy, one
        assert bool(remedy) == bool(one.remedy), one
        assert "\n" not in one.said + one.remedy


def test_every_row_has_a_case_where_it_finds_something() -> None:
    tried = {row for _alter, row, expected in CASES.values() if any(one[1] for one in expected)}
    assert tried == set(doctor.ROWS)


def test_each_lack_has_its_remedy_or_says_it() -> None:
    levels = {level for _alter, _row, expected in CASES.values() for level, _s, _r in expected}
    assert levels == set(Level)


@dataclass
class Said:
    """What the command said: its status, and each line by what it is about."""

    status: int
    lines: dict[str, str]


def said(book: Book, **more: str) -> Said:
    done = book.run("doctor", LANGUAGE="en", **more)
    assert done.stderr == ""
    lines = [line.split(": ", 1) for line in done.stdout.splitlines()]
    return Said(done.returncode, dict(lines))


AUTHOR = {"GIT_AUTHOR_NAME": "Ada Inventée", "GIT_AUTHOR_EMAIL": "ada@exemple.invalid"}


@pytest.mark.pango
def test_a_machine_that_has_all(small: Book) -> None:
    small.commit()
    found = said(small, **AUTHOR)
    assert found.status == 0
    assert found.lines["✓ pdf"] == "ready to be made"
    assert found.lines["✓ history"] == "complete"
    assert not [one for one in found.lines if one.startswith("✗")]


def test_what_lacks_is_the_status(small: Book) -> None:
    found = said(small)
    assert found.status == 1
    assert found.lines["✗ git name"].endswith('→ git config --global user.name "First Last"')


@pytest.mark.pango
def test_outside_a_book_the_machine_alone_is_told(tmp_path: Path) -> None:
    found = said(Book(tmp_path), **AUTHOR)
    assert found.status == 0
    assert "is in no book → vademecum init my-guide" in found.lines["! vademecum.toml"]


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        ("OSError('cannot load library libpango')", "no book: Pango is missing; this brings it: "),
        ("ImportError('no weasyprint')", "no book: WeasyPrint is missing (no weasyprint)"),
    ],
)
def test_where_the_book_cannot_be_made(small: Book, tmp_path: Path, raised: str, told: str) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "weasyprint.py").write_text(f"raise {raised}\n", encoding="utf-8")
    found = said(small, PYTHONPATH=f"{broken}{os.pathsep}{REPOSITORY}", **AUTHOR)
    assert found.status == 1
    assert found.lines["✗ pdf"].startswith(told)
    assert found.lines["✓ html"] == "ready to be made"
