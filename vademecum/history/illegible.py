"""Past states of a record not all of which can be read: what they promised is not known.

Of a file that is not as a record is, its lines bind as far as they are read (`legible`). What else
stood above its first turn may have been somebody's word: its commit is told. Nothing was promised
anew where what the state said stands before it or after it as well: a file that was broken for one
commit, and mended. Prose alone, before anybody wrote a front matter, was no record yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vademecum.history import legible
from vademecum.history.annals import covers, told_now
from vademecum.history.lifted import commit
from vademecum.history.objects import Blobs
from vademecum.history.past import Past, Version
from vademecum.history.returned import parsed
from vademecum.model import Library, Place, Record
from vademecum.problems import Problem
from vademecum.text import barred
from vademecum.vocabulary import near

_LEAST = 3  # words in a mark that are looked for
_SHOWN = 40  # characters of them
_STRUCK = re.compile(r"\{retire\}(`+).+?(?<!`)\1(?!`)", re.DOTALL)
_ALIKE = 0.7  # « donné » and « donne », « publique » and « public »


def illegible(
    library: Library, past: Past, ids: Mapping[str, frozenset[str]], blobs: Blobs
) -> Iterator[Problem]:
    """Each such state of a record that is there, the oldest first."""
    for record in library.records.values():
        numbers = sorted(at for name in ids[record.id] for at in past.by_id.get(name, ()))
        versions = [past.versions[at] for at in numbers if not past.versions[at].beside]
        known: set[str] = set()
        begun = False  # whether it was a record by then
        for at, one in enumerate(versions):
            said = past.said[one.blob]
            begun = begun or said.told is not None or not said.unread
            odd = said.unread or said.loose
            if not odd or not begun or one.blob in known or _said_since(record, one):
                continue
            known.add(one.blob)
            following = (each.blob for each in versions[at:] if not past.said[each.blob].unread)
            after = next((each for each in following if each != one.blob), None)
            if _strikes_more(past, one, after) or (
                said.unread and _says_more(blobs, said.whole, one.blob, one.before, after)
            ):
                yield Problem("P026", record.key("accord"), commit(one))


def barred_once(
    library: Library, past: Past, ids: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """Words that a past state had in a mark that people take for `{retire}`, and that are said now.

    Of each record, and of some words, the last such state.
    """
    for record in library.records.values():
        numbers = sorted(at for name in ids[record.id] for at in past.by_id.get(name, ()))
        meant = {
            words: past.versions[at]
            for at in numbers
            for words in past.said[past.versions[at].blob].meant
            if not past.said[past.versions[at].blob].loose  # of that `illegible` tells
        }
        if not meant:
            continue
        now = _bare(_STRUCK.sub(" \x00 ", barred.without(record.body)))
        for words, one in meant.items():
            sought = _bare(words)
            if len(sought.split()) >= _LEAST and sought in now and not _said_since(record, one):
                shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
                yield Problem("P021", _where(record, sought), {**commit(one), "words": shown})


def _where(record: Record, sought: str) -> Place:
    """The line on which some words begin."""
    begins = " ".join(sought.split()[:_LEAST])
    rows = enumerate(record.body.split("\n"), 1)
    at = next((number for number, row in rows if f" {begins} " in _bare(row)), None)
    return record.at(at) if at is not None else record.key("accord")


def _bare(text: str) -> str:
    """The words of a text as eyes compare them, a space around each."""
    return f" {' '.join(parsed(text).bare)} "


def _said_since(record: Record, one: Version) -> bool:
    """Whether everybody's accord is of a later day, so that it says all that binds."""
    told = told_now(record)
    days = [told.frame.date] if covers(told) else []
    days += [each.accord.date for each in told.people if each.accord is not None]
    return all(day is not None and day > one.date for day in days)


def _strikes_more(past: Past, one: Version, after: str | None) -> bool:
    """Whether it has marks that strike nothing, and what came next has no more that do."""
    said = past.said[one.blob]
    before = past.said[one.before] if one.before else None
    then = past.said[after] if after else None
    new = said.loose > (before.loose if before else 0)
    struck = len(said.retired) + len(said.marks)
    mended = then is not None and len(then.retired) + len(then.marks) > struck
    return new and not mended and (then is None or then.loose < said.loose)


def _says_more(blobs: Blobs, whole: bool, blob: str, *others: str | None) -> bool:
    """Whether above its first turn a blob has words that are not read and that no other has.

    `whole`: its tables of consent could be read. A word mistyped is that of the others it is like.
    """
    text = _text(blobs, blob)
    known = legible.accounted(text, tables_too=whole)
    for other in filter(None, others):
        known |= legible.above(_text(blobs, other))
    return any(not near(one, known, _ALIKE) for one in legible.above(text) - known)


def _text(blobs: Blobs, blob: str) -> str:
    return legible.decoded(blobs.read(blob) or b"")
