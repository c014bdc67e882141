"""The words of a staged page, read without MyST: what reads them to make the page is not asked.

A lexer by lines and patterns, which knows of MyST what `text.directives` allows and no more. It may
be naive: where it and the page differ, a person is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from vademecum.formats.site.inline import inline, plain, words
from vademecum.formats.site.margins import Margins
from vademecum.text.directives import DIRECTIVES, Argument, Body, Option


class Where(Enum):
    """Which order words stand in."""

    TEXT = "text"  # one after another
    NOTE = "note"  # where the page puts its notes
    GLOSSARY = "glossary"  # where its order puts them


@dataclass(frozen=True, slots=True)
class Block:
    """Words that stand together."""

    where: Where
    words: tuple[str, ...]
    lines: tuple[int, ...]  # of each word, in the staged file


_FENCE = re.compile(r"(?P<marks>:{3,}|`{3,}|~{3,})\s*(?:\{(?P<name>[^}\s]+)\})?(?P<rest>.*)")
_OPTION = re.compile(r":(?P<name>[\w-]+):(?:[ \t]+(?P<value>.*))?")
_QUOTED = re.compile(r"(?:[ \t]*>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(?P<number>\d{1,9})[.)])(?=[ \t]|$)[ \t]*")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_DEFINED = re.compile(
    r"\[[^\]^][^\]]*\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*"
)
_ENTITLED = re.compile(r"\"[^\"]*\"|'[^']*'|\([^()]*\)")
_ADDRESS_NEXT = re.compile(r"\[[^\]^][^\]]*\]:")  # its address stands on the next line
_TARGET = re.compile(r"\([^()\s]+\)=[ \t]*")
_SET_BACK = " " * 5
_UNPRINTED = frozenset({"alt"})  # read aloud, not printed


@dataclass(slots=True)
class _Open:
    """A fence that is not closed yet."""

    marks: str
    name: str  # empty: code
    options: bool = True  # still at the lines of its options
    given: dict[str, tuple[str, int]] = field(default_factory=dict)  # those printed, as written


def blocks(text: str, title: str = "") -> Iterator[Block]:
    """The blocks of a staged page; a sheet that has the page's own `title` does not repeat it."""
    reading = _Reading(title)
    for number, line in enumerate(text.split("\n"), 1):
        reading.line(line, number)
    reading.close()
    return iter(reading.found)


