"""What somebody without git gives to the book: a text as they want it, and what they say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Medium(Enum):
    """By what way it came."""

    WORD = "word"  # a document, .docx or .odt
    PAGE = "page"  # a file made by the site
    MAIL = "mail"  # a message
    BRANCH = "branch"  # a branch of git, a colleague's or a forge's


class Sense(Enum):
    """What a collectivité thinks of a text (`avis`)."""

    FAVOURABLE = "favorable"
    RESERVED = "reserve"
    UNFAVOURABLE = "defavorable"


@dataclass(frozen=True, slots=True)
class Giver:
    """Whose words they are."""

    person: str = ""  # id in the register, "" where it knows them not
    name: str = ""  # as they call themselves
    authority: str = ""  # id of a collectivité of the register, or its name as they wrote it
    credit: str = ""  # how they want to be named: name, initials, omitted; "" where they do not say


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says of a text, which is no word of it."""

    words: str
    about: str = ""  # the words of the text it stands beside, as read; "" of the whole
    anchor: str = ""  # of the turn, paragraph or heading it stands in
    line: int = 0  # in the text it was made on, 0 where nothing tells
    author: str = ""  # where it is another's than who gave the whole
    reply: int = 0  # which remark of the whole it answers, counted from 1; 0 where none
    settled: bool = False  # who wrote it, or somebody they wrote to, marked it as done with


@dataclass(frozen=True, slots=True)
class Tracked:
    """A change of words that a program tracked under somebody's name."""

    author: str
    words: str  # that were put in, or struck, on one line


@dataclass(frozen=True, slots=True)
class Opinion:
    """An `avis` as its author gave it."""

    sense: Sense
    authority: str  # id of the register, or the name as written
    by: str = ""  # who says so for it: a service, an elected official
    words: str = ""  # what it is reserved about


@dataclass(frozen=True, slots=True)
class Proposed:
    """One thing received, before it is in git: nothing in it is trusted but what was checked."""

    path: str  # of the text's file in the book, as it was when it was sent; new for a new text
    base: str  # blob of the file it was made on; "" for a new text
    text: str  # the whole file, LF, as they want it; equal to the base where they only speak of it
    giver: Giver
    medium: Medium
    digest: str  # SHA-256 of the file received, in hexadecimal
    received: dt.date
    remarks: tuple[Remark, ...] = ()
    questions: tuple[str, ...] = ()  # what could not be placed, a sentence each, for the editor
    opinion: Opinion | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)  # images, by path from the book's root
    told: tuple[str, ...] = ()  # what was changed, a line each, for a receipt
    tracked: tuple[Tracked, ...] = ()  # under another's name than of who gave the whole
