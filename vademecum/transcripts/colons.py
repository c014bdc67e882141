"""Names before a colon in every cue, `Nom : texte`, as Zoom and Meet write: the format's way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vademecum.transcripts import (
    adorned,
    callers,
    dialogue,
    labels,
    manners,
    noted,
    persons,
    shapes,
    things,
)
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.pieces import EVERYWHERE, FEW, Piece, Reading
from vademecum.transcripts.weighing import Verdict

_LOOSE = re.compile(r"^(?P<label>[^:：\n]{1,160}?)(?: ?: +|：\s*)(?P<rest>\S.*)$", re.DOTALL)
_MARKS = re.compile(
    r"^(?:>{2,3}\s*|[-–—]\s*(?=[^\W\d_]|\+\d|0\d|[(\d][\d*xX ().-]{8,}[:：]))+"
)  # before a name: `>> ANNA:`

_ASIDE = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")  # `(voix d'homme): Non.`, perhaps somebody

_SIGNS = re.compile(r"[\"“”«»*#@|/&+~_=<>$°]+")  # that people type in their names
_TYPED = 8  # words of such a name
_FEW_WORDS = 4  # of what may be a name by no more than its place


def in_each(pieces: Sequence[Piece], firsts: Sequence[str]) -> Reading | None:
    """Names before a colon in every cue or nearly."""
    every = list(dict.fromkeys(firsts))
    openings = dict(zip(every, noted.bracketed(map(_loose, every)), strict=True))
    found = [item for line in firsts if (item := openings[line]) is not None]
    counts = Counter(same(item.label or "") for item in found)
    share = len(found) / len(firsts) if firsts else 0.0
    recurring = sum(count for count in counts.values() if count > 1)
    mostly = recurring >= share * len(firsts) / 2 or (share == 1.0 and recurring > 1)
    if share < EVERYWHERE or (len(firsts) > FEW and not mostly):
        return None
    shown = {same(item.label or ""): item.label or "" for item in reversed(found)}
    again = [shown[key] for key, count in counts.items() if count > 1]
    doubted = bool(again) and not any(map(shapes.is_initials, again))
    names = {
        key
        for key, label in shown.items()
        if _is_name(label, counts[key], share) or (again and share == 1.0 and _is_typed(label))
        # `TVA: vingt pour cent`, once, among people who come back.
        if not (doubted and counts[key] == 1 and things.is_thing(label))
    }
    asked = {key for key, label in shown.items() if key not in names and _may_be_name(label)}
    verdict = Verdict(frozenset(names), frozenset(asked))
    only = {
        key
        for key in names
        if share == 1.0 and counts[key] == 1 and not things.is_common(shown[key])
    } - _small(found)
    strange = manners.strangers((openings[line] for line in firsts), verdict.names)
    if share < 1.0:
        strange |= once(counts, verdict)
    elif again:  # no sentence has put a colon anywhere
        strange -= {key for key in names if counts[key] > 1}
    verdict = verdict.without(strange - only)
    for line in dict.fromkeys(dialogue.lines(pieces)):
        if line not in openings and verdict.name(below := _loose(line)) is not None:
            openings[line] = below
    return Reading(openings, verdict, each=True)


def _small(found: Sequence[Opening]) -> set[str]:
    """Names of one cue whose sentence goes on in small letters, where what others say begins with a
    capital: `Qui est là ? | Paul: un type bien.`"""
    begins = Counter[str]()
    small = Counter[str]()
    for item in found:
        begins[same(item.label or "")] += 1
        small[same(item.label or "")] += item.rest[:1].islower()
    if small.total() > begins.total() * (1 - manners.NEARLY):
        return set()
    return {key for key, count in small.items() if count == begins[key] == 1}


def _loose(line: str) -> Opening | None:
    """A line as `whatever: words`, or by what else names a speaker for sure (`[SPEAKER_00]`)."""
    line = _MARKS.sub("", line)
    flat = line.replace("\u00a0", " ").replace("\u202f", " ")
    found = _LOOSE.match(flat)
    label = found["label"].strip() if found else ""
    cut = Opening(label, line[found.start("rest") :], mark=":", whole=line) if found else None
    if cut and (not flat.startswith(("[", "(")) or callers.is_number(label)):
        return cut
    sure = strict(line)
    if sure is not None and (sure.mark in {"", ":"} or sure.timed):
        return sure
    return cut if _ASIDE.fullmatch(label) else None


def _is_name(label: str, count: int, share: float) -> bool:
    if callers.is_number(label):
        return True
    if _ASIDE.fullmatch(label):
        return False
    if shapes.is_no_name(label) or persons.is_phrase(label):
        return False
    if count > 1 or shapes.is_strong(label):
        return True
    return share == 1.0 and shapes.may_be(label.casefold())


def _is_typed(label: str) -> bool:
    """Whether a sign, a number or a mark keeps it from the shape of a name that somebody typed,
    where every cue has one: `🦊`, `"Bob"`, `@marie`, `#3 salle`, `Tullio | Erigon`."""
    if _ASIDE.fullmatch(label) or label.isdecimal() or "//" in label:
        return False
    if not any(map(str.isalpha, label)):
        return adorned.is_signed(label)
    core = _SIGNS.sub(" ", label)
    odd_ = adorned.is_signed(label) or core != label or any(map(str.isdigit, label))
    tells = shapes.has_clause(core) or shapes.is_heading(core) or persons.is_phrase(core)
    return odd_ and not tells and len(label.split()) <= _TYPED


def _may_be_name(label: str) -> bool:
    """Whether a label may be a name where the colon is the format's: whatever is short and tells
    nothing, since people type what they like there: `et voilà`."""
    short = len(label.split()) <= _FEW_WORDS and any(map(str.isalpha, label))
    tells = shapes.has_clause(label) or shapes.is_heading(label)
    return persons.may_name(label) or (short and not tells)


def once(often: Counter[str], verdict: Verdict) -> set[str]:
    """The functions that stand before a colon in one cue only: cues are cut anywhere, so a sentence
    may put them there (`Le maire: absent.`)."""
    return {
        key
        for key in verdict.names
        if often[key] == 1 and shapes.is_office(key) and not shapes.is_civil(key)
    }


def strict(line: str) -> Opening | None:
    found = labels.opening(_MARKS.sub("", line))
    # In a cue the time stands above the words: `10:30 Réunion : …` is speech.
    if found is None or found.label is None or found.start is not None:
        return None
    return found
