"""What follows a thin page, and so what its author can do about it."""

from __future__ import annotations

import dataclasses

from lxml import html

from vademecum.formats.pdf import judges
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mends import Case

NOTED, WORDS = "note", "words"
_LONG = 0.15  # of its page, that a long note takes
_BLOCKS = {"encadre", "carte", "admonition", "citation", "signature", "fiche"}
_TAGS = {"table", "figure", "img", "pre", "blockquote"}


def told(case: Case, one: Finding, seen: Seen) -> Finding:
    """The same finding; of a page less than a third full whether a note, or mere words, follow."""
    if one.code != judges.THIRD or one.about:
        return one
    element = case.elements.get(one.source)
    if element is None or any(_is_block(each) for each in (element, *element.iterancestors())):
        return one
    long = any(_is_long(note, seen) for note in element.find_class("fn"))
    return dataclasses.replace(one, about=NOTED if long else WORDS)


def _is_block(element: html.HtmlElement) -> bool:
    return element.tag in _TAGS or not _BLOCKS.isdisjoint(element.classes)


def _is_long(note: html.HtmlElement, seen: Seen) -> bool:
    at = number(note)
    tall = sum(line.height for leaf in seen.leaves for line in leaf.lines if line.source == at)
    return any(tall > _LONG * (leaf.bottom - leaf.top) for leaf in seen.leaves[:1])
