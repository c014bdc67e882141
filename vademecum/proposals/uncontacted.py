"""What was received without what its people are written to or called at: git keeps it for ever.

Whatever it came by: a comment of Word, a message, a file of the site, a draft. Nor is there the
name of who asked not to be named, or more of it than initials where they asked for these.
"""

from __future__ import annotations

from dataclasses import replace

from vademecum.exchange.page.given import SOMEBODY, masked, person_of, without_address
from vademecum.exchange.texts.unsure import short
from vademecum.history.names import initials
from vademecum.language import each
from vademecum.model import Settings
from vademecum.model.proposal import Giver, Proposed, Remark, Tracked


def without_contacts(proposed: Proposed, settings: Settings) -> Proposed:
    """The same, no address and no telephone in what is said beside its text.

    Whose another's remark or tracked change is, is told as the register knows them, or not at all:
    a program put the name there.
    """
    given = proposed.opinion
    return replace(
        proposed,
        giver=_wished(proposed.giver),
        remarks=tuple(_remark(one, settings) for one in proposed.remarks),
        questions=tuple(each(one, masked) for one in proposed.questions),
        told=tuple(map(masked, proposed.told)),
        tracked=tuple(_tracked(one, settings) for one in proposed.tracked),
        opinion=given and replace(given, by=without_address(given.by), words=masked(given.words)),
    )


def _wished(giver: Giver) -> Giver:
    """Who gave it, as they want to be named."""
    if giver.credit == "omitted":
        return replace(giver, person="", name=SOMEBODY)
    if giver.credit == "initials" and not giver.person:
        return replace(giver, name=initials(giver.name))
    return giver


def _remark(one: Remark, settings: Settings) -> Remark:
    author = _known(one.author, settings) if one.author else ""
    return replace(one, words=masked(one.words), author=author)


def _tracked(one: Tracked, settings: Settings) -> Tracked:
    return Tracked(_known(one.author, settings), short(masked(one.words)))


def _known(name: str, settings: Settings) -> str:
    known = settings.persons.get(person_of(name, settings))
    return known.name if known else SOMEBODY
