"""The means of tables that a page was turned for (`means`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from lxml import html

from vademecum.formats.pdf import crowded, white
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.lines import Leaf
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mends import Case


def table_of(case: Case, at: int) -> html.HtmlElement | None:
    """The outermost table that this element is, or stands in."""
    element = case.elements.get(at)
    every = [] if element is None else [element, *element.iterancestors()]
    return next((one for one in reversed(every) if one.tag == "table"), None)


def turn_back(case: Case, one: Finding, seen: Seen) -> bool:
    """Tables of a few rows, that fill little of a page turned for them: upright, in parts.

    Those that go on over pages have other means before: in parts they may be longer still.
    """
    if one.source:  # of a page that is not turned
        return False
    pages = turned_pages(case, seen)
    found = False
    for leaf in seen.leaves:
        alone = [table for table, there in pages.items() if set(there) == {leaf.number}]
        those = [table for table, there in pages.items() if leaf.number in there]
        able = (crowded.can_part(table, case.mends.paper, turned=False) for table in those)
        if those and alone == those and leaf.fill < white.THIRD and all(able):
            found = True
            for table in those:
                case.mends.stand_upright(table)
    return found


def share_rows(case: Case, one: Finding, seen: Seen) -> bool:
    """The rows of a table over several turned pages, of which one is nearly empty: as many on each.

    Not of one printed in parts, whose rows stand several times. Where none can be shared a round is
    left to what else moves them, before the table stands upright.
    """
    table, there = _over_pages(case, one, seen)
    if table is None:
        return False
    firsts = [] if number(table) in case.mends.parted else [*_fair(table, there, seen)]
    for row in firsts:
        case.mends.styles[row]["break-before"] = "page"
    return bool(firsts) or crowded.can_part(table, case.mends.paper, turned=False)


def stand_up(case: Case, one: Finding, seen: Seen) -> bool:
    """The same upright, in parts, where its rows could not be shared: of use if that is better."""
    table, _there = _over_pages(case, one, seen)
    if table is None or not crowded.can_part(table, case.mends.paper, turned=False):
        return False
    for row in table.iter("tr"):
        case.mends.styles.get(number(row), {}).pop("break-before", None)
    case.mends.stand_upright(table)
    return True


def turned_pages(case: Case, seen: Seen) -> Mapping[html.HtmlElement, list[int]]:
    """The tables on turned pages, and which pages each is on."""
    found: dict[html.HtmlElement, list[int]] = {}
    for leaf in seen.leaves:
        there = {table_of(case, line.source) for line in leaf.body} if leaf.turned else set()
        for table in there - {None}:
            found.setdefault(table, []).append(leaf.number)
    return found


def _over_pages(case: Case, one: Finding, seen: Seen) -> tuple[html.HtmlElement | None, list[Leaf]]:
    """The table alone on the page that was found, and all its pages, where they are several."""
    every = turned_pages(case, seen)
    those = [table for table, there in every.items() if one.page in there]
    if one.source or len(those) != 1 or len(every[those[0]]) < 2:
        return None, []
    return those[0], [seen.leaves[at] for at in every[those[0]]]


def _fair(table: html.HtmlElement, pages: list[Leaf], seen: Seen) -> Iterator[int]:
    """The rows that are to begin each page but the first, so that all are as full."""
    tall = [leaf.end - leaf.top for leaf in pages]
    starts: dict[int, float] = {}  # how far below the first page's top each row of the body begins
    for leaf, before in zip(pages, accumulate(tall, initial=0.0), strict=False):
        for line in leaf.body:
            row = seen.source.rows.get(line.source)
            if row is not None and row.table == number(table) and row.at > 0:
                high = before + line.y - leaf.top
                starts[row.at] = min(starts.get(row.at, high), high)
    wanted = [sum(tall) * at / len(tall) for at in range(1, len(tall))]
    found = [min(starts, key=lambda at: abs(starts[at] - one)) for one in wanted if starts]
    if len(found) == len(wanted) and all(one < after for one, after in pairwise(found)):
        rows = {row.at: at for at, row in seen.source.rows.items() if _is_row(table, row.at, at)}
        yield from (rows[at] for at in found if at in rows)


def _is_row(table: html.HtmlElement, place: int, at: int) -> bool:
    return place > 0 and any(number(one) == at for one in table.iter("tr"))
