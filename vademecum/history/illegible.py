"""Past states of a record that nobody can read: what they promised is not known, and that is said.

Nothing was promised anew where what the state said stands before it or after it as well: a file
that was broken for one commit, and mended.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from vademecum.history import legible
from vademecum.history.annals import covers, told_now
from vademecum.history.lifted import commit
from vademecum.history.objects import Blobs
from vademecum.history.past import Past, Version
from vademecum.model import Library, Record
from vademecum.problems import Problem
from vademecum.text import frontmatter

_WORD = re.compile(r"[^\W_][\w-]*")


def illegible(
    library: Library, past: Past, ids: Mapping[str, frozenset[str]], blobs: Blobs
) -> Iterator[Problem]:
    """Each such state of a record that is there, the oldest first."""
    for record in library.records.values():
        numbers = sorted(at for name in ids[record.id] for at in past.by_id.get(name, ()))
        versions = [past.versions[at] for at in numbers if not past.versions[at].beside]
        known: set[str] = set()
        for at, one in enumerate(versions):
            if not past.said[one.blob].unread or one.blob in known or _said_since(record, one):
                continue
            known.add(one.blob)
            after = (each.blob for each in versions[at:] if not past.said[each.blob].unread)
            if _says_more(blobs, one.blob, one.before, next(after, None)):
                yield Problem("P026", record.key("accord"), commit(one))


def _said_since(record: Record, one: Version) -> bool:
    """Whether everybody's accord is of a later day, so that it says all that binds."""
    told = told_now(record)
    days = [told.frame.date] if covers(told) else []
    days += [each.accord.date for each in told.people if each.accord is not None]
    return all(day is not None and day > one.date for day in days)


def _says_more(blobs: Blobs, blob: str, *others: str | None) -> bool:
    """Whether a blob's front matter has words that no other has, or more of them."""
    known: Counter[str] = Counter()
    for other in filter(None, others):
        known |= _words(blobs, other)
    return bool(_words(blobs, blob) - known)


def _words(blobs: Blobs, blob: str) -> Counter[str]:
    text = legible.decoded(blobs.read(blob) or b"")
    place = frontmatter.located(text)
    if place is None:
        text = legible.opened(text)
        place = frontmatter.located(text)
    return Counter(_WORD.findall(text[slice(*place)] if place is not None else text))
