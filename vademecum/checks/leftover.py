"""Markup that would be printed as it stands: other tools' marks, and ours that were not read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator

from vademecum.checks.read import spans
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Kind, Library, Record
from vademecum.problems import Problem, Splice
from vademecum.record.grammar import without_id
from vademecum.record.passages import passages
from vademecum.text.fenced import fenced
from vademecum.text.leftover import CODE, DEFINED, MARKS, TIGHT, Mark, left
from vademecum.text.lightweight import CELLS, LISTED
from vademecum.text.lines import Lines, Span
from vademecum.text.mark import CLOSES
from vademecum.text.running import RUNNING, VERSES
from vademecum.text.scan import scan
from vademecum.text.splices import joined, moved
from vademecum.text.written import WRITTEN

_NOTE = re.compile(r"^[ \t>]*(\[\^[^\]\s]+\])[ \t\u00a0\u202f]+:", re.MULTILINE)
_MARKED = re.compile(r"(?P<sign>-|(?P<number>\d{1,3})[.)])(?=[^\W\d_]|«)")
_LISTED = (Kind.PROSE, Kind.ITEM, Kind.BOX, Kind.NOTE)
_NO_BREAK = "\u00a0\u202f"
_PLAIN = str.maketrans(dict.fromkeys(_NO_BREAK, " "))
_SPACES = f" {_NO_BREAK}"
_SEVERAL = 2
_IN_A_ROLE = N_("no mark is read between the backticks of {retire}, {abbr} and others: take it out")
_HYPHENS = re.compile(r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*\|", re.MULTILINE)
_STAR = re.compile(r"\S[ \u00a0\u202f]?\*{1,3}(?![\w*])")
_CELL = re.compile(r":?-{2,}:?")
_ANOTHER = N_("another table begins here: put a blank line above its headings")
# Not what is escaped itself, nor the end of a line.
_BOUND = re.compile(r"(?<!\\)\\[ \u00a0\u202f]+(?=\S)")
_CALL = re.compile(
    r"(?<=[\w»”.,;:!?)’])\[\d{1,3}\](?![(\[:\w])"
    r"|(?:(?<=[^\W\d_]{2})|(?<=[»”.,;!?…]))\(\d{1,3}\)(?![\w(\[])"
)
_BEGINS = re.compile(
    r"^(?:\[\d{1,3}\][ \u00a0\u202f]?(?=[\w«“(])|\(\d{1,3}\)[ \u00a0\u202f](?=[A-ZÀ-Ý«“]))",
    re.MULTILINE,
)
_CALLED = N_("a note is called by [^name], and its text is [^name]: …")
_BOUND_ADVICE = N_("what Pandoc writes for a no-break space is not read: type the space")
_NOTE_ADVICE = N_("a note's text begins with [^name]: without a space before the colon")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every text, its code, its addresses and its directives hidden."""
    for text in library.texts:
        for found in _NOTE.finditer(text.body):
            line = text.body.count("\n", 0, found.start(1)) + 1
            values = {"text": f"{found[1]} :", "advice": _(_NOTE_ADVICE)}
            yield Problem("M024", text.at(line), values)
        numbered = _numbered(text)
        for line, sign in numbered.items():
            yield Problem("M024", text.at(line), {"text": sign, "advice": _(_CALLED)})
        yield from _marks(text, numbered)
        yield from _written(text)
        yield from _tables(text)
        yield from _fenced(text)
        yield from _bound(text)


def _numbered(text: Chapter | Record) -> dict[int, str]:
    """Lines that are notes, and their numbers, as a word processor or an encyclopaedia pastes them.

    `mot[1]`, and a line that begins with `[1]`; `mot(1)`, and one with `(1)`: a reference, « voir
    [1] », stands apart.
    """
    if not _CALL.search(text.body):
        return {}
    pieces = scan(text.body).pieces
    called = {one[0] for piece in pieces for one in _CALL.finditer(piece.typed)}
    return {
        piece.line + piece.typed.count("\n", 0, found.start()): sign
        for piece in pieces
        for found in _BEGINS.finditer(piece.typed)
        if (sign := found[0].rstrip(_SPACES)) in called
    }


