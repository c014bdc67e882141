"""Bars in the margin: which blocks of the chapters hold words that an earlier version had not.

Both versions are compared as one audience sees them. A block is as it was when each of its
sentences, typography set aside, stood in the earlier chapter in that order, or elsewhere in the
earlier edition where it is no more: what was moved is not new.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz.distance import LCSseq

from vademecum.editions.assemble import TITLE_LINE, staged_line
from vademecum.editions.sheet import BarSheet
from vademecum.french.folding import normal
from vademecum.history.between import opened, resolved
from vademecum.history.changes import renamed_chapters
from vademecum.history.editions import Seen, library_at, seen
from vademecum.history.sentences import parted
from vademecum.model import Chapter, Edition, Library
from vademecum.text.scan import scan

Sentence = tuple[int, str]  # the staged line of its block, the words


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
    """Chapter -> staged lines on which its new or changed blocks begin, where it has any. Pure."""
    before, after = old.shown.chapters, new.shown.chapters
    renamed = renamed_chapters(old.shown, new.shown, new.whole)
    were = {name: _sentences(chapter) for name, chapter in before.items()}
    left = Counter(words for several in were.values() for _line, words in several)
    unknown: dict[str, list[Sentence]] = {}
    for name, chapter in after.items():
        here = _sentences(chapter)
        kept = _kept(were.get(renamed.get(name, name), []), here)
        left -= Counter(here[n][1] for n in kept)
        unknown[name] = [one for n, one in enumerate(here) if n not in kept]
    found: dict[str, tuple[int, ...]] = {}
    for name, chapter in after.items():
        was = before.get(renamed.get(name, name))
        lines = set() if was and normal(was.title) == normal(chapter.title) else {TITLE_LINE}
        for line, words in unknown[name]:
            if left[words]:
                left[words] -= 1
            else:
                lines.add(line)
        if lines:
            found[name] = tuple(sorted(lines))
    return found


def _sentences(chapter: Chapter) -> list[Sentence]:
    return [
        (staged_line(chapter, piece.line), words)
        for piece in scan(chapter.body).pieces
        if not piece.option
        for words in parted(normal(piece.words))
    ]


def _kept(old: Sequence[Sentence], new: Sequence[Sentence]) -> set[int]:
    """The places of the new sentences that the old chapter had, in that order."""
    ids: Mapping[str, int] = {
        words: n for n, words in enumerate(dict.fromkeys(words for _line, words in [*old, *new]))
    }
    steps = LCSseq.opcodes(
        [ids[words] for _line, words in old], [ids[words] for _line, words in new]
    )
    return {
        n for step in steps if step.tag == "equal" for n in range(step.dest_start, step.dest_end)
    }
