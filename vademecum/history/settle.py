"""Whether words that come were there before: moved, copied, returned, or new.

One rule. A passage is taken from where it stood if it tells enough: the bits of its words
(`rarity`) against those that its nearness asks for. Words that the same commit took away need
little; words of the same file more; words from anywhere else in the history, standing or gone, so
many that no law's name and no stock phrase has them. Where a phrase was written again and again,
more is asked for. What stood between the very words it stands between needs nothing.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log2

from vademecum.history.align import align
from vademecum.history.gaps import Gap
from vademecum.history.matches import Match
from vademecum.history.passages import CANDIDATES, Found, Store
from vademecum.history.rarity import Rarity
from vademecum.history.reasons import Origins, Reasons, Why
from vademecum.history.trees import File, Tree
from vademecum.history.words import Words

# Bits of a passage that is known again wherever it stood: cut out of sentences at both its ends, at
# one, or at none.
ELSEWHERE = (115.0, 90.0, 75.0)
SAME_FILE = (70.0, 55.0, 45.0)  # of one that stood in the same file
MOVED = 22.0  # of one that the same commit took away
WHOLE = 11.0  # of one that is all that came at its place, and all that went from another
_CHANCE = 3  # words at the ends of a passage among which the end of a sentence is looked for
_AGAIN = 10.0  # more, for each time that the phrase was written twice as often
HOLE = 200  # most words between two passages taken together that are compared word by word
SHORTEST, SHORT = 4, 12  # words of a gap that may have moved whole and been mended at once
# (words that went, words that came) between a passage that moved and what moved beside it; as many
# words at least must then be the same.
_SKIPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3))


@dataclass(slots=True)
class Came:
    """Words a commit brought at one place, and what is known of their origins."""

    gap: Gap
    origins: Origins[int]  # filled in as origins are found
    path: str  # the file they came in
    line: int  # that file's number, which it keeps when it is renamed
    sources: Counter[str] = field(default_factory=Counter)  # words taken, by path


@dataclass(frozen=True, slots=True)
class Past:
    """All that a history has shown so far."""

    store: Store  # every passage that ever stood
    rarity: Rarity
    reasons: Reasons


class Settling:
    """Finds the origins of what one commit brings."""

    def __init__(self, past: Past, step: int, tree: Tree) -> None:
        self._past = past
        self._step = step
        self._tree = tree  # what stood before the commit
        self._stood: dict[str, frozenset[int]] = {}  # the origins of a file's words, by path
        self._taken: list[tuple[Gap, Origins[int], str, int]] = []  # not yet in `went`
        self.went = Store(1)  # what the commit takes away

    def took(self, gap: Gap, origins: Origins[int], path: str, line: int) -> None:
        """Note words that the commit takes away."""
        self._taken.append((gap, origins, path, line))

    def _hold(self, gap: Gap, origins: Origins[int], path: str, line: int) -> None:
        size = len(gap.removed)
        start = self.went.add(gap.removed, origins, self._past.reasons.path(path), line)
        if size > 1:
            self.went.wholes.add(hash(tuple(gap.removed)), start)
            if SHORTEST <= size <= SHORT:
                for edge in _edges(gap.removed):
                    self.went.wholes.add(edge, start)

    def settle(self, came: Came) -> None:
        """Fill in the origins of words that were there before."""
        for one in self._taken:
            self._hold(*one)
        self._taken.clear()
        untouched = not any(came.origins)
        if untouched and self._moved_whole(came):
            return
        self._passages(came, self.went)
        if untouched and not any(came.origins) and self._where_it_stood(came):
            return
        self._passages(came, self._past.store)

    def compared(self, came: Came, kept: Iterable[Match], source: str, file: File) -> None:
        """Fill in words that stand in order in the file that most of them were taken from."""
        reasons, path = self._past.reasons, self._past.reasons.path(source)
        brought: dict[int, int] = {}
        first, last = came.gap.new, came.gap.new + len(came.origins)
        for i, j, size in kept:
            for at in range(max(j, first), min(j + size, last)):
                if not came.origins[at - first]:
                    one = file.origins[i + at - j]
                    number = brought.get(one)
                    if number is None:
                        why = self._why(one, source)
                        number = brought[one] = reasons.brought(one, self._step, why, path)
                    came.origins[at - first] = number

    def copied(self, came: Came, source: str, file: File) -> bool:
        """Take the whole of a file that comes as another stands, if that tells enough."""
        if len(came.origins) != len(file.origins) or not self._tells(came.gap.added, SAME_FILE[2]):
            return False
        self.compared(came, [(0, 0, len(came.origins))], source, file)
        return True

    def _where_it_stood(self, came: Came) -> bool:
        """Words that went from between the very words they come between, mended or not."""
        gap, store = came.gap, self._past.store
        key = hash((gap.before, gap.after, *gap.added))
        for start in reversed(store.wholes.some(key, CANDIDATES)):
            if store.holds(start, gap.added):
                self._take(came, store, Found(0, start, len(gap.added)))
                return True
        if len(gap.added) < SHORTEST or not (gap.before or gap.after):
            return False
        for start in reversed(store.wholes.some(hash((gap.before, gap.after)), CANDIDATES)):
            lost = store.words[start : store.words.index(0, start)]
            kept = align(lost, gap.added)
            if 3 * sum(one[2] for one in kept) >= 2 * max(len(lost), len(gap.added)):
                self._take_all(came, store, kept, 0, start)
                return True
        return False

    def _moved_whole(self, came: Came) -> bool:
        """A gap that went whole from elsewhere in the same commit, mended or not."""
        added, went = came.gap.added, self.went
        if not self._tells(added, WHOLE):
            return False
        for start in went.wholes.some(hash(tuple(added)), 2):
            if went.holds(start, added):
                self._take(came, went, Found(0, start, len(added)))
                return True
        if not SHORTEST <= len(added) <= SHORT:
            return False
        for edge in _edges(added):
            for start in went.wholes.some(edge, CANDIDATES):
                lost = went.words[start : went.words.index(0, start)]
                kept = align(lost, added)
                if 3 * sum(one[2] for one in kept) >= 2 * max(len(lost), len(added)):
                    self._take_all(came, went, kept, 0, start)
                    return True
        return False

    def _passages(self, came: Came, store: Store) -> None:
        added = came.gap.added
        search = store.passages(added, list(_unknown(came.origins)))
        previous: Found | None = None
        taken: int | None = None
        while True:
            try:
                found = search.send(taken)
            except StopIteration:
                break
            best = self._best(came, store, found)
            taken = None
            if best is None:
                continue
            best = _unclaimed(came, best)
            if not best.size:
                continue
            self._take(came, store, best)
            if previous is None or not self._between(came, store, previous, best):
                self._beside(came, store, best, back=True)
                if previous is not None:
                    self._beside(came, store, previous, back=False)
            previous = best
            taken = best.at + best.size
        if previous is not None:
            self._beside(came, store, previous, back=False)

    def _best(self, came: Came, store: Store, found: list[Found]) -> Found | None:
        """The longest of the passages, if it tells enough; of equals that of the same file."""
        went = store is self.went
        best = max(found, key=lambda one: (one.size, store.piece(one.place)[1] == came.line))
        need = MOVED
        if not went:
            near = store.piece(best.place)[1] == came.line
            wrote = {self._past.reasons.wrote[store.origins[one.place]] for one in found}
            ends = _at_ends(came, store, best)
            need = (SAME_FILE if near else ELSEWHERE)[ends] + _AGAIN * log2(len(wrote))
        words = came.gap.added[best.at : best.at + best.size]
        return best if self._tells(words, need) else None

    def _tells(self, words: Words[int], need: float) -> bool:
        return self._past.rarity.bits(words, need) >= need

    def _take(self, came: Came, store: Store, found: Found) -> None:
        reasons = self._past.reasons
        origins = store.origins[found.place : found.place + found.size]
        path, _line = store.piece(found.place)
        name = reasons.paths[path]
        came.sources[name] += found.size
        brought = {}
        for one in set(origins):
            why = Why.MOVED if store is self.went else self._why(one, name)
            brought[one] = reasons.brought(one, self._step, why, path)
        came.origins[found.at : found.at + found.size] = array(
            "I", map(brought.__getitem__, origins)
        )

    def _why(self, origin: int, path: str) -> Why:
        stood = self._stood.get(path)
        if stood is None:
            file = self._tree.get(path)
            stood = self._stood[path] = frozenset(file.origins if file else ())
        return Why.COPIED if origin in stood else Why.RETURNED

    def _take_all(self, came: Came, store: Store, kept: list[Match], at: int, place: int) -> None:
        for i, j, size in kept:
            self._take(came, store, Found(at + j, place + i, size))

    def _between(self, came: Came, store: Store, left: Found, right: Found) -> bool:
        """Words between two passages taken together, where a word or two was changed too.

        False where the two did not stand near each other.
        """
        a0, a1 = left.place + left.size, right.place
        b0, b1 = left.at + left.size, right.at
        if 0 < a1 - a0 <= HOLE and 0 < b1 - b0 <= HOLE and 0 not in store.words[a0:a1]:
            self._take_all(came, store, align(store.words[a0:a1], came.gap.added[b0:b1]), b0, a0)
            return True
        return (a0, b0) == (a1, b1)

    def _beside(self, came: Came, store: Store, found: Found, back: bool) -> None:
        """Words before or behind a passage that came with it, past a word or two changed.

        Too few to be a passage themselves: a sentence that moves and is mended keeps its opening.
        """
        step = -1 if back else 1
        place = found.place - 1 if back else found.place + found.size
        at = found.at - 1 if back else found.at + found.size
        while True:
            for gone, new in _SKIPS:
                size = _same(came, store, at + step * new, place + step * gone, step)
                if size >= max(gone, new):
                    break
            else:
                return
            place, at = place + step * (gone + size), at + step * (new + size)
            low = (at + 1, place + 1) if back else (at - size, place - size)
            self._take(came, store, Found(*low, size))


def _at_ends(came: Came, store: Store, found: Found) -> int:
    """At how many of its two ends a passage begins or ends a sentence, there and here.

    A word or two of the next sentence may be the same by chance.
    """
    at = len(came.gap.lead) + found.at
    here, there = (
        came.gap.starts[at : at + found.size + 1],
        store.starts[found.place : found.place + found.size + 1],
    )
    both = [k for k in (*range(_CHANCE), *range(found.size - _CHANCE + 1, found.size + 1))
            if 0 <= k <= found.size and here[k] and there[k]]  # fmt: skip
    half = found.size / 2
    return any(k < half for k in both) + any(k > half for k in both)


def _unclaimed(came: Came, found: Found) -> Found:
    """The passage without what was weighed with it and is another's already."""
    at, end = found.at, found.at + found.size
    while at < end and came.origins[at]:
        at += 1
    stop = at
    while stop < end and not came.origins[stop]:
        stop += 1
    return Found(at, found.place + at - found.at, stop - at)


def _same(came: Came, store: Store, at: int, place: int, step: int) -> int:
    """How many words from here on, one way, are the same and not yet anybody's."""
    size, words, added = 0, store.words, came.gap.added
    while (
        0 <= at < len(added)
        and 0 <= place < len(words)
        and added[at] == words[place]
        and not came.origins[at]
    ):
        size, at, place = size + 1, at + step, place + step
    return size


def _edges(words: Words[int]) -> tuple[int, int]:
    """Keys of the first two words of a short gap, and of its last two."""
    return hash((0, *words[:2])), hash((*words[-2:], 0))


def _unknown(origins: Origins[int]) -> Iterator[tuple[int, int]]:
    """The runs of words whose origin is not known."""
    at, end = 0, len(origins)
    while at < end:
        if origins[at]:
            at += 1
            continue
        start = at
        while at < end and not origins[at]:
            at += 1
        yield start, at
