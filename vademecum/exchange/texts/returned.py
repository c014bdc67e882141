"""What came back as paragraphs of signs: each with how it is set, none that was struck, tracked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vademecum.exchange.likeness import flat
from vademecum.exchange.read.stream import MERGED, Block, Look, Sign, Where
from vademecum.exchange.texts.inline import OBJECT

_MARK = re.compile(r"(?P<unit>\d+)_[0-9a-f]{8}")
_PICTURE = re.compile(r"f(?P<box>\d+)_(?P<kind>image|drawn)")
_SET = frozenset({"bold", "italic", "sup", "sub"})
_BETWEEN = frozenset({"note", "image"})
_APART = frozenset({Where.NOTE, Where.REMARK, Where.BOX})
MARKED = Sign.STRUCK | Sign.HIDDEN


@dataclass(frozen=True, slots=True)
class Char:
    """One sign that came back."""

    char: str
    looks: frozenset[str] = frozenset()
    link: str = ""
    kind: str = ""  # note, image, hard
    name: str = ""  # of the note, of the image's file
    alt: str = ""
    beside: str = ""  # of an image: the file of the drawing it is a picture of
    sign: Sign = Sign.NONE  # struck by its format, hidden
    sent: bool = False  # so signed, and words of the text that was sent: they stay

    @property
    def aside(self) -> bool:
        """Whether it is none of the text's words: struck or hidden, and typed anew."""
        return bool(self.sign) and not self.sent


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that came back."""

    at: int  # its block's number, the first of several
    where: Where
    chars: tuple[Char, ...]
    marks: tuple[int, ...] = ()  # units whose bookmarks begin in it
    pictures: tuple[int, ...] = ()  # boxes whose picture stands there
    style: str = ""
    level: int = 0
    listed: str = ""
    cell: tuple[int, int, int] = (0, 0, 0)
    name: str = ""
    author: str = ""
    blocks: tuple[Block, ...] = ()
    drawn: bool = False  # a drawing was sent there, and a picture of it

    @property
    def merged(self) -> bool:
        """Whether it stands in a cell that was made of several."""
        return self.where is Where.CELL and self.name.endswith(MERGED)

    @property
    def text(self) -> str:
        """Its signs in a row."""
        return "".join(one.char for one in self.chars)

    @property
    def words(self) -> str:
        """Its words, what is no letter left out."""
        return " ".join(self.text.replace(OBJECT, "").split())

    @property
    def struck(self) -> str:
        """What was taken out of it with its trace."""
        return " ".join(
            "".join(run.text for run in one.runs if run.sign & Sign.GONE) for one in self.blocks
        )

    def marked(self, sign: Sign, sent: bool) -> str:
        """Its words struck by their format, or hidden: those of the text sent, or others."""
        those = (c.char if c.sign & sign and c.sent is sent else " " for c in self.chars)
        return " ".join("".join(those).split())


def paras(blocks: Iterable[Block]) -> Iterator[Para]:
    """The paragraphs, those that were made one as one."""
    held: list[tuple[int, Block]] = []
    for at, block in enumerate(blocks):
        if held and block.where in _APART and held[-1][1].where not in _APART:
            yield _para([(at, block)])  # what is called from the middle of two that became one
            continue
        if held and (held[-1][1].where, held[-1][1].name) != (block.where, block.name):
            yield _para(held)
            held = []
        held.append((at, block))
        if not block.goes_on:
            yield _para(held)
            held = []
    if held:
        yield _para(held)


def kept(para: Para, sent: Sequence[str]) -> Para:
    """The paragraph, its struck or hidden signs that are words of the text known as such.

    `sent`: the words of each paragraph of the text, levelled (`likeness.flat`).
    """
    chars: list[Char] = []
    for signed, some in groupby(para.chars, key=lambda one: bool(one.sign)):
        run = list(some)
        words = flat("".join(one.char for one in run)) if signed else ""
        ours = bool(words) and any(words in one for one in sent)
        chars += [replace(one, sent=True) for one in run] if ours else run
    return replace(para, chars=tuple(chars))


def _para(held: Sequence[tuple[int, Block]]) -> Para:
    at, first = held[0]
    # Of paragraphs that became one, the last whose words stand says how it is set.
    shown = [one for _at, one in held if one.text.strip()] or [one for _at, one in held]
    lead = shown[0]
    chars = tuple(char for _at, one in held for char in _chars(one))
    names = [mark.name for _at, one in held for mark in one.marks]
    marks = dict.fromkeys(int(m["unit"]) for one in names if (m := _MARK.fullmatch(one)))
    shown_there = [m for one in names if (m := _PICTURE.fullmatch(one))]
    boxes = dict.fromkeys(int(one["box"]) for one in shown_there)
    cell = first.name.split(".") if first.where is Where.CELL else []
    return Para(
        at, first.where, chars, tuple(marks), tuple(boxes), lead.style, lead.level, lead.listed,
        (int(cell[0]), int(cell[1]), int(cell[2])) if len(cell) >= 3 else (0, 0, 0),
        first.name, first.author, tuple(one for _at, one in held),
        any(one["kind"] == "drawn" for one in shown_there),
    )  # fmt: skip


def _chars(block: Block) -> Iterator[Char]:
    spans = [one for one in block.looks if one.start < one.end]
    points: dict[int, list[Look]] = {}
    for one in block.looks:
        if one.start == one.end and one.kind in _BETWEEN:
            points.setdefault(one.start, []).append(one)
    breaks = {one.start for one in block.looks if one.kind == "break"}
    at = 0
    for run in block.runs:
        for char in run.text:
            yield from _things(points.pop(at, ()))
            if not run.sign & Sign.GONE:
                here = [one for one in spans if one.start <= at < one.end]
                looks = frozenset(one.kind for one in here if one.kind in _SET)
                link = next((one.value for one in here if one.kind == "link"), "")
                kind = "hard" if at in breaks else ""
                yield Char(char, looks, link, kind, sign=run.sign & MARKED)
            at += 1
    for _place, found in sorted(points.items()):
        yield from _things(found)


def _things(found: Sequence[Look]) -> Iterator[Char]:
    for one in found:
        yield Char(OBJECT, kind=one.kind, name=one.value, alt=one.alt, beside=one.beside)


def stripped(chars: Sequence[Char]) -> tuple[Char, ...]:
    """The signs without white space at their ends."""
    start, end = 0, len(chars)
    while start < end and chars[start].char.isspace():
        start += 1
    while end > start and chars[end - 1].char.isspace():
        end -= 1
    return tuple(chars[start:end])
