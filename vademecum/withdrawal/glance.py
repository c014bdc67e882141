"""Where some words may stand in a file, seen from its plain letters alone, before it is read well.

A history holds thousands of versions of files that have nothing of them, or have it in the same
paragraphs as the version before. Reading each letter by letter (`search`) takes minutes; this takes
seconds, and leaves the paragraphs that are worth it, each once.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, pairwise

from vademecum.withdrawal.bones import plain_runs

_STEP = 4  # of every so many letters of a file, one is where a run may stand; two in a row count
_ROW = 3  # words in a row, others between them, as a transcript has them one a line
_AROUND = 1  # paragraphs on each side of one in which something is seen
_OTHERS = bytes(sorted(set(range(256)) - set(string.ascii_letters.encode())))
_SMALL = bytes(range(256)).lower()
_WORD = re.compile(rb"[a-z]{4,}")
_BREAK = re.compile(rb"\n[ \t>\r]*\n")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Glance:
    """Passages, ready to be seen in files."""

    def __init__(self, passages: Iterable[Sequence[str]]) -> None:
        each = list(passages)
        self._runs, self._size = plain_runs(each)
        rows = [_WORD.findall(" ".join(words).casefold().encode()) for words in each]
        self._words = {word for row in rows for word in row}
        self._rows = {tuple(row[at : at + _ROW]) for row in rows for at in range(len(row))}
        self._seen: set[bytes] = set()

    def parts(self, data: bytes) -> Iterator[bytes]:
        """The runs of paragraphs of a file in which words may stand, but for those seen before."""
        if data.startswith(_UTF16):  # its letters stand apart
            yield data
            return
        cuts = _cuts(data)
        near = {
            at + by
            for at in (*self._letters(data, cuts), *self._in_rows(data, cuts))
            for by in range(-_AROUND, _AROUND + 1)
            if 0 <= at + by < len(cuts) - 1
        }
        for first in sorted(near):
            if first - 1 not in near:
                last = next(at for at in count(first) if at + 1 not in near)
                yield from self._new(data[cuts[first] : cuts[last + 1]])

    def sees(self, data: bytes) -> bool:
        """Whether words may stand anywhere in a file."""
        cuts = _cuts(data)
        seen = chain(self._letters(data, cuts), self._in_rows(data, cuts))
        return data.startswith(_UTF16) or next(seen, None) is not None

    def _new(self, part: bytes) -> Iterator[bytes]:
        if part and part not in self._seen:
            self._seen.add(part)
            yield part

    def _letters(self, data: bytes, cuts: Sequence[int]) -> Iterator[int]:
        """The paragraphs in which letters of a passage stand in a row, whatever is between them."""
        bare = data.translate(_SMALL, _OTHERS).decode("ascii")
        size, runs = self._size, self._runs
        each = range(0, len(bare) - size + 1, _STEP)
        if runs.isdisjoint([bare[at : at + size] for at in each]):
            return
        ends = [0]
        for start, end in pairwise(cuts):
            ends.append(ends[-1] + len(data[start:end].translate(None, _OTHERS)))
        before = False
        for at in each:
            here = bare[at : at + size] in runs
            if here and before:
                yield bisect_right(ends, at) - 1
            before = here

    def _in_rows(self, data: bytes, cuts: Sequence[int]) -> Iterator[int]:
        """The paragraphs in which words of a passage follow one another, others between them."""
        small, known = data.lower(), self._words
        found = [one for one in _WORD.finditer(small) if one[0] in known]
        words = [one[0] for one in found]
        for at, row in enumerate(zip(*(words[by:] for by in range(_ROW)), strict=False)):
            if row in self._rows:
                yield from (bisect_right(cuts, one.start()) - 1 for one in found[at : at + _ROW])


def _cuts(data: bytes) -> list[int]:
    """Where paragraphs begin, and the end."""
    return [0, *(found.end() for found in _BREAK.finditer(data)), len(data)]
