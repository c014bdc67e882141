"""What the parser reads otherwise than it was meant: numbers, terms, words or drawings as code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from vademecum.french.common import COMMON

DRAWINGS = frozenset({"mermaid", "plantuml", "graphviz", "dot", "d2", "ditaa", "vega", "vega-lite"})

_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = re.compile(r"[{}=;<>$|\\]|\w\(|^\s*[#/-]", re.MULTILINE)
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?P<words>.*)")
_ROW = re.compile(r"\s*\|.*\|\s*")
_BEGINS = re.compile(r"[A-ZÀ-ÝŒ«“\"—–…\d]")
_ENDS = re.compile(r"[.!?…»”:,)][*_]*(?:\[\^[^\]]+\])?$")
_LONG = 6  # words
# A sentence: it ends as one does, « etc. » and « av. » aside, and has some words. A question may be
# what its answer defines.
_SENTENCE = re.compile(r"(?:\S+\s+){3}\S*(?:…|[^\W\d_]{4}\.|\d\.)[*_]*\s*$")
_FEW, _COMMON = 4, 2  # words, and those of them that French says everywhere
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+.*")
# A space as HTML names it, beside a mark of French: it is no code that somebody wrote so.
_SPACED = re.compile(
    r"&(?:nbsp|#160|#8239|#x202[Ff]|#x[Aa]0);(?=[?!:;»%€])|(?<=«)&(?:nbsp|#160|#8239);"
)


class Numbers:
    """The numbers of the lists that are open at the token just entered."""

    def __init__(self) -> None:
        self._open: list[list[int] | None] = []
        self.line = 0  # of the number that would be another, from 0

    def enter(self, token: Token) -> str:
        """Go on to the next token; where it has a number that would be another, « 3/2 ».

        Printed are the first and those that follow it, one by one; « 1. 1. 1. » says as much.
        """
        if token.type in ("ordered_list_open", "bullet_list_open"):
            self._open.append([] if token.type[0] == "o" else None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            self._open.pop()
        elif token.type == "list_item_open" and token.info.isdecimal() and self._open[-1] != [-1]:
            those = self._open[-1]
            if those is None:
                return ""
            those.append(int(token.info))
            wanted = range(those[0], those[0] + len(those))
            if those != list(wanted) and len(set(those)) > 1:
                self._open[-1] = [-1]  # said once a list
                self.line = token.map[0] if token.map else 0
                return f"{those[-1]}/{wanted[-1]}"
        return ""

    def leave(self, meant: str) -> None:
        """Say no more of the numbers of a list of which something else was said."""
        if meant == "list" and self._open and self._open[-1] is not None:
            self._open[-1] = [-1]


class Terms:
    """The term whose definitions may come at the token just entered."""

    def __init__(self) -> None:
        self._term, self._line = "", 0
        self._opened = False  # a term, whose words come

    def enter(self, token: Token, rows: Sequence[str]) -> str:
        """Go on to the next token, which `rows` begin; how its words begin where they define none.

        « ~ » says about how many, below a blank line or before a number; a sentence is no term.
        """
        if token.type == "inline" and self._opened:
            self._term, self._line = token.content, token.map[0] if token.map else 0
        self._opened = token.type == "dt_open"
        if token.type != "dd_open" or not rows:
            return ""
        bare = rows[0].lstrip(" \t>")
        apart = token.map is not None and token.map[0] > self._line + 1
        about = bare.startswith("~") and (apart or bare[1:].lstrip()[:1].isdigit())
        if about or _SENTENCE.search(self._term):
            self._term = ""  # said once of one
            return bare
        return ""


def are_words(code: str) -> bool:
    """Whether what is indented as code is a sentence that somebody indented."""
    bare = code.strip()
    if _SPACED.search(bare):
        return _WORD.search(_SPACED.sub("", bare)) is not None
    if len(bare.split("\n")) > 1 and all(_ROW.fullmatch(line) for line in bare.split("\n")):
        return True  # a table that somebody indented
    listed = [_ITEM.match(line) for line in bare.split("\n")]
    if all(listed):  # a list that somebody indented
        numbered = all(_NUMBERED.fullmatch(line) for line in bare.split("\n"))
        bare = "\n".join(one["words"] for one in listed if one)
        if numbered:  # which no code is
            return _WORD.search(bare) is not None and not _CODE.search(bare)
        return len(_WORD.findall(bare)) >= 3 and not _CODE.search(bare) and ":" not in bare
    words = len(_WORD.findall(bare))
    if words < 3 or _CODE.search(bare) or not _BEGINS.match(bare):
        return False
    if words >= _FEW and sum(one in COMMON for one in bare.lower().split()) >= _COMMON:
        return True
    return words >= _LONG or _ENDS.search(bare) is not None
