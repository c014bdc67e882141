"""A note that its page has no room for goes on at the foot of the next.

WeasyPrint never cuts a note in two; it sets note after note as long as there is room, and the rest
on the next page. So a long note is given in pieces of a few of its lines, cut where they end, the
last of each as wide as the others: they read as one note, and the structure makes one of them.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from lxml import html

from vademecum.formats.pdf.lines import CONTINUED, PARAGRAPH, Line

MORE, GOES_ON = "more", "goes-on"  # classes: of all pieces but the first, of all but the last
PIECES, NTH = "data-pieces", "data-nth"  # how many the first is of; which of its note another is
LEAST = 8  # lines of a note that is worth it
STYLE = "@page { @footnote { max-height: 84% } }"  # of the column: beyond, pieces go on
_FIRST = 2  # pieces that are no longer than they must
_LINES, _MOST = 3, 14  # of a piece, at least; pieces, at most: each is laid out with all others
_NUMBER = re.compile(r"^\d+\.\u00a0")
_SILENT = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}"
_ONE = ("a", "code", "abbr", "img")  # what stands in one piece


def cuts(note: html.HtmlElement, lines: Sequence[Line]) -> tuple[int, ...]:
    """After how many letters each piece ends but the last; none where the note cannot be cut."""
    text, held, ends = _text(note), [*_held(note)], _ends(note)
    found: list[int] = []
    letters, last, most = 0, 0, ceil(len(lines) / _MOST)
    for at, line in enumerate(lines[:-_LINES], start=1):
        words = _NUMBER.sub("", line.words) if at == 1 else line.words
        letters += _count(words[:-1] if line.hyphen else words)
        free = not any(start < letters < end for start, end in held)
        # The first are as short as can be: a note begins on the page of its call.
        several = _LINES if len(found) < _FIRST else max(_LINES, most)
        wide = at - last >= several and not line.hyphen and free and letters in text
        if (
            wide or letters in ends
        ):  # of a piece that goes on the last line is as wide as the others
            found.append(letters)
            last = at
    return tuple(found)


def cut(note: html.HtmlElement, after: Sequence[int]) -> None:
    """Put the note in pieces, each where it was."""
    ends, alone = [0, *after, _count("".join(note.itertext()))], _ends(note)
    made: list[html.HtmlElement] = []
    begun: set[str] = set()  # paragraphs
    for nth, (start, end) in enumerate(pairwise(ends), start=1):
        one = copy.deepcopy(note)
        one.tail = None
        _keep(one, start, end, 0)
        for end_of_line in [each for each in one.iter("br") if not _before(one, each)]:
            end_of_line.drop_tree()
        if nth == 1:
            one.set(PIECES, str(len(ends) - 1))
        else:
            one.attrib.pop("id", None)
            one.classes.add(MORE)
            one.set(NTH, f"{note.get('id', '')} {nth}")
        if nth < len(ends) - 1 and end not in alone:
            one.classes.add(GOES_ON)
        for paragraph in one.iterchildren("span"):
            if (name_of := paragraph.get(PARAGRAPH, "")) in begun:
                paragraph.classes.add(CONTINUED)
            begun |= {name_of} - {""}
        made.append(one)
    made[-1].tail = note.tail
    parent = note.getparent()
    at = parent.index(note)
    parent[at : at + 1] = made


def name(note: html.HtmlElement) -> Iterator[str]:
    """What a note, or a piece of one, counts as."""
    yield from filter(None, (note.get("id"), note.get(NTH)))


def are_whole(notes: Iterable[html.HtmlElement], counted: Counter[str]) -> bool:
    """Whether each piece of the notes on a page's foot is there once."""
    wanted = (
        f"{one.get('id')} {nth}" for one in notes for nth in range(2, int(one.get(PIECES, 1)) + 1)
    )
    return all(counted[one] == 1 for one in wanted)


def _count(text: str) -> int:
    return sum(not sign.isspace() and sign not in _SILENT for sign in text)


def _text(note: html.HtmlElement) -> frozenset[int]:
    """After how many letters a space stands where a line may end."""
    letters, found = 0, set()
    for sign in "".join(note.itertext()):
        if sign in " \t\r\n":
            found.add(letters)
        letters += _count(sign)
    return frozenset(found)


def _ends(note: html.HtmlElement) -> frozenset[int]:
    """After how many letters a line ends by itself: that of a paragraph."""
    return frozenset(_before(note, one) for one in note.iter("br"))


def _before(note: html.HtmlElement, one: html.HtmlElement) -> int:
    """How many letters of the note stand before what is in it."""
    every, outside = (each.xpath("preceding::text()") for each in (one, note))
    return sum(map(_count, every)) - sum(map(_count, outside))


def _held(element: html.HtmlElement, at: int = 0) -> Iterator[tuple[int, int]]:
    """From which letter to which goes each element that stands in one piece."""
    at += _count(element.text or "")
    for child in element:
        end = at + _count("".join(child.itertext()))
        if child.tag in _ONE or child.get("id") or child.get("lang"):
            yield at, end
        yield from _held(child, at)
        at = end + _count(child.tail or "")


def _keep(element: html.HtmlElement, start: int, end: int, at: int) -> int:
    """Leave of an element the letters from start to end; `at`: those before it. Those after it."""
    element.text, at = _kept(element.text, start, end, at)
    for child in list(element):
        first = at
        at = _keep(child, start, end, at)
        child.tail, after = _kept(child.tail, start, end, at)
        inside = first < end and (at > start or first == at >= start)
        at = after
        if not inside:
            child.drop_tree()
    return at


def _kept(text: str | None, start: int, end: int, at: int) -> tuple[str, int]:
    kept = []
    for sign in text or "":
        letter = _count(sign)
        if start <= at < end and (letter or at > start):
            kept.append(sign)
        at += letter
    return "".join(kept), at
