"""The paragraphs of a returned document cut where a turn's number or bookmark says that one begins.

A paragraph that bears two numbers, or two bookmarks, is two passages that were joined.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vademecum.exchange.read.stream import Block, Run, Sign
from vademecum.record.grammar import label_retyped

_NAME = re.compile(r"([tp][a-z0-9]+)_[0-9a-f]{8}")
_NUMBER = re.compile(r"\[([tp][a-z0-9]{1,8})\][ \t\u00a0\u202f]*")
_HEAD = re.compile(r"\s*([^—–\n]{1,60}?)\s+[—–]\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or the part of one, that says one thing."""

    block: Block
    at: int  # number of its paragraph in the document
    anchors: tuple[str, ...] = ()  # turns whose number or bookmark stands at its head
    label: str | None = None  # who speaks, as it says, where that is a label of the letter
    other: str = ""  # what stands where a label would, and is none
    words: str = ""  # as they now read, without number and label
    begins: int = 0  # where `words` begin in the block's text
    gone: bool = False  # all its words are struck, tracked: `words` are those

    @property
    def sign(self) -> Sign:
        """What was done to its words, tracked changes aside."""
        return self.block.signs & (Sign.STRUCK | Sign.HIDDEN | Sign.BRIGHT)


def pieces(blocks: Sequence[Block], anchors: Collection[str], labels: Sequence[str]) -> list[Piece]:
    """All the pieces of some blocks. `anchors`, `labels`: those of the letter."""
    patterns = [(one, label_retyped(one)) for one in sorted(labels, key=len, reverse=True) if one]
    return [
        _piece(part, at, anchors, patterns)
        for at, block in enumerate(blocks)
        for part in cut(block, _places(block, anchors))
    ]


def heading(words: str) -> str:
    """What stands at the head of words before a dash, as a name does; "" for nothing."""
    found = _HEAD.match(words)
    return found[1] if found else ""


def parted(piece: Piece, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The piece cut at the bounds of spans of its `words`; what stands at its head stays first."""
    edges = sorted({0, len(piece.words), *(edge for span in spans for edge in span)})
    blocks = cut(piece.block, [piece.begins + one for one in edges[1:-1]])
    out = []
    for at, (start, end, block) in enumerate(zip(edges, edges[1:], blocks, strict=False)):
        words = piece.words[start:end]
        shift = piece.begins if at == 0 else 0
        found = replace(piece, block=block, words=words.strip(), begins=shift)
        out.append(found if at == 0 else replace(found, anchors=(), label=None, other=""))
    return out


def cut(block: Block, places: Iterable[int]) -> list[Block]:
    """The block cut at places of its text; its remarks, notes and things stay with the first."""
    text = block.text
    at = sorted({one for one in places if 0 < one < len(text)})
    if not at:
        return [block]
    bounds = list(zip([0, *at], [*at, len(text)], strict=True))
    runs: list[list[Run]] = [[] for _bound in bounds]
    here = row = 0
    for run in block.runs:
        if run.sign & Sign.GONE:
            runs[row].append(run)
            continue
        rest = run.text
        while rest:
            room = bounds[row][1] - here
            if room <= 0 and row + 1 < len(bounds):
                row += 1
                continue
            taken = rest if row + 1 == len(bounds) else rest[:room]
            runs[row].append(Run(taken, run.sign))
            here, rest = here + len(taken), rest[len(taken) :]
    first = True
    out = []
    for (start, end), own in zip(bounds, runs, strict=True):
        marks = tuple(one for one in block.marks if start <= one.at < end or (first and not one.at))
        ticks = tuple(
            replace(one, at=one.at - start) for one in block.ticks if start <= one.at < end
        )
        moved = tuple(replace(one, at=max(0, one.at - start)) for one in marks)
        piece = replace(block, runs=tuple(own), marks=moved, ticks=ticks)
        out.append(piece if first else replace(piece, remarks=(), notes=(), things=()))
        first = False
    return out


def _places(block: Block, anchors: Collection[str]) -> Iterator[int]:
    """Where a turn begins in a block, but at its start."""
    text = block.text
    numbers = [one.start() for one in _NUMBER.finditer(text) if one[1] in anchors]
    marks = [one.at for one in block.marks if _anchor(one.name) in anchors]
    # The number stands behind the bookmark: one place, not two.
    yield from numbers
    yield from (at for at in marks if not any(at <= one <= at + 1 for one in numbers))


def _anchor(name: str) -> str:
    found = _NAME.match(name)
    return found[1] if found else ""


def _all_struck(
    block: Block, anchors: Collection[str], labels: Sequence[tuple[str, re.Pattern[str]]]
) -> bool:
    """Whether all that a paragraph says is struck: a number or a name may still stand there."""
    left = block.text.strip()
    if len(left) == len(block.every.strip()):
        return False
    number = _NUMBER.match(left)
    if number and number[1] in anchors:
        left = left[number.end() :]
    # The dash behind a name may be struck with the words.
    named = any(one.fullmatch(f"{left.rstrip(' —–')} — ") for _label, one in labels)
    return not left.strip() or named


def _piece(
    block: Block,
    at: int,
    anchors: Collection[str],
    labels: Sequence[tuple[str, re.Pattern[str]]],
) -> Piece:
    marked = [name for one in block.marks if (name := _anchor(one.name)) in anchors]
    gone = _all_struck(block, anchors, labels)
    text = whole = block.every if gone else block.text
    number = _NUMBER.match(text.lstrip())
    numbered = [number[1]] if number and number[1] in anchors else []
    if number and numbered:
        text = text.lstrip()[number.end() :]
    label, other = None, ""
    for one, pattern in labels:
        if found := pattern.match(text):
            label, text = one, text[found.end() :]
            break
    else:
        other = heading(text) if numbered else ""
    names = tuple(dict.fromkeys([*numbered, *marked]))
    begins = len(whole) - len(text.lstrip())
    return Piece(block, at, names, label, other, text.strip(), begins, gone)
