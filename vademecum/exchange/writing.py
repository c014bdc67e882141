"""What a person's choices change in the file of their record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.errors import VademecumError
from vademecum.exchange import identity
from vademecum.exchange.state import Decision
from vademecum.language import _
from vademecum.model import (
    Accord,
    Consent,
    ConsentBasis,
    ConsentState,
    Hearing,
    Record,
    ReviewState,
    Speaker,
)
from vademecum.record import accord_set
from vademecum.record import read as reader
from vademecum.record.consents import given, heard, is_read, of
from vademecum.record.outlook import on_another_ground, outlook
from vademecum.record.passages import quotables
from vademecum.text.frontmatter import scalar
from vademecum.text.setting import put
from vademecum.text.splices import applied
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, REVIEW_STATES, spelled, word_for


def again(text: str, record: Record) -> Record:
    """The record of a file that was edited."""
    found = reader.record(text, record.place.path, [])
    if found is None:
        raise VademecumError(_("“{id}” cannot be read").format(id=record.id))
    return found


def written(text: str, record: Record, key: str, decision: Decision, said: list[str]) -> str:
    """The file with what the choices give; each step reads what the one before wrote."""
    if decision.accord is not None and isinstance(record, Hearing):
        text = applied(text, accord_set.put_accord(record, text, key, decision.accord))
        speaker = record.speaker(key)
        said += _accord_line(decision.accord, speaker.label, speaker.accord)
    if decision.consent is not None:
        text = applied(text, accord_set.put_frame(record, text, decision.consent))
        said += _accord_line(decision.consent, "", record.consent)
    record = again(text, record)
    if isinstance(record, Hearing) and (decision.attribution or decision.shown is not None):
        how = decision.attribution or record.speaker(key).attribution
        edits = accord_set.put_attribution(record, text, key, how, decision.shown)
        text = applied(text, edits)
        label = record.speaker(key).label
        said.append(
            _("{label}: named by {how}").format(label=label, how=word_for(ATTRIBUTIONS, how))
        )
        if decision.shown is not None:
            said.append(
                _("{label}: printed as “{shown}”").format(label=label, shown=decision.shown)
            )
    elif decision.shown is not None:
        text = applied(text, put(text, {"affiche": scalar(decision.shown)}))
    record = again(text, record)
    mine = {one.id for one in accord_set.turns_of(record, key or None) if one.id}
    if decision.unsealed:
        text = applied(text, accord_set.take_seals(record, text, mine))
    elif decision.sealed:
        text = applied(text, accord_set.put_seals(record, text, decision.sealed & mine))
        told = _("read: {turns}") if decision.approved else _("sealed as they came back: {turns}")
        said.append(told.format(turns=", ".join(sorted(decision.sealed & mine))))
    return text


def limits(record: Record, decision: Decision, key: str, day: dt.date) -> Iterator[str]:
    """What becomes of the words by what the record now says, and what still holds them back."""
    reach = decision.accord.reach if decision.accord else None
    if reach is not None and record.consent.reach > reach:
        word = word_for(AUDIENCES, record.consent.reach)
        yield _("the record's own accord holds: {reach} at most").format(reach=word)
    if decision.ended or not (decision.gives or decision.approved):
        return
    found = outlook(record, record.speaker(key) if isinstance(record, Hearing) else None, day)
    if found.given.basis is not ConsentBasis.CONSENT:
        yield from on_another_ground(record, key, found)
    elif decision.gives and not decision.approved:
        to = f" --to {key}" if key else ""
        yield _("the words are not approved yet, and wait for it: vademecum send {id}{to}").format(
            id=record.id, to=to
        )


def _accord_line(
    accord: Accord | Consent, who: str, before: Accord | Consent | None
) -> Iterator[str]:
    state, reach = accord.state, accord.reach
    if state is ConsentState.GIVEN:
        word = next((name for name, one in AUDIENCES.items() if one is reach), "—")
        yield _whose(who).format(who=who, what=f"{spelled(state)}, {word}")
        if accord.embargo is not None:
            yield _("not before {day}").format(day=accord.embargo.isoformat())
    elif state in {ConsentState.REFUSED, ConsentState.WITHDRAWN}:
        yield _whose(who).format(who=who, what=spelled(state))
    else:
        yield (_("{who}: informed") if who else _("the witness: informed")).format(who=who)
    was, now = before.reference if before is not None else "", accord.reference
    if was and was != now:
        told = _("its reference was {before}, it is now {reference}")
        yield told.format(before=was, reference=now)
    elif was and identity.read(was) != was:
        yield _("its reference stays: {reference}").format(reference=was)


def _whose(who: str) -> str:
    return _("accord: {who}, {what}") if who else _("the witness's accord: {what}")


def reviewed(
    text: str,
    before: Record,
    key: str,
    decision: Decision,
    edited: bool,
    day: dt.date,
    said: list[str],
) -> str:
    """`relecture`: of those who have no accord of their own, whose words count as read by it.

    One person's approval says nothing for another's words.
    """
    record = again(text, before)
    others = [one for one in heard(record) if one.key != key] if isinstance(record, Hearing) else []
    settled = all(_settled(record, one) for one in others)
    mine = accord_set.turns_of(record, key or None)
    wholly = all(one.seal is not None and _is_read(record, one) for one in mine)
    state: ReviewState | None = None
    if decision.approved and not decision.ended and settled and wholly:
        state = ReviewState.APPROVED
    elif edited and not decision.approved:
        owned = isinstance(record, Hearing) and record.speaker(key).accord is not None
        sole = not others
        state = ReviewState.CORRECTED if sole or not owned else None
    elif edited and record.review.state is not ReviewState.APPROVED:
        state = ReviewState.CORRECTED
    if state is None:
        return text
    settings = {"relecture/etat": word_for(REVIEW_STATES, state), "relecture/date": day.isoformat()}
    changed = applied(text, put(text, settings))
    if changed != text:
        said.append(_("relecture: {state}").format(state=spelled(state)))
    return changed


def _settled(record: Record, one: Speaker) -> bool:
    """Whether nothing is awaited of somebody: all their words read, or none of them to be shown."""
    who = given(record, one)
    if one.accord is None or (who.state is ConsentState.PENDING and not who.told):
        return False
    mine = accord_set.turns_of(record, one.key)
    return who.ended or all(is_read(record, said, who) for said in mine)


def _is_read(record: Record, one: object) -> bool:
    quotable = next(each for each in quotables(record) if each is one)
    who = of(record, quotable)
    return who is not None and is_read(record, quotable, who)
