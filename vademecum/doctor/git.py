"""git, who signs with it, and what it shows of people."""

from __future__ import annotations

import getpass
import os
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
        if value and value == _login():
            said = _("“{name}” is this account's name: credit would name “{name}”")
            yield note(what, said.format(name=value), f'git config --global {key} "{example}"')
        elif value:
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
        "none": (_("no git repository here"), "git init -b main"),
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


def _login() -> str:
    """The name of the account; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _leads_nowhere(address: str) -> bool:
    return "@" not in address or any(one in address.casefold() for one in _NOBODY)
