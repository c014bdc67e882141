"""What stands among words and is none of them: data and rows of a table, pasted.

Their signs say what is what (`;` parts two cells, `"` holds a key), their spaces make columns.
Nothing of them is set: half of it would be neither data nor French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.french.masks import OUTSIDE, WITHIN
from vademecum.french.rules import Finding

JSON, CODE, COLUMNS, CELLS, TABS = "json", "code", "columns", "cells", "tabs"
CODE_OF = "M024"  # of the finding that tells one; its `good` is which kind it is


@dataclass(frozen=True, slots=True)
class Region:
    """Characters that are left as they are."""

    start: int
    end: int
    kind: str


_Line = tuple[int, str]  # where it begins, what it says

# « {"titre": », and lines of nothing else than a key and its value.
_OPENED = re.compile(r"[{\[]\s*(?:\{\s*)?\"[^\"\n]{1,60}\"\s*:")
_PAIR = re.compile(
    r"^[ \t]*\"[a-z_][\w-]*\":[ ]*(?:\"[^\"\n]*\"|-?\d+(?:\.\d+)?|true|false|null)[ ]*,?[ ]*$", re.M
)
# « print("oui") », a line « nom = "Un"; ».
_CODE = re.compile(
    r"(?<![\w.'’])[a-z_][\w.]*\(\"[^\"\n]*\"[^()\n]*\)"
    r"|^[$]?[a-z_][\w.]* = \"[^\"\n]*\";?[ ]*$",
    re.M,
)
_MASKED = re.compile(r"[\x00-\x08\x0e-\x1f]+")  # what is opaque, in the words of a finding
_BRACES = {"{": 1, "[": 1, "}": -1, "]": -1}

_RUN = re.compile(rf"(?<=[^\s{OUTSIDE}{WITHIN}])[ \u00a0]{{2,}}(?=\S)")
_WIDE = 3
_RULE = re.compile(rf"[ {WITHIN}]*[-+=|:]{{3,}}[-+=|: ]*$")
_TABBED = re.compile(r"\S[ ]*\t+[ ]*\S")
_SIGNS = ";,"
_LONGEST = {";": 60, ",": 30}  # characters of a cell; more are a clause
_ENDED = re.compile(r"[.:!?…;,]\s*$")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")


def regions(text: str) -> list[Region]:
    """Those of some masked words, in order; none lies in another."""
    found = [*_json(text), *_code(text)]
    for lines in _paragraphs(text):
        if len(lines) > 1:
            found += _tables(lines)
    kept: list[Region] = []
    for one in sorted(found, key=lambda region: (region.start, -region.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def told(text: str, found: list[Region]) -> Iterator[Finding]:
    """Each, once; tabs are told where they are looked for (`text.pasted`)."""
    for one in found:
        if one.kind != TABS:
            words = text[one.start : one.end].strip(f" {WITHIN}").split("\n")[0]
            shown = _MASKED.sub("…", words)
            yield Finding(CODE_OF, one.start, one.end, shown, one.kind, one.kind, False, False)


def _json(text: str) -> Iterator[Region]:
    if '":' not in text and '" :' not in text:
        return
    for found in _OPENED.finditer(text):
        yield Region(found.start(), _closed(text, found.start()), JSON)
    for found in _PAIR.finditer(text):
        yield Region(*found.span(), JSON)


def _closed(text: str, start: int) -> int:
    """Where what a brace opens ends: its paragraph's end where it lacks the other."""
    last = text.find("\n\n", start)
    last = len(text) if last < 0 else last
    depth = 0
    for place in range(start, last):
        depth += _BRACES.get(text[place], 0)
        if depth == 0:
            return place + 1
    return last


def _code(text: str) -> Iterator[Region]:
    if '("' in text or '= "' in text:
        for found in _CODE.finditer(text):
            yield Region(*found.span(), CODE)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """The lines of each run of lines that hold something: those alone that may be a table's."""
    if not any(sign in text for sign in ("  ", " \u00a0", "\u00a0 ", "\t", ";", ",")):
        return
    lines: list[_Line] = []
    start = 0
    for line in text.split("\n"):
        if line.strip(f" \t{OUTSIDE}{WITHIN}"):
            lines.append((start, line))
        elif lines:
            yield lines
            lines = []
        start += len(line) + 1
    if lines:
        yield lines


