"""The paragraphs that pandoc tells, side by side with those our own reading found.

Both come from one file, in one order, but for notes: whole paragraphs first, then, between those
that agree, sign by sign. White space is set aside.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

from vademecum.exchange.draft.tree import Letter, Note, Para, Tree, notes, paras, words
from vademecum.exchange.read.stream import Block, Sign, Stream, Where

_COSTLY = 400_000_000  # signs by signs: more are not compared
_SAME = 2  # signs in a row that stand for as many others: a symbol of a face of drawings
_TEXT = (Where.BODY, Where.CELL, Where.BOX)


@dataclass(slots=True)
class Side:
    """A paragraph of our own reading."""

    block: Block
    letters: list[Letter]
    signs: str  # what it says, without white space
    placed: list[bool] = field(default_factory=list)  # whether pandoc tells each of them


def matched(tree: Tree, stream: Stream) -> list[Side]:
    """Fill each paragraph's `letters` and `source`; the paragraphs of our own reading."""
    sides = [side(block) for block in stream.blocks]
    body = paras(tree.blocks)
    below = [para for note in notes(body) for para in _own(note)]
    text = [one for one in sides if one.block.where in _TEXT]
    foot = [one for one in sides if one.block.where is Where.NOTE]
    left = _match(text, body)
    # Notes stand in the order of the calls on one side, of the file on the other.
    left += _match_anywhere(foot, below)
    left = _match_anywhere([one for one in text if not any(one.placed)], left)  # a note's table
    left = list(_again(foot, left))
    _match([one for one in foot if not any(one.placed)], left)
    for note in notes(body):  # what is called under tracking came or went with its call
        for letter in (one for para in _own(note) for one in para.letters) if note.sign else ():
            letter.sign |= note.sign
    return sides


def _own(note: Note) -> list[Para]:
    return paras(note.blocks)


def side(block: Block) -> Side:
    """A paragraph of our own reading, sign by sign."""
    letters: list[Letter] = []
    signs: list[str] = []
    space: Sign | None = None
    for run in block.runs:
        for one in run.text:
            if one.isspace():
                space = run.sign if space is None else space & run.sign
                continue
            letters.append(Letter(run.sign, space))
            signs.append(one)
            space = None
    return Side(block, letters, "".join(signs), [False] * len(letters))


def signs(para: Para) -> str:
    """What a paragraph says, without white space."""
    return "".join(one for one in words(para) if not one.isspace())


def _match(sides: Sequence[Side], found: Sequence[Para]) -> list[Para]:
    """Match some in order; the paragraphs that nothing agrees with."""
    mine = [one for one in sides if one.signs]
    theirs = [(para, said) for para in found if (said := signs(para))]
    for para, said in theirs:
        para.letters = [Letter() for _one in said]
    gaps: list[tuple[list[Side], list[tuple[Para, str]]]] = []
    at, to = 0, 0
    for start, other, size in _equal([one.signs for one in mine], [said for _para, said in theirs]):
        gaps.append((mine[at:start], theirs[to:other]))
        for one, (para, _said) in zip(
            mine[start : start + size], theirs[other : other + size], strict=True
        ):
            _pair(one, para)
        at, to = start + size, other + size
    _crossed(gaps)
    return [para for some, others in gaps for para in _between(some, others)]


def _crossed(gaps: Sequence[tuple[list[Side], list[tuple[Para, str]]]]) -> None:
    """Pair what says the same in another place: a table's caption, which pandoc puts above it."""
    waiting: dict[str, list[Side]] = {}
    for some, _others in gaps:
        for one in some:
            waiting.setdefault(one.signs, []).append(one)
    found: set[int] = set()
    for _some, others in gaps:
        for row in list(others):
            if same := waiting.get(row[1]):
                found.add(id(same[0]))
                _pair(same.pop(0), row[0])
                others.remove(row)
    for some, _others in gaps:
        some[:] = [one for one in some if id(one) not in found]


def _equal(first: Sequence[Hashable], second: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """Runs in which two sequences agree, (start, start, length), the last one empty, at the end."""
    for code in LCSseq.opcodes(first, second):
        if code.tag == "equal":
            yield code.src_start, code.dest_start, code.src_end - code.src_start
    yield len(first), len(second), 0


def _between(some: Sequence[Side], others: Sequence[tuple[Para, str]]) -> list[Para]:
    """Match what stands between paragraphs that agree; those that nothing stands beside."""
    if some and others:
        _closer(some, others)
        return []
    return [para for para, _said in others]


def _match_anywhere(sides: Iterable[Side], found: Iterable[Para]) -> list[Para]:
    """Match those that say the same, wherever they stand; the paragraphs that are left."""
    waiting: dict[str, list[Side]] = {}
    for one in sides:
        waiting.setdefault(one.signs, []).append(one)
    left = []
    for para in found:
        some = waiting.get(signs(para))
        if some:
            _pair(some.pop(0), para)
        elif signs(para):
            left.append(para)
    return left


def _again(sides: Iterable[Side], found: Iterable[Para]) -> Iterator[Para]:
    """Those that are no note called a second time, of which the file has the words once."""
    known = {one.signs: one for one in sides if any(one.placed)}
    for para in found:
        if (same := known.get(signs(para))) is None:
            yield para
        else:
            _pair(same, para)


def _pair(one: Side, para: Para) -> None:
    para.letters = list(one.letters)
    para.source = one.block
    one.placed = [True] * len(one.placed)


def _closer(sides: Sequence[Side], found: Sequence[tuple[Para, str]]) -> None:
    """The same, sign by sign, of paragraphs that differ."""
    mine = [(one, at) for one in sides for at in range(len(one.signs))]
    theirs = [(para, at) for para, said in found for at in range(len(said))]
    one_text = "".join(one.signs for one in sides)
    other = "".join(said for _para, said in found)
    if len(one_text) * len(other) > _COSTLY:
        return
    for first, second in _pairs(one_text, other):
        one, at = mine[first]
        para, to = theirs[second]
        para.letters[to] = one.letters[at]
        para.source = para.source or one.block
        one.placed[at] = True


def _pairs(first: str, second: str) -> Iterator[tuple[int, int]]:
    """Which sign of one text is which of another; one that stands for one is the same."""
    at, to = 0, 0
    for start, other, size in _equal(first, second):
        between = start - at
        if between == other - to and between <= _SAME:
            yield from ((at + n, to + n) for n in range(between))
        yield from ((start + n, other + n) for n in range(size))
        at, to = start + size, other + size
