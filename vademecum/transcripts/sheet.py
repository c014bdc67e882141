"""Tables with a header, CSV and TSV: Whisper's, a spreadsheet's, an annotation program's.

What a column holds is told by its name, in French or English; the rest is read from it alone.
Whisper and its like write milliseconds without a mark of unit; a clock says its own.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from statistics import median

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import columns, order, spoken, voices
from vademecum.transcripts.markup import told
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.rigid import WANTED, undrawn
from vademecum.transcripts.text import clean, decode, paragraphs
from vademecum.transcripts.times import instant

_DOUBLE = "\t;,|"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_LINKED = re.compile(r"<a\s[^<>]*\bhref\s*=", re.IGNORECASE)
_TAG = re.compile(r"</?a\b[^<>]*>", re.IGNORECASE)
FIELD = 4 << 20  # characters of a cell


@dataclass(frozen=True, slots=True)
class _Header:
    """The first line that names columns."""

    columns: tuple[str, ...]  # what each holds, "" where it is none of ours
    names: tuple[str, ...]  # as the file writes them
    sign: str  # between cells
    line: int  # its number, from 0


def recognises(text: str) -> bool:
    """Whether the first line names a column of words, and one of names or times."""
    return _header(undrawn(text)) is not None


def _header(text: str) -> _Header | None:
    lines = text.lstrip("\ufeff").split("\n", 40)[:40]
    at = 1 if lines and re.fullmatch(r"sep=.\s*", lines[0]) else 0
    if at >= len(lines):
        return None
    for sign in _DOUBLE:
        names = tuple(clean(cell.strip().strip('"')) for cell in lines[at].split(sign))
        kinds = tuple(map(columns.kind, names))
        rows = [line for line in lines[at + 1 :] if line.strip()]
        table = not rows or any(sign in line for line in rows)
        if table and columns.are_speech(kinds):
            return _Header(_once(columns.people(kinds)), names, sign, at)
    return None


def _once(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Each kind once: of two columns of words the first is read, the other said to be left out."""
    return tuple(
        kind if kind and kind not in columns[:index] else "" for index, kind in enumerate(columns)
    )


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a table; a line without the table's columns is kept as words."""
    text = undrawn(decode(data, name))
    header = _header(text)
    if header is None:
        raise refusal(name, _(WANTED))
    rows = _rows(text, header, name)
    unit = _unit(rows, header)
    said = [item for row in rows if (item := _said(row, header, unit)) is not None]
    moved = order.told(said)
    said = order.utterances(said)
    if "speaker" not in header.columns:
        said = spoken.within(said)
    if not said:
        raise refusal(
            name,
            _("a table of segments without a single word said; export it again with its words"),
        )
    ends = [item.end for item in said if item.end is not None]
    return Transcript(
        "tsv" if header.sign == "\t" else "csv",
        tuple(said),
        duration=max(ends, default=None),
        left_out=tuple(_left(rows, header)),
        noticed=moved,
        # Of the rows that it names: the others are asked about as anywhere.
        declared=voices.are_named(filter(None, (one.speaker for one in said))),
    )


def _rows(text: str, header: _Header, name: str) -> list[list[str]]:
    body = text.lstrip("\ufeff").split("\n", header.line + 1)[header.line + 1 :]
    lines = body[0] if body else ""
    width = len(header.columns)
    plain = [line.split(header.sign, width - 1) for line in lines.split("\n")]
    if header.sign == "\t" and ('"' not in lines or all(len(row) in {1, width} for row in plain)):
        # Whisper writes words as they are: a quotation mark is one of them.
        return [row for row in plain if any(map(str.strip, row))]
    before = csv.field_size_limit(FIELD)
    try:
        reader = csv.reader(io.StringIO(lines), delimiter=header.sign, strict=True)
        first = header.line + 1
        return [
            _fitted(row, header, name, first + reader.line_num)
            for row in reader
            if any(map(str.strip, row))
        ]
    except csv.Error:
        line = header.line + 1 + reader.line_num
        raise refusal(
            name,
            _(
                "a cell whose quotation marks are not closed, or too long;"
                " correct the line, or save the table again as .csv"
            ),
            line,
        ) from None
    finally:
        csv.field_size_limit(before)


