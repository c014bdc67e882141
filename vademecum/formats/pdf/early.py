"""Lines inside a paragraph that end well before their room does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from vademecum.formats.pdf.lines import Line

_FULL = 0.9  # of its room, that a justified line fills
_RAGGED = 0.6  # the same where lines are not justified, in a room of
_ROOM = 30  # times the type's size
# Times the type's size, that a line may leave free in a paragraph that a mend left as its lines
# fall: with more, its justified neighbours show it.
_FREE = 5
_HAIR = 0.05  # pixels


def lines(block: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each such line of a paragraph, and the next one.

    Of a paragraph left as its lines fall one is enough: all of it is told, and it is better to look
    at than several lines pulled apart.
    """
    found = (pair for pair in pairwise(block) if pair[0].y != pair[1].y and _is_early(pair[0]))
    return islice(found, 1) if block[0].unspread else found


def _is_early(line: Line) -> bool:
    room = line.right - line.left
    least = _FULL if line.justified else _RAGGED if room > _ROOM * line.size else 0
    free = min((1 - least) * room, _FREE * line.size if line.unspread else room)
    return line.right - line.end > free + _HAIR
