"""A text's file cut into what two people may change apart: front matter by key, then passages.

The pieces put together are the file again, byte for byte. Where a passage begins and ends is what
`text.scan` says; its sentences are those of `history.sentences`, a table's are its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from vademecum.french.folding import normal
from vademecum.history.sentences import cut as sentences
from vademecum.model import Kind
from vademecum.text import frontmatter
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.seen import Piece, Seen
from vademecum.text.tables import cells, list_rows
from vademecum.text.words import plain

Unit = tuple[str, str]  # white space before it, and a sentence or a row, as the file has it

_ROW = re.compile(r"[ ]+([a-z0-9-]+):[ ]*\{.*\}[ ]*$")  # one collectivité's opinion, on one line
_MARKS = re.compile(r"[ >]*(?:[*+-][ \t]+)?[*+-](?:[ \t]+|$)")
BY_ROW = "avis"
_KEY = re.compile(r"([^\s#:-][^:\n]*):")


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of a file, or a line of markup."""

    lead: str  # line ends before it
    source: str
    kind: Kind | None  # None: a line that holds no words
    words: str  # as a reader sees them; of markup, its source
    line: int  # in the file

    @property
    def key(self) -> str:
        """What two blocks that are the same have in common."""
        return " ".join(self.source.split())

    @property
    def units(self) -> list[Unit]:
        """Its sentences or rows."""
        if self.kind is Kind.CELL:
            first, *rows = _rows(self.source)
            return [("", first), *(("\n", row) for row in rows)]
        whole = self.kind is None or self.kind is Kind.OPAQUE
        return [("", self.source)] if whole else sentences(self.source)

    @property
    def columns(self) -> int:
        """How many cells its rows have; 0 where it is no table, or they differ."""
        if self.kind is not Kind.CELL:
            return 0
        listed = list_rows(self.source.split("\n"))
        counts = (
            {len(row.cells) for row in listed}
            if listed
            else {cells(row) for _space, row in self.units}
        )
        return counts.pop() if len(counts) == 1 else 0

    @property
    def shown(self) -> list[str]:
        """Its rows as they are read, a cell after the other; none of what is no table."""
        if self.kind is not Kind.CELL:
            return []
        listed = list_rows(self.source.split("\n"))
        if not listed:
            return [row for row in map(_row, self.source.split("\n")) if row.strip("|-: ")]
        lines = self.source.split("\n")
        return [" | ".join(_cell(lines[a - 1 : b]) for a, b in row.cells).strip() for row in listed]


@dataclass(frozen=True, slots=True)
class File:
    """A file's pieces."""

    keys: dict[str, str]
    # ^ of the front matter, by key: whole lines, LF at their end; a row of `avis` is one of its own
    blocks: tuple[Block, ...]
    tail: str  # after the last
    notes: dict[str, str]  # text of each note, by its name


@lru_cache(maxsize=256)
def cut(text: str) -> File:
    """The pieces of a file's LF text."""
    split = frontmatter.split(text, "", [])
    body = text[split.offset :] if split.head is not None else text
    head = text[: len(text) - len(body)]
    seen = scan(body)
    blocks = list(_blocks(body, _tabled(seen, body), head.count("\n")))
    rows = body.split("\n")
    notes = {
        one.label: "\n".join(rows[one.line - 1 : one.last_line]).partition(":")[2].strip()
        for one in seen.definitions
        if one.footnote
    }
    end = sum(len(one.lead) + len(one.source) for one in blocks)
    return File(_keys(head), tuple(blocks), body[end:], notes)


def _rows(source: str) -> Iterator[str]:
    """The rows of a table, each with the lines that part it from the next."""
    lines = source.split("\n")
    starts = [one.first - 1 for one in list_rows(lines)] or list(range(len(lines)))
    for start, end in pairwise([*starts, len(lines)]):
        yield "\n".join(lines[start:end])


def _row(line: str) -> str:
    return " | ".join(plain(one.strip()) for one in line.strip().strip("|").split("|")).strip()


