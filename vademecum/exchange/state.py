"""What a letter that came back gives: only where no question is open, to one person, for the words
they read.

A refusal alone is taken though something else in the document is asked about, since it can only
narrow; a question about the form itself takes nothing at all.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from vademecum.exchange import form, identity, kinds
from vademecum.exchange.classes import Kind
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import tokens
from vademecum.exchange.tally import Account
from vademecum.french.dates import typed_date
from vademecum.model import (
    Accord,
    Attribution,
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Hearing,
    Record,
    Speaker,
)
from vademecum.record.consents import Given, given
from vademecum.record.naming import NOBODY, may_name, nameless
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, spelled, word_for

_AND = " ; "  # between two references
_LETTER = re.compile(rf"{_AND}VM-\w{{6}}-\w{{3}}\Z")
_DIGIT = re.compile(r"\d")
_SHOWN = 100  # characters of a name or a function, as it is printed
# Words that no name nor function has: what is written there says something else.
_MORE = frozenset(
    "mais pas sauf seulement uniquement si reserve sans hors excepte non ne que qui pour oui ou "
    "voir selon comme vous merci svp prefere".split()
)


@dataclass(slots=True)
class Choices:
    """What the person chose, once it is sure."""

    approved: bool = False
    reach: Audience | None = None
    ended: bool = False  # refused, or opposed
    informed: bool = False
    embargo: dt.date | None = None
    naming: Attribution | None = None
    shown: str | None = None
    told: list[str] = field(default_factory=list)  # of an invitation: recorded or not

    @property
    def gives(self) -> bool:
        """Whether more may be shown by it."""
        return self.approved or self.reach is not None or self.informed

    @property
    def any(self) -> bool:
        """Whether anything was chosen."""
        return self.gives or self.ended or self.naming is not None or self.shown is not None


def choices(found: Account, record: Record, key: str, day: dt.date) -> Choices:
    """What is chosen, in a letter that came back on a day.

    What contradicts itself is a question, and none of it is taken.
    """
    on = {tag for tag, ticked in found.answers.items() if ticked}
    for question in form.every_question():
        several = [one for one in question.choices if one.tag in on]
        if len(several) > 1:
            _ask(found, kinds.CONTRARY, " / ".join(one.words for one in several))
    out = Choices(
        approved=form.APPROVED in on,
        ended=bool(on & {form.REFUSED, form.OPPOSED}),
        informed=form.INFORMED in on,
    )
    for tag in on:
        if tag.startswith(form.REACH):
            out.reach = AUDIENCES[tag.removeprefix(form.REACH)]
        elif tag.startswith(form.NAMING):
            out.naming = ATTRIBUTIONS[tag.removeprefix(form.NAMING)]
        elif tag.startswith(form.RECORDED):
            out.told.append(form.choices()[tag].words)
    _embargo(found, out, day)
    if (reason := found.typed.get(form.REASON)) and not out.ended:
        _ask(found, kinds.REASONED, reason)
    _name(found, out, record, key)
    return out


def _ask(found: Account, kind: Kind, words: str) -> None:
    found.items.append(Item(kind, shown=words, absent=True))


def _embargo(found: Account, out: Choices, day: dt.date) -> None:
    typed = found.typed.get(form.EMBARGO, "")
    if not typed:
        return
    out.embargo = typed_date(typed)
    if out.embargo is None:
        _ask(found, kinds.NO_DATE, typed)
    elif out.ended or out.reach is None:
        _ask(found, kinds.ALONE, typed)
    elif out.embargo <= day:
        _ask(found, kinds.PAST, typed)


def _name(found: Account, out: Choices, record: Record, key: str) -> None:
    """How the person is to be printed; a name where they are not to be named is a question."""
    typed = found.typed.get(form.NAME, "")
    speaker = record.speaker(key) if isinstance(record, Hearing) else None
    how = out.naming or (speaker.attribution if speaker else None)
    if not typed:
        _left(found, out, record, speaker)
        return
    sure = how is Attribution.NAME or (how is Attribution.ROLE and not may_name(typed, speaker))
    plain = (
        len(typed) <= _SHOWN and not _MORE & set(tokens(typed).words) and not _DIGIT.search(typed)
    )
    if sure and plain:
        out.shown = typed
    else:
        _ask(found, kinds.NAMED, typed)


def _left(found: Account, out: Choices, record: Record, speaker: Speaker | None) -> None:
    """What was printed as a name may not stay where the person wants to be named no more."""
    was = speaker.attribution if speaker is not None else Attribution.NAME
    shown = speaker.shown if speaker is not None else str(getattr(record, "shown", "") or "")
    if speaker is None and out.naming is Attribution.ANONYMOUS:
        out.shown = NOBODY  # a testimony has no other word for it
        return
    none = not shown or nameless(shown, speaker)
    unnamed = none or (was is not Attribution.NAME and not may_name(shown, speaker))
    if out.naming is Attribution.NAME and unnamed:
        _ask(found, kinds.WHICH_NAME, shown or "—")
    if was is not Attribution.NAME or none:
        return
    if out.naming is Attribution.ROLE:
        _ask(found, kinds.WHICH, shown)
    elif out.naming is Attribution.ANONYMOUS:
        out.shown = NOBODY


@dataclass(frozen=True, slots=True)
class Decision:
    """What is written of a person's choices."""

    accord: Accord | None = None  # of a speaker
    consent: Consent | None = None  # of a testimony
    attribution: Attribution | None = None
    shown: str | None = None
    sealed: frozenset[str] = frozenset()  # turns read
    unsealed: bool = False  # all the person's seals go
    approved: bool = False
    ended: bool = False

    @property
    def gives(self) -> bool:
        """Whether an accord is given, or words said to be known of."""
        said = self.accord or self.consent
        return said is not None and not self.ended


