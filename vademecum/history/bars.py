"""Bars in the margin: which blocks of the texts hold words that an earlier version had not.

Both versions are compared as one audience sees them, by the sentences that `changes` tells
(`units`, `pairing`): a block is as it was when each of its sentences stands as it stood, or moved.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from vademecum.editions.assemble import TITLE_LINE, staged_line
from vademecum.editions.sheet import BarSheet
from vademecum.french.folding import normal
from vademecum.history.between import opened, resolved
from vademecum.history.editions import Seen, library_at, seen
from vademecum.history.pairing import pair
from vademecum.history.units import of_both
from vademecum.history.which import renamed
from vademecum.model import Chapter, Edition, Library, Record


def bars(root: Path, old: str, library: Library, edition: Edition, date: dt.date) -> BarSheet:
    """What is new or changed in the book at hand since `old`, a published version or a revision.

    Raises VademecumError where there is no repository, no such revision, or no book in it.
    """
    repository = opened(root)
    commit = resolved(repository, old, library)
    past, _note = library_at(repository, commit)
    day = repository.date(commit)
    version = past.settings.book.version
    ours = library.settings.book.version
    before, after = seen(old, past, edition, day or date), seen(ours, library, edition, date)
    return BarSheet(version if version != ours else "", commit, fresh(before, after))


def fresh(old: Seen, new: Seen) -> dict[str, tuple[int, ...]]:
    """Text -> staged lines on which its new or changed blocks begin, where it has any. Pure."""
    before, after = old.shown, new.shown
    pairs = renamed(before.chapters, after.chapters, new.whole.chapters)
    pairs |= renamed(before.records, after.records, new.whole.records)
    shown = _texts(before)
    both = {name: was for name in _texts(after) if (was := pairs.get(name, name)) in shown}
    olds, news = of_both(old, new, both)
    paired = pair(olds, news, both)
    same = paired.stayed.keys() | paired.moved.keys()
    found: dict[str, tuple[int, ...]] = {}
    for name, text in _texts(after).items():
        then = shown.get(both.get(name, ""))
        lines = set() if then and normal(then.title) == normal(text.title) else {TITLE_LINE}
        lines |= {
            staged_line(text, unit.line) if unit.line else TITLE_LINE
            for n, unit in enumerate(news[name])
            if (name, n) not in same
        }
        if lines:
            found[name] = tuple(sorted(lines))
    return found


def _texts(library: Library) -> dict[str, Chapter | Record]:
    return {**library.chapters, **library.records}
