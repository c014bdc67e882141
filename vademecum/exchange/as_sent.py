"""Passages that changed here after a letter left, which the answer to it may not be taken for.

Where a turn without a seal counts as read (a public sitting, a relecture approved before), one that
changed since would be shown in words nobody was sent. It is given the seal of the words that were:
these are not they, so it is withheld till they are read.
"""

from __future__ import annotations

from collections.abc import Collection

from vademecum.exchange.state import Decision
from vademecum.model import Hearing, Record, Speaker
from vademecum.record import accord_set, seal
from vademecum.record.consents import given, is_read
from vademecum.record.passages import quotables
from vademecum.text.splices import applied


def marked(
    text: str, now: Record, sent: Record, key: str, decision: Decision, behind: Collection[str]
) -> str:
    """The file (LF) where passages that changed since bear the seal of what was sent."""
    if not decision.sealed and not decision.approved:
        return text
    who = given(now, _speaker(now, key))
    before = {one.id: seal.of(sent, one) for one in quotables(sent) if one.id in behind}
    marks = {
        str(one.id): before[one.id]
        for one in quotables(now)
        if one.id in before and one.seal is None and is_read(now, one, who)
    }
    return applied(text, accord_set.put_marks(now, text, marks))


def _speaker(record: Record, key: str) -> Speaker | None:
    return record.speaker(key) if isinstance(record, Hearing) else None
