"""The whole book read at once, every mistake of it collected."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import settings as book
from vademecum.corpus import files, images
from vademecum.model import Chapter, Library, Place, Record, Release
from vademecum.problems import Problem
from vademecum.reasons import reason
from vademecum.record import read

CHAPTERS = "chapters"
HEARINGS = "hearings"
RELEASES = "editions"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, and what is wrong with the files it was read from."""

    library: Library
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read the book at `root`; a file that cannot be read is left out, with its problem."""
    settings, problems = book.load(root)
    owners: dict[str, str] = {}
    found_chapters: dict[str, Chapter] = {}
    for path in files.inside(root, CHAPTERS):
        text = files.read(root, path, problems)
        chapter = None if text is None else parse_chapter(text, path, problems)
        if chapter is not None and _owns(chapter.id, path, owners, problems):
            found_chapters[chapter.id] = chapter
    records: dict[str, Record] = {}
    for path in files.inside(root, HEARINGS):
        text = files.read(root, path, problems)
        record = None if text is None else parse_record(text, path, problems)
        if record is not None and _owns(record.id, path, owners, problems):
            records[record.id] = record
    releases = tuple(_releases(root, problems))
    pictures = dict(images.load(root, (CHAPTERS, HEARINGS)))
    library = Library(settings, found_chapters, records, releases, pictures)
    return Loaded(library, tuple(problems))


def parse_chapter(text: str, path: str, problems: list[Problem]) -> Chapter | None:
    """A chapter from a file's text."""
    return read.chapter(text, path, problems)


def parse_record(text: str, path: str, problems: list[Problem]) -> Record | None:
    """A hearing or a testimony from a file's text, as its genre says."""
    return read.record(text, path, problems)


def _owns(name: str, path: str, owners: dict[str, str], problems: list[Problem]) -> bool:
    """Whether `path` is the first file of that id: ids are unique over the whole book."""
    other = owners.setdefault(name, path)
    if other == path:
        return True
    problems.append(Problem("F011", Place(path), {"id": name, "other": other}))
    return False


def _releases(root: Path, problems: list[Problem]) -> Iterator[Release]:
    """The published editions noted in `editions/<version>.json`, by date."""
    found: list[Release] = []
    for path in sorted((root / RELEASES).glob("*.json")):
        name = path.relative_to(root).as_posix()
        text = files.read(root, name, problems)
        if text is None:
            continue
        try:
            data = json.loads(text)
            records = {str(k): tuple(map(str, v)) for k, v in data["records"].items()}
            date = dt.date.fromisoformat(data["date"])
            commit = str(data.get("commit") or "")
            found.append(Release(str(data["version"]), date, records, commit))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            problems.append(Problem("B008", Place(name), {"why": reason(error)}))
    return iter(sorted(found, key=lambda one: (one.date, one.version)))
