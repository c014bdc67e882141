"""Lines of a text that was cut at a width: a parenthesis over many of them, a sentence going on.

`(Beifall bei der SPD sowie bei Abgeordneten` / `der LINKEN)` names nobody, however often it comes
back, nor does what a sentence of the line above goes on to: `… und frage ich die` / `Herren
Minister: Wer zahlt?`. A long function before its colon is one label, on one line again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from vademecum.transcripts import labels, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.groups import CIVIL, FULL, REST, WORD
from vademecum.transcripts.labels import Opening, same

_LINES = 12  # that a parenthesis spans at most
_WIDTH = 45  # characters that a line has before it is cut
_SURE = 3  # labels at the head of paragraphs that show the file's way
_SHARE = 0.2  # of its labels, that stand so where that is the file's way
_MANY = 20  # cut lines that show a text's width
_MOSTLY = 0.6  # share of the lines within paragraphs that they then are
_TWICE = 2  # times that a sentence's words stand so, and a name oftener
_ENDS = re.compile(r"[.?!…:;][»”\"')\]\s]*$|[)\]]$")
_OPENS = "(["
_FUNCTION = re.compile(
    rf"(?:{CIVIL} {WORD}{REST}{{0,4}}|{FULL}) ?, ?"
    rf"(?:\d\w{{1,3}} )?(?i:{shapes.TAIL})[^.:;?!\n]*"
)


def labels_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines; somebody's function that goes on below its first line, up to a colon, stands on
    one: `M. Petit, vice-président chargé des eaux et` / `des forêts : Je refuse.`"""
    out: list[Line] = []
    for line in lines:
        last = out[-1] if out else None
        if last is not None and line.follows and _is_label(last, line, out[-2:-1]):
            out[-1] = replace(last, text=f"{last.text} {line.text}")
        else:
            out.append(line)
    return out


def _is_label(upper: Line, lower: Line, above: Sequence[Line]) -> bool:
    begun = _FUNCTION.fullmatch(upper.text)
    if begun is None or upper.head or lower.head or not lower.text[0].islower():
        return False
    within = upper.follows or upper.cut
    if within and above and not _ENDS.search(above[0].text):
        return False
    found = labels.opening(f"{upper.text} {lower.text}")
    if found is None or found.label is None or found.mark != ":" or not found.rest[:1].isupper():
        return False
    label = found.label
    return len(label) > len(upper.text) and shapes.can_be(label) and not shapes.has_clause(label)


def held(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of parentheses that open at the head of one and close on another below it."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        found |= set(range(at, end + 1)) if end > at else set()
        at = max(end, at) + 1
    return frozenset(found)


def _end(lines: Sequence[Line], start: int) -> int:
    """The line on which the parenthesis that opens a line closes; `start` where none does."""
    if not lines[start].text.startswith(tuple(_OPENS)):
        return start
    depth = 0
    for at in range(start, min(start + _LINES, len(lines))):
        if at > start and not lines[at].follows:
            return start
        depth += sum((char in "([") - (char in ")]") for char in lines[at].text)
        if depth <= 0:
            return at
    return start


def going_on(lines: Sequence[Line], names: Mapping[int, str]) -> frozenset[int]:
    """Those of the lines that surely open a turn with a name (`names`) which stand within a
    sentence that goes on from the line above, where the file's labels open its paragraphs."""
    within = {at for at in names if at and lines[at].follows and _is_cut(lines[at - 1].text)}
    heads = sum(not lines[at].follows for at in names)
    if all(line.follows or line.cut for line in lines[1:]) or len(names) - len(within) < _SURE:
        return frozenset()
    if len(within) <= len(names) * _SHARE:
        return frozenset(within)
    often = Counter(map(same, names.values()))
    rare = {at for at in within if often[same(names[at])] <= _TWICE}
    return frozenset(rare if heads >= max(_SURE, len(within)) else ())


def going_small(lines: Sequence[Line], openings: Sequence[Opening | None]) -> frozenset[int]:
    """The lines on which a sentence goes on in small letters up to a colon, `habe: Die Frage`, in a
    text nearly all of whose lines are cut at its width; none where such words come back."""
    within = [at for at, line in enumerate(lines) if at and line.follows]
    cut = [at for at in within if _is_cut(lines[at - 1].text)]
    if len(cut) < max(_MANY, len(within) * _MOSTLY):
        return frozenset()
    often = Counter(same(item.label) for item in openings if item is not None and item.label)
    found = {at: item.label for at in cut if (item := openings[at]) is not None and item.label}
    return frozenset(
        at for at, label in found.items() if label[0].islower() and often[same(label)] <= _TWICE
    )


def _is_cut(above: str) -> bool:
    return len(above) >= _WIDTH and _ENDS.search(above) is None
