"""What of a draft stays in the chapter, sign by sign, and what is left out, with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vademecum.exchange.draft.emptied import emptied, rooms
from vademecum.exchange.draft.matching import Side
from vademecum.exchange.draft.tree import (
    Bit,
    Block,
    Note,
    Para,
    Tree,
    inside,
    notes,
    paras,
    words,
)
from vademecum.exchange.read.stream import Block as Source
from vademecum.exchange.read.stream import Sign, Where
from vademecum.french.folding import letters


class Changes(Enum):
    """What becomes of tracked changes."""

    ASK = "ask"  # as accepted, each of them told
    ACCEPT = "accept"
    REJECT = "reject"


class Why(Enum):
    """Why some words are not in the chapter."""

    REMARK = "remark"  # they are kept as a remark
    HIDDEN = "hidden"
    STRUCK = "struck"  # struck through by their format
    DELETED = "deleted"  # under tracking, accepted
    ADDED = "added"  # under tracking, rejected
    CONTENTS = "contents"  # a table of contents, an index made by the program
    TITLE = "title"  # the document's title, where another was given
    FRONT = "front"  # author, date, as the document's first page names them
    BOX = "box"  # a text box
    HEAD = "head"  # the pages' head or foot
    NOTE = "note"  # of no note that is called
    EQUATION = "equation"
    DRAWN = "drawn"  # a diagram, a chart
    ALT = "alt"  # what a picture shows that is left out
    PLACEHOLDER = "placeholder"  # words that wait in a content control
    LOST = "lost"  # pandoc does not tell it


@dataclass(frozen=True, slots=True)
class Left:
    """Some words that are left out."""

    why: Why
    words: str
    near: str = ""  # what stands around them


_CONTENTS = re.compile(
    r"(?:toc|tm|contents|index|table of|illustration index|table index)\s?(?:\d|heading|figures|"
    r"authorities)*|(?:titre de )?tables? des (?:matieres|illustrations).*|en tete de table.*"
)
_FRONT = {"Author": Why.FRONT, "Date": Why.FRONT}
_PLACES = {Where.BOX: Why.BOX, Where.HEAD: Why.HEAD, Where.NOTE: Why.NOTE}


def of_sign(sign: Sign, changes: Changes) -> Why | None:
    """Why words of this sign are left out; None: they stay."""
    if sign & Sign.HIDDEN:
        return Why.HIDDEN
    if sign & Sign.STRUCK:
        return Why.STRUCK
    if changes is Changes.REJECT:
        return Why.ADDED if sign & Sign.ADDED else None
    return Why.DELETED if sign & Sign.GONE else None


def of_style(style: str) -> Why | None:
    """Why a paragraph of this style is left out."""
    if style in _FRONT:
        return _FRONT[style]
    return Why.CONTENTS if _CONTENTS.fullmatch(letters(style)) else None


def settle(tree: Tree, changes: Changes) -> None:
    """Take out of a tree all that does not stay."""
    for note in reversed(notes(paras(tree.blocks))):
        note.blocks[:] = _settled(note.blocks, changes)
    tree.blocks[:] = _settled(tree.blocks, changes)


def _settled(blocks: list[Block], changes: Changes) -> list[Block]:
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Para):
            _trim(block, changes)
            before = kept[-1] if kept else None
            if isinstance(before, Para) and _goes_on(before, changes):
                _join(before, block, changes)
            elif block.bits:
                kept.append(block)
            continue
        full = [any(map(words, paras(room))) for room in rooms(block)]
        for room in inside(block):
            room[:] = _settled(room, changes)
        if emptied(block, full):
            kept.append(block)
    return kept


def _goes_on(para: Para, changes: Changes) -> bool:
    return para.added_end if changes is Changes.REJECT else para.struck_end


def _join(first: Para, second: Para, changes: Changes) -> None:
    """Two paragraphs become one, since the end of the first was struck.

    The white space between them stays; where there is none, only an end that was put in cut a word.
    """
    open_end = first.open_end or second.open_start or changes is not Changes.REJECT
    if open_end and first.bits and second.bits and not _closes(words(second)):
        first.bits.append(Bit(" "))
    first.open_end = second.open_end
    first.bits += second.bits
    first.struck_end, first.added_end = second.struck_end, second.added_end


def ends(tree: Tree, changes: Changes) -> Iterator[Left]:
    """Ends of paragraphs that nobody settled, taken out or put in under tracking, among words kept.

    Their words are those of the paragraph.
    """
    if changes is not Changes.ASK:
        return
    body = paras(tree.blocks)
    for para in [*body, *(one for note in notes(body) for one in paras(note.blocks))]:
        sort = Sign.GONE if para.struck_end else Sign.ADDED if para.added_end else None
        if sort is None or all(one.sign & sort for one in para.letters):
            continue  # all of it came or went, which is told
        said = para.source.text if para.source is not None else words(para)
        yield Left(Why.DELETED if para.struck_end else Why.ADDED, " ".join(said.split()))


def style(para: Para) -> str:
    """The style of a paragraph, as the document's own words for it tell."""
    return para.source.style if para.source is not None and para.source.style else para.style


