"""Which words of a book's files were said by somebody heard, and which of them a text quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from vademecum.history import words
from vademecum.history.lent import HEARINGS, Lent, is_quoting, lent
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository
from vademecum.history.trees import File
from vademecum.store import Store

_KIND = "heard-4"  # in the store; another number when the same text would be read otherwise


@dataclass(frozen=True, slots=True)
class Voices:
    """The words of those heard."""

    said: Mapping[str, Sequence[int]]  # by path: 1 for each word of the file that was said, else 0
    records: frozenset[str]  # the paths of hearings and testimonies
    quotes: Mapping[str, tuple[Lent, ...]]  # by path: what it quotes, in order


def voices(
    repository: Repository, tree: Mapping[str, File], files: Mapping[str, File], kept: Store
) -> Voices:
    """Of these files (by path from the book's folder), in a tree that holds the book's others.

    What was read of a blob once is in `kept`.
    """
    records = {path: file for path, file in files.items() if path.startswith(HEARINGS)}
    said = _said(repository, records, kept)
    place = repository.prefix + HEARINGS
    known = {
        PurePosixPath(path).stem: tree[path].blob
        for path in tree
        if path.startswith(place) and path.endswith(".md")
    }
    if not known:
        return Voices(said, frozenset(records), {})
    with Blobs(repository, [file.blob for file in files.values()]) as blobs:
        contents = {path: blobs.read(file.blob) or b"" for path, file in files.items()}
        quoting = {path: one for path, one in contents.items() if is_quoting(one)}
        quotes = lent(lambda blob: blobs.read(blob) or b"", quoting, known, kept)
    for path, those in quotes.items():
        flags = bytearray(said.get(path) or bytes(len(files[path].origins)))
        for at in (place for one in those for place in one.places):
            flags[at] = 1
        said[path] = bytes(flags)
    return Voices(said, frozenset(records), quotes)


def _said(
    repository: Repository, records: Mapping[str, File], kept: Store
) -> dict[str, Sequence[int]]:
    """For each hearing and testimony, whether each of its words is of those heard."""
    known = {path: kept.get(_KIND, file.blob) for path, file in records.items()}
    found: dict[str, Sequence[int]] = {path: one for path, one in known.items() if one is not None}
    unread = {path: file for path, file in records.items() if path not in found}
    if not unread:
        return found
    from vademecum.history.heard import heard  # it loads MyST, which takes longer than all the rest

    with Blobs(repository, [file.blob for file in unread.values()]) as blobs:
        for path, file in unread.items():
            text = words.decode(blobs.read(file.blob) or b"")
            flags = bytes(heard(text.removeprefix("\ufeff").replace("\r\n", "\n"), path))
            kept.put(_KIND, file.blob, flags)
            found[path] = flags
    return found
