"""A fence in an item of a list that stands outside of it in part: what it holds, or its end."""

from __future__ import annotations

import re

from markdown_it.token import Token

from vademecum.text.spans import Rows

_MARK = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)")


def left(token: Token, lines: Rows) -> bool:
    """Whether a fence that is not closed ends only as what follows stands too far to the left.

    The item ends there and the fence with it, so that the line that was to close it opens another.
    """
    if not token.level or token.map is None:
        return False
    start, end = token.map
    before, _sign, _rest = lines[start][0].partition(token.markup)
    if ">" in before or end >= len(lines) or _MARK.match(lines[end][0]):
        return False
    after = lines[end][0]
    if len(after) - len(after.lstrip()) >= len(before):
        return False
    return any(closes(row, token.markup) for row, _start in lines[end:])


def closes(line: str, markup: str) -> bool:
    """Whether a line closes a fence that such signs opened."""
    bare = line.strip()
    return bare.startswith(markup) and not bare.strip(markup[0])
