"""Words that a person took back, looked for in a book as it now is: by runs that are rare enough.

A run is words in a row. How rare it is, is the sum over its words of how seldom each stands in
this book, in bits; the commonest words of French count for nothing, nor does the name of a law or
what is quoted or set in italics (a title): « Merci d'avoir accepté » stands in every hearing.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vademecum.french.common import COMMON, MEETING
from vademecum.french.folding import alike, composed, unaccented
from vademecum.history.measures import SENTENCE, common, copied, stands, telling
from vademecum.history.words import line_words
from vademecum.text.lines import Span

SIZE = 4  # words of the shortest run that is looked for
_PRIOR = 2**16  # words a book is taken to have, at least: in a small one none seems common
SUM = 100  # bits of the runs of one passage, where a word here and there was changed
_MASK = 8  # runs of one passage by which a text says some of it over again
PIECE = 22  # bits of a run that counts for that, and of one in the same record

RARE = 60  # bits of a clause that stands as a sentence of its own, or of a passage told whole

# What ends a clause, or with `end` a sentence; one class of signs first, which is found fast.
_BREAK = re.compile(r"[.!?…;\n,:—–](?:(?P<end>(?<=[.!?…;])[.!?…;]*(?:\s|$)|(?<=\n))|(?<=[,:—–])\s)")
_LAW = re.compile(
    r"\b(?=[acdlort])(?:lois?|décrets?|ordonnances?|arrêtés?|circulaires?|directives?|règlements?|articles?"
    r"|codes?|conventions?|traités?|chartes?)\s+(?:n[°º o]|du\s+\d|de\s+\d{4}|[LRD]\.?\s?\d|\d"
    r"|relati(?:f|ve)|portant|généra(?:l|le)\s+des|organique)"
    r"(?:[^.,;!?\n]|,\s+(?:relati|portant)){0,140}",
    re.IGNORECASE,
)
_TITLE = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"\n]*\"|\*[^*\n]+\*|_[^_\n]+_")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order."""

    words: tuple[str, ...]
    mute: frozenset[int]  # those that tell nothing: a law's name, a title
    starts: frozenset[int]  # where a sentence begins
    ends: frozenset[int]  # after a sentence's last word
    breaks: frozenset[int] = frozenset()  # where a clause begins, which is where another ends
    bare: tuple[str, ...] = ()  # the words as eyes compare them: accents and alphabets set aside


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    return COMMON | frozenset(map(unaccented, COMMON))


@lru_cache(maxsize=65536)
def read(text: str) -> Words:
    """The words of some text, as a reader sees it; of a passage, which is asked for again."""
    return parsed(text)


def parsed(text: str) -> Words:
    """The same, of a whole text."""
    text = composed(text)
    hidden = _hidden(text)
    found: list[str] = []
    starts, ends, mute, breaks = {0}, set(), set(), {0}
    place = 0
    for end, stops in _breaks(text):
        inside = [span for span in hidden if span[0] < end and span[1] > place] if hidden else ()
        if not inside:
            found += line_words(text[place:end])
        for piece, at in _pieces(text[place:end], place, inside) if inside else ():
            new = line_words(piece)
            if at:
                mute |= set(range(len(found), len(found) + len(new)))
            found += new
        place = end
        breaks.add(len(found))
        if stops:
            ends.add(len(found))
            starts.add(len(found))
    bare = tuple(word if word.isascii() else _bare(word) for word in found)
    return Words(
        tuple(found), frozenset(mute), frozenset(starts), frozenset(ends), frozenset(breaks), bare
    )


def _breaks(text: str) -> Iterator[tuple[int, bool]]:
    """Where each clause of a text ends, and whether a sentence does."""
    for one in _BREAK.finditer(text):
        yield one.end(), one["end"] is not None
    yield len(text), True


@lru_cache(maxsize=65536)  # a book says the same words over and over
def _bare(word: str) -> str:
    return alike(word)


def told(text: str) -> Iterator[tuple[str, bool]]:
    """A whole text cut where what tells nothing begins and ends, and whether each piece is that."""
    return _pieces(text, 0, _hidden(text))


