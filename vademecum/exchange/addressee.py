"""To whom a letter goes: one person heard, by their key or their id in the register."""

from __future__ import annotations

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import ConsentState, Hearing, Record, Speaker
from vademecum.record.consents import given, heard, is_heard
from vademecum.record.person import person


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
    speaker = person(record, to, "--to", awaited(record))
    if not is_heard(speaker):
        raise VademecumError(
            _(
                "“{key}” is of the group itself (entendu: non): no letter asks for their consent, "
                "the frame of “{id}” covers their words"
            ).format(key=speaker.key, id=record.id)
        )
    _open(f"{record.id} --to {speaker.key}", given(record, speaker).state)
    return speaker


def awaited(record: Hearing) -> tuple[Speaker, ...]:
    """Those heard to whom a letter may go: who neither refused nor withdrew."""
    return tuple(one for one in heard(record) if not given(record, one).ended)


def _open(what: str, state: ConsentState) -> None:
    if state is ConsentState.WITHDRAWN:
        raise VademecumError(_("“{what}”: withdrawn, nothing is sent any more").format(what=what))
    if state is ConsentState.REFUSED:
        raise VademecumError(
            _("“{what}”: the person refused, nothing is sent any more").format(what=what)
        )
