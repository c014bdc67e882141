"""A document that came back, received: what it is, what all of it is, what is written by it."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from vademecum import corpus
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.exchange import answers, invitation, read, state
from vademecum.exchange.account import account
from vademecum.exchange.addressee import keys
from vademecum.exchange.kinds import Class, Item
from vademecum.exchange.letter import Letter, paragraphs
from vademecum.exchange.merge import Merged, merge
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.since import since
from vademecum.exchange.state import Choices, Decision
from vademecum.exchange.tally import Account
from vademecum.exchange.whose import Origin, origin, other
from vademecum.language import _
from vademecum.model import (
    ConsentState,
    Hearing,
    Library,
    Record,
    ReviewState,
    Speaker,
)
from vademecum.problems import Problem, Splice, errors
from vademecum.reasons import reason
from vademecum.record import accord_set
from vademecum.record import read as reader
from vademecum.record.consents import heard, is_read, of
from vademecum.record.passages import quotables
from vademecum.text.setting import put
from vademecum.text.splices import applied
from vademecum.transcripts.refusal import refusal
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, word_for

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d")


@dataclass(slots=True)
class Receipt:
    """What a returned document is and does."""

    record: Record  # as the book has it before
    person: Speaker | None  # None: the witness of a testimony
    reference: str  # "" where it was lost
    found: Account
    chosen: Choices
    decision: Decision
    read: frozenset[str]  # turns whose words, so corrected, are those that came back
    behind: tuple[str, ...]  # turns that changed here since they were sent: not those read
    before: str  # the file's LF text
    after: str
    library: Library
    said: list[str] = field(default_factory=list)  # what is written of the choices, a line each

    @property
    def items(self) -> list[Item]:
        """Everything in the document, and every absence, once."""
        return self.found.items

    @property
    def questions(self) -> list[Item]:
        """What only a person can tell."""
        return self.found.questions

    @property
    def placed(self) -> list[Item]:
        """The corrections."""
        return [one for one in self.items if one.cls is Class.PLACED]

    @property
    def refused(self) -> bool:
        """Whether the person refuses, opposes or withdraws."""
        return self.chosen.ended

    @property
    def key(self) -> str:
        """The person's key, "" for a witness."""
        return self.person.key if self.person else ""


def receive(root: Path, path: Path, day: dt.date) -> Receipt:
    """What a document that came back on a day does; nothing is written.

    VademecumError where it cannot be read, is no letter of this book, or of a text withdrawn.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusal(path.name, reason(error)) from None
    stream = read.read(data, path.name)
    loaded = corpus.load(root)
    library = loaded.library
    where = origin(root, stream, library)
    _workable(where, loaded.problems)
    before = files.text(root, where.now.place.path)
    letter = letter_sent(root, where, stream, library)
    invites = not quotables(where.sent)
    sent = list(invitation.paragraphs(letter) if invites else paragraphs(letter))
    parts = () if invites else letter.parts
    found = account(stream, parts, answers.sheet(sent))
    _belongs(where, found, stream, library, invites)
    merged = merge(where.now, before, where.person, found, parts)
    return _received(where, found, merged, before, library, day)


def write(root: Path, receipt: Receipt) -> None:
    """Write what a receipt gives into the record's file."""
    files.splice(root, receipt.record.place.path, _differences(receipt.before, receipt.after))


def _differences(before: str, after: str) -> list[Splice]:
    """The edits, line by line, that make one text of another: lines that stay keep their ends."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    at = [0]
    for line in old:
        at.append(at[-1] + len(line))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Splice(at[a1], at[a2], "".join(new[b1:b2]))
        for kind, a1, a2, b1, b2 in matcher.get_opcodes()
        if kind != "equal"
    ]


def commit(receipt: Receipt) -> tuple[str, str]:
    """The two shell lines that commit what was received, in the name of who reread."""
    record, path = receipt.record, receipt.record.place.path
    text = "compte rendu" if isinstance(record, Hearing) else "témoignage"
    what = f"{text} corrigé"
    if receipt.refused:
        what = "refus de la personne entendue"
    elif receipt.decision.approved:
        what = f"{text} approuvé par la personne entendue"
    known = receipt.library.settings.persons
    person = known.get((receipt.person.person if receipt.person else None) or "")
    trailer = f" --trailer {shlex.quote(f'Reviewed-by: {person.name}')}" if person else ""
    message = shlex.quote(f"{record.id} : {what}")
    return f"git add {shlex.quote(path)}", f"git commit -m {message}{trailer}"


def _workable(where: Origin, problems: tuple[Problem, ...]) -> None:
    if where.now.consent.state is ConsentState.WITHDRAWN:
        raise VademecumError(_("“{id}” was withdrawn").format(id=where.now.id))
    path = where.now.place.path
    wrong = errors(one for one in problems if one.place.path == path)
    if wrong or any(one.id is None for one in quotables(where.now)):
        raise VademecumError(
            _("{path}: mend it first: vademecum check --fix").format(path=path), wrong
        )
    if isinstance(where.now, Hearing) and where.person not in (
        one.key for one in where.now.speakers
    ):
        raise VademecumError(
            _("“{person}” is no longer of “{id}”: {keys}").format(
                person=where.person, id=where.now.id, keys=keys(where.now)
            )
        )


def letter_sent(root: Path, where: Origin, stream: Stream, library: Library) -> Letter:
    """The letter as it was sent, but for the day it was wanted back."""
    moments = sorted(one[1] for said in stream.noted if (one := _MOMENT.match(said)))
    day = dt.date.fromisoformat(moments[0]) if moments else dt.date.max
    speaker = where.sent.speaker(where.person) if isinstance(where.sent, Hearing) else None
    return Letter(
        where.sent, where.text, speaker, library.settings.book, where.reference, day, day,
        since(root, where.sent, speaker),
    )  # fmt: skip


def _belongs(
    where: Origin, found: Account, stream: Stream, library: Library, invites: bool
) -> None:
    """VademecumError where the words are another text's: no consent goes to the wrong one."""
    strange = other(stream, library, where.now.id)
    known = [one for one in found.items if one.anchor and not one.absent and one.words]
    if strange or (not known and not invites):
        name = f"“{strange}”" if strange else _("another text, or of none")
        raise VademecumError(
            _("its reference says “{id}”, its words are those of {other}: nothing is taken").format(
                id=where.now.id, other=name
            )
        )


