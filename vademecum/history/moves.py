"""Passages that went from one place and came at another, at once or years later.

Two stores of removed words answer for the words a commit brings: those the same commit took away
elsewhere (a move within a file or between files, a chapter split or merged), and all those that
earlier commits took away (a revert, a passage that returns). Both keep each word's origin.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.history.align import Gap, align
from vademecum.history.matches import Match
from vademecum.history.words import Words

Keys = array  # of "q": fingerprints
Origins = array  # of "I": for each word, the number of the commit that wrote it; 0: not yet known

SHINGLE = 4  # words that make a passage recognisable
STEP = 3  # every third shingle of what went is noted; all of what comes are looked up
MOVED = 5  # least words of a passage moved within a commit, unless it is a whole gap
RETURNED = 6  # least words of a passage that returns
HOLE = 200  # most words between two passages moved together that are compared word by word
CANDIDATES = 6  # most places tried for one shingle
SHORTEST, SHORT = 4, 12  # words of a gap that may have moved whole and been mended at once
# (words that went, words that came) between a passage that moved and what moved beside it; as many
# words at least must then be the same.
_SKIPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3))


@dataclass(slots=True)
class Came:
    """Words a commit brought at one place, and what is known of their origins."""

    gap: Gap
    origins: Origins[int]  # filled in as origins are found


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that came, found in a store."""

    at: int  # in the words that came
    place: int  # in the store
    size: int


class Index:
    """Numbers found by a fingerprint: a dictionary over sorted arrays, which load at once."""

    def __init__(self, keys: Keys[int] | None = None, values: Words[int] | None = None) -> None:
        self._keys: Keys[int] = array("q") if keys is None else keys
        self._values: Words[int] = array("I") if values is None else values
        self._new: dict[int, list[int]] = {}

    def add(self, key: int, value: int) -> None:
        """Note one more number under a key."""
        self._new.setdefault(key, []).append(value)

    def last(self, key: int, count: int) -> list[int]:
        """The latest numbers noted under a key, oldest first."""
        found = self._new.get(key, [])
        if self._keys and len(found) < count:
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                end = bisect_right(self._keys, key, at)
                found = [*self._values[at:end], *found]
        return found[-count:]

    def packed(self) -> tuple[Keys[int], Words[int]]:
        """The sorted arrays of everything noted."""
        pairs = [*zip(self._keys, self._values, strict=True)]
        pairs += [(key, value) for key, several in self._new.items() for value in several]
        pairs.sort()
        return array("q", [key for key, _v in pairs]), array("I", [value for _k, value in pairs])