def _hidden(text: str) -> list[Span]:
    """Where what tells nothing stands, in order, each apart from the next."""
    found: list[Span] = []
    those = (one.span() for pattern in (_LAW, _TITLE) for one in pattern.finditer(text))
    for start, end in sorted(those):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _pieces(text: str, shift: int, hidden: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text cut where what tells nothing begins and ends."""
    place = 0
    for first, last in hidden:
        start, end = max(first - shift, 0), min(last - shift, len(text))
        if place < start:
            yield text[place:start], False
        yield text[start:end], True
        place = end
    if place < len(text):
        yield text[place:], False


class Rarity:
    """How seldom each word stands in a book."""

    def __init__(self, texts: Iterable[Words]) -> None:
        self._counts = Counter(word for text in texts for word in text.words)
        self._total = self._counts.total()

    def bits(self, word: str) -> float:
        """How much a word tells."""
        return self._bits(word, _PRIOR + self._total)

    def seen(self, word: str) -> float:
        """How much it tells by this book alone: little in a small one, where all words are rare."""
        return min(self._bits(word, max(self._total, 1)), self.bits(word))

    def _bits(self, word: str, total: int) -> float:
        bare = _ELIDED.sub("", word)
        common = _common_words()
        if len(bare) < 3 or word in common or bare in common or not bare.isalpha():
            parts = re.split(r"[-']", bare)
            return 0 if all(part in common or not part.isalpha() for part in parts) else 4
        return math.log2(total / max(self._counts[word], 1))


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of one turn that were taken back."""

    words: Words
    free: frozenset[tuple[str, ...]] = frozenset()  # runs that its record says elsewhere too
    entire: bool = True  # in the same record all of it tells, however common its words
    struck: bool = False  # so it does in another's turn there, where one word of it tells

    def runs(self) -> Iterator[tuple[tuple[str, ...], int]]:
        """Every run of the shortest size, without accents, with its place."""
        said, bare = self.words.words, self.words.bare
        for at in range(len(said) - SIZE + 1):
            if said[at : at + SIZE] not in self.free:
                yield bare[at : at + SIZE], at


Run = tuple[str, ...]  # words of the shortest run, bare


class Search:
    """Turns that were taken back, ready to be found in texts."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        self._sought = sought
        self._places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for number, one in enumerate(sought):
            for run, at in one.runs():
                self._places.setdefault(run, []).append((number, at))

    @property
    def starts(self) -> Iterable[Run]:
        """The shortest runs by which something may be found."""
        return self._places.keys()

    def may_find(self, text: Words) -> bool:
        """Whether a run of the shortest size came back."""
        said = text.bare
        runs = zip(*(said[at:] for at in range(SIZE)), strict=False)
        return not self._places.keys().isdisjoint(runs)

    def repeats(self, text: Words) -> bool:
        """Whether a text says so much of one turn that it makes its words no commoner."""
        said = text.bare
        hits = Counter(
            number
            for run in set(zip(*(said[at:] for at in range(SIZE)), strict=False))
            for number in {one for one, _at in self._places.get(run, ())}
        )
        return max(hits.values(), default=0) >= _MASK

    def found(
        self,
        text: Words,
        near: bool,
        rarity: Rarity,
        pieces: bool = True,
        *,
        named: bool = False,
        apart: bool = False,
    ) -> int | None:
        """The place of the first word that came back; `near`: in the same record or its copy.

        `pieces`: whether runs too short to tell alone tell together; `named`: the text names some
        body, and says what a person did only where it says a whole sentence of theirs; `apart`: it
        is a turn of another's in the same record, where what people say to one another tells
        nothing.
        """
        pieces = pieces and not named
        sums: Counter[int] = Counter()
        first: dict[int, int] = {}
        at = 0
        while at <= len(text.words) - SIZE:
            longest = 0
            for number, there in self._places.get(text.bare[at : at + SIZE], ()):
                size = common(text.bare, at, self._sought[number].words.bare, there)
                bits = self._bits(number, there, size, text, at, near, rarity)
                if apart:
                    there_said = text.words[at : at + size]
                    bits = min(bits, sum(rarity.bits(w) for w in there_said if not _met(w)))
                if self._tells(number, there, size, bits, (near, named, apart), text, at):
                    return at
                if pieces and size > longest and bits >= PIECE:
                    sums[number] += int(bits)
                    first.setdefault(number, at)
                    longest = size
                    if sums[number] >= SUM:
                        return first[number]
            at += max(longest, 1)
        return None

    def _bits(
        self, number: int, there: int, size: int, text: Words, at: int, near: bool, rarity: Rarity
    ) -> float:
        mute = self._sought[number].words.mute
        return sum(
            rarity.bits(text.words[at + n])
            for n in range(size)
            # Elsewhere, what stands between quotation marks may be just what the person said.
            if there + n not in mute and not (near and at + n in text.mute)
        )

    def _tells(
        self,
        number: int,
        there: int,
        size: int,
        bits: float,
        where: tuple[bool, bool, bool],
        text: Words,
        at: int,
    ) -> bool:
        near, named, apart = where
        said = self._sought[number].words
        starts = [n for n in range(size) if at + n in text.starts]
        ends = [n for n in range(1, size + 1) if at + n in text.ends]
        if near:
            one = self._sought[number]
            everything = there == 0 and size == len(said.words) and one.entire
            return bits >= PIECE or (everything and (not apart or (one.struck and bits > 0)))
        whole = stands(starts, ends, there, said.starts, said.ends)
        clause = stands(starts, ends, there, said.breaks, said.breaks)
        alone = clause and size >= SENTENCE and bits >= RARE
        tells = telling if named else copied
        return tells(size, bits, whole) or alone


def _met(word: str) -> bool:
    return _ELIDED.sub("", word) in MEETING
