"""What MyST's parser sees in a body, with where it stands.

Lines count from 1 in the body; spans are character offsets in the body. A span is None, and spans
are empty, where the parser cannot tell them for certain (inside an image's alternative text, say):
whoever would cut there must refuse instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from vademecum.model import Kind
from vademecum.text.lines import Span


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive."""

    name: str
    argument: str
    options: tuple[tuple[str, str], ...]
    body: str
    line: int  # of the opening fence
    last_line: int  # of the closing fence, or the last line of the block
    colons: int  # length of the fence; 0 for backticks
    closed: bool
    inside: tuple[str, ...]  # names of the directives around it, outermost first


@dataclass(frozen=True, slots=True)
class Role:
    """One role."""

    name: str
    text: str
    line: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link, an autolink or an image."""

    target: str
    line: int
    span: Span | None
    label: Span | None  # its text, for links
    image: bool = False
    alt: str = ""
    reference: str = ""  # label of the definition it uses, when it uses one
    title: str = ""  # what is read where one points at it


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    text: str
    line: int
    underlined: bool = False  # by --- or ===, not behind ##
    apart: bool = False  # in a quote, an item, a note or a box: the page begins no section there


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of words (a paragraph, a heading, a cell, a box's title) or one that holds none."""

    kind: Kind
    words: str  # as a reader sees them; empty when opaque
    line: int  # its first
    last_line: int
    spans: tuple[Span, ...] = ()  # its characters, row by row, without what stands before them
    prose: tuple[Span, ...] = ()  # those of them that are words: no code, address or name
    option: str = ""  # the directive's option whose value it is
    shown: str = ""  # its words row by row, NUL in place of code: what is left of markup is seen
    typed: str = ""  # the same, NUL in place of addresses and of signs that are meant too
    led: str = ""  # its words, and where its links lead, between ⟨ and ⟩


@dataclass(frozen=True, slots=True)
class Definition:
    """A footnote or link definition: what it defines and the lines it takes."""

    label: str
    line: int
    last_line: int
    footnote: bool


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something no chapter holds: raw HTML, a comment, a stray fence, …"""

    # html, comment, stray, target, deep, options, rule, columns (of a table, set with spaces),
    # cells, under (a table, a line that becomes its row), info (of code, behind its language),
    # quoted (by LaTeX's marks); numbers (of a list, that would be printed otherwise), indented
    # (words as code), drawing (code of which none is made), outside (of the item that opens a
    # fence: what it holds, or its end), in a note (a block that is no paragraph), inner list,
    # inner quote (what is read on another level)
    kind: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All of it, in the order of the text."""

    directives: tuple[Directive, ...]
    roles: tuple[Role, ...]
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    definitions: tuple[Definition, ...]
    notes_called: tuple[tuple[str, int], ...]  # (label, line)
    pieces: tuple[Piece, ...]
    oddities: tuple[Oddity, ...]
