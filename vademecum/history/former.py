"""The turns of a hearing as earlier versions of its file had them, those gone since among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from vademecum.french.dates import read_date
from vademecum.history.objects import Blobs
from vademecum.history.past import MARK, Version, versions
from vademecum.history.repo import open_repository, state
from vademecum.history.taken_back import Reader, Said
from vademecum.intake.gone import Former
from vademecum.store import Store


def former(root: Path, name: str, kept: Store) -> tuple[Former, ...]:
    """They, by what the history here tells of the record of that id; none where there is none."""
    known, repository = state(root), open_repository(root)
    if repository is None or known.head is None:
        return ()
    found: dict[str, Former] = {}
    every = versions(repository, known.head)
    with Blobs(repository) as blobs:
        read = Reader(blobs, kept)
        for version, blob in _own(every, name):
            before = ""
            for one in read(blob):
                if one.anchor:
                    found[one.anchor] = _with(found.get(one.anchor), one, before, version)
                    before = one.anchor
    return tuple(found.values())


def _own(every: Sequence[Version], name: str) -> Iterator[tuple[Version, str]]:
    """The versions of a record with their blobs, the oldest first; under its earlier ids too."""
    ids, those = {name}, list[tuple[Version, str]]()
    for version in reversed(every):
        if version.id not in ids:
            continue
        those.append((version, version.blob))
        if version.before is not None:
            those.append((version, version.before))
        else:
            ids |= version.removed
            those += ((version, version.gone[one]) for one in sorted(version.removed))
    yield from reversed(those)


def _with(known: Former | None, one: Said, before: str, version: Version) -> Former:
    """What is known of a turn, and of it in one more version."""
    words = " ".join(one.words.split())
    mark = MARK.search(words)
    if known is None:
        known = Former(one.anchor, one.speaker, "" if mark else words, before)
    if mark is None:
        return replace(known, label=one.speaker, words=words, before=before)
    day = known.struck or read_date(mark[0].partition(" le ")[2].rstrip("]")) or version.date
    return replace(known, before=before, struck=day)
