"""Cues in which two speak, a dash before each: `- Oui. - Non.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vademecum.transcripts.pieces import Piece
from vademecum.transcripts.text import clean

DASH = re.compile(r"[-–—]\s*(?=[^\s\d-])")
_DIALOGUE = re.compile(r"(?<=[.?!…»])\s+(?=[-–—]\s+[^\W\d_a-zà-ÿ])")


def parts(lines: Sequence[str]) -> list[str]:
    """`- Oui. - Non.`: what each of two says, whoever they are; nothing where it is no dialogue."""
    flat = [text for line in lines if (text := clean(line))]
    if len(flat) > 1 and all(map(DASH.match, flat)):
        return flat
    whole = " ".join(flat)
    found = _DIALOGUE.split(whole) if DASH.match(whole) else []
    return found if len(found) > 1 else []


def lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """The lines of the cues, and what each of two says in one."""
    for piece in pieces:
        yield from map(clean, piece.lines)
        yield from parts(piece.lines)