def _said(row: list[str], header: _Header, unit: float) -> Utterance | None:
    start = _time(row, header, "start", unit)
    # Spreadsheets leave the empty cells at a row's end out: it may be shorter than the header.
    if len(row) == 1 < len(header.columns) or _time_is_words(row, header, start):
        words = clean(told(header.sign.join(row)))  # no row of this table
        return Utterance(None, words) if words else None
    words = paragraphs(told(_cell(row, header, "text")).split("\n"))
    if not words:
        return None
    end, length = _time(row, header, "end", unit), _time(row, header, "length", unit)
    if end is None and start is not None and length is not None:
        end = start + length
    who = columns.called(_cell(row, header, "given"), _cell(row, header, "speaker"))
    if _LINKED.search(words):  # a page's own words about itself: nobody says markup
        bare = clean(_TAG.sub("", words))
        return Utterance(None, f"{who} : {bare}" if who else bare, start, end, aside=True)
    return Utterance(voices.label(who), words, start, end)


def _time_is_words(row: list[str], header: _Header, start: float | None) -> bool:
    """Whether a short row has words where a time should stand."""
    short = len(row) < len(header.columns)
    return short and start is None and bool(re.search(r"[^\W\d_]{2}", _cell(row, header, "start")))


def _fitted(row: list[str], header: _Header, name: str, line: int) -> list[str]:
    """The row with as many cells as columns: words with the sign in them, unquoted, are one."""
    width = len(header.columns)
    if len(row) <= width or not any(map(str.strip, row[width:])):
        return row
    if header.columns[-1] == "text":
        return [*row[: width - 1], header.sign.join(row[width - 1 :])]
    raise refusal(name, _("more cells than the first line has columns: put words in quotes"), line)


def _cell(row: list[str], header: _Header, kind: str) -> str:
    at = header.columns.index(kind) if kind in header.columns else len(row)
    return row[at] if at < len(row) else ""


def _time(row: list[str], header: _Header, kind: str, unit: float) -> float | None:
    text = clean(_cell(row, header, kind)).strip("[]()")
    if ":" in text:
        parts = re.fullmatch(r"(\d{1,3}(?::\d{1,2}){1,2})(?:[.,:](\d{1,6}))?", text)
        return instant(f"{parts[1]}.{parts[2] or 0}", 1.0) if parts else None
    return instant(text.replace(",", "."), unit) if _NUMBER.fullmatch(text) else None


def _unit(rows: list[list[str]], header: _Header) -> float:
    """Seconds in one number of the table: whole ones that take many for a word are milliseconds."""
    named = " ".join(header.names).casefold()
    if re.search(r"\bms\b|_ms\b|\(ms|millis", named):
        return 0.001
    told = [clean(_cell(row, header, kind)) for row in rows for kind in ("start", "end")]
    numbers = [cell for cell in told if _NUMBER.fullmatch(cell)]
    if not numbers or not all(cell.isdigit() for cell in numbers):
        return 1.0
    starts = [_time(row, header, "start", 1.0) for row in rows]
    rates = []
    for index, (row, start) in enumerate(zip(rows, starts, strict=True)):
        end = _time(row, header, "end", 1.0)
        if end is None and index + 1 < len(rows):
            end = starts[index + 1]
        if start is not None and end is not None and end > start:
            rates.append((end - start) / max(1, len(_cell(row, header, "text").split())))
    # Nobody takes twenty seconds over a word, nor says one in twenty milliseconds.
    return 0.001 if rates and median(rates) >= 20 else 1.0


def _left(rows: list[list[str]], header: _Header) -> list[str]:
    """Columns with words that are none of ours."""
    out = []
    for index, (kind, name) in enumerate(zip(header.columns, header.names, strict=True)):
        cells = [row[index] for row in rows if index < len(row)]
        if not kind and any(re.search(r"[^\W\d_]", cell) for cell in cells):
            out.append(_("the column “{name}”").format(name=name[:60]))
    return out
