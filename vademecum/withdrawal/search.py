"""Withdrawn words found in any text, however it is written, each run with its place.

What counts is what `history.returned` says of a book that would show them: runs rare enough to be
somebody's own. Here a shorter run does, since what is replaced by a mark is mended more easily than
what is left: of six words, or several pieces in one paragraph. Outside the book's texts half a
sentence does. What is shorter still is told (`parts`), for a person to judge.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from enum import Enum

from vademecum.history.measures import telling
from vademecum.history.returned import PIECE, SUM, Rarity, Sought
from vademecum.withdrawal.beside import Beside
from vademecum.withdrawal.bones import Skeletons
from vademecum.withdrawal.coded import coded
from vademecum.withdrawal.needles import KEY, WORDS, Needle, needle, sentences
from vademecum.withdrawal.packed import unpacked
from vademecum.withdrawal.readings import Letters, common, fast, placed
from vademecum.withdrawal.scattered import Scattered

_RUN, _RARE = 6, 60  # words, bits: somebody's own
_HALF = 40  # bits of as many words, outside the book's texts
_PART, _HINT, _HINTS = 5, 32, 60  # words, bits: for a person to judge; bits of several pieces
_PARAGRAPH = re.compile(r"\n[ \t>]*\n")


class Where(Enum):
    """Where a text stands: how little of the words counts there."""

    OWN = 0  # in the record itself
    BOOK = 1  # in a text that others wrote
    BESIDE = 2  # in a message, a note, a transcript, a name


@dataclass(frozen=True, slots=True)
class Found:
    """A run of a text that is withdrawn words."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a needle that stand in a text's letters."""

    needle: int
    first: int
    last: int  # after the last one
    bits: float
    own: float
    lone: int
    span: tuple[int, int]  # in the text


class Search:
    """Passages, ready to be found in texts."""

    def __init__(
        self,
        sought: Sequence[Sought],
        rarity: Rarity,
        shared: Set[tuple[str, ...]] = frozenset(),
    ) -> None:
        """`shared`: runs of the shortest size (`history.returned`) that other records say."""
        self._last: tuple[str, list[_Run]] = "", []
        self._needles: list[Needle] = []
        self._places: dict[str, list[tuple[int, int]]] = {}
        for one in dict.fromkeys(sought):
            found = needle(one, rarity, shared)
            for word, start in enumerate(found.starts):
                key = found.letters[start : start + KEY]
                if len(key) == KEY:
                    self._places.setdefault(key, []).append((len(self._needles), word))
            self._needles.append(found)
        said = [pair for one in self._needles for pair in sentences(one)]
        self._scattered, self._beside = Scattered(said), Beside(said)
        self._skeletons = Skeletons([one.words for one in self._needles])

    def holds(self, data: bytes) -> bool:
        """Whether a file in which words are packed holds some."""
        return any(self._runs_in(text) or self._coded(text) for text in unpacked(data))

    def found(self, text: str, where: Where = Where.BOOK) -> list[Found]:
        """The runs of a text that are withdrawn words, in order.

        Words of which the letters are coded (`coded`) are a run without words.
        """
        return _apart([*self._runs_in(text, where), *self._coded(text)])

    def parts(self, text: str) -> list[Found]:
        """Runs that may be theirs, or be common words: said, for a person to judge."""
        runs = [one for one in self._every(text) if one.own >= PIECE]
        at = _Paragraphs(text)
        sums: Counter[tuple[int, int]] = Counter()
        for one in {(each.needle, each.first, each.last): each for each in runs}.values():
            sums[at(one), one.needle] += int(one.own)
        told = [
            one
            for one in runs
            if (one.last - one.first >= _PART and (one.own >= _HINT or one.lone > 1))
            or sums[at(one), one.needle] >= _HINTS
        ]
        apart = (*self._beside.found(text), *self._scattered.found(text))
        return _merged(told, self._needles) or [Found(0, len(text), words) for words in apart]

    def _coded(self, text: str) -> list[Found]:
        return [
            Found(start, end, ())
            for start, end, data in coded(text)
            if any(self._runs_in(one, Where.BESIDE) for one in unpacked(data))
        ]

    def _every(self, text: str) -> list[_Run]:
        if self._last[0] != text:  # the same text is asked for marks, then for parts
            runs = []
            if any(self._may_hold(letters) for letters in fast(text)):
                runs = [run for letters in placed(text) for run in self._runs(letters)]
            for one in self._skeletons.found(text):
                runs = _longer(runs, self._of(one.passage, one.first, one.last, one.span))
            self._last = text, runs
        return self._last[1]

    def _runs_in(self, text: str, where: Where = Where.BOOK) -> list[Found]:
        runs = self._every(text)
        at = _Paragraphs(text)
        told = [one for one in runs if self._tells(one, where)]
        paragraphs = {at(one) for one in told}
        pieces = [one for one in runs if _weight(one, where) >= PIECE]
        sums: Counter[tuple[int, int]] = Counter()
        for one in {(each.needle, each.first, each.last): each for each in pieces}.values():
            sums[at(one), one.needle] += int(_weight(one, where))
        told += [one for one in pieces if at(one) in paragraphs or sums[at(one), one.needle] >= SUM]
        return [_whole(one, text) for one in _merged(told, self._needles)]

    def _may_hold(self, letters: str) -> bool:
        last = len(letters) - KEY + 1
        return not self._places.keys().isdisjoint([letters[at : at + KEY] for at in range(last)])

    def _tells(self, one: _Run, where: Where) -> bool:
        needle = self._needles[one.needle]
        size = one.last - one.first
        opens = [at for at in range(one.first, one.last) if at in needle.opens]
        closes = [at for at in range(one.first + 1, one.last + 1) if at in needle.closes]
        whole = bool(opens and closes) and opens[0] < closes[-1]
        if where is Where.OWN:
            return one.bits >= PIECE or size == len(needle.words)
        half = where is Where.BESIDE and (one.own >= _HALF or one.lone > 1)
        if size >= _RUN and half:
            return True
        return (size >= _RUN and one.own >= _RARE) or telling(size, one.own, whole)

    def _runs(self, letters: Letters) -> Iterator[_Run]:
        """The longest run at each place where one begins."""
        at, last = 0, len(letters.text) - KEY
        while at <= last:
            best: _Run | None = None
            for number, word in self._places.get(letters.text[at : at + KEY], ()):
                one = self._run(letters, at, number, word)
                if one and (best is None or one.span[1] > best.span[1]):
                    best = one
            if best is None:
                at += 1
            else:
                yield best
                at = max(at + 1, bisect_left(letters.starts, best.span[1]))

    def _run(self, letters: Letters, at: int, number: int, word: int) -> _Run | None:
        """The words of a needle, from one of them on, that stand at a place."""
        needle = self._needles[number]
        if at and letters.ends[at - 1] == letters.starts[at]:
            return None  # in the middle of a word
        size = common(letters.text, at, needle.letters, needle.starts[word])
        reach = needle.starts[word] + size
        after = bisect_right(needle.ends, reach)
        while after > word:
            end = at + needle.ends[after - 1] - needle.starts[word]
            if end == len(letters.text) or letters.ends[end - 1] != letters.starts[end]:
                break
            after -= 1  # the text's word goes on
        if after - word < WORDS:
            return None
        end = at + needle.ends[after - 1] - needle.starts[word]
        return self._of(number, word, after, (letters.starts[at], letters.ends[end - 1]))

    def _of(self, number: int, first: int, last: int, span: tuple[int, int]) -> _Run:
        """Words of a needle that stand somewhere, and what they tell."""
        needle = self._needles[number]
        bits, own, lone = (row[last] - row[first] for row in (needle.bits, needle.own, needle.lone))
        return _Run(number, first, last, bits, own, int(lone), span)


