"""The words of a laid-out page held against those of its source: how each line goes on.

A line of a page ends without the space that stood there, and may end on a hyphen that nobody
typed. Who reads the file aloud, copies or searches it wants the words: so each piece that needs it
is given what it says instead.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vademecum.formats.pdf.elements import Element, classes, is_block
from vademecum.formats.pdf.job import PLACEHOLDER

SOFT = "\N{SOFT HYPHEN}"
HYPHEN = "\N{HYPHEN}"  # what WeasyPrint ends a cut word with
# Figures that faces draw as those of a note's call: « m² » says so, a call says its number.
RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")
_SPACES = " \t\n\r\f"
_SILENT = f"{SOFT}\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words drawn in one go."""

    element: Element  # that they are of
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a piece says instead of the letters drawn."""

    whole: str | None = None  # instead of all
    hyphen: bool = False  # its last letter is a hyphen that nobody typed
    space: bool = False  # a space follows that was not drawn


class _Flow:
    """The letters of one block, spaces apart, and how far the page has come."""

    def __init__(self, block: Element) -> None:
        self.letters: list[str] = []  # as written
        self.folded: list[str] = []  # as compared
        self.gaps: set[int] = set()  # before which letters a space stands
        self._take(block, block)
        self.text = "".join(self.folded)
        self.at = 0
        self.last: int | None = None  # the piece after which a space is due

    def _take(self, element: Element, block: Element) -> None:
        if element is not block and is_block(element):
            self._write(" ")
            return
        self._write(" " if element.tag == "br" else element.text or "")
        for child in element:
            if isinstance(child.tag, str) and "fn" not in classes(child):
                self._take(child, block)
            self._write(child.tail or "")

    def _write(self, text: str) -> None:
        for sign in text:
            if sign in _SPACES:
                self.gaps.add(len(self.folded))
            elif sign not in _SILENT:
                for at, folded in enumerate(sign.casefold()):
                    self.letters.append("" if at else sign)
                    self.folded.append(folded)

    def find(self, text: str) -> int | None:
        """Where the page goes on with these letters; None where it says others."""
        found = self.text.find(text, self.at)
        return None if found < 0 else found

    def written(self, start: int, end: int) -> str:
        """The letters as they were written."""
        parts: list[str] = []
        for at in range(start, end):
            if at in self.gaps and parts:
                parts.append(" ")
            parts.append(self.letters[at])
        return "".join(parts)


def said(pieces: Iterable[Piece], parents: Mapping[Element, Element]) -> dict[int, Said]:
    """What pieces say that is not what is drawn, by their place among `pieces`."""
    flows: dict[Element, _Flow] = {}
    found: dict[int, Said] = {}
    for number, piece in enumerate(pieces):
        block = piece.element
        while not is_block(block) and block in parents:
            block = parents[block]
        if block not in flows:
            flows[block] = _Flow(block)
        _meet(number, piece, flows[block], block, found)
    return found


def _meet(number: int, piece: Piece, flow: _Flow, block: Element, found: dict[int, Said]) -> None:
    text = "".join(sign for sign in piece.text if sign not in _SPACES + _SILENT)
    if not text:
        return  # WeasyPrint draws no piece of spaces alone
    due, flow.last = flow.last, None
    folded, hyphen = text.casefold(), False
    numbered = bool(piece.element.get("data-to"))  # a page's number, in the room kept for it
    start = flow.find(PLACEHOLDER if numbered else folded)
    if folded.endswith(HYPHEN):
        without = flow.find(folded.removesuffix(HYPHEN))
        if without is not None and (start is None or without < start):
            start, hyphen, folded = without, True, folded.removesuffix(HYPHEN)
    if due is not None and piece.text[0] not in _SPACES:
        found[due] = _with(found.get(due), space=True)
    whole = None
    if start is not None:
        end = start + len(PLACEHOLDER if numbered else folded)
        written = flow.written(start, end)
        if not numbered and written.replace(" ", "") != text.removesuffix(HYPHEN if hyphen else ""):
            whole = _kept(piece.text, written)
        flow.at = end
        if end in flow.gaps and piece.text[-1] not in _SPACES and end < len(flow.text):
            flow.last = number
        elif end == len(flow.text) and "goes-on" in classes(block):  # in the note's next piece
            found[number] = _with(found.get(number), space=True)
    if whole is None and (is_leftward(piece.text) or not RAISED.isdisjoint(piece.text)):
        whole = piece.text
    if whole is not None or hyphen:
        found[number] = _with(found.get(number), whole=whole, hyphen=hyphen)


def _kept(text: str, written: str) -> str:
    """Letters as written, with the spaces drawn around them."""
    before = text[: len(text) - len(text.lstrip(_SPACES))]
    after = text[len(text.rstrip(_SPACES)) :]
    return before + written + after


def _with(said: Said | None, *, whole: str | None = None, **more: bool) -> Said:
    known = said or Said()
    return Said(
        whole if whole is not None else known.whole,
        more.get("hyphen", known.hyphen),
        more.get("space", known.space),
    )


def is_leftward(text: str) -> bool:
    """Whether letters are read from right to left, so that they are drawn in another order."""
    return not text.isascii() and any(
        unicodedata.bidirectional(sign) in ("R", "AL", "AN") for sign in text
    )
