"""A hearing's turns and a new transcript's, side by side: one to one, cut otherwise, or new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from vademecum.french.folding import normal
from vademecum.intake import moved
from vademecum.intake.align import ALIKE, align
from vademecum.model import UNKNOWN, Hearing

# What nobody was sure to be a name stands before the words of « Inconnu ».
_LABEL = re.compile(r"[^:\n]{1,120}?[ \u00a0\u202f]?:\s+(?=\S)")
_SAID = 80.0  # of 100: so much of what stands behind it another says who is named


@dataclass(slots=True)
class Matched:
    """Which turn of a hearing is which of a new transcript, by their places."""

    pairs: dict[int, int]  # old -> new, of those that stand for one another
    cut: list[tuple[range, range]] = field(default_factory=list)
    # ^ old and new that say the same, cut otherwise: no word of them is to be written twice
    moved: dict[int, int] = field(default_factory=dict)  # new -> old, that stand far from there

    @property
    def elsewhere(self) -> frozenset[int]:
        """Turns of the new transcript whose words the hearing has, cut otherwise."""
        return frozenset(at for _olds, news in self.cut for at in news) | self.moved.keys()

    @property
    def uneven(self) -> frozenset[int]:
        """Turns of the hearing whose words the new transcript has, cut otherwise."""
        return frozenset(at for olds, _news in self.cut for at in olds)


def matched(record: Hearing, new: Hearing) -> Matched:
    """Put their turns side by side by what they say; order is kept."""
    mine, theirs = _said(record), _said(new)
    mine, theirs = _unlabelled(record, mine, theirs), _unlabelled(new, theirs, mine)
    found = Matched(dict(align(mine, theirs, holding=True)))
    edges = [(-1, -1), *sorted(found.pairs.items()), (len(mine), len(theirs))]
    for at, (mine_at, theirs_at) in enumerate(edges[1:-1], 1):
        if mine[mine_at] == theirs[theirs_at]:
            continue
        # What stands alone beside the pair, and may be a part of its words.
        olds = _grown(theirs[theirs_at], mine, mine_at, (edges[at - 1][0], edges[at + 1][0]))
        news = _grown(mine[mine_at], theirs, theirs_at, (edges[at - 1][1], edges[at + 1][1]))
        if len(olds) > 1 or len(news) > 1:
            found.cut.append((olds, news))
    found.cut += _gaps(mine, theirs, edges, found)
    found.cut = list(_shifted(mine, theirs, found))
    units = moved.gathered(mine, theirs, _units(mine, theirs, found))
    found.cut = [*filter(_several, units)]
    found.pairs |= {olds[0]: news[0] for olds, news in units if len(olds) == len(news) == 1}
    gone = [at for at in range(len(mine)) if at not in found.pairs and at not in found.uneven]
    paired = {*found.pairs.values()} | found.elsewhere
    fresh = [at for at in range(len(theirs)) if at not in paired]
    found.moved = moved.far(mine, theirs, gone, fresh)
    return found


def _several(unit: moved.Unit) -> bool:
    """Whether there is more in it than a turn that stands for another."""
    return min(map(len, unit)) > 0 and max(map(len, unit)) > 1


def _units(mine: Sequence[str], theirs: Sequence[str], found: Matched) -> list[moved.Unit]:
    """All turns of both in their order: those cut otherwise, pairs, and those of one side alone."""
    held = [*found.cut]
    held += [
        (range(old, old + 1), range(new, new + 1))
        for old, new in found.pairs.items()
        if old not in found.uneven and new not in found.elsewhere
    ]
    held.sort(key=lambda unit: (unit[0].start, unit[1].start))
    units: list[moved.Unit] = []
    old = new = 0
    for olds, news in [*held, (range(len(mine), len(mine)), range(len(theirs), len(theirs)))]:
        units += [(range(at, at + 1), range(new, new)) for at in range(old, olds.start)]
        units += [
            (range(olds.start, olds.start), range(at, at + 1)) for at in range(new, news.start)
        ]
        units.append((olds, news))
        old, new = olds.stop, news.stop
    return units[:-1]


def _said(record: Hearing) -> list[str]:
    return [normal(turn.speech) for turn in record.turns]


def _unlabelled(record: Hearing, said: Sequence[str], others: Sequence[str]) -> list[str]:
    """What turns say; those of nobody without what may be a name, where the others have the rest:
    `Inconnu — Une voix : C'est faux !` is what `Mme Essai` says there."""
    found = list(said)
    whole = set(others)
    for at, turn in enumerate(record.turns):
        label = _LABEL.match(turn.speech)
        if label is None or said[at] in whole or record.speaker(turn.speaker).label != UNKNOWN:
            continue
        rest = normal(turn.speech[label.end() :])
        like = process.extractOne(rest, others, scorer=fuzz.ratio, score_cutoff=_SAID)
        if like is not None and like[1] > fuzz.ratio(said[at], like[0]):
            found[at] = rest
    return found


def _shifted(
    mine: Sequence[str], theirs: Sequence[str], found: Matched
) -> Iterator[tuple[range, range]]:
    """What is cut otherwise, with the turns to which words of a neighbour went over.

    Of those alone, taking one would lose the words or write them twice.
    """
    units = [*found.cut]
    units += [
        (range(old, old + 1), range(new, new + 1))
        for old, new in found.pairs.items()
        if old not in found.uneven and new not in found.elsewhere
    ]
    units.sort(key=lambda unit: (unit[0].start, unit[1].start))
    joined = [units[0]] if units else []
    for olds, news in units[1:]:
        before = joined[-1]
        both = range(before[0].start, olds.stop), range(before[1].start, news.stop)
        apart = _distance(mine, theirs, before), _distance(mine, theirs, (olds, news))
        if min(apart) and _distance(mine, theirs, both) < sum(apart):
            joined[-1] = both
        else:
            joined.append((olds, news))
    yield from (unit for unit in joined if len(unit[0]) > 1 or len(unit[1]) > 1)


def _distance(mine: Sequence[str], theirs: Sequence[str], unit: tuple[range, range]) -> int:
    """How many words differ between the turns of a unit."""
    old = [word for at in unit[0] for word in mine[at].split()]
    new = [word for at in unit[1] for word in theirs[at].split()]
    return Levenshtein.distance(old, new)


def _grown(whole: str, parts: Sequence[str], at: int, between: tuple[int, int]) -> range:
    """The run around `at` that is likest to the whole: a part joins where it makes it liker."""
    first = last = at
    likeness = fuzz.ratio(whole, parts[at])
    grows = True
    while grows:
        grows = False
        for start, end in ((first, last + 1), (first - 1, last)):
            if start <= between[0] or end >= between[1]:
                continue
            now = fuzz.ratio(whole, " ".join(parts[start : end + 1]))
            if now > likeness:
                first, last, likeness, grows = start, end, now, True
    return range(first, last + 1)


def _gaps(
    mine: Sequence[str], theirs: Sequence[str], edges: Sequence[tuple[int, int]], found: Matched
) -> Iterator[tuple[range, range]]:
    """What stands between two pairs on both sides, and says the same as a whole."""
    olds, news = found.uneven, found.elsewhere
    for (old, new), (old_after, new_after) in pairwise(edges):
        left = [at for at in range(old + 1, old_after) if at not in olds]
        right = [at for at in range(new + 1, new_after) if at not in news]
        if not left or not right:
            continue
        same = fuzz.ratio(" ".join(mine[at] for at in left), " ".join(theirs[at] for at in right))
        if same >= ALIKE:
            yield range(left[0], left[-1] + 1), range(right[0], right[-1] + 1)
