"""A settled draft as MyST."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vademecum.exchange.draft.inline import inline
from vademecum.exchange.draft.settling import style
from vademecum.exchange.draft.tree import (
    Block,
    Grid,
    Listing,
    Note,
    Para,
    Picture,
    Quoted,
    paras,
    words,
)
from vademecum.french.folding import letters
from vademecum.text.pipes import table

_QUOTES = re.compile(r".*\b(?:quot\w+|citations?)\b.*")
_CLOSING = re.compile(r"(?<=\s)#(?=#*\s*\Z)")  # hashes that would end a heading's mark
_CAPTION = re.compile(r"caption|legende|figure|illustration|table")


@dataclass(slots=True)
class Written:
    """What was written, and what MyST has no way to say."""

    text: str
    merged: list[int] = field(default_factory=list)  # tables (from 1) whose cells were merged
    headless: list[int] = field(default_factory=list)  # tables that had no head
    boxes: int = 0  # tables of one cell
    cut: int = 0  # lists right below another, whose numbers do not go on from it
    lettered: int = 0  # lists whose numbers were letters
    images: list[Picture] = field(default_factory=list)


def written(blocks: list[Block]) -> Written:
    """The body of a chapter."""
    writer = _Writer()
    parts = writer.blocks(blocks)
    while writer.waiting:  # a note may call another
        number, note = writer.waiting.pop(0)
        parts.append(writer.note(number, note))
    writer.out.text = "\n\n".join(parts)
    return writer.out


@dataclass(slots=True)
class _Writer:
    out: Written = field(default_factory=lambda: Written(""))
    waiting: list[tuple[int, Note]] = field(default_factory=list)
    _notes: int = 0
    _calls: dict[int, str] = field(default_factory=dict)
    _tables: int = 0
    _quoted: bool = False  # a quotation is open

    def called(self, note: Note) -> str:
        """The mark that calls a note; asked again, the same."""
        if id(note) not in self._calls:
            self._notes += 1
            self._calls[id(note)] = f"[^n{self._notes}]"
            self.waiting.append((self._notes, note))
        return self._calls[id(note)]

    def note(self, number: int, note: Note) -> str:
        """A note's words, at the end of the chapter."""
        inner = "\n\n".join(self.blocks(note.blocks, small=True)) or "…"
        return f"[^n{number}]: " + inner.replace("\n", "\n    ").replace("\n    \n", "\n\n")

    def blocks(self, blocks: list[Block], small: bool = False, quoted: bool = False) -> list[str]:
        """Some blocks. `small`: where nothing but words and lists may stand (a note)."""
        held, self._quoted = self._quoted, self._quoted or quoted
        parts: list[str] = []
        at = 0
        while at < len(blocks):
            block = blocks[at]
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            if isinstance(block, Para) and (picture := _alone(block)) and not small:
                legend = after if isinstance(after, Para) and _is_caption(after) else None
                parts.append(self._figure(picture, legend))
                at += 2 if legend is not None else 1
                continue
            self.out.cut += _is_cut(block, after)
            parts += self._block(block, small)
            at += 1
        self._quoted = held
        return [one for one in parts if one.strip()]

    def _block(self, block: Block, small: bool) -> list[str]:
        if isinstance(block, Para):
            return self._para(block, small)
        if isinstance(block, Listing):
            return [self._list(block, small)]
        if isinstance(block, Quoted):
            inner = self.blocks(block.blocks, small, quoted=True)
            said = any(_QUOTES.fullmatch(letters(style(one))) for one in paras(block.blocks))
            return [_quoted("\n\n".join(inner))] if said and not small and inner else inner
        return self._grid(block, small)

    def _para(self, para: Para, small: bool) -> list[str]:
        pictures = [bit.thing for bit in para.bits if isinstance(bit.thing, Picture)]
        if para.code and not small:
            return [_fenced(words(para))]
        text = inline(para.bits, self.called, rows=not para.level)
        if para.level and not small:
            text = _CLOSING.sub(r"\\\g<0>", text)
            text = f"{'#' * para.level} {text}" if text.strip() else ""
        elif _QUOTES.fullmatch(letters(style(para))) and not (small or self._quoted) and text:
            text = _quoted(text)
        return [text, *(self._image(one) for one in pictures if one.path and not small)]

    def _figure(self, picture: Picture, legend: Para | None) -> str:
        if not picture.path:
            return inline(legend.bits, self.called) if legend is not None else ""
        said = inline(legend.bits, self.called) if legend is not None else ""
        return self._image(picture, "figure", said)

    def _image(self, picture: Picture, kind: str = "image", said: str = "") -> str:
        self.out.images.append(picture)
        head = f":::{{{kind}}} {picture.path}\n:alt: {picture.alt}".rstrip()
        return f"{head}\n\n{said}\n:::" if said else f"{head}\n:::"

    def _list(self, listing: Listing, small: bool) -> str:
        self.out.lettered += listing.lettered
        items: list[str] = []
        close = True
        for at, item in enumerate(listing.items):
            parts = self.blocks(item, small) or [""]
            mark = "- " if listing.start is None else f"{listing.start + at}. "
            close &= sum(isinstance(one, Para) for one in item) <= 1 and "\n\n" not in parts[0]
            inside = ("\n" if _is_close(item) else "\n\n").join(parts)
            items.append(mark + _indented(inside, len(mark)))
        return ("\n" if close else "\n\n").join(items)

    def _grid(self, grid: Grid, small: bool) -> list[str]:
        self._tables += 1
        cells = [cell for row in grid.rows for cell in row]
        if any(cell.down > 1 or cell.across > 1 for cell in cells):
            self.out.merged.append(self._tables)
        if len(cells) == 1:
            self.out.boxes += 1
            return self.blocks(cells[0].blocks, small)
        if not grid.heads:
            self.out.headless.append(self._tables)
        rows = _square(grid)
        if all(len(cell) <= 1 and _is_words(cell) for row in rows for cell in row):
            return [table([[self._cell(cell) for cell in row] for row in rows])]
        return [self._listed(rows, min(max(grid.heads, 1), len(rows) - 1))]

    def _cell(self, blocks: list[Block]) -> str:
        return "".join(
            inline(one.bits, self.called, rows=False) for one in blocks if isinstance(one, Para)
        )

    def _listed(self, rows: list[list[list[Block]]], heads: int) -> str:
        """A table whose cells hold more than a line."""
        lines = []
        for row in rows:
            for at, cell in enumerate(row):
                inner = "\n\n".join(self.blocks(cell))
                lines.append(f"{'* ' if not at else '  '}- {_indented(inner, 4)}".rstrip())
        inner = "\n".join(lines)
        fence = ":" * max(3, *(len(one) + 1 for one in re.findall(r"^ *(:{3,})", inner, re.M)), 3)
        return f"{fence}{{list-table}}\n:header-rows: {heads}\n\n{inner}\n{fence}"


