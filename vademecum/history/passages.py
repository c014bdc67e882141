"""Passages that were seen before, found again by their words.

A store holds words with their origins, in pieces that each came from one place. Every few words a
shingle leads there; a passage is as far as the words are the same from a shingle on, both ways.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from vademecum.history.reasons import Origins
from vademecum.history.words import Words

Keys = array  # of "q": fingerprints

SHINGLE = 4  # words that lead to a passage
CANDIDATES = 8  # most places tried for one shingle
_AROUND = 14  # words before a passage already found that are weighed with it


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
        self._new: dict[int, int | list[int]] = {}  # most have one; a list takes twice the room

    def add(self, key: int, value: int) -> None:
        """Note one more number under a key."""
        known = self._new.get(key)
        if known is None:
            self._new[key] = value
        elif isinstance(known, list):
            known.append(value)
        else:
            self._new[key] = [known, value]

    def add_all(self, keys: Iterable[int], value: int, step: int) -> None:
        """Note a number under each key, from `value` on by steps."""
        new, add = self._new, self.add
        for key in keys:
            if key in new:
                add(key, value)
            else:
                new[key] = value
            value += step

    def some(self, key: int, count: int) -> Sequence[int]:
        """So many of the numbers noted under a key: the first, then the latest, oldest first."""
        new = self._new.get(key)
        found: Sequence[int] = () if new is None else new if isinstance(new, list) else (new,)
        if self._keys:
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                end = bisect_right(self._keys, key, at)
                old = self._values[at:end] if end - at <= count else self._ends(at, end, count)
                found = [*old, *found]
        if len(found) > count:
            found = [found[0], *found[1 - count :]]
        return found

    def _ends(self, at: int, end: int, count: int) -> Words[int]:
        return self._values[at : at + 1] + self._values[end - count : end]

    def known(self, keys: Sequence[int]) -> list[int]:
        """Which of the keys, by their place among them, something was noted under."""
        if self._keys:
            return [at for at, key in enumerate(keys) if self.some(key, 2)]
        new = self._new
        return [at for at, key in enumerate(keys) if key in new]

    def packed(self) -> tuple[Keys[int], Words[int]]:
        """The sorted arrays of everything noted."""
        pairs = [*zip(self._keys, self._values, strict=True)]
        for key, several in self._new.items():
            if isinstance(several, list):
                pairs += [(key, value) for value in several]
            else:
                pairs.append((key, several))
        pairs.sort()
        return array("q", [key for key, _v in pairs]), array("I", [value for _k, value in pairs])


class Store:
    """Words with their origins, found by their shingles."""

    def __init__(self, step: int) -> None:
        self.words: Words[int] = array("I")
        self.origins: Origins[int] = array("I")
        self.starts = bytearray()  # 1 where a sentence or a line begins
        # Of each piece: where it begins, the number of the path it stood at, that of its file.
        self.pieces: tuple[Words[int], Words[int], Words[int]] = (
            array("I"), array("I"), array("I"),
        )  # fmt: skip
        self.places = Index()  # of shingles
        self.wholes = Index()  # of gaps, with the words around them
        self._step = step  # every so many shingles one is noted

    def add(
        self, words: Words[int], origins: Origins[int], path: int, line: int,
        starts: bytes = b"", first: int = 0, last: int | None = None,
    ) -> int:  # fmt: skip
        """Note a piece; returns where it starts. Only its words `first` to `last` lead to it.

        `starts`: for each word, and the one behind the last, 1 where a sentence begins.
        """
        start = len(self.words)
        self.words += words
        self.words.append(0)  # no passage runs over the end of a piece
        self.origins += origins
        self.origins.append(0)
        self.starts += starts or bytes(len(words) + 1)
        for kept, value in zip(self.pieces, (start, path, line), strict=True):
            kept.append(value)
        low = max(0, first - SHINGLE + 1)
        high = min(len(words) - SHINGLE + 1, len(words) if last is None else last)
        if high > low:
            part = words[low : high + SHINGLE - 1]
            shingles = islice(
                zip(*(part[n:] for n in range(SHINGLE)), strict=False), 0, None, self._step
            )
            self.places.add_all(map(hash, shingles), start + low, self._step)
        return start

    def piece(self, place: int) -> tuple[int, int]:
        """The numbers of the path and of the file whose words stand at a place."""
        at = bisect_right(self.pieces[0], place) - 1
        return self.pieces[1][at], self.pieces[2][at]

    def holds(self, start: int, words: Words[int]) -> bool:
        """Whether these words stand there."""
        return self.words[start : start + len(words)] == words

    def passages(
        self, came: Words[int], free: Sequence[tuple[int, int]]
    ) -> Generator[list[Found], int | None, None]:
        """For each shingle of `came` that the store knows, what passages it may lead to.

        Only shingles within the runs `free`. Send the end of what was taken: the search goes on
        from there.
        """
        shingles = list(map(hash, zip(*(came[n:] for n in range(SHINGLE)), strict=False)))
        for start, end in free:
            if end - start < SHINGLE:
                continue
            done = start
            for at in self.places.known(shingles[start : end - SHINGLE + 1]):
                if start + at < done:
                    continue
                places = self.places.some(shingles[start + at], CANDIDATES)
                found = [self._extended(came, start + at, place, done) for place in places]
                taken = yield found
                done = max(done, taken or 0)

    def _extended(self, came: Words[int], at: int, place: int, free: int) -> Found:
        mine, first, spot, low = self.words, at, place, max(0, free - _AROUND)
        while first > low and spot and mine[spot - 1] == came[first - 1]:
            first -= 1
            spot -= 1
        return Found(first, spot, at - first + same(came, at, mine, place))


def same(left: Words[int], at: int, right: Words[int], place: int) -> int:
    """How many words are the same from here on: by leaps, slices being compared in C."""
    limit = min(len(left) - at, len(right) - place)
    size, leap = 0, 8
    while size < limit:
        step = min(leap, limit - size)
        a, b = at + size, place + size
        if left[a : a + step] == right[b : b + step]:
            size += step
            leap *= 2
        elif step == 1:
            break
        else:
            limit = min(limit, size + step)
            leap = max(1, step // 2)
    return size