def _trim(para: Para, changes: Changes) -> None:
    """Keep of a paragraph what stays."""
    if of_style(style(para)) is not None:
        para.bits.clear()
        return
    at = 0
    for bit in para.bits:
        kept = ""
        for one in bit.text:
            here = para.letters[at] if at < len(para.letters) else None
            if one.isspace():
                gone = here is not None and here.space is not None
                if not (gone and here is not None and of_sign(here.space or Sign.NONE, changes)):
                    kept += one
                continue
            if here is None or of_sign(here.sign, changes) is None:
                kept += one
            at += 1
        bit.text = kept
    said = words(para)
    para.open_start, para.open_end = said[:1].isspace(), said[-1:].isspace()
    para.bits[:] = _tidied(para.bits)


def _closes(said: str) -> bool:
    """Whether words begin with a sign that no space stands before."""
    return said[:1] in ".,…)]}’'"


def _tidied(bits: list[Bit]) -> list[Bit]:
    """Runs that say something, white space once, none at the ends."""
    kept: list[Bit] = []
    said = ""
    for bit in bits:
        if bit.thing is not None:
            if not isinstance(bit.thing, Note) or bit.thing.blocks:
                kept.append(bit)
            continue
        bit.text = re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ \t]+", " ", bit.text))
        if not said or said[-1] in " \n":
            bit.text = bit.text.lstrip(" \n") if not said else bit.text.lstrip(" ")
        said += bit.text
        if not bit.text:
            continue
        if kept and kept[-1].thing is None and (kept[-1].marks, kept[-1].to) == (bit.marks, bit.to):
            kept[-1].text += bit.text
        else:
            kept.append(bit)
    for bit in reversed(kept):  # what stands at the end may be a note, which is no word
        bit.text = bit.text.rstrip(" \n")
        if bit.text:
            break
    return [bit for bit in kept if bit.text or bit.thing is not None]


def left(sides: list[Side], changes: Changes, title: Source | None) -> Iterator[Left]:
    """All of our own reading that is not in the chapter, in order, run by run.

    `title`: the document's own, where the chapter has another. A table of contents is one line.
    """
    contents: list[str] = []
    for one in sides:
        whole = whole_of(one, title)
        if contents and whole is not Why.CONTENTS and one.signs:
            yield Left(Why.CONTENTS, " · ".join(contents))
            contents.clear()
        for why, said in _runs(one, whole, changes):
            if why is Why.CONTENTS:
                contents.append(said)
            else:
                yield Left(why, said, _near(one.block, said))
    if contents:
        yield Left(Why.CONTENTS, " · ".join(contents))


def whole_of(one: Side, title: Source | None) -> Why | None:
    """Why a paragraph is left out, all of it."""
    if title is not None and one.block is title:
        return Why.TITLE
    if one.block.where is Where.REMARK:
        return Why.REMARK
    return of_style(one.block.style) if one.block.where in {Where.BODY, Where.CELL} else None


def of_letter(one: Side, at: int, whole: Why | None, changes: Changes) -> Why | None:
    """Why one sign of a paragraph is left out; None: it is in the chapter."""
    why = whole or of_sign(one.letters[at].sign, changes)
    if why is None and not one.placed[at]:
        return _PLACES.get(one.block.where, Why.LOST)
    return why


def _runs(one: Side, whole: Why | None, changes: Changes) -> Iterator[tuple[Why, str]]:
    """(why, words) of a paragraph's runs that are left out."""
    last: Why | None = None
    said = ""
    for at, (letter, sign) in enumerate(zip(one.letters, one.signs, strict=True)):
        why = of_letter(one, at, whole, changes)
        space = " " if letter.space is not None else ""
        if why is last:
            said += space + sign
            continue
        if last is not None:
            yield last, said.strip()
        last, said = why, space + sign
    if last is not None:
        yield last, said.strip()


def _near(block: Source, said: str) -> str:
    """The paragraph that some words stand in, where it says more."""
    text = " ".join(block.text.split())
    return text if text and text != " ".join(said.split()) else ""


def asked(sides: list[Side], changes: Changes) -> Iterator[Left]:
    """Tracked changes that nobody settled: what was put in, what was taken out."""
    if changes is not Changes.ASK:
        return
    for one in sides:
        last: Why | None = None
        said = ""
        for letter, sign in zip(one.letters, one.signs, strict=True):
            why = _change(letter.sign) if any(one.placed) or letter.sign & Sign.GONE else None
            space = " " if letter.space is not None else ""
            if why is not last and last is not None:
                yield Left(last, said.strip(), _near(one.block, said))
            said = said + space + sign if why is last else space + sign
            last = why
        if last is not None:
            yield Left(last, said.strip(), _near(one.block, said))


def _change(sign: Sign) -> Why | None:
    if sign & Sign.HIDDEN or sign & Sign.STRUCK:
        return None
    return Why.DELETED if sign & Sign.GONE else Why.ADDED if sign & Sign.ADDED else None
