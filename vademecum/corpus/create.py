"""A file added to the book: under a free id, in the folder of its kind."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import CHAPTERS, HEARINGS, load
from vademecum.errors import VademecumError
from vademecum.french.folding import ID, on_windows, slug
from vademecum.language import _
from vademecum.record import templates


def require_id(name: str, advice: str = "") -> None:
    """VademecumError where the name is no id, with what else to do."""
    if not ID.fullmatch(name):
        message = _("an id has only a–z, 0–9 and hyphens, not “{id}”{advice}")
        raise VademecumError(message.format(id=name, advice=advice))
    if not on_windows(name):
        message = _("Windows has no file called “{id}”{advice}")
        raise VademecumError(message.format(id=name, advice=advice))


def taken(name: str) -> VademecumError:
    """The error for an id that another text has."""
    return VademecumError(_("the id “{id}” is taken").format(id=name))


def place(root: Path, kind: str, name: str, folder: str) -> Path:
    """Where a new text goes, relative to the root; VademecumError where it cannot.

    `folder`: below chapters/, for a chapter.
    """
    advice = _("; give another id in its place, as in vademecum new {kind} {example}")
    require_id(name, advice.format(kind=kind, example=_("an-id")))
    library = load(root).library
    if name in library.chapters or name in library.records:
        raise taken(name)
    path = within(kind, folder) / f"{name}.md"
    if (root / path).exists():
        raise VademecumError(_("{path} exists already").format(path=path))
    return path


def within(kind: str, folder: str) -> Path:
    """The folder of a new text; VademecumError where chapters can have none of that name."""
    parts = folder.split("/") if folder else []
    if not all(map(ID.fullmatch, parts)):
        good = "/".join(map(slug, parts))
        sound = all(map(ID.fullmatch, good.split("/")))
        advice = (
            _("; write --in {good}").format(good=good) if sound else _("; a–z, 0–9 and hyphens")
        )
        message = _("no folder of chapters: “{folder}”{advice}")
        raise VademecumError(message.format(folder=folder, advice=advice))
    if not all(map(on_windows, parts)):
        raise VademecumError(_("Windows has no folder called “{folder}”").format(folder=folder))
    return Path(CHAPTERS) / folder if kind == "chapter" else Path(HEARINGS)


def below(folder: str) -> str:
    """What was given for a folder below chapters/, which may be written with it, or completed."""
    folder = folder.replace("\\", "/").removeprefix("./").rstrip("/")
    return "" if folder == CHAPTERS else folder.removeprefix(f"{CHAPTERS}/")


def named(words: str) -> tuple[str, str]:
    """(id, title) of what was given for either: a title has the id that its letters make."""
    if ID.fullmatch(words):
        return words, ""
    title = " ".join(words.removesuffix(".md").split())
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
