"""The letters of one person that are known of, beside when one is awaited (`proposals.awaited`).

`relecture` says on which day one went, and files in the book's work folder are theirs by the
reference they bear, under whatever key they had when it was sent; by their name where they bear
none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum import work
from vademecum.errors import VademecumError
from vademecum.exchange import identity, whose
from vademecum.exchange import read as reader
from vademecum.language import _
from vademecum.model import Hearing, Library, Record, ReviewState, Speaker
from vademecum.record import consents, read
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


def files(root: Path, library: Library, record: Record, speaker: Speaker | None) -> Iterator[str]:
    """The paths of the letters and answers of a person of a record, None for a witness."""
    key = speaker.key if speaker else ""
    mine = record.id + (f"-{key}" if key else "")
    keys = {key, *_former(root, record, speaker)}
    known: dict[str, bool] = {}
    for path in sorted((root / work.FOLDER).glob("*/*.docx")):
        told = _references(path)
        if told and told[0] not in known:
            known[told[0]] = any(identity.is_of(told[0], one) for one in keys) and _theirs(
                root, told[0], record, speaker
            )
        named = _record(path.stem, library) == record.id and path.stem in (mine, mine + _ANSWER)
        if known[told[0]] if told else named:
            yield path.relative_to(root).as_posix()


def _former(root: Path, record: Record, speaker: Speaker | None) -> Iterator[str]:
    """The keys that a person had in other versions of the record."""
    if speaker is None:
        return
    for one in versions(root, record):
        if isinstance(one, Hearing):
            yield from (each.key for each in one.speakers if _same(each, speaker, record))


def _same(one: Speaker, speaker: Speaker, record: Record) -> bool:
    """Whether somebody of a version of a record is a person of it now: by register, label, key."""
    if one.label == speaker.label or (one.person and one.person == speaker.person):
        return True
    now = record.speakers if isinstance(record, Hearing) else ()
    return one.key == speaker.key and all(one.label != each.label for each in now)


def _theirs(root: Path, told: str, record: Record, speaker: Speaker | None) -> bool:
    """Whether a reference is of a person's letter: whose it was in the version that was sent."""
    try:
        found = identity.find(root, told)
        if found is None:
            return identity.is_of(told, speaker.key if speaker else "")
        sent = read.record(identity.text_of(root, found.blob), record.place.path, [])
    except VademecumError:
        return identity.is_of(told, speaker.key if speaker else "")
    if found.record != record.id or speaker is None or not isinstance(sent, Hearing):
        return found.record == record.id and speaker is None and not found.person
    return any(one.key == found.person and _same(one, speaker, record) for one in sent.speakers)


def _record(stem: str, library: Library) -> str:
    """The record that a file is named after; one's name may begin as another's."""
    found = (name for name in library.records if stem == name or stem.startswith(f"{name}-"))
    return max(found, key=len, default="")


def _references(path: Path) -> list[str]:
    try:
        return whose.references(reader.read(path.read_bytes(), path.name))
    except (OSError, VademecumError):
        return []
