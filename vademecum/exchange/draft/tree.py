"""A draft as a tree of blocks, whatever program wrote it. Filled by `reading`, then settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from vademecum.exchange.read.stream import Block as Source
from vademecum.exchange.read.stream import Sign

STRONG, EMPH, SUP, SUB, CODE = "strong", "emph", "sup", "sub", "code"


@dataclass(slots=True)
class Note:
    """A note, where it is called."""

    blocks: list[Block]
    sign: Sign = Sign.NONE  # of its call: taken out or put in under tracking


@dataclass(slots=True)
class Picture:
    """An image, where it stands."""

    source: str  # the member of the package, as the document names it
    alt: str
    path: str = ""  # of its file, from the chapter; "" while it has none


@dataclass(slots=True)
class Bit:
    """Words that stand alike; a break of the line is « \\n »."""

    text: str = ""
    marks: frozenset[str] = frozenset()
    to: str = ""  # the address that a link leads to
    thing: Note | Picture | None = None


@dataclass(slots=True)
class Letter:
    """What was done to one sign of a paragraph that is no white space."""

    sign: Sign = Sign.NONE
    space: Sign | None = None  # the same of the white space before it, None where there is none


@dataclass(slots=True)
class Para:
    """A paragraph, a heading, lines of code."""

    bits: list[Bit]
    level: int = 0  # of a heading
    code: bool = False
    style: str = ""  # as the document names it
    struck_end: bool = False  # its end was taken out under tracking: the next one goes on
    added_end: bool = False  # its end was put in under tracking
    open_start: bool = False  # white space stood at its start
    open_end: bool = False  # the same at its end
    letters: list[Letter] = field(default_factory=list)
    source: Source | None = None  # the same paragraph in our own reading


@dataclass(slots=True)
class Listing:
    """A list."""

    items: list[list[Block]]
    start: int | None = None  # of numbers; None: bullets
    lettered: bool = False  # its numbers are letters


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    blocks: list[Block]
    down: int = 1  # rows it spans
    across: int = 1  # columns it spans


@dataclass(slots=True)
class Grid:
    """A table."""

    rows: list[list[Cell]]
    heads: int  # rows of its head


@dataclass(slots=True)
class Quoted:
    """Paragraphs set apart, by a style of quotations or by their margin alone."""

    blocks: list[Block]


Block: TypeAlias = Para | Listing | Grid | Quoted


@dataclass(slots=True)
class Tree:
    """The whole."""

    blocks: list[Block]
    about: dict[str, str] = field(default_factory=dict)  # what each comment is about, by its id
    unlinked: list[str] = field(default_factory=list)  # addresses that no link may lead to
    mailed: list[str] = field(default_factory=list)  # e-mail addresses that links lead to
    inner: list[str] = field(default_factory=list)  # words of links to a place of the document


def paras(blocks: list[Block]) -> list[Para]:
    """Every paragraph, in order, but those of notes."""
    found: list[Para] = []
    for block in blocks:
        if isinstance(block, Para):
            found.append(block)
        else:
            for inner in inside(block):
                found += paras(inner)
    return found


def inside(block: Listing | Grid | Quoted) -> list[list[Block]]:
    """What a block holds, one list of blocks a room of it."""
    if isinstance(block, Listing):
        return block.items
    if isinstance(block, Grid):
        return [cell.blocks for row in block.rows for cell in row]
    return [block.blocks]


def notes(found: list[Para]) -> list[Note]:
    """The notes that paragraphs call, in order, with those called from within them."""
    some: list[Note] = []
    for para in found:
        for bit in para.bits:
            if isinstance(bit.thing, Note):
                some.append(bit.thing)
                some += notes(paras(bit.thing.blocks))
    return some


def words(para: Para) -> str:
    """What a paragraph says."""
    return "".join(bit.text for bit in para.bits)
