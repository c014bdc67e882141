"""A turn of a new transcript that joins what a hearing has in several turns, cut as they are.

Where somebody's words between two of another's are gone, or were given away, the new transcript
has one turn there. Its sentences that stand in the hearing are put beside their turns; what is left
between them is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from vademecum.french.folding import normal
from vademecum.intake.alike import bare
from vademecum.intake.matched import matched
from vademecum.model import Hearing, Turn

_SENTENCE = re.compile(r"(?<=[.!?…»])\s+(?=[^\Wa-zà-ÿ])")
_ALIKE = 80.0  # of 100: so alike, a run of sentences is a turn of the hearing
_MOST = 60  # sentences of a turn that is looked at


def in_pieces(record: Hearing, new: Hearing) -> Hearing:
    """The new transcript, such turns cut where that puts their parts beside the hearing's."""
    found = matched(record, new)
    olds = {news[0]: olds for olds, news in found.cut if len(news) == 1 < len(olds)}
    turns: list[Turn] = []
    for at, turn in enumerate(new.turns):
        who = bare(new.speaker(turn.speaker).label)
        mine = (record.turns[old] for old in olds.get(at, ()))
        turns += _cut(turn, [one for one in mine if bare(record.speaker(one.speaker).label) == who])
    if len(turns) == len(new.turns):
        return new
    apart = replace(new, turns=tuple(turns))
    return apart if len(matched(record, apart).cut) < len(found.cut) else new


def _cut(turn: Turn, olds: Sequence[Turn]) -> list[Turn]:
    parts = _SENTENCE.split(turn.text)
    # Marks among the words, whose ends a cut might part, are left alone.
    if len(olds) < 2 or not len(olds) <= len(parts) <= _MOST or re.search(r"[{\n]", turn.text):
        return [turn]
    ends = sorted({0, len(parts), *_ends([normal(one) for one in parts], olds)})
    texts = [" ".join(parts[start:end]) for start, end in pairwise(ends)]
    return [
        replace(turn, text=text, speech=text, time=None if at else turn.time)
        for at, text in enumerate(texts)
    ]


def _ends(parts: Sequence[str], olds: Sequence[Turn]) -> Iterator[int]:
    """Where the runs of sentences begin and end that are turns of the hearing, in their order."""
    at = 0
    for old in olds:
        said = normal(old.speech)
        runs = [
            (fuzz.ratio(said, " ".join(parts[start:end]), score_cutoff=_ALIKE), -start, end)
            for start in range(at, len(parts))
            for end in range(start + 1, len(parts) + 1)
        ]
        worth, start, end = max(runs, default=(0.0, 0, 0))
        if worth:
            yield from (-start, end)
            at = end
