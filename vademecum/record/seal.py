"""The seal of words that their speaker has read, turn by turn.

Law, tested: `seal(fix(x)) == seal(x)` for every fix of typography that may touch speech already
read; any other change of the words breaks it.
"""

from __future__ import annotations

import hashlib

from vademecum.french.folding import sealed
from vademecum.model import Quotable, Record, Turn

_DIGITS = 10


def seal(record: str, anchor: str, speaker: str, speech: str) -> str:
    """Ten hex digits over a record's id, a turn's, its speaker's key and its words.

    `speaker` is "" in a testimony; `speech`: what was said, as a reader sees it.
    """
    told = "\n".join((record, anchor, speaker, sealed(speech)))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:_DIGITS]


def of(record: Record, one: Quotable) -> str:
    """The seal of a turn's or paragraph's words as they now are."""
    speaker = one.speaker if isinstance(one, Turn) else ""
    return seal(record.id, one.id or "", speaker, one.speech)


def read(record: Record, one: Quotable) -> bool | None:
    """Whether the words are those that were read; None where no seal says so."""
    return None if one.seal is None else one.seal == of(record, one)
