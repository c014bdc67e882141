"""What the two cuts, into turns and into paragraphs, have in common."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from vademecum.language import said as _
from vademecum.model import Kind, Place
from vademecum.problems import Problem, Splice
from vademecum.record.grammar import is_id_line
from vademecum.text.lines import Lines, Run, runs
from vademecum.text.scan import scan
from vademecum.text.seen import Piece, Seen

# A name that was to be a label: without its dash, or not in bold.
_NAMED = re.compile(
    r"(?:(?P<mark>\*\*|__|\*|_)(?=\S))?(?P<name>[^\W\d_](?:(?!\*|__)[^\n]){0,40}?)"
    r"(?(mark)(?P=mark)(?=[ \u00a0])|(?=[ \u00a0][—–]))"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A turn or a paragraph before its words are taken out: lines of the body, from 1."""

    id: str | None
    first: int  # its id line, or `line`
    line: int  # where its words begin
    last: int
    skip: int = 0  # characters of `line` before its words: the label
    speaker: str | None = None  # key
    time: str | None = None
    seal: str | None = None
    label: str = ""


class Body:
    """A body as the cuts see it, and what is wrong with its marks."""

    def __init__(self, text: str, offset: int, line: int, path: str) -> None:
        """`offset` and `line`: where the body begins in the file."""
        self.lines, self.seen = Lines(text), scan(text)
        self.problems: list[Problem] = []
        self.blank = fences(self.seen)  # lines that count as blank
        self.marked: set[int] = set()  # lines whose id line a blank line parts from them
        self._offset, self._line, self._path = offset, line, path
        self._closed = frozenset(_closed(self.seen))
        self._starts = [one.line for one in self.seen.pieces]
        self.runs = tuple(self._cut(runs(text, blank=self.blank)))

    @property
    def name(self) -> str:
        """The record's id, which its file's name gives."""
        return PurePosixPath(self._path).stem

    def place(self, line: int) -> Place:
        """A line of the body, in the file."""
        return Place(self._path, self._line + line - 1)

    def report(self, code: str, line: int, /, fix: Splice | None = None, **values: str) -> None:
        """Note what is wrong on a line of the body."""
        self.problems.append(Problem(code, self.place(line), values, fix))

    def opaque(self, line: int) -> bool:
        """Whether nothing begins on this line: code, a note, a box, a comment."""
        return line in self._closed

    def pieces(self, first: int, last: int) -> tuple[Piece, ...]:
        """The blocks of words that begin on some lines."""
        start, end = bisect_left(self._starts, first), bisect_right(self._starts, last)
        return self.seen.pieces[start:end]

    def inside(self, first: int, last: int) -> list[Run]:
        """The runs that begin on some lines."""
        start = bisect_left(self.runs, first, key=lambda run: run.first)
        end = bisect_right(self.runs, last, key=lambda run: run.first)
        return list(self.runs[start:end])

    def is_blank(self, line: int) -> bool:
        """Whether a line is blank, or as good as blank; so is what precedes the body."""
        return line < 1 or line in self.blank or not self.lines[line].strip()

    def id_fix(self, line: int, mark: str) -> Splice:
        """The edit that writes an id line above a line of the body."""
        start = self._offset + self.lines.start(line)
        above = "" if self.is_blank(line - 1) else "\n"
        return Splice(start, start, f"{above}{mark}\n")

    def stray(self, used: set[int], pattern: re.Pattern[str]) -> None:
        """Report id lines that mark nothing, or that cannot be read; `used` are those that do."""
        for number in range(1, len(self.lines) + 1):
            line = self.lines[number]
            if is_id_line(line) and number not in used and not self.opaque(number):
                code = "H005" if pattern.fullmatch(line.strip()) else "H006"
                fix = self._joined(number) if code == "H005" else None
                self.report(code, number, fix, line=line.strip(), why=self._lacks(number))

    def above(self, line: int) -> int:
        """The line of an id line from which blank lines part a line, 0 where there is none."""
        number = line - 1
        while number > 0 and not self.lines[number].strip():
            number -= 1
        parted = 0 < number < line - 1 and not self.opaque(number)
        return number if parted and is_id_line(self.lines[number]) else 0

    def _joined(self, number: int) -> Splice | None:
        """What takes out the blank lines between an id line and what it marks, where it is that."""
        below = number + 1
        while below <= len(self.lines) and not self.lines[below].strip():
            below += 1
        if below not in self.marked:
            return None
        end, start = self.lines.end(number), self.lines.start(below)
        return Splice(self._offset + end, self._offset + start, "\n")

    def _lacks(self, number: int) -> str:
        """What the lines around an id line lack, as far as can be seen."""
        below = self.lines[number + 1] if number < len(self.lines) else ""
        if not below.strip():
            return _("; no blank line stands below it")
        if number > 1 and not self.is_blank(number - 1):
            return _("; a blank line is missing above it")
        if found := _NAMED.match(below):
            return _("; write **{name}** — in bold, then a dash").format(name=found["name"])
        return ""

    def _cut(self, found: Iterable[Run]) -> Iterator[Run]:
        """The runs, each heading apart from what stands against it."""
        headings = {one.line: one.last_line for one in self.seen.pieces if one.kind is Kind.HEADING}
        for run in found:
            first = run.first
            for line in range(run.first, run.last + 1):
                if line in headings and line >= first:
                    if line > first:
                        yield self._run(first, line - 1)
                    yield self._run(line, headings[line])
                    first = headings[line] + 1
            if first <= run.last:
                yield self._run(first, run.last)

    def _run(self, first: int, last: int) -> Run:
        return Run(first, tuple(self.lines[number] for number in range(first, last + 1)))


def words(
    lines: Lines, first: int, last: int, skip: int, blank: frozenset[int] = frozenset()
) -> str:
    """The MyST of some lines, `skip` characters into the first; runs joined by one blank line."""
    text = "\n".join(lines[number] for number in range(first, last + 1))[skip:]
    return "\n\n".join("\n".join(run.lines) for run in runs(text, first, blank))


def lead(lines: Lines, last: int, blank: frozenset[int] = frozenset()) -> str:
    """The MyST of what stands before the first turn or paragraph: the lines up to `last`."""
    return words(lines, 1, last, 0, blank)


def fences(seen: Seen) -> frozenset[int]:
    """The lines that open or close a `{diffusion}` block: blank, for whoever cuts the body."""
    blocks = [one for one in seen.directives if one.name == "diffusion"]
    return frozenset(number for one in blocks for number in (one.line, one.last_line))


def _closed(seen: Seen) -> Iterator[int]:
    for piece in seen.pieces:
        if piece.kind is Kind.OPAQUE:
            yield from range(piece.line, piece.last_line + 1)
    for definition in seen.definitions:
        yield from range(definition.line, definition.last_line + 1)
    for block in seen.directives:
        if block.name != "diffusion":
            yield from range(block.line, block.last_line + 1)
