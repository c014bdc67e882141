"""Changes between two past editions, without what has been withheld since."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping

from vademecum.history.changes import FORMER, HIDDEN, Changes, TextChange
from vademecum.history.editions import Seen, Withheld
from vademecum.history.sentences import Edit, side
from vademecum.history.units import of, says, stream
from vademecum.history.which import called, renamed, unled


def as_of_today(changes: Changes, old: Seen, new: Seen, now: Seen) -> Changes:
    """The changes from `old` to `new` as far as `now`, the book as it stands, still lets them show.

    A hearing withdrawn, a passage struck or a chapter narrowed after both editions is not told,
    nor what a record says no more.
    """
    hidden = (Withheld(old, now), Withheld(new, now))
    unnamed = (_unnamed(old, now) | _unnamed(new, now)) - _titles(now)
    says_today = _said(old, now), _said(new, now)
    led = unled(_unshown(old, now) | _unshown(new, now))

    def tells(text: str) -> bool:
        return any(one.tells(text) for one in hidden)

    def safe(text: str) -> str:
        return HIDDEN if text and (text in unnamed or tells(text)) else text

    def masked(text: TextChange) -> TextChange:
        return dataclasses.replace(
            text,
            title=safe(text.title),
            was_title=safe(text.was_title),
            was_part=safe(text.was_part),
            part=safe(text.part),
            edits=tuple(edit(one, text) for one in text.edits),
            left=tuple((safe(title), count) for title, count in text.left),
        )

    def edit(one: Edit, text: TextChange) -> Edit:
        kind = one.spans[0][0]
        spans = tuple((each, led(words)) for each, words in one.spans)
        one = dataclasses.replace(
            one, spans=spans, away=safe(one.away), heading=safe(one.heading), was=safe(one.was)
        )
        if any(tells(side(one.spans, other)) for other in ("new", "gone")):
            return dataclasses.replace(one, spans=((kind, HIDDEN),))
        was = one.source or text.was_id or text.id
        before = says_today[0].get(was, "") if was in old.shown.records else None
        after = says_today[1].get(text.id, "") if text.id in new.shown.records else None
        if _left_unsaid(_sides(one, "new"), before) or _left_unsaid(_sides(one, "gone"), after):
            return dataclasses.replace(one, spans=((kind, FORMER),))
        return one

    kept = [one for one in changes.chapters if one.id not in unnamed and one.was_id not in unnamed]
    return dataclasses.replace(
        changes,
        summary="" if tells(changes.summary) else changes.summary,
        chapters=tuple(masked(one) for one in kept),
        records=tuple(masked(one) for one in changes.records if one.id in says_today[1]),
        records_added=tuple(one for one in changes.records_added if one not in unnamed),
        newly_quoted=tuple(one for one in changes.newly_quoted if one not in unnamed),
        advice_added=tuple(safe(one) for one in changes.advice_added),
        advice_dropped=tuple(safe(one) for one in changes.advice_dropped),
        chapters_hidden=changes.chapters_hidden + len(changes.chapters) - len(kept),
    )


def readable(new: Seen, now: Seen) -> Callable[[str, str], str]:
    """A sentence of the edition `new`, by its text's id, or the mark that stands for it today."""
    hidden = Withheld(new, now)
    said = _said(new, now)
    led = unled(_unshown(new, now))

    def read(name: str, words: str) -> str:
        if hidden.tells(words):
            return HIDDEN
        if name in new.shown.records and not says(words, said.get(name, "")):
            return FORMER
        return led(words)

    return read


def _unshown(then: Seen, now: Seen) -> set[str]:
    """The ids of texts that are not shown today, whether or not they are in the book."""
    every = {*then.whole.chapters, *then.whole.records, *now.whole.chapters, *now.whole.records}
    chapters = renamed(then.shown.chapters, now.shown.chapters, now.whole.chapters)
    shown = {*now.shown.chapters, *now.shown.records, *chapters.values(), *_today(then, now)}
    return every - shown


def _said(then: Seen, now: Seen) -> Mapping[str, str]:
    """What each record shown then says today, by its id then."""
    return {
        before: stream(of(now.shown.records[name], now.whole))
        for before, name in _today(then, now).items()
    }


def _today(then: Seen, now: Seen) -> Mapping[str, str]:
    """Id of a record shown then -> its id today, of those that are shown today."""
    after = renamed(then.shown.records, now.shown.records, now.whole.records)
    kept = {name: name for name in then.shown.records if name in now.shown.records}
    return kept | {before: name for name, before in after.items()}


def _unnamed(then: Seen, now: Seen) -> set[str]:
    """Ids and titles of what was shown then and is withheld now."""
    found: set[str] = set()
    for name, chapter in then.shown.chapters.items():
        if name in now.whole.chapters and name not in now.shown.chapters:
            found |= {name, chapter.title, called(then.shown, name)}
    today = _today(then, now)
    for name, record in then.shown.records.items():
        if name not in today:
            found |= {name, record.title, called(then.shown, name)}
    return found


def _titles(now: Seen) -> set[str]:
    """Titles that are shown now, of other texts too."""
    texts = (*now.shown.chapters.values(), *now.shown.records.values())
    return {one.title for one in texts}


def _sides(edit: Edit, other: str) -> Iterator[str]:
    """The sentences that an edit tells of one of the two texts, without those of the `other`."""
    if edit.kind in ("changed", "mended"):
        yield side(edit.spans, other)
    else:
        yield from (words for kind, words in edit.spans if kind not in ("break", other))


def _left_unsaid(sentences: Iterable[str], today: str | None) -> bool:
    """Whether a record says one of them no more; `today`: what it says, None of a chapter."""
    if today is None:
        return False
    return not all(says(one, today) for one in sentences if FORMER not in one)
