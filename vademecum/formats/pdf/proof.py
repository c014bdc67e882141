"""What must hold of every book, read from the laid-out boxes: cheap enough for every build.

What `unit` finds refuses the book; `blemishes` are told, where no layout could do without.
"""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.formats.pdf import counted, crowded, structure, weasy
from vademecum.formats.pdf.judges import GAP, HEAD, SMALL, THIRD
from vademecum.formats.pdf.laidout import LaidOut, notes_are_right, off_page
from vademecum.formats.pdf.refused import CUT, HURRIED, MUTE, PLAIN, STRUCTURE, Fault
from vademecum.language import _
from vademecum.rules import RULES


def unit(one: LaidOut) -> Iterator[Fault]:
    """What is wrong in one unit's pages."""
    name, title = one.unit.name, one.unit.title
    for fault in one.faults:
        yield Fault(PLAIN, name, f"“{title}”: {fault}")
    if not one.end_notes and not notes_are_right(one.pages, one.unit.notes):
        said = _("“{title}”: a note is missing or there twice").format(title=title)
        yield Fault(PLAIN, name, said)
    yield from _structure(one)
    crowd = list(crowded.faults(one.unit))
    yield from crowd
    # A table that is too wide is so on each of its pages.
    for cut in dict.fromkeys(filter(None, map(off_page, one.pages))):
        if crowd and cut.inside == "table":
            continue
        yield Fault(CUT, name, cut.words, cut.inside, cut.around)


def _structure(one: LaidOut) -> Iterator[Fault]:
    """Where the structure of the pages is not the text's."""
    name, title = one.unit.name, one.unit.title
    tree = structure.tree(one.pages)
    whole = next(filter(None, map(weasy.whole, one.pages)), None)
    if whole is not None:
        for kind, there, printed in counted.differences(whole, tree.root):
            around = counted.where(whole, tree.root, kind)
            yield Fault(STRUCTURE, name, kind, f"{there}/{printed}", around, title=title)
    for address in counted.undescribed(tree.root):
        yield Fault(MUTE, name, address, title=title)


def blemishes(one: LaidOut) -> Iterator[Fault]:
    """What a reader may see and loses nothing by: what the judges found and nothing could mend."""
    name, title = one.unit.name, one.unit.title
    if one.hurried:
        yield Fault(HURRIED, name, title, page=1, title=title)
    for found in one.found:
        if found.code in RULES and not found.off_page:
            size = found.about if found.code in (SMALL, GAP, HEAD, THIRD) else ""
            where = found.document or name
            page = found.page + 1
            yield Fault(found.code, where, found.words, size, "", page, title, found.line)