def _received(
    where: Origin, found: Account, merged: Merged, before: str, library: Library, day: dt.date
) -> Receipt:
    now, key = where.now, where.person
    text = applied(before, merged.edits)
    chosen = state.choices(found, now, key)
    corrected = _again(text, now)
    shown = any(now.id in names for one in library.releases for names in one.records.values())
    decision = state.decide(
        found, chosen, where.sent, corrected, key, frozenset(merged.read), shown, where.reference,
        day,
    )  # fmt: skip
    said: list[str] = []
    text = _written(text, corrected, key, decision, said)
    text = _review(text, now, key, decision, bool(merged.edits), day, said)
    person = now.speaker(key) if isinstance(now, Hearing) else None
    return Receipt(
        now, person, where.reference, found, chosen, decision, frozenset(merged.read),
        tuple(merged.behind), before, text, library, said,
    )  # fmt: skip


def _again(text: str, record: Record) -> Record:
    """The record of a file that was edited."""
    found = reader.record(text, record.place.path, [])
    if found is None:
        raise VademecumError(_("“{id}” cannot be read").format(id=record.id))
    return found


def _written(text: str, record: Record, key: str, decision: Decision, said: list[str]) -> str:
    """The file with what the choices give; each step reads what the one before wrote."""
    if decision.accord is not None and isinstance(record, Hearing):
        text = applied(text, accord_set.put_accord(record, text, key, decision.accord))
        said.append(_accord_line(decision.accord.state, decision.accord.reach, key))
    if decision.consent is not None:
        text = applied(text, accord_set.put_frame(record, text, decision.consent))
        said.append(_accord_line(decision.consent.state, decision.consent.reach, key))
    record = _again(text, record)
    if isinstance(record, Hearing) and (decision.attribution or decision.shown is not None):
        how = decision.attribution or record.speaker(key).attribution
        edits = accord_set.put_attribution(record, text, key, how, decision.shown)
        text = applied(text, edits)
        said.append(_("{label}: named by {how}").format(label=key, how=word_for(ATTRIBUTIONS, how)))
    elif decision.shown is not None:
        text = applied(text, put(text, {"affiche": _scalar(decision.shown)}))
    record = _again(text, record)
    mine = {one.id for one in accord_set.turns_of(record, key or None) if one.id}
    if decision.unsealed:
        text = applied(text, accord_set.take_seals(record, text, mine))
    elif decision.sealed:
        text = applied(text, accord_set.put_seals(record, text, decision.sealed & mine))
        said.append(_("read: {turns}").format(turns=", ".join(sorted(decision.sealed & mine))))
    return text


def _scalar(words: str) -> str:
    from vademecum.text.frontmatter import scalar

    return scalar(words)


def _accord_line(state: ConsentState | None, reach: object, key: str) -> str:
    if state is ConsentState.GIVEN:
        word = next((name for name, one in AUDIENCES.items() if one is reach), "—")
        return _("accord of {who}: given, {reach}").format(who=key or _("the witness"), reach=word)
    if state in {ConsentState.REFUSED, ConsentState.WITHDRAWN}:
        return _("accord of {who}: refused").format(who=key or _("the witness"))
    return _("{who}: informed").format(who=key or _("the witness"))


def _review(
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
    record = _again(text, before)
    others = [one for one in heard(record) if one.key != key] if isinstance(record, Hearing) else []
    settled = all(one.accord is not None for one in others)
    mine = accord_set.turns_of(record, key or None)
    wholly = all(one.seal is not None and _is_read(record, one) for one in mine)
    state: str | None = None
    if decision.approved and not decision.ended and settled and wholly:
        state = "approuvee"
    elif edited and not decision.approved:
        owned = isinstance(record, Hearing) and record.speaker(key).accord is not None
        sole = not others
        state = "corrigee" if sole or not owned else None
    elif edited and record.review.state is not ReviewState.APPROVED:
        state = "corrigee"
    if state is None:
        return text
    settings = {"relecture/etat": state, "relecture/date": day.isoformat()}
    changed = applied(text, put(text, settings))
    if changed != text:
        said.append(_("relecture: {state}").format(state=state))
    return changed


def _is_read(record: Record, one: object) -> bool:
    quotable = next(each for each in quotables(record) if each is one)
    who = of(record, quotable)
    return who is not None and is_read(record, quotable, who)
