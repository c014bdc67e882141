"""The files of a new book, a row a file: what each says, and how one is written and noted."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__, machine
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.reasons import reason
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.starter import guide

FILES = Path(__file__).parent / "files"
NOTE = ".vademecum.json"
TEXTS = ("chapters", "hearings")  # the folders whose files are read as texts
INSTALLER = "outils/installer.sh"  # how each workflow gets the tool


@dataclass(frozen=True, slots=True)
class File:
    """One file of a new book."""

    path: str  # in the book
    source: str  # in FILES
    tools: bool = False  # it is the tool's: a newer version may bring another
    runs: bool = False  # it is executable
    guide: bool = False  # `source` is a page of the guide


CHAPTER = File("chapters/debut/premier-chapitre.md", "premier-chapitre.md")
ROWS = (
    File(BOOK_FILE, "vademecum.toml"),
    File(REGISTER_FILE, "annuaire.toml"),
    CHAPTER,
    File("hearings/audition-modele.md", "audition-modele.md"),
    File("README.md", "README.md"),
    File(".gitignore", "gitignore", tools=True),
    File(".gitattributes", "gitattributes", tools=True),
    File(".githooks/pre-commit", "pre-commit", tools=True, runs=True),
    File(".githooks/pre-merge-commit", "pre-merge-commit", tools=True, runs=True),
    File(".github/workflows/vademecum.yml", "github.yml", tools=True),
    File(".gitlab-ci.yml", "gitlab.yml", tools=True),
    File(".forgejo/workflows/vademecum.yml", "forgejo.yml", tools=True),
    File(INSTALLER, "installer.sh", tools=True),
    *(File(f"{guide.FOLDER}/{one}", one, tools=True, guide=True) for one in guide.PAGES),
)


def tools_files(tool: str | None = None) -> dict[str, str]:
    """path -> text of the tool's files, as this version writes them in every book.

    `tool`: what workflows ask pip for, where it is neither the variable nor the file in `outils/`.
    """
    values = tool_values() | ({} if tool is None else {"TOOL": tool})
    return {row.path: filled(row, values) for row in ROWS if row.tools}


def tool_values() -> dict[str, str]:
    return {"TOOL": "", "PANGO": " ".join(machine.PANGO)}


def filled(row: File, values: Mapping[str, str]) -> str:
    if row.guide:
        return guide.page(row.source)
    text = (FILES / row.source).read_text(encoding="utf-8")
    # In one pass: a title may hold « @LICENCE@ ».
    return re.sub(r"@([A-Z_]+)@", lambda found: values.get(found[1], found[0]), text)


def write(folder: Path, row: File, content: bytes) -> None:
    """Write one file of a book, whole or not at all."""
    place = folder / row.path
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".vademecum-")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        aside.chmod(0o755 if row.runs else 0o644)
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def written_by(folder: Path) -> str:
    """The version that wrote the tool's files of a book last; empty where none is noted."""
    try:
        return str(json.loads((folder / NOTE).read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def noted(folder: Path) -> Iterator[tuple[str, str]]:
    """(path, digest) of the tool's files as they were last written."""
    try:
        data = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        yield from ((str(path), str(digest)) for path, digest in data["files"].items())
    except (OSError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return


def noting(files: Mapping[str, str]) -> bytes:
    data = {"version": __version__, "files": dict(sorted(files.items()))}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def unwritable(place: Path, error: OSError) -> VademecumError:
    message = _("{folder} cannot be written: {why}")
    return VademecumError(message.format(folder=place, why=reason(error)))
