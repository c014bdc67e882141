"""Which block a run of words stands in, as the parser's tokens open and close around it."""

from __future__ import annotations

from collections import Counter

from markdown_it.token import Token

from vademecum.model import Kind
from vademecum.text.directives import DIRECTIVES

_BLOCKS = ("bullet_list", "ordered_list", "dl", "table", "blockquote")
# What a note cannot hold; its lists and tables are set as they are, at the chapter's end.
_NOT_IN_NOTES = ("blockquote", "fence", "colon_fence", "code_block", "heading", "hr")
_MARKS = ("{diffusion}", "{langue}", "{index}")  # directives that set nothing apart
_HOLD = ("list_item_open", "blockquote_open", "dd_open", "footnote_reference_open")
DEEPEST = 20  # levels that the parser reads: CommonMark's `maxNesting` in markdown-it
_ITEMS = ("list_item", "dt", "dd")


def is_unread(token: Token) -> bool:
    """Whether what a block holds is not read any more: it stands too deep in others."""
    return token.type in _HOLD and token.level >= DEEPEST - 1


class Nesting:
    """What is open at the token just entered."""

    def __init__(self, base: Kind = Kind.PROSE) -> None:
        """`base`: what words are by what stands around the whole, as `within` tells."""
        self._base = base
        self._open: Counter[str] = Counter()
        self.level = 0  # of the heading whose words come, 0 where none
        self._cells: dict[int, int] = {}
        self._around = 0  # blocks that are open around the note

    def enter(self, token: Token) -> None:
        """Go on to the next token."""
        name = token.type.removesuffix("_open").removesuffix("_close")
        self._open[name] += token.nesting
        if token.type == "footnote_reference_open":
            self._around = self._blocks()
        if name == "heading":
            self.level = int(token.tag[1:]) if token.nesting > 0 else 0

    def apart(self, token: Token) -> str:
        """The kind of a block that a note cannot hold, where one begins here."""
        name = token.type.removesuffix("_open")
        inside = self._blocks() - self._around - (name in _BLOCKS)
        begins = name in _NOT_IN_NOTES and token.nesting >= 0
        if self.kind is not Kind.NOTE or inside or not begins:
            return ""
        return "" if name.endswith("fence") and token.info.strip().startswith(_MARKS) else name

    def _blocks(self) -> int:
        return sum(self._open[name] for name in _BLOCKS)

    @property
    def cells(self) -> dict[int, int] | None:
        """In a table: line -> how far the cells of that row have been found."""
        return self._cells if self._open["table"] else None

    def within(self, directive: str) -> Kind:
        """What the words of a directive that stands here are, unless a block in it tells."""
        kind = DIRECTIVES[directive].words if directive in DIRECTIVES else None
        # A note stays one, whatever it holds: nobody said its words.
        return self.kind if kind is None or self.kind is Kind.NOTE else kind

    @property
    def kind(self) -> Kind:
        """What the words that come are, by the innermost block that tells."""
        if self._open["footnote_reference"] or self._base is Kind.NOTE:
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
        return self._base
