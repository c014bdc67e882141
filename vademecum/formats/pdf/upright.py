"""Tables set upright again that leave the page before theirs nearly empty.

What a page is turned for begins a page, and what follows it another. In parts, a few columns after
others, the same table goes on where the text stands: its words are no smaller, and no page is
left. It is tried last, and kept where the chapter has no more pages, and is better for it.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from itertools import islice

from lxml import html

from vademecum.formats.pdf import crowded, judges, mending
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.means_tables import turned_pages
from vademecum.formats.pdf.mends import Again, Case, Mends

_TRIES = 3


def candidates(case: Case, mends: Mends, found: LaidOut) -> list[html.HtmlElement]:
    """The tables on turned pages of which the page before is less than a third full."""
    thin = {one.page + 1 for one in found.found if one.code == judges.THIRD and one.source}
    return [
        table
        for table, there in turned_pages(case, found.seen).items()
        if there[0] in thin
        and number(table) not in mends.upright
        and crowded.can_part(table, mends.paper, turned=False)
    ]


def stood(case: Case, mends: Mends, found: LaidOut, again: Again) -> tuple[LaidOut, Mends]:
    """The chapter with as many of them upright as make it better: all, or one after another."""
    best, every = found, candidates(case, mends, found)
    ways: list[Sequence[html.HtmlElement]] = [every] if len(every) > 1 else []
    ways += [[table] for table in every]
    for tables in islice(ways, _TRIES):
        tried = copy.deepcopy(mends)
        for table in tables:
            tried.stand_upright(table)
        other = again(tried, judges.badness(best.found) - 1)
        if other is not None and _is_better(other, best):
            best, mends = other, tried
            if len(tables) == len(every):
                break
    return (best, mends) if best is found else _mended(case, mends, best, again)


def _mended(case: Case, mends: Mends, best: LaidOut, again: Again) -> tuple[LaidOut, Mends]:
    """The same laid out once more, where something can be done about what it has of faults."""
    fresh = Case(copy.deepcopy(mends), case.elements)
    if mending.plan(fresh, best.found, best.seen):
        other = again(fresh.mends, judges.badness(best.found) - 1)
        if other is not None and _is_better(other, best):
            return other, fresh.mends
    return best, mends


def _is_better(other: LaidOut, best: LaidOut) -> bool:
    """Of fewer faults, none of them graver than they were, on no more pages."""
    pages = len(other.pages) <= len(best.pages)
    return pages and len(_told(other)) < len(_told(best))


def _told(found: LaidOut) -> list[judges.Finding]:
    return [one for one in found.found if one.code != judges.WHITE]
