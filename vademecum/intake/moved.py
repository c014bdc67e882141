"""Words that stand at another place in a new transcript: they are never written a second time.

Two neighbours exchanged, an opening parted from its turn, an end that passed to the next: what one
turn lost and another near it won. Those turns are one unit, which is taken whole or left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from rapidfuzz import fuzz
from rapidfuzz.distance import Opcodes
from rapidfuzz.distance.Levenshtein import opcodes

from vademecum.french.folding import name

Unit = tuple[range, range]  # turns of the hearing, turns of the new transcript
Run = tuple[list[str], bool]  # words, whether they are a whole turn

_NEAR = 12  # units: so far words go by another cut or another order
_SOME = 5  # words in a row that are not there twice by chance
_FAR = 4  # words of a whole turn that is looked for anywhere
_ALIKE = 80.0  # of 100: so alike, one whole turn is the other


def gathered(mine: Sequence[str], theirs: Sequence[str], units: Sequence[Unit]) -> list[Unit]:
    """The units, in their order, those that share words which moved joined with all between.

    `units`: all turns of both, each in one.
    """
    old, new = [_bare(one) for one in mine], [_bare(one) for one in theirs]
    found = [*units]
    at = 0
    while at < len(found):
        lost, won = _runs(found[at], old, new)
        near = range(min(at + _NEAR, len(found) - 1), at, -1) if lost or won else ()
        for other in near:
            lost_too, won_too = _runs(found[other], old, new)
            beside = other == at + 1
            if _moved(lost, won_too, beside) or _moved(lost_too, won, beside):
                found[at : other + 1] = [_both(found[at], found[other])]
                at = max(-1, at - _NEAR - 1)  # those before may share words with the whole
                break
        at += 1
    return found


def far(
    mine: Sequence[str], theirs: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> dict[int, int]:
    """Turns of the new transcript (of `news`) that are whole ones of the hearing (of `olds`),
    wherever they stand: new -> old."""
    found: dict[int, int] = {}
    left = [at for at in olds if len(_bare(mine[at])) >= _FAR]
    for at in news:
        said = " ".join(_bare(theirs[at]))
        like = [(fuzz.ratio(said, " ".join(_bare(mine[old]))), old) for old in left]
        worth, old = max(like, default=(0.0, -1))
        if worth >= _ALIKE:
            found[at] = old
            left.remove(old)
    return found


def _bare(words: str) -> list[str]:
    return name(words).split()


def _both(one: Unit, other: Unit) -> Unit:
    olds = [at for unit in (one, other) for at in (unit[0].start, unit[0].stop)]
    news = [at for unit in (one, other) for at in (unit[1].start, unit[1].stop)]
    return range(min(olds), max(olds)), range(min(news), max(news))


def _runs(
    unit: Unit, old: Sequence[list[str]], new: Sequence[list[str]]
) -> tuple[list[Run], list[Run]]:
    """What the unit's turns lose, and what they win."""
    mine = [word for at in unit[0] for word in old[at]]
    theirs = [word for at in unit[1] for word in new[at]]
    if mine == theirs:
        return [], []
    found: Opcodes = opcodes(mine, theirs)
    changed = [one for one in found if one.tag != "equal"]
    lost = [mine[one.src_start : one.src_end] for one in changed if one.src_end > one.src_start]
    won = [
        theirs[one.dest_start : one.dest_end] for one in changed if one.dest_end > one.dest_start
    ]
    turns = [new[at] for at in unit[1]]
    before = [old[at] for at in unit[0]]
    return [(one, one in before) for one in lost], [(one, one in turns) for one in won]


def _moved(lost: Sequence[Run], won: Sequence[Run], beside: bool) -> bool:
    """Whether words of one are the other's; `beside`: they follow one another."""
    return any(_same(one, other, beside) for one in lost for other in won)


def _same(lost: Run, won: Run, beside: bool) -> bool:
    (gone, gone_whole), (come, come_whole) = lost, won
    if not set(gone) & set(come):
        return False
    edge = gone in (come[: len(gone)], come[-len(gone) :])
    if gone_whole and edge and (beside or len(gone) > 1):
        return True
    if gone_whole and come_whole and beside and _reworded(gone, come):
        return True
    match = SequenceMatcher(None, gone, come, autojunk=False).find_longest_match()
    if match.size >= _SOME or (match.size == len(come) and (come_whole or match.size > 1)):
        return True
    if match.size == len(gone) and match.size * 2 >= len(come) and (gone_whole or match.size > 1):
        return True
    return gone_whole and come_whole and fuzz.ratio(" ".join(gone), " ".join(come)) >= _ALIKE


def _reworded(gone: list[str], come: list[str]) -> bool:
    """Whether one turn is another that stands in its place: they open alike, end alike, or have
    most words in common."""
    ends = max(_opening(gone, come), _opening(gone[::-1], come[::-1]))
    common = sum((Counter(gone) & Counter(come)).values())
    if common == len(gone) >= _SOME:
        return True
    return ends * 2 >= len(gone) or common * 2 >= max(len(gone), len(come))


def _opening(gone: Sequence[str], come: Sequence[str]) -> int:
    same = (one == other for one, other in zip(gone, come, strict=False))
    return sum(takewhile(bool, same))


def shared(mine: str, theirs: Sequence[str]) -> bool:
    """Whether two words in a row of a turn stand in others."""
    old, new = _bare(mine), [word for one in theirs for word in _bare(one)]
    match = SequenceMatcher(None, old, new, autojunk=False).find_longest_match()
    return match.size >= min(2, len(old))
