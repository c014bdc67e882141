"""What pandoc read of a document, its JSON, as our own tree.

pandoc-types 1.23 (`Text.Pandoc.Definition`): a node is `{"t": name, "c": content}`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from vademecum.exchange.draft.tree import (
    CODE,
    EMPH,
    STRONG,
    SUB,
    SUP,
    Bit,
    Block,
    Cell,
    Grid,
    Listing,
    Note,
    Para,
    Picture,
    Quoted,
    Tree,
)
from vademecum.exchange.read.seen import seen
from vademecum.exchange.read.stream import Sign

_MARKS = {"Strong": STRONG, "Emph": EMPH, "Superscript": SUP, "Subscript": SUB}
# What stands before the text, as Word's styles name it.
_FRONT = {
    "title": "Title",
    "subtitle": "Subtitle",
    "author": "Author",
    "date": "Date",
    "abstract": "Abstract",
}
_SECRET = re.compile(r"([a-z][a-z0-9+.-]*://)[^/?#@]*@", re.IGNORECASE)  # somebody's password
_SCHEMES = ("http://", "https://", "mailto:")


def tree(data: bytes) -> Tree:
    """The tree of a JSON document; ValueError, KeyError, TypeError where it is none."""
    value = json.loads(data)
    reader = _Reader()
    front: list[Block] = []
    for key, style in _FRONT.items():
        if key in value["meta"]:
            front += reader.front(value["meta"][key], style)
    return Tree(
        [*front, *reader.blocks(value["blocks"])], reader.about, reader.unlinked, reader.mailed,
        reader.inner,
    )  # fmt: skip


def plain(inlines: list[Any]) -> str:
    """The words of some inlines."""
    return "".join(bit.text for bit in _Reader().bits(inlines))


@dataclass
class _Reader:
    about: dict[str, str] = field(default_factory=dict)
    unlinked: list[str] = field(default_factory=list)
    mailed: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)  # comments that are about what comes
    _sign: Sign = Sign.NONE  # of what stands under tracking

    def front(self, value: dict[str, Any], style: str) -> list[Block]:
        """A value of the metadata, which Word has as paragraphs."""
        kind, content = value["t"], value["c"]
        if kind == "MetaList":
            return [block for one in content for block in self.front(one, style)]
        if kind == "MetaBlocks":
            found = self.blocks(content)
        elif kind == "MetaInlines":
            found = [Para(list(self.bits(content)))]
        else:
            found = [Para([Bit(str(content))])]
        for block in found:
            if isinstance(block, Para):
                block.style = style
        return found

    def blocks(self, values: list[Any]) -> list[Block]:
        """Some blocks."""
        return [block for value in values for block in self._block(value)]

    def _block(self, value: dict[str, Any]) -> list[Block]:
        kind: str = value["t"]
        content: Any = value.get("c")
        if kind in {"Para", "Plain"}:
            return [self._para(content)]
        if kind == "Header":
            made = self._para(content[2])
            made.level = content[0]
            return [made]
        if kind == "CodeBlock":
            return [Para([Bit(_nfc(content[1]))], code=True)]
        if kind == "LineBlock":
            rows = [list(self.bits(row)) for row in content]
            return [Para([bit for row in rows for bit in (*row, Bit("\n"))][:-1])]
        if kind == "BlockQuote":
            return [Quoted(self.blocks(content))]
        if kind == "BulletList":
            return [Listing([self.blocks(one) for one in content])]
        if kind == "OrderedList":
            (start, style, _delimiter), items = content
            lettered = style["t"] not in {"Decimal", "DefaultStyle"}
            return [Listing([self.blocks(one) for one in items], start, lettered)]
        if kind == "DefinitionList":
            return [
                block
                for term, several in content
                for block in (self._para(term), *(b for one in several for b in self.blocks(one)))
            ]
        if kind == "Table":
            return [*self.blocks(content[1][1]), self._table(content)]
        if kind == "Figure":
            return [*self.blocks(content[2]), *_styled(self.blocks(content[1][1]), "caption")]
        if kind == "Div":
            return _styled(self.blocks(content[1]), dict(content[0][2]).get("custom-style", ""))
        if kind == "RawBlock":
            return [Para([Bit(_nfc(content[1]))])]
        return []  # a rule, nothing

    def _table(self, content: list[Any]) -> Grid:
        _attributes, _caption, _columns, head, bodies, foot = content
        rows = [self._row(row) for row in head[1]]
        heads = len(rows)
        for body in bodies:
            rows += [self._row(row) for row in (*body[2], *body[3])]
        return Grid([*rows, *(self._row(row) for row in foot[1])], heads)

    def _row(self, row: list[Any]) -> list[Cell]:
        return [Cell(self.blocks(inner), down, across) for _a, _b, down, across, inner in row[1]]

    def _para(self, inlines: list[Any]) -> Para:
        made = Para([])
        for name in self._open:  # what a comment is about goes on here
            self.about[name] += "\n" if self.about[name] else ""
        for bit in self.bits(inlines):
            if bit.text in _ENDS and not bit.marks:
                made.struck_end |= bit.text == _STRUCK
                made.added_end |= bit.text == _ADDED
            else:
                made.bits.append(bit)
        return made

    def bits(
        self, inlines: list[Any], marks: frozenset[str] = frozenset(), to: str = ""
    ) -> Iterator[Bit]:
        """Some inlines as runs of words."""
        for value in inlines:
            yield from self._inline(value, marks, to)

    def _said(self, text: str, marks: frozenset[str], to: str) -> Bit:
        for name in self._open:
            self.about[name] += text
        return Bit(text, marks, to)

    def _inline(self, value: dict[str, Any], marks: frozenset[str], to: str) -> Iterator[Bit]:
        kind: str = value["t"]
        content: Any = value.get("c")
        if kind == "Str":
            yield self._said(_nfc(content), marks, to)
        elif kind in {"Space", "SoftBreak"}:
            yield self._said(" ", marks, to)
        elif kind == "LineBreak":
            yield self._said("\n", marks, to)
        elif kind in _MARKS:
            yield from self.bits(content, marks | {_MARKS[kind]}, to)
        elif kind == "Code":
            yield self._said(_nfc(content[1]), marks | {CODE}, to)
        elif kind == "Link":
            address = content[2][0]
            secret = _SECRET.match(address)
            known = address.lower().startswith(_SCHEMES) and not secret
            scheme, colon, rest = address.partition(":")
            kept = f"{scheme.lower()}{colon}{rest}" if known else ""
            if not kept and not address.startswith("#"):
                self.unlinked.append(_SECRET.sub(r"\1…@", address))
            if address.startswith("#") and not address.startswith("#_Toc"):
                self.inner.append(plain(content[1]))
            if kept.startswith("mailto:"):
                self.mailed.append(kept[7:])
            yield from self.bits(content[1], marks, kept)
        elif kind == "Image":
            yield Bit(thing=Picture(content[2][0], plain(content[1])))
        elif kind == "Note":
            held, self._open = self._open, []
            yield Bit(thing=Note(self.blocks(content), self._sign))
            self._open = held
        elif kind == "Span":
            yield from self._span(content, marks, to)
        elif kind == "Quoted":
            first, last = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            inner = self.bits(content[1], marks, to)
            yield from (Bit(first, marks, to), *inner, Bit(last, marks, to))
        elif kind in {"Underline", "Strikeout", "SmallCaps"}:
            yield from self.bits(content, marks, to)
        elif kind == "Cite":
            yield from self.bits(content[1], marks, to)
        elif kind == "RawInline":
            yield Bit(_nfc(content[1]), marks, to)
        # An equation is found, with its words, by our own reading.

    def _span(self, content: list[Any], marks: frozenset[str], to: str) -> Iterator[Bit]:
        (_id, classes, pairs), inner = content
        if "comment-start" in classes:
            name = dict(pairs).get("id", "")
            self.about.setdefault(name, "")
            self._open.append(name)
        elif "comment-end" in classes:
            name = dict(pairs).get("id", "")
            self._open = [one for one in self._open if one != name]
        elif "paragraph-deletion" in classes:
            yield Bit(_STRUCK)
        elif "paragraph-insertion" in classes:
            yield Bit(_ADDED)
        else:
            held = self._sign
            self._sign |= next((_TRACKED[one] for one in classes if one in _TRACKED), Sign.NONE)
            yield from self.bits(inner, marks, to)
            self._sign = held


_TRACKED = {"deletion": Sign.GONE, "insertion": Sign.ADDED}
# Signs that stand for a paragraph's end put in or taken out: no text holds them.
_STRUCK, _ADDED = "\x00-", "\x00+"
_CODES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffc-\uffff]")
# Spaces that a machine measured, ends of lines of another making: a space for readers.
_SPACES = re.compile(r"[\u2000-\u200a\u2028\u2029\u205f\u3000]")
_ENDS = frozenset({_STRUCK, _ADDED})


def _styled(blocks: list[Block], style: str) -> list[Block]:
    for block in blocks:
        if isinstance(block, Para) and style:
            block.style = style
    return blocks


def _nfc(text: str) -> str:
    """Text without the codes of faces that draw signs, which say nothing in another face."""
    found = seen(_CODES.sub("", unicodedata.normalize("NFC", text)))
    return _SPACES.sub(" ", found)
