"""The whole book read at once, every mistake of it collected."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum import settings as book
from vademecum.corpus import files, images, strays
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Chapter, Library, Lifted, Place, Record, Release, Struck
from vademecum.problems import Problem, errors, in_order
from vademecum.reasons import reason
from vademecum.record import read
from vademecum.text import frontmatter

CHAPTERS = "chapters"
HEARINGS = "hearings"
RELEASES = "editions"
# What is said of a file of settings, or of a note of a version, of which nothing was read.
_OF_A_FILE = frozenset("B001 B002 B008 F001 F002 F003 F014 F015 G001".split())
NOTE_LIMIT = 20_000_000  # characters: a note names every place of every page of every edition


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, and what is wrong with the files it was read from."""

    library: Library
    problems: tuple[Problem, ...]

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """Why each file that could not be read was left out: what is listed of the book lacks it.

        A chapter of which git left both sides is one, though its head is known.
        """
        return left_out(self.problems, self.library)


def refuse_unmended(problems: Iterable[Problem], path: str, *, numbered: bool = True) -> None:
    """VademecumError, with its faults, for a file that must be mended before it is worked on.

    `numbered`: whether all that has an id in such a file has one.
    """
    wrong = errors(one for one in problems if one.place.path == path)
    if wrong and all(one.fix is None for one in wrong):  # what only whoever knows can mend
        raise VademecumError(_("{path}: mend it first, as is said below").format(path=path), wrong)
    if wrong or not numbered:
        raise VademecumError(
            _("{path}: mend it first: vademecum check --fix").format(path=path), wrong
        )


def left_out(problems: Iterable[Problem], library: Library) -> tuple[Problem, ...]:
    """Those of a book's problems for which a file is not in its library."""

    def unread(one: Problem) -> bool:
        if one.place.path.startswith((f"{CHAPTERS}/", f"{HEARINGS}/")):
            return one.place.path in library.unread
        own = one.place.path in book.FILES
        return one.code in _OF_A_FILE and (own or one.place.path.startswith(f"{RELEASES}/"))

    return in_order(one for one in errors(problems) if unread(one))


def load(root: Path) -> Loaded:
    """Read the book at `root`; a file that cannot be read is left out, with its problem."""
    settings, problems = book.load(root)
    owners: dict[str, str] = {}
    found_chapters: dict[str, Chapter] = {}
    for path in files.inside(root, CHAPTERS):
        text = _chapter_text(root, path, problems)
        chapter = None if text is None else parse_chapter(text, path, problems)
        if chapter is not None and _owns(chapter.id, path, owners, problems):
            found_chapters[chapter.id] = chapter
    records: dict[str, Record] = {}
    for path in files.inside(root, HEARINGS):
        text = files.read(root, path, problems)
        record = None if text is None else parse_record(text, path, problems)
        if record is not None and _owns(record.id, path, owners, problems):
            records[record.id] = record
    problems += strays.strays(root, CHAPTERS, HEARINGS)
    noted = tuple(_releases(root, problems))
    pictures = dict(images.load(root, (CHAPTERS, HEARINGS)))
    read = {one.place.path for one in (*found_chapters.values(), *records.values())}
    read -= {one.place.path for one in problems if one.code == "G001"}
    paths = (*files.inside(root, CHAPTERS), *files.inside(root, HEARINGS))
    unread = {path: files.unread(root, path) for path in paths if path not in read}
    library = Library(settings, found_chapters, records, noted, pictures, unread)
    return Loaded(library, tuple(problems))


def _chapter_text(root: Path, path: str, problems: list[Problem]) -> str | None:
    """A chapter's text; its front matter alone where git left both sides of its words.

    Whether an edition shows it is still known then.
    """
    text = files.read(root, path, problems)
    if text is not None or not problems or problems[-1].code != "G001":
        return text
    above = files.unread(root, path).removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    head = "\n".join(above[: problems[-1].place.line - 1]) + "\n"
    place = frontmatter.located(head)
    return head[: place[1]].rstrip("\n") + "\n---\n" if place is not None else None


def releases(root: Path) -> tuple[tuple[Release, ...], tuple[Problem, ...]]:
    """The published versions alone, and what is wrong with their notes."""
    problems: list[Problem] = []
    return tuple(_releases(root, problems)), tuple(problems)


def parse_chapter(text: str, path: str, problems: list[Problem]) -> Chapter | None:
    """A chapter from a file's text."""
    return read.chapter(text, path, problems)


def parse_record(text: str, path: str, problems: list[Problem]) -> Record | None:
    """A hearing or a testimony from a file's text, as its genre says."""
    return read.record(text, path, problems)


def doubles(library: Library) -> Iterator[Chapter | Record]:
    """Texts that are in no library, since another file has their id: see F011."""
    for path, raw in library.unread.items():
        text = raw.removeprefix("\ufeff").replace("\r\n", "\n")
        parse = parse_chapter if path.startswith(f"{CHAPTERS}/") else parse_record
        one = parse(text, path, [])
        if one is not None and (one.id in library.chapters or one.id in library.records):
            yield one


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
        text = files.read(root, name, problems, NOTE_LIMIT)
        if text is None:
            continue
        try:
            found.append(_release(json.loads(text)))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            problems.append(Problem("B008", Place(name), {"why": reason(error)}))
    return iter(sorted(found, key=lambda one: (one.date, one.version)))


def _release(data: dict[str, Any]) -> Release:
    return Release(
        str(data["version"]),
        dt.date.fromisoformat(data["date"]),
        {str(k): tuple(map(str, v)) for k, v in data["records"].items()},
        str(data.get("commit") or ""),
        {str(k): tuple(map(str, v)) for k, v in data.get("chapters", {}).items()},
        {str(k): str(v) for k, v in data.get("manifests", {}).items()},
        {
            str(k): {str(name): str(digest) for name, digest in v.items()}
            for k, v in data.get("digests", {}).items()
        },
        {
            str(k): {str(page): tuple(str(places).split()) for page, places in v.items()}
            for k, v in data.get("addresses", {}).items()
        },
        {str(k): dt.date.fromisoformat(v) for k, v in data.get("withdrawn", {}).items()},
        {
            str(k): {str(name): tuple(str(turns).split()) for name, turns in v.items()}
            for k, v in data.get("silences", {}).items()
        },
        {str(k): tuple(map(_struck, v)) for k, v in data.get("struck", {}).items()},
    )


def _struck(data: dict[str, Any]) -> Struck:
    return Struck(
        Lifted(data["what"]),
        dt.date.fromisoformat(data["on"]),
        str(data.get("turn", "")),
        str(data.get("person", "")),
        bool(data.get("part", False)),
        tuple(map(str, data.get("words", ()))),
    )
