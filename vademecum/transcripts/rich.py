"""The words of rich text (Word, OpenDocument, oTranscribe) collected into lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from vademecum.language import _
from vademecum.transcripts import columns, looks, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import same
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import ONLY_TIME, TIME, seconds

_CLOSED = re.compile(r"[.?!…][»”\"')\]]*$")  # what somebody says
_HEADING = 160  # characters of a heading; a longer paragraph in such a style is somebody's words
_ROWS = 2  # of a table with a header, that show how the file names who speaks


class Builder:
    """Collects the words of rich text, element by element, into lines.

    A table row becomes one line, whose first cell (or second, after a time) stands apart; where a
    row above names the columns, the speaker's cell does, and times and lengths are no words.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._marks: list[looks.Mark] = []  # what the source shows of each line
        self._leads: dict[str, int] = {}  # characters at the line's start that have each look
        self._parts: list[str] = []
        self._length = 0
        self._head = 0
        self._start: float | None = None
        self._follows = False
        self._cells: list[bool] = []  # of each open row, whether its current cell names a speaker
        self._begins: list[int] = []  # where each cell of the row begins, in parts
        self._columns: tuple[str, ...] = ()  # what the columns hold, as the last header says
        self._names: list[str] = []  # as it writes them
        self._left: dict[str, None] = {}  # those with words that are none of these
        self._spoken: set[int] = set()  # lines whose speaker a table's header tells
        self._who: set[str] = set()  # and these speakers, as `same` has them
        self._other = False  # a table below that which has the header

    def add(
        self, words: str | None, bold: bool = False, shown: Collection[str] = frozenset()
    ) -> None:
        """Add words to the line; `shown` is what else sets them apart (underlined, a colour)."""
        if not words:
            return
        for look in shown:
            if self._leads.get(look, 0) == self._length:
                self._leads[look] = self._length + len(words)
        apart = self._cells[-1] if self._cells else bold
        if apart and self._head == self._length:
            self._head += len(words)
        self._parts.append(words)
        self._length += len(words)

    def tab(self, bold: bool = False) -> None:
        """Add a tab: what stands before it may be who speaks, behind a time."""
        before = "".join(self._parts)
        timed = ONLY_TIME.fullmatch(before.partition(looks.TAB)[0].strip()) is not None
        if self._length and before.count(looks.TAB) < (2 if timed else 1):
            self._leads[looks.TAB] = self._length
        self.add("\t", bold)

    def stamp(self, start: float) -> None:
        """Give the line its time, in seconds; only the first counts."""
        if self._start is None:
            self._start = start

    def end(self, broken: bool = False, heading: bool = False, style: str = "") -> None:
        """End the line; `broken` says that its paragraph goes on below, `heading` that the source
        marks it as one, in such a `style`. In a row: a space."""
        if self._cells:
            self.add(" ")
            return
        if self._length or self._start is not None:
            text = "".join(self._parts)
            head = 0 if heading else self._head
            self._write(Line(text, head, self._follows, self._start, heading), style)
        self._clear()
        self._follows = broken

    def table(self) -> None:
        """Open a table: a header above another one is perhaps not of this one."""
        self._other = True

    def row(self) -> None:
        """Open a table row."""
        self.end()
        self._cells.append(False)
        self._begins.clear()

    def cell(self) -> None:
        """Open a cell of the row."""
        if self._cells:
            self._begins.append(len(self._parts))
            short = "".join(self._parts) if self._length < 40 else "long"
            self._cells[-1] = not short.strip() or bool(ONLY_TIME.fullmatch(short.strip()))
            if self._cells[-1]:
                self._head = self._length

    def end_row(self) -> None:
        """Close the row."""
        if self._cells:
            self._cells.pop()
        cells = self._row_cells()
        kinds = columns.people(tuple(map(columns.kind, cells)))
        if columns.are_speech(kinds):
            self._columns, self._names, self._other = kinds, cells, False
            self._clear()
        elif len(self._begins) != len(self._columns) or not self._said(cells):
            self._columns = ()
            before = len(self.lines)
            self.end()
            if not self._cells and len(self.lines) > before:
                self._marks[-1] = looks.Mark({}, tuple(cells))

    def done(self) -> list[Line]:
        """All the lines, who speaks set apart as this file does."""
        self.end()
        return self._beside(_with_headings(looks.apart(self.lines, self._marks)))

    def _beside(self, lines: Sequence[Line]) -> list[Line]:
        """The lines; where a table tells by its header who speaks, what another table holds
        (`Job Name`, `Audio Duration`) is nobody's, but for rows of somebody and what they say, and
        so is what stands around it where hardly anything does."""
        if len(self._spoken) < _ROWS:
            return list(lines)
        words = [
            0 if mark.cells else len(line.text.split())
            for line, mark in zip(lines, self._marks, strict=True)
        ]
        rows = [(line, mark.cells) for line, mark in zip(lines, self._marks, strict=True)]
        mostly = sum(words[at] for at in self._spoken) * 2 > sum(words)
        return [
            replace(line, head=0, unsaid=True)
            if cells and at not in self._spoken and not self._speaks(cells[-2:])
            else replace(line, head=0, heading=True)
            if at not in self._spoken and mostly and not cells
            else line
            for at, (line, cells) in enumerate(rows)
        ]

    def _speaks(self, cells: Sequence[str]) -> bool:
        """Whether cells of a table without a header are somebody, and what they say."""
        if len(cells) < 2 or not re.search(r"[^\W\d_]", cells[0]):
            return False
        known = same(cells[0]) in self._who
        return (known or shapes.can_be(cells[0])) and _CLOSED.search(cells[-1]) is not None

    def _write(self, line: Line, style: str = "") -> None:
        self.lines.append(line)
        self._marks.append(looks.Mark(dict(self._leads), style=style))

    @property
    def left(self) -> list[str]:
        """What tables had beside speech, a sentence each."""
        return [_("the column “{name}”").format(name=name[:60]) for name in self._left]

    def _row_cells(self) -> list[str]:
        ends = [*self._begins[1:], len(self._parts)]
        spans = zip(self._begins, ends, strict=True)
        return [clean("".join(self._parts[begin:end])) for begin, end in spans]

    def _said(self, cells: list[str]) -> bool:
        """Write the row of a table whose header is known, its speaker apart; False for another."""
        told = dict(zip(self._columns, cells, strict=True))
        times = [told.get(kind, "") for kind in ("start", "end", "length")]
        if any(re.search(r"[^\W\d_]{3}", time) for time in times) or not told["text"]:
            return False
        who = columns.called(told.get("given", ""), told.get("speaker", ""))
        foreign = self._other and who and same(who) not in self._who
        if foreign and not self._speaks([who, told["text"]]):
            return False
        found = re.search(TIME, told.get("start", ""))
        rest = zip(self._columns, self._names, cells, strict=True)
        self._left |= {name: None for kind, name, cell in rest if cell and not kind}
        line = f"{who} {told['text']}" if who else told["text"]
        start = seconds(found[0]) if found else self._start
        self._leads.clear()
        if "speaker" in told:
            self._spoken.add(len(self.lines))
            self._who.add(same(who))
        self._write(Line(line, len(who), False, start))
        self._clear()
        return True

    def _clear(self) -> None:
        self._leads.clear()
        self._parts.clear()
        self._begins.clear()
        self._length = self._head = 0
        self._start = None
        self._follows = False


def _with_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines; where most words, or a whole paragraph of them, stand in the style of a heading,
    that style tells nothing."""
    words = Counter[bool]()
    for line in lines:
        words[line.heading] += len(line.text.split())
    most = words[True] > words[False]
    return [
        replace(line, heading=False)
        if line.heading and (most or len(line.text) > _HEADING)
        else line
        for line in lines
    ]
