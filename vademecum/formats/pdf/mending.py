"""What is mended between one layout of a chapter and the next.

A round adds one means for each finding, the next of those that its code has (`means`), and the
chapter is laid out again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from lxml import html

from vademecum.formats.pdf import crowded, following, judges, marking
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.marking import number, numbers
from vademecum.formats.pdf.means import MEANS
from vademecum.formats.pdf.mends import Case, Mends

ROUNDS = 3


def case(root: html.HtmlElement, paper: str) -> Case:
    """The chapter of a numbered print page; its tables that no column can hold are set apart."""
    found = Case(Mends(paper), {number(one): one for one in numbers(root)})
    for table in crowded.turned(root):
        found.mends.on_its_side(table)
    for table in crowded.parted(root, paper):
        found.mends.parted.add(number(table))
        found.mends.names[number(table)].add("narrow")
        found.mends.long.add(number(table))
    return found


def plan(case: Case, found: Sequence[Finding], seen: Seen) -> bool:
    """Add a means for each of these findings; whether there was one left.

    One for a table or a picture, which is found again on each of its pages; but a word that leaves
    a hole may come again in its paragraph.
    """
    added = False
    once: set[tuple[str, int, str]] = set()
    for one in found:
        key = (one.code, one.source or one.at, one.about)
        if key in once:
            continue
        if one.code in judges.ONE_THING:
            once.add(key)
        means = MEANS.get(one.code, ())
        while case.tried[key] < len(means):
            case.tried[key] += 1
            if means[case.tried[key] - 1](case, one, seen):
                added = True
                break
    return added


def at_the_end(case: Case, *, written: bool) -> Iterator[Finding]:
    """Which notes send all notes to their chapter's end: the longest, or, where they do by what
    they are made of (`written`), each that does."""
    notes = [one for one in case.elements.values() if {"fn", "end-note"} & {*one.classes}]
    more = [one for one in notes if any(below.tag not in ("p", "a") for below in one)]
    several = more if written else sorted(notes, key=_length, reverse=True)[:1]
    for one in several:
        words = " ".join(one.text_content().split())
        yield Finding(judges.MORE if written else judges.LONG, 0, number(one), words)


def _length(note: html.HtmlElement) -> int:
    return len(note.text_content())


def placed(case: Case, unit: str, found: Iterable[Finding], seen: Seen) -> tuple[Finding, ...]:
    """What was found, with its document and its line there; of a thin page, what follows it."""
    told = (following.told(case, one, seen) for one in found)
    return tuple(_placed(case, unit, one) for one in told)


def _placed(case: Case, unit: str, one: Finding) -> Finding:
    at = one.at or one.source
    element = case.elements.get(at) if at else case.with_id(one.about)
    if element is None:
        return one
    where = marking.document(element, unit), marking.line(element)
    return dataclasses.replace(one, document=where[0], line=where[1])
