"""Who speaks in cues whose tags name voices, where a label stands in the words besides.

noScribe writes the machine's voice in the tag, `<v S04>`, and the label that a person gave it, with
the time, in cues of their own before the words, or at their head: `<v S04>Meunier: [00:01:16] Le
bief est curé.` https://github.com/kaixxx/noScribe
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from vademecum.transcripts import labels, persons, shapes
from vademecum.transcripts.labels import same
from vademecum.transcripts.pieces import Piece
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import TIME
from vademecum.transcripts.vocabulary import Vocabulary

_ONLY_LABEL = re.compile(r"(?P<label>[^:\n\[\]]{1,80}?)\s?:")
_ONLY_TIME = re.compile(rf"\[\s*{TIME}\s*\]")
_NUMBER = re.compile(r"(?:[^\W\d_]+[ _-]?)?\d{1,3}")  # a voice that only a machine named: `S04`
_HEAD = re.compile(
    rf"(?P<label>[^:\n\[\]]{{1,80}}?)\s?:\s*(?P<time>\[\s*{TIME}\s*\]\s*)?(?=[^\s\[])"
)
_TIMED = re.compile(rf"\[\s*{TIME}\s*\]\s*(?=\S)")
_OFTEN = 2  # cues of a voice that a person's own name opens, to be no word


def named(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces under the label that a person gave, neither it nor its time in their words."""
    pieces = list(_bare(pieces))
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


def _bare(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; the label and the time at the head of a voice's words, no words of theirs."""
    texts = [clean(" ".join(piece.lines)) for piece in pieces]
    heads = [
        _HEAD.match(text) if piece.speaker else None
        for piece, text in zip(pieces, texts, strict=True)
    ]
    told: Counter[tuple[str, str]] = Counter(
        (piece.speaker or "", same(found["label"]))
        for piece, found in zip(pieces, heads, strict=True)
        if found is not None
    )
    timed = {same(found["label"]) for found in heads if found is not None and found["time"]}
    before, label = "", ""  # a voice, and the label under which it goes on
    for piece, text, found in zip(pieces, texts, heads, strict=True):
        voice = piece.speaker or ""
        if text:
            before, label = voice, label if voice == before else voice
        if found is not None and _names(voice, found, told, timed):
            label = voice if same(found["label"]) == same(voice) else found["label"]
            yield replace(piece, speaker=label, lines=[text[found.end() :]])
        elif voice and (stamp := _TIMED.match(text)):
            yield replace(piece, speaker=label, lines=[text[stamp.end() :]])
        else:
            yield replace(piece, speaker=label) if voice and text else piece


def _names(
    voice: str, found: re.Match[str], told: Mapping[tuple[str, str], int], timed: set[str]
) -> bool:
    """Whether what opens a voice's words is its label, or the one that a machine's was given."""
    label = same(found["label"])
    machine = _NUMBER.fullmatch(voice) is not None
    if label == same(voice):
        return machine or label in timed or told[voice, label] >= _OFTEN
    strong = shapes.can_be(found["label"]) and not shapes.is_no_name(found["label"])
    return machine and strong and label in timed
