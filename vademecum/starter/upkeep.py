"""The tool's files of a book brought to this version, but for those that somebody changed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__, version
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.settings import BOOK_FILE
from vademecum.starter.rows import (
    NOTE,
    ROWS,
    File,
    digest,
    filled,
    noted,
    noting,
    tool_values,
    unwritable,
    write,
    written_by,
)


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one of the tool's files."""

    path: str
    state: str  # new, updated, kept (somebody changed it), same


def update(folder: Path) -> Iterator[Updated]:
    """Bring the tool's files of a book to this version, but for those that somebody changed.

    VademecumError where there is no book, where a newer version wrote them, where one cannot be
    written: those told before are.
    """
    if not os.path.isfile(folder / BOOK_FILE):  # noqa: PTH113 - a folder may be closed to us
        raise VademecumError(_("{folder} holds no book").format(folder=folder))
    before = written_by(folder)
    if version.numbers(before) > version.numbers(__version__):
        message = _("vademecum {newer} wrote these files; this is {version}: bring the tool up")
        raise VademecumError(message.format(newer=before, version=__version__))
    known = dict(noted(folder))
    place = folder
    try:
        for row in ROWS:
            place = folder / row.path
            if row.tools:
                yield Updated(row.path, _updated(folder, row, known))
        place = folder / NOTE
        write(folder, File(NOTE, ""), noting(known))
    except OSError as error:
        with contextlib.suppress(OSError):
            write(folder, File(NOTE, ""), noting(known))
        raise unwritable(place, error) from None


def _updated(folder: Path, row: File, known: dict[str, str]) -> str:
    """Bring one file up to date; its state. `known` gets what it now is."""
    text = filled(row, tool_values())
    place = folder / row.path
    if any(one.is_symlink() for one in (place, *place.parents) if one.is_relative_to(folder)):
        return "kept"
    there = place.read_text(encoding="utf-8", errors="replace") if place.is_file() else None
    if there == text:
        state = "same"
    elif there is None and row.path in known:
        return "kept"  # somebody removed it: another forge's, say
    elif there is None or digest(there) == known.get(row.path):
        write(folder, row, text)
        state = "new" if there is None else "updated"
    else:
        return "kept"
    known[row.path] = digest(text)
    return state