class _Reading:
    """Lines gathered into blocks."""

    def __init__(self, title: str) -> None:
        self.found: list[Block] = []
        self._title = words(title)
        self._open: list[_Open] = []
        self._rows: list[tuple[str, int]] = []
        self._where = Where.TEXT
        self._item = False  # whether the lines gathered are an item's
        self._listed = False  # whether a list may go on below what is indented
        self._code = False
        self._margins = Margins()
        self._awaited = False  # whether the address of a link comes
        self._title_may = False  # whether its title may come
        self._margin = False  # of a glossary: whether the lines gathered stand at its margin

    def close(self) -> None:
        """End the block that is being gathered."""
        if self._rows:
            rows, self._rows = self._rows, []
            read = plain if self._code else inline
            pairs = list(read(rows))
            if pairs:
                told, lines = zip(*pairs, strict=True)
                self.found.append(Block(self._where, told, lines))
        self._item = self._code = False

    def _put(self, line: str, number: int) -> None:
        self._rows.append((line, number))

    def line(self, line: str, number: int) -> None:
        """Take the next line."""
        quoted = line.lstrip().startswith(">")
        bare = _QUOTED.sub("", line, count=1) if quoted else line
        stripped = bare.strip()
        if stripped and not self._rows:
            self._margins.quote(line, quoted=quoted)
        after = bare  # a fence may open an item of a list, and an item one of another
        while inner := _ITEM.match(after):
            after = after[inner.end() :]
        after = after.strip()
        top = self._open[-1] if self._open else None
        if top is not None and not top.name:
            if _closes(stripped, top):
                self._end()
            else:
                self._code = True
                self._put(bare, number)
            return
        if top is not None and _closes(stripped, top):
            self._given(top)
            self._end()
            self._where = Where.TEXT
            return
        if any(_silent(one.name) for one in self._open):
            if (fence := _FENCE.fullmatch(stripped)) and fence["name"]:
                self._open.append(_Open(fence["marks"], fence["name"]))
                self._margins.enter(bare, stripped)
            return
        if top is not None and top.options:
            if option := _OPTION.fullmatch(stripped):
                self._option(top, option, number)
                return
            self._given(top)
        fence = _FENCE.fullmatch(after)
        ticked = fence is not None and fence["marks"][0] == "`" and "`" in fence["rest"]
        if fence and not ticked and (fence["name"] or fence["marks"][0] != ":"):
            self._fence(fence, number)
            self._margins.enter(bare, after)
            return
        self._text(bare, stripped, number)

    def _end(self) -> None:
        self.close()
        self._open.pop()
        self._margins.leave()

    def _fence(self, fence: re.Match[str], number: int) -> None:
        self.close()
        if self._where is not Where.NOTE:
            self._where = Where.TEXT
        name = fence["name"] or ""
        row = DIRECTIVES.get(name)
        self._open.append(_Open(fence["marks"], name))
        if row is not None and row.argument in (Argument.TITLE, Argument.OPTIONAL_TITLE):
            told = fence["rest"].strip()
            if not (name == "fiche" and words(told) == self._title):
                self._put(told, number)
                self.close()
        if name == "glossary":
            self._where = Where.GLOSSARY

    def _option(self, top: _Open, option: re.Match[str], number: int) -> None:
        row = DIRECTIVES.get(top.name)
        name = option["name"]
        if row and row.options.get(name) is Option.WORDS and name not in _UNPRINTED:
            top.given[name] = option["value"] or "", number

    def _given(self, top: _Open) -> None:
        """Take the options that are printed, in the order of the page, which is that of the row."""
        top.options = False
        row = DIRECTIVES.get(top.name)
        where, self._where = self._where, Where.TEXT
        for name in row.options if row else ():
            if name in top.given:
                self._code = True  # as it is written: no markup is read in it
                self._put(*top.given[name])
                self.close()
        top.given.clear()
        self._where = where

    def _text(self, bare: str, stripped: str, number: int) -> None:
        if self._where is Where.GLOSSARY:
            margin = not bare.startswith((" ", "\t"))
            if stripped and (margin or margin != self._margin):
                self.close()
                self._margin = margin
        elif not stripped:
            if self._where is not Where.NOTE:
                self.close()
            return
        elif self._where is Where.NOTE and self._rows and not bare.startswith((" ", "\t")):
            previous = self._rows[-1][1]
            if previous < number - 1 or _NOTE.match(stripped) or _ITEM.match(bare):
                self.close()
                self._where = Where.TEXT
        if not stripped or _TARGET.fullmatch(stripped):
            return
        awaited, self._awaited = self._awaited, False
        entitled, self._title_may = self._title_may, False
        if entitled and _ENTITLED.fullmatch(stripped):
            return
        if self._where is Where.TEXT and not awaited:
            going = bool(self._rows) and not self._code
            if self._margins.code(bare, going=going):
                self._code = not going
                self._put(bare, number)
                return
            if self._code:
                self.close()
        if note := _NOTE.match(stripped):
            self.close()
            self._where = Where.NOTE
            self._put(stripped[note.end() :], number)
            return
        if not self._rows and (awaited or _DEFINED.fullmatch(stripped)):
            self._title_may = not stripped.endswith(("'", '"', ")"))
            return
        if not self._rows and _ADDRESS_NEXT.fullmatch(stripped):
            self._awaited = True
            return
        item = _ITEM.match(bare)
        begins = _margin(bare)
        if not self._rows and not item and not begins:
            self._listed = False
        # A number within a paragraph begins no list, but for the first; below an item's own
        # paragraph, which stands further in, it is the next one.
        inside = self._listed and bool(self._rows) and _margin(self._rows[0][0]) > begins
        parted = bool(self._rows) and self._rows[-1][1] < number - 1  # by a blank line, in a note
        free = not self._rows or self._item or inside or parted
        if item and (item["number"] in (None, "1") or free):
            self._listed = True
            if self._where is Where.TEXT:
                self.close()
            self._item = True
            bare = bare[item.end() :]
            while inner := _ITEM.match(bare):
                item, bare = inner, bare[inner.end() :]
            # Set back from its own mark, it begins with code.
            self._code = bool(bare) and not self._rows and item[0].endswith(_SET_BACK)
        self._put(bare, number)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _closes(stripped: str, top: _Open) -> bool:
    return len(stripped) >= len(top.marks) and stripped.strip(top.marks[0]) == "" and stripped != ""


def _silent(name: str) -> bool:
    """Whether what a directive holds is not printed where it stands."""
    row = DIRECTIVES.get(name)
    if row is None:
        return name not in ("", "vm:turn", "vm:paragraph")
    return row.body in (Body.NONE, Body.PLAIN)
