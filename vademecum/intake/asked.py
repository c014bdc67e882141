"""Words that may name who speaks: asked of the editor, and given a person by `--map`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vademecum.model import Transcript, Utterance
from vademecum.transcripts.labels import same
from vademecum.transcripts.times import clock

_MARK = re.compile(r"\s*[:;.,–—-]*\s*")
_SHOWN = 60  # characters of the words under a question


@dataclass(frozen=True, slots=True)
class Question:
    """One wording that may be a name."""

    label: str  # as it stands first
    count: int  # utterances that open with it
    time: str  # HH:MM:SS of the first; "" where the file has no times
    words: str  # the first ones that it opens


def questions(transcript: Transcript) -> list[Question]:
    """What is not sure, in the order of the file, each wording once."""
    found: dict[str, Question] = {}
    for item in transcript.utterances:
        if not item.asked:
            continue
        key = same(item.asked)
        if key in found:
            found[key] = replace(found[key], count=found[key].count + 1)
        else:
            time = clock(item.start) if item.start is not None else ""
            found[key] = Question(item.asked, 1, time, _shown(_without_label(item)))
    return list(found.values())


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"


def _without_label(item: Utterance) -> str:
    """The words behind the label, which stands first in them."""
    bracketed = f"[{item.asked}]"
    label = bracketed if item.text.startswith(bracketed) else item.asked
    rest = item.text.removeprefix(label)
    return rest[found.end() :] if (found := _MARK.match(rest)) else rest


def answered(transcript: Transcript, names: Mapping[str, str]) -> Iterator[Utterance]:
    """The utterances, those that open with an answered label given to its person, with all that
    goes on from them; the label's words leave the text.

    `names` has labels as `same` writes them.
    """
    person: str | None = None
    for item in transcript.utterances:
        if item.asked:
            person = names.get(same(item.asked))
            if person is None:
                yield item
            elif text := _without_label(item):
                yield replace(item, speaker=person, text=text, asked="")
        elif item.speaker is not None:
            person = None
            yield item
        elif person is not None and item.goes_on:
            yield replace(item, speaker=person)
        else:
            yield item
