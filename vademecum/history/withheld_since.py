"""Changes between two past editions, without what has been withheld since."""

from __future__ import annotations

import dataclasses

from vademecum.history.changes import HIDDEN, Changes, ChapterChange
from vademecum.history.editions import Seen, Withheld


def as_of_today(changes: Changes, old: Seen, new: Seen, now: Seen) -> Changes:
    """The changes from `old` to `new` as far as `now`, the book as it stands, still lets them show.

    A hearing withdrawn, a passage struck or a chapter narrowed after both editions is not told.
    """
    hidden = (Withheld(old, now), Withheld(new, now))

    def tells(text: str) -> bool:
        return any(one.tells(text) for one in hidden)

    def safe(text: str) -> str:
        return HIDDEN if tells(text) else text

    def masked(chapter: ChapterChange) -> ChapterChange:
        edits = tuple(
            dataclasses.replace(edit, spans=((edit.spans[0][0], HIDDEN),), away=safe(edit.away))
            if any(tells(_side(edit.spans, other)) for other in ("new", "gone"))
            else edit
            for edit in chapter.edits
        )
        return dataclasses.replace(
            chapter,
            title=safe(chapter.title),
            was_title=safe(chapter.was_title),
            was_part=safe(chapter.was_part),
            part=safe(chapter.part),
            edits=edits,
        )

    narrowed = set(now.whole.chapters) - set(now.shown.chapters)
    kept = [one for one in changes.chapters if not {one.id, one.was_id} & narrowed]
    records = {**old.shown.records, **new.shown.records}
    gone = {one.title for name, one in records.items() if name not in now.shown.records}
    return dataclasses.replace(
        changes,
        summary="" if tells(changes.summary) else changes.summary,
        chapters=tuple(masked(one) for one in kept),
        records_added=tuple(one for one in changes.records_added if one not in gone),
        newly_quoted=tuple(one for one in changes.newly_quoted if one not in gone),
        advice_added=tuple(safe(one) for one in changes.advice_added),
        advice_dropped=tuple(safe(one) for one in changes.advice_dropped),
        chapters_hidden=changes.chapters_hidden + len(changes.chapters) - len(kept),
    )


def _side(spans: tuple[tuple[str, str], ...], other: str) -> str:
    """The sentence as one of the two editions had it: without the words of the `other`."""
    return " ".join(words for kind, words in spans if kind != other)
