"""`<br>`, which people bring along from other tools, as Markdown breaks a line where it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.model import Chapter, Kind, Record
from vademecum.problems import Splice
from vademecum.text.lines import Lines
from vademecum.text.seen import Oddity, Piece, Seen
from vademecum.text.splices import joined, moved

_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_BREAKS = re.compile(r"[ \t]*(?:<br[ \t]*/?>[ \t]*)+", re.IGNORECASE)
_WORDS = (Kind.PROSE, Kind.ITEM, Kind.QUOTE, Kind.BOX)
_CUT = ("glossary", "list-table", "table")  # where lines mean something else
# What may begin a line without making a block of it.
_GOES_ON = re.compile(r"(?!\d{1,9}[.)]|[*_]+[ \t]|\([^()]*\)=|\[[^\]]*\]:)[\w«“\"(\[*_…’%]")
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?=[ \t])")


def mended(text: Chapter | Record, seen: Seen, oddity: Oddity) -> Splice | None:
    """What puts a line break of Markdown in the place of a `<br>`; None where there is none.

    Only in a chapter: in what was said, words that were read would be parted anew.
    """
    if not isinstance(text, Chapter) or not _is_break(oddity):
        return None
    lines = Lines(text.body)
    if any(
        box.name in _CUT and box.line <= oddity.line <= box.last_line for box in seen.directives
    ):
        return None
    line = lines[oddity.line]
    here = [one for one in seen.oddities if one.line == oddity.line and one.kind == "html"]
    if len(_BREAK.findall(line)) != sum(_is_break(one) for one in here):
        return None  # one of them stands in code
    around = [one for one in seen.pieces if one.line <= oddity.line <= one.last_line]
    if all(one.kind is Kind.OPAQUE for one in around):
        return _alone(text, lines, oddity.line)
    if len(around) != 1 or around[0].kind not in _WORDS or not around[0].spans:
        return None
    edits = list(_within(text.body, lines, around[0], oddity.line))
    sure = [one for one in edits if one is not None]
    if not sure or len(sure) < len(edits):
        return None
    return moved(joined(text.body, sure), text.body_offset)


def _is_break(oddity: Oddity) -> bool:
    return _BREAKS.fullmatch(oddity.text.split("\n")[0]) is not None


def _alone(text: Chapter, lines: Lines, line: int) -> Splice | None:
    """Breaks alone on their line between paragraphs, which space it out: blank lines do."""
    if not _BREAKS.fullmatch(lines[line]):
        return None
    return moved(Splice(lines.start(line), lines.end(line), ""), text.body_offset)


def _within(body: str, lines: Lines, piece: Piece, line: int) -> Iterator[Splice | None]:
    """Of each run of breaks on a line of a paragraph, what is written instead."""
    rows = {lines.at(start): (start, end) for start, end in piece.spans}
    first, last = min(rows), max(rows)
    start, end = rows[line]
    before = re.sub(r"^[ \t]*:{3,}.*|^[ \t]*`{3,}.*", "", body[lines.start(line) : start])
    if before != body[lines.start(line) : start]:
        return  # the title of a box
    around = _MARKER.sub(lambda found: " " * len(found[0]), before)
    for found in _BREAKS.finditer(body, start, end):
        several = len(_BREAK.findall(found[0])) > 1
        rest = body[found.end() : end]
        if rest.strip() and not _GOES_ON.match(rest):
            yield None
            continue
        paragraph = f"\n{around.rstrip()}\n{around}"
        if found.start() > start and rest.strip():
            yield Splice(*found.span(), paragraph if several else f"\\\n{around}")
        elif rest.strip():
            above = rows[line - 1][1] if line > first else start
            new = paragraph if several else f"\\\n{around}"
            yield Splice(above, found.end(), new if line > first else "")
        elif line == last:
            above = rows[line - 1][1] if found.start() == start and line > first else found.start()
            yield Splice(above, end, "")
        elif found.start() > start:
            yield Splice(found.start(), end, f"\n{around.rstrip()}" if several else "\\")
        else:
            above = rows[line - 1][1] if line > first else start
            yield Splice(above, end, f"\n{around.rstrip()}" if several else "\\")
