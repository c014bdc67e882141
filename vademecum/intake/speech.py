"""A label that names nobody: its words are somebody's, whoever spoke before.

Import takes « Résultat : on paie. » for a person where it comes back. An editor who knows better
writes `(parole)` in the place of a name, with `--map` or in the table of names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from vademecum.model import Transcript, Utterance
from vademecum.transcripts.labels import same

SPEECH = "(parole)"  # no person bears it: nobody writes a name between brackets


def is_speech(name: str) -> bool:
    """Whether what stands in the place of a name says that the label is words."""
    return same(name).strip("() ") == "parole" and name.strip().startswith("(")


def stands(transcript: Transcript, label: str) -> bool:
    """Whether the label is words already, with a name's sign behind it: `Résultat : on paie.`"""
    shape = re.compile(rf"(?<!\w){re.escape(same(label))} ?[:—–|\])]")
    return any(shape.search(same(item.text)) for item in transcript.utterances)


def given_back(transcript: Transcript, labels: Collection[str]) -> Transcript:
    """The transcript in which these labels (as `same` writes them) are words again, of whoever
    spoke before, or of nobody known; each stands before what it opened."""
    if not labels:
        return transcript
    return replace(transcript, utterances=tuple(_joined(_back(transcript, labels))))


def _back(transcript: Transcript, labels: Collection[str]) -> Iterator[tuple[Utterance, bool]]:
    """The utterances, and whether each is given back."""
    who: str | None = None
    mine = False  # what goes on from here was given back
    for item in transcript.utterances:
        if item.aside:
            yield item, False
        elif item.speaker is not None and same(item.speaker) in labels:
            text = item.text if item.goes_on and mine else f"{item.speaker} : {item.text}"
            mine = True
            yield replace(item, speaker=who, text=text, goes_on=True), True
        elif item.asked and same(item.asked) in labels:
            mine = True
            yield replace(item, speaker=item.speaker or who, asked="", goes_on=True), True
        elif mine and item.speaker is None and item.goes_on:
            yield replace(item, speaker=who), True
        else:
            mine, who = False, item.speaker
            yield item, False


def _joined(items: Iterator[tuple[Utterance, bool]]) -> Iterator[Utterance]:
    """The utterances; words given back without a time are a paragraph of those they follow."""
    before: Utterance | None = None
    for item, back in items:
        if before is None:
            before = item
            continue
        timed = item.start is not None or before.start is not None
        if back and not timed and not before.aside and before.speaker == item.speaker:
            before = replace(before, text=f"{before.text}\n\n{item.text}")
            continue
        yield before
        before = item
    if before is not None:
        yield before
