"""The tool's files of a book brought to this version, but for those that somebody changed."""

from __future__ import annotations

import contextlib
import difflib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__, version
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.settings import BOOK_FILE
from vademecum.starter import wheel
from vademecum.starter.beginning import real
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
    state: str  # new, updated, same; replaced by another; changed or removed by somebody, and left


def update(folder: Path) -> Iterator[Updated]:
    """Bring the tool's files of a book to this version, but for those that somebody changed.

    VademecumError where there is no book, where a newer version wrote them, where one cannot be
    written: those told before are.
    """
    _current(folder)
    known = dict(noted(folder))
    place = folder
    try:
        for row in ROWS:
            place = folder / row.path
            if row.tools:
                yield Updated(row.path, _updated(folder, row, known))
        place = folder / wheel.FOLDER
        yield from _wheels(folder, known)
        place = folder / NOTE
        write(folder, File(NOTE, ""), noting(known))
    except OSError as error:
        with contextlib.suppress(OSError):
            write(folder, File(NOTE, ""), noting(known))
        raise unwritable(place, error) from None


def differences(folder: Path) -> Iterator[str]:
    """The lines of a unified diff from the tool's files as they lie there to this version's."""
    _current(folder)
    for row in ROWS:
        place = folder / row.path
        if row.tools and place.is_file():
            there = place.read_text(encoding="utf-8", errors="replace")
            yield from difflib.unified_diff(
                there.splitlines(), filled(row, tool_values()).splitlines(),
                row.path, f"{row.path} ({__version__})", lineterm="",
            )  # fmt: skip


def _current(folder: Path) -> None:
    """VademecumError where there is no book, or one whose files a newer version wrote."""
    if not os.path.isfile(folder / BOOK_FILE):  # noqa: PTH113 - a folder may be closed to us
        raise VademecumError(_("{folder} holds no book").format(folder=folder))
    real(folder)
    before = written_by(folder)
    if version.newer(before, __version__):
        message = _("vademecum {newer} wrote these files; this is {version}: bring the tool up")
        raise VademecumError(message.format(newer=before, version=__version__))


def _updated(folder: Path, row: File, known: dict[str, str]) -> str:
    """Bring one file up to date; its state. `known` gets what it now is."""
    content = filled(row, tool_values()).encode()
    place = folder / row.path
    if _linked(folder, place):
        return "changed"
    # Windows's line ends are no change of somebody's.
    there = place.read_bytes().replace(b"\r\n", b"\n") if place.is_file() else None
    if there == content:
        state = "same"
    elif there is None and row.path in known:
        return "removed"  # another forge's, say
    elif there is None or digest(there) == known.get(row.path):
        write(folder, row, content)
        state = "new" if there is None else "updated"
    else:
        return "changed"
    known[row.path] = digest(content)
    return state


def _wheels(folder: Path, known: dict[str, str]) -> Iterator[Updated]:
    """Put this version in the place of the one that the book keeps, where nobody chose another."""
    made = wheel.made()
    if made is None:
        return
    there = wheel.kept(folder)
    wrote = [one for one in known if wheel.is_one(one)]
    if wrote and not there:
        yield Updated(wrote[-1], "removed")  # the forge's variable says what to install, say
        return
    for one in there:
        if _linked(folder, folder / one) or digest((folder / one).read_bytes()) != known.get(one):
            yield Updated(one, "changed")
            return
    if there == [made.path]:
        yield Updated(made.path, "same")
        return
    write(folder, File(made.path, ""), made.content)
    known[made.path] = digest(made.content)
    yield Updated(made.path, "new")
    for one in there:
        (folder / one).unlink()
        known.pop(one, None)
        yield Updated(one, "replaced")


def _linked(folder: Path, place: Path) -> bool:
    inside = (place, *place.parents)
    return any(one.is_symlink() for one in inside if one.is_relative_to(folder))
