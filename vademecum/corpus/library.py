"""The whole book read at once, every mistake of it collected."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import settings as book
from vademecum.corpus import files, images
from vademecum.french.folding import fold
from vademecum.language import _
from vademecum.model import Chapter, Library, Place, Record, Release
from vademecum.problems import Problem
from vademecum.reasons import reason
from vademecum.record import chapters, hearings, testimonies
from vademecum.text import frontmatter
from vademecum.vocabulary import GENRES, hint

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
        chapter = read_chapter(root, path, problems)
        if chapter is not None and _owns(chapter.id, path, owners, problems):
            found_chapters[chapter.id] = chapter
    records: dict[str, Record] = {}
    for path in files.inside(root, HEARINGS):
        record = read_record(root, path, problems)
        if record is not None and _owns(record.id, path, owners, problems):
            records[record.id] = record
    releases = tuple(_releases(root, problems))
    pictures = dict(images.load(root, (CHAPTERS, HEARINGS)))
    library = Library(settings, found_chapters, records, releases, pictures)
    return Loaded(library, tuple(problems))


def read_chapter(root: Path, path: str, problems: list[Problem]) -> Chapter | None:
    """The chapter at `path`, relative to the root."""
    text = files.read(root, path, problems)
    return None if text is None else parse_chapter(text, path, problems)


def read_record(root: Path, path: str, problems: list[Problem]) -> Record | None:
    """The hearing or testimony at `path`, relative to the root."""
    text = files.read(root, path, problems)
    return None if text is None else parse_record(text, path, problems)


def parse_chapter(text: str, path: str, problems: list[Problem]) -> Chapter | None:
    """A chapter from a file's text."""
    return chapters.parse(frontmatter.split(text, path, problems), path, problems)


def parse_record(text: str, path: str, problems: list[Problem]) -> Record | None:
    """A hearing or a testimony from a file's text, as its genre says."""
    split = frontmatter.split(text, path, problems)
    if split.head is None:
        return None
    fields = dict(split.head.entries or ())
    genre = next((value for key, value in fields.items() if fold(key) == "genre"), None)
    word = fold(genre.text or "") if genre is not None else ""
    if word == "audition":
        return hearings.parse(split, path, problems)
    if word == "temoignage":
        return testimonies.parse(split, path, problems)
    if genre is None:
        problems.append(Problem("F008", Place(path, 2), {"key": "genre"}))
    else:
        expected = _("one of {words}").format(words=", ".join(GENRES))
        values = {"key": "genre", "value": word, "expected": expected, "hint": hint(word, GENRES)}
        problems.append(Problem("F009", Place(path, genre.line), values))
    return None


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
