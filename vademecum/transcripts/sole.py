"""Labels of one regular shape that no other room knows: `01.02 Anna Essai (PS): …`, `Anna / Oui.`

A number of a part before each name, a sign that nobody else uses behind it, or signs on both sides:
where many paragraphs open in one such shape, people are named in it, they come back and sentences
follow, the shape is the file's. Where it is as regular and that is not sure, each of its lines is
asked about, so that nobody's words are joined to another's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.french.given_names import is_given
from vademecum.transcripts import minutes, regular, shapes, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.weighing import Verdict

_LEAST = 3  # lines that show a shape
_SHARE = 0.3  # of the paragraphs that nothing else decides, that open so
_MOSTLY = 0.8  # of what stands behind, that is a sentence
_LABEL = r"(?P<label>[^\W\d_][^:;!?…«»\n]{1,100}?)"
_NUMBERED = re.compile(
    rf"(?P<before>\d{{1,3}}(?:[.-]\d{{1,3}}){{1,2}}[.)]?\s+){_LABEL}"
    r"(?P<sign>\s?:|\.?\s[–—-])\s+(?P<rest>\S.*)",
    re.DOTALL,
)
_ODD = r"[^\w\s.,;:!?'’\"“”«»()\[\]–—-]{1,3}"
_SIGNED = re.compile(rf"(?P<before>){_LABEL}\s(?P<sign>{_ODD})\s+(?P<rest>\S.*)", re.DOTALL)
_BETWEEN = re.compile(
    rf"(?P<before>{_ODD}\s?){_LABEL}(?P<sign>\s?{_ODD}:?)\s+(?P<rest>\S.*)", re.DOTALL
)
_CLOSED = re.compile(r"[.?!…][»”\"')\]\s]*$")


@dataclass(frozen=True, slots=True)
class Found:
    """The lines that open in such a shape."""

    sure: Mapping[int, Opening]
    asked: Mapping[int, str]  # the label of each line that only may name somebody
    headings: frozenset[int] = frozenset()  # the parts whose numbers stand before names


def ways(lines: Sequence[Line], openings: Sequence[Opening | None], verdict: Verdict) -> Found:
    """The lines that open in a shape of the file's own; where somebody is surely named otherwise, a
    number alone shows one."""
    named = [verdict.name(item) is not None for item in openings]
    among = [
        at
        for at, line in enumerate(lines)
        if not named[at] and not line.heading and not line.unsaid
        if not minutes.is_nobodys(line.text)
    ]
    tight = all(line.follows for line in lines[1:])
    begins = [at for at in among if tight or not lines[at].follows]
    families = (_NUMBERED,) if any(named) else (_NUMBERED, _SIGNED, _BETWEEN)
    for family in families:
        groups: dict[tuple[str, str], dict[int, Opening]] = defaultdict(dict)
        for at, key, item in _items(family, lines, begins):
            groups[key][at] = item
        for found in sorted(groups.values(), key=len, reverse=True):
            if len(found) < max(_LEAST, len(begins) * _SHARE) or not _are_said(found.values()):
                break
            names = [one.label or "" for one in found.values()]
            if _are_people(names):
                return Found(found, {}, _headings(lines, found))
            if sum(map(_may_be, names)) * 2 > len(names) and len(found) * 2 >= len(begins):
                return Found({}, {at: one.label or "" for at, one in found.items()})
    others = regular.ways(lines, openings, {at for at, one in enumerate(named) if one})
    return Found(others.sure, others.asked)


def _items(
    family: re.Pattern[str], lines: Sequence[Line], among: Collection[int]
) -> Iterator[tuple[int, tuple[str, str], Opening]]:
    """The lines of one family, each with what stands around its label, whatever its figures."""
    for at in among:
        found = family.fullmatch(lines[at].text)
        if found is None or not shapes.can_be(found["label"]):
            continue
        key = (re.sub(r"\d+", "0", found["before"]).strip(), found["sign"].strip())
        yield at, key, Opening(found["label"], found["rest"], mark="\n", whole=lines[at].text)


def _headings(lines: Sequence[Line], found: Mapping[int, Opening]) -> frozenset[int]:
    """The lines with the number of a part, which the next name's begins with, and no sentence:
    `02 Question de M. Essai` above `02.01 Luc Essai : …`."""
    out: set[int] = set()
    for at in found:
        part = re.match(r"\d{1,3}(?=[.-])", lines[at].text)
        above = at - 1
        while part and above >= 0 and above not in found and not _CLOSED.search(lines[above].text):
            if re.match(rf"{part[0]}[.)]?\s+[^\W\d_]", lines[above].text):
                out |= set(range(above, at))
                break
            above -= 1
    return frozenset(out)


def _are_said(found: Collection[Opening]) -> bool:
    """Whether sentences stand behind the labels: no list, no roll call."""
    closed = sum(_CLOSED.search(one.rest) is not None for one in found)
    begun = sum(not one.rest[0].islower() for one in found)
    return min(closed, begun) >= len(found) * _MOSTLY


def _may_be(name: str) -> bool:
    """Whether somebody is called so by its shape or its first word; not `Voirie`."""
    return shapes.is_strong(name) or is_given(name.split()[0])


def _are_people(names: Sequence[str]) -> bool:
    """Whether all these labels say people, more than one, who come back."""
    often = Counter(map(same, names))
    back = 1 < len(often) < len(names)
    return back and all(things.names_one(name) or shapes.is_civil(name) for name in names)
