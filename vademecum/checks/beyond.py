"""What the pages say of a text at fault besides its faults: all the problems of a run together.

Where no fault reaches further than its own words, the page is made of the text as it stands, and
what is told of other lines is told at once. Where one may, the text is judged once it is mended.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vademecum.checks.covered import blocks_of
from vademecum.model import Library
from vademecum.problems import Problem

# Marks, links, notes and signs that would stand on the page, or lead nowhere; levels left out.
_STAYING = frozenset(
    "M017 M018 M020 M024 M026 M029 M031 M033 M034 M036 M040 M041 M042 M045 M046 M050 M055"
    " M080".split()
)
_HEADINGS = "myst.header"  # the kind of what MyST says of levels
# What pages tell that is a text's own. Words lost or found, and links of the printed page that
# lead nowhere, may be so by a mark elsewhere in the text.
_OWN = frozenset({"M024", "M046", "M055", "M072", "M073", "R003", "R005", "R006", "R007"})
_MARKS = frozenset({"M024", "M046"})

_UNTOLD = re.compile(r"[\s*\\…`\x00]+")


def stays(faults: Sequence[Problem], library: Library, name: str) -> bool:
    """Whether none of the faults of a text makes other words of it be read otherwise."""
    known = name in library.chapters or name in library.records
    return known and all(one.code in _STAYING for one in faults)


def told(
    found: Iterable[Problem], faults: Sequence[Problem], library: Library
) -> Iterator[Problem]:
    """What was found on pages without what only says again what is told of the texts."""
    known: defaultdict[str, list[Problem]] = defaultdict(list)
    for one in faults:
        known[one.place.path].append(one)
    blocks = _blocks(faults, library)
    for one in found:
        those = known.get(one.place.path, ())
        # Where a mark stands is told of a page by the letters about it, a line or two off at times.
        marked = one.code in _MARKS and any(
            one.values["text"] in block for block in blocks.get(one.place.path, ())
        )
        if not those or not (marked or _again(one, those)):
            yield one


def _blocks(faults: Sequence[Problem], library: Library) -> Mapping[str, Sequence[str]]:
    """What stands in each block of several lines that a fault is about, by file."""
    texts = {text.place.path: text for text in library.texts}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one, _places in blocks_of(faults, texts):
        text, (start, end) = texts[one.place.path], one.at or (0, 0)
        found[one.place.path].append(text.body[start - text.body_offset : end - text.body_offset])
    return found


def _again(one: Problem, faults: Sequence[Problem]) -> bool:
    """Whether what a page says of a text may be one of its faults, or come of one."""
    if one.code not in _OWN:
        return True
    here = [fault for fault in faults if one.place.line in _lines(fault)]
    if one.code in _MARKS:  # several may stand on a line; what else is wrong there leaves one
        marks = [
            alone.values["text"]
            for fault in faults
            if fault.code in _MARKS
            for alone in fault.each or (fault,)
        ]
        text = one.values["text"]
        return any(fault.code not in _MARKS for fault in here) or any(
            _same(mark, text) for mark in marks
        )
    if one.code == "R003" and one.values["kind"] == _HEADINGS:
        return any(fault.code == "M017" for fault in faults)
    # A note that the text writes otherwise than the tool reads is told there.
    misread = {fault.values["text"] for fault in faults if fault.code == "M024"}
    if one.code == "R003" and f"[^{one.values['name']}] :" in misread:
        return True
    # docutils tells a note called in a directive's title on the line below.
    noted = [fault for fault in faults if fault.code == "M018"]
    return bool(here) or any(one.place.line - 1 in _lines(fault) for fault in noted)


def _same(mark: str, text: str) -> bool:
    """Whether a mark of a page is one of the source, where emphasis and backslashes stand in it."""
    if mark in text or text in mark:
        return True
    ours, theirs = (_UNTOLD.sub("", one) for one in (mark, text))
    return bool(ours and theirs) and (ours in theirs or theirs in ours)


def _lines(fault: Problem) -> Iterable[int]:
    return fault.lines or (fault.place.line,)
