"""What stands alone on its line, or is marked as a heading, and is a title: `Session 4`, `WORD
CONFIDENCE: 90 %`. It comes back as names do, as a running title; it is asked about, or nobody's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from vademecum.french.given_names import is_given
from vademecum.transcripts import persons, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.times import ONLY_TIME

_NUMBERED = re.compile(r"(?P<word>[^\W\d_]+) \d{1,2}")
_SAYS = re.compile(r"[.?!…][»”\"')\]\s]*$")
_PEOPLE = (
    0.5  # share of the others alone on their lines, above sentences, that show how names stand
)
_FEW = 3  # of them
_PARTS = 0.25  # share of a file's lines that headings are
# Who is called so by a number, in the languages that are met.
_SPEAKERS = re.compile(
    r"(?:inter|locu|parl|spea|sprech|orat|hab|enqu|part|pers|vo[ixz]|spk|h?ommes?$|femmes?$|élu|"
    r"témoin|agent|client|élève|invité|enfant|jeune)",
    re.IGNORECASE,
)


def strangers(lines: Sequence[Line], openings: Sequence[Opening | None]) -> frozenset[str]:
    """The labels, as `same` has them, that stand alone on their lines as titles do: by a number of
    their own, or above no sentence where the others are."""
    below: dict[str, list[bool]] = defaultdict(list)
    shown: dict[str, str] = {}
    for at, item in enumerate(openings[:-1]):
        alone = item is not None and item.mark == "\n" and not item.rest and item.start is None
        if item is None or not item.label or not alone or ONLY_TIME.fullmatch(lines[at + 1].text):
            continue
        key = same(item.label)
        says = openings[at + 1] is None and _SAYS.search(lines[at + 1].text) is not None
        below[key].append(says)
        shown[key] = item.label
    typed = {
        key: item.label for item in openings if item and item.label for key in [same(item.label)]
    }
    printed = _in_capitals(shown, typed)
    numbers: dict[str, set[str]] = defaultdict(set)
    for key, label in shown.items():
        if found := _NUMBERED.fullmatch(label):
            numbers[same(found["word"])].add(key)
    lone = {
        key
        for word, keys in numbers.items()
        if len(keys) == 1 and not _SPEAKERS.match(word)
        for key in keys
    } | printed
    first = next(iter(shown), "")
    if first and _is_title(shown[first], below[first], least=1):
        lone.add(first)  # nobody spoke yet
    speak = sum(any(says) for says in below.values())
    if speak < max(_FEW, len(below) * _PEOPLE):
        return frozenset(lone)
    return frozenset(lone | {key for key, says in below.items() if _is_title(shown[key], says)})


def _in_capitals(alone: Mapping[str, str], labels: Mapping[str, str]) -> set[str]:
    """What stands alone in capitals, `REPRISE DE LA SÉANCE`, and says no person, where the file
    writes its people in small letters."""
    people = sum(shapes.is_strong(label) and not label.isupper() for label in labels.values())
    if people < _FEW:
        return set()
    return {
        key
        for key, label in alone.items()
        if label.isupper() and len(label.split()) > 1
        if not (_is_person(label) or is_given(label.split()[0]))
    }


def _is_person(label: str) -> bool:
    return shapes.is_declared(label) or persons.is_person(label) or shapes.is_machine(label)


def _is_title(label: str, says: Sequence[bool], least: int = 2) -> bool:
    """Whether what stands above no sentence, so often at least, says no person by its shape."""
    given = is_given(label.split()[0]) or len(label.split()) == 1
    return len(says) >= least and not any(says) and not _is_person(label) and not given


def without(lines: Sequence[Line], openings: Sequence[Opening | None]) -> list[Opening | None]:
    """The openings without those of headings that the source marks, `CONFIDENCE: 90 %`, whose label
    opens no other line; as they are where much of the file is headings."""
    headings = {at for at, line in enumerate(lines) if line.heading}
    if not headings or len(headings) > len(lines) * _PARTS:
        return list(openings)
    named = {
        same(item.label)
        for at, item in enumerate(openings)
        if at not in headings and item is not None and item.label
    }
    return [
        None
        if at in headings and item and item.label and item.rest and same(item.label) not in named
        else item
        for at, item in enumerate(openings)
    ]
