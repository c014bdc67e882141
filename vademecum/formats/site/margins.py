"""Where a line stands: in which item, quote or box, and whether it is set back as code there.

CommonMark's rule for what is indented, by columns alone: four more than what is around it, where
no paragraph goes on.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"(?P<before>[ ]*)(?P<mark>[-*+]|\d{1,9}[.)])(?P<after>[ ]+|$)")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})")
_CODE = 4  # columns


class Margins:
    """The columns at which what open items hold begins, in the quote or box that is open."""

    def __init__(self) -> None:
        self._items: list[int] = []
        self._base = 0  # of the box
        self._around: list[tuple[int, list[int]]] = []  # of boxes
        self._unquoted: list[int] | None = None  # within a quote: the items around it

    def quote(self, line: str, *, quoted: bool) -> None:
        """A line that goes on with no paragraph: a quote begins or ends there."""
        if quoted and self._unquoted is None:
            self._unquoted = [one for one in self._items if one <= _margin(line)]
            self._items = []
        elif not quoted and self._unquoted is not None:
            self._items, self._unquoted = self._unquoted, None

    def code(self, line: str, *, going: bool) -> bool:
        """Whether a line is no block of its own, for how far in it stands; its items are noted.

        `going`: a paragraph goes on, so that it is a line of it, else it is code.
        """
        row = line.expandtabs(_CODE)
        begins = _margin(row)
        if not going or _MARK.match(row):
            within = [one for one in self._items if one <= begins]
        else:
            within = self._items
        if begins - max([self._base, *within]) >= _CODE:
            return not going or _MARK.match(row) is not None
        self._items = within
        self._marks(row)
        return False

    def enter(self, line: str, opens: str) -> None:
        """A box opens, by `opens` at the end of a line, maybe behind the marks of its items."""
        row = line.expandtabs(_CODE).rstrip()
        self._items = [one for one in self._items if one <= _margin(row)]
        self._marks(row)
        self._around.append((self._base, self._items))
        self._base, self._items = len(row) - len(opens.expandtabs(_CODE).rstrip()), []

    def leave(self) -> None:
        """The box that was opened last is closed."""
        self._base, self._items = self._around.pop()

    def _marks(self, row: str) -> None:
        """Note the items that a line begins."""
        if _RULE.fullmatch(row):
            return
        at = 0
        while mark := _MARK.match(row, at):
            spaces = len(mark["after"])
            at = mark.end() if spaces <= _CODE else mark.end("mark") + 1
            self._items.append(at if spaces else at + 1)
            if spaces > _CODE:
                return


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
