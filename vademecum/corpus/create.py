"""A file added to the book: under a free id, in the folder of its kind."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import CHAPTERS, HEARINGS, load
from vademecum.errors import VademecumError
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


def create(root: Path, kind: str, name: str, folder: str, day: dt.date) -> Path:
    """Write a chapter, hearing or testimony to fill in; its path, relative to the root.

    `folder`: below chapters/, for a chapter. VademecumError where it cannot be.
    """
    require_id(name)
    if folder and not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*", folder):
        raise VademecumError(_("no folder of chapters: “{folder}”").format(folder=folder))
    library = load(root).library
    if name in library.chapters or name in library.records:
        raise taken(name)
    path = Path(HEARINGS) / f"{name}.md"
    if kind == "chapter":
        path = Path(CHAPTERS) / folder / f"{name}.md"
    if (root / path).exists():
        raise VademecumError(_("{path} exists already").format(path=path))
    files.write(root / path, templates.text(kind, day))
    return path
