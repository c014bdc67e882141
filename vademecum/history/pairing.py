"""Which sentence of one edition became which of another, over all its texts.

What stands unmoved is found text by text; then what was mended where it stands; then, of what is
left anywhere, what went elsewhere, as it was or mended. A sentence that is said more than once in
either edition is never told to have moved by itself: nobody could say which it was.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

from vademecum.history.units import Unit

LIKE = 0.5  # least share of words in common for a sentence to be another one changed in its place
_ALONE = 0.25  # where one stands for one, and nothing else changed there
_ELSEWHERE = 0.6  # in another place
_SAYS = 12.0  # bits: least evidence in the words of a sentence that it is the same one elsewhere
_LABEL = 24.0  # the same of what is no sentence: a heading, a cell, a line of code
_MENDED = 40.0  # the same of one that was mended too
_APART = 0.1  # of likeness: least lead over any other sentence that it may have been
_COMMON = 60  # a word that more sentences hold tells nothing of which is which

_NAMED = frozenset({"speaker", "thing", "front", "cell"})  # one in the place of another is it
_NO_WORDS = frozenset({"speaker", "thing", "front", "opaque"})  # roles of what is no sentence

Place = tuple[str, int]  # a text's id, the number of a unit in it
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?…][\s\"»”)\]]*$")


@dataclass(slots=True)
class Paired:
    """How the units of two editions go together; ids are the new edition's."""

    stayed: dict[Place, Place] = field(default_factory=dict)  # new -> old, as it was, in its place
    changed: dict[Place, Place] = field(default_factory=dict)  # mended in its place
    moved: dict[Place, Place] = field(default_factory=dict)  # elsewhere, as it was
    mended: dict[Place, Place] = field(default_factory=dict)  # elsewhere, and mended


Texts = Mapping[str, Sequence[Unit]]


def pair(old: Texts, new: Texts, was: Mapping[str, str]) -> Paired:
    """Pair the units of two editions; `was`: new id -> old one, of texts that both have. Pure."""
    found = Paired()
    weigh = _Weights([*old.values(), *new.values()])
    gone = {(name, at) for name, units in old.items() for at in range(len(units))}
    came = {(name, at) for name, units in new.items() for at in range(len(units))}
    for name, before in was.items():
        for o, n in _same([one.key for one in old[before]], [one.key for one in new[name]]):
            found.stayed[name, n] = before, o
    gone -= set(found.stayed.values())
    came -= found.stayed.keys()
    _moved(found.moved, gone, came, old, new, was, weigh)
    for name, before in was.items():
        _mended_here(found, (name, before), gone, came, old[before], new[name])
    _mended_elsewhere(found.mended, gone, came, old, new, was, weigh)
    return found


