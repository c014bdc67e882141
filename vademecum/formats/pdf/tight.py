"""A print page whose words are too wide for it, given places where they may break.

`overflow-wrap` breaks a word that begins its line and no other: not one behind an anchor, a note's
number, a word in other type that touches it. So what stands between two spaces, and is longer than
any word of French, is marked: mended.css breaks it at any letter. Only what is too wide for its
room, or stretches the lines above it, is laid out again like this, and nothing around it (`means`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import html

LONG = 20  # letters in one piece that need no break: « anticonstitutionnellement » has 25, alone
SHORT = 6  # the same of a narrow cell, where several pieces touch
# What stands in a line of words; anything else ends it.
INLINE = frozenset(
    "a abbr b cite code del em i img ins q s small span strong sub sup time u".split()
)
_SPACES = " \t\n\r"  # where a line breaks: not at a no-break space


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters between two spaces, or between a space and where the type changes."""

    element: html.HtmlElement
    tail: bool  # whether they stand behind the element, not in it
    start: int  # in that text
    text: str


def loosen(element: html.HtmlElement) -> None:
    """The same words, with the class `long` where they may break; the element has `loosened`."""
    if any("loosened" in one.classes for one in element.iterancestors()):
        return
    element.classes.add("loosened")
    for code in element.iter("pre"):
        code.text = code.text_content()
        del code[:]
    _loosen(run for run in list(runs(element)) if length(run) > LONG)


def loosen_cells(table: html.HtmlElement) -> None:
    """The same of a table's cells: there a word of a few letters is long behind another piece."""
    for cell in table.iter("td", "th"):
        _loosen(run for run in list(runs(cell, own=True)) if length(run) > SHORT and _is_held(run))


def _is_held(run: list[Piece]) -> bool:
    """Whether its letters would not break as they stand, though they begin a line."""
    marked = any("long" in piece.element.classes for piece in run)
    return not marked and (len(run) > 1 or "\N{NO-BREAK SPACE}" in run[0].text)


def _loosen(those: Iterable[list[Piece]]) -> None:
    mark((piece for run in those for piece in run), "long")


def mark(those: Iterable[Piece], name: str) -> None:
    """Put each piece, in order, into an element of its own, of that class."""
    for (_element, _tail), pieces in groupby(those, key=lambda piece: (piece.element, piece.tail)):
        _mark(list(pieces), name)


def runs(root: html.HtmlElement, *, own: bool = False) -> Iterator[list[Piece]]:
    """What stands between two places where a line may break: pieces that touch one another.

    `own`: without those of the blocks inside.
    """
    run: list[Piece] = []
    for piece in _pieces(root, own=own):
        if piece is not None:
            run.append(piece)
        elif run:
            yield run
            run = []
    if run:
        yield run


def length(run: list[Piece]) -> int:
    """Its letters."""
    return sum(len(piece.text) for piece in run)


def is_block(element: html.HtmlElement) -> bool:
    """Whether the element has lines of its own; a note has them at the foot of the page."""
    return element.tag not in INLINE or "fn" in element.get("class", "").split()


def _pieces(element: html.HtmlElement, *, own: bool) -> Iterator[Piece | None]:
    """Every piece, in order; None where a line may break."""
    if not isinstance(element.tag, str):
        return
    if "fn" in element.get("class", "").split():
        yield Piece(element, False, 0, "")  # its number stands before
    yield from _cut(element, element.text, tail=False)
    for child in element:
        block, number = is_block(child), "vm-at" in child.get("class", "").split()  # of a page
        if block or number:
            yield None
        if not (block and own):
            yield from _pieces(child, own=own)
        if block or number:
            yield None
        elif not "".join(child.itertext()):
            yield Piece(child, True, 0, "")  # an image, an anchor: what follows begins no line
        yield from _cut(child, child.tail, tail=True)


def _cut(element: html.HtmlElement, text: str | None, *, tail: bool) -> Iterator[Piece | None]:
    at = 0
    for space, signs in groupby(text or "", lambda sign: sign in _SPACES):
        words = "".join(signs)
        yield None if space else Piece(element, tail, at, words)
        at += len(words)


def _mark(pieces: list[Piece], name: str) -> None:
    """The same of pieces of one text."""
    element, tail = pieces[0].element, pieces[0].tail
    text = (element.tail if tail else element.text) or ""
    ends = [piece.start for piece in pieces[1:]] + [len(text)]
    marks = []
    for piece, end in zip(pieces, ends, strict=True):
        one = html.Element("span")
        one.set("class", name)
        one.text = piece.text
        one.tail = text[piece.start + len(piece.text) : end]
        marks.append(one)
    parent = element.getparent() if tail else element
    at = parent.index(element) + 1 if tail else 0
    if tail:
        element.tail = text[: pieces[0].start]
    else:
        element.text = text[: pieces[0].start]
    parent[at:at] = marks
