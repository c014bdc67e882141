"""Cues to utterances: tags, voices, names inside the words, rolling captions.

`<v Name>` opens a voice; several may share one cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.model import Utterance
from vademecum.transcripts import (
    above,
    captions,
    dialogue,
    inside,
    labels,
    midline,
    order,
    repeated,
    stamps,
    voiced,
)
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.markup import plain
from vademecum.transcripts.pieces import Piece
from vademecum.transcripts.text import clean

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)*(?:\s+([^<>]*))?>|(</v>)", re.IGNORECASE)
_NAMED = 2  # names over paragraphs that show such a text
_INLINE_TIME = re.compile(r"<\d+:[\d:.]+>")


def utterances(cues: list[Cue]) -> list[Utterance]:
    """What the cues say, in order; cues without words give nothing."""
    cues = repeated.once(order.in_time(cues, _span))
    told = stamps.without([cue.lines for cue in cues])
    cues = [replace(cue, lines=lines) for cue, lines in zip(cues, told, strict=True)]
    tagged = any("<v" in line or "<V" in line for cue in cues for line in cue.lines)
    if tagged:
        pieces = [piece for cue in cues for piece in _voices(cue)]
    elif _rolls(cues):
        pieces = list(_unrolled(cues))
    else:
        pieces = [Piece(None, [plain(line) for line in cue.lines], cue) for cue in cues]
    if any(piece.speaker for piece in pieces):
        pieces = list(dialogue.declared(list(voiced.named(pieces))))
        return inside.apart(item for item in map(_utterance, pieces) if item.text)
    way = midline.are_bracketed(clean(piece.lines[0]) for piece in pieces if piece.lines)
    found = captions.named(pieces)
    named = labels.with_silent(map(_utterance, found))
    return inside.apart(named, bracketed=way, signs=_signs(found))


def moved(cues: list[Cue]) -> tuple[str, ...]:
    """What is said of cues that are put in another order than the file's."""
    return order.noticed(cues, _span)


def _span(cue: Cue) -> order.Span:
    return cue.start, cue.end, sum(len(line.split()) for line in cue.lines)


def within(said: list[Utterance]) -> list[Utterance]:
    """What a recogniser heard, under the names that stand in its words, where it gives none."""
    if any(item.speaker or item.asked for item in said):
        return said
    of = dict(enumerate(said))
    # A line of a cell, which is a paragraph here, opens as a cue's line does.
    pieces = [
        Piece(None, item.text.split("\n\n"), Cue(item.start, item.end, at))
        for at, item in of.items()
    ]
    named = captions.named(pieces)
    if not any(piece.speaker for piece in named):
        return said
    return inside.apart(
        (replace(_utterance(piece), doubtful=of[piece.cue.line].doubtful) for piece in named),
        signs=_signs(named, [line for item in said for line in item.text.split("\n\n")]),
    )


def over_paragraphs(text: str) -> list[Utterance]:
    """What a text says whose paragraphs have, on a first line in brackets, what may be names, as
    captions do that became text; nothing of another."""
    blocks = [block.strip().split("\n") for block in re.split(r"\n[^\S\n]*\n\s*", text)]
    if sum(len(lines) > 1 and above.in_brackets(clean(lines[0])) for lines in blocks) < _NAMED:
        return []
    pieces = [Piece(None, lines, Cue(None, None, at)) for at, lines in enumerate(blocks)]
    named = captions.named(pieces)
    return inside.apart(labels.with_silent(map(_utterance, named)), signs=_signs(named))


def _signs(named: Sequence[Piece], said: Sequence[str] = ()) -> frozenset[str]:
    """What ends the names that open the cues: a colon, as captions write, or nothing of its own."""
    names = {piece.speaker for piece in named if piece.speaker}
    lines = said or [line for piece in named for line in piece.cue.lines]
    heads = (clean(plain(line)).partition(":") for line in lines)
    return frozenset(":" for head, colon, _rest in heads if colon and head.strip() in names)


def _utterance(piece: Piece) -> Utterance:
    text = clean(" ".join(piece.lines))
    return Utterance(
        piece.speaker,
        text,
        piece.cue.start,
        piece.cue.end,
        asked=piece.asked,
        goes_on=piece.goes_on,
    )


def _voices(cue: Cue) -> Iterator[Piece]:
    """The voices of a cue; text outside any is nobody's."""
    text = "\n".join(cue.lines)
    speaker: str | None = None
    done = 0
    for found in _VOICE.finditer(text):
        yield Piece(speaker, [plain(text[done : found.start()])], cue)
        name = None if found[2] else clean(plain(found[1] or "")).strip("-–— ")
        speaker, done = name or None, found.end()
    yield Piece(speaker, [plain(text[done:])], cue)


def _rolls(cues: list[Cue]) -> bool:
    """Whether each cue shows again the last line of the one before (YouTube's captions)."""
    if len(cues) < 2:
        return False
    shown = [_lines(cue) for cue in cues]
    repeats = sum(
        1 for before, now in pairwise(shown) if before and len(now) > 1 and before[-1] == now[0]
    )
    inner = any(_INLINE_TIME.search(line) for cue in cues for line in cue.lines)
    return repeats >= 1 if inner else repeats >= max(3, len(cues) * 0.3)


def _lines(cue: Cue) -> list[str]:
    return [text for line in cue.lines if (text := clean(plain(line)))]


def _unrolled(cues: list[Cue]) -> Iterator[Piece]:
    """Each cue without the lines that the one before already showed."""
    before: list[str] = []
    end: float | None = None
    for cue in cues:
        now = _lines(cue)
        if not now:
            continue
        gap = end is not None and cue.start is not None and cue.start - end > 1
        known = 0
        if not gap:
            sizes = range(min(len(before), len(now)), 0, -1)
            known = next((size for size in sizes if before[-size:] == now[:size]), 0)
        yield Piece(None, now[known:], cue)
        before, end = now, cue.end
