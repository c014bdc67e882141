"""The letters of one person that are known of: no register of them is kept.

`relecture` says on which day one went, and files in the book's work folder are theirs by the
reference they bear; by their name where they bear none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum import work
from vademecum.errors import VademecumError
from vademecum.exchange import identity, read, whose
from vademecum.language import _
from vademecum.model import Hearing, Library, Record, ReviewState, Speaker
from vademecum.record import consents
from vademecum.standing.versions import versions

_ANSWER = "-reponse"


def noted(root: Path, record: Record, speaker: Speaker | None) -> Iterator[str]:
    """The days on which `relecture` says that a letter went; whose, only where one was heard."""
    if speaker is not None and not consents.is_heard(speaker):
        return  # the group's own people are sent none
    states = [record.review, *(one.review for one in versions(root, record))]
    days = {one.date for one in states if one.state is ReviewState.SENT and one.date is not None}
    several = isinstance(record, Hearing) and len(consents.heard(record)) > 1
    for day in sorted(days):
        told = _("{day}, to one of those heard") if several else "{day}"
        yield told.format(day=day.isoformat())


def files(root: Path, library: Library, record: Record, key: str) -> Iterator[str]:
    """The paths of the letters and answers of a person of a record, "" for a witness."""
    mine = record.id + (f"-{key}" if key else "")
    for path in sorted((root / work.FOLDER).glob("*/*.docx")):
        if _record(path.stem, library) != record.id:
            continue
        told = _references(path)
        if identity.is_of(told[0], key) if told else path.stem in (mine, mine + _ANSWER):
            yield path.relative_to(root).as_posix()


def _record(stem: str, library: Library) -> str:
    """The record that a file is named after; one's name may begin as another's."""
    found = (name for name in library.records if stem == name or stem.startswith(f"{name}-"))
    return max(found, key=len, default="")


def _references(path: Path) -> list[str]:
    try:
        return whose.references(read.read(path.read_bytes(), path.name))
    except (OSError, VademecumError):
        return []