def _tables(lines: list[_Line]) -> Iterator[Region]:
    yield from _runs(lines, [bool(_TABBED.search(line)) for _at, line in lines], TABS)
    yield from _columns(lines)
    for sign in _SIGNS:
        yield from _cells(lines, sign)


def _runs(lines: list[_Line], held: list[bool], kind: str) -> Iterator[Region]:
    """Two lines and more, one below the other, that are held for rows."""
    for first, last in _groups(held):
        if last - first > 1:
            yield _region(lines[first:last], kind)


def _groups(held: list[bool]) -> Iterator[tuple[int, int]]:
    first = 0
    for number, one in enumerate([*held, False]):
        if not one:
            if number > first:
                yield first, number
            first = number + 1


def _region(rows: list[_Line], kind: str) -> Region:
    return Region(rows[0][0], rows[-1][0] + len(rows[-1][1]), kind)


def _columns(lines: list[_Line]) -> Iterator[Region]:
    """Lines whose runs of spaces end, or begin, below one another."""
    held = [bool(_RUN.search(line) or _RULE.match(line)) for _at, line in lines]
    for first, last in _groups(held):
        seen: dict[tuple[str, int], int] = {}
        for _at, line in lines[first:last]:
            places = set[tuple[str, int]]()
            for run in _RUN.finditer(line):
                if run.end() - run.start() >= _WIDE:
                    cell = re.match(r"\S+", line[run.end() :])
                    ends = run.end() + (cell.end() if cell else 0)
                    places |= {("left", run.end()), ("right", ends)}
            for place in places:
                seen[place] = seen.get(place, 0) + 1
        if any(count > 1 for count in seen.values()):
            yield _region(lines[first:last], COLUMNS)


def _cells(lines: list[_Line], sign: str) -> Iterator[Region]:
    """Lines that one sign cuts into as many short cells, most of them without a space behind it."""
    cut = [_cut(line, sign) for _at, line in lines]
    first = 0
    while first < len(lines):
        last = first + 1
        while last < len(lines) and len(cut[last]) == len(cut[first]):
            last += 1
        if last - first > 1 and _rows(cut[first:last], sign):
            yield _region(lines[first:last], CELLS)
        first = last


def _cut(line: str, sign: str) -> list[str]:
    """The cells of a line; one, where it is none of a table."""
    bare = line.strip(f" {WITHIN}")
    if sign not in bare or _ENDED.search(bare) or OUTSIDE in bare or "&" in bare:
        return [bare]
    numbers = _DECIMAL.sub("\x02", bare)
    cells = (numbers if sign == "," and (", " in bare or "," not in numbers) else bare).split(sign)
    longest = max(len(one.strip()) for one in cells)
    return cells if longest <= _LONGEST[sign] else [bare]


def _rows(rows: list[list[str]], sign: str) -> bool:
    """Whether lines cut alike are a table's, and no words that lack their spaces."""
    behind = [cell for row in rows for cell in row[1:]]
    glued = sum(not cell.startswith((" ", "\u00a0")) for cell in behind)
    wide = len(rows[0])
    if wide < 2 or not all(any(not one.startswith(" ") for one in row[1:]) for row in rows[1:]):
        return False
    figures = all(any(cell.strip(" %€").isdigit() for cell in row) for row in rows[1:])
    if wide == 2:  # one sign a line: three lines of it, or figures below a head
        several = len(rows) > 2 and all(len(cell.split()) <= 3 for row in rows for cell in row)
        return glued == len(behind) and (figures or several)
    if sign == ",":  # that sentences have too
        short = all(len(cell.split()) <= 4 for row in rows for cell in row)
        return short and (glued == len(behind) or (figures and glued * 2 >= len(behind)))
    return glued * 2 >= len(behind)
