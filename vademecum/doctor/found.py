"""What is found of one thing, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """How much it matters."""

    WELL = "✓"
    NOTE = "!"  # something to know; work goes on
    LACK = "✗"  # what vademecum does cannot be done until it is mended


@dataclass(frozen=True, slots=True)
class Found:
    """One line of `doctor`."""

    what: str
    said: str
    remedy: str = ""  # one line: what to type, or where to write; none where all is well
    level: Level = Level.WELL


def note(what: str, said: str, remedy: str) -> Found:
    """Something to know."""
    return Found(what, said, remedy, Level.NOTE)


def lack(what: str, said: str, remedy: str) -> Found:
    """Something that must be mended first."""
    return Found(what, said, remedy, Level.LACK)
