"""The reader's outline of a joined book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pikepdf import Dictionary, Pdf, String


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of it."""

    level: int  # as written: one that is skipped leaves no step
    title: str
    place: Any
    closed: bool


@dataclass(slots=True)
class _Node:
    item: Any
    below: list[_Node]
    level: int
    closed: bool = False


def outline(pdf: Pdf, entries: Sequence[Entry]) -> None:
    """Give the file the outline of these lines, in order."""
    if not entries:
        return
    top = _Node(pdf.make_indirect(Dictionary()), [], 0)
    above = [top]
    for one in entries:
        while above[-1].level >= one.level and len(above) > 1:
            above.pop()
        item = Dictionary(Title=String(one.title), Parent=above[-1].item, Dest=one.place)
        node = _Node(pdf.make_indirect(item), [], one.level, one.closed)
        above[-1].below.append(node)
        above.append(node)
    _link(top)
    pdf.Root.Outlines = top.item


def _link(node: _Node) -> int:
    """Chain what stands below; how many lines are shown of it."""
    shown = len(node.below) + sum(_link(one) for one in node.below)
    if node.below:
        node.item.First, node.item.Last = node.below[0].item, node.below[-1].item
        node.item.Count = -shown if node.closed else shown
        for one, following in zip(node.below, node.below[1:], strict=False):
            one.item.Next, following.item.Prev = following.item, one.item
    return 0 if node.closed else shown
