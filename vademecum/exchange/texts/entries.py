"""Entries of a glossary in a letter: a term on a line, what it says below it, indented."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.unsure import short
from vademecum.language import _

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
