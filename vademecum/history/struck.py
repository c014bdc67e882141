"""What was taken back, as a version's note keeps it: days, places, and digests, never words.

A squash drops the history that promised; the note stays. Of a sentence that tells enough to be
somebody's own the digest is kept, from which nobody reads it: whoever has it can only ask whether
a sentence they hold is the one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.blocks import Block, everywhere
from vademecum.history.ends import where
from vademecum.history.kin import kin
from vademecum.history.marked import Published, marked, without
from vademecum.history.measures import telling
from vademecum.history.objects import Blobs
from vademecum.history.quoted import silenced, unquoted
from vademecum.history.repo import History, open_repository, state
from vademecum.history.returned import Rarity, Words, read
from vademecum.history.stated import Stated, first_said
from vademecum.history.taken_back import Reader, Said, Taken, taken
from vademecum.history.whole import GivenBack, whole_past
from vademecum.model import Chapter, Hearing, Library, Lifted, Record, Struck
from vademecum.record.consents import given, is_lost
from vademecum.store import Store

_LEAST = 6  # words of a sentence of which a digest is kept: one that is shorter could be guessed
_DIGITS = 16


def digest(words: Sequence[str]) -> str:
    """The digest of some words in a row, with their number."""
    told = hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()
    return f"{len(words)}:{told[:_DIGITS]}"


def keyed(record: str, key: str) -> str:
    """The digest of the key of somebody heard in a record: no note names them."""
    return hashlib.sha256(f"{record}\n{key}".encode()).hexdigest()[:_DIGITS]


def digests(words: Words) -> Iterator[tuple[str, int]]:
    """Of each sentence long enough that nothing was taken out of, its digest and its place."""
    for start, end in _sentences(words):
        if all(words.words[start:end]):
            yield digest(words.bare[start:end]), start


def shown(library: Library) -> Iterator[tuple[Chapter | Record | None, Block, Words]]:
    """What a book says, without the words that are withheld for good where they stand."""
    for spoken in everywhere(library):
        text = spoken.text
        if isinstance(text, Record) and is_lost(text):
            continue
        for block in spoken.blocks:
            if not (
                isinstance(text, Hearing)
                and block.speaker
                and given(text, text.speaker(block.speaker)).silent
            ):
                yield text, block, _words(library, text, block)


def _words(library: Library, text: Chapter | Record | None, block: Block) -> Words:
    """The words of a block, blank where a struck passage or a withheld quote stands."""
    words = read(block.source)
    if isinstance(text, Record):
        return replace(words, words=tuple(without(text, block, words)))
    if text is None:
        return words
    return unquoted(text, block, words, lambda quote: silenced(library, quote))


def _sentences(words: Words) -> Iterator[tuple[int, int]]:
    cuts = sorted({*words.starts, *words.ends} & {*range(len(words.words) + 1)})
    yield from ((first, last) for first, last in pairwise(cuts) if last - first >= _LEAST)


def noted_down(root: Path, library: Library, kept: Store) -> Mapping[str, tuple[Struck, ...]]:
    """All that was taken back and not given again, by record."""
    known, repository = state(root), open_repository(root)
    if repository is None or known.head is None or not known.complete:
        return {}
    past, _others = whole_past(repository, known.head, kept)
    with Blobs(repository) as blobs:
        ids = kin(past, library, blobs, kept)
        stated = Stated(library, past, ids, GivenBack(past, blobs))
        bare = marked(past, Reader(blobs, kept), Published(repository, library.releases))
        those = (*first_said(past, taken(past, blobs, kept), ids), *bare)
        left = [one for one in those if not stated.again(one)]
    said = [words for _text, _block, words in shown(library)]
    rarity = Rarity(said)
    free = {each for words in said for each, _start in digests(words)}
    found: dict[str, dict[Struck, None]] = {}
    for one in left:
        row = _row(one, rarity, free)
        if row.words or (not row.part and (row.anchor or row.who)):
            found.setdefault(one.id, {})[row] = None
    return {name: tuple(sorted(rows, key=_order)) for name, rows in sorted(found.items())}


def _row(one: Taken, rarity: Rarity, free: set[str]) -> Struck:
    part = one.beside is not None
    digests = dict.fromkeys(
        each for said in one.said for each in _digests(said, one.beside, rarity) if each not in free
    )
    passage = one.what is Lifted.PASSAGE
    who = keyed(one.id, one.who) if one.who and not passage else ""
    return Struck(one.what, one.day, one.anchor, who, part, tuple(digests))


def _digests(said: Said, beside: int | None, rarity: Rarity) -> Iterable[str]:
    words = read(said.words)
    if beside is not None:
        # Of some words in a turn that says more: looked for whole, and in that turn.
        whole = len(words.bare) >= _LEAST and not beside
        return [digest(words.bare)] if whole else []
    return [
        digest(words.bare[start:end])
        for start, end in _sentences(words)
        if telling(end - start, _bits(words, start, end, rarity), True)
    ]


def _bits(words: Words, start: int, end: int, rarity: Rarity) -> float:
    return sum(rarity.bits(words.words[n]) for n in range(start, end) if n not in words.mute)


def _order(one: Struck) -> tuple[str, str, str, str]:
    return one.on.isoformat(), one.anchor, one.who, one.what.value


def seen(root: Path, known: History, commit: str) -> bool:
    """Whether the history from which a version was made is here: it tells more than its note."""
    repository = open_repository(root) if known.head and known.complete else None
    if repository is None or known.head is None:
        return False
    try:
        made = repository.resolve(commit)
    except VademecumError:
        return False
    return made in repository.behind(known.head) or bool(where(repository, made))