def _cell(lines: Sequence[str]) -> str:
    """The words of a cell written as an item of a list."""
    first = _MARKS.sub("", lines[0], count=1)
    return " ".join(plain("\n".join([first, *map(str.strip, lines[1:])])).split())


def _tabled(seen: Seen, body: str) -> tuple[Piece, ...]:
    """The passages, those of each table written as lists as one, with its empty cells."""
    lines = body.split("\n")
    pieces = list(seen.pieces)
    for one in seen.directives:
        rows = list_rows(lines[one.line - 1 : one.last_line]) if one.name == "list-table" else ()
        if not rows:
            continue
        first, last = rows[0].first + one.line - 1, rows[-1].last + one.line - 1
        inside = [each for each in pieces if first <= each.line and each.last_line <= last]
        if not inside:
            continue
        words = "\n".join(each.words for each in inside)
        whole = replace(inside[0], line=first, last_line=last, kind=Kind.CELL, words=words)
        place = pieces.index(inside[0])
        pieces = [each for each in pieces if each not in inside]
        pieces.insert(place, whole)
    return tuple(pieces)


def joined(keys: dict[str, str], blocks: tuple[Block, ...], tail: str) -> str:
    """The file of pieces."""
    head = f"---\n{''.join(keys.values())}---\n" if keys else ""
    return head + "".join(one.lead + one.source for one in blocks) + tail


def _keys(head: str) -> dict[str, str]:
    """The lines of each key, with what follows it till the next one."""
    found: dict[str, str] = {}
    key = ""
    for line in head.split("\n")[1:-2] if head else ():
        match = _KEY.match(line)
        key = match[1].strip() if match else key
        if key.partition("/")[0] == BY_ROW and (row := _ROW.match(line)):
            key = f"{BY_ROW}/{row[1]}"
        found[key] = found.get(key, "") + line + "\n"
    return found


def _blocks(body: str, pieces: tuple[Piece, ...], above: int) -> Iterator[Block]:
    lines = Lines(body)
    at = 0
    for first, last, kind, words in _ranges(lines, pieces):
        start, end = lines.start(first), lines.end(last)
        source = body[start:end]
        yield Block(body[at:start], source, kind, words or source, above + first)
        at = end


def _ranges(lines: Lines, pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int, Kind | None, str]]:
    """(first line, last line, kind, words) of each block, in order; a table is one."""
    found: list[tuple[int, int, Kind | None, str]] = []
    number = 1
    for piece in sorted(pieces, key=lambda one: (one.line, -one.last_line)):
        if found and piece.line <= found[-1][1]:
            first, last, kind, words = found[-1]
            joint = f"{words}\n{piece.words}" if piece.words else words
            found[-1] = (first, max(last, piece.last_line), kind, joint)
            continue
        found.append((piece.line, piece.last_line, piece.kind, piece.words))
    tables: list[tuple[int, int, Kind | None, str]] = []
    for one in found:
        if tables and one[2] is tables[-1][2] is Kind.CELL and _one_table(lines, tables[-1], one):
            tables[-1] = (tables[-1][0], one[1], Kind.CELL, f"{tables[-1][3]}\n{one[3]}")
        else:
            tables.append(one)
    for one in [*tables, (len(lines) + 1, 0, None, "")]:
        for bare in range(number, one[0]):
            if lines[bare].strip():
                yield bare, bare, None, ""
        if one[1]:
            yield one
        number = max(number, one[1] + 1)


def _one_table(
    lines: Lines,
    before: tuple[int, int, Kind | None, str],
    after: tuple[int, int, Kind | None, str],
) -> bool:
    return all(lines[row].strip() for row in range(before[1] + 1, after[0]))


def same(one: str, other: str) -> bool:
    """Whether two pieces are the same but for line ends and spaces."""
    return " ".join(one.split()) == " ".join(other.split())


def alike(one: str, other: str) -> bool:
    """Whether they are the same but for typography."""
    return normal(one) == normal(other)
