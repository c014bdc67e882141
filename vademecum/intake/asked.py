"""Words that may name who speaks: asked of the editor, and given a person by `--map`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from vademecum.french.folding import normal
from vademecum.model import Hearing, Transcript, Utterance
from vademecum.text.words import plain
from vademecum.transcripts import labels, unowned
from vademecum.transcripts.labels import same
from vademecum.transcripts.times import TIME, clock

# What ends a label: a sign, a bracket, emphasis; not the quote that opens its words.
_MARK = re.compile(rf"(?:[\])>]?\s+[\[(]?{TIME}(?![\w:])[\])]?)?[\s:;.,–—\-)\]>»}}*_=|→/…]*")
_COMMAND = re.compile(r"[\"=`$\\!\n]")  # what a shell, or `--map`, reads otherwise
_SHOWN = 60  # characters of the words under a question


@dataclass(frozen=True, slots=True)
class Question:
    """One wording that may be a name."""

    label: str  # as it stands first
    count: int  # utterances that open with it
    time: str  # HH:MM:SS of the first; "" where the file has no times
    words: str  # the first ones that it opens
    under: str = ""  # whose these words are as long as nobody answers; "": nobody's
    more: int = 0  # bare cues below that are whoever's these words are
    again: tuple[str, ...] = ()  # of the further utterances, the time, or the words without one


def questions(transcript: Transcript) -> list[Question]:
    """What is not sure, in the order of the file, each wording once under each speaker."""
    found: dict[tuple[str, str], Question] = {}
    last: tuple[str, str] | None = None  # the question whose words go on
    for item in transcript.utterances:
        key = (same(item.asked), item.speaker or "")
        if not item.asked:
            last = last if last and item.goes_on and last[1] == (item.speaker or "") else None
            if last is not None:
                found[last] = replace(found[last], more=found[last].more + 1)
            continue
        last = key
        time = clock(item.start) if item.start is not None else ""
        words = _shown(behind_label(item))
        if key in found:
            one = found[key]
            again = (*one.again, time or words)
            found[key] = replace(one, count=one.count + 1, again=again)
        else:
            found[key] = Question(item.asked, 1, time, words, item.speaker or "")
    return list(found.values())


def still_open(transcript: Transcript, record: Hearing) -> Transcript:
    """The transcript without the questions that a hearing answers: their words stand there, and the
    label that opened them no more."""
    said = normal(" ".join(plain(turn.text) for turn in record.turns))

    def answered_there(item: Utterance) -> bool:
        words = normal(behind_label(item)).strip()
        return words != "" and words in said and normal(item.text).strip() not in said

    kept = (one for one in transcript.utterances if not (one.asked and answered_there(one)))
    return replace(transcript, utterances=tuple(kept))


def usable(found: Iterable[Question]) -> str:
    """The first label that can stand in a command as it is typed; "…" where none can."""
    labels_ = (one.label for one in found)
    return next((one for one in labels_ if re.search(r"\w", one) and not _COMMAND.search(one)), "…")


def nameless(transcript: Transcript) -> list[str]:
    """The first words of what bears no name where others do, and is no question: nobody's."""
    if not any(item.speaker for item in transcript.utterances):
        return []
    found: list[str] = []
    open_ = False  # what goes on from a question is told with it
    for item in transcript.utterances:
        open_ = bool(item.asked) or (open_ and item.goes_on)
        if item.speaker is None and not item.aside and not open_:
            found.append(_shown(item.text))
    return found


def above_all(transcript: Transcript) -> list[str]:
    """The first words of what stands before anybody is named and may have been said."""
    if transcript.format not in unowned.READ:
        return []
    return [_shown(part) for part in unowned.before_anybody(transcript.utterances)]


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"


def behind_label(item: Utterance) -> str:
    """The words behind the label, which stands first in them."""
    at = item.text.find(item.asked)
    if not 0 <= at <= labels.BEFORE:
        return item.text
    rest = item.text[at + len(item.asked) :]
    return rest[found.end() :] if (found := _MARK.match(rest)) else rest


def answered(transcript: Transcript, names: Mapping[str, str]) -> Iterator[Utterance]:
    """The utterances, those that open with an answered label given to its person, with all that
    goes on from them; the label's words leave the text.

    `names` has labels as `same` writes them.
    """
    person, under = None, None  # who was answered, and whose these words were till then
    for item in transcript.utterances:
        if item.asked:
            person, under = names.get(same(item.asked)), item.speaker
            if person is None:
                yield item
            elif text := behind_label(item):
                yield replace(item, speaker=person, text=text, asked="")
        elif person is not None and item.goes_on and item.speaker in {None, under}:
            yield replace(item, speaker=person)
        elif item.speaker is not None:
            person = None
            yield item
        else:
            yield item
