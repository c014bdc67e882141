"""Names inside the words of cues: `Nom : texte`, as Zoom and Meet write, or a name on a line of
its own above the words.

Where all cues or nearly all open so it is the format's way, and whatever stands there is a name,
as people type it: small letters, a device, a telephone. A cue without one is nobody's then; where
names stand only at a change of speaker it goes on with the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vademecum.french.given_names import is_given
from vademecum.transcripts import (
    above,
    bracketed,
    colons,
    dialogue,
    doubts,
    heads,
    manners,
    noted,
    persons,
    shapes,
    things,
    typed,
)
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.pieces import LEAST, Piece, Reading
from vademecum.transcripts.text import clean
from vademecum.transcripts.vocabulary import Vocabulary
from vademecum.transcripts.weighing import Verdict, weighed

_REPEATED = 0.1  # share of names that are the same as the one before, by accident


_STOPS = 0.2  # share of cues that end a sentence, in a file that does
_PAUSE = 0.5  # seconds between two cues of one sentence, at most


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a cue."""

    closed: bool  # the sentence before is
    within: bool  # the cue is within one that is cut at a width
    stops: bool  # the file ends its sentences
    rare: frozenset[str]  # sure names that open one line alone
    way: str | None  # what ends labels in this file


def named(pieces: list[Piece]) -> list[Piece]:
    """The pieces, each under the name that stands in it; as they are where none does."""
    pieces = [piece for piece in pieces if any(map(clean, piece.lines))]
    firsts = [clean(next(filter(clean, piece.lines))) for piece in pieces]
    reading = above.on_lines(pieces, firsts)
    if reading is None:  # a dialogue opens as often as people speak in it
        said = firsts + [line for piece in pieces for line in dialogue.parts(piece.lines)[1:]]
        reading = colons.in_each(pieces, said) or bracketed.in_each(said, dialogue.lines(pieces))
        reading = reading or _at_times(pieces, said)
        if not reading.verdict.names:
            reading = above.over_turns(pieces, firsts) or reading
    if not reading.verdict.names | reading.verdict.asked:
        return _asked(pieces, firsts)
    carry = not reading.each and _at_changes(pieces, reading)
    way = doubts.the_way(
        one for one in reading.openings.values() if one and reading.verdict.name(one)
    )
    out: list[Piece] = []
    speaker: str | None = None
    closed = True
    rare = None if reading.each else _rare(reading)
    stops = rare is not None and _stops(pieces)
    for at, piece in enumerate(pieces):
        goes_on = carry and not dialogue.DASH.match(clean(piece.lines[0]))
        within = stops and at > 0 and not closed and _is_near(pieces[at - 1], piece)
        before = _Before(closed, within, stops, rare or frozenset(), way)
        cut = _cut(piece, speaker if goes_on else None, reading, before)
        cut[0].goes_on = goes_on and cut[0].lines[:1] == piece.lines[:1]
        speaker = cut[-1].speaker
        closed = above.CLOSES.search(clean(" ".join(piece.lines))) is not None
        out += cut
    return out


def _asked(pieces: list[Piece], firsts: Sequence[str]) -> list[Piece]:
    """The pieces; where many open as no sentence does, or with a forename in brackets, `(Anna)
    Oui.`, each such label is asked about."""
    called = bracketed.called(firsts)
    known = {same(label) for label in called.values()}
    found = {at: doubt for at, line in enumerate(firsts) if (doubt := heads.opening(line, known))}
    found |= {at: Doubt(label, strong=True) for at, label in called.items()}
    usual = doubts.are_usual(found.values(), len(pieces))
    if called or usual:
        found = {at: one for at, one in found.items() if usual or one.strong}
        for at, doubt in found.items():
            pieces[at].asked = "" if doubt.label in above.ALONE else doubt.label
    return pieces


def _stops(pieces: Sequence[Piece]) -> bool:
    """Whether this file ends its sentences, so that a cue without an end is within one."""
    ends = [clean(piece.lines[-1]) for piece in pieces]
    return sum(above.CLOSES.search(one) is not None for one in ends) >= len(ends) * _STOPS


def _is_near(before: Piece, piece: Piece) -> bool:
    """Whether no pause parts a cue from the one before: a sentence is cut there at a width."""
    end, start = before.cue.end, piece.cue.start
    return end is not None and start is not None and start - end <= _PAUSE


def _is_within(item: Opening | None) -> bool:
    """Whether what stands before a colon within a sentence is of it: `the | Bridge: it was built`;
    who broke in begins one: `the | Bob: No.`. What is somebody's name by its shape may be either,
    and is asked about: `the | Bob: a fine book.`"""
    if item is None or item.label is None or item.mark != ":" or item.timed:
        return False
    if persons.is_person(item.label):
        return False
    return things.is_common(item.label) or (
        item.rest[:1].islower() and not _is_somebody(item.label)
    )


def _is_somebody(label: str) -> bool:
    """Whether a given name, a civility, a full name or capitals say a person: not
    `Bridge`, `Main Question`."""
    words = label.split()
    if is_given(words[0]) or shapes.is_declared(label):
        return True
    if any(map(things.is_common, words)):
        return False
    capital = label.isupper() and not shapes.is_initials(label)
    return capital or things.says_a_person(label)


def _rare(reading: Reading) -> frozenset[str] | None:
    """The sure names that open one line alone, in a file whose other names come back and begin a
    sentence, or that has none; None in one whose speakers go on small."""
    named_ = [one for one in reading.openings.values() if one and reading.verdict.name(one)]
    often = Counter(same(one.label or "") for one in named_)
    again = [one for one in named_ if often[same(one.label or "")] > 1 and one.rest]
    if sum(one.rest[:1].islower() for one in again) > len(again) * _REPEATED:
        return None
    return frozenset(key for key, count in often.items() if count == 1 and again)


