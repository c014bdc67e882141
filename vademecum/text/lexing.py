"""Whether code is what its language says: Pygments, which colours it, refuses what it cannot read.

Sphinx asks the same before a page is made, with the same filter (`sphinx.highlighting`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(
    r"(?P<before>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<marks>`{3,}|~{3,})[ \t]*"
    r"(?P<language>[A-Za-z][\w+-]*)[ \t]*"
)
_PYTHON = ("py", "python", "py3", "python3")
_PROMPT = ">>>"  # begins what Python answered, which Sphinx reads as another language
_GUESSED = ("default", "guess")  # of which nothing is said


def language(row: str) -> tuple[str, int] | None:
    """The language that the row which opens code names, and where in the row; None: no such row."""
    found = _FENCE.fullmatch(row)
    return (found["language"], found.start("language")) if found else None


def code(rows: list[str]) -> str:
    """What stands between the rows of a fence, without what stands before each of them."""
    found = _FENCE.fullmatch(rows[0])
    wide = len(found["before"]) if found else 0
    inside = rows[1:-1] if rows[-1].strip(" \t>")[:3] in ("```", "~~~") else rows[1:]
    return "\n".join(_bare(row, wide) for row in inside) + "\n"


def _bare(row: str, wide: int) -> str:
    before = row[:wide]
    return row[wide:] if not before.strip(" \t>") else row.lstrip(" \t>")


def known(name: str) -> bool:
    """Whether a word is the name of a language of code."""
    from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
    from pygments.util import ClassNotFound  # type: ignore[import-untyped]

    try:
        get_lexer_by_name(name)
    except ClassNotFound:
        return False
    return True


def readable(words: str, name: str) -> bool:
    """Whether code can be read as the language of that name, known or left to others to tell."""
    # Slow to come, and few texts hold code.
    from pygments.filters import ErrorToken  # type: ignore[import-untyped]
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    if name in _GUESSED:
        return True
    if name in _PYTHON and words.startswith(_PROMPT):
        name = "pycon"
    try:
        lexer = get_lexer_by_name(name)
    except ClassNotFound:
        return True
    lexer.add_filter("raiseonerror")
    try:
        _all(lexer.get_tokens(words))
    except ErrorToken:
        return False
    return True


def _all(tokens: Iterator[object]) -> None:
    for _token in tokens:
        pass
