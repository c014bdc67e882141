"""Tables without a header, told by what their columns hold: ELAN's and a spreadsheet's exports.

`Anna;00:00:01;Bonjour`, `0.0 TAB 1.2 TAB A TAB Bonjour`, rows between bars. A column of times, one
of names that come back (or can be nothing else), one of words: where any of these is not sure, the
file is refused and asked for a header, since nothing but its order would say who speaks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vademecum.language import N_, _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import order, shapes, tabs, voices
from vademecum.transcripts.markup import told
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import TIME, instant

_SIGNS = "\t;|,"
WANTED = N_(
    "a table whose first line does not name who speaks (speaker) or when (start) beside the words"
    " (text); write them there"
)
_CLOCK = re.compile(rf"[\[(]?(?:{TIME})[\])]?")
_DECIMAL = re.compile(r"[\[(]?\d{1,6}[.,]\d{1,9}s?[\])]?")
_NUMBER = re.compile(r"-?\d*(?:[.,]\d+)?%?")
_MACHINE = re.compile(r"(?:speaker|spk|s|intervenant|locuteur|loc)?[ _-]?\d{1,3}|[A-Z]\d?", re.I)
_RULE = re.compile(r"[\s|+:=_-]*[-=]{2,}[\s|+:=_-]*")
_SENTENCE = re.compile(r"[?!…]|[.;:]\s|[^.][.]$")
_SHOWN = 40  # lines that show how a file is built
_DIGITS = 9  # of a row's number
_LONGEST = 60  # characters of a name
NEARLY = 0.8  # share of a file's lines from which what they do is its way
_MANY, _ALL = 60, 0.98  # lines, and share of them, that show a file of a word a line
_LEAST = 3  # rows that show names that come back


@dataclass(frozen=True, slots=True)
class Table:
    """A table's cells, and which columns are ours."""

    rows: list[list[str]]
    who: int
    words: int
    start: int | None
    end: int | None
    left: tuple[int, ...]  # columns with other things


def recognises(text: str) -> bool:
    """Whether the text is a table whose columns are surely names, words, perhaps times."""
    return _table(text) is not None


def is_text(text: str) -> bool:
    """Whether the text is `time TAB name TAB words`, whose columns are sure: read as a text is."""
    return _table(text, as_text=True) is not None and tabs.lines(text) != []


def is_table(text: str) -> bool:
    """Whether every line is built of as many cells, whatever they hold: no prose is."""
    lines = [line for line in _shown(text) if not line.startswith("#")][:_SHOWN]
    for sign in _SIGNS:
        counts = {line.count(sign) for line in lines}
        least = 3 if sign == "\t" else 2  # `time TAB name TAB words` is read as a text
        if len(lines) < _LEAST or min(counts) < least or (sign != "," and len(counts) > 1):
            continue
        cells = _cells(lines, sign)
        timed = cells is not None and any(map(_is_times, zip(*cells, strict=True)))
        # A sentence has a space beside its semicolon.
        tight = sign != "," and not any(re.search(f" [{sign}]|[{sign}] ", line) for line in lines)
        if timed or tight:
            return True
    return False


def is_of_words(text: str) -> bool:
    """Whether each line is one word, alone or in the first cells of a row about it (CoNLL, VRT)."""
    rows = [line for line in _shown(text) if not line.startswith(("#", "<"))]
    cells = [row.split("\t") for row in rows]
    words = sum(not any(" " in cell.strip() for cell in row) for row in cells)
    if len(rows) < _MANY or words < len(rows) * _ALL:
        return False
    widths = {len(row) for row in cells}
    return len(widths) == 1 and (widths == {1} or not _numbers_first(cells))


