"""What a letter leaves out of a long hearing: turns far from the person's own.

A sitting of a hundred voices is not sent to each: their turns, the turn before (with the question
that a few interruptions part from it) and the turn after are there, a mark stands for the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vademecum.exchange import form
from vademecum.exchange.content import Part, Shown, Whose
from vademecum.model import Kind

_FEWEST = 4  # turns: fewer are as quickly read as their mark
_SHORT = 8  # words: a turn of fewer may be an interruption, and the question stands above it
_FURTHEST = 4  # turns above the person's that are looked at for it


def folded(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a letter, a mark for each run of turns that are left out."""
    kept = _near(parts)
    out: list[Part] = []
    run: list[Part] = []
    for at, part in enumerate(parts):
        if part.whose is Whose.OTHER and at not in kept:
            run.append(part)
            continue
        out += _closed(run)
        run = []
        out.append(part)
    return (*out, *_closed(run))


def left_out(parts: Iterable[Part]) -> Iterator[Part]:
    """The turns that the marks stand for."""
    for part in parts:
        yield from part.folded


def _closed(run: Sequence[Part]) -> Sequence[Part]:
    if len(run) < _FEWEST:
        return run
    mark = Shown(form.LEFT_OUT.format(count=len(run)), Kind.PROSE)
    return [Part(Whose.TEXT, "", "", (mark,), tuple(run))]


def _near(parts: Sequence[Part]) -> frozenset[int]:
    """The places of others' turns that are read with the person's own."""
    turns = [at for at, part in enumerate(parts) if part.whose is not Whose.TEXT]
    kept: set[int] = set()
    for number, at in enumerate(turns):
        if parts[at].whose is not Whose.OWN:
            continue
        kept.update(turns[number + 1 : number + 2])
        for above in reversed(turns[max(0, number - _FURTHEST) : number]):
            kept.add(above)
            if parts[above].whose is Whose.OWN or _says(parts[above]) >= _SHORT:
                break
    return frozenset(kept)


def _says(part: Part) -> int:
    return sum(len(one.words.split()) for one in part.shown)
