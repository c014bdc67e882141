"""What a machine, and a book on it, lack: one function a row, each finding with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from vademecum.doctor import book, git, home, hook, tools
from vademecum.doctor.found import Found, Level

__all__ = ["ROWS", "Found", "Level", "look"]

# In the order in which a newcomer meets them. A row says nothing where it does not apply.
ROWS: tuple[Callable[[Path], Iterator[Found]], ...] = (
    tools.python,
    tools.packages,
    git.program,
    git.person,
    home.letters,
    home.fonts,
    tools.formats,
    tools.word,
    tools.same_bytes,
    home.room,
    home.writing,
    book.there,
    book.gaps,
    book.model,
    book.tool,
    book.files,
    git.place,
    hook.hook,
    git.past,
    git.addresses,
)


def look(root: Path) -> Iterator[Found]:
    """All that is found of this machine and of the book at `root`, or of the lack of one."""
    for row in ROWS:
        yield from row(root)
