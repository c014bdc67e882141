"""What is mended between one layout of a chapter and the next.

A round adds one means for each finding, the next of those that its code has (`means`), and the
chapter is laid out again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from lxml import html

from vademecum.formats.pdf import crowded
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.marking import number, numbers
from vademecum.formats.pdf.means import MEANS, on_its_side
from vademecum.formats.pdf.mends import Case, Mends

ROUNDS = 3
_ELSEWHERE = {"fn", "fn-call", "note-number", "vm-at"}
_TOLD = 20  # words of an element that are kept


def case(root: html.HtmlElement, paper: str) -> Case:
    """The chapter of a numbered print page; its tables that no column can hold are set apart."""
    found = Case(Mends(paper), {number(one): one for one in numbers(root)})
    for table in crowded.turned(root):
        on_its_side(found.mends, table)
    for table in crowded.parted(root, paper):
        found.mends.parted.add(number(table))
        found.mends.names[number(table)].add("narrow")
        found.mends.long = True
    return found


def plan(case: Case, found: Sequence[Finding], seen: Seen) -> bool:
    """Add a means for each of these findings; whether there was one left."""
    added = False
    for one in found:
        key = (one.code, one.source, one.about)
        means = MEANS.get(one.code, ())
        while case.tried[key] < len(means):
            case.tried[key] += 1
            if means[case.tried[key] - 1](case, one, seen):
                added = True
                break
    return added


def placed(case: Case, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What was found, with the words by which its place in the source is known."""
    return tuple(
        dataclasses.replace(one, around=_words(case.elements.get(one.source)))
        if one.source
        else dataclasses.replace(one, around=_words(case.with_id(one.about)))
        for one in found
    )


def _words(element: html.HtmlElement | None) -> str:
    if element is None:
        return ""
    if element.tag == "img":
        return str(element.get("alt", ""))
    return " ".join(_said(element).split()[:_TOLD])


def _said(element: html.HtmlElement, *, inside: bool = False) -> str:
    """Its words as they are written: without notes, which stand elsewhere, and their numbers."""
    if not isinstance(element.tag, str) or (inside and {*element.classes} & _ELSEWHERE):
        return ""
    below = (_said(one, inside=True) + (one.tail or "") for one in element)
    return (element.text or "") + "".join(below)
