"""What an edition shows of a person's words, and what holds them back: one answer for whoever says.

The terminal, the letters and the register ask here, so that they say what `consents.why` does.
"""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.language import _
from vademecum.model import Audience, ConsentState, Record, Speaker
from vademecum.record import consents, seal
from vademecum.record.accord_set import turns_of
from vademecum.record.consents import Given, Why
from vademecum.vocabulary import AUDIENCES, word_for


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of a person's words before the readers that their accord reaches."""

    given: Given
    held: Why | None  # what holds all of them back, read or not; an embargo is none, it ends
    shown: tuple[str, ...]  # ids of their turns or paragraphs that are shown
    unread: tuple[str, ...]  # ids of those withheld until they are read
    sealed: bool  # every one that is shown bears its seal: a word that changes withholds it
    after: dt.date | None  # the end of an embargo that still holds

    @property
    def appears(self) -> bool:
        """Whether some of their words are shown, now or once the embargo is over."""
        return self.held is None and bool(self.shown or not self.unread)


def outlook(record: Record, speaker: Speaker | None, day: dt.date) -> Outlook:
    """The same of one person (None: a testimony's witness), on a day."""
    who = consents.given(record, speaker)
    readers, after = who.reach, max(day, who.embargo or day)
    held = consents.barred(record, readers, after) or who.why(readers, after)
    if who.state is ConsentState.PENDING and not who.told:
        held = held or Why.PENDING  # the working group reads on: nobody agreed to it
    mine = [
        one
        for one in turns_of(record, speaker.key if speaker else None)
        if one.id and not consents.is_mark(one)
    ]
    all_read = readers is Audience.WORKING  # who sees what is still to be read, marked
    read = [one for one in mine if all_read or consents.is_read(record, one, who)]
    shown = () if held else tuple(str(one.id) for one in read)
    unread = tuple(str(one.id) for one in mine if one not in read)
    sealed = all(seal.read(record, one) for one in read)
    return Outlook(who, held, shown, unread, sealed, after if after > day else None)


def on_another_ground(record: Record, key: str, found: Outlook) -> Iterator[str]:
    """What is said of words published on another ground than consent: whether they are, and how."""
    if found.held is Why.PENDING:
        person = f" --person {shlex.quote(key)}" if key else ""
        told = _(
            "nothing of it is shown until they are told: vademecum consent {id}{person} "
            "--informed DATE"
        )
        yield told.format(id=shlex.quote(record.id), person=person)
    if not found.appears:
        return
    reach = word_for(AUDIENCES, found.given.reach)
    if found.after is not None:
        told = _("shown ({reach}) from {date} on: no consent is asked")
        yield told.format(reach=reach, date=found.after.isoformat())
    else:
        yield _("shown ({reach}) from now on: no consent is asked").format(reach=reach)
    if not found.sealed:
        yield _("a word that changes is shown as well: --read seals what they have read")
