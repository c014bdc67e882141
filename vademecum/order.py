"""What a build is asked for, and what it answers: records that load nothing."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vademecum.checks.faults import Faults
    from vademecum.checks.notices import Read
    from vademecum.editions.sheet import Sheet
    from vademecum.history import History
    from vademecum.model import Library, Promises
    from vademecum.problems import Problem


@dataclass(frozen=True, slots=True)
class Order:
    """What a build is asked for."""

    editions: tuple[str, ...] = ()  # names; none: the first declared
    formats: tuple[str, ...] = ()  # names; none: those the edition declares
    date: dt.date | None = None  # decides embargoes; None: HEAD's
    only: tuple[str, ...] = ()  # chapters and records alone, in this order; none: all
    paper: str = "a4"
    out: Path | None = None  # where editions go; None: dist/ in the book's folder
    people: Path | None = None  # a register for the contributors; None: annuaire.toml
    bars: str | None = None  # bars beside what changed since this version or revision
    goes_on: bool = False  # a text at fault gives way to a notice, whatever the edition
    caches: Path | None = None  # what is kept between readings; None: the user's cache folder
    printing: bool = False  # the book for the printer, in a folder of its own
    every: bool = False  # all the editions that the book declares


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that was made."""

    edition: str
    folder: Path
    made: tuple[Path, ...]  # what a person opens, then the manifest
    notes: tuple[str, ...] = ()  # what an editor should know
    remains: str = ""  # what could not be made, and why
    sheet: Sheet | None = None  # what it shows
    faults: tuple[str, ...] = ()  # those of the book that it goes on with, a line each
    aside: int = 0  # how many texts of it gave way to a notice of their faults


@dataclass(frozen=True, slots=True)
class Source:
    """The book, read and checked."""

    root: Path
    library: Library
    history: History
    date: dt.date
    notes: tuple[str, ...]  # what an editor should know, one sentence each
    version: str  # as printed: the book's, and what came since where it was published
    commit: str | None  # whose words these are: HEAD, or what the published version was made from
    promises: Promises  # whether they could be verified
    problems: tuple[Problem, ...] = ()  # errors that no edition has been asked about yet
    faults: Faults = dataclasses.field(default_factory=dict)  # of texts that stand aside
    listed: tuple[str, ...] = ()  # the faults that the edition goes on with, a line each
    whole: Read | None = None  # before any did; None: no word of theirs is told
    pages: Mapping[str, str] = dataclasses.field(default_factory=dict)
    # ^ ids of their pages, of those whose own address is printed nowhere
