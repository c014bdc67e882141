"""The letter that answers a document, made from its receipt."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from vademecum.exchange import identity
from vademecum.exchange.answer import Answer, Change, written
from vademecum.exchange.kinds import STANDS, Item
from vademecum.exchange.letter import Letter
from vademecum.exchange.likeness import same
from vademecum.exchange.receipt import Receipt
from vademecum.exchange.tally import Theirs
from vademecum.french.dates import long_date
from vademecum.french.spaces import introduced, quoted
from vademecum.language import french
from vademecum.model import Audience, ConsentState, Hearing
from vademecum.record import read
from vademecum.record.consents import Given
from vademecum.record.passages import quotables

# How a difference is marked for an editor, and what a person reads for it.
_SIGNS = {re.compile(r"\[-(.+?)-\]"): "ôté", re.compile(r"\{\+(.+?)\+\}"): "ajouté"}
_FOUND = r"\1"


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
    asked = dict.fromkeys(
        _standing(letter.given) if one.kind is STANDS else _asked(one) for one in receipt.questions
    )
    settled = receipt.decided and (receipt.chosen.any or receipt.chosen.ended)
    return written(
        Answer(
            letter, tuple(changes), tuple(asked), receipt.behind, receipt.elsewhere, settled
        )
    )  # fmt: skip


def _reference(root: Path, receipt: Receipt) -> str:
    blob = identity.committed(root, receipt.record.place.path)
    return identity.reference(blob, receipt.key) if blob else ""


def _changes(theirs: Theirs) -> Iterator[Change]:
    """What was corrected in a turn, paragraph by paragraph."""
    name = theirs.part.anchor
    for number, one in enumerate(theirs.part.shown):
        now = " ".join(said for said, mine in theirs.said if mine == number)
        if not same(one.words, now):
            yield Change(name, one.words, now)
    for said, mine in theirs.said:
        if mine is None:
            yield Change(name, "", said)


def _asked(one: Item) -> str:
    """A question as the person reads it, with all the words it is about."""
    line = one.line(french)
    for sign, word in _SIGNS.items():
        line = sign.sub(f"({introduced(word, quoted(_FOUND))})", line)
    return f"[{one.anchor}] {line}" if one.anchor else f"{line[:1].upper()}{line[1:]}"


_READERS = {
    Audience.PUBLIC: "pour une publication ouverte à tous",
    Audience.MEMBERS: "pour les membres du réseau seulement",
    Audience.WORKING: "pour le groupe de travail seulement",
}


def _standing(given: Given) -> str:
    """What was said before or since stands, as the person who said it reads it."""
    on = f" le {long_date(given.date)}" if given.date else ""
    again = "Souhaitez-vous revenir sur ce choix\u00a0?"
    if given.state is ConsentState.WITHDRAWN:
        return f"Vous avez demandé{on} le retrait de vos propos\u00a0: il demeure. {again}"
    if given.state is ConsentState.REFUSED:
        return f"Vous avez refusé{on} la publication de vos propos\u00a0: ce refus demeure. {again}"
    if given.state is ConsentState.GIVEN:
        return (
            f"Depuis l’envoi de cette lettre, nous avons noté votre accord{on}, "
            f"{_READERS[given.reach]}\u00a0: il demeure. {again}"
        )
    return (
        "Depuis l’envoi de cette lettre, ce que nous avons noté de votre accord a changé\u00a0: "
        "quel est votre choix\u00a0?"
    )
