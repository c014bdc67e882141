"""The nodes of a structure: what is read from laid-out pages, before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from vademecum.formats.pdf.elements import Element


@dataclass(frozen=True, slots=True)
class Ink:
    """Words or an image drawn on a page."""

    page: int
    box: Any


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a link is pressed on a page."""

    page: int
    box: Any


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure."""

    kind: str
    parent: Node | None
    element: Element | None = None
    kids: list[Node | Ink | Spot] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    ident: str = ""
    headers: list[str] = field(default_factory=list)  # of a cell
    spans: tuple[int, int] = (1, 1)  # columns and rows of a cell

    def walk(self) -> Iterator[Node]:
        """The node and those below, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(kid for kid in reversed(node.kids) if isinstance(kid, Node))


@dataclass(frozen=True, slots=True)
class Tree:
    """The structure of some pages."""

    root: Node
    again: frozenset[Any]  # boxes that say a second time what a table's head has said
