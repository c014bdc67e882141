"""Names that an editor changed by hand in a hearing, where a transcript has the former ones.

An import noted to whom it gave each turn: whoever has all of them under another label since is the
same person, and nobody is asked again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from vademecum.intake.alike import bare
from vademecum.intake.known import Known
from vademecum.intake.matched import Matched
from vademecum.model import UNKNOWN, Hearing


def as_renamed(record: Hearing, new: Hearing, found: Matched, known: Known) -> Hearing:
    """The new hearing, its people under the labels that they bear in the record by hand."""
    here = {bare(one.label) for one in record.speakers}
    there = {bare(one.label) for one in new.speakers}
    met: dict[str, set[str | None]] = defaultdict(set)
    for old, at in found.pairs.items():
        turn, theirs = record.turns[old], new.speaker(new.turns[at].speaker).label
        mine = record.speaker(turn.speaker).label
        met[theirs].add(mine if known.given_to(turn, theirs) else None)
    names = {
        theirs: mine
        for theirs, labels in met.items()
        for mine in labels
        if len(labels) == 1 and mine is not None and UNKNOWN not in {mine, theirs}
        if bare(theirs) not in here and bare(mine) not in there
    }
    if len({*names.values()}) < len(names):  # two people that became one: a person says so
        return new
    people = (replace(one, label=names.get(one.label, one.label)) for one in new.speakers)
    return replace(new, speakers=tuple(people))