def _longer(runs: list[_Run], new: _Run) -> list[_Run]:
    """Runs and another, each word counted once."""
    start, end = new.span
    if any(one.span[0] <= start and end <= one.span[1] for one in runs):
        return runs
    inside = [one for one in runs if start <= one.span[0] and one.span[1] <= end]
    return [*(one for one in runs if one not in inside or one.needle != new.needle), new]


def _weight(one: _Run, where: Where) -> float:
    return one.bits if where is Where.OWN else one.own


class _Paragraphs:
    """The number of the paragraph where a run begins."""

    def __init__(self, text: str) -> None:
        self._cuts = [0, *(one.end() for one in _PARAGRAPH.finditer(text))]

    def __call__(self, one: _Run) -> int:
        return bisect_right(self._cuts, one.span[0])


def _merged(runs: Sequence[_Run], needles: Sequence[Needle]) -> list[Found]:
    """Runs that overlap or stand beside each other as one, with the longest one's words."""
    found: list[Found] = []
    for one in sorted(runs, key=lambda run: (run.span[0], -run.span[1])):
        words = needles[one.needle].words[one.first : one.last]
        start, end = one.span
        if found and start <= found[-1].end + 1:
            last = found.pop()
            said = max(last.words, words, key=len)
            found.append(Found(last.start, max(last.end, end), said))
        else:
            found.append(Found(start, end, words))
    return found


def _apart(found: list[Found]) -> list[Found]:
    """In order, each after the end of the one before."""
    rows: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if rows and one.start < rows[-1].end:
            rows[-1] = replace(rows[-1], end=max(rows[-1].end, one.end))
        else:
            rows.append(one)
    return rows


def _whole(one: Found, text: str) -> Found:
    """With the accents that follow its last letter, where they are signs of their own."""
    end = one.end
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return replace(one, end=end)
