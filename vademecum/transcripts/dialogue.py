"""Cues in which two speak, a dash before each: `- Oui. - Non.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vademecum.transcripts.labels import same
from vademecum.transcripts.pieces import Piece
from vademecum.transcripts.text import clean

DASH = re.compile(r"[-–—]\s*(?=[^\s\d-])")
_NAMED = re.compile(r"[-–—]\s*(?P<name>[^:\n]{1,60}?)\s?:\s+(?P<words>\S.*)")
_TWO = 2  # lines of a dialogue
_DIALOGUE = re.compile(r"(?<=[.?!…»])\s+(?=[-–—]\s+[^\W\d_a-zà-ÿ])")


def parts(lines: Sequence[str]) -> list[str]:
    """`- Oui. - Non.`: what each of two says, whoever they are; nothing where it is no dialogue."""
    flat = [text for line in lines if (text := clean(line))]
    if len(flat) > 1 and all(map(DASH.match, flat)):
        return flat
    whole = " ".join(flat)
    found = _DIALOGUE.split(whole) if DASH.match(whole) else []
    return found if len(found) > 1 else []


def declared(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a file whose tags name voices; a cue of lines that each have a dash, a name and
    a colon, one of these voices' at least, is cut: `- Anna : Oui.`, `- Paul : Non.`"""
    known = {same(piece.speaker): piece.speaker for piece in pieces if piece.speaker}
    for piece in pieces:
        flat = [text for line in piece.lines for part in line.split("\n") if (text := clean(part))]
        found = [_NAMED.fullmatch(line) for line in flat]
        heads = [same(one["name"]) if one else "" for one in found]
        if len(flat) < _TWO or not all(heads) or not known.keys() & set(heads):
            yield piece
            continue
        for one, head, line in zip(found, heads, flat, strict=True):
            if one is not None and head in known:
                yield replace(piece, speaker=known[head], lines=[one["words"]])
            elif one is not None:
                yield replace(piece, speaker=None, lines=[line], asked=one["name"])


def lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """The lines of the cues, and what each of two says in one."""
    for piece in pieces:
        yield from map(clean, piece.lines)
        yield from parts(piece.lines)
