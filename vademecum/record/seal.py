"""The seal of words that their speaker has read, turn by turn.

Law, tested: `seal(fix(x)) == seal(x)` for every fix of typography that may touch speech already
read; any other change of the words breaks it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from vademecum.french.folding import sealed
from vademecum.model import Quotable, Record, Turn
from vademecum.text.scan import scan

_DIGITS = 10


def seal(record: str, anchor: str, speaker: str, speech: str) -> str:
    """Ten hex digits over a record's id, a turn's, its speaker's key and its words.

    `speaker` is "" in a testimony; `speech`: what was said, as a reader sees it.
    """
    return _digest(record, anchor, speaker, sealed(speech))


def _digest(record: str, anchor: str, speaker: str, words: str) -> str:
    told = "\n".join((record, anchor, speaker, words))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:_DIGITS]


def of(record: Record, one: Quotable) -> str:
    """The seal of a turn's or paragraph's words as they now are.

    Struck words, which their speaker was not shown, are sealed as struck: written as the others
    are, they would be words that nobody agreed to.
    """
    return _seal(record, one, _struck(record, one))


def bears(record: Record, one: Quotable, mark: str | None) -> bool:
    """Whether a seal is of these words.

    One made of the whole speech stays good where a part of it was struck since: that only narrows.
    """
    return mark is not None and mark in {of(record, one), _seal(record, one, "")}


def made_for(record: Record, one: Quotable, names: Iterable[str]) -> str:
    """The first of these ids of records for which the seal of a turn was made; "" of none.

    The words are those that were read, where there is one: the file alone has another name.
    """
    speaker = one.speaker if isinstance(one, Turn) else ""
    return next((name for name in names if _made(record, one, name, speaker)), "")


def made_of(record: Record, one: Turn, names: Iterable[str], keys: Iterable[str]) -> str:
    """The first of these keys of speakers for whom a turn was sealed, in one of these records."""
    ids = tuple(names)
    those = (key for key in keys for name in ids if _made(record, one, name, key))
    return next(those, "")


def _made(record: Record, one: Quotable, name: str, speaker: str) -> bool:
    said = {sealed(one.speech + struck) for struck in ("", _struck(record, one))}
    return one.seal in {_digest(name, one.id or "", speaker, words) for words in said}


def read(record: Record, one: Quotable) -> bool | None:
    """Whether the words are those that were read; None where no seal says so."""
    return None if one.seal is None else bears(record, one, one.seal)


def _seal(record: Record, one: Quotable, struck: str) -> str:
    speaker = one.speaker if isinstance(one, Turn) else ""
    return seal(record.id, one.id or "", speaker, one.speech + struck)


def _struck(record: Record, one: Quotable) -> str:
    """The struck words of a turn, a line each, each behind a sign that no speech begins with."""
    if "{retire}" not in record.body:
        return ""
    first, last = (line - record.body_line + 1 for line in (one.first_line, one.last_line))
    found = (words for line, words in _roles(record.body) if first <= line <= last)
    return "".join(f"\n{{retire}} {words}" for words in found)


@lru_cache(maxsize=64)
def _roles(body: str) -> tuple[tuple[int, str], ...]:
    return tuple((one.line, one.text) for one in scan(body).roles if one.name == "retire")
