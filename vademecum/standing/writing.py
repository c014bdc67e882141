"""A word written in a record's file, and what it breaks elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus
from vademecum.checks import gate, quotes
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.history import Worktree
from vademecum.history.notyet import refuse_to_come
from vademecum.language import _, french
from vademecum.model import ConsentBasis, ConsentState, Library, Record, Speaker
from vademecum.record import consents, outlook
from vademecum.record.accord_set import turns_of
from vademecum.record.consents import Given
from vademecum.standing.consenting import Said, consenting, heard
from vademecum.store import Store
from vademecum.text.splices import applied
from vademecum.vocabulary import AUDIENCES, hint, spelled, word_for


@dataclass(frozen=True, slots=True)
class Noted:
    """What was written."""

    record: Record  # as it now is
    changed: bool
    told: tuple[str, ...]  # what follows from it, a line each
    message: str  # of its commit


def opened(root: Path, name: str) -> tuple[Library, Record, str]:
    """The book, its record of that id and the LF text of its file.

    VademecumError when there is none, or its file must be mended first.
    """
    loaded = corpus.load(root)
    record = loaded.library.records.get(name)
    if record is None:
        message = _("no hearing or testimony “{id}”{hint}")
        raise VademecumError(message.format(id=name, hint=hint(name, loaded.library.records)))
    path = record.place.path
    corpus.refuse_unmended(loaded.problems, path)
    return loaded.library, record, files.text(root, path)


def note(root: Path, name: str, person: str | None, said: Said, *, objects: bool = False) -> Noted:
    """Write what a person said; VademecumError where it is wider than it may be, or to come."""
    refuse_to_come(said.date, said.informed)
    library, record, text = opened(root, name)
    speaker = heard(record, person)
    before = consents.given(record, speaker)
    if objects and before.basis is ConsentBasis.CONSENT:
        raise VademecumError(_("their words rest on consent: say --refused"))
    edits = consenting(library, record, text, speaker, said)
    changed = applied(text, edits) != text
    if changed:
        files.splice(root, record.place.path, edits)
    library = corpus.load(root).library
    now = library.records[name]
    speaker = heard(now, speaker.key if speaker else None)
    who = consents.given(now, speaker)
    told = tuple(_told(library, now, speaker, who, said))
    key = f"{speaker.key}, " if speaker is not None else ""
    word = spelled(who.state, french)
    if said.informed is not None and who.told and who.state is ConsentState.PENDING:
        word = "personne prévenue"  # no accord is awaited
    return Noted(now, changed, told, f"{name} : accord : {key}{word}")


def _told(
    library: Library, record: Record, speaker: Speaker | None, who: Given, said: Said
) -> Iterator[str]:
    if said.given is not None and who.reach is not said.given:
        message = _("the record's own accord holds: {reach} at most")
        yield message.format(reach=word_for(AUDIENCES, who.reach))
    if said.embargo is not None and said.embargo <= dt.date.today():
        message = _("the embargo of {day} is over: it withholds nothing")
        yield message.format(day=said.embargo.isoformat())
    key = speaker.key if speaker is not None else None
    mine = [one for one in turns_of(record, key) if one.id]
    unread = [str(one.id) for one in mine if not consents.is_read(record, one, who)]
    if said.given is not None and unread:
        message = _("withheld till they are read (--read): {turns}")
        yield message.format(turns=", ".join(unread))
    another = who.basis is not ConsentBasis.CONSENT and not who.ended
    if another and (said.informed is not None or said.read):
        found = outlook.outlook(record, speaker, dt.date.today())
        yield from outlook.on_another_ground(record, key or "", found)
    if who.ended and mine and not all(map(consents.is_mark, mine)):
        person = f" --person {key}" if key else ""
        message = _("to take the words out: vademecum withdraw {id}{person}")
        yield message.format(id=record.id, person=person)
    yield from broken(library, record)


def broken(library: Library, record: Record) -> Iterator[str]:
    """The quotes of a record that no edition may print any more, or whose words moved."""
    day = dt.date.today()
    for one in (
        *quotes.broken(library, record.id),
        *gate.check(library, day, Worktree(), Store.none()),
    ):
        target = one.values.get("target", "")
        if one.code in ("Q002", "Q003", "Q006") or (
            one.code == "E001" and target.partition("#")[0] == record.id
        ):
            yield str(one)
