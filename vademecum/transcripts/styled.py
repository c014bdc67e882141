"""Names of who speaks in a paragraph style of their own: `La presidenta`, above what she says.

Where nearly all paragraphs of one style may be names, they come back, and other words follow each,
the style says who speaks, as markup does: no colon of what is said names anybody else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from vademecum.french.given_names import is_given
from vademecum.model import Utterance
from vademecum.transcripts import called, labels, persons, shapes, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import same, unstopped
from vademecum.transcripts.text import clean, paragraphs

_LEAST = 5  # paragraphs that show a style
_NEARLY = 0.9  # of them, that may be names, and above words
_BACK = 2 / 3  # of them, that other names than those before at most are
_PEOPLE = 0.5  # of the names, that say a person
_SHARE = 0.05  # of the document's paragraphs
_SIGNS = " :–—-\u00a0\u202f"


def names(lines: Sequence[Line], styles: Sequence[str]) -> frozenset[int]:
    """The lines that are who speaks, by the style of each line; none where no style says it."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, (line, style) in enumerate(zip(lines, styles, strict=True)):
        if style and not line.heading and clean(line.text):
            groups[style].append(at)
    found = [places for places in groups.values() if _are_names(lines, places)]
    return frozenset(found[0]) if len(found) == 1 else frozenset()


def _are_names(lines: Sequence[Line], places: Sequence[int]) -> bool:
    called = [_name(lines[at]) for at in places]
    shown = {same(name): name for name in called if name and _may_be(name)}
    often = Counter(same(name) for name in called if same(name) in shown)
    above = sum(two - one > 1 for one, two in pairwise([*places, len(lines)]))
    people = sum(map(_is_person, shown.values()))
    return (
        len(places) >= max(_LEAST, len(lines) * _SHARE)
        and min(often.total(), above) >= len(places) * _NEARLY
        and often.total() == len(places)
        and 1 < len(often) <= len(places) * _BACK
        and people >= len(shown) * _PEOPLE
    )


def _name(line: Line) -> str:
    return unstopped(clean(line.text).strip(_SIGNS))


def _may_be(name: str) -> bool:
    return shapes.can_be(name) or shapes.is_alone(name) or persons.is_person(name)


def _is_person(name: str) -> bool:
    said = things.says_a_person(name) or persons.is_person(name)
    return said or is_given(name.split()[0])


def said(lines: Sequence[Line]) -> list[Utterance]:
    """Who says what, where such lines are sure and alone; nothing in another document."""
    if not any(map(is_name, lines)):
        return []
    out: list[tuple[str | None, bool, bool, list[str]]] = [(None, True, False, [])]
    for line in lines:
        who, _aside, _goes_on, parts = out[-1]
        if is_name(line):
            out.append((_name(line), False, False, []))
        elif line.heading:
            out += [(None, True, False, [line.text]), (who, who is None, True, [])]
        elif line.follows and parts:
            parts[-1] += f" {line.text}"
        else:
            parts.append(line.text)
    said_ = [
        Utterance(who, text, aside=aside, goes_on=goes_on)
        for who, aside, goes_on, parts in out
        if (text := paragraphs(parts)) or (who and not goes_on)
    ]
    return list(labels.with_silent(called.over(said_, range(len(said_)))))


def is_name(line: Line) -> bool:
    """Whether a line is a name and no more, as the file's style says."""
    return line.sure and line.head >= len(line.text) > 0
