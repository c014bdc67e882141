"""Whether the words of a quote were said: compared piece by piece, in bounded time.

A quote is words, gaps (`[…]`) and insertions (`[mot]`). Each piece is tried at every place where
the one before it may have ended, so no quote takes longer than its length times its source's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_ELISION = re.compile(r"(?:\.\.\.|…)")
_MOST = 80  # brackets in one quote


class _Kind(Enum):
    WORDS = "words"
    GAP = "gap"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: _Kind
    text: str = ""
    space: bool = False  # an insertion followed by a space, which goes with it


def stands(quote: str, source: str) -> bool:
    """Whether the quote is right in the source, both normalised (`french.folding.normal`)."""
    pieces = list(_pieces(quote))
    spoken = "".join(piece.text for piece in pieces if piece.kind is _Kind.WORDS)
    if not re.search(r"\w", spoken) or len(pieces) > 2 * _MOST:
        return False
    ends = {place for place in range(len(source) + 1) if _may_start(source, place)}
    for piece in pieces:
        ends = _after(piece, ends, source)
        if not ends:
            return False
    return any(_may_end(source, place) for place in ends)


def _pieces(quote: str) -> Iterator[_Piece]:
    """The quote cut at its brackets; spaces beside a gap belong to it."""
    place = 0
    gap = True  # nothing but space stands before the first words
    for bracket in _BRACKET.finditer(quote):
        before, inside = quote[place : bracket.start()], bracket[1].strip()
        place = bracket.end()
        elided = bool(_ELISION.fullmatch(inside))
        before = before.lstrip() if gap else before
        before = before.rstrip() if elided else before
        if before:
            yield _Piece(_Kind.WORDS, before)
        gap = elided
        if elided:
            yield _Piece(_Kind.GAP)
        else:
            space = quote[place : place + 1] == " "
            place += space
            yield _Piece(_Kind.INSERTION, inside, space)
    rest = quote[place:].rstrip()
    rest = rest.lstrip() if gap else rest
    if rest:
        yield _Piece(_Kind.WORDS, rest)


def _after(piece: _Piece, ends: set[int], source: str) -> set[int]:
    """Where a piece may end that starts where one of `ends` is."""
    if piece.kind is _Kind.WORDS:
        size = len(piece.text)
        return {place + size for place in ends if source.startswith(piece.text, place)}
    if piece.kind is _Kind.GAP:
        whole = [place for place in ends if _may_end(source, place)]
        if not whole:
            return set()
        return {p for p in range(min(whole), len(source) + 1) if _may_start(source, p)}
    found = set(ends)
    for place in ends:
        if piece.space and source[place : place + 1] == " ":
            found.add(place + 1)  # « moulin[s] tournent »: the space is the source's own
        for words in (f"[{piece.text}]", piece.text):
            end = place + len(words)
            if source[place:end].casefold() == words.casefold():
                found.add(end)
                if piece.space and source[end : end + 1] == " ":
                    found.add(end + 1)
    return found


def _may_start(text: str, place: int) -> bool:
    """Whether words may begin here: not inside a word, nor at an elided word's apostrophe."""
    if place == 0:
        return True
    before, here = text[place - 1], text[place : place + 1]
    return not (before.isalnum() and (here.isalnum() or here == "'"))


def _may_end(text: str, place: int) -> bool:
    """Whether words may end here: not inside a word."""
    return place >= len(text) or not (text[place - 1 : place].isalnum() and text[place].isalnum())
