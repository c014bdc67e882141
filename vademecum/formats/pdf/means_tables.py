"""The means of tables that a page was turned for (`means`)."""

from __future__ import annotations

from lxml import html

from vademecum.formats.pdf import crowded, white
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.mends import Case


def table_of(case: Case, at: int) -> html.HtmlElement | None:
    """The outermost table that this element is, or stands in."""
    element = case.elements.get(at)
    every = [] if element is None else [element, *element.iterancestors()]
    return next((one for one in reversed(every) if one.tag == "table"), None)


def turn_back(case: Case, one: Finding, seen: Seen) -> bool:
    """Tables of a few rows, that fill little of a page turned for them: upright, in parts.

    Not those that go on over pages: in parts they would be longer still.
    """
    if one.source:  # of a page that is not turned
        return False
    pages: dict[html.HtmlElement, set[int]] = {}
    for leaf in seen.leaves:
        for line in leaf.body if leaf.turned else ():
            if (table := table_of(case, line.source)) is not None:
                pages.setdefault(table, set()).add(leaf.number)
    found = False
    for leaf in seen.leaves:
        alone = [table for table, there in pages.items() if there == {leaf.number}]
        those = [table for table, there in pages.items() if leaf.number in there]
        able = (crowded.can_part(table, case.mends.paper, turned=False) for table in those)
        if those and alone == those and leaf.fill < white.THIRD and all(able):
            found = True
            for table in those:
                case.mends.stand_upright(table)
    return found
