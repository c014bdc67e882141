"""Where git left both sides of a merge in a file: the marks it writes around them."""

from __future__ import annotations

import re

# People's editors put them in a list or a quote with the words around. Behind the middle mark of
# three sides stands a name; pipes alone may be the empty row of a table.
_MARK = re.compile(
    r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<![<>])"
    r"(?:<{7}|>{7}|\|{7}(?=[ \t][^|]+$))(?:[ \t].*)?"
)
_MIDDLE = "=" * 7
_FENCE = re.compile(r"[ \t>]*(?:`{3}|~{3})")


def conflict(text: str, markdown: bool = True) -> int | None:
    """The line of the first mark of a conflict in a file's text, or None.

    In `markdown` seven equal signs right below words make a heading of them, and in code they may
    be anything: alone they are a mark anywhere else.
    """
    before, code = "", False
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if _MARK.fullmatch(line):
            return number
        code ^= bool(markdown and _FENCE.match(line))
        if line.strip() == _MIDDLE and not (markdown and (before.strip() or code)):
            return number
        before = line
    return None
