"""What an editor may do once a receipt is read: the commands that fit what came back."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from vademecum.exchange import kinds
from vademecum.exchange.receipt import Receipt
from vademecum.language import _
from vademecum.model import Audience, ConsentBasis, Hearing
from vademecum.record.consents import Given, given
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, word_for


def advice(found: Receipt) -> Iterator[str]:
    """The lines, in order; none where there is nothing to be done."""
    who = _given(found)
    ended = found.refused and found.decision.ended
    if ended:
        yield _("to take the words out: {command}").format(command=_withdraw(found))
    if not found.questions:
        return
    if ended:
        yield _("The refusal is noted; the questions are about the rest.")
        return
    yield _("Nothing is approved nor given while a question is open. Once it is answered:")
    if found.refused:  # beside something else: nobody knows which is meant
        yield "  " + _("if they refuse: {command}").format(command=_consent(found, "--refused"))
        yield "  " + _("if they accept: {command}").format(command=_consent(found, *_gives(found)))
    elif who.ended:
        back = (*_gives(found), "--date", _("DATE"), "--why", _("TEXT"))
        told = _("it was refused or withdrawn, and stands; if they go back on it: {command}")
        yield "  " + told.format(command=_consent(found, *back))
    else:
        yield "  " + _consent(found, *_gives(found))


def _given(found: Receipt) -> Given:
    """What the person had said, as the book has it."""
    record = found.record
    return given(record, record.speaker(found.key) if isinstance(record, Hearing) else None)


def _withdraw(found: Receipt) -> str:
    person = f" --person {shlex.quote(found.key)}" if found.key else ""
    return f"vademecum withdraw {shlex.quote(found.record.id)}{person}"


def _consent(found: Receipt, *options: str) -> str:
    person = ("--person", found.key) if found.key else ()
    paper = ("--reference", found.reference) if found.reference else ()
    words = (found.record.id, *person, *options, *paper)
    return f"vademecum consent {' '.join(map(_quoted, words))}"


def _quoted(word: str) -> str:
    """A word as a shell takes it; what is to be filled in stays as it reads."""
    return (
        word if word in (_("REACH"), _("DATE"), _("TEXT"), _("YYYY-MM-DD")) else shlex.quote(word)
    )


def _gives(found: Receipt) -> Iterator[str]:
    """What was ticked, where it can be told; what cannot is left to be filled in."""
    chosen, unsure = found.chosen, {one.kind for one in found.questions}
    form = any(one.kind.form for one in found.questions)
    if chosen.approved or not chosen.any:
        yield "--read"
    if chosen.informed or _given(found).basis is not ConsentBasis.CONSENT:
        yield from ("--informed", _("DATE"))
    else:
        several = kinds.CONTRARY in unsure or found.refused
        yield from ("--given", _reach(None if several else chosen.reach))
    if chosen.naming is not None and kinds.CONTRARY not in unsure:
        yield from ("--attribution", word_for(ATTRIBUTIONS, chosen.naming))
    if chosen.shown is not None and not form:
        yield from ("--shown", chosen.shown)
    if unsure & {kinds.NO_DATE, kinds.PAST}:  # a day was written: without one, more would be given
        yield from ("--embargo", _("YYYY-MM-DD"))
    elif chosen.embargo is not None:
        yield from ("--embargo", chosen.embargo.isoformat())


def _reach(reach: Audience | None) -> str:
    return _("REACH") if reach is None else word_for(AUDIENCES, reach)
