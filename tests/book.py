"""The small book of `tests/books/small`, copied for one test, altered, read, built."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests import warm
from vademecum import checks, corpus, history
from vademecum.history import one_note
from vademecum.history.promises import promises
from vademecum.model import Library
from vademecum.problems import Problem, in_order
from vademecum.store import Store

REPOSITORY = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "books" / "small"
SECONDS = 120  # that a command may take
DAY = dt.date(2020, 1, 1)  # on which the small book is sound and says nothing

HEARING = "hearings/2019-05-02-ile-aux-cerfs.md"
MEMBERS = "hearings/2019-06-11-val-brume.md"
EMBARGO = "hearings/2019-09-01-lac-noir.md"
TESTIMONY = "hearings/temoignage-meuniere.md"
WITHDRAWN = "hearings/temoignage-retire.md"
WHEELS = "chapters/agir/roues.md"
EVENINGS = "chapters/agir/veillees.md"
PREFACE = "chapters/ouverture/avant-propos.md"

# Words of the small book that no public edition may hold, in any file.
SECRETS = (
    "secrètes",
    "obsidienne",
    "quatzalin",
    "vermeillon",
    "Zéphyrin",
    "Ondine",
    "Entre membres",
)


@dataclass(frozen=True)
class Book:
    """A book's folder."""

    root: Path

    def write(self, path: str, text: str | bytes) -> None:
        """Write a whole file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    def read(self, path: str) -> str:
        """A file's text, line ends as they are."""
        return (self.root / path).read_bytes().decode("utf-8")

    def alter(self, path: str, old: str, new: str) -> None:
        """Replace `old`, which stands exactly once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def add(self, path: str, text: str) -> None:
        """Write at the end of a file."""
        self.write(path, self.read(path) + text)

    def bytes(self) -> dict[str, bytes]:
        """Every file of the book."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not path.is_symlink()
        }

    def library(self) -> Library:
        """The book, read."""
        return corpus.load(self.root).library

    def problems(self, date: dt.date = DAY) -> tuple[Problem, ...]:
        """All that is wrong with it."""
        loaded = corpus.load(self.root)
        tree = history.worktree(self.root) if (self.root / ".git").exists() else history.Worktree()
        undone, _note = promises(self.root, loaded.library, date, Store.none())
        noted = one_note.problems(self.root, history.state(self.root))
        told = checks.run(loaded.library, date, loaded.problems, tree)
        return in_order([*told, *undone, *noted])

    def codes(self, date: dt.date = DAY) -> list[str]:
        """`path:line: CODE` of all that is wrong with it."""
        found = self.problems(date)
        return [f"{one.place.path}:{one.place.line}: {one.code}" for one in found]

    def commit(self) -> str:
        """Put the book under git, or commit again, on a fixed day; the commit's id."""
        if not (self.root / ".git").exists():
            self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Le livre inventé")
        return self.git("rev-parse", "HEAD")

    def git(self, *arguments: str, given: IO[bytes] | None = None) -> str:
        """Run git in the book, as an invented person on a fixed day; `given` is its input."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        for who in ("AUTHOR", "COMMITTER"):
            env[f"GIT_{who}_NAME"] = "Personne Inventée"
            env[f"GIT_{who}_EMAIL"] = "personne@exemple.invalid"
            env[f"GIT_{who}_DATE"] = "2020-01-01T12:00:00+0100"
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=env,
            stdin=given,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode("utf-8").strip()

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """`vademecum` on this book, as a process of its own; `more` is its environment.

        A process that has loaded its modules, where one is possible.
        """
        return command("-C", str(self.root), *arguments, **more)


def small(folder: Path) -> Book:
    """A copy of the small book in `folder`, which is made."""
    shutil.copytree(SMALL, folder)
    return Book(folder)


def told(folder: Path) -> dict[str, str]:
    """Every file of a folder with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def holding(folder: Path, words: str) -> list[str]:
    """Files of a folder that hold the words, or are named by them."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    wanted = words.encode("utf-8")
    names = {path: path.relative_to(folder).as_posix() for path in found}
    return [name for path, name in names.items() if wanted in path.read_bytes() or words in name]


# Programs and libraries; Windows starts no process without some of these.
_KEPT = (
    "PATH SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT TMPDIR TEMP TMP USERPROFILE LOCALAPPDATA "
    "APPDATA DYLD_FALLBACK_LIBRARY_PATH WEASYPRINT_DLL_DIRECTORIES"
).split()


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that knows this package and nothing of who runs the tests."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return kept | {"PYTHONPATH": str(REPOSITORY), "LC_ALL": "C.UTF-8", "HOME": os.devnull} | more


def command(
    *arguments: str, cwd: Path | None = None, input: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """The command line, as a process that has loaded its modules, where one is possible."""
    if warm.POSSIBLE and not more.keys() - warm.FREE:
        return warm.run(arguments, environment(**more), SECONDS, cwd, input or "")
    return vademecum(*arguments, cwd=cwd, input=input, **more)


def vademecum(
    *arguments: str,
    cwd: Path | None = None,
    timeout: float = SECONDS,
    input: str | None = None,
    **more: str,
) -> subprocess.CompletedProcess[str]:
    """The command line, as a process of its own that starts from nothing."""
    return subprocess.run(
        [sys.executable, "-m", "vademecum", *arguments],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        encoding="utf-8",
        input=input,
        timeout=timeout,
        check=False,
    )