def _cut(piece: Piece, speaker: str | None, reading: Reading, before: _Before) -> list[Piece]:
    """A cue cut where a line names somebody, or opens with the dash of a dialogue."""
    fresh, within, way = before.closed, before.within, before.way
    if voices := dialogue.parts(piece.lines):
        return [_answer(line, piece, reading) for line in voices]
    out: list[Piece] = []
    current = Piece(speaker, [], piece.cue)
    apart = False  # below a dash alone, another speaks (Google Meet's captions)
    for line in piece.lines:
        flat = clean(line)
        if reading.above and current.lines and flat in above.ALONE:
            apart = True
            continue
        found = reading.openings.get(flat)
        if reading.above and current.lines and not (apart or above.bare(flat) != flat):
            found = None
        apart = False
        name, asked = reading.verdict.name(found), reading.verdict.question(found)
        rare = within and name is not None and same(name) in before.rare
        inner = within and (name is None or rare) and _is_within(colons.strict(flat))
        if rare:
            name, asked = None, name or ""
        if inner:
            current.lines.append(line)
        elif found is not None and (name is not None or asked):
            out += [current] if current.lines else []
            words = found.rest if name is not None else found.whole
            current = Piece(name, [words], piece.cue, "" if name is not None else asked)
        elif doubt := _doubt(flat, reading) or doubts.of_brackets(colons.strict(flat), way):
            out += [current] if current.lines else []
            stands_so = doubts.stands_so(colons.strict(flat), way)
            other = fresh and (doubt.strong or stands_so)
            current = Piece(None if other else current.speaker, [line], piece.cue)
            current.asked = doubt.label
        else:
            current.lines.append(line)
        fresh = above.CLOSES.search(flat) is not None
        within = before.stops and not fresh
    return [*out, current] if current.lines else out


def _doubt(line: str, reading: Reading) -> Doubt | None:
    """The doubt with which a line opens, in a file whose cues surely name somebody."""
    if not reading.verdict.names:
        return None
    found = heads.opening(line, reading.verdict.names) or typed.doubt(line)
    return None if found is None or found.label in above.ALONE else found


def _answer(line: str, piece: Piece, reading: Reading) -> Piece:
    """What one of a dialogue says, who is named behind the dash or unknown."""
    found = reading.openings.get(line)
    if found is not None and (name := reading.verdict.name(found)) is not None:
        return Piece(name, [found.rest], piece.cue)
    asked = reading.verdict.question(found)
    if not asked and (doubt := _doubt(dialogue.DASH.sub("", line, count=1), reading)):
        asked = doubt.label
    return Piece(None, [line], piece.cue, asked)


def _at_times(pieces: Sequence[Piece], firsts: Sequence[str]) -> Reading:
    """Names before a colon in some cues."""
    lines = dict.fromkeys(dialogue.lines(pieces))
    openings = dict(zip(lines, noted.bracketed(map(colons.strict, lines)), strict=True))
    often = Counter(
        same(item.label or "") for line in firsts if (item := openings[line]) and _colon(item)
    )
    if any(count > 1 for count in often.values()):  # cues are cut anywhere: `… | Paul. Il viendra`
        openings = {
            line: item if item and _colon(item) else None for line, item in openings.items()
        }
    words = Vocabulary(lines)
    first = [openings[line] for line in firsts]
    verdict = weighed(first, words)
    strange = manners.strangers(first, verdict.names) | colons.once(often, verdict)
    verdict = verdict.without(strange | manners.lone(first, verdict.names))
    return Reading(openings, _in_doubt(pieces, openings, verdict), each=False)


def _colon(item: Opening) -> bool:
    return item.mark in {"", ":", "\n"} or item.timed


def _in_doubt(
    pieces: Sequence[Piece], openings: Mapping[str, Opening | None], verdict: Verdict
) -> Verdict:
    """The verdict without what a sentence that goes on puts before a colon: a rare name is in
    doubt (`J’ai lu Anna | Essai : un roman`), small letters are words (`voici | le port : …`)."""
    often, inner = Counter[str](), Counter[str]()
    sure = [0, 0]
    for before, piece in pairwise(pieces):
        found = openings.get(clean(piece.lines[0]))
        label = verdict.name(found) or verdict.question(found)
        if label:
            last = clean(before.lines[-1])
            goes_on = bool(last) and not above.CLOSES.search(last)
            often[same(label)] += 1
            inner[same(label)] += goes_on
            if verdict.name(found):
                sure[goes_on] += 1
    # Where even what surely names people comes behind no full stop, that says nothing.
    if sure[1] > sure[0] / 2:
        return verdict
    mostly = {key for key, count in inner.items() if often[key] < LEAST and count * 2 > often[key]}
    below = [item.label for item in openings.values() if item and item.label]
    small = {
        key for label in below if label[0].islower() and inner[key := same(label)] == often[key]
    }
    return replace(verdict.without(mostly), asked=(verdict.asked | mostly & verdict.names) - small)


def _at_changes(pieces: Sequence[Piece], reading: Reading) -> bool:
    """Whether a name stands where another begins to speak, and there alone."""
    found = (reading.openings.get(clean(line)) for piece in pieces for line in piece.lines)
    verdict = reading.verdict
    labels_ = (verdict.name(item) or verdict.question(item) for item in found)
    names = [same(label) for label in labels_ if label]
    again = sum(before == now for before, now in pairwise(names))
    # So many would be the same by chance, did a name tell nothing of the one before.
    chance = sum((count / len(names)) ** 2 for count in Counter(names).values()) if names else 0
    return len(names) >= LEAST and again <= len(names) * max(chance / 2, _REPEATED)
