"""Names of speakers in signs that the book's faces have: `Odile 🌿` is `Odile`, `🦊` a number.

A picture that tells two people apart keeps doing so, by its number: nobody is taken for another.
Letters are no pictures: a name in a script that the faces lack stands as it was written, so that
who reads it knows whose it is, and `check` asks for one that can be printed (M034).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from vademecum.model import Transcript
from vademecum.text.glyphs import covered
from vademecum.transcripts.labels import same

_NAMELESS = "Intervenant"
_STAR = "✱"  # for the asterisk, which ends bold words
# A meeting hides digits of a telephone: `1514***0199`, `+33 6 ** ** ** 12`.
_HIDDEN = re.compile(r"[\d+(][\d*+ \u00a0\u202f().-]*\*[\d*+ \u00a0\u202f().-]*")
_AMONG = re.compile(r"(?<=\d)-?\*+|\*+(?=-?\d)")


def readable(transcript: Transcript) -> Transcript:
    """The transcript, the labels that no page could print written otherwise, each its own."""
    hidden = {
        label: starred(label)
        for item in transcript.utterances
        if (label := item.speaker) and "*" in label
    }
    if hidden:
        transcript = _written(transcript, hidden)
    labels = dict.fromkeys(item.speaker for item in transcript.utterances if item.speaker)
    strange = [
        label for label in labels if not covered().issuperset(label) and not in_script(label)
    ]
    if not strange:
        return transcript
    taken = {same(label) for label in labels if label not in strange}
    written: dict[str, str] = {}
    for label in strange:
        new = _bare(label)
        if not any(map(str.isalnum, new)) or same(new) in taken:
            new = f"{new or _NAMELESS} {_numbers(label)}"
        taken.add(same(new))
        written[label] = new
    return _written(transcript, written)


def _written(transcript: Transcript, labels: Mapping[str, str]) -> Transcript:
    """The transcript, its labels written otherwise."""
    said = (
        replace(item, speaker=labels.get(item.speaker or "", item.speaker))
        for item in transcript.utterances
    )
    return replace(transcript, utterances=tuple(said))


def starred(label: str) -> str:
    """The label, each digit of a telephone that is hidden as a sign that no markup is: which of
    them are tells two people apart."""

    def stars(found: re.Match[str]) -> str:
        return found[0].replace("*", _STAR)

    return stars(found) if (found := _HIDDEN.fullmatch(label)) else _AMONG.sub(stars, label)


def in_script(label: str) -> bool:
    """Whether letters stand in it that the faces lack: `آنا`, `中村`."""
    return any(one.isalpha() and one not in covered() for one in label)


def _bare(label: str) -> str:
    """The label without signs that the faces lack."""
    return " ".join("".join(one if one in covered() else " " for one in label).split())


def _numbers(label: str) -> str:
    """Those signs by their numbers in Unicode."""
    return " ".join(f"U+{ord(one):04X}" for one in label if one not in covered())
