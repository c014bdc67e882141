"""A person's word written down: a signed paper, a telephone call, an objection, a change of mind.

What a person said only narrows; what is wider needs a later day and its reference, and what was
refused, withdrawn or struck comes back only by a row of `levees`, with its reason.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import (
    Accord,
    Attribution,
    Audience,
    ConsentBasis,
    ConsentState,
    Hearing,
    Library,
    Lifted,
    Lifting,
    Record,
    Speaker,
)
from vademecum.problems import Splice
from vademecum.record import accord_set, consents
from vademecum.record.consents import Given
from vademecum.record.naming import NOBODY, may_name, nameless
from vademecum.record.person import person
from vademecum.standing import anew
from vademecum.text.setting import put

_LIFTS = {ConsentState.WITHDRAWN: Lifted.WITHDRAWAL, ConsentState.REFUSED: Lifted.REFUSAL}
_SAYS_MORE = (Attribution.ANONYMOUS, Attribution.ROLE, Attribution.NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person said, as it is to be written."""

    date: dt.date
    dated: bool = False  # the day was given: it is not only today's
    given: Audience | None = None
    ended: bool = False  # refused or objected
    embargo: dt.date | None = None
    attribution: Attribution | None = None
    shown: str | None = None  # as what they are printed
    read: bool = False  # the words as they now stand
    informed: dt.date | None = None
    by: str = ""
    reference: str = ""
    why: str = ""
    passage: dt.date | None = None  # day of a struck passage that may be shown again


def heard(record: Record, who: str | None) -> Speaker | None:
    """The person a word is of; None in a testimony.

    VademecumError where nobody is named and several could be meant, or nobody has that key.
    """
    if not isinstance(record, Hearing):
        return None
    return person(record, who, "--person")


def published(library: Library, record: Record, speaker: Speaker | None) -> bool:
    """Whether a version showed the words of a person."""
    anchors = {one.id for one in accord_set.turns_of(record, speaker.key if speaker else None)}
    return any(
        bool(anchors - set(release.silences.get(edition, {}).get(record.id, ())))
        for release in library.releases
        for edition, names in release.records.items()
        if record.id in names
    )


def consenting(
    library: Library, record: Record, text: str, speaker: Speaker | None, said: Said
) -> list[Splice]:
    """The edits of a record's file (LF) after which it says what the person said.

    None where it says so already. VademecumError where the word is wider than it may be.
    """
    before = consents.given(record, speaker)
    said = _named_anew(speaker, before, said)
    words = said.given is not None or said.ended or said.read or said.informed is not None
    if speaker is not None and words and not consents.is_heard(speaker):
        message = _("“{person}” is not heard (“entendu: non”): no accord is theirs to give")
        raise VademecumError(message.format(person=speaker.key))
    binds = before.date if before.state is not ConsentState.PENDING else None
    if (said.given is not None or said.ended) and binds is not None and said.date < binds:
        message = _(
            "their word of {day} is later, and stands; a new one needs its own, later --date"
        )
        raise VademecumError(message.format(day=binds.isoformat()))
    if said.given is not None or said.informed is not None:
        anew.refuse(before.lost, said.date, said.reference, given=said.given is not None)
    edits = _lifting(record, text, speaker, before, said)
    key = speaker.key if speaker is not None else None
    names = [str(one.id) for one in accord_set.turns_of(record, key) if one.id]
    if said.ended:
        if before.ended:
            return []  # its first day stands
        state = ConsentState.REFUSED
        if published(library, record, speaker):
            state = ConsentState.WITHDRAWN
        edits += _written(record, text, speaker, _state(record, speaker, before, said, state))
        return edits + accord_set.take_seals(record, text, names)
    if said.given is not None or said.informed is not None:
        edits += _written(record, text, speaker, _state(record, speaker, before, said, None))
    elif before.ended and said.read:
        raise VademecumError(_("their words are refused: nothing of them is noted as read"))
    edits += accord_set.put_seals(record, text, _sealed(record, speaker, said))
    if said.read and speaker is None:
        edits += _approved(record, text, said)
    if speaker is not None and isinstance(record, Hearing):
        _narrower_name(speaker, before, said)
        how = said.attribution or speaker.attribution
        shown = _printed(speaker, said)
        edits += accord_set.put_attribution(record, text, speaker.key, how, shown)
    return edits


