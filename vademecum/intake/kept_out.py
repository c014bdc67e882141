"""What is told of words that a new transcript has where they were taken back: how many, none shown.

A line each, for the turn or for the person; as a change that nobody may take, so that whoever asks
for that turn is told why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from vademecum.intake.apart import Apart
from vademecum.intake.changes import Change, Sides, line
from vademecum.intake.differences import same
from vademecum.intake.gone import TAKEN_BACK, Gone
from vademecum.language import ngettext, number
from vademecum.problems import Splice


def taken_back(both: Sides, left: Apart) -> Iterator[Change]:
    """What the new transcript has in the place of each turn taken back."""
    places: dict[tuple[float, str, str], list[int]] = defaultdict(list)
    known = {_key(one): one for one in [*both.gone, *left.held.values()]}
    for at, one in left.held.items():
        places[_key(one)].append(at)
    for one in both.gone:
        old = int(one.at)
        units = [unit for unit in both.found.cut if old in unit[0]]
        if not one.whole or not one.at.is_integer() or any(len(unit[0]) > 1 for unit in units):
            continue
        news = [at for unit in units for at in unit[1]]
        news += [both.found.pairs[old]] if old in both.found.pairs and not units else []
        news += [at for at, there in both.found.moved.items() if there == old]
        mine = line(both.record.turns[old])
        places[_key(one)] += [at for at in news if not same(mine, line(both.new.turns[at]))]
    for key, news in sorted(places.items()):
        if news:
            yield _change(both, known[key], news)


def _key(one: Gone) -> tuple[float, str, str]:
    return one.at, one.id, one.label


def _change(both: Sides, one: Gone, news: list[int]) -> Change:
    count = sum(len(line(both.new.turns[at]).split()) for at in news)
    said = (
        ngettext(
            "{count} word in the place of {id}, {taken_back}, is not read in again",
            "{count} words in the place of {id}, {taken_back}, are not read in again",
            count,
        )
        if one.id
        else ngettext(
            "{count} word of {label} ({taken_back}) is not read in",
            "{count} words of {label} ({taken_back}) are not read in",
            count,
        )
    )
    told = said.format(count=number(count), id=one.id, label=one.label, taken_back=one.told)
    return Change(one.id, one.id, "", Splice(0, 0, ""), TAKEN_BACK, told=told)
