"""Cues to utterances: tags, voices, names inside the words, rolling captions.

`<v Name>` opens a voice; several may share one cue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, zip_longest

from vademecum.model import Utterance
from vademecum.transcripts import captions, inside, labels, order, persons, repeated, shapes
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.markup import plain
from vademecum.transcripts.pieces import Piece
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import TIME
from vademecum.transcripts.vocabulary import Vocabulary

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)*(?:\s+([^<>]*))?>|(</v>)", re.IGNORECASE)
_INLINE_TIME = re.compile(r"<\d+:[\d:.]+>")
_ONLY_LABEL = re.compile(r"(?P<label>[^:\n\[\]]{1,80}?)\s?:")
_ONLY_TIME = re.compile(rf"\[\s*{TIME}\s*\]")
_NUMBER = re.compile(r"(?:[^\W\d_]+[ _-]?)?\d{1,3}")  # a voice that only a machine named: `S04`


def utterances(cues: list[Cue]) -> list[Utterance]:
    """What the cues say, in order; cues without words give nothing."""
    cues = repeated.once(order.in_time(cues, _span))
    voiced = any("<v" in line or "<V" in line for cue in cues for line in cue.lines)
    if voiced:
        pieces = [piece for cue in cues for piece in _voices(cue)]
    elif _rolls(cues):
        pieces = list(_unrolled(cues))
    else:
        pieces = [Piece(None, [plain(line) for line in cue.lines], cue) for cue in cues]
    if any(piece.speaker for piece in pieces):
        pieces = list(_labelled(pieces))
        return inside.apart(item for item in map(_utterance, pieces) if item.text)
    return inside.apart(labels.with_silent(map(_utterance, captions.named(pieces))))


def _span(cue: Cue) -> order.Span:
    return cue.start, cue.end, sum(len(line.split()) for line in cue.lines)


def within(said: list[Utterance]) -> list[Utterance]:
    """What a recogniser heard, under the names that stand in its words, where it gives none."""
    if any(item.speaker or item.asked for item in said):
        return said
    of = dict(enumerate(said))
    pieces = [Piece(None, [item.text], Cue(item.start, item.end, at)) for at, item in of.items()]
    named = captions.named(pieces)
    if not any(piece.speaker for piece in named):
        return said
    return inside.apart(
        replace(_utterance(piece), doubtful=of[piece.cue.line].doubtful) for piece in named
    )


def _labelled(pieces: list[Piece]) -> Iterator[Piece]:
    """noScribe's way: the label a person gave, then the time, in cues of their own before the
    words, all of one voice."""
    said = [piece for piece in pieces if clean(" ".join(piece.lines))]
    often = Counter(filter(None, map(_alone, said, said[1:])))
    words = Vocabulary(line for piece in said for line in piece.lines)
    label, voice = None, None
    for piece, after in zip_longest(said, said[1:]):
        text = clean(" ".join(piece.lines))
        if piece.speaker != voice:
            label, voice = None, piece.speaker
        if _is_label(piece, after, often, words):
            label = text.removesuffix(":").strip()
        elif not (label is not None and _ONLY_TIME.fullmatch(text)):
            yield Piece(label or voice, piece.lines, piece.cue)


def _alone(piece: Piece, after: Piece | None) -> str:
    """What stands before the colon in a voice's cue that holds nothing else, where the voice goes
    on; "" for another cue."""
    if after is None or piece.speaker is None or after.speaker != piece.speaker:
        return ""
    found = _ONLY_LABEL.fullmatch(clean(" ".join(piece.lines)))
    return labels.same(found["label"]) if found else ""


def _is_label(
    piece: Piece, after: Piece | None, often: Mapping[str, int], words: Vocabulary
) -> bool:
    """Whether that is a name. A sentence may end so, and who speaks is already told: a machine's
    voice is named by what looks like one, a person's by a full name that comes back."""
    key = _alone(piece, after)
    label = clean(" ".join(piece.lines)).removesuffix(":").strip()
    if not key or after is None or shapes.is_no_name(label):
        return False
    if _NUMBER.fullmatch(piece.speaker or "") is None:
        return often[key] > 1 and shapes.is_full_name(label) and shapes.can_be(label)
    if _ONLY_TIME.fullmatch(clean(" ".join(after.lines))):
        return True
    one = shapes.is_word(label) and not shapes.is_verb(label) and not words.is_common(label)
    shaped = shapes.is_strong(label) or persons.is_person(label) or one
    return shapes.can_be(label) and (shaped or often[key] > 1)


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
