"""Cues to utterances: tags, voices, names inside the words, rolling captions.

`<v Name>` opens a voice; several may share one cue. Only the tags of the format are markup:
`a < b` and `<inaudible>` are words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vademecum.model import Utterance
from vademecum.transcripts import labels, repeated
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.text import clean

_TAG = re.compile(
    r"</?(?:c|i|b|u|ruby|rt|lang|font|v)(?:[.\s][^<>]*)?/?>|<\d+:[\d:.]+>|\{\\a[^{}]*\}",
    re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)*(?:\s+([^<>]*))?>|(</v>)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_INLINE_TIME = re.compile(r"<\d+:[\d:.]+>")
_EVERYWHERE = 0.8  # share of named cues from which an unnamed one is nobody's


@dataclass(slots=True)
class _Piece:
    """Words of one voice in one cue."""

    speaker: str | None
    lines: list[str]
    cue: Cue


def utterances(cues: list[Cue]) -> list[Utterance]:
    """What the cues say, in order; cues without words give nothing."""
    cues = repeated.once(cues)
    voiced = any("<v" in line or "<V" in line for cue in cues for line in cue.lines)
    if voiced:
        pieces = [piece for cue in cues for piece in _voices(cue)]
    elif _rolls(cues):
        pieces = list(_unrolled(cues))
    else:
        pieces = [_Piece(None, [_plain(line) for line in cue.lines], cue) for cue in cues]
    if not any(piece.speaker for piece in pieces):
        pieces = _inline(pieces)
        return list(labels.with_silent(_utterance(piece) for piece in pieces))
    return [item for item in map(_utterance, pieces) if item.text]


def _utterance(piece: _Piece) -> Utterance:
    text = clean(" ".join(piece.lines))
    return Utterance(piece.speaker, text, piece.cue.start, piece.cue.end)


def _plain(line: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), _TAG.sub("", line))


def _voices(cue: Cue) -> Iterator[_Piece]:
    """The voices of a cue; text outside any is nobody's."""
    text = "\n".join(cue.lines)
    speaker: str | None = None
    done = 0
    for found in _VOICE.finditer(text):
        yield _Piece(speaker, [_plain(text[done : found.start()])], cue)
        name = None if found[2] else clean(_plain(found[1] or "")).strip("-–— ")
        speaker, done = name or None, found.end()
    yield _Piece(speaker, [_plain(text[done:])], cue)


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
    return [text for line in cue.lines if (text := clean(_plain(line)))]


def _unrolled(cues: list[Cue]) -> Iterator[_Piece]:
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
        yield _Piece(None, now[known:], cue)
        before, end = now, cue.end


def _inline(pieces: list[_Piece]) -> list[_Piece]:
    """Names written inside the words, `Nom : texte`, as Zoom does."""
    read: dict[str, Opening | None] = {}
    first: list[Opening | None] = []
    for piece in pieces:
        for line in piece.lines:
            flat = clean(line)
            if flat not in read:
                read[flat] = _opening(flat)
        if piece.lines:
            first.append(read[clean(piece.lines[0])])
    names = labels.accepted(first)
    if not names:
        return pieces
    share = sum(_names(item, names) is not None for item in first) / len(first)
    out: list[_Piece] = []
    speaker: str | None = None
    for piece in pieces:
        if share >= _EVERYWHERE:
            speaker = None
        current = _Piece(speaker, [], piece.cue)
        for line in piece.lines:
            found = read[clean(line)]
            name = _names(found, names)
            if name is not None and found is not None:
                speaker = name
                out += [current] if current.lines else []
                current = _Piece(speaker, [found.rest], piece.cue)
            else:
                current.lines.append(line)
        out += [current] if current.lines else []
    return out


def _opening(line: str) -> Opening | None:
    found = labels.opening(line)
    # In a cue the time stands above the words: `10:30 Réunion : …` is speech.
    if found is None or found.label is None or found.start is not None:
        return None
    return found


def _names(found: Opening | None, names: frozenset[str]) -> str | None:
    if found is None or found.label is None or labels.same(found.label) not in names:
        return None
    return found.label
