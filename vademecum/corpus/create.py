"""A file added to the book: under a free id, in the folder of its kind."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import CHAPTERS, HEARINGS, load
from vademecum.errors import VademecumError
from vademecum.french.folding import ID, slug
from vademecum.language import _
from vademecum.record import templates


def require_id(name: str) -> None:
    """VademecumError where the name is no id."""
    if not ID.fullmatch(name):
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
    if ID.fullmatch(words):
        return words, ""
    title = " ".join(words.split())
    return slug(title) or words, title


def day_of(name: str) -> dt.date | None:
    """The day that a record's id begins with; None where it begins with none.

    VademecumError where it is no day of the calendar.
    """
    found = re.match(r"\d{4}-\d{2}-\d{2}(?=-|$)", name)
    if found is None:
        return None
    try:
        return dt.date.fromisoformat(found[0])
    except ValueError:
        message = _("“{value}” is no date: write it as 2017-03-14")
        raise VademecumError(message.format(value=found[0])) from None


def create(root: Path, kind: str, words: str, folder: str, day: dt.date) -> Path:
    """Write a chapter, hearing or testimony to fill in; its path, relative to the root.

    `words`: its id, or its title. `day`: a record's, where its id says none. VademecumError where
    it cannot be.
    """
    name, title = named(words)
    path = place(root, kind, name, folder)
    if kind != "chapter":
        day = day_of(name) or day
    files.write(root / path, templates.text(kind, day, title))
    return path
