"""Marks of who speaks that stand inside the words.

noScribe: overlaps in `//S02: …//` or `//…//`. whisper.cpp: `[SPEAKER_TURN]` where another begins,
nobody knows who; `(speaker ?)`. What a mark gives to somebody unknown is an utterance of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import interjected, midline
from vademecum.transcripts.labels import same

_OVERLAP = re.compile(r"(?<![:/\w])//(?!/)|(?<=\S)//(?=\s|$)")
_TURN = re.compile(r"\s*\[SPEAKER[_ ]TURN\]\s*")
_VOICE = re.compile(r"^\s*(?P<label>[^:\n/]{1,60}?)\s?:\s+(?=\S)")
_MACHINE = re.compile(r"S\d{2}")
_NOBODY = re.compile(r"(?:speaker )?\?", re.IGNORECASE)
_DIRECTION = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_HEARD = re.compile(r"inaudible|incompris|inintelligible|unclear", re.IGNORECASE)


def apart(
    said: Iterable[Utterance], *, bracketed: bool = False, signs: Collection[str] = ()
) -> list[Utterance]:
    """The utterances cut at such marks, the marks gone; a direction of nobody's is an aside.
    `bracketed`: the file names who speaks in square brackets; `signs`: what ends its labels."""
    items = _one_wording([_of(item, _known(item.speaker)) for item in said])
    voices = {same(item.speaker) for item in items if item.speaker}
    overlaps = sum(len(_OVERLAP.findall(item.text)) // 2 for item in items) > 0 and bool(voices)
    out: list[Utterance] = []
    for item in items:
        parts = _overlaps(item, voices) if overlaps and not item.aside else [item]
        out += parts
    out = midline.apart(list(_turns(out)), bracketed=bracketed, signs=signs)
    out = interjected.apart(out)
    return [_direction(item) for item in out] if voices else out


def _one_wording(items: list[Utterance]) -> list[Utterance]:
    """The speakers, each written one way: `le président` and `Le président` are one label."""
    shown: dict[str, str] = {}
    for item in items:
        if item.speaker and shown.get(same(item.speaker), "a")[0].islower():
            shown[same(item.speaker)] = item.speaker
    return [_of(item, shown[same(item.speaker)]) if item.speaker else item for item in items]


def _of(item: Utterance, speaker: str | None) -> Utterance:
    return item if item.speaker == speaker else replace(item, speaker=speaker)


def _known(speaker: str | None) -> str | None:
    if speaker is None or _NOBODY.fullmatch(speaker):
        return None
    return speaker.removeprefix("//")


def _overlaps(item: Utterance, voices: set[str]) -> Iterator[Utterance]:
    """What is said between two `//` is another's: the one it names, or nobody knows whose."""
    asked = item.asked
    for number, part in enumerate(_OVERLAP.split(item.text)):
        found = _VOICE.match(part) if number else None
        voice = found["label"] if found else ""
        known = same(voice) in voices or _MACHINE.fullmatch(voice) is not None
        text = (part[found.end() :] if found and known else part).strip()
        if text:
            speaker = voice if known else item.speaker if number % 2 == 0 else None
            yield replace(item, speaker=speaker, text=text, asked=asked)
            asked = ""


def _turns(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances cut where another begins; nobody knows who, up to the next label."""
    lost = opens = False  # whether another speaks now, and begins here
    for item in said:
        lost = lost and (item.goes_on or item.speaker is None)
        parts = _TURN.split(item.text)
        if len(parts) == 1 and not lost:
            yield item
            continue
        for number, part in enumerate(parts):
            lost, opens = lost or number > 0, opens or number > 0
            if part:
                # Dialogue's dash: another speaks, and the two stay apart when cues are joined.
                text = f"— {part}" if opens and lost else part
                yield replace(item, speaker=None if lost else item.speaker, text=text)
                opens = False


def _direction(item: Utterance) -> Utterance:
    """`(1 minute de pause)` that nobody says; `[inaudible]` is somebody's."""
    alone = item.speaker is None and not item.asked and _DIRECTION.fullmatch(item.text)
    return replace(item, aside=True) if alone and not _HEARD.search(item.text) else item
