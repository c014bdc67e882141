"""Entries of a glossary in a letter: a term on a line, what it says below it, indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

TERM = "vm terme"  # the style of terms
_INDENT = "  "


def listed(work: Work, unit: Unit | None) -> bool:
    """Whether a unit is of a glossary."""
    boxes = unit.boxes if unit is not None else ()
    return any(work.sheet.boxes[one].name == "glossary" for one in boxes)


def is_term(work: Work, unit: Unit) -> bool:
    """Whether it is the term of an entry: its line is not indented."""
    at = unit.span[0]
    return listed(work, unit) and work.sheet.text[at - 1 : at] not in (" ", "\t")


def joined(work: Work, units: Sequence[Unit]) -> bool:
    """Whether a term became one with something else: there is no entry any more."""
    return len(units) > 1 and any(is_term(work, one) for one in units)


def whole(work: Work, lost: Sequence[Unit]) -> list[Unit]:
    """What is to go, but for half of an entry: a term alone, or all that is said of one."""
    away = {one.number for one in lost}
    kept: set[int] = set()
    for terms, said in _entries(work):
        gone = [one for one in (*terms, *said) if one.number in away]
        ends = [all(one.number in away for one in half) for half in (terms, said)]
        if said and ends[0] != ends[1]:
            kept |= {one.number for one in gone}
            asked = _(
                "half of an entry of a glossary taken out, kept: “{words}”; is all of it to go?"
            )
            work.out.ask(asked.format(words=short(gone[0].words)))
    return [one for one in lost if one.number not in kept]


def _entries(work: Work) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """(terms, what is said of them) of each entry."""
    terms: list[Unit] = []
    said: list[Unit] = []
    for one in work.units:
        if not listed(work, one) or one.role is Role.NAME or not one.words.strip():
            continue
        if is_term(work, one):
            if said:
                yield terms, said
                terms, said = [], []
            terms.append(one)
        elif terms:
            said.append(one)
    if terms:
        yield terms, said


def leads(work: Work, paras: Sequence[Para], anchor: Unit | None) -> list[str] | None:
    """What stands before each of the new paragraphs of a glossary; None where it is unsure.

    New entries are terms in the term's style, or wholly in bold, each with what it says below.
    """
    if anchor is None or anchor.role is Role.NAME:
        return None
    terms = [_termed(one) for one in paras]
    if is_term(work, anchor) or any(one.listed or one.level for one in paras):
        return None  # between a term and what it says
    whole = all(not later for one, later in pairwise(terms) if one)
    if not whole or terms[-1]:
        return None  # a term of which nothing is said
    return ["" if one else _INDENT for one in terms]


def unsure(work: Work, paras: Sequence[Para]) -> None:
    """Ask about new paragraphs of which nobody can tell what they are of a glossary."""
    for one in paras:
        asked = _("put into a glossary, and neither a term nor what one says: “{words}”")
        work.out.ask(asked.format(words=short(one.words)))


def _termed(para: Para) -> bool:
    if para.style.casefold().startswith("vm "):
        return para.style.casefold().startswith(TERM)
    shown = [one for one in para.chars if one.char.isalnum()]
    return bool(shown) and all("bold" in one.looks for one in shown)
