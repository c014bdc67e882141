"""A row of the tables of marks: how one that would be printed is found, and what to write."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from vademecum.language import said as _

CODE = "\x00"  # stands, in what is looked at, for code and all else that is no words
START = r"^[ \t\x1f>]*"  # of a line of words, whatever stands before it
CLOSES = re.compile(r"\{(?:%-?|\{[<%])[ ]*(?:end|/)")  # « {% endhint %} », « {{< /note >}} »
SPACE = r"[ \u00a0\u202f]"
PLAIN = str.maketrans("\u00a0\u202f", "  ")  # as whoever types a mark has its spaces


@dataclass(frozen=True, slots=True)
class Mark:
    """A row: how the mark is found, and what to write instead."""

    pattern: re.Pattern[str]
    advice: str  # English, translated when it is said
    plain: bool = False  # whether plain spaces in it, and no other change, make it be read
    whole: bool = False  # whether all of it in one paragraph are one mistake: rows, pairs
    holds: Callable[[re.Match[str]], bool] | None = None  # what else must be true of what is found
    sure: bool = False  # whether it is one even where a sign in it is written after a backslash

    @property
    def advice_now(self) -> str:
        """What to write instead, in the language of messages."""
        return _(self.advice)


def row(
    pattern: str,
    advice: str,
    *,
    plain: bool = False,
    whole: bool = False,
    holds: Callable[[re.Match[str]], bool] | None = None,
    sure: bool = False,
) -> Mark:
    """A row of a table of marks; `^` and `$` are those of a line."""
    return Mark(re.compile(pattern, re.MULTILINE), advice, plain, whole, holds, sure)
