"""Who something is from, as an editor says it: a file or a message does not always tell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from vademecum import corpus
from vademecum import settings as book
from vademecum.errors import VademecumError
from vademecum.exchange.commented import tracked_by, written_by
from vademecum.exchange.page.given import nobody, person_of, wished, without_address
from vademecum.exchange.texts.sending import authority_of
from vademecum.language import _
from vademecum.model import Settings
from vademecum.model.proposal import Giver, Proposed
from vademecum.vocabulary import hint


def named(root: Path, proposed: Proposed, who: str) -> Proposed:
    """What was received, from whom an editor says: an id of the register, or a name; "": as it is.

    VademecumError where the name is an address, or looks like an id and is none.
    """
    if not who:
        return _written(proposed, book.load(root)[0])
    library = corpus.load(root).library
    settings = library.settings
    id = who if who in settings.persons or who in settings.organisations else ""
    id = id or person_of(who, settings)
    name = without_address(who)
    if not id and (not name or name != " ".join(who.split()) or name.islower()):
        raise VademecumError(
            _("nobody called “{id}” in annuaire.toml{hint}").format(
                id=who, hint=hint(who, {**settings.persons, **settings.organisations})
            )
        )
    given = proposed.giver
    known = settings.persons.get(id)
    own = authority_of(library, known) if known is not None else None
    authority = given.authority or (own.id if own is not None else "")
    giver = Giver(id, known.name if known is not None else name, authority, given.credit)
    questions = tuple(one for one in proposed.questions if one != nobody())
    questions = tuple(dict.fromkeys((*questions, *wished(giver, settings))))
    return _written(replace(proposed, giver=giver, questions=questions), settings)


def _written(proposed: Proposed, settings: Settings) -> Proposed:
    """The same, of each remark and tracked change whether it is another's."""
    giver = proposed.giver
    return replace(
        proposed,
        remarks=written_by(proposed.remarks, giver, settings),
        tracked=tracked_by(proposed.tracked, giver, settings),
    )
