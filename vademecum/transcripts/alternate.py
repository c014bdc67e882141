"""Labels that nothing but their coming back shows: an interview's `A :` and `I :`, `Le :`, `#1 :`.

In a talk of two, or of a few, what stands before one sign at the head of a line and takes turns
with what stands so before another is who speaks, whatever its words are: no sentence's beginning
comes back every other line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.transcripts import minutes, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same

_LONGEST = 40  # characters of such a label
_LEAST = 3  # times that each comes back
_VOICES = 4  # so many take turns, at most
_NEARLY = 0.8  # share that they have of all that stands so
_TURNS = 0.9  # share of neighbours that are not the same
_SHARE = 0.1  # share of the file's lines that open so
_LABEL = rf"(?P<label>\S(?:[^:\n]{{0,{_LONGEST - 1}}}?[^\s:])?)"
_SIGNS = (
    re.compile(rf"{_LABEL}\s?:(?:\s+(?P<rest>.*))?", re.DOTALL),
    re.compile(rf"{_LABEL}\s[–—-]{{1,2}}\s(?P<rest>.*)", re.DOTALL),
    re.compile(rf"{_LABEL}(?P<rest>)"),  # alone on its line
)
_COUNTED = re.compile(
    r"(?P<letter>[QRA])(?P<number>\d{1,3})(?:\s?[.):]|\s[–—-])\s+(?P<rest>\S.*)", re.DOTALL
)
_PAIRS = 2  # of a question and its answer, that show it
_AROUND = "«»“”\"'*_ \u00a0\u202f"
_BRACKETED = re.compile(r"\[\s*([^\[\]]*[^\W_][^\[\]]*?)\s*\]")
_CLOSED = re.compile(
    r"[,;…!]$|(?<!\?)\?$|[^\W\d_]{4,}\.$|^(?:\S+\s+){2}.*[^\W\d_A-ZÀ-Þ]\.$"
    r"|^[(\[](?!.*[)\]])|^[^(\[]*[)\]]$"  # of a parenthesis on many lines
)  # of a line that is said, not a name's


def voices(lines: Sequence[Line], held: Collection[int] = ()) -> dict[int, Opening]:
    """The openings of the lines with which voices that take turns begin; none in another text, nor
    of what is `held` in a parenthesis."""
    if counted := _counted(lines):
        return counted
    for sign in _SIGNS:
        found = {at: one for at, one in _items(lines, sign) if at not in held}
        if sign is _SIGNS[1]:
            found = _bare(found)
        if sign is _SIGNS[-1] and _are_named(found):
            continue  # names show a file's rule by themselves: `Oui.`, below one, is an answer
        keys = _taking_turns([same(one.label or "") for one in found.values()], len(lines))
        if keys:
            return {at: one for at, one in found.items() if same(one.label or "") in keys}
    return {}


def _counted(lines: Sequence[Line]) -> dict[int, Opening]:
    """The questions and answers that are counted, `Q1.`, `R1.`, each number once with each letter
    and in order; none in another text."""
    found = {at: one for at, line in enumerate(lines) if (one := _COUNTED.fullmatch(line.text))}
    order = [(int(one["number"]), one["letter"] != "Q") for one in found.values()]
    pairs = [
        (number, answer) for number in range(1, len(order) // 2 + 1) for answer in (False, True)
    ]
    if len(order) < _PAIRS * 2 or order != pairs:
        return {}
    return {
        at: Opening(one["letter"] + one["number"], one["rest"], mark="\n", whole=one[0])
        for at, one in found.items()
    }


def _items(lines: Sequence[Line], sign: re.Pattern[str]) -> Iterator[tuple[int, Opening]]:
    """What stands before the sign in each line, whatever it is."""
    alone = sign is _SIGNS[-1]
    often: Mapping[str, int] = Counter(line.text for line in lines) if alone else {}
    for at, line in enumerate(lines):
        if alone and (often[line.text] < _LEAST or _CLOSED.search(line.text)):
            continue
        found = sign.fullmatch(line.text)
        if found is None or minutes.is_nobodys(line.text):
            continue
        label = found["label"].strip(_AROUND) or found["label"]
        if bracketed := _BRACKETED.fullmatch(label):
            label = bracketed[1]
        yield at, Opening(label, found["rest"] or "", mark="\n", whole=line.text)


def _bare(found: dict[int, Opening]) -> dict[int, Opening]:
    """The openings without the full stop before a dash, where it is of the file's sign: `E. –`."""
    if not all((one.label or "").endswith(".") for one in found.values()):
        return found
    bare = {at: (one.label or "")[:-1].strip(_AROUND) for at, one in found.items()}
    return {at: replace(found[at], label=label) for at, label in bare.items() if label}


def _are_named(found: Mapping[int, Opening]) -> bool:
    """Whether two lines or more that come back have the shape of a name, a function, a group."""
    return len({one.label for one in found.values() if shapes.is_alone(one.label or "")}) > 1


def _taking_turns(order: Sequence[str], lines: int) -> frozenset[str]:
    """The labels that come back and take turns; none where others stand so as well."""
    often = Counter(order)
    keys = frozenset(key for key, count in often.items() if count >= _LEAST)
    turns = [key for key in order if key in keys]
    if not 1 < len(keys) <= _VOICES or len(turns) < max(len(order) * _NEARLY, lines * _SHARE):
        return frozenset()
    others = sum(one != other for one, other in pairwise(turns))
    return keys if others >= (len(turns) - 1) * _TURNS else frozenset()