def _fenced(text: Chapter | Record) -> Iterator[Problem]:
    """Blocks of other tools, of which something else would be made."""
    lines = Lines(text.body)
    for start, end, opens, advice in fenced(text.body):
        line = lines.at(start)
        pieces = (one for one in scan(text.body).pieces if one.line <= line <= one.last_line)
        if not any(one.kind is Kind.OPAQUE for one in pieces):
            about = start + text.body_offset, end + text.body_offset
            values = {"text": opens[:60], "advice": _(advice)}
            yield Problem("M024", text.at(line), values, None, about)


def _bound(text: Chapter | Record) -> Iterator[Problem]:
    """A backslash before a space, which Pandoc writes for one that does not break."""
    if not _BOUND.search(text.body):
        return
    lines, read = Lines(text.body), list(spans(text, passages(text)))
    for piece in scan(text.body).pieces:
        for start, end in piece.prose:
            for at in _BOUND.finditer(text.body, start, end):
                kept = any(first <= at.start() < last for first, last in read)
                about = at.start() + text.body_offset, at.end() + text.body_offset
                fix = None if kept else Splice(*about, _NO_BREAK[0])
                values = {"text": _around(text.body, *at.span()), "advice": _(_BOUND_ADVICE)}
                yield Problem("M024", text.at(lines.at(at.start())), values, fix, about)


def _around(body: str, start: int, end: int) -> str:
    """A mark with the words that it stands between."""
    before = body[max(0, start - 12) : start].split()[-1:] if body[start - 1].strip() else [""]
    after = body[end : end + 12].split()[:1] if body[end : end + 1].strip() else [""]
    return "".join([*before, body[start:end], *after])


def _marks(text: Chapter | Record, numbered: Container[int]) -> Iterator[Problem]:
    """Marks that stand in the words as they would be printed; `numbered`: lines that are notes."""
    lines, opened = Lines(text.body), False
    roles: dict[int, list[str]] = {}
    for role in scan(text.body).roles:
        roles.setdefault(role.line, []).append(role.text)
    notes = {text.body.count("\n", 0, one.start(1)) + 1 for one in _NOTE.finditer(text.body)}
    for piece in scan(text.body).pieces:
        shown = piece.shown if isinstance(text, Chapter) else without_id(piece.shown)
        rows = [lines[number] for number in range(piece.line, piece.last_line + 1)]
        listed = isinstance(text, Chapter) and piece.kind in _LISTED
        marks = (*((TIGHT,) if listed else ()), *MARKS, *RUNNING)
        marks = (*marks, VERSES) if isinstance(text, Chapter) else marks
        marks = (*CELLS, *marks) if piece.kind is Kind.CELL else marks
        for mark, at in left(shown, "\n".join(rows), marks):
            if at[0].startswith("][") and _stands(at[0][2:-1], text.body):
                continue  # what is wrong with its address is told
            told = at[0].replace(CODE, "`…`").strip()
            line = piece.line + shown.count("\n", 0, at.end() - len(at[0].lstrip()))
            if mark in (*RUNNING, VERSES) and rows[line - piece.line].endswith(("\\", "  ")):
                continue  # they stand one below another
            if mark is LISTED and _starred(text):
                continue  # what a star in another cell calls
            if line in notes or line in numbered or (opened and CLOSES.match(told)):
                continue  # the line, or what opens it, is told
            opened |= told.startswith("{")
            advice = mark.advice_now
            if told in ("*", "**", "***") and any(told in role for role in roles.get(line, ())):
                advice = _(_IN_A_ROLE)
            values = {"text": told.split("\n")[0][:60], "advice": advice}
            last = piece.line + shown.count("\n", 0, at.end())
            about = _rows(text, lines, line, last) if last > line else None
            yield Problem("M024", text.at(line), values, _fix(text, lines, line, mark, at), about)


