"""Blocks put together as a reader meets their pieces, in whatever format."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vademecum.exchange.read.seen import seen
from vademecum.exchange.read.stream import Block, Look, Mark, Run, Sign, Tick, Where
from vademecum.language import _
from vademecum.transcripts.docx import PARAGRAPHS
from vademecum.transcripts.refusal import refusal

BOOKMARK = "vm_"  # how the names of our bookmarks begin
_MARKS = 50  # bookmarks of a paragraph
_STRIKES = "\u0335\u0336\u0337\u0338"  # drawn over a letter by who has no format for it


@dataclass(slots=True)
class _Draft:
    """A block being read."""

    where: Where
    style: str
    name: str
    author: str
    runs: list[Run] = field(default_factory=list)
    size: int = 0  # of the words that stand
    marks: list[Mark] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    level: int = 0
    listed: str = ""


class Builder:
    """The blocks of a document, in order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.blocks: list[Block] = []
        self._stack: list[_Draft] = []
        self.away = False  # the row of a table that is read is struck, tracked

    def open(self, where: Where, style: str = "", name: str = "", author: str = "") -> None:
        """A paragraph begins; within another (a text box) it stands apart."""
        if len(self.blocks) >= PARAGRAPHS:
            raise refusal(self._name, _("more than {limit} paragraphs").format(limit=PARAGRAPHS))
        self._stack.append(_Draft(where, style, name, author))

    def close(self, goes_on: bool = False) -> None:
        """The paragraph ends."""
        one = self._stack.pop()
        self.blocks.append(
            Block(
                one.where, tuple(one.runs), one.style, tuple(one.marks), tuple(one.ticks),
                tuple(dict.fromkeys(one.things)), tuple(one.remarks), tuple(one.notes), one.name,
                one.author, goes_on, tuple(one.looks), one.level, one.listed,
                self.away,
            )
        )  # fmt: skip

    @property
    def within(self) -> bool:
        """Whether a paragraph is open."""
        return bool(self._stack)

    @property
    def held(self) -> str:
        """The words that stand in the open paragraph so far."""
        runs = self._stack[-1].runs if self._stack else ()
        return "".join(one.text for one in runs if not one.sign & Sign.GONE)

    @property
    def size(self) -> int:
        """How many characters stand in the open paragraph."""
        return self._stack[-1].size if self._stack else 0

    def words(self, text: str | None, sign: Sign = Sign.NONE) -> None:
        """Some words; outside of any paragraph they stand in one of their own."""
        text = seen(text or "")
        if not text:
            return
        if not self._stack:
            self.open(Where.BODY)
            self.words(text, sign)
            self.close()
            return
        text = unicodedata.normalize("NFC", text)
        if any(one in text for one in _STRIKES):
            sign |= Sign.STRUCK
        draft = self._stack[-1]
        if draft.runs and draft.runs[-1].sign == sign:
            draft.runs[-1] = Run(draft.runs[-1].text + text, sign)
        else:
            draft.runs.append(Run(text, sign))
        draft.size += 0 if sign & Sign.GONE else len(text)

    def begin(self, name: str) -> None:
        """A bookmark begins; others' are none of ours."""
        if name.startswith(BOOKMARK) and self._stack and len(self._stack[-1].marks) < _MARKS:
            self._stack[-1].marks.append(Mark(name.removeprefix(BOOKMARK), self._stack[-1].size))

    def tick(self, tick: Tick) -> None:
        """A box to tick stands in the paragraph; one that stands in none has one of its own."""
        if self._stack:
            self._stack[-1].ticks.append(tick)
        else:
            self.open(Where.BODY)
            self.tick(tick)
            self.close()

    def thing(self, kind: str) -> None:
        """Something that is no words."""
        if self._stack:
            self._stack[-1].things.append(kind)
        else:
            self.open(Where.BODY)
            self.thing(kind)
            self.close()

    def named(self, names: Iterable[str]) -> None:
        """Names given to places of the document, which stand in no paragraph."""
        for one in dict.fromkeys(" ".join(name.split()) for name in names):
            self.open(Where.HEAD)
            self.thing(f"name: {one}")
            self.close()

    def apart(self, where: Where, kind: str) -> None:
        """Something that is no words, in a paragraph of its own."""
        self.open(where)
        self.thing(kind)
        self.close()

    def remark(self, name: str) -> None:
        """A comment is called from here."""
        if not self._stack:
            return
        if name not in self._stack[-1].remarks:
            self._stack[-1].remarks.append(name)
            self.look("remark", self.at, name)
        else:
            self.ends(name)

    def ends(self, name: str) -> None:
        """What a comment is about ends here."""
        looks = self._stack[-1].looks if self._stack else []
        for number, one in enumerate(looks):
            if one.kind == "remark" and one.value == name and one.end == one.start:
                looks[number] = replace(one, end=self.at)

    def note(self, name: str, gone: bool = False) -> None:
        """A note is called from here; `gone`: its call is struck, tracked."""
        if self._stack:
            self._stack[-1].notes.append(name)
            if not gone:
                self.look("note", self.at, name)

    @property
    def at(self) -> int:
        """How many characters the open paragraph has, struck ones too."""
        return sum(len(one.text) for one in self._stack[-1].runs) if self._stack else 0

    def look(self, kind: str, start: int, value: str = "", alt: str = "", beside: str = "") -> None:
        """What stands in the open paragraph from a character on is set so."""
        if self._stack:
            self._stack[-1].looks.append(Look(kind, start, max(start, self.at), value, alt, beside))

    def set_so(self, kinds: Iterable[str], start: int) -> None:
        """What stands in the open paragraph from a character on is set in these ways."""
        for kind in kinds:
            self.look(kind, start)

    def layout(self, level: int, listed: str) -> None:
        """The open paragraph is a heading of that level, or stands in a list."""
        self._stack[-1].level, self._stack[-1].listed = level, listed
