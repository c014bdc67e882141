"""To whom a letter goes: one person heard, by their key or their id in the register."""

from __future__ import annotations

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import ConsentState, Hearing, Record, Speaker
from vademecum.record.consents import given, heard, is_heard
from vademecum.vocabulary import hint


def addressee(record: Record, to: str | None) -> Speaker | None:
    """The person a letter goes to; None for the witness of a testimony.

    VademecumError where nobody or several answer to `to`, where the group's own people do, and
    where the person or the record was refused or withdrawn.
    """
    if not isinstance(record, Hearing):
        if to is not None:
            raise VademecumError(
                _("“{id}” is a testimony, all of its witness: leave --to out").format(id=record.id)
            )
        _open(record.id, record.consent.state)
        return None
    _open(record.id, record.consent.state)
    speaker = _only(record) if to is None else _named(record, to)
    if not is_heard(speaker):
        raise VademecumError(
            _(
                "“{key}” is of the group itself (entendu: non): no letter asks for their consent, "
                "the frame of “{id}” covers their words"
            ).format(key=speaker.key, id=record.id)
        )
    _open(f"{record.id} --to {speaker.key}", given(record, speaker).state)
    return speaker


def keys(record: Hearing) -> str:
    """The keys of the people heard, as a message lists them."""
    return ", ".join(one.key for one in heard(record))


def _only(record: Hearing) -> Speaker:
    people = heard(record)
    if len(people) == 1:
        return people[0]
    if not people:
        raise VademecumError(
            _("nobody in “{id}” was heard: all of its people are of the group itself").format(
                id=record.id
            )
        )
    raise VademecumError(
        _("several people were heard in “{id}”: say to whom with --to: {keys}").format(
            id=record.id, keys=keys(record)
        )
    )


def _named(record: Hearing, to: str) -> Speaker:
    found = [one for one in record.speakers if one.key == to]
    found = found or [one for one in record.speakers if one.person == to]
    if len(found) == 1:
        return found[0]
    if found:
        those = ", ".join(one.key for one in found)
        raise VademecumError(
            _("“{person}” answers to several keys of “{id}”: say which with --to: {keys}").format(
                person=to, id=record.id, keys=those
            )
        )
    known = [one.key for one in record.speakers] + [one.person or "" for one in record.speakers]
    raise VademecumError(
        _("no “{person}” in “{id}” (people heard: {keys}){hint}").format(
            person=to, id=record.id, hint=hint(to, filter(None, known)), keys=keys(record)
        )
    )


def _open(what: str, state: ConsentState) -> None:
    if state is ConsentState.WITHDRAWN:
        raise VademecumError(_("“{what}”: withdrawn, nothing is sent any more").format(what=what))
    if state is ConsentState.REFUSED:
        raise VademecumError(
            _("“{what}”: the person refused, nothing is sent any more").format(what=what)
        )
