"""What people took back, in files that git tracks and that no page is made of.

An old book copied into a folder, a transcript, a table: nothing prints them, and whoever has the
repository reads them. What git holds of them is judged, the index, not the file as it lies there.
An archive or a word processor's file is not read.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from vademecum.corpus.library import CHAPTERS, HEARINGS, RELEASES
from vademecum.french.folding import composed, unaccented
from vademecum.history import legible
from vademecum.history.blocks import bare_rows, everywhere, row_of
from vademecum.history.objects import Blobs
from vademecum.history.repo import Repository
from vademecum.history.returned import SIZE, Rarity, Search, read
from vademecum.history.stated import Stated, problem, whose, with_rows
from vademecum.history.taken_back import Taken
from vademecum.history.worktree import MAILMAP
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.store import Store

_LARGEST = 4 * 2**20  # bytes of a file that is read
_TOGETHER = 120  # words that are read as one, half of them again with those that follow
_KIND = "tracked-1"  # raise the number when the same file would be passed over otherwise
_WORD = re.compile(r"[^\W_]+")
_CUE = re.compile(r"(?:\d+|[\d:.,]+ --> .*|WEBVTT.*)\Z")  # rows of subtitles that are no words
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Something taken back, ready to be found in a file."""

    one: Taken
    search: Search


def tracked(
    repository: Repository,
    library: Library,
    stated: Stated,
    left: Sequence[Taken],
    held: Mapping[str, str],
    kept: Store,
) -> Iterator[Problem]:
    """Each file of those `held` (`others`) that says words of what is `left`, once."""
    hosts = frozenset(one.label for hearing in library.hearings for one in hearing.speakers)
    each = [(one, one.sought(hosts)) for one in left]
    runs = {run for _one, those in each for one in those for run in _runs(" ".join(one.words.bare))}
    with Blobs(repository) as blobs:
        found = _likely(repository, held, runs, blobs, kept) if runs else {}
        if not found:
            return
        said = dict.fromkeys(one.words for _one, those in each for one in those)
        texts = (read(block.source) for one in everywhere(library) for block in one.blocks)
        rarity = Rarity([*texts, *said])
        wanted = [_Wanted(one, Search(those)) for one, those in each]
        for path, blob in found.items():
            text = legible.decoded(blobs.read(blob) or b"")
            told = list(_in_file(path, text, wanted, stated, rarity))
            if told:
                first = min(told, key=lambda one: (one.place.line, one.values["day"]))
                yield with_rows(first, told)


def others(repository: Repository, library: Library, own: Set[str]) -> Mapping[str, str]:
    """The blob of each file that git tracks and that is not read as the book, by path.

    From the book's folder, that of a file beside it too. Another book's files are its own to
    judge, but for `own`, versions that records of this one had: a copy of what it was.
    """
    found = {}
    for entry in repository.run("ls-files", "-s", "-z", "--full-name", "--", ":/").split(b"\0"):
        head, _tab, name = entry.partition(b"\t")
        fields = head.split()
        if len(fields) == 3 and fields[0].startswith(b"100"):
            path = posixpath.relpath(os.fsdecode(name), repository.prefix or ".")
            if not _is_read(path, library):
                found[path] = fields[1].decode("ascii")
    books = {posixpath.dirname(path) for path in found if posixpath.basename(path) == BOOK_FILE}
    return {
        path: blob
        for path, blob in found.items()
        if blob in own or books.isdisjoint(_folders(path))
    }


def _folders(path: str) -> Iterator[str]:
    """The folders in which a file stands, but for the book's own."""
    while path := posixpath.dirname(path):
        yield path


def _is_read(path: str, library: Library) -> bool:
    """Whether a file is read as the book, and its words are looked for there."""
    folder, _slash, _rest = path.partition("/")
    if folder in (CHAPTERS, HEARINGS):
        return path.endswith(".md") or path in library.images
    alone = path in (BOOK_FILE, REGISTER_FILE) or posixpath.basename(path) == MAILMAP
    return alone or (folder == RELEASES and path.endswith(".json"))


def _likely(
    repository: Repository,
    those: Mapping[str, str],
    runs: Set[_Run],
    blobs: Blobs,
    kept: Store,
) -> Mapping[str, str]:
    """Those in which a run of the words stands; of what held none before, nothing is read."""
    digest = hashlib.sha256("\n".join(sorted(map(" ".join, runs))).encode()).hexdigest()
    content = kept.get(_KIND, digest)
    clean: set[str] = set() if content is None else set(json.loads(content))
    fresh = dict.fromkeys(blob for blob in those.values() if blob not in clean)
    near = {blob for blob in _small(repository, fresh) if _may_say(blobs.read(blob), runs)}
    if fresh.keys() - near:
        now = sorted(set(those.values()) - near)
        kept.put(_KIND, digest, json.dumps(now).encode("ascii"))
    return {path: blob for path, blob in those.items() if blob in near}


def _small(repository: Repository, those: Iterable[str]) -> Iterator[str]:
    """The blobs that are small enough to be read."""
    asked = "".join(f"{one}\n" for one in those).encode("ascii")
    if asked:
        sizes = "--batch-check=%(objectname) %(objectsize)"
        for line in repository.run("cat-file", sizes, given=asked).decode("ascii").splitlines():
            blob, _space, size = line.partition(" ")
            if size.isdecimal() and int(size) <= _LARGEST:
                yield blob


def _may_say(content: bytes | None, runs: Set[_Run]) -> bool:
    """Whether a text has a run of the words; what is no text has none."""
    if not content or (b"\0" in content and not content.startswith(_UTF16)):
        return False
    return not runs.isdisjoint(_runs(legible.decoded(content)))


def _runs(text: str) -> Iterator[_Run]:
    """Every run of the shortest size, seen fast."""
    words = _WORD.findall(unaccented(composed(text).casefold()))
    return zip(*(words[at:] for at in range(SIZE)), strict=False)


def _in_file(
    path: str, text: str, wanted: Sequence[_Wanted], stated: Stated, rarity: Rarity
) -> Iterator[Problem]:
    """The first place where it says each of the things that were taken back."""
    pieces = [(line, source, read(source)) for line, source in _pieces(text.split("\n"))]
    folder, name = posixpath.split(path.removesuffix(".md"))
    record = posixpath.basename(folder) == HEARINGS
    for each in wanted:
        near = record and stated.near(each.one, name)
        for line, source, words in pieces:
            at = each.search.found(words, near, rarity)
            if at is not None:
                values = {
                    "whose": whose(each.one),
                    "path": shlex.quote(path),
                    **stated.lifting(each.one),
                }
                place = Place(path, line + row_of(source, at))
                yield problem("P024", place, each.one, values)
                break


def _pieces(rows: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The rows of a file some together, each piece with the line it begins on."""
    shown = ["" if _CUE.match(row.strip()) else row for row in rows]
    sizes = [len(row.split()) for row in shown]
    first = 0
    while first < len(rows):
        last, count, half = first, 0, first
        while last < len(rows) and count < _TOGETHER:
            count += sizes[last]
            last += 1
            half = last if count <= _TOGETHER // 2 else half
        if count:
            yield first + 1, bare_rows("\n".join(shown[first:last]))
        first = max(half, first + 1) if last < len(rows) else last
