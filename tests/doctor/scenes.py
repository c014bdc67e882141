"""What a machine or a book may lack: a book, and what is altered of it or around it."""

from __future__ import annotations

import json
import locale
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

from tests.book import Book
from vademecum import __version__, starter
from vademecum.doctor import home
from vademecum.exchange.draft import pandoc
from vademecum.exchange.texts import dots
from vademecum.formats import pdf

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


Change = Callable[[Scene], None]


def without_git(scene: Scene) -> None:
    scene.patch.setenv("PATH", str(scene.book.root / "vide"))


def signed(scene: Scene) -> None:
    scene.configure("user.name", "Ada Inventée")
    scene.configure("user.email", "ada@exemple.fr")


def hooked(scene: Scene) -> None:
    """The book's hooks, which nobody has git call; the program is where they look for it."""
    for name in ("pre-commit", "pre-merge-commit"):
        scene.book.write(f".githooks/{name}", (starter.rows.FILES / name).read_bytes())
        (scene.book.root / ".githooks" / name).chmod(0o755)
    scene.book.write(".venv/bin/vademecum", "#!/bin/sh\n")
    (scene.book.root / ".venv/bin/vademecum").chmod(0o755)
    scene.book.git("init", "-q")


def pointing(place: str, alter: Callable[[Book], object] = lambda _book: None) -> Change:
    """git is told where hooks are; then something is done to them."""

    def change(scene: Scene) -> None:
        hooked(scene)
        scene.configure("core.hooksPath", place.format(root=scene.book.root))
        alter(scene.book)

    return change


def without(name: str) -> Callable[[Book], object]:
    return lambda book: (book.root / ".githooks" / name).unlink()


def may_not_run(name: str) -> Callable[[Book], object]:
    return lambda book: (book.root / ".githooks" / name).chmod(0o644)


def does(name: str, script: str) -> Callable[[Book], object]:
    return lambda book: book.write(f".githooks/{name}", script)


def no_program(scene: Scene) -> None:
    pointing(".githooks")(scene)
    real = shutil.which

    def which(name: str, path: str | None = None) -> str | None:
        return None if name == "vademecum" else real(name, path=path)

    scene.patch.setattr(shutil, "which", which)


def noted(name: str) -> Callable[[Book], object]:
    """Somebody removed a hook that `init` wrote."""

    def change(book: Book) -> None:
        without(name)(book)
        files = {f".githooks/{name}": "0"}
        book.write(starter.NOTE, json.dumps({"version": __version__, "files": files}))

    return change


def of_the_account(scene: Scene) -> None:
    scene.patch.setenv("LOGNAME", "ada")
    scene.configure("user.name", "ada")
    scene.configure("user.email", "ada@exemple.fr")


def below(scene: Scene) -> None:
    """The book in a folder of a repository, and its hooks of today."""
    hooked(scene)
    shutil.rmtree(scene.book.root / ".git")
    Book(scene.book.root.parent).git("init", "-q")


def below_and_told(scene: Scene) -> None:
    below(scene)
    folder = scene.book.root
    Book(folder.parent).git("config", "core.hooksPath", f"{folder.name}/.githooks")


def below_with_the_hook_of_before(scene: Scene) -> None:
    below_and_told(scene)
    scene.book.write(".githooks/pre-commit", "#!/bin/sh\nvademecum check\n")


def workflows(scene: Scene) -> None:
    scene.book.write(starter.INSTALLER, starter.tools_files()[starter.INSTALLER])


def with_the_tool(scene: Scene) -> None:
    workflows(scene)
    scene.book.write("outils/vademecum-1.0-py3-none-any.whl", "")


def with_two_tools(scene: Scene) -> None:
    with_the_tool(scene)
    scene.book.write("outils/vademecum-2.0-py3-none-any.whl", "")


def from_a_checkout(scene: Scene) -> None:
    scene.book.write(starter.INSTALLER, starter.tools_files(".")[starter.INSTALLER])


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


def with_word(scene: Scene) -> None:
    scene.patch.setattr(pandoc, "program", lambda: scene.book.root)
    scene.patch.setattr(dots, "is_here", lambda: True)


def without_word(scene: Scene) -> None:
    scene.patch.setattr(pandoc, "program", lambda: None)
    scene.patch.setattr(dots, "is_here", lambda: False)


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


def newer(scene: Scene) -> None:
    with_the_tool(scene)
    scene.book.write(starter.NOTE, json.dumps({"version": "99.1", "files": {}}))


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
