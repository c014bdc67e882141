"""Page numbers written into a chapter's pages, where room was kept for them: as bytes.

A room holds the digits of nearly every number; what a number leaves of it is spread over the spaces
of its line, or, where the line is not justified, what follows moves up to the number. So no hole
stands before « p. 7 » that does not stand before « p. 107 ».
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vademecum.formats.pdf.chapter import CENTER, FOLIO, HELD, RIGHT, SPREAD, Line, Room, Side
from vademecum.formats.pdf.job import PLACEHOLDER

_RUN = re.compile(rb"<</MCID (\d+)>>\s*BDC\b(.*?)\bEMC\b", re.DOTALL)
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ")
_SIZE = re.compile(rb"/\w+ ([\d.]+) Tf")
_GLYPHS = re.compile(rb"<([0-9a-f]*)>")
_GLYPH = 4  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Moved:
    """How far what stands on a line moved: between two places, in proportion."""

    top: float
    bottom: float
    at: tuple[float, ...]  # places on the line, from left to right
    by: tuple[float, ...]  # how far each moved

    def holds(self, bottom: float, top: float, left: float, right: float) -> bool:
        """Whether something of that box stands on this line."""
        middle = (bottom + top) / 2
        there = self.bottom <= middle <= self.top
        return there and left < self.at[-1] and right > self.at[0]

    def of(self, place: float) -> float:
        """How far a place of the line moved."""
        after = bisect_right(self.at, place)
        if not after:
            return self.by[0]
        if after == len(self.at):
            return self.by[-1]
        left, right = self.at[after - 1], self.at[after]
        part = (place - left) / (right - left) if right > left else 0.0
        return self.by[after - 1] + part * (self.by[after] - self.by[after - 1])


def write(
    content: bytes,
    lines: Sequence[Line],
    numbers: Mapping[str, int],
    spaces: Mapping[str, Sequence[str]],
    scale: float,
) -> tuple[bytes, list[Moved]]:
    """A page's content with its numbers in, and what moved; `scale`: points of a unit of type."""
    found = _RUN.finditer(content) if lines else ()
    runs = {int(one[1]): one for one in found}
    edits: dict[int, bytes] = {}
    moved = []
    for line in lines:
        drawn = {one.mcid: runs[one.mcid][2] for one in line.runs if one.mcid in runs}
        moved.append(_line(line, drawn, numbers, spaces, scale))
        edits |= drawn
    parts, last = [], 0
    for mcid, one in runs.items():
        if mcid in edits:
            parts += [content[last : one.start(2)], edits[mcid]]
            last = one.end(2)
    return b"".join([*parts, content[last:]]), moved


def margins(side: Side, number: int) -> bytes:
    """What stands in the margins of the page of that number."""
    if side.folio is None:
        return side.content.encode("latin-1")
    digits = str(number)
    room = (len(PLACEHOLDER) - len(digits)) * side.folio.width
    shown = "".join(side.folio.glyphs[int(one)] for one in digits)
    lead = f"{-room:.3f}" if side.folio.right else ""
    return side.content.replace(FOLIO, f"[{lead}<{shown}>] TJ").encode("latin-1")


def _line(
    line: Line,
    drawn: dict[int, bytes],
    numbers: Mapping[str, int],
    spaces: Mapping[str, Sequence[str]],
    scale: float,
) -> Moved:
    """Write the line's numbers into its drawn runs; how far each of its places moved."""
    rooms = {one.mcid: one for one in line.rooms}
    left = {one.mcid: _left(one, numbers[one.to]) for one in line.rooms}
    total = sum(left.values())
    count = sum(_spaces(one, spaces) for mcid, one in drawn.items() if mcid not in rooms)
    each = total / count if line.way == SPREAD and count else 0.0
    shift = {CENTER: total / 2, RIGHT: total}.get(line.way, 0.0)
    held = line.way == HELD
    leads = {one.before: left[one.mcid] for one in line.rooms} if held else {}
    at, by = [], []
    for run in line.runs:
        if (words := drawn.get(run.mcid)) is None:
            continue
        room = rooms.get(run.mcid)
        start = shift + (left.get(run.mcid, 0.0) if held else 0.0) + leads.get(run.mcid, 0.0)
        if room is not None:
            words = _numbered(words, room, numbers[room.to])
            shift -= 0.0 if held else left[run.mcid]
        elif each:
            words, widened = _widened(words, spaces, each)
            shift += widened * each
        drawn[run.mcid] = _moved(words, start)
        at += [run.left, run.left + run.width]
        end = shift if not held else 0.0 if room is not None else start
        by += [start * scale, end * scale]
    return Moved(line.top, line.bottom, tuple(at) or (0.0,), tuple(by) or (0.0,))


def _left(room: Room, number: int) -> float:
    """What the number leaves of its room, in the page's unit of type."""
    return (room.digits - len(str(number))) * room.width / 1000 * room.size


def _numbered(words: bytes, room: Room, number: int) -> bytes:
    shown = "".join(room.glyphs[int(one)] for one in str(number)).encode()
    return re.sub(rb"\[[^\]]*\] TJ", b"[<" + shown + b">] TJ", words, count=1)


def _moved(words: bytes, by: float) -> bytes:
    """The run, begun that much farther right."""
    size = _SIZE.search(words)
    if not by or size is None:
        return words
    lead = b"[%.3f " % (-by / float(size[1]) * 1000)
    return re.sub(rb"\[(?=[^\]]*\] TJ)", lead, words, count=1)


def _spaces(words: bytes, spaces: Mapping[str, Sequence[str]]) -> int:
    return _widened(words, spaces, 1.0)[1]


def _widened(words: bytes, spaces: Mapping[str, Sequence[str]], by: float) -> tuple[bytes, int]:
    """The run with each of its spaces wider by so much, and how many there are."""
    wide: Sequence[str] = ()
    size, count = 1.0, 0

    def glyphs(found: re.Match[bytes]) -> bytes:
        nonlocal count
        row = found[1].decode()
        out = []
        for at in range(0, len(row), _GLYPH):
            glyph = row[at : at + _GLYPH]
            out.append(glyph)
            if glyph in wide:
                count += 1
                out.append(f">{-by / size * 1000:.3f}<")
        return f"<{''.join(out)}>".replace("<>", " ").encode()

    def shown(found: re.Match[bytes]) -> bytes:
        nonlocal wide, size
        if found[1] is not None:
            wide = spaces.get(found[1].decode(), ())
            size = float(found[0].split()[1])
            return found[0]
        return b"[" + _GLYPHS.sub(glyphs, found[2]) + b"] TJ"

    return _SHOWN.sub(shown, words), count
