"""A chapter as it stood on the page that was sent, whatever its hearings have become since.

A letter says of which version of the chapter it is, not on which day it went: a quote may have been
open then that is withheld now, and bear another source. So where the page of today has lines that
did not come back, the book as it was while that version stood is looked for, the one most of whose
lines did. What a turn says is still today's: words withdrawn since are shown to nobody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.exchange.likeness import flat
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.texts.cut import Sheet
from vademecum.exchange.texts.shown import Shown, shown
from vademecum.history.editions import library_at
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.model import Chapter, Library

_QUOTES = ("citation", "temoignage")
_MOST = 20  # states of the hearings that are looked at, the latest first


def as_sent(
    sheet: Sheet, chapter: Chapter, library: Library, root: Path, stream: Stream, day: dt.date
) -> Shown:
    """The chapter as it was sent, of which `stream` came back on a day."""
    now = shown(sheet, chapter, library, root, day)
    said = frozenset(flat(one.text) for one in stream.blocks)
    best, least = now, _missing(now, said)
    for one in _earlier(root, library) if least else ():
        then = shown(sheet, chapter, one, root, day)
        missing = _missing(then, said)
        if missing < least:
            best, least = then, missing
        if not least:
            break
    return replace(best, turns=now.turns, cited=now.cited)


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


def _earlier(root: Path, library: Library) -> Iterator[Library]:
    """The book before each change of its hearings, the latest first, with today's register."""
    repository = open_repository(root)
    head = state(root).head
    if repository is None or head is None:
        return
    steps = [one for one in book_steps(repository, head, HEARINGS) if one.parents]
    commits = dict.fromkeys(one.parents[0] for one in reversed(steps))
    for commit in islice((head, *commits), _MOST):
        try:
            yield replace(library_at(repository, commit)[0], settings=library.settings)
        except VademecumError:
            continue  # it holds no book
