"""Which block a run of words stands in, as the parser's tokens open and close around it."""

from __future__ import annotations

from collections import Counter

from markdown_it.token import Token

from vademecum.model import Kind
from vademecum.text.directives import DIRECTIVES

_ITEMS = ("list_item", "dt", "dd")


class Nesting:
    """What is open at the token just entered."""

    def __init__(self, inside: tuple[str, ...]) -> None:
        """`inside`: the directives around, outermost first."""
        kinds = (DIRECTIVES[name].words for name in reversed(inside) if name in DIRECTIVES)
        self._base = next((kind for kind in kinds if kind is not None), None)
        self._open: Counter[str] = Counter()
        self.level = 0  # of the heading whose words come, 0 where none
        self._cells: dict[int, int] = {}

    def enter(self, token: Token) -> None:
        """Go on to the next token."""
        name = token.type.removesuffix("_open").removesuffix("_close")
        self._open[name] += token.nesting
        if name == "heading":
            self.level = int(token.tag[1:]) if token.nesting > 0 else 0

    @property
    def cells(self) -> dict[int, int] | None:
        """In a table: line -> how far the cells of that row have been found."""
        return self._cells if self._open["table"] else None

    @property
    def kind(self) -> Kind:
        """What the words that come are, by the innermost block that tells."""
        if self._open["footnote_reference"]:
            return Kind.NOTE
        if self._open["table"]:
            return Kind.CELL
        if self.level:
            return Kind.HEADING
        if self._base in (Kind.QUOTE, Kind.CAPTION, Kind.CELL):
            return self._base
        if self._open["blockquote"]:
            return Kind.QUOTE
        if any(self._open[name] for name in _ITEMS):
            return Kind.ITEM
        return self._base or Kind.PROSE
