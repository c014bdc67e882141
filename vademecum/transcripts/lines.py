"""Lines of a text (plain, Word, OpenDocument, oTranscribe) to utterances by who speaks.

The readers of those formats only say what a line is; here it is decided which lines open a turn,
which carry a time, and what stands before anybody speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vademecum.model import Utterance
from vademecum.transcripts import labels
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.text import clean, paragraphs
from vademecum.transcripts.times import TIME, seconds

# A line that holds only times: `0:0:0.0 --> 0:0:2.440`, `[00:12:31]`.
_ONLY_TIME = re.compile(
    rf"[\[(]?\s*({TIME})(?:\s*(?:-->|->|[-–—])\s*({TIME}))?\s*[\])]?", re.DOTALL
)
_BEGINS = re.compile(rf"[\[(]?\s*{TIME}")
_NAME_LINE = re.compile(r"[^\W\d_][^.:?!;\n]{0,59}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a paragraph of the source."""

    text: str
    head: int = 0  # characters at its start that stand apart: bold, or in a cell of their own
    follows: bool = False  # goes on with the paragraph of the line above
    start: float | None = None  # seconds, where the source says so beside the words


class Builder:
    """Collects the words of rich text, element by element, into lines.

    A table row becomes one line, whose first cell (or second, after a time) stands apart.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._length = 0
        self._head = 0
        self._start: float | None = None
        self._follows = False
        self._cells: list[bool] = []  # of each open row, whether its current cell names a speaker

    def add(self, words: str | None, bold: bool = False) -> None:
        """Add words to the line."""
        if not words:
            return
        apart = self._cells[-1] if self._cells else bold
        if apart and self._head == self._length:
            self._head += len(words)
        self._parts.append(words)
        self._length += len(words)

    def stamp(self, start: float) -> None:
        """Give the line its time, in seconds; only the first counts."""
        if self._start is None:
            self._start = start

    def end(self, broken: bool = False) -> None:
        """End the line; `broken` says that its paragraph goes on below. In a row: a space."""
        if self._cells:
            self.add(" ")
            return
        if self._length or self._start is not None:
            text = "".join(self._parts)
            self.lines.append(Line(text, self._head, self._follows, self._start))
        self._parts.clear()
        self._length = self._head = 0
        self._start = None
        self._follows = broken

    def row(self) -> None:
        """Open a table row."""
        self.end()
        self._cells.append(False)

    def cell(self) -> None:
        """Open a cell of the row."""
        if self._cells:
            short = "".join(self._parts) if self._length < 40 else "long"
            self._cells[-1] = not short.strip() or bool(_ONLY_TIME.fullmatch(short.strip()))
            if self._cells[-1]:
                self._head = self._length

    def end_row(self) -> None:
        """Close the row."""
        if self._cells:
            self._cells.pop()
        self.end()


@dataclass(slots=True)
class _Run:
    """An utterance being built."""

    speaker: str | None
    start: float | None
    end: float | None
    parts: list[str]


def utterances(lines: Sequence[Line]) -> list[Utterance]:
    """What the lines say, in order, words before the first speaker marked as an aside."""
    flat = _apart(
        [replace(line, text=text, head=_head(line)) for line in lines if (text := clean(line.text))]
    )
    times = [_ONLY_TIME.fullmatch(line.text) for line in flat]
    openings = [None if times[at] else _opening(flat, times, at) for at in range(len(flat))]
    _name_lines(flat, openings)
    names = labels.accepted(openings)
    stamped = _stamped(openings, times)
    runs = _runs(flat, times, openings, names, stamped)
    if not any(run.speaker for run in runs):
        return _unnamed(runs, flat)
    first = next(at for at, run in enumerate(runs) if run.speaker)
    return list(
        labels.with_silent(
            Utterance(run.speaker, paragraphs(run.parts), run.start, run.end, aside=at < first)
            for at, run in enumerate(runs)
        )
    )


def _apart(lines: list[Line]) -> list[Line]:
    """The lines; what a tool wrote of itself is a paragraph of its own, for `heard` to find."""
    nobody = [is_furniture(line.text) for line in lines]
    return [
        replace(line, follows=False) if nobody[at] or (at and nobody[at - 1]) else line
        for at, line in enumerate(lines)
    ]


def _head(line: Line) -> int:
    return len(clean(line.text[: line.head])) if line.head else 0


def _opening(
    lines: Sequence[Line], times: Sequence[re.Match[str] | None], at: int
) -> Opening | None:
    """How a line may open a turn, seen with the one above: a name may stand alone under a time."""
    line = lines[at]
    found = labels.opening(line.text, line.head)
    if found is not None and found.label is not None:
        return found
    # `00:00:03 Intervenant 1`, or a name under a line of times: words must follow below.
    if at + 1 >= len(lines) or times[at + 1] is not None or _BEGINS.match(lines[at + 1].text):
        return found
    stamp = found is not None and found.start is not None
    name = found.rest if found is not None and stamp else line.text
    shaped = _NAME_LINE.fullmatch(name) or labels.is_strong(name)
    if (stamp or (at and times[at - 1])) and shaped and labels.can_be(name):
        start, end = (found.start, found.end) if found is not None else (None, None)
        return Opening(name, "", start, end, timed=True)
    return found


def _name_lines(lines: Sequence[Line], openings: list[Opening | None]) -> None:
    """Where persons' names stand alone on lines, one of them more than once, they open turns."""
    alone = {
        at: labels.same(line.text)
        for at, line in enumerate(lines[:-1])
        if openings[at] is None and not line.follows and labels.is_name(line.text)
    }
    recurs = max(Counter(alone.values()).values(), default=0) > 1
    for at in alone:
        if recurs and at + 1 not in alone:
            openings[at] = Opening(lines[at].text, "")


