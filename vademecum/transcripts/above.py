"""Names on the first line of cues, above what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vademecum.transcripts import groups, persons, shapes
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.pieces import EVERYWHERE, FEW, LEAST, Piece, Reading
from vademecum.transcripts.text import clean
from vademecum.transcripts.weighing import Verdict

ALONE = frozenset("-–—")  # a line with nothing else
CLOSES = re.compile(r"[.?!…:;—–-][»”\"')\]\s]*$|^[(\[].*[)\]]$")
_ENDED = re.compile(r"[.?!…,;:]$")


def on_lines(pieces: Sequence[Piece], firsts: Sequence[str]) -> Reading | None:
    """Names on the first line of cues that have more."""
    tall = [len([line for line in piece.lines if clean(line)]) > 1 for piece in pieces]
    over = [line for line, more in zip(firsts, tall, strict=True) if more]
    counts = Counter(map(same, over))
    names = {
        key: line
        for line in over
        if (key := same(line)) and (counts[key] > 1 or shapes.is_alone(bare(line)))
        if not _ENDED.search(line) or shapes.is_alone(bare(line))
    }
    inner = {clean(line) for piece in pieces for line in _below(piece.lines)}
    regular = sum(counts[key] for key in names) >= EVERYWHERE * len(firsts)
    recurring = sum(counts[key] for key in names if counts[key] > 1)
    if not names or not regular or (len(firsts) > FEW and recurring < len(over) / 2):
        return None
    openings: dict[str, Opening | None] = {
        line: Opening(bare(line), "", mark="\n", whole=line)
        for line in over
        if len(line) <= shapes.LONGEST or same(line) in names
    }
    known = set(names) | {same(line) for line in inner if shapes.is_alone(bare(line))}
    openings |= {line: Opening(bare(line), "", mark="\n", whole=line) for line in inner
                 if same(line) in known}  # fmt: skip
    keys = frozenset(same(bare(line)) for line in openings if same(line) in known)
    rest = {same(bare(line)) for line in over if persons.may_name(bare(line))}
    return Reading(openings, Verdict(keys, frozenset(rest - keys)), each=True, above=True)


def over_turns(pieces: Sequence[Piece], firsts: Sequence[str]) -> Reading | None:
    """Names on the first line of cues where another begins to speak: sure where they come back and
    hardly a cue has a second line without one; else asked about, as is what stands there else, and
    what stands there in brackets, whatever is typed: `(anna)`."""
    tall: list[tuple[str, bool]] = []
    for at, (piece, first) in enumerate(zip(pieces, firsts, strict=True)):
        flat = [text for line in piece.lines if (text := clean(line))]
        if len(flat) > 1:
            closed = not at or CLOSES.search(clean(pieces[at - 1].lines[-1])) is not None
            above = closed and not _ENDED.search(first) and not flat[1][0].islower()
            tall.append((first, (above and shapes.is_alone(bare(first))) or in_brackets(first)))
    often = Counter(same(bare(first)) for first, name in tall if name)
    if often.total() < 2:
        return None
    rule = often.total() >= max(LEAST, len(tall) * EVERYWHERE)
    shaped = {same(bare(first)) for first, _name in tall if shapes.is_alone(bare(first))}
    sure = {key for key in shaped if often[key] > 1} if rule else set()
    asked = {same(bare(first)) for first, _name in tall} if rule else set(often)
    openings: dict[str, Opening | None] = {
        first: Opening(bare(first), "", mark="\n", whole=first) for first, _name in tall
    }
    return Reading(openings, Verdict(frozenset(sure), frozenset(asked - sure)), False, above=True)


def in_brackets(line: str) -> bool:
    """Whether the whole line is what somebody may be called, in brackets: `(Anna)`."""
    label = bare(line)
    if label in {line, line.removesuffix(".")} or groups.notes(label):
        return False
    return persons.may_name(label) and not label.isdecimal()


def _below(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a cue that stand below a dash alone, where another begins to speak."""
    flat = [text for line in lines if (text := clean(line))]
    yield from (below for above, below in pairwise(flat) if above in ALONE)


def bare(line: str) -> str:
    """A name on its line without its full stop or its parentheses."""
    inner = re.fullmatch(r"\(([^()]+)\)", line)
    return inner[1].strip() if inner else line.removesuffix(".")