def _numbers_first(cells: Sequence[Sequence[str]]) -> bool:
    """Whether rows of two cells only number what is said, one word each."""
    return len(cells[0]) < 3 and all(row[0].strip().isdigit() for row in cells)


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a table without a header; VademecumError where its columns are not sure."""
    table = _table(decode(data, name))
    if table is None:
        raise refusal(name, _(WANTED))
    said = []
    for row in table.rows:
        start, end = time(row, table.start), time(row, table.end)
        if words := clean(told(row[table.words])):
            said.append(Utterance(voices.label(row[table.who]), words, start, end))
    left = [
        _("the column “{name}”").format(name=clean(table.rows[0][at])[:60]) for at in table.left
    ]
    key = "tsv" if "\t" in decode(data, name) else "csv"
    in_time, moved = tuple(order.utterances(said)), order.told(said)
    named = voices.are_named(one.speaker for one in in_time)
    return Transcript(key, in_time, left_out=tuple(left), noticed=moved, declared=named)


def undrawn(text: str) -> str:
    """A table drawn with signs without its rules and outer bars; any other text as it is."""
    lines = _shown(text)
    if not lines or not all(line.startswith(("|", "+")) for line in lines):
        return text
    return "\n".join(line.strip("|") for line in lines if not _RULE.fullmatch(line))


def _shown(text: str) -> list[str]:
    return [line.strip(" \r") for line in text.lstrip("\ufeff").split("\n") if line.strip()]


def _table(text: str, *, as_text: bool = False) -> Table | None:
    bare = undrawn(text)
    drawn, lines = bare is not text, _shown(bare)
    for sign in _SIGNS:
        width = min((line.count(sign) for line in lines[:_SHOWN]), default=0)
        if len(lines) < 2 or width < (1 if sign == "|" and drawn else 2):
            continue
        cells = _cells(lines, sign)
        found = columns(cells, sign == "|") if cells is not None else None
        # `time TAB name TAB words` is read as a text, which has other names as well.
        plain = sign == "\t" and width == 2 and found is not None and found.who == 1
        if found is not None and as_text is (plain and found.start == 0):
            return found
    return None


def _cells(lines: Sequence[str], sign: str) -> list[list[str]] | None:
    """The cells of each line: where the last one holds the sign, it is one with what follows."""
    if sign == "\t":
        rows = [line.split(sign) for line in lines]
    else:
        try:
            rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter=sign, strict=True))
        except csv.Error:
            return None
    rows = [row for row in rows if row]
    width = min(map(len, rows), default=0)
    if width < 2:
        return None
    return [[*map(clean, row[: width - 1]), clean(sign.join(row[width - 1 :]))] for row in rows]


def columns(rows: list[list[str]], bars: bool = False) -> Table | None:
    """Which columns are names, words and times, where each is sure; `bars`: times may lack."""
    many = list(zip(*rows, strict=True))
    times = [at for at, cells in enumerate(many) if _is_times(cells)]
    spoken = [
        at
        for at, cells in enumerate(many)
        if at not in times and any(re.search(r"[^\W\d_]", cell) for cell in cells)
    ]
    if len(spoken) != 2 or not (times or bars or any(map(_counts, many))):
        return None
    names = [at for at in spoken if _are_names(many[at])]
    if len(names) != 1:
        return None
    who, words = names[0], next(at for at in spoken if at != names[0])
    start = times[0] if times else None
    end = times[1] if len(times) > 1 else None
    left = tuple(
        at
        for at, cells in enumerate(many)
        if at not in {*spoken, *times[:2]} and any(cells) and not _counts(cells)
    )
    return Table(rows, who, words, start, end, left)


def _is_times(cells: Sequence[str]) -> bool:
    return all(_CLOCK.fullmatch(cell) or _DECIMAL.fullmatch(cell) for cell in cells)


def _counts(cells: Sequence[str]) -> bool:
    """Whether a column only counts its rows."""
    if not all(cell.isdecimal() and len(cell) < _DIGITS for cell in cells):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(cells))


def _are_names(cells: Sequence[str]) -> bool:
    """Whether the cells are names: codes or forms of address, or names that come back."""
    distinct = set(cells)
    if any(not one or len(one) > _LONGEST or _SENTENCE.search(f"{one} ") for one in distinct):
        known = all(map(shapes.is_strong, distinct)) if all(distinct) else False
        return known and max(map(len, distinct)) <= _LONGEST
    if all(_MACHINE.fullmatch(one) or shapes.is_strong(one) for one in distinct):
        return True
    back = len(cells) >= _LEAST and 1 < len(distinct) <= len(cells) * 2 / 3
    return back and all(map(shapes.can_be, distinct))


def time(row: Sequence[str], at: int | None) -> float | None:
    """The time in that cell, in seconds; None where there is none."""
    if at is None:
        return None
    text = row[at].strip("[]() ").removesuffix("s")
    return instant(text if ":" in text else text.replace(",", "."))