def _same(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    ids = {one: number for number, one in enumerate(dict.fromkeys([*old, *new]))}
    for step in LCSseq.opcodes([ids[one] for one in old], [ids[one] for one in new]):
        if step.tag == "equal":
            yield from zip(
                range(step.src_start, step.src_end),
                range(step.dest_start, step.dest_end),
                strict=True,
            )


def _moved(
    moved: dict[Place, Place],
    gone: set[Place],
    came: set[Place],
    old: Texts,
    new: Texts,
    both: Mapping[str, str],
    weigh: _Weights,
) -> None:
    """What went elsewhere as it was: said once in each edition, and what stands beside it."""
    once = [_once(side) for side in (old, new)]
    for key in sorted(once[0].keys() & once[1].keys()):
        there, here = once[0][key], once[1][key]
        if there in gone and here in came:
            was, unit = old[there[0]][there[1]], new[here[0]][here[1]]
            enough = _SAYS if _SENTENCE.search(unit.words) else _LABEL
            within = there[0] == both.get(here[0])
            if weigh.of(key) >= enough and _may_move(was, unit, within=within):
                _take(moved, here, there, gone, came)
    for here, there in sorted(moved.items()):
        for step in (-1, 1):
            n, o = (here[0], here[1] + step), (there[0], there[1] + step)
            while n in came and o in gone and new[n[0]][n[1]].key == old[o[0]][o[1]].key:
                _take(moved, n, o, gone, came)
                n, o = (n[0], n[1] + step), (o[0], o[1] + step)


def _may_move(old: Unit, new: Unit, *, within: bool) -> bool:
    """Whether one sentence may be told to have moved; what is none comes back by chance.

    A label is told to have moved within its text alone, a line of code or a name never.
    """
    if {old.role, new.role} & _NO_WORDS:
        return False
    said = all(_SENTENCE.search(one.words) for one in (old, new))
    return said or (within and old.role == new.role)


def _once(side: Texts) -> dict[str, Place]:
    count = Counter(unit.key for units in side.values() for unit in units)
    return {
        unit.key: (name, at)
        for name, units in side.items()
        for at, unit in enumerate(units)
        if count[unit.key] == 1
    }


def _take(
    pairs: dict[Place, Place], here: Place, there: Place, gone: set[Place], came: set[Place]
) -> None:
    pairs[here] = there
    gone.discard(there)
    came.discard(here)


def _mended_here(
    found: Paired,
    names: tuple[str, str],
    gone: set[Place],
    came: set[Place],
    old: Sequence[Unit],
    new: Sequence[Unit],
) -> None:
    """What was mended between the same two sentences that stayed, in their order."""
    name, before = names
    stayed = sorted((there[1], n) for (text, n), there in found.stayed.items() if text == name)
    start = (-1, -1)
    for end in [*stayed, (len(old), len(new))]:
        went = [o for o in range(start[0] + 1, end[0]) if (before, o) in gone]
        here = [n for n in range(start[1] + 1, end[1]) if (name, n) in came]
        start = end
        least = LIKE
        if len(went) == len(here) == 1:
            role = old[went[0]].role
            named = role == new[here[0]].role and role in _NAMED
            least = 0.0 if named else _ALONE
        for o, n in _in_order(went, here, old, new, least):
            _take(found.changed, (name, n), (before, o), gone, came)


def _in_order(
    went: Sequence[int], here: Sequence[int], old: Sequence[Unit], new: Sequence[Unit], least: float
) -> list[tuple[int, int]]:
    """Pairs that are alike and do not cross, the most alike in all: (old, new)."""
    words = [_words(old[o].key) for o in went], [_words(new[n].key) for n in here]
    scored = [
        (a, b, score)
        for a, b in _candidates(*words)
        if _kin(old[went[a]], new[here[b]])
        and (score := _likeness(words[0][a], words[1][b])) >= least
    ]
    # The heaviest chain that rises on both sides: best[k] ends before the k-th new sentence.
    ends: list[int] = []
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = []
    for a, group in _by_first(scored):
        found = []
        for b, score in group:
            at = bisect_right(ends, b - 1)
            weight, chain = best[at - 1] if at else (0.0, ())
            found.append((b, weight + score, (*chain, (went[a], here[b]))))
        for b, weight, chain in found:
            at = bisect_right(ends, b - 1)
            if at and best[at - 1][0] >= weight:
                continue
            stop = at
            while stop < len(ends) and best[stop][0] <= weight:
                stop += 1
            if at < len(ends) and ends[at] == b and stop == at:
                continue
            ends[at:stop], best[at:stop] = [b], [(weight, chain)]
    return list(best[-1][1]) if best else []


def _by_first(
    scored: Iterable[tuple[int, int, float]],
) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    groups: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for a, b, score in scored:
        groups[a].append((b, score))
    yield from sorted(groups.items())


def _mended_elsewhere(
    mended: dict[Place, Place],
    gone: set[Place],
    came: set[Place],
    old: Texts,
    new: Texts,
    both: Mapping[str, str],
    weigh: _Weights,
) -> None:
    """What went elsewhere and was mended: each the other's best, by words that tell."""
    there, here = sorted(gone), sorted(came)
    olds, news = ([side[name][at] for name, at in places] for side, places in
                  ((old, there), (new, here)))  # fmt: skip
    repeated = [Counter(unit.key for units in side.values() for unit in units)
                for side in (old, new)]  # fmt: skip
    words = [_words(one.key) for one in olds], [_words(one.key) for one in news]
    scored = []
    for a, b in _candidates(*words):
        if repeated[0][olds[a].key] > 1 or repeated[1][news[b].key] > 1:
            continue
        within = there[a][0] == both.get(here[b][0])
        if olds[a].key == news[b].key or not _may_move(olds[a], news[b], within=within):
            continue
        score = _likeness(words[0][a], words[1][b])
        if score >= _ELSEWHERE and weigh.shared(words[0][a], words[1][b]) >= _MENDED:
            scored.append((-score, a, b))
    # Sentences cut to one pattern are like several: which of them it was, nobody could say.
    rivals: dict[tuple[str, int], list[float]] = defaultdict(list)
    for score, a, b in scored:
        rivals["old", a].append(-score)
        rivals["new", b].append(-score)
    for score, a, b in sorted(scored):
        near = (other for side in (("old", a), ("new", b)) for other in rivals[side])
        if sum(other > -score - _APART for other in near) == 2:  # itself, on either side
            _take(mended, here[b], there[a], gone, came)


def _candidates(
    old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that may be alike: few of each, or sharing a word that few hold."""
    if len(old) * len(new) <= _COMMON * _COMMON:
        yield from ((a, b) for a in range(len(old)) for b in range(len(new)))
        return
    holding: dict[str, list[int]] = defaultdict(list)
    for b, words in enumerate(new):
        for word in set(words):
            holding[word].append(b)
    for a, words in enumerate(old):
        near = {b for word in set(words) for b in holding.get(word, ())
                if len(holding[word]) <= _COMMON}  # fmt: skip
        yield from ((a, b) for b in sorted(near))


def _kin(old: Unit, new: Unit) -> bool:
    """Whether one may have become the other: names of speakers, things and code are of a kind."""
    return old.role == new.role or not {old.role, new.role} & _NO_WORDS


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    return LCSseq.normalized_similarity(one, other) if one and other else 0.0


def _words(key: str) -> list[str]:
    return _WORD.findall(key.casefold())


class _Weights:
    """How much words tell, in bits, by how rare they are in both editions."""

    def __init__(self, sides: Iterable[Sequence[Unit]]) -> None:
        self._count: Counter[str] = Counter()
        for units in sides:
            for unit in units:
                self._count.update(_words(unit.key))
        self._all = max(1, sum(self._count.values()))

    def of(self, key: str) -> float:
        """What the words of a sentence tell, each once."""
        return sum(self._bits(word) for word in set(_words(key)))

    def shared(self, one: Iterable[str], other: Iterable[str]) -> float:
        """What the words that both hold tell."""
        return sum(self._bits(word) for word in set(one) & set(other))

    def _bits(self, word: str) -> float:
        return math.log2(self._all / max(1, self._count[word]))
