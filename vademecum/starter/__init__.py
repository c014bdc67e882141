"""A book of one's own: the files a new one starts with, and those of them that are the tool's.

What an editor writes (texts, settings, register, README) is the book's from its first day and is
never touched again. Workflows, hook and git's own files are the tool's: a newer version may bring
newer ones, wherever nobody has changed them. `.vademecum.json` notes what was written.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.reasons import reason
from vademecum.settings import BOOK_FILE, REGISTER_FILE

FILES = Path(__file__).parent / "files"
NOTE = ".vademecum.json"
READERS = ("travail", "membres", "public")  # who can read the repository; the first is proposed
LICENCE = "CC BY-SA 4.0"


@dataclass(frozen=True, slots=True)
class File:
    """One file of a new book."""

    path: str  # in the book
    source: str  # in FILES
    tools: bool = False  # it is the tool's: a newer version may bring another
    runs: bool = False  # it is executable


ROWS = (
    File(BOOK_FILE, "vademecum.toml"),
    File(REGISTER_FILE, "annuaire.toml"),
    File("chapters/debut/premier-chapitre.md", "premier-chapitre.md"),
    File("hearings/audition-modele.md", "audition-modele.md"),
    File("README.md", "README.md"),
    File(".gitignore", "gitignore", tools=True),
    File(".gitattributes", "gitattributes", tools=True),
    File(".githooks/pre-commit", "pre-commit", tools=True, runs=True),
    File(".github/workflows/vademecum.yml", "github.yml", tools=True),
    File(".gitlab-ci.yml", "gitlab.yml", tools=True),
    File(".forgejo/workflows/vademecum.yml", "forgejo.yml", tools=True),
)

_READERS_TEXT = {
    "travail": (
        "Ce dépôt est pour le groupe de travail seul : accords attendus et embargos peuvent y être."
    ),
    "membres": (
        "Ce dépôt se lit entre membres : ce qui est réservé au groupe de travail n’y entre pas."
    ),
    "public": (
        "Tout le monde peut lire ce dépôt : une audition dont l’accord est attendu, ou sous\n"
        "embargo, n’y entre pas. Gardez pour elles un dépôt du groupe seul."
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of whoever begins a book."""

    title: str
    publisher: str
    licence: str
    readers: str  # one of READERS


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one of the tool's files."""

    path: str
    state: str  # new, updated, kept (somebody changed it), same


def begin(folder: Path, answers: Answers, day: dt.date) -> list[str]:
    """Write a new book in `folder`; the paths written, relative to it.

    VademecumError where a book is there already, or a file of ours would replace one.
    """
    if (folder / BOOK_FILE).exists():
        raise VademecumError(_("{folder} holds a book already").format(folder=folder))
    taken = [row.path for row in ROWS if (folder / row.path).exists()]
    if taken:
        message = _("{folder} already has {path}: choose another folder")
        raise VademecumError(message.format(folder=folder, path=taken[0]))
    values = _values(answers, day)
    texts = {row.path: _filled(row, values) for row in ROWS}
    try:
        for row in ROWS:
            _write(folder, row, texts[row.path])
        _note(folder, {row.path: _digest(texts[row.path]) for row in ROWS if row.tools})
    except OSError as error:
        message = _("{folder} cannot be written: {why}")
        raise VademecumError(message.format(folder=folder, why=reason(error))) from None
    return sorted(texts)


def update(folder: Path) -> Iterator[Updated]:
    """Bring the tool's files of a book to this version, but for those that somebody changed.

    VademecumError where there is no book.
    """
    if not (folder / BOOK_FILE).is_file():
        raise VademecumError(_("{folder} holds no book").format(folder=folder))
    known = dict(_noted(folder))
    for row in ROWS:
        if not row.tools:
            continue
        text = _filled(row, {"VERSION": __version__})
        place = folder / row.path
        there = place.read_text(encoding="utf-8", errors="replace") if place.is_file() else None
        if there == text:
            state = "same"
        elif there is None and row.path in known:
            state = "kept"  # somebody removed it: another forge's, say
        elif there is None or _digest(there) == known.get(row.path):
            _write(folder, row, text)
            state = "new" if there is None else "updated"
        else:
            state = "kept"
        if state != "kept":
            known[row.path] = _digest(text)
        yield Updated(row.path, state)
    _note(folder, known)


def _values(answers: Answers, day: dt.date) -> dict[str, str]:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)  # TOML's basic strings are JSON's

    return {
        "TITLE": quoted(answers.title),
        "PUBLISHER": quoted(answers.publisher),
        "LICENCE": quoted(answers.licence),
        "READERS": quoted(answers.readers),
        "TITLE_TEXT": answers.title,
        "LICENCE_TEXT": answers.licence,
        "READERS_TEXT": _READERS_TEXT[answers.readers],
        "DATE": day.isoformat(),
        "VERSION": __version__,
    }


def _filled(row: File, values: Mapping[str, str]) -> str:
    text = (FILES / row.source).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _write(folder: Path, row: File, text: str) -> None:
    place = folder / row.path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")
    if row.runs:
        place.chmod(0o755)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _noted(folder: Path) -> Iterator[tuple[str, str]]:
    """(path, digest) of the tool's files as they were last written."""
    try:
        data = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        yield from ((str(path), str(digest)) for path, digest in data["files"].items())
    except (OSError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return


def _note(folder: Path, files: Mapping[str, str]) -> None:
    data = {"version": __version__, "files": dict(sorted(files.items()))}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (folder / NOTE).write_text(text, encoding="utf-8", newline="\n")
