"""Whether git checks the book before a commit: the file that it would run, and what that does."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

from vademecum import starter
from vademecum.doctor.found import Found, note
from vademecum.doctor.git import configured
from vademecum.errors import VademecumError
from vademecum.history.repo import Repository, open_repository
from vademecum.language import N_, _
from vademecum.settings import BOOK_FILE

FOLDER = ".githooks"
# (the hook's name, what it does not check where it does not run), in the order they are told.
HOOKS = (
    ("pre-commit", N_("git does not check the book before a commit")),
    ("pre-merge-commit", N_("git does not check the book before it commits a merge")),
)


def hook(root: Path) -> Iterator[Found]:
    """The book's hooks, which git runs only where it is told to, and where they may run."""
    repository = open_repository(root)
    if repository is None or not (root / BOOK_FILE).is_file():
        return
    if not (root / FOLDER / "pre-commit").is_file() and not configured(root, "core.hooksPath"):
        return  # a book that has none
    for name, unchecked in HOOKS:
        if told := _wrong(repository, name):
            why, remedy = told
            yield note(_("hook"), f"{_(unchecked)}{why}", remedy)
            return
    if not _found(repository):
        said = _("vademecum is not in PATH: git lets each commit through unchecked")
        yield note(_("hook"), said, "pipx ensurepath")
        return
    yield Found(_("hook"), _("git checks the book before each commit"))


def _wrong(repository: Repository, name: str) -> tuple[str, str] | None:
    """Why git would not check the book by that hook, after a colon or nothing, and the remedy."""
    place, own = _run_by_git(repository, name), repository.root / FOLDER / name
    elsewhere = own.is_file() and not _same(place, own)
    point = f"git config core.hooksPath {shlex.quote(f'{repository.prefix}{FOLDER}')}"
    if not place.is_file():
        if elsewhere:
            return "", point
        known = f"{FOLDER}/{name}" in dict(starter.noted(repository.root))
        back = f"git checkout -- {FOLDER}/{name}"  # --update-files leaves out what was removed
        return _absent(own, repository), back if known else "vademecum init . --update-files"
    file = _shown(place, repository)
    if not os.access(place, os.X_OK):
        return _(": {file} may not be run").format(file=file), f"chmod +x {file}"
    if not _calls(place):
        said = _(": {file}, which git runs, does not call vademecum").format(file=file)
        return said, point if elsewhere else _("write in it: vademecum check")
    if repository.prefix and name == "pre-commit" and "--show-prefix" not in _text(place):
        said = _(": it looks for the book at the repository's top, and refuses every commit")
        return said, "vademecum init . --update-files"
    return None


def _absent(own: Path, repository: Repository) -> str:
    return _(": {file} is not there").format(file=_shown(own, repository))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _run_by_git(repository: Repository, name: str) -> Path:
    """The file that git runs for a hook, whether it is there or not."""
    asked = ("-C", str(repository.top), "rev-parse", "--git-path", f"hooks/{name}")
    try:
        said = repository.run(*asked)
    except VademecumError:  # a path of another's home, say
        return repository.common / "hooks" / name
    return repository.top / os.fsdecode(said).rstrip("\n")


def _calls(place: Path) -> bool:
    """Whether the file calls us, or the hook beside it that does."""
    lines = [line for line in _text(place).split("\n") if not line.lstrip().startswith("#")]
    beside = place.with_name("pre-commit")
    return any("vademecum" in line for line in lines) or (
        beside != place
        and any("pre-commit" in line for line in lines)
        and os.access(beside, os.X_OK)
        and _calls(beside)
    )


def _text(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _shown(place: Path, repository: Repository) -> str:
    try:
        return place.relative_to(repository.root).as_posix()
    except ValueError:
        return place.as_posix()


def _found(repository: Repository) -> bool:
    """Whether the hook would find the program, where it looks for it."""
    own = (str(repository.root / ".venv" / one) for one in ("bin", "Scripts"))
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *own))
    return shutil.which("vademecum", path=path) is not None
