"""Which shape a recogniser's JSON has, and the words of its segments, by the table of shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from vademecum.transcripts import markup, tokens, voices
from vademecum.transcripts.jsonfile import at, first
from vademecum.transcripts.services import SHAPES, SPEAKING, WRAPPERS, Shape
from vademecum.transcripts.times import instant, number
from vademecum.transcripts.tokens import Token


def shaped(value: Any, speaking: bool) -> tuple[Shape, Any, list[Any]] | None:
    """The shape of the value, the value as the shape has it, and its segments."""
    for wrapper in WRAPPERS:
        whole = next(at(value, wrapper), None)
        if not isinstance(whole, (Mapping, list)) or not whole:
            continue
        for shape in SHAPES:
            if speaking and shape.asks != SPEAKING:
                continue
            if all(next(at(whole, path), None) is not None for path in shape.asks):
                ready = shape.prepare(whole) if shape.prepare else whole
                segments = list(at(ready, shape.segments))
                if segments and _speaks(shape, segments):
                    return shape, ready, segments
    return None


def _speaks(shape: Shape, segments: list[Any]) -> bool:
    """Whether the first segments are objects and some of them hold words."""
    some = segments[:50]
    if all(isinstance(one, str) for one in some):
        return shape.segments not in {"", "*"}
    if not all(isinstance(one, (Mapping, str)) for one in some):
        return False
    return any(map(partial(_has_words, shape), segments))


def _has_words(shape: Shape, segment: Any) -> bool:
    if isinstance(segment, str) or isinstance(first(segment, shape.text), str):
        return True
    found = at(segment, shape.words) if shape.words else ()
    return any(isinstance(told := first(word, shape.word), str) and told for word in found)


def words(shape: Shape, segment: Any, many: Sequence[Token]) -> str | None:
    """The words of a segment: from its text or, without one, from `many`, its words."""
    if isinstance(segment, str):
        return markup.told(segment)
    text = first(segment, shape.text)
    if isinstance(text, str):
        return markup.told(
            text.replace("[SPEAKER_TURN]", " ")
        )  # whisper.cpp's mark: nobody said it
    one = [item for item in many if item.text]
    return tokens.joined(one, shape.verbatim) if one else None


def heard(
    shape: Shape, segment: Mapping[str, Any], unit: float, names: Mapping[str, str]
) -> Iterator[Token]:
    if not shape.words:
        return
    heard: dict[object, str | None] = {}  # labels told so far, by what the file writes
    for word in at(segment, shape.words):
        text = first(word, shape.word)
        if not isinstance(text, str) or not isinstance(word, dict):
            continue
        kind = word.get("type")
        leans = kind in {"punctuation", "punct", "spacing"} or word.get("attaches_to") == "previous"
        who = None if leans else first(word, shape.word_speaker)
        who = voices.one(who)
        if who not in heard:
            heard[who] = voices.label(who, shape.nobody, names)
        if kind == "audio_event":
            text = f"[{text.strip(' ()[]')}]"
        yield Token(
            markup.told(text),
            instant(first(word, shape.word_start), unit),
            instant(first(word, shape.word_end), unit),
            heard[who],
            probability(first(word, shape.confidence)),
            leans,
        )


def probability(value: object) -> float | None:
    """A confidence between 0 and 1; 0 is what is written where nothing was measured."""
    found = number(value)
    return found if found is not None and 0 < found <= 1 else None
