"""git, who signs with it, and what it shows of people."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path

from vademecum import history
from vademecum.doctor.found import Found, Level, lack, note
from vademecum.errors import VademecumError
from vademecum.history import process
from vademecum.history.repo import open_repository
from vademecum.language import _, ngettext
from vademecum.machine import install
from vademecum.model import Audience
from vademecum.settings import BOOK_FILE, load

HOOK = ".githooks/pre-commit"
# Addresses that lead to nobody: what forges give to those who hide theirs, and our own examples.
_NOBODY = ("noreply", "no-reply", ".invalid", ".example", "@localhost")


def program(_root: Path) -> Iterator[Found]:
    """The program itself."""
    found = process.program()
    if found is None:
        said = _("not found: no credits, and today's date decides embargoes")
        yield lack("git", said, install("git"))
    else:
        version = process.run(found, Path(found).parent, ["--version"], None).decode().split()
        yield Found("git", f"{version[2] if len(version) > 2 else '?'} ({found})")


def person(root: Path) -> Iterator[Found]:
    """Name and address, without which git makes no commit."""
    rows = (
        (_("git name"), "user.name", "GIT_AUTHOR_NAME", _("First Last")),
        (_("git address"), "user.email", "GIT_AUTHOR_EMAIL", "prenom.nom@exemple.fr"),
    )
    for what, key, variable, example in rows:
        if process.program() is None:
            return
        value = os.environ.get(variable) or configured(root, key)
        if value:
            yield Found(what, value)
        else:
            said = _("not set: git will not commit, and credit would name nobody")
            yield lack(what, said, f'git config --global {key} "{example}"')


def place(root: Path) -> Iterator[Found]:
    """A book below the top of its repository, where no forge looks for workflows."""
    repository = open_repository(root)
    if repository is None or not repository.prefix or not (root / BOOK_FILE).is_file():
        return
    said = _("not read by any forge: the book lies below the top of the git repository {top}")
    remedy = _("give it a repository of its own: move it out of {top}, then git init -b main")
    top = repository.top
    yield note(_("workflows"), said.format(top=top), remedy.format(top=top))


def hook(root: Path) -> Iterator[Found]:
    """The book's hook, which git runs only where it is told to."""
    repository = open_repository(root)
    file = root / HOOK
    if not file.is_file() or repository is None:
        return
    what = _("hook")
    told = configured(root, "core.hooksPath", "--type=path")
    folder = shlex.quote(f"{repository.prefix}.githooks")
    remedy = f"git config core.hooksPath {folder}"
    if not told:
        yield note(what, _("git does not check the book before a commit"), remedy)
    elif (repository.top / told).resolve() != file.parent.resolve():
        said = _("git runs the hooks of {folder}, not the book's")
        yield note(what, said.format(folder=told), remedy)
    elif not os.access(file, os.X_OK):
        said = _("git runs no file that is not executable: {path}")
        yield note(what, said.format(path=HOOK), f"chmod +x {HOOK}")
    elif repository.prefix and "--show-prefix" not in file.read_text("utf-8", "replace"):
        said = _("it looks for the book at the repository's top, and refuses every commit")
        yield note(what, said, "vademecum init . --update-files")
    else:
        yield Found(what, _("git checks the book before each commit"))


def past(root: Path) -> Iterator[Found]:
    """How much of the book's history is here."""
    if process.program() is None or not (root / BOOK_FILE).is_file():
        return
    try:
        kind = history.state(root).kind
    except VademecumError as error:  # git refuses: a folder of somebody else's, say
        yield Found(_("history"), error.message, level=Level.LACK)
        return
    if kind == "full":
        yield Found(_("history"), _("complete"))
        return
    said, remedy = {
        "shallow": (_("incomplete: no credits, promises not verified"), "git fetch --unshallow"),
        "none": (_("no git repository here"), "git init"),
        "empty": (_("no commit yet"), 'git add -A && git commit -m "Premier texte"'),
    }[kind]
    yield note(_("history"), said, remedy)


def addresses(root: Path) -> Iterator[Found]:
    """Addresses that everybody can read, in a repository that everybody can read."""
    repository = open_repository(root)
    if repository is None or not (root / BOOK_FILE).is_file():
        return
    if load(root)[0].repository is not Audience.PUBLIC:
        return
    remedy = _("take the address that your forge gives to hide yours: git config user.email …")
    mine = configured(root, "user.email")
    if mine and not _leads_nowhere(mine):
        said = _("{address}, yours, will be read by everybody in each of your commits")
        yield note(_("addresses"), said.format(address=mine), remedy)
    try:
        listed = repository.run("log", "--format=%ae%n%ce", "HEAD", "--").decode("utf-8", "replace")
    except VademecumError:
        return  # no commit yet
    shown = {one.casefold() for one in listed.split("\n") if one and not _leads_nowhere(one)}
    if shown:
        said = ngettext(
            "{count} person's address can be read in the commits of this public repository",
            "the addresses of {count} persons can be read in the commits of this public repository",
            len(shown),
        )
        remedy = _("ask them before it is public; a commit cannot be changed: .mailmap hides none")
        yield note(_("addresses"), said.format(count=len(shown)), remedy)


def configured(root: Path, key: str, *how: str) -> str:
    """A value of git's configuration as it holds in `root`; empty where it has none."""
    found = process.program()
    if found is None:
        return ""
    try:
        return process.run(found, root, ["config", *how, "--get", key], None).decode().strip()
    except (VademecumError, OSError, UnicodeDecodeError):
        return ""


def _leads_nowhere(address: str) -> bool:
    return "@" not in address or any(one in address.casefold() for one in _NOBODY)
