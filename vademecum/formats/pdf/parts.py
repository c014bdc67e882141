"""A table of more columns than a page holds, printed as several: a few columns after others.

Each is a table on the page, whose rows begin as those of the first: with the first column, said
again, and so is a cell that goes over several of them. What is said again has the class `again`; no
note, no anchor, no link is in it. All other words stand once, in the order of the columns.

To the structure they are one table: the others and their rows have the class `continued`, and the
number (`marking`) of those of the first, to which their cells belong.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from lxml import html

from vademecum.formats.pdf import columns
from vademecum.formats.pdf.lines import AGAIN, CONTINUED, SPAN
from vademecum.french.labels import columns_of, going_on_of

_NOT_TWICE = ("fn", "fn-call", "vm-at")


def parted(table: html.HtmlElement, size: float, room: float) -> list[html.HtmlElement]:
    """The tables that stand in its place, for a room of that width; itself, where it has enough."""
    cuts = groups(columns.beside(table, size, room), room)
    if len(cuts) < 2:
        return [table]
    made = [_part(table, group) for group in cuts]
    parent = table.getparent()
    at = parent.index(table)
    made[-1].tail = table.tail
    parent[at : at + 1] = made
    return made


def groups(least: Sequence[float], room: float) -> list[range]:
    """Which columns stand together, beside the first one: as few tables as can be, and alike."""
    count = len(list(_filled(least, room)))
    wanted = (sum(least[1:]) / count) + least[0] if count else room
    fair = list(_filled(least, min(room, wanted)))
    while len(fair) > count and wanted < room:
        wanted += columns.PADDING
        fair = list(_filled(least, min(room, wanted)))
    return fair


def _filled(least: Sequence[float], room: float) -> Iterator[range]:
    start, taken = 1, least[0] if least else 0.0
    for at in range(1, len(least)):
        if taken + least[at] > room and at > start:
            yield range(start, at)
            start, taken = at, least[0]
        taken += least[at]
    if start < len(least):
        yield range(start, len(least))


def _part(table: html.HtmlElement, group: range) -> html.HtmlElement:
    first = group.start == 1
    made = copy.deepcopy(table)
    made.tail = None
    if not first:
        _go_on(made)
    here = {0, *group}
    for one, cell in zip(columns.cells(table), list(columns.cells(made)), strict=True):
        both = here & {*one.columns}
        if not both:
            cell.element.getparent().remove(cell.element)
            continue
        cell.element.attrib.pop("colspan", None)
        if len(both) < one.wide:
            cell.element.set(SPAN, str(one.wide))
        if len(both) > 1:
            cell.element.set("colspan", str(len(both)))
        if not first and one.at not in group:
            _say_again(cell.element)
    if not first:
        _head(made, group)
    return made


def _head(made: html.HtmlElement, group: range) -> None:
    """Over a part that goes on, the table's title again, and which columns these are."""
    which = group.start + 1, group.stop
    caption = next(made.iterchildren("caption"), None)
    if caption is None:
        caption = html.Element("caption")
        caption.text = columns_of(*which)
        made.insert(0, caption)
    else:
        _say_again(caption)
        going_on = html.Element("span")
        going_on.text = going_on_of(*which)
        caption.append(going_on)
    caption.classes.add(AGAIN)


def _go_on(made: html.HtmlElement) -> None:
    """The table itself, its rows and their groups are those of the first, and named once."""
    groups = made.iterchildren("thead", "tbody", "tfoot")
    for one in (made, *groups, *columns.rows(made)):
        one.attrib.pop("id", None)
        one.classes.add(CONTINUED)


def _say_again(cell: html.HtmlElement) -> None:
    cell.classes.add(AGAIN)
    for name in _NOT_TWICE:
        for one in cell.find_class(name):
            one.drop_tree()
    for one in cell.xpath(".//a[@href]"):
        one.tag = "span"
        del one.attrib["href"]
    for one in cell.iter("*"):
        one.attrib.pop("id", None)
