"""What an edition can be made into: one row a format.

A new format is a module that makes it, a row here, and its tests. Its name is then a word of
`formats` and `isbn` in vademecum.toml, and a choice of `build --format`; `doctor` says what it
lacks; the site links to its file. Modules are imported when they are asked: the settings read
names here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.problems import Problem
from vademecum.vocabulary import hint

if TYPE_CHECKING:
    from vademecum.formats.pdf.reading import Reading
    from vademecum.store import Store

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Task:
    """What a format is made from, and where."""

    sheet: Sheet
    tree: Path  # the staged tree
    doctrees: Path  # what Sphinx has read of it, shared by the formats
    folder: Path  # the new edition's, beside the published one
    paper: str  # a4 or a5, where it has pages
    say: Say  # told what is going on
    store: Store | None = None  # what is kept between two runs; None: nothing
    printing: bool = False  # for the printer: bleed, crop marks, black of one ink


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    opens: tuple[Path, ...]  # what a person opens, relative to the edition's folder
    notes: tuple[str, ...] = ()  # what an editor should know, one sentence each


class PageError(VademecumError):
    """Pages that are not what is written."""

    def __init__(self, message: str, faults: tuple[Problem, ...]) -> None:
        """`faults`: each in its text."""
        super().__init__(message, faults)
        self.faults = faults


class Maker(Protocol):
    """What a format's module holds."""

    def why_not(self) -> str:
        """Empty, or why the format cannot be made on this machine and what to install."""

    def make(self, task: Task) -> Made:
        """Make it in the task's folder; VademecumError where it cannot be, or is not right."""

    # And prove(folder), of a format that can only be judged beside the others it was made with:
    # VademecumError unless it is right there. And foresee(tree, reading, store), of one that may
    # refuse what the pages themselves do not show: those faults, without making it.


@dataclass(frozen=True, slots=True)
class Format:
    """A row."""

    name: str  # in vademecum.toml and on the command line
    module: str  # a Maker
    file: str = ""  # of a format that readers download from the site: its name in the folder

    def why_not(self) -> str:
        """Empty, or why it cannot be made on this machine and what to install."""
        return self._maker().why_not()

    def make(self, task: Task) -> Made:
        """Make it in the task's folder."""
        return self._maker().make(task)

    def begin(self) -> AbstractContextManager[None]:
        """Start what making it needs, while the block reads the book."""
        begin: Callable[[], AbstractContextManager[None]] | None = getattr(
            self._maker(), "begin", None
        )
        return begin() if begin is not None and not self.why_not() else nullcontext()

    def prove(self, folder: Path) -> None:
        """VademecumError unless it is right among the others that were made beside it."""
        prove: Callable[[Path], None] | None = getattr(self._maker(), "prove", None)
        if prove is not None:
            prove(folder)

    def foresee(self, tree: Path, reading: Reading, kept: Store) -> tuple[Problem, ...]:
        """What it would refuse of the staged tree, whose pages are as they should be."""
        foresee: Callable[[Path, Reading, Store], tuple[Problem, ...]] | None = getattr(
            self._maker(), "foresee", None
        )
        return foresee(tree, reading, kept) if foresee is not None else ()

    def _maker(self) -> Maker:
        return cast(Maker, importlib.import_module(self.module))


_ROWS = (
    Format("html", "vademecum.formats.site.write"),
    Format("pdf", "vademecum.formats.pdf", file="vademecum-{edition}.pdf"),
    Format("pieces", "vademecum.formats.pdf.pieces"),
    Format("reading", "vademecum.formats.heard"),
)
PRINTED = "pdf"  # what a printer is sent
FORMATS: Mapping[str, Format] = MappingProxyType({row.name: row for row in _ROWS})


def chosen(names: Iterable[str]) -> tuple[Format, ...]:
    """The formats of those names, in the table's order."""
    wanted = set(names)
    for name in sorted(wanted - FORMATS.keys()):
        message = _("no format “{name}”; the formats are {known}{hint}")
        known = ", ".join(FORMATS)
        raise VademecumError(message.format(name=name, known=known, hint=hint(name, FORMATS)))
    return tuple(row for row in FORMATS.values() if row.name in wanted)


def possible(rows: Iterable[Format]) -> tuple[tuple[Format, ...], str]:
    """Those that can be made on this machine, and why the others cannot.

    VademecumError where there is none left.
    """
    why = {row: row.why_not() for row in rows}
    left = tuple(row for row, reason in why.items() if not reason)
    remains = _("; ").join(dict.fromkeys(filter(None, why.values())))
    if remains and not left:
        raise VademecumError(remains)
    return left, remains


def downloads(edition: str, rows: Iterable[Format]) -> dict[str, str]:
    """By format, the names of the files that readers may download from the site."""
    return {row.name: row.file.format(edition=edition) for row in rows if row.file}
