"""What a new transcript says where words were taken back: it is not written, nor shown.

Where it is not sure that a turn stands there, it is asked, and its words are not shown either. So
is what a person deleted by hand: an update does not undo that by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate

from rapidfuzz import fuzz

from vademecum.french.folding import name, normal
from vademecum.intake.alike import bare
from vademecum.intake.changes import BESIDE, Sides
from vademecum.intake.gone import Former, Gone, silent
from vademecum.intake.known import Known
from vademecum.language import N_
from vademecum.transcripts.times import seconds

DELETED = N_("deleted by hand since the import")

_NEAR = 3.0  # seconds: turns that begin so near are one
_ALIKE = 80.0  # of 100: so alike, a turn is the other
_SURE = 90.0  # of 100: so alike, it is all of the other
_RUN = 5  # words in a row that are not there twice by chance
_SOME = 4  # words of a turn that is looked for anywhere
_PART, _ALL = 1, 2


@dataclass(slots=True)
class Apart:
    """The turns of a new transcript that are not simply new, by their number there."""

    held: dict[int, Gone] = field(default_factory=dict)  # words taken back
    asked: dict[int, str] = field(default_factory=dict)  # why; English, in the catalogue
    names: dict[int, str] = field(default_factory=dict)  # the id that one had, of those deleted


def apart(both: Sides, former: Sequence[Former], known: Known, added: Sequence[int]) -> Apart:
    """Which of the turns that are `added` are not to be written by themselves."""
    found, those = Apart(), both.gone
    ended = {bare(label): one for label, one in silent(both.record)}
    between = dict(zip(added, _between(both, those, added), strict=True))
    rivals = Counter(between.values())
    for at in added:
        first, last = between[at]
        there = [one for one in those if first < one.at < last]
        worth, said = _likest(both, those, at)
        here = said if worth == _ALL else None
        here = here or _here(both, there, at, rivals[first, last])
        here = here or ended.get(bare(both.theirs(at)))
        if here is not None:
            found.held[at] = here
        elif worth or any(_may(both, one) for one in there):
            found.asked[at] = BESIDE
        elif (old := _deleted(both, former, known, at)) is not None:
            found.asked[at], found.names[at] = DELETED, old
    return found


def _between(both: Sides, those: Sequence[Gone], added: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Of each new turn, between which two of the hearing's it stands that were not taken back."""
    gone = {one.at for one in those}
    cut = [(olds, news) for olds, news in both.found.cut if not gone & {*olds}]
    pairs = [
        *((new, old) for old, new in both.found.pairs.items() if old not in gone),
        *((news[0], olds[0]) for olds, news in cut),
        *((news[-1], olds[-1]) for olds, news in cut),
    ]
    pairs.sort()
    news = [new for new, _old in pairs]
    befores = [-1, *accumulate((old for _new, old in pairs), max)]
    afters = [*accumulate((old for _new, old in reversed(pairs)), min)][::-1]
    afters.append(len(both.record.turns))
    for at in added:
        place = bisect_left(news, at)
        yield befores[place], afters[place]


def _here(both: Sides, there: Sequence[Gone], at: int, rivals: int) -> Gone | None:
    """The turn taken back in whose place a new one surely stands."""
    alone = [one for one in there if not both.stands(one)]
    for one in there:
        when = _when(both, one, at)
        close = when is not None and abs(when) <= _NEAR
        own = bare(one.label) == bare(both.theirs(at)) and not _outside(both, one, at)
        if one.whole and (close or own):
            return one
    if rivals <= len(alone):
        return next((one for one in alone if one.whole and not _outside(both, one, at)), None)
    return None


def _when(both: Sides, one: Gone, at: int) -> float | None:
    time = seconds(both.new.turns[at].time or "")
    return None if time is None or one.start is None else time - one.start


def _outside(both: Sides, one: Gone, at: int) -> bool:
    """Whether a new turn is of a time at which something else was said."""
    when = _when(both, one, at)
    if when is None or one.start is None:
        return False
    return when < -_NEAR or (one.end is not None and when >= one.end - one.start)


def _may(both: Sides, one: Gone) -> bool:
    """Whether a new turn may have some of its words: unless another turn has all of them."""
    new = both.found.pairs.get(int(one.at)) if one.at.is_integer() else None
    if new is None or one.at in both.found.uneven:
        return True
    mine = normal(one.words or both.record.turns[int(one.at)].speech)
    return fuzz.ratio(mine, normal(both.new.turns[new].speech)) < _SURE


def _deleted(both: Sides, former: Sequence[Former], known: Known, at: int) -> str | None:
    """The id of the turn that a person deleted and that says what a new one says; "" where that is
    not known; None where there is none."""
    there = {turn.id for turn in both.record.turns}
    turn = both.new.turns[at]
    for one in former:
        if one.anchor not in there and _same(turn.speech, one.words):
            return one.anchor
    again = any(_same(turn.speech, one.speech) for one in both.record.turns)
    return "" if known.by_hand(turn) is False and not again else None


def _same(words: str, other: str) -> bool:
    mine, theirs = " ".join(name(words).split()), " ".join(name(other).split())
    if min(map(len, (mine.split(), theirs.split()))) < _SOME:
        return mine == theirs != ""
    return fuzz.ratio(mine, theirs) >= _ALIKE


def _likest(both: Sides, those: Sequence[Gone], at: int) -> tuple[int, Gone | None]:
    """The turn taken back of which a new one says all or most (_ALL), or some words (_PART)."""
    mine = name(both.new.turns[at].speech).split()
    found: tuple[int, Gone | None] = (0, None)
    for one in those if len(mine) >= _SOME else ():
        theirs = name(one.words).split() if one.whole else []
        if len(theirs) < _SOME:
            continue
        if fuzz.ratio(" ".join(mine), " ".join(theirs)) >= _ALIKE:
            return _ALL, one
        if not _runs(mine) & _runs(theirs):
            continue
        run = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match().size
        if run == len(mine) or run >= max(_RUN, len(mine) / 2):
            return _ALL, one
        if run >= _RUN:
            found = (_PART, one)
    return found


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _SOME]) for at in range(len(words) - _SOME + 1)}