def _stamped(openings: Sequence[Opening | None], times: Sequence[re.Match[str] | None]) -> bool:
    """Whether lines open with the time at which they are said, as a rule of this file."""
    count = sum(item is not None and item.start is not None for item in openings)
    others = sum(found is None for found in times)
    return count >= 2 and count >= others * 0.2


def _runs(
    lines: Sequence[Line],
    times: Sequence[re.Match[str] | None],
    openings: Sequence[Opening | None],
    names: frozenset[str],
    stamped: bool,
) -> list[_Run]:
    runs: list[_Run] = []
    pending: re.Match[str] | None = None
    for line, time, found in zip(lines, times, openings, strict=True):
        if time is not None:
            pending = time
            continue
        start, end = _span(pending)
        if line.start is not None:
            start, end = line.start, None
        if found and found.label is not None and labels.same(found.label) in names:
            known = (start, end) if found.start is None else (found.start, found.end)
            runs.append(_Run(found.label, *known, [found.rest]))
        elif found and found.label is None and stamped:
            speaker = runs[-1].speaker if runs else None
            runs.append(_Run(speaker, found.start, found.end, [found.rest]))
        elif start is not None:
            speaker = runs[-1].speaker if runs else None
            runs.append(_Run(speaker, start, end, [line.text]))
        elif not runs:
            runs.append(_Run(None, None, None, [line.text]))
        elif line.follows and runs[-1].parts:
            runs[-1].parts[-1] += " " + line.text
        else:
            runs[-1].parts.append(line.text)
        pending = None
    return runs


def _span(found: re.Match[str] | None) -> tuple[float | None, float | None]:
    if found is None:
        return None, None
    return seconds(found[1]), seconds(found[2]) if found[2] else None


def _unnamed(runs: list[_Run], lines: Sequence[Line]) -> list[Utterance]:
    """Where nobody is named, each paragraph (each line, where none is blank) stands alone."""
    if any(run.start is not None for run in runs):
        return [
            Utterance(None, text, run.start, run.end)
            for run in runs
            if (text := paragraphs(run.parts))
        ]
    # Whisper's TXT has a line a segment and no blank line; other texts have paragraphs.
    blank = any(not line.follows for line in lines[1:])
    out: list[str] = []
    for line in lines:
        if out and line.follows and blank:
            out[-1] += " " + line.text
        else:
            out.append(line.text)
    return [Utterance(None, text) for text in out]
