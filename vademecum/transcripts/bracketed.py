"""Names in brackets at the head of every cue: `[anna essai] Bonjour.`, `(M. Essai) Oui.`

Where all cues or nearly all open so, and the same come back, the bracket is the file's way of
naming who speaks, and whatever stands in it is a name, however it is typed; what is noted of the
room (`[Rires]`) is not, nor what nobody is called.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from vademecum.french.given_names import is_given
from vademecum.transcripts import groups, persons, shapes
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.pieces import EVERYWHERE, LEAST, Reading
from vademecum.transcripts.weighing import Verdict

_HEAD = re.compile(
    r"(?:\[(?P<square>[^\[\]\n]{1,80})\]|\((?P<round>[^()\n]{1,80})\))\s*:?\s*(?P<rest>\S.*)",
    re.DOTALL,
)
_ARTICLES = frozenset("le la les un une".split())
_GIVEN = 3  # of a forename and what follows it
_WORDS = 6  # of what somebody is called
_SHARE = 2 / 3  # of the cues, that other labels than those before at most are


def in_each(firsts: Sequence[str], lines: Iterable[str]) -> Reading | None:
    """How the lines of cues open, whose first ones are `firsts`; None where brackets are not the
    way of the file."""
    openings = {line: _opening(line) for line in dict.fromkeys([*firsts, *lines])}
    found = [item for line in firsts if (item := openings[line]) is not None]
    often = Counter(same(item.label or "") for item in found)
    if len(found) < max(LEAST, len(firsts) * EVERYWHERE):
        return None
    shown = {same(item.label or ""): item.label or "" for item in found}
    people = {key for key, label in shown.items() if _is_name(label)}
    names = {key for key in people if often[key] > 1 or shapes.is_strong(shown[key])}
    again = sum(often[key] for key in people) * _SHARE
    if not 1 < len(people) <= again or sum(often[key] for key in names) < len(found) / 2:
        return None
    return Reading(openings, Verdict(frozenset(names), frozenset(people - names)), each=True)


def called(firsts: Sequence[str]) -> dict[int, str]:
    """The first lines of cues with somebody's forename, or a person, in brackets before the words,
    each with that label, where brackets do not surely name who speaks; none for a lone one."""
    heads_ = enumerate(map(_opening, firsts))
    found = {at: item.label for at, item in heads_ if item is not None and item.label}
    people = {at: label for at, label in found.items() if _is_person(label)}
    few = len(people) > 1 and len(people) * 2 >= len(firsts)
    return people if few or len(people) >= LEAST else {}


def _is_person(label: str) -> bool:
    words = label.split()
    given = is_given(words[0]) and len(words) <= _GIVEN and all(word[0].isupper() for word in words)
    return given or persons.is_person(label) or shapes.is_civil(label)


def _opening(line: str) -> Opening | None:
    found = _HEAD.fullmatch(line)
    if found is None:
        return None
    label = (found["square"] or found["round"]).strip()
    rest = line[found.start("rest") :]
    if not any(map(str.isalnum, label)) or groups.notes(label):
        return None
    return Opening(label, rest, timed=True, whole=line)


def _is_name(label: str) -> bool:
    if persons.is_person(label[0].upper() + label[1:]) or shapes.is_strong(label):
        return True
    first = shapes.bare(label.split()[0])
    opens = first in shapes.GRAMMAR - _ARTICLES  # `[En anglais]`, `[Il rit]`
    clause = shapes.has_clause(label) or shapes.is_heading(label) or label.isdecimal()
    return not (opens or clause) and len(label.split()) <= _WORDS  # `[Le guide]`
