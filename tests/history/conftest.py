"""A small repository that a test fills, commit by commit, with authors of its own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from vademecum.model import Book, Organisation, Person, Settings


def settings(*persons: Person) -> Settings:
    """Settings with a register of `persons`."""
    return Settings(
        book=Book(title="Essai"),
        parts=(),
        editions=(),
        themes={},
        organisations={"reseau": Organisation("reseau", "Un réseau imaginé")},
        persons={person.id: person for person in persons},
    )


@dataclass
class Folder:
    """A work tree under git."""

    root: Path
    clock: int = field(default=1489500000)

    def git(self, *arguments: str, **more: str) -> str:
        env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        env |= {
            "GIT_AUTHOR_NAME": "Personne",
            "GIT_AUTHOR_EMAIL": "personne@exemple.invalid",
            "GIT_COMMITTER_NAME": "Personne",
            "GIT_COMMITTER_EMAIL": "personne@exemple.invalid",
            "GIT_AUTHOR_DATE": f"{self.clock} +0100",
            "GIT_COMMITTER_DATE": f"{self.clock} +0100",
        } | more
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=env, capture_output=True, check=True
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def write(self, path: str, text: str | bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    def commit(self, author: str, message: str = "Texte", **files: str | bytes) -> str:
        """Commit everything, as `author`; files may be given as chapters__a=text."""
        for name, text in files.items():
            self.write(name.replace("__", "/") + ".md", text)
        self.clock += 86400
        self.git("add", "-A")
        address = author.lower().replace(" ", ".").encode("ascii", "ignore").decode()
        self.git(
            "commit", "-q", "--allow-empty", "-m", message,
            GIT_AUTHOR_NAME=author, GIT_AUTHOR_EMAIL=f"{address}@exemple.invalid",
        )  # fmt: skip
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def book(tmp_path: Path) -> Folder:
    """An empty repository in a folder whose name has a space and an accent."""
    root = tmp_path / "vade-mécum à lire"
    root.mkdir()
    made = Folder(root)
    made.git("init", "-q", "-b", "main")
    return made


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, of this test alone."""
    monkeypatch.setattr("vademecum.history.cache.folder", lambda: tmp_path / "caches")
    return tmp_path / "caches"
