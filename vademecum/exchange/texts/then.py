"""A chapter as it stood on the page that was sent, whatever its hearings have become since.

A quote may have been open then that is withheld now, and bear another source. `send` notes of which
commit of the book each letter is: that is its page. A letter sent again, one of a clone that does
not know of it, or of a history written anew since, tells by its reference only of which version of
the chapter it is: there the page of today, then the book before each change of its hearings is
looked at, and the one is taken most of whose lines came back. What a turn says is still today's:
words withdrawn since are shown to nobody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.exchange.likeness import flat
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.texts.cut import Sheet
from vademecum.exchange.texts.shown import Pictures, Shown, shown
from vademecum.history.editions import library_at
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import Repository, open_repository, state
from vademecum.model import Chapter, Library

_QUOTES = ("citation", "temoignage")
_MOST = 20  # states of the hearings that are looked at, the latest first


def as_sent(
    sheet: Sheet, chapter: Chapter, library: Library, root: Path, stream: Stream, day: dt.date,
    sent: tuple[str, dt.date] | None = None,
) -> Shown:  # fmt: skip
    """The chapter as it was sent, of which `stream` came back on a day.

    `sent`: the commit of the book it was sent from, and the day, where that was noted.
    """
    now = shown(sheet, chapter, library, root, day)
    said = frozenset(flat(one.text) for one in stream.blocks)
    best, least = now, -1
    for then in _pages(sheet, chapter, library, root, day, sent, now):
        missing = _missing(then, said)
        if least < 0 or missing < least:
            best, least = then, missing
        if not least:
            break
    return replace(best, turns=now.turns, cited=now.cited)


def _pages(
    sheet: Sheet, chapter: Chapter, library: Library, root: Path, day: dt.date,
    sent: tuple[str, dt.date] | None, now: Shown,
) -> Iterator[Shown]:  # fmt: skip
    """What may have been the page: the one that was noted, today's, those before each change."""
    if sent is not None:
        for one, pictures in _books(root, [sent[0]]):
            yield shown(sheet, chapter, one, root, sent[1], pictures)
    yield now
    for one, pictures in _books(root, _commits(root)):
        there = replace(one, settings=library.settings)
        yield shown(sheet, chapter, there, root, day, pictures)


def _missing(page: Shown, said: frozenset[str]) -> int:
    """How many lines that hang on the hearings did not come back."""
    rows = [
        row
        for number, some in page.around.locked.items()
        for unit in page.sheet.units
        if unit.number == number and any(page.sheet.boxes[at].name in _QUOTES for at in unit.boxes)
        for row in some
    ]
    veiled = [
        unit.words
        for unit in page.sheet.units
        if any(bit.drawn or bit.name == "veil" for bit in unit.bits or ())
    ]
    lines = (*page.around.sources.values(), *rows, *veiled)
    shut = {at for one in page.sheet.units if one.number in page.around.locked for at in one.boxes}
    bare = sum(
        box.name == "citation" and at not in page.around.sources and at not in shut
        for at, box in enumerate(page.sheet.boxes)
    )  # of a hearing that is gone: the page of today has no source for it
    return bare + sum(flat(one) not in said for one in lines if one.strip())


def _commits(root: Path) -> Iterator[str]:
    """Today's commit, then those before each change of the hearings, the latest first."""
    repository = open_repository(root)
    head = state(root).head
    if repository is None or head is None:
        return
    steps = [one for one in book_steps(repository, head, HEARINGS) if one.parents]
    commits = dict.fromkeys(one.parents[0] for one in reversed(steps))
    yield from islice((head, *commits), _MOST)


def _books(root: Path, commits: Iterable[str]) -> Iterator[tuple[Library, Pictures]]:
    """The book at some commits, and its pictures there."""
    repository = open_repository(root)
    if repository is None:
        return
    for commit in commits:
        try:
            book = library_at(repository, commit)[0]
        except VademecumError:
            continue  # this clone has no such commit, or it holds no book
        yield book, partial(_picture, repository, repository.files(commit))


def _picture(repository: Repository, files: Mapping[str, str], path: str) -> bytes | None:
    blob = files.get(repository.prefix + path)
    if blob is None:
        return None
    with Blobs(repository) as blobs:
        return blobs.read(blob)
