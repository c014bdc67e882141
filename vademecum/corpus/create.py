"""A file added to the book: under a free id, in the folder of its kind."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import CHAPTERS, HEARINGS, load
from vademecum.errors import VademecumError
from vademecum.french.folding import slug
from vademecum.language import _
from vademecum.record import templates

_ID = re.compile(r"[a-z0-9-]+")


def require_id(name: str) -> None:
    """VademecumError where the name is no id."""
    if not _ID.fullmatch(name):
        raise VademecumError(_("an id has only a–z, 0–9 and hyphens, not “{id}”").format(id=name))


def taken(name: str) -> VademecumError:
    """The error for an id that another text has."""
    return VademecumError(_("the id “{id}” is taken").format(id=name))


def place(root: Path, kind: str, name: str, folder: str) -> Path:
    """Where a new text goes, relative to the root; VademecumError where it cannot.

    `folder`: below chapters/, for a chapter.
    """
    require_id(name)
    library = load(root).library
    if name in library.chapters or name in library.records:
        raise taken(name)
    path = within(kind, folder) / f"{name}.md"
    if (root / path).exists():
        raise VademecumError(_("{path} exists already").format(path=path))
    return path


def within(kind: str, folder: str) -> Path:
    """The folder of a new text; VademecumError where chapters can have none of that name."""
    if folder and not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*", folder):
        raise VademecumError(_("no folder of chapters: “{folder}”").format(folder=folder))
    return Path(CHAPTERS) / folder if kind == "chapter" else Path(HEARINGS)


def named(words: str) -> tuple[str, str]:
    """(id, title) of what was given for either: a title has the id that its letters make."""
    if _ID.fullmatch(words):
        return words, ""
    title = " ".join(words.split())
    return slug(title) or words, title


def create(root: Path, kind: str, words: str, folder: str, day: dt.date) -> Path:
    """Write a chapter, hearing or testimony to fill in; its path, relative to the root.

    `words`: its id, or its title. VademecumError where it cannot be.
    """
    name, title = named(words)
    path = place(root, kind, name, folder)
    files.write(root / path, templates.text(kind, day, title))
    return path
