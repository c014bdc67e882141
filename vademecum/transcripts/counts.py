"""What the lines of a file say of its labels: how often each comes, how it is marked and stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same

RULE = 0.2  # share of a file's lines from which opening with a label is its rule
FEW = 4  # lines that make a rule
_NEARLY = 0.9  # share of what is nearly all
_PARAGRAPHS = 6  # so many show what opens one
_OFTEN = 8  # labels that name people, among speeches however long

_QUOTES = '¡¿«"“‘ \u00a0\u202f'  # before what is quoted
Way = tuple[str, bool, bool]


@dataclass(slots=True)
class Counts:
    """What the lines of a file say of its labels."""

    lines: int
    often: Counter[str]
    timed: Counter[str]
    shapes: dict[str, str]  # each label as it stands first
    marks: dict[str, str]  # and what ends it
    goes_on: dict[str, bool]  # what follows it begins small: a sentence goes on
    begins: dict[str, bool]  # or with a capital, as what is said does
    apart: Counter[str]  # how often it stands apart, in bold
    alone: Counter[str]  # how often its words stand below its line

    def share(self, keys: Iterable[str]) -> float:
        return sum(self.often[key] for key in keys) / self.lines if self.lines else 0.0

    def name_people(self, keys: Collection[str]) -> bool:
        """Whether the file names its people by such labels: many of its paragraphs open so, or,
        where speeches are long, some do again and again."""
        times = sum(self.often[key] for key in keys)
        return self.share(keys) >= RULE or (len(keys) > 1 and times >= _OFTEN)


def counted(openings: Iterable[Opening | None]) -> Counts:
    found = Counts(0, Counter(), Counter(), {}, {}, {}, {}, Counter(), Counter())
    for item in openings:
        found.lines += 1
        if item is None or item.label is None:
            continue
        key = same(item.label)
        found.often[key] += 1
        found.timed[key] += item.timed
        found.apart[key] += item.apart
        found.alone[key] += not item.rest
        if key not in found.shapes or found.shapes[key][0].islower():
            found.shapes[key] = item.label
        if found.marks.get(key, ".") == "." or item.mark == "\n":
            found.marks[key] = item.mark
            found.goes_on[key] = item.rest[:1].islower()
            found.begins[key] = item.rest.lstrip(_QUOTES)[:1].isupper()
    return found


def mark(strong: set[str], counts: Counts) -> str:
    """What ends nearly all labels that have the shape of one; "" where nothing does."""
    often: Counter[str] = Counter()
    for key in strong:
        often[counts.marks[key]] += counts.often[key]
    [(mark, most)] = often.most_common(1) or [("", 0)]
    return mark if most >= FEW and most >= often.total() * _NEARLY else ""


def usual(keys: set[str], counts: Counts) -> Way | None:
    """How nearly all that these labels open is marked; None where there is no such way."""
    ways: Counter[Way] = Counter()
    for key in keys:
        ways[way(key, counts)] += counts.often[key]
    for first, most in ways.most_common(1):
        return first if most >= FEW and most >= ways.total() * _NEARLY else None
    return None


def way(key: str, counts: Counts) -> Way:
    """What ends a label, whether it stands apart, and whether it has its line to itself."""
    most = counts.often[key] / 2
    return counts.marks[key], counts.apart[key] > most, counts.alone[key] > most


def regular(lines: Sequence[Line], openings: Sequence[Opening | None]) -> Sequence[Opening | None]:
    """The openings that show the file's rule: paragraphs', where only paragraphs open so."""
    first = [item for line, item in zip(lines, openings, strict=True) if not line.follows]
    inner = [item for line, item in zip(lines, openings, strict=True) if line.follows]
    if len(first) < _PARAGRAPHS or not inner:
        return openings
    above, below = (
        sum(item is not None and item.label is not None for item in group)
        for group in (first, inner)
    )
    # A file of few blank lines opens most of its turns inside its blocks.
    rule = above >= below and above * len(inner) > 2 * below * len(first)
    return first if rule else openings
