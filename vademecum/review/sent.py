"""A hearing's file cut into the paragraphs a person rereads, each with its place in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from vademecum.model import Hearing, Turn
from vademecum.record.edit import Words, placed


@dataclass(frozen=True, slots=True)
class Sent:
    """A turn as it is sent to a person: its label, its paragraphs."""

    turn: Turn
    label: str
    start: int  # of its id line, or of its label, in the file's LF text
    end: int  # after its last character
    paragraphs: tuple[Words, ...]

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with the turn's words."""
        words = "\n".join(one.source for one in self.paragraphs)
        return hashlib.sha256(words.encode()).hexdigest()[:8]


def turns(record: Hearing, text: str) -> tuple[Sent, ...]:
    """The turns of `record`, whose file is `text` (LF); turns without an id are left out."""
    return tuple(
        Sent(turn, record.speaker(turn.speaker).label, one.start, one.end, one.blocks)
        for one in placed(record, text)
        if isinstance(turn := one.quotable, Turn) and turn.id is not None
    )
