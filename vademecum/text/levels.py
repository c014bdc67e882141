"""Levels that the parser reads otherwise than they were meant: of lists, of quotations.

A mark set in by one space begins another item of the same list; a line of the outer quotation, just
below the inner one, goes on with the inner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)*")
_LISTS = ("bullet_list_open", "ordered_list_open")
_INNER = 2  # quotations in one another


@dataclass(slots=True)
class _List:
    """A list that is open."""

    line: int  # of its last item
    margin: int = -1  # of the mark above; -1: none yet, or nothing is asked of it
    number: int = 0  # of the mark above
    asked: bool = True


class Levels:
    """The lists and the quotations that are open at the token just entered."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._quotes = 0

    def enter(self, token: Token, rows: Sequence[str]) -> tuple[str, int, str]:
        """Go on to the next token, which stands on `rows`.

        What is read otherwise: "list" or "quote", the row, from 0, and its words; "" where nothing.
        """
        if token.type in _LISTS and token.map:
            same_line = bool(self._lists) and self._lists[-1].line == token.map[0]
            self._lists.append(_List(token.map[0], asked=not same_line))
        elif token.type.endswith("_list_close"):
            self._lists.pop()
        elif token.type.startswith("blockquote_"):
            self._quotes += token.nesting
        elif token.type == "list_item_open" and rows:
            around = self._lists[-1]
            around.line = token.map[0] if token.map else around.line
            if around.asked:
                return self._item(token, rows[0])
        elif token.type == "inline" and self._quotes >= _INNER:
            return self._outer(rows)
        return "", 0, ""

    def _item(self, token: Token, row: str) -> tuple[str, int, str]:
        around = self._lists[-1]
        bare = row[len(_quotes(row)) :].expandtabs(4)
        margin = len(bare) - len(bare.lstrip())
        number = int(token.info) if token.info.isdecimal() else 0
        # « 1. » and, set in, « 2. » are one list; so are « 9. » and « 10. », set to the right.
        deeper = 0 <= around.margin < margin and not number == around.number + 1 > 1
        around.margin, around.number = margin, number
        if not deeper:
            return "", 0, ""
        around.asked = False  # said once a list
        return "list", 0, bare.strip()

    def _outer(self, rows: Sequence[str]) -> tuple[str, int, str]:
        for number, row in enumerate(rows):
            marks = _quotes(row).count(">")
            # Without any it is what many programs wrap so.
            if number and 0 < marks < self._quotes:
                return "quote", number, row.strip()
        return "", 0, ""


def _quotes(row: str) -> str:
    """The marks of quotations that a row begins with, each with its space."""
    found = _QUOTED.match(row)
    return found[0] if found and ">" in found[0] else ""
