"""What is mended between one layout of a chapter and the next.

A round adds one means for each finding, the next of those that its code has (`means`), and the
chapter is laid out again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import html

from vademecum.formats.pdf import crowded, following, judges, marking
from vademecum.formats.pdf.job import BETWEEN
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.marking import number, numbers
from vademecum.formats.pdf.means import MEANS
from vademecum.formats.pdf.mends import Case, Mends

ROUNDS = 3
_LAST = 6  # words by which a place is told


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
    """What was found, with its document, its line there, and its page of that document; of a thin
    page, what follows it."""
    begins: dict[str, int] = {}
    for line in (line for leaf in seen.leaves for line in leaf.lines if BETWEEN in unit):
        if (element := case.elements.get(line.source)) is not None:
            begins.setdefault(marking.document(element, unit), line.page)
    told = (following.told(case, one, seen) for one in found)
    return tuple(_placed(case, unit, one, begins) for one in told)


def _placed(case: Case, unit: str, one: Finding, begins: Mapping[str, int]) -> Finding:
    at = one.at or one.source
    element = case.elements.get(at) if at else case.with_id(one.about)
    if element is None:
        return one
    document = marking.document(element, unit)
    page = one.page - begins.get(document, 0)
    words = one.words if one.code != judges.THIRD else _own(element, one.words)
    line = marking.line(element)
    return dataclasses.replace(one, page=page, words=words, document=document, line=line)


def _own(element: html.HtmlElement, words: str) -> str:
    """The words, or, of who signed the text, those that stand above: nobody typed these there."""
    every = (element, *element.iterancestors())
    signed = next((one for one in every if "signature" in one.classes), None)
    before = signed.getprevious() if signed is not None else None
    return " ".join(before.text_content().split()[-_LAST:]) if before is not None else words