def _starred(text: Chapter | Record) -> bool:
    """Whether a star in a cell calls a note, « 12 * »."""
    cells = (one.shown for one in scan(text.body).pieces if one.kind is Kind.CELL)
    return any(_STAR.search(one) for one in cells)


def _rows(text: Chapter | Record, lines: Lines, first: int, last: int) -> Span:
    """Some lines of the body, as characters of the file."""
    return lines.start(first) + text.body_offset, lines.end(last) + text.body_offset


def _stands(label: str, body: str) -> bool:
    """Whether a line of the body says where the links of a label lead, read or not."""
    return re.search(rf"^[ \t>]*\[{re.escape(label)}\]:", body, re.M | re.I) is not None


def _fix(
    text: Chapter | Record, lines: Lines, line: int, mark: Mark, at: re.Match[str]
) -> Splice | None:
    """Plain spaces for those that do not break; a blank line above the address of a link."""
    if not isinstance(text, Chapter):
        return None  # what was said is not made into a list
    start = lines.start(line)
    if mark is TIGHT:
        return _spaced(text, lines, line)
    if mark is DEFINED:
        if line == 1 or not lines[line].startswith("[") or DEFINED.pattern.match(lines[line - 1]):
            return None  # in a quote or a list; or below another, which makes room for both
        return Splice(text.body_offset + start, text.body_offset + start, "\n")
    begins = at[0].strip("\n")
    if not mark.plain or not lines[line].startswith(begins):
        return None
    # One « - Oui » may be what somebody answers: several are a list.
    if begins[0] in "-*+" and at.string.count(begins) < _SEVERAL:
        return None
    start += text.body_offset
    return Splice(start, start + len(begins), begins.translate(_PLAIN))


def _spaced(text: Chapter, lines: Lines, line: int) -> Splice | None:
    """A space behind the marks of several lines in a row, numbered one by one."""
    edits: list[Splice] = []
    numbers: list[int] = []
    for number in range(line, len(lines) + 1):
        row = _MARKED.match(lines[number])
        if row is None or row["sign"][-1] != lines[line].lstrip()[len(row["number"] or "")]:
            break
        numbers += [int(row["number"])] if row["number"] else []
        at = lines.start(number) + row.end()
        edits.append(Splice(at, at, " "))
    first = numbers[0] if numbers else 1
    under = line > 1 and lines[line - 1].strip()
    if len(edits) < _SEVERAL or numbers != list(range(first, first + len(numbers))):
        return None
    if under and (first != 1 or _MARKED.match(lines[line - 1])):
        return None  # a list that begins elsewhere would not be read below a paragraph
    return moved(joined(text.body, edits), text.body_offset)


def _written(text: Chapter | Record) -> Iterator[Problem]:
    """Marks that the parser takes for its own, in the words as they are written."""
    if not any(mark.pattern.search(text.body) for mark in WRITTEN):
        return
    lines = Lines(text.body)
    for piece in scan(text.body).pieces:
        for start, end in piece.prose:
            for mark in WRITTEN:
                for at in mark.pattern.finditer(text.body, start, end):
                    values = {"text": at[0][:60], "advice": mark.advice_now}
                    yield Problem("M024", text.at(lines.at(at.start())), values)


def _tables(text: Chapter | Record) -> Iterator[Problem]:
    """Rows of hyphens inside a table: another one begins there."""
    if not _HYPHENS.search(text.body):
        return
    rows: dict[int, list[str]] = {}
    for piece in scan(text.body).pieces:
        if piece.kind is Kind.CELL:
            rows.setdefault(piece.line, []).append(piece.words.strip())
    for line, cells in rows.items():
        if all(_CELL.fullmatch(cell) for cell in cells):
            values = {"text": "|---|", "advice": _(_ANOTHER)}
            yield Problem("M024", text.at(line), values)


def misread_notes(body: str) -> frozenset[str]:
    """The labels of notes whose colon is written as in French."""
    return frozenset(found[1][2:-1] for found in _NOTE.finditer(body))
