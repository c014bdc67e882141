"""Which accord binds: of a person's, the latest by its own date; what came after may only narrow.

A later accord replaces the one before where it has its date and a reference of its own: a paper
that came before, whatever it said, cannot say more on another day. Any other, of the same day or
of none, counts where it is narrower. What was written wider without a reference of its own binds
nobody by its day: mended by that reference, it is the person's word of that same day.
Git's order decides nothing: a merge can bend it.
The record's accord, of whatever day, is nobody's word for a person who has spoken themself: it
replaces no accord of their own, which may have been taken out since, and counts where it is
narrower.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vademecum.french.folding import slug
from vademecum.history.annals import Promised, Word
from vademecum.model import ENDED, Attribution, Audience, ConsentState

_NARROWER = (Attribution.NAME, Attribution.ROLE, Attribution.ANONYMOUS)  # towards the last


@dataclass(frozen=True, slots=True)
class Bound:
    """What may be shown of a person's words at most, each with what promised it."""

    date: dt.date | None
    own: bool  # by an accord of their own
    reach: tuple[Audience, Promised]
    embargo: tuple[dt.date, Promised] | None
    attribution: tuple[Attribution, Promised] | None
    papers: frozenset[str]  # the references (`paper`) of all that was said until then
    lapse: tuple[Word, Bound] | None = None  # the last that lacked one, and what bound before it


def bound(words: Iterable[Promised], last: dt.date = dt.date.max) -> Bound | None:
    """The accord that binds, of what was said; None where none was given.

    One of a day after `last`, which has not come, is undated.
    """
    given = [_until(one, last) for one in words if one.word.state is ConsentState.GIVEN]
    found: Bound | None = None
    for one in sorted(given, key=lambda each: each.word.date or dt.date.min):
        if found is None:
            found = _alone(one)
        elif replaces(one.word, found):
            new = _alone(one)
            papers = new.papers | found.papers
            found = replace(new, own=found.own or one.word.own, papers=papers)
        else:
            narrower = _narrower(found, _alone(one))
            if not _lacks(one.word, found):
                found = narrower
            elif _same_limits(narrower, found):
                found = replace(found, papers=narrower.papers)
            else:
                found = replace(narrower, lapse=(one.word, found))
    return found


def replaces(word: Word, earlier: Bound) -> bool:
    """Whether an accord is a later one, and says by what; a person's own yields to theirs alone."""
    if not word.own and earlier.own:
        return False
    if word.state is not ConsentState.GIVEN or word.date is None or not word.reference:
        return False
    later = earlier.date is None or word.date > earlier.date
    if later and paper(word.reference) not in earlier.papers:
        return True
    if earlier.lapse is None:
        return False
    lapsed, before = earlier.lapse
    return replace(word, reference=lapsed.reference) == lapsed and replaces(word, before)


def _lacks(word: Word, earlier: Bound) -> bool:
    """Whether an accord would be the later one by a reference of its own, and has none."""
    if word.date is None or (earlier.own and not word.own):
        return False
    return earlier.date is None or word.date > earlier.date


def _same_limits(one: Bound, other: Bound) -> bool:
    def limits(each: Bound) -> tuple[object, ...]:
        return each.reach[0], *(one and one[0] for one in (each.embargo, each.attribution))

    return limits(one) == limits(other)


def paper(reference: str) -> str:
    """A reference by its letters and figures: typed again otherwise, it is the same paper."""
    return slug(reference) or reference


def papers_until(words: Sequence[Promised], taken_back: dt.date, agreed: dt.date) -> frozenset[str]:
    """The papers of what was said until words were taken back on a day, that word's among them.

    `words`: the oldest in history first; of them those before the day of the new accord, since git
    may bring a word once more after it.
    """
    ends = (at for at, one in enumerate(words) if one.word.state in ENDED and one.day == taken_back)
    last = next(ends, -1)
    return frozenset(
        paper(one.word.reference)
        for at, one in enumerate(words)
        if (one.word.date is None or one.word.date < agreed)
        and (at <= last or one.day <= taken_back)
        and one.word.reference
    )


def wider(how: Attribution, than: Attribution) -> bool:
    """Whether one way of naming a person says more than another."""
    return _NARROWER.index(how) < _NARROWER.index(than)


def _until(one: Promised, last: dt.date) -> Promised:
    early = one.word.date is None or one.word.date <= last
    return one if early else replace(one, word=replace(one.word, date=None))


def _alone(one: Promised) -> Bound:
    word = one.word
    return Bound(
        date=word.date,
        own=word.own,
        reach=(word.reach, one),
        embargo=(word.embargo, one) if word.embargo else None,
        attribution=(word.attribution, one) if word.attribution else None,
        papers=frozenset({paper(word.reference)}),
    )


def _narrower(left: Bound, right: Bound) -> Bound:
    """The narrower of both, of the later day."""
    days = [left.date, right.date]
    embargoes = [one for one in (left.embargo, right.embargo) if one]
    how = [one for one in (left.attribution, right.attribution) if one]
    return Bound(
        date=max((day for day in days if day), default=None),
        own=left.own or right.own,
        reach=max(left.reach, right.reach, key=lambda one: one[0]),
        embargo=max(embargoes, key=lambda one: one[0], default=None),
        attribution=max(how, key=lambda one: _NARROWER.index(one[0]), default=None),
        papers=left.papers | right.papers,
    )
