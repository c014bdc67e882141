"""A hearing's file cut into the paragraphs a person rereads, each with its place in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.model import Hearing, Turn
from vademecum.record.hearings import LABEL
from vademecum.text.words import plain

# Blocks that hold no speech: fences, notes, tables, comments. They stay as they are.
_OPAQUE = (":::", "```", "~~~", "[^", "|", "<!--", "%")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a turn."""

    turn: str  # t7
    start: int  # where its words begin in the file's LF text, after the label
    end: int
    source: str  # MyST
    words: str  # as a person reads them, on one line


@dataclass(frozen=True, slots=True)
class Block:
    """A turn in the file: its id line, its label, its paragraphs."""

    turn: Turn
    label: str
    start: int  # of its id line, or of its label
    end: int  # after its last character
    passages: tuple[Passage, ...]

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with the turn's words."""
        words = "\n".join(one.source for one in self.passages)
        return hashlib.sha256(words.encode()).hexdigest()[:8]


def blocks(record: Hearing, text: str) -> tuple[Block, ...]:
    """The turns of `record`, whose file is `text` (LF); turns without an id are left out."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return tuple(_blocks(record, lines, starts))


def _blocks(record: Hearing, lines: list[str], starts: list[int]) -> Iterator[Block]:
    for turn in record.turns:
        if turn.id is None:
            continue
        row = turn.place.line - 1
        found = LABEL.match(lines[row])
        if found is None:
            continue
        first = row - 1 if row and lines[row - 1].startswith("{#") else row
        yield Block(
            turn,
            record.speaker(turn.speaker).label,
            starts[first],
            starts[turn.last_line] - 1,
            tuple(_passages(turn.id, lines, starts, (row, turn.last_line), found.end())),
        )


def _passages(
    turn: str, lines: list[str], starts: list[int], rows: tuple[int, int], skip: int
) -> Iterator[Passage]:
    row, last = rows
    while row < last:
        if not lines[row].strip():
            row += 1
            continue
        end = row
        while end < last and lines[end].strip():
            end += 1
        start = starts[row] + skip
        source = "\n".join(lines[row:end])[skip:]
        words = " ".join(plain(source).split("\n")).strip()
        if words and not source.lstrip().startswith(_OPAQUE):
            yield Passage(turn, start, starts[end] - 1, source, words)
        row, skip = end, 0
