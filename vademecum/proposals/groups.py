"""Which changes of a text are one: taken apart they would lose words, or leave half a box."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.history.sentences import LIKE, likeness
from vademecum.proposals.boxes import fences, of_one
from vademecum.proposals.change import Kind, Stand
from vademecum.proposals.cut import Block, File
from vademecum.proposals.threeway import Parted

_NOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_TELLING = 4  # words of a sentence by which it is known where it went


@dataclass(frozen=True, slots=True)
class Piece:
    """One block or key that is not as it was sent."""

    kind: Kind
    stand: Stand
    old: int = -1  # number of the block in the text sent; -1: none
    new: int = -1  # in the text proposed
    key: str = ""  # of the front matter
    put: str = ""  # what the block becomes; "": as proposed
    beside: bool = False  # another sentence of it changed here too
    apart: Parted | None = None  # its sentences that are in conflict, and the others


def grouped(pieces: Sequence[Piece], base: File, theirs: File) -> Iterator[tuple[Piece, ...]]:
    """The pieces, those that go together as one: in the order of the first of each."""
    of = list(range(len(pieces)))

    def join(one: int, other: int) -> None:
        first, second = sorted((_root(of, one), _root(of, other)))
        of[second] = first

    at_new = {one.new: n for n, one in enumerate(pieces) if one.new >= 0}
    at_old = {one.old: n for n, one in enumerate(pieces) if one.old >= 0}
    for n, one in enumerate(pieces):
        before = at_new.get(one.new - 1) if one.kind is Kind.ADDED else None
        if before is not None and pieces[before].kind is Kind.ADDED:
            join(n, before)  # what is put in together
    for fence, inside in (
        *_boxed(pieces, base, at_old, by_old=True),
        *_boxed(pieces, theirs, at_new, by_old=False),
    ):
        join(fence, inside)
    for n, one in enumerate(pieces):
        below = at_old.get(one.old + 1) if one.kind is Kind.MOVED else None
        if below is not None and _one_list(base.blocks, one, pieces[below]):
            join(n, below)
    for giver, taker in _handed_over(pieces, base, theirs):
        join(giver, taker)
    for call, note in _noted(pieces, base, theirs):
        join(call, note)
    found: dict[int, list[Piece]] = {}
    for n, piece in enumerate(pieces):
        found.setdefault(_root(of, n), []).append(piece)
    return (tuple(group) for group in found.values())


def _root(of: list[int], n: int) -> int:
    while of[n] != n:
        n = of[n]
    return n


def _boxed(
    pieces: Sequence[Piece], file: File, places: Mapping[int, int], *, by_old: bool
) -> Iterator[tuple[int, int]]:
    """Pieces of one box: its fences, and its words where it goes elsewhere or goes with them."""
    for opens, closes in fences(file.blocks):
        if opens not in places or closes not in places:
            continue
        first, last = pieces[places[opens]], pieces[places[closes]]
        yield places[opens], places[closes]
        for at in range(opens + 1, closes):
            goes = at in places and (
                Kind.MOVED in (first.kind, last.kind)
                # without its words the box would stay empty
                or (by_old and pieces[places[at]].kind is Kind.REMOVED)
            )
            if goes:
                yield places[opens], places[at]


def _one_list(blocks: Sequence[Block], one: Piece, below: Piece) -> bool:
    """Whether two pieces are neighbours of one list or quotation, and went together."""
    return (
        below.kind is Kind.MOVED
        and below.new == one.new + 1
        and of_one(blocks[one.old], blocks[below.old])
    )


def _handed_over(pieces: Sequence[Piece], base: File, theirs: File) -> Iterator[tuple[int, int]]:
    """Pieces between which a sentence goes: paragraphs joined, cut, a sentence moved."""
    lost: dict[str, int] = {}
    got: dict[str, int] = {}
    for n, one in enumerate(pieces):
        if one.kind is Kind.KEY:
            continue
        old = _telling(base.blocks[one.old]) if one.old >= 0 else set()
        new = _telling(theirs.blocks[one.new]) if one.new >= 0 else set()
        lost |= dict.fromkeys(old - new, n)
        got |= dict.fromkeys(new - old, n)
    for sentence in lost.keys() & got.keys():
        if lost[sentence] != got[sentence]:
            yield lost[sentence], got[sentence]
    yield from _rewritten(pieces, lost, got, base, theirs)


def _rewritten(
    pieces: Sequence[Piece],
    lost: Mapping[str, int],
    got: Mapping[str, int],
    base: File,
    theirs: File,
) -> Iterator[tuple[int, int]]:
    """The same where the sentence is written otherwise: between a passage and the next alone."""
    for old, giver in lost.items():
        if old in got:
            continue
        for new, taker in got.items():
            if giver == taker or new in lost:
                continue
            one, other = pieces[giver], pieces[taker]
            cut_ = one.new >= 0 > other.old and one.new in _around(theirs, other.new)
            joined = one.new < 0 <= other.old and other.old in _around(base, one.old)
            if (cut_ or joined) and likeness(old.split(), new.split()) >= LIKE:
                yield giver, taker


def _around(file: File, number: int) -> tuple[int, int]:
    return _next(file, number, -1), _next(file, number, 1)


def _noted(pieces: Sequence[Piece], base: File, theirs: File) -> Iterator[tuple[int, int]]:
    """Pieces where a note comes or goes: its words are nothing without its call, nor that alone."""
    last: dict[str, int] = {}
    for n, one in enumerate(pieces):
        if one.kind is Kind.KEY:
            continue
        old = Counter(_NOTE.findall(base.blocks[one.old].source) if one.old >= 0 else ())
        new = Counter(_NOTE.findall(theirs.blocks[one.new].source) if one.new >= 0 else ())
        for label in (old - new) | (new - old):
            if label in last:
                yield last[label], n
            last[label] = n


def went(group: Sequence[Piece], base: File, theirs: File) -> Iterator[tuple[str, str]]:
    """Sentences that stand in another passage than they did, and what they stand behind there.

    None where a paragraph is cut where it stands, or joined to the one it touches.
    """
    pieces = [one for one in group if one.kind is not Kind.KEY]
    news = {one.new for one in pieces if one.new >= 0}
    for one in (piece for piece in pieces if piece.new >= 0):
        own = _telling(base.blocks[one.old]) if one.old >= 0 else set()
        givers = [
            other
            for other in pieces
            if other is not one
            and other.old >= 0
            and not (abs(other.old - one.old) == 1 and _joins(other, one, pieces, base, theirs))
            and not (one.old < 0 and {_next(theirs, one.new, -1), _next(theirs, one.new, 1)} & news)
        ]
        others = {key for other in givers for key in _telling(base.blocks[other.old])} - own
        before = ""
        for _space, words in theirs.blocks[one.new].units:
            if " ".join(words.split()) in others:
                above = _next(theirs, one.new, -1)
                yield words, before or (theirs.blocks[above].units[-1][1] if above >= 0 else "")
            before = words if one.old >= 0 else ""  # what is put in whole is behind what is above


def _joins(giver: Piece, taker: Piece, pieces: Sequence[Piece], base: File, theirs: File) -> bool:
    """Whether a passage is gone, and no sentence of it stands elsewhere than in another one."""
    said = _telling(base.blocks[giver.old])
    return giver.new < 0 and not any(
        said & _telling(theirs.blocks[one.new])
        for one in pieces
        if one is not taker and one.new >= 0
    )


def _next(file: File, number: int, step: int) -> int:
    """The passage above a block (`step` -1) or below it (1); -1: none."""
    numbers = range(number + step, -1 if step < 0 else len(file.blocks), step)
    return next((n for n in numbers if file.blocks[n].kind is not None), -1)


def _telling(block: Block) -> set[str]:
    keys = {" ".join(words.split()) for _space, words in block.units}
    return {one for one in keys if len(one.split()) >= _TELLING}
