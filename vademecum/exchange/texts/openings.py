"""What the book writes by itself on the page, changed in Word: « À retenir », « Préconisation — ».

It stands in no file: a change of it is asked about, and is no new paragraph nor words of a title.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vademecum.exchange.likeness import flat
from vademecum.exchange.texts import paper
from vademecum.exchange.texts.cut import Role, Sheet, Unit
from vademecum.exchange.texts.placing import led
from vademecum.exchange.texts.returned import Para, stripped
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.text.directives import DIRECTIVES, Argument

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome, Work

_STYLE = "vm encadré titre"
_TITLE = 12  # words of what stands in the place of a box's title, where no style says so
_LABEL = 4  # words of what stands before a title, where no bookmark says where that begins


def bare(para: Para, sheet: Sheet, leads: Mapping[int, str], out: Outcome) -> Para:
    """The paragraph without what the book writes before its words, asked about where it changed."""
    without = led(para, leads)
    if without is not para:
        return without
    for one in sheet.units:
        said = leads.get(one.number, "").rstrip(" \u00a0")
        if not said or (para.marks and one.number not in para.marks):
            continue
        at = _marked(para, one.number) if para.marks else _labelled(para, said, one.words)
        if at > 0 and (head := para.text[:at].strip()):
            _ask(out, said, head)
            return replace(para, chars=stripped(para.chars[at:]))
    for box in range(len(sheet.boxes)):  # its title and its first paragraph are one now
        words = paper.opening(sheet, box)
        inside = next((one for one in sheet.units if box in one.boxes and one.words), None)
        if not words or inside is None or inside.number not in para.marks:
            continue
        if para.text.startswith(words) and not inside.words.startswith(words):
            return replace(para, chars=stripped(para.chars[len(words) :]))
    return para


def _marked(para: Para, unit: int) -> int:
    """Where a unit's bookmark stands among the paragraph's signs; 0 where nobody can tell."""
    if len(para.blocks) != 1 or len(para.marks) != 1:
        return 0
    block = para.blocks[0]
    if len(block.text) != len(para.chars):
        return 0
    return next((one.at for one in block.marks if one.name.startswith(f"{unit}_")), 0)


def _labelled(para: Para, said: str, words: str) -> int:
    """Where the words of a title begin, behind a label that ends as the book's does."""
    head, sign, rest = para.text.partition(said[-1])
    if not sign or flat(rest) != flat(words) or len(head.split()) > _LABEL:
        return 0
    return len(head) + 1


def changed(work: Work, new: Sequence[int]) -> list[int]:
    """The new paragraphs, without those that stand where a box has its own title on the page."""
    if work.mailed:
        return list(new)
    _leads(work)
    away: set[int] = set()
    left = list(work.opened)
    missed: list[tuple[str, list[int]]] = []  # title, where what its box holds came back
    for box in range(len(work.sheet.boxes)):
        words = paper.opening(work.sheet, box)
        units = [one for one in work.units if box in one.boxes and one.words.strip()]
        inside = sorted({at for one in units for at in work.found.at.get(one.number, ())[:1]})
        if not words or not inside:
            continue
        # Between it and what the box holds there is nothing but what is new.
        back = [one for one in left if one[1] == flat(words) and _opens(one[0], inside, new)]
        if back:
            left.remove(back[-1])
        else:
            missed.append((words, inside))
    for words, inside in missed:
        above = next((at - 1 for at in inside if _is_title(work, at - 1, new)), -1)
        if above >= 0:
            away.add(above)
            _ask(work.out, words, work.paras[above].words)
        elif flat(words) in [said for _at, said in left]:
            left.remove(next(one for one in left if one[1] == flat(words)))  # elsewhere now
        else:
            work.out.ask(_lost(words))
    return [at for at in new if at not in away]


def _leads(work: Work) -> None:
    """Ask about what stood before a title, or before what a form of a box says, and is gone."""
    for one in work.units:
        said = paper.lead(work.sheet, one).rstrip(" \u00a0")
        found = work.found.at.get(one.number)
        if not said or not found:
            continue
        para = work.paras[found[0]]
        whole = "".join(each.text for each in para.blocks).lstrip()
        if para.words and whole.startswith(para.text.lstrip()) and said not in whole:
            work.out.ask(_lost(said))


def untitled(work: Work, unit: Unit, span: tuple[int, int]) -> tuple[int, int] | None:
    """What is to go of a text with the words of a unit; None, and it is asked, where they may not.

    A box that must have a title, and what its form says, are nothing without their words.
    """
    if unit.role not in (Role.NAME, Role.OPTION):
        return span
    row = DIRECTIVES.get(work.sheet.boxes[unit.boxes[-1]].name) if unit.boxes else None
    if unit.role is Role.OPTION or row is None or row.argument is not Argument.OPTIONAL_TITLE:
        work.out.ask(_("did not come back, and is kept: “{words}”").format(words=short(unit.words)))
        return None
    before = work.sheet.text[: span[0]]
    return len(before.rstrip(" ")), span[1]


def _opens(at: int, inside: Sequence[int], new: Sequence[int]) -> bool:
    """Whether what comes next of a box, whichever of its paragraphs, comes behind a place."""
    below = next((one for one in inside if one >= at), -1)
    return below >= 0 and all(one in new for one in range(at, below))


def _is_title(work: Work, at: int, new: Sequence[int]) -> bool:
    return at in new and _titles(work.paras[at])


def _titles(para: Para) -> bool:
    if para.cell != (0, 0, 0) or para.listed:
        return False
    styled = para.style.casefold().startswith(_STYLE)
    return styled or (not para.level and len(para.words.split()) <= _TITLE)


def _lost(words: str) -> str:
    asked = _("what the book writes by itself did not come back, it is kept: “{words}”")
    return asked.format(words=short(words))


def _ask(out: Outcome, old: str, new: str) -> None:
    asked = _("what the book writes by itself was changed, it is kept: “{old}” → “{new}”")
    out.ask(asked.format(old=short(old), new=short(new)))
