"""One mistake is one line: what follows from another is not told, what recurs is counted.

A problem with its own fix stays apart: each fix is made. `check` folds those when it prints.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from vademecum.checks.causes import causes
from vademecum.checks.covered import uncovered
from vademecum.language import joined
from vademecum.language import said as _
from vademecum.model import Library
from vademecum.problems import Problem

_UNCUT = frozenset({"H005", "H006"})  # a line that was to begin a turn, and begins none

# What problems of a code and a file have in common where they are one that recurs; of the other
# codes it is the whole sentence.
_ALIKE: Mapping[str, tuple[str, ...]] = {
    "E002": ("label", "edition"),
    "H005": (),
    "H015": (),
    "H016": (),
    "H017": (),
    "H021": (),
    "M005": ("advice",),
    "M007": (),
    "M024": ("advice",),
    "M025": (),
    "M030": ("word",),
    "M034": (),
    "M046": ("sign",),
    "M051": ("good", "why"),
}
# The values whose several words stand in one sentence.
_JOINED: Mapping[str, tuple[str, ...]] = {
    "F008": ("key", "line"),
    "H015": ("text",),
    "H016": ("text",),
    "H017": ("text",),
    "H021": ("text",),
    "M034": ("text",),
}
_MOST = 8  # of them that are shown


def told(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The problems, each mistake once."""
    return _once(_apart(uncovered(causes(list(problems), library), library)))


def _apart(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Without what follows, in one file, from a key that is missing or a turn that was not cut."""
    kept = list(problems)
    keys = {
        (one.place.path, one.values["key"]) for one in kept if one.code in ("F008", "F009", "F016")
    }
    meant = {(one.place.path, one.values["meant"]) for one in kept if one.values.get("meant")}
    keys |= meant
    refused = {(one.place.path, one.values["key"]) for one in kept if one.code in ("F009", "F021")}
    refused |= meant
    uncut = {one.place.path for one in kept if one.code in _UNCUT}
    uncut |= {path for path, key in keys if key == "intervenants"}
    twice = {one.place.path for one in kept if one.code == "H010"}
    uncut |= twice
    boxes = {one.place.path for one in kept if one.code == "M030"}
    fixes: set[object] = set()
    for one in kept:
        path = one.place.path
        key = one.values.get("key", "") if one.code == "F008" else ""
        above = {key.rsplit(".", number)[0] for number in range(1, key.count(".") + 1)}
        if any((path, parent) in keys for parent in above) or (path, key) in refused:
            continue
        if one.code == "H002" and ((path, "intervenants") in keys or path in twice):
            continue
        if path in uncut and (one.code == "H001" or one.code[0] == "T"):
            continue  # what is a label, and what is speech, is not known
        if one.code == "M007" and path in boxes and not one.values["line"].strip(": "):
            continue  # it closes what did not open
        if one.code[0] == "M" and one.fix is not None:
            if (path, one.fix) in fixes:
                continue  # one edit puts it right with what was told: boxes in boxes, breaks
            fixes.add((path, one.fix))
        yield one


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, one for all of a file that are alike, with the lines of each."""
    several: dict[tuple[object, ...], list[Problem]] = {}
    for one in problems:
        apart = one.code[0] in "TP" or (one.code[0] == "E" and one.code not in _ALIKE)
        if one.fix is not None or apart:  # who may see what is decided place by place
            yield one
        else:
            several.setdefault(_shared(one), []).append(one)
    for same in several.values():
        first = min(same, key=lambda one: one.place)
        joined = {name: _joined(name, same) for name in _JOINED.get(first.code, ())}
        values = {**first.values, **joined}
        places = {(one.place, one.message) for one in same} if first.code != "F008" else ()
        lines = tuple(sorted(place.line for place, _message in places))
        each = tuple(same) if len(same) > 1 else ()
        yield dataclasses.replace(first, values=values, lines=lines, each=each)


def _shared(one: Problem) -> tuple[object, ...]:
    """What a problem has in common with those it is told with."""
    names = _ALIKE.get(one.code)
    if one.code == "M020" and "file" in one.values:
        return one.place.path, one.code, one.values["file"]
    if one.code == "F008":
        return one.place, one.code
    said = one.message if names is None else tuple(one.values[name] for name in names)
    return one.place.path, one.code, said


def _joined(name: str, same: Iterable[Problem]) -> str:
    ordered = sorted(same, key=lambda one: one.place)
    words = list(dict.fromkeys(one.values[name] for one in ordered))
    if ordered[0].code == "F008":
        return joined(_("; ") if name == "line" else _("”, “"), words)
    # Names have several words each.
    between = _("”, “") if ordered[0].code in {"H015", "H016", "H017", "H021"} else " "
    return joined(between, [*words[:_MOST], *(["…"] if len(words) > _MOST else [])])
