"""Where git left both sides of a merge in a file: the marks it writes around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

# People's editors put them in a list or a quote with the words around. Behind the middle mark of
# three sides stands a name; pipes alone may be the empty row of a table.
_MARK = re.compile(
    r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<![<>])"
    r"(?:<{7}|>{7}|\|{7}(?=[ \t][^|]+$))(?:[ \t].*)?"
)
_MIDDLE = "=" * 7
_FENCE = re.compile(r"[ \t>]*(?:`{3}|~{3})")
SIZE = 7  # signs of a mark, unless .gitattributes say another number
# What a line opens and closes a block of code with, in files that explain things; others have none.
_MARKDOWN = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_ASCIIDOC = re.compile(r"(-{4,}|\.{4,}|`{3,})")
_BLOCKS = {
    **dict.fromkeys(("", ".md", ".markdown", ".mdx", ".qmd", ".rmd", ".txt"), _MARKDOWN),
    **dict.fromkeys((".adoc", ".asciidoc"), _ASCIIDOC),
}


def is_mark(line: str) -> bool:
    """Whether a line of a front matter, where no heading is underlined, is a mark."""
    return line.strip() == _MIDDLE or _MARK.fullmatch(line) is not None


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


def sides(text: str, name: str, size: int = SIZE) -> int | None:
    """The line on which the first conflict begins in a file of any kind, or None.

    Anything may stand in a file that is no text of the book: its three marks are asked, in their
    order and as git writes them (`size` signs from the first column); a line of equal signs alone
    underlines a title in many a README. One that stands whole in a block of code of a file that
    explains things, by its `name`, is shown there and not meant.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    block = _BLOCKS.get(PurePosixPath(name).suffix.lower())
    shown = list(_blocks(lines, block)) if block is not None else []
    for first, last in _triples(lines, size):
        if not any(start < first and last < end for start, end in shown):
            return first + 1
    return None


def _triples(lines: Sequence[str], size: int) -> Iterator[tuple[int, int]]:
    """(first, last line) of each conflict, counted from 0."""
    first, middle = -1, False
    for at, line in enumerate(lines):
        if _opens(line, "<", size):
            first, middle = at, False
        elif first >= 0 and line == "=" * size:
            middle = True
        elif first >= 0 and middle and _opens(line, ">", size):
            yield first, at
            first, middle = -1, False


def _opens(line: str, sign: str, size: int) -> bool:
    """Whether a line is so many signs, alone or before a name."""
    return line.startswith(sign * size) and line[size : size + 1] in ("", " ")


def _blocks(lines: Sequence[str], block: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """(opening, closing line) of each block of code that is closed, counted from 0."""
    start, mark = -1, ""
    for at, line in enumerate(lines):
        found = block.match(line)
        if found is None:
            continue
        if start < 0:
            start, mark = at, found[1]
        elif found[1].startswith(mark) and not line[found.end() :].strip():
            yield start, at
            start = -1
