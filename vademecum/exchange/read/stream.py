"""A document that came back as one stream of blocks: every word it holds, and how it stands there.

Nothing is judged here. Whatever the file's format, what a person did to it is a sign of a run
(struck, added, hidden…), a thing that is no words (an image), or a block apart (a remark, a note).
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum, IntFlag
from typing import Any

from vademecum.model.proposal import Tracked

# What a block of a message is, by its name; after FILE, the name of the attached file it is of.
SUBJECT, ABOVE, BELOW, SIGNATURE, FORMAT = "subject", "above", "below", "signature", "format"
SENDER = "sender"  # what stands in the place of a sender's name, and is more than one
FILE = "file:"
MERGED = ".merged"  # behind the place of a cell that was made of several
TITLE = "title"  # the name of a file, of an image, of the message


class Where(Enum):
    """In what part of the document a block stands."""

    BODY = "body"
    CELL = "cell"  # of a table
    BOX = "box"  # a text box, a shape, WordArt
    NOTE = "note"  # at the foot or the end
    REMARK = "remark"  # a comment in the margin
    HEAD = "head"  # the pages' head or foot
    MAIL = "mail"  # what the message says around the document, or all of it


class Sign(IntFlag):
    """What a person, or their program, did to some words."""

    NONE = 0
    ADDED = 1  # tracked
    GONE = 2  # tracked
    MOVED = 4  # tracked, with ADDED where they went and GONE where they came from
    STRUCK = 8  # struck through by their format
    HIDDEN = 16  # not seen on the page
    BRIGHT = 32  # highlighted, or in a colour
    SHAPED = 64  # their format changed, tracked
    QUOTED = 128  # of a mail: what was sent, repeated


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand alike."""

    text: str
    sign: Sign = Sign.NONE


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a bookmark begins. Where it ends nobody can rely on: LibreOffice doubles them."""

    name: str
    at: int  # in `Block.text`


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick: what its program says, and the sign shown there."""

    tag: str  # empty where the program dropped it
    at: int  # where its sign stands in `Block.text`
    shown: str  # the sign or the words in it now
    checked: bool | None  # None where the program says nothing


@dataclass(frozen=True, slots=True)
class Look:
    """How some of a paragraph's words are set, or what stands between two of them."""

    kind: str  # bold, italic, sup, sub, link, remark; between words: note, image, break
    start: int  # in `Block.every`
    end: int
    value: str = ""  # where a link leads; the name of a note, a remark, an image's file
    alt: str = ""  # what an image says to who cannot see it
    beside: str = ""  # of an image: the file of the drawing that newer programs show in its place


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph."""

    where: Where
    runs: tuple[Run, ...] = ()
    style: str = ""
    marks: tuple[Mark, ...] = ()
    ticks: tuple[Tick, ...] = ()
    things: tuple[str, ...] = ()  # image, drawing, equation, object, control
    remarks: tuple[str, ...] = ()  # names of the comments called from it
    notes: tuple[str, ...] = ()  # names of the notes called from it
    name: str = ""  # of a remark or a note: its name; of a cell: table.row.column
    author: str = ""  # of a remark; of an image in a message: the line above it
    goes_on: bool = False  # its end is struck, tracked: it is one with the next
    looks: tuple[Look, ...] = field(default=(), compare=False)
    level: int = field(default=0, compare=False)  # of a heading, from 1
    listed: str = field(default="", compare=False)  # bullet or number, and how deep: bullet:0
    away: bool = field(default=False, compare=False)  # the row it stands in is struck, tracked

    @property
    def text(self) -> str:
        """The words as they read with every tracked change accepted."""
        return "".join(one.text for one in self.runs if not one.sign & Sign.GONE)

    @property
    def every(self) -> str:
        """All its words, struck ones too."""
        return "".join(one.text for one in self.runs)

    @property
    def signs(self) -> Sign:
        """All that was done to its words."""
        found = Sign.NONE
        for run in self.runs:
            found |= run.sign if run.text.strip() else Sign.NONE
        return found


@dataclass(frozen=True, slots=True)
class Thread:
    """Where a comment stands among others."""

    answers: str = ""  # the name of the comment it is a reply to
    settled: bool = False  # somebody marked it, or what it answers, as done with


@dataclass(frozen=True, slots=True)
class Stream:
    """What a document holds."""

    form: str  # docx, odt, mail
    blocks: tuple[Block, ...]
    noted: tuple[str, ...] = ()  # what its properties say it is
    broken: bool = False  # its XML was mended to be read: it proves nothing
    sender: tuple[str, ...] = ()  # of a message: the name and the address it is from
    files: Mapping[str, bytes] = field(default_factory=dict, compare=False)  # images, by name
    threads: Mapping[str, Thread] = field(default_factory=dict, compare=False)  # of comments
    tracked: tuple[Tracked, ...] = field(default=(), compare=False)  # under whoever's name


def encoded(stream: Stream) -> bytes:
    """The stream as JSON, which a child process hands over."""
    blocks = [
        asdict(one)
        | {"where": one.where.value, "runs": [[run.text, int(run.sign)] for run in one.runs]}
        for one in stream.blocks
    ]
    value = {
        "form": stream.form, "noted": stream.noted, "broken": stream.broken, "blocks": blocks,
        "sender": stream.sender,
        "files": {name: b64encode(data).decode() for name, data in stream.files.items()},
        "threads": {name: asdict(one) for name, one in stream.threads.items()},
        "tracked": [asdict(one) for one in stream.tracked],
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def decoded(data: bytes) -> Stream:
    """The stream that `encoded` wrote."""
    value = json.loads(data)
    blocks = tuple(map(_block, value["blocks"]))
    noted, sender = tuple(value["noted"]), tuple(value["sender"])
    files = {name: b64decode(said) for name, said in value["files"].items()}
    threads = {name: Thread(**said) for name, said in value["threads"].items()}
    tracked = tuple(Tracked(**said) for said in value["tracked"])
    return Stream(value["form"], blocks, noted, value["broken"], sender, files, threads, tracked)


def _block(value: dict[str, Any]) -> Block:
    return Block(
        **value
        | {
            "where": Where(value["where"]),
            "runs": tuple(Run(text, Sign(sign)) for text, sign in value["runs"]),
            "marks": tuple(Mark(**one) for one in value["marks"]),
            "ticks": tuple(Tick(**one) for one in value["ticks"]),
            "things": tuple(value["things"]),
            "remarks": tuple(value["remarks"]),
            "notes": tuple(value["notes"]),
            "looks": tuple(Look(**one) for one in value["looks"]),
        }
    )