NOTHING = Decision()


def decide(
    found: Account,
    chosen: Choices,
    sent: Record,
    now: Record,
    key: str,
    read: frozenset[str],
    published: bool,
    reference: str,
    day: dt.date,
) -> Decision:
    """What the choices give. `read`: the turns whose words in the file are those that came back.

    `published`: a version showed the record. A question is added where a refusal stands, or where
    the accord changed since the letter was sent.
    """
    if any(one.kind.form for one in found.questions):
        return NOTHING
    speaker = now.speaker(key) if isinstance(now, Hearing) else None
    here = given(now, speaker)
    if chosen.ended:
        state = ConsentState.WITHDRAWN if published else ConsentState.REFUSED
        return _ended(now, speaker, here, state, reference, day)
    if chosen.reach is not None and here.basis is not ConsentBasis.CONSENT:
        _ask(found, kinds.GROUND, form.choices()[_box(chosen.reach)].words)
    elif chosen.informed and here.basis is ConsentBasis.CONSENT:
        _ask(found, kinds.GROUND, form.choices()[form.INFORMED].words)
    decision = _given(now, speaker, here, chosen, read, reference, day)
    changed = _accord(sent, key) != _accord(now, key)
    if chosen.any and (here.ended or (changed and not _already(decision, now, speaker))):
        _ask(found, kinds.STANDS, _standing(here))
    return NOTHING if found.questions or not chosen.any else decision


def _box(reach: Audience) -> str:
    """The box that says who may read."""
    return f"{form.REACH}{word_for(AUDIENCES, reach)}"


def _accord(record: Record, key: str) -> Accord | Consent | None:
    """What the person themselves said, in one state of the record."""
    if not isinstance(record, Hearing):
        return record.consent
    return next((one.accord for one in record.speakers if one.key == key), None)


def _standing(here: Given) -> str:
    word = spelled(here.state)
    return f"{word}, {here.date.isoformat()}" if here.date else word


def _already(decision: Decision, now: Record, speaker: Speaker | None) -> bool:
    """Whether the file says so already: the letter is received a second time."""
    if speaker is not None:
        accord, mine = decision.accord, speaker.accord
        return accord is None or (mine is not None and replace(mine, date=accord.date) == accord)
    consent = decision.consent
    return consent is None or replace(now.consent, date=consent.date) == consent


def _ended(
    now: Record, speaker: Speaker | None, here: Given, state: ConsentState, reference: str,
    day: dt.date,
) -> Decision:  # fmt: skip
    if here.ended:
        return Decision(ended=True)  # the first day stands
    if speaker is None:
        consent = replace(
            now.consent, state=state, date=day,
            reference=_papers(now.consent.reference, reference, wider=True),
            embargo=None, framed=False,
        )  # fmt: skip
        return Decision(consent=consent, unsealed=True, ended=True)
    own = speaker.accord or Accord()
    accord = Accord(
        state=state,
        basis=own.basis,
        date=day,
        reference=_papers(own.reference, reference, wider=True),
        by=own.by,
    )
    return Decision(accord=accord, unsealed=True, ended=True)


def _papers(kept: str, letter: str, wider: bool) -> str:
    """The papers an accord rests on: a signed form's own reference stays beside the letter's.

    `wider`: the letter says more, or other, than that form did: it is named as well. A letter takes
    the place of the letter before it.
    """
    if not kept or identity.read(kept) == kept or not letter:
        return letter or kept
    form_alone = _LETTER.sub("", kept)
    return f"{form_alone}{_AND}{letter}" if wider else kept


def _wider(here: Given, chosen: Choices) -> bool:
    """Whether what is chosen lets more be read, or sooner, than what is on file."""
    if here.state is not ConsentState.GIVEN or chosen.reach is None:
        return False
    embargo, was = chosen.embargo, here.embargo
    sooner = embargo is not None and was is not None and embargo < was
    return chosen.reach < here.agreed or sooner


def _given(
    now: Record, speaker: Speaker | None, here: Given, chosen: Choices, read: frozenset[str],
    reference: str, day: dt.date,
) -> Decision:  # fmt: skip
    # Who is told that these words are published was sent them: no other is in their stead.
    told = chosen.informed and here.basis is not ConsentBasis.CONSENT
    sealed = read if chosen.approved or told else frozenset()
    accord = consent = None
    consents = here.basis is ConsentBasis.CONSENT and chosen.reach is not None
    if speaker is None and (consents or chosen.informed):
        frame = now.consent
        consent = replace(
            frame,
            state=ConsentState.GIVEN if consents else frame.state,
            reach=chosen.reach if consents and chosen.reach is not None else frame.reach,
            embargo=chosen.embargo or frame.embargo,
            date=day if consents else frame.date,
            reference=_papers(frame.reference, reference, _wider(here, chosen)),
            informed=day if chosen.informed else frame.informed,
            framed=frame.framed and not consents,
        )
    elif speaker is not None and (consents or chosen.informed):
        own = speaker.accord or Accord()
        accord = replace(
            own,
            state=ConsentState.GIVEN if consents else own.state,
            reach=chosen.reach if consents else own.reach,
            embargo=chosen.embargo or own.embargo,
            date=day if consents else own.date,
            reference=_papers(own.reference, reference, _wider(here, chosen)),
            informed=day if chosen.informed else own.informed,
        )
    return Decision(
        accord=accord, consent=consent, attribution=chosen.naming if speaker else None,
        shown=chosen.shown, sealed=sealed, approved=chosen.approved,
    )  # fmt: skip
