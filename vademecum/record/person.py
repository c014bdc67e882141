"""A person of a hearing found by what they are called: their key, or their id in the register."""

from __future__ import annotations

from collections.abc import Sequence

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Hearing, Speaker
from vademecum.record.consents import heard
from vademecum.vocabulary import hint


def person(
    record: Hearing, who: str | None, option: str, among: Sequence[Speaker] | None = None
) -> Speaker:
    """The person of that key, else of that id in the register; without `who`, the only one heard.

    `option`: of the command, by which one says who; `among`: whom a message names, those heard
    unless said. VademecumError where nobody or several answer.
    """
    named = heard(record) if among is None else among
    if who is None:
        return _only(record, option, named)
    found = [one for one in record.speakers if one.key == who]
    found = found or [one for one in record.speakers if one.person == who]
    if len(found) == 1:
        return found[0]
    if found:
        raise VademecumError(
            _(
                "“{person}” answers to several keys of “{id}”: say which with {option}: {keys}"
            ).format(person=who, id=record.id, option=option, keys=keys(found))
        )
    known = [one.key for one in record.speakers] + [one.person or "" for one in record.speakers]
    raise VademecumError(
        _("no “{person}” in “{id}” (people heard: {keys}){hint}").format(
            person=who, id=record.id, hint=hint(who, filter(None, known)), keys=keys(named)
        )
    )


def keys(people: Sequence[Speaker]) -> str:
    """The keys of some people, as a message lists them."""
    return ", ".join(one.key for one in people) or "—"


def _only(record: Hearing, option: str, named: Sequence[Speaker]) -> Speaker:
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
        _("several people were heard in “{id}”: say which with {option}: {keys}").format(
            id=record.id, option=option, keys=keys(named)
        )
    )