def _is_cut(block: Block, after: Block | None) -> bool:
    """Whether a list of numbers stands right below another, with which it is printed as one."""
    if not (isinstance(block, Listing) and isinstance(after, Listing)):
        return False
    if block.start is None or after.start is None:
        return False
    return after.start != block.start + len(block.items)


def _square(grid: Grid) -> list[list[list[Block]]]:
    """The cells of a table, a place each: what is merged stands in its first place."""
    taken: dict[tuple[int, int], bool] = {}
    rows: list[list[list[Block]]] = []
    for at, row in enumerate(grid.rows):
        made: list[list[Block]] = []
        for cell in row:
            while taken.get((at, len(made))):
                made.append([])
            for down in range(min(cell.down, len(grid.rows) - at)):
                for across in range(min(cell.across, 60)):
                    taken[at + down, len(made) + across] = True
            made += [cell.blocks, *([] for _one in range(min(cell.across, 60) - 1))]
        while taken.get((at, len(made))):
            made.append([])
        rows.append(made)
    wide = max(map(len, rows), default=0)
    return [[*row, *([] for _one in range(wide - len(row)))] for row in rows]


def _is_words(blocks: list[Block]) -> bool:
    """Whether a cell is one line of words."""
    return all(
        isinstance(one, Para)
        and not one.code
        and not any(isinstance(bit.thing, Picture) or "\n" in bit.text for bit in one.bits)
        for one in blocks
    )


def _is_close(item: list[Block]) -> bool:
    """Whether an item is words and lists below them, without lines between."""
    return sum(isinstance(one, Para) for one in item) <= 1 and all(
        isinstance(one, Para | Listing) for one in item
    )


def _alone(para: Para) -> Picture | None:
    """The picture that a paragraph holds and nothing else."""
    things = [bit.thing for bit in para.bits if bit.thing is not None]
    if len(things) == 1 and isinstance(things[0], Picture) and not words(para).strip():
        return things[0]
    return None


def _is_caption(para: Para) -> bool:
    return bool(_CAPTION.fullmatch(letters(style(para)))) and not para.level


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _fenced(text: str) -> str:
    longest = max((len(one) for one in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def _indented(text: str, by: int) -> str:
    return re.sub(r"\n(?=[^\n])", "\n" + " " * by, text)
