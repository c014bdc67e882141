"""The sheet of the edition being built, at hand in every directive."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError


def take_from_sheet(app: Sphinx, config: Config) -> None:
    """Fill the configuration with what the sheet says of the book.

    The digest is a value that outdates every document: whatever changes in the sheet, or in how
    this extension reads, pages are read again.
    """
    path = Path(app.srcdir) / sheets.NAME
    try:
        sheet = sheets.read(path)
    except VademecumError as error:
        raise ExtensionError(error.message) from None
    config.vm_sheet_digest = _digest(path)
    config.project = sheet.book.title
    config.author = sheet.book.publisher
    config.copyright = sheet.book.publisher
    config.version = config.release = sheet.book.version
    config.html_title = config.html_short_title = sheet.book.title


def sheet_of(env: BuildEnvironment) -> Sheet:
    """The sheet of the tree that this environment reads."""
    return sheet_in(Path(env.srcdir), env.config.vm_sheet_digest)


@lru_cache(maxsize=4)
def sheet_in(srcdir: Path, digest: str) -> Sheet:  # noqa: ARG001
    """The sheet of `srcdir`; `digest` is only there to tell one state of the file from another."""
    return sheets.read(srcdir / sheets.NAME)


def _digest(path: Path) -> str:
    # Doctrees hold what these two rooms write.
    rooms = (Path(__file__).parent, Path(__file__).parents[1] / "french")
    ours = [file for room in rooms for file in sorted(room.glob("*.py"))]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in [path, *ours])).hexdigest()
