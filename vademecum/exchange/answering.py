"""The letter that answers a document, made from its receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from vademecum.exchange import asking, identity
from vademecum.exchange.answer import Answer, Change, written
from vademecum.exchange.asking import About
from vademecum.exchange.letter import Letter, paragraphs
from vademecum.exchange.likeness import same
from vademecum.exchange.receipt import Receipt
from vademecum.exchange.tally import Theirs
from vademecum.model import ConsentBasis, Hearing
from vademecum.record import read
from vademecum.record.outlook import outlook
from vademecum.record.passages import quotables


def answer(root: Path, receipt: Receipt, day: dt.date) -> bytes | None:
    """The Word file, dated that day; None for an invitation, which asks for no answer."""
    record = read.record(receipt.after, receipt.record.place.path, [])
    if record is None or not quotables(record):
        return None
    speaker = record.speaker(receipt.key) if isinstance(record, Hearing) else None
    letter = Letter(
        record, receipt.after, speaker, receipt.library.settings.book,
        receipt.reference or _reference(root, receipt), day, day,
    )  # fmt: skip
    placed = {one.anchor for one in receipt.placed}
    changes = [
        change
        for anchor, theirs in receipt.found.theirs.items()
        if anchor in placed - receipt.found.doubtful
        for change in _changes(theirs)
    ]
    about = _about(receipt, letter)
    asked = asking.questions(receipt.questions, about)
    settled = receipt.decided and (receipt.chosen.any or receipt.chosen.ended)
    unread = outlook(record, speaker, day).unread
    behind = [one for one in receipt.behind if one in unread]
    others = [one for one in unread if one not in behind]
    chosen = receipt.chosen
    told = chosen.informed and letter.given.basis is not ConsentBasis.CONSENT
    return written(
        Answer(
            letter, tuple(changes), tuple(asked), about.named(behind), about.named(others),
            about.named(receipt.elsewhere), settled, told and not chosen.approved,
        )
    )  # fmt: skip


def _reference(root: Path, receipt: Receipt) -> str:
    blob = identity.committed(root, receipt.record.place.path)
    return identity.reference(blob, receipt.key) if blob else ""


def _changes(theirs: Theirs) -> Iterator[Change]:
    """What was corrected in a turn, paragraph by paragraph."""
    for number, one in enumerate(theirs.part.shown):
        now = " ".join(said for said, mine in theirs.said if mine == number)
        if not same(one.words, now):
            yield Change(one.words, now)
    for said, mine in theirs.said:
        if mine is None:
            yield Change("", said)


def _about(receipt: Receipt, letter: Letter) -> About:
    """What was sent, as far as the person's own words and the record as it now is tell it."""
    try:
        said = list(paragraphs(letter))
    except ValueError:  # something withheld cannot be located now: no letter can be sent
        said = []
    passages = {one.number: one.words for one in said if one.number}
    for anchor, theirs in receipt.found.theirs.items():
        passages[anchor] = " ".join(one.words for one in theirs.part.shown)
    return About(letter.given, passages, [one.words for one in said])
