"""What stood as a label in a transcript, and became a turn's speaker by hand, is no word of it.

An editor writes who speaks, and takes `(une voix) :` or `Enfin, M. Preuve :` out of the words. The
transcript has it still: it is read as the editor answered, whatever else the line says by now, so
that the label is not offered again as words of the turn, nor asked about a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vademecum.french.folding import name
from vademecum.intake.asked import behind_label
from vademecum.intake.by_words import placed
from vademecum.intake.hearing import NOTE
from vademecum.model import UNKNOWN, Hearing, Transcript, Utterance

_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"\s*[\])»}>*_]*\s*(?:[:：]|[-–—](?=\s)|[\])>])")
_LONGEST = 12  # words of a label
_NEAR = 6  # words behind it, of which one at least stands where it stood
_CLOSED = re.compile(r"(?:[.!?…»)\]]|\n)\s*\Z")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the transcript."""

    item: int  # of the utterance
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where another's words begin in an utterance, by hand."""

    label: int  # where what named them begins
    start: int  # where their words do
    speaker: str


@dataclass(slots=True)
class _Sides:
    """A transcript and a hearing, word by word."""

    items: Sequence[Utterance]
    record: Hearing
    words: list[_Word]
    first: list[int]  # of each utterance, its first word, and the end of the last
    place: dict[int, int]  # of words, in the hearing
    turns: list[int]  # of each word of the hearing, its turn
    opens: set[int]  # words of the hearing that open a turn

    def label(self, word: int) -> str | None:
        """Who says a word in the hearing; None where it is not there."""
        if word not in self.place:
            return None
        turn = self.record.turns[self.turns[self.place[word]]]
        return self.record.speaker(turn.speaker).label

    def of(self, item: int) -> range:
        return range(self.first[item], self.first[item + 1])

    def text(self, start: int, end: int, item: int) -> str:
        return self.items[item].text[start:end]


def answered(transcript: Transcript, record: Hearing) -> Transcript:
    """The transcript as an editor answered it by hand in a hearing that exists."""
    both = _sides(transcript.utterances, record)
    out: list[Utterance] = []
    under: str | None = None  # whose words went on to be another's by hand
    open_ = False
    for at, item in enumerate(both.items):
        if item.aside:
            out.append(item)
            continue
        follows = open_ and item.goes_on and not item.asked and item.speaker in {None, under}
        found = list(_cuts(both, at, follows=follows))
        out += _cut(item, found)
        if found and not follows:
            under = item.speaker
        open_ = bool(found) or follows
    return replace(transcript, utterances=tuple(out))


def _sides(items: Sequence[Utterance], record: Hearing) -> _Sides:
    words: list[_Word] = []
    said: list[str] = []
    first = [0]
    for at, item in enumerate(items):
        for found in _WORD.finditer(item.text):
            words.append(_Word(at, found.start(), found.end()))
            said.append(name(found[0]))
        first.append(len(words))
    theirs: list[str] = []
    turns: list[int] = []
    opens: set[int] = set()
    for number, turn in enumerate(record.turns):
        opens.add(len(theirs))
        for found in _WORD.finditer(turn.speech):
            theirs.append(name(found[0]))
            turns.append(number)
    return _Sides(items, record, words, first, placed(said, theirs), turns, opens)


def _cuts(both: _Sides, at: int, *, follows: bool) -> Iterator[_Cut]:
    """Where others' words begin in an utterance, by hand; `follows`: it goes on from such words."""
    item = both.items[at]
    now: str | None = None  # who speaks, once it is by hand
    asked = _asked(both, at)
    if asked is not None:
        now = asked.speaker
        yield asked
    elif follows:
        near = (both.label(word) for word in both.of(at)[:_NEAR])
        if (now := next(filter(None, near), None)) is not None:
            yield _Cut(0, 0, now)
    for word in both.of(at):
        if both.place.get(word) not in both.opens or (asked and _start(both, word) <= asked.start):
            continue
        label, start = both.label(word) or UNKNOWN, _start(both, word)
        if (named := _named(both, at, word, label)) is not None:
            now = label
            yield _Cut(named, start, label)
        elif now not in {None, label} and _CLOSED.search(item.text[:start]):
            now = label
            yield _Cut(start, start, label)


def _start(both: _Sides, word: int) -> int:
    return both.words[word].start


def _asked(both: _Sides, at: int) -> _Cut | None:
    """The answer to what is asked of an utterance; None where its label stands in the hearing, or
    words of whoever spoke before may be what was taken out."""
    item = both.items[at]
    start = len(item.text) - len(behind_label(item)) if item.asked else 0
    if not start:
        return None
    label = [word for word in both.of(at) if _start(both, word) < start]
    near = [word for word in both.of(at)[len(label) :][:_NEAR] if word in both.place]
    if not near:
        return None
    place = both.place[near[0]]
    stand = [word for word in label if 0 < place - both.place.get(word, place) <= 2 * _LONGEST]
    # A word before the name may stay: `Enfin, M. Preuve : Elle` is `Enfin, elle` by then.
    if stand != label[: len(stand)] or (label and len(stand) == len(label)):
        return None
    who = both.label(near[0]) or UNKNOWN
    if who == item.speaker and not _shares(both, label, who):
        return None
    if stand:
        kept = both.words[stand[-1]].end
        return _Cut(kept, start, who)
    return _Cut(0, start, who)


def _named(both: _Sides, at: int, word: int, label: str) -> int | None:
    """Where the label begins that stands before a word and not in the hearing; None: nowhere."""
    item = both.items[at]
    run = [word]
    while run[0] > both.first[at] and len(run) <= _LONGEST and run[0] - 1 not in both.place:
        run.insert(0, run[0] - 1)
    before = run[:-1]
    if not before or label == (item.speaker or UNKNOWN):
        return None
    behind = both.text(both.words[before[-1]].end, _start(both, word), at)
    if _SIGN.match(behind) is None or not (":" in behind or _shares(both, before, label)):
        return None
    start = _start(both, before[0])
    opening = re.search(r"[\[(<{*_>–—-]*\s*\Z", item.text[:start])
    return opening.start() if opening is not None else start


def _shares(both: _Sides, words: Sequence[int], label: str) -> bool:
    said = {name(both.text(both.words[one].start, both.words[one].end, both.words[one].item))
            for one in words}  # fmt: skip
    return bool(said & {name(found[0]) for found in _WORD.finditer(label)})


def _cut(item: Utterance, cuts: Sequence[_Cut]) -> Iterator[Utterance]:
    """An utterance, cut so."""
    if not cuts:
        yield item
        return
    kept = item.text[: cuts[0].label].strip()
    first = cuts[0]
    head = ""  # words before a name that was taken out, which stay theirs
    if item.asked and first.label and first.start == len(item.text) - len(behind_label(item)):
        head, kept = f"{kept}, ", ""
    if kept:
        yield replace(item, text=kept)
    ends = [one.label for one in cuts[1:]] + [len(item.text)]
    for number, (one, end) in enumerate(zip(cuts, ends, strict=True)):
        text = (head if not number else "") + item.text[one.start : end].strip()
        own = item if not number and not kept else replace(item, start=None, end=None)
        who = None if one.speaker in {UNKNOWN, NOTE} else one.speaker
        if text:
            yield replace(
                own, speaker=who, text=text, asked="", aside=one.speaker == NOTE,
                goes_on=own.goes_on and not kept and not number,
            )  # fmt: skip