def withdrawn(
    library: Library, record: Record, text: str, speaker: Speaker, day: dt.date
) -> list[Splice]:
    """The edits after which a person has withdrawn their words.

    Of words that were refused, the first day and the paper's reference stand; they were withdrawn
    only where a version had shown them.
    """
    before = consents.given(record, speaker)
    names = [str(one.id) for one in accord_set.turns_of(record, speaker.key) if one.id]
    edits = accord_set.take_seals(record, text, names)
    said = Said(date=day, ended=True)
    state = ConsentState.WITHDRAWN
    if before.ended:
        stays = before.state is state or not published(library, record, speaker)
        if stays and before.date is not None:
            return edits
        state = before.state if stays else state
        said = replace(said, date=before.date or day, reference=before.reference)
    return edits + _written(record, text, speaker, _state(record, speaker, before, said, state))


def _state(
    record: Record, speaker: Speaker | None, before: Given, said: Said, state: ConsentState | None
) -> Accord:
    """The person's accord in full; what was said before stands where nothing else is said."""
    informed = said.informed or before.informed
    if state is not None:  # ended: what was given before is of no more use
        return Accord(
            state=state, basis=before.basis, date=said.date, reference=said.reference, by=said.by,
            informed=before.informed,
        )  # fmt: skip
    own = speaker.accord if speaker is not None else None
    embargo = own.embargo if own is not None else None if speaker else before.embargo
    if said.given is None:  # told, and nothing else: an awaited accord stays awaited
        kept = before.state if before.state is not ConsentState.PENDING else None
        reach = before.agreed if own is None or own.reach is not None else None
        mine = own is not None or speaker is None
        reference = said.reference or (before.reference if mine else "")
        by = said.by or before.by  # no word of theirs is new
        return Accord(kept, before.basis, reach, embargo, before.date, reference, by, informed)
    new = Accord(
        state=ConsentState.GIVEN, basis=before.basis, reach=said.given,
        embargo=said.embargo or embargo, date=said.date, reference=said.reference, by=said.by,
        informed=informed,
    )  # fmt: skip
    now = _within(record, speaker, new)
    if before.state is ConsentState.GIVEN:
        sooner = before.embargo is not None and (
            now.embargo is None or now.embargo < before.embargo
        )
        # Their own word is compared with their own word, whatever the record lets through.
        wider = now.agreed < before.agreed if before.own else now.reach < before.reach
        if wider or sooner:
            _later(before, said.date, said.reference)
    same = (before.state, before.agreed, before.embargo) == (now.state, now.agreed, now.embargo)
    same = same and said.attribution is None
    if same and before.own == (speaker is not None):  # said again: the first day stands,
        day = said.date if said.dated else before.date  # unless it is said on which
        by = said.by or ("" if said.reference else before.by)  # a paper of its own is theirs
        return replace(new, date=day, reference=said.reference or before.reference, by=by)
    return new


def _within(record: Record, speaker: Speaker | None, accord: Accord) -> Given:
    """What an accord says within the record's frame."""
    if speaker is not None:
        return consents.given(record, replace(speaker, accord=accord))
    consent = replace(
        record.consent,
        state=accord.state or record.consent.state,
        reach=accord.reach if accord.reach is not None else record.consent.reach,
        embargo=accord.embargo,
    )
    return consents.given(replace(record, consent=consent))


def _later(before: Given, day: dt.date | None, reference: str) -> None:
    """VademecumError unless a wider word is of a later day, with its reference."""
    later = before.date is None or (day is not None and day > before.date)
    if not later or not reference or reference == before.reference:
        message = _(
            "wider than the consent of {day}: a wider one needs a later --date and a --reference"
            " of its own"
        )
        day_before = before.date.isoformat() if before.date else _("no known day")
        raise VademecumError(message.format(day=day_before))


def _narrower_name(speaker: Speaker, before: Given, said: Said) -> None:
    if said.attribution is None or before.state is not ConsentState.GIVEN:
        return
    more = _SAYS_MORE.index(said.attribution) > _SAYS_MORE.index(speaker.attribution)
    if more:
        _later(before, said.date, said.reference)