class Store:
    """Removed words with their origins, found by their shingles."""

    def __init__(self, least: int) -> None:
        self.words: Words[int] = array("I")
        self.origins: Origins[int] = array("I")
        self.taken = bytearray()  # 1 where the word was found again elsewhere
        self.places = Index()  # of shingles
        self.wholes = Index()  # of short gaps, with or without the words around them
        self._least = least

    def add(self, gap: Gap, origins: Origins[int], around: bool) -> int:
        """Note removed words; returns where they start in the store."""
        start = len(self.words)
        self.words += gap.removed
        self.words.append(0)  # no passage runs over the end of a gap
        self.origins += origins
        self.origins.append(0)
        self.taken += bytes(len(gap.removed) + 1)
        size = len(gap.removed)
        if around:
            self.wholes.add(hash((gap.was_before, gap.was_after, *gap.removed)), start)
        elif size > 1:
            self.wholes.add(hash(tuple(gap.removed)), start)
            if SHORTEST <= size <= SHORT:
                for edge in _edges(gap.removed):
                    self.wholes.add(edge, start)
        for offset in range(0, size - SHINGLE + 1, STEP):
            self.places.add(hash(tuple(gap.removed[offset : offset + SHINGLE])), start + offset)
        return start

    def whole(self, gap: Gap, around: bool) -> int | None:
        """Where the words of the gap went from, whole; `around`: from between the same words."""
        key = hash((gap.before, gap.after, *gap.added)) if around else hash(tuple(gap.added))
        for start in self.wholes.last(key, 1):
            if self.words[start : start + len(gap.added)] == gap.added:
                return start
        return None

    def mended(self, came: Words[int]) -> tuple[int, list[Match]] | None:
        """Where a few words went from whole that came mended, and what is kept of them."""
        if not SHORTEST <= len(came) <= SHORT:
            return None
        for start in (one for edge in _edges(came) for one in self.wholes.last(edge, CANDIDATES)):
            went = self.words[start : self.words.index(0, start)]
            kept = align(went, came)
            if 3 * sum(one[2] for one in kept) >= 2 * max(len(went), len(came)):
                return start, kept
        return None

    def passages(self, came: Words[int]) -> list[Found]:
        """The passages of `came` that the store holds, in order, each the longest found there."""
        found: list[Found] = []
        at, end = 0, len(came) - SHINGLE + 1
        free = 0  # first word of `came` not yet in a passage
        shingles = list(map(hash, zip(*(came[n:] for n in range(SHINGLE)), strict=False)))
        while at < end:
            candidates = self.places.last(shingles[at], CANDIDATES)
            if not candidates:
                at += 1
                continue
            best = max(
                (self._extend(came, at, place, free) for place in candidates),
                key=lambda one: one.size,
            )
            if best.size >= self._least:
                found.append(best)
                free = at = best.at + best.size
            else:
                at += 1
        return found

    def _extend(self, came: Words[int], at: int, place: int, free: int) -> Found:
        mine, first, spot = self.words, at, place
        while first > free and spot > 0 and mine[spot - 1] == came[first - 1]:
            first -= 1
            spot -= 1
        last, end = at, place
        limit, stop = len(came), len(mine)
        while last < limit and end < stop and mine[end] == came[last]:
            last += 1
            end += 1
        return Found(first, spot, last - first)


def settle(came: Came, store: Store, around: bool) -> None:
    """Fill in the origins of words that came, as far as the store knows them.

    `around`: a short gap counts as found only between the words it stood between.
    """
    whole = store.whole(came.gap, around) if came.gap.added else None
    if whole is not None and not any(came.origins):
        _take(came, store, Found(0, whole, len(came.gap.added)))
        return
    if not around and not any(came.origins) and (kept := store.mended(came.gap.added)):
        for i, j, size in kept[1]:
            _take(came, store, Found(j, kept[0] + i, size))
        return
    for start, end in _unknown(came.origins):
        part = came.gap.added[start:end]
        if len(part) < SHINGLE:
            continue
        previous: Found | None = None
        for one in store.passages(part):
            shifted = Found(one.at + start, one.place, one.size)
            _take(came, store, shifted)
            if previous is None or not _between(came, store, previous, shifted):
                _beside(came, store, shifted, back=True)
                if previous is not None:
                    _beside(came, store, previous, back=False)
            previous = shifted
        if previous is not None:
            _beside(came, store, previous, back=False)


def _between(came: Came, store: Store, left: Found, right: Found) -> bool:
    """Words between two passages that moved together, where a word or two was changed too.

    False where the two did not stand near each other.
    """
    a0, a1 = left.place + left.size, right.place
    b0, b1 = left.at + left.size, right.at
    if 0 < a1 - a0 <= HOLE and 0 < b1 - b0 <= HOLE and 0 not in store.words[a0:a1]:
        for i, j, size in align(store.words[a0:a1], came.gap.added[b0:b1]):
            _take(came, store, Found(b0 + j, a0 + i, size))
        return True
    return (a0, b0) == (a1, b1)


def _beside(came: Came, store: Store, found: Found, back: bool) -> None:
    """Words before or behind a passage that moved with it, past a word or two that were changed.

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
        _take(came, store, Found(*low, size))


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


def _take(came: Came, store: Store, found: Found) -> None:
    origins = store.origins[found.place : found.place + found.size]
    came.origins[found.at : found.at + found.size] = origins
    store.taken[found.place : found.place + found.size] = b"\1" * found.size


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
