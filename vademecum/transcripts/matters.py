"""Headings of the matters of a sitting, right above who speaks of them: nobody's words.

`3/ Budget primitif`, `Point n° 4 : Voirie`, `RAIL SERVICES`, a line in the middle of the page. A
line without an end, where what is said ends in punctuation, and right below which a label opens:
nobody can have said a word under it. A point of a list that is read out has others above or below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vademecum.french.given_names import is_given
from vademecum.transcripts import heads, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening

_UP = r"[^\W\d_a-zà-öø-ÿ]"
_PART = (
    r"(?:points?|questions?|affaires?|délibérations?|rapports?|articles?|dossiers?|sujets?|motions?"
    r"|item|dcm|question orale|projet|objet)"
)
_NUMBERED = re.compile(
    rf"(?:(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[IVX]{{2,5}}) ?(?:[.)°/:]|[.)°]? ?[-–—])+ ?"
    rf"|\d{{1,2}}\.\d{{1,2}} "
    rf"|(?i:{_PART}) ?(?:n ?[°º]\.? ?)?\d{{1,4}}(?:[-./]\d{{1,4}}){{0,2}} ?[:–—-] "
    rf"|[Nn] ?[°º] ?\d{{1,4}}(?:[-./]\d{{1,4}}){{0,2}} ?[:–—-] "
    rf"|\d{{1,2}}(?:er|e|ème) point ?[:–—-] )(?P<name>{_UP}.*)"
)
_CLOSED = re.compile(r"[.?!…:;,–—-][»”\"')\]\s]*$")
_SAID = 0.8  # share of the turns that end in punctuation
_TURNS = 4  # that show it
_LONGEST = 160  # characters of a heading
_LETTERS = 6  # of one in capitals
_BLOCK = 3  # headings above one another; more are a list
_ENDS = re.compile(r"[.?!…][»”\"')\]\s]*$")


def headings(lines: Sequence[Line], openings: Sequence[Opening | None]) -> frozenset[int]:
    """The lines that are such headings, whatever each of them may open."""
    shaped = {at for at, line in enumerate(lines) if _is_shaped(line, openings[at])}
    said = list(_said(lines, openings, shaped))
    if len(said) < _TURNS:
        return frozenset()
    if sum(_CLOSED.search(text) is not None for text in said) < len(said) * _SAID:
        return frozenset()
    return frozenset(at for at in shaped if _is_between(at, lines, openings, shaped))


def _said(
    lines: Sequence[Line], openings: Sequence[Opening | None], shaped: Collection[int]
) -> Iterator[str]:
    """What is said right behind labels, or below those that have a line of their own."""
    for at, item in enumerate(openings):
        if at in shaped or item is None or not _opens(item):
            continue
        if item.rest:
            yield lines[at].text
        elif at + 1 < len(lines) and at + 1 not in shaped:
            yield lines[at + 1].text


def _is_shaped(line: Line, item: Opening | None) -> bool:
    """Whether a line has the shape of a heading, and names nobody who speaks."""
    text = line.text
    if line.head or len(text) > _LONGEST or _CLOSED.search(text):
        return False
    if found := _NUMBERED.fullmatch(text):
        doubt = heads.opening(found["name"])
        return doubt is None or not doubt.strong or doubt.label == found["name"]
    return line.centred or _is_in_capitals(text, item)


def _is_in_capitals(text: str, item: Opening | None) -> bool:
    """Whether a title stands in capitals, no person's."""
    words = text.split()
    if not text.isupper() or sum(map(str.isalpha, text)) < _LETTERS:
        return False
    if shapes.is_declared(text) or any(is_given(word.strip("(),.:")) for word in words):
        return False
    label = item.label if item is not None else None
    return label is None or (len(label.split()) > 1 and not shapes.is_declared(label))


def _opens(item: Opening | None) -> bool:
    return item is not None and item.label is not None and shapes.can_be(item.label)


def _is_between(
    at: int, lines: Sequence[Line], openings: Sequence[Opening | None], shaped: Collection[int]
) -> bool:
    """Whether a heading, or a few of them, stand between a sentence's end and somebody's label."""
    up = down = at
    while up - 1 in shaped and _stack(lines, up - 1):
        up -= 1
    while down + 1 in shaped and _stack(lines, down):
        down += 1
    if down - up >= _BLOCK or down + 1 >= len(lines) or down + 1 in shaped:
        return False
    below = openings[down + 1]
    if below is None or not _opens(below):
        return False
    if not (below.rest or shapes.is_strong(below.label or "")):
        return False
    return up == 0 or (up - 1 not in shaped and _ENDS.search(lines[up - 1].text) is not None)


def _stack(lines: Sequence[Line], upper: int) -> bool:
    """Whether a heading and the one below are no points of one list."""
    both = (lines[upper].text, lines[upper + 1].text)
    return not all(_NUMBERED.fullmatch(text) for text in both)
