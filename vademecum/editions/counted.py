"""What an edition says of how its words were counted: `counted` of `edition.json`'s credits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PictureSheet:
    """A drawing of who made the book, with the table that tells the same."""

    title: str
    svg: str  # one element
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class VoiceSheet:
    """Somebody heard whose words the chapters of this edition quote."""

    name: str  # as this edition names them; "" of a testimony that names nobody
    record: str  # id of the hearing or testimony
    words: int  # of theirs, in quotes
    quotes: int  # how many quotes, shown paragraphs too


@dataclass(frozen=True, slots=True)
class MendedSheet:
    """An attribution that the book's people mended, of words that this edition shows."""

    name: str  # whose the words are; "" where they are not named
    words: int  # how many are still there
    date: str | None  # ISO: the day of the commit that wrote them down
    why: str  # as `attributions.toml` has it


@dataclass(frozen=True, slots=True)
class CountedSheet:
    """What is said below the names."""

    voices: tuple[VoiceSheet, ...] = ()  # by hearing, in the order of the file
    mended: tuple[MendedSheet, ...] = ()  # in the order of the file
    omitted: int = 0  # how many of those who wrote are not named


def counted(data: dict[str, Any]) -> CountedSheet:
    """Reads what `dataclasses.asdict` made."""
    return CountedSheet(
        tuple(VoiceSheet(**one) for one in data["voices"]),
        tuple(MendedSheet(**one) for one in data["mended"]),
        data["omitted"],
    )


def pictures(data: list[dict[str, Any]]) -> tuple[PictureSheet, ...]:
    """Reads what `dataclasses.asdict` made of several."""
    return tuple(
        PictureSheet(one["title"], one["svg"], tuple(one["head"]), tuple(map(tuple, one["rows"])))
        for one in data
    )