def _named_anew(speaker: Speaker | None, before: Given, said: Said) -> Said:
    """What says how a person is named bears its day and reference as their accord does.

    By them it is known which word binds.
    """
    paper = said.dated or bool(said.reference)
    held = before.state is ConsentState.GIVEN and before.basis is ConsentBasis.CONSENT
    named = said.attribution is not None or said.shown is not None
    if speaker is None or not (paper and held and named) or said.given is not None or said.ended:
        return said
    return replace(said, given=before.agreed)


def _printed(speaker: Speaker, said: Said) -> str | None:
    """As what a person is printed from now on, where that changes.

    Whoever is named no more is nobody's name: the one that was printed does not stay.
    VademecumError where it is to stay.
    """
    fewer = speaker.attribution is Attribution.NAME and said.attribution not in {
        None,
        Attribution.NAME,
    }
    named = bool(speaker.shown) and not nameless(speaker.shown, speaker)
    if not fewer or not named:
        return said.shown
    if said.shown is not None and may_name(said.shown, speaker):
        message = _("“{shown}” may be their name, and they are to be named no more: --shown TEXT")
        raise VademecumError(message.format(shown=said.shown))
    return NOBODY if said.shown is None else said.shown


def _lifting(
    record: Record, text: str, speaker: Speaker | None, before: Given, said: Said
) -> list[Splice]:
    """The row that lifts what was refused, withdrawn or struck; VademecumError without a reason."""
    what = _LIFTS.get(before.state) if said.given is not None else None
    day = before.date
    if said.passage is not None:
        what, day = Lifted.PASSAGE, said.passage
    if what is None:
        return []
    if not said.why or not said.reference:
        raise VademecumError(
            _("what was refused, withdrawn or struck comes back with --why and --reference only")
        )
    if said.passage is None and said.reference == before.reference:
        message = _("{reference} took the words back: a new consent has a --reference of its own")
        raise VademecumError(message.format(reference=said.reference))
    if day is None or said.date <= day:
        message = _("it was taken back on {day}: what lifts it is of a later --date")
        raise VademecumError(message.format(day=day.isoformat() if day else _("no known day")))
    who = speaker.key if speaker is not None and before.own else ""
    those = (one for one in record.liftings if one.sound)
    if any((one.what, one.of, one.who) == (what, day, who) for one in those):
        return []
    return accord_set.put_lifting(record, text, Lifting(what, day, said.date, said.why, who))


def _sealed(record: Record, speaker: Speaker | None, said: Said) -> list[str]:
    """The turns to be sealed: those read, and those that counted as read till now."""
    key = speaker.key if speaker is not None else None
    who = consents.given(record, speaker)
    those = [one for one in accord_set.turns_of(record, key) if one.id and one.speech]
    if said.read:
        return [str(one.id) for one in those]
    if speaker is None or who.own or said.given is None or who.basis is not ConsentBasis.CONSENT:
        return []
    return [str(one.id) for one in those if one.seal is None and consents.is_read(record, one, who)]


def _written(record: Record, text: str, speaker: Speaker | None, accord: Accord) -> list[Splice]:
    if speaker is not None and isinstance(record, Hearing):
        own = speaker.accord
        frame = record.consent
        basis = accord.basis if accord.basis is not frame.basis or (own and own.basis) else None
        informed = accord.informed
        if informed == frame.informed and not (own and own.informed):
            informed = None
        accord = replace(accord, basis=basis, informed=informed)
        return accord_set.put_accord(record, text, speaker.key, accord)
    consent = replace(
        record.consent,
        state=accord.state or record.consent.state,
        reach=accord.reach if accord.reach is not None else record.consent.reach,
        embargo=accord.embargo,
        date=accord.date,
        reference=accord.reference or record.consent.reference,
        informed=accord.informed,
        framed=False,
    )
    return accord_set.put_frame(record, text, consent)


def _approved(record: Record, text: str, said: Said) -> list[Splice]:
    """A testimony of which all is read is approved."""
    state = {"relecture/etat": "approuvee", "relecture/date": said.date.isoformat()}
    return put(text, state) if record.review.state.value != "approved" else []
