"""A document that came back, received: what it is, what all of it is, what is written by it."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import Path

from vademecum import corpus
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.exchange import answers, as_sent, colophon, invitation, kinds, read, state
from vademecum.exchange.account import account
from vademecum.exchange.classes import Class
from vademecum.exchange.kinds import Item
from vademecum.exchange.letter import Letter, paragraphs
from vademecum.exchange.merge import Merged, merge
from vademecum.exchange.read.stream import Stream
from vademecum.exchange.signature import Names, names
from vademecum.exchange.since import since
from vademecum.exchange.state import Choices, Decision
from vademecum.exchange.subject import called
from vademecum.exchange.tally import Account
from vademecum.exchange.whose import Origin, origin, other, seen
from vademecum.exchange.writing import again, limits, reviewed, written
from vademecum.history.notyet import refuse_return
from vademecum.language import _
from vademecum.model import (
    ConsentState,
    Hearing,
    Library,
    Record,
    Speaker,
)
from vademecum.problems import Problem, Splice
from vademecum.reasons import reason
from vademecum.record.consents import heard
from vademecum.record.naming import nameless
from vademecum.record.passages import quotables
from vademecum.record.person import keys
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
    elsewhere: tuple[str, ...]  # turns that are somebody else's since they were sent
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
    def decided(self) -> bool:
        """Whether the choices were taken: no question was open, or a refusal stands for itself."""
        return self.decision != state.NOTHING

    @property
    def name(self) -> str:
        """How files about it are called."""
        return self.record.id + (f"-{self.key}" if self.key else "")

    @property
    def key(self) -> str:
        """The person's key, "" for a witness."""
        return self.person.key if self.person else ""


def receive(root: Path, path: Path, day: dt.date, stream: Stream | None = None) -> Receipt:
    """What a document that came back on a day does; nothing is written.

    `stream`: what it holds, where it was read already.

    VademecumError where it cannot be read, is no letter of this book, or of a text withdrawn, and
    where the day has not come.
    """
    refuse_return(day)
    if stream is None:
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
    parts = () if invites else letter.parts
    form = _form(root, letter, stream, invites)
    signing = replace(_signing(where, letter, stream, library), day=day)
    found = account(stream, parts, form, signing, _year(where.sent))
    _belongs(where, found, stream, library, invites)
    if called(path.name, signing):
        found.say(kinds.CALLED, shown=path.name)
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
    what = f"{receipt.key or 'le témoin'} : {', '.join(_done(receipt)) or 'réponse reçue'}"
    known = receipt.library.settings.persons
    person = known.get((receipt.person.person if receipt.person else None) or "")
    trailer = f" --trailer {shlex.quote(f'Reviewed-by: {person.name}')}" if person else ""
    message = shlex.quote(f"{record.id} : {what}")
    return f"git add {shlex.quote(path)}", f"git commit -m {message}{trailer}"


def _done(receipt: Receipt) -> Iterator[str]:
    """What is written by a receipt, in the words of a commit's message."""
    decision = receipt.decision
    if receipt.refused:
        yield "refus"
        return
    if any(one.anchor not in receipt.found.doubtful for one in receipt.placed):
        yield "corrections"
    if decision.sealed and decision.approved:
        yield "texte relu et approuvé"
    said = decision.accord or decision.consent
    if said is not None and said.state is ConsentState.GIVEN and receipt.chosen.reach is not None:
        yield f"accord, {word_for(AUDIENCES, receipt.chosen.reach)}"
        if said.embargo is not None:
            yield f"embargo {said.embargo.isoformat()}"
    elif said is not None:
        yield "personne prévenue"
    if decision.attribution is not None or decision.shown is not None:
        how = word_for(ATTRIBUTIONS, decision.attribution) if decision.attribution else ""
        shown = f"« {decision.shown} »" if decision.shown else ""
        yield " ".join(filter(None, ("désignation", how, shown)))


def _workable(where: Origin, problems: tuple[Problem, ...]) -> None:
    if where.now.consent.state is ConsentState.WITHDRAWN:
        raise VademecumError(_("“{id}” was withdrawn").format(id=where.now.id))
    path = where.now.place.path
    numbered = all(one.id is not None for one in quotables(where.now))
    corpus.refuse_unmended(problems, path, numbered=numbered)
    if isinstance(where.now, Hearing) and where.person not in (
        one.key for one in where.now.speakers
    ):
        raise VademecumError(
            _("“{person}” is no longer of “{id}”: {keys}").format(
                person=where.person, id=where.now.id, keys=keys(heard(where.now))
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


def _form(root: Path, letter: Letter, stream: Stream, invites: bool) -> answers.Sheet:
    """The form, with what the book said of itself when most of its sentences were written."""
    made = invitation.paragraphs if invites else paragraphs
    forms = (
        answers.sheet(made(replace(letter, book=book)))
        for book in colophon.books(root, letter.book)
    )
    return max(forms, key=lambda one: one.found(stream.blocks))


def _year(record: Record) -> int:
    """The year a person was heard in, 0 where the record does not say."""
    day = getattr(record, "date", None)
    return day.year if isinstance(day, dt.date) else 0


def _signing(where: Origin, letter: Letter, stream: Stream, library: Library) -> Names:
    """How those who may sign what came back are called."""
    speaker = letter.speaker
    known = library.settings.persons.get((speaker.person if speaker else None) or "")
    shown = speaker.shown if speaker else str(getattr(where.sent, "shown", "") or "")
    mine = (speaker.label if speaker else "", "" if nameless(shown, speaker) else shown)
    found = names((*stream.sender, *mine, known.name if known else ""))
    book = library.settings.book
    ours = (where.now.id, where.person, where.reference, where.now.title)
    filed = " ".join((*ours, book.title, book.publisher))
    return replace(found, filed=filed, contact=book.contact)


def _belongs(
    where: Origin, found: Account, stream: Stream, library: Library, invites: bool
) -> None:
    """VademecumError where the words are another text's: no consent goes to the wrong one."""
    strange = other(stream, library, where.now.id)
    known = [one for one in found.items if one.anchor and not one.absent and one.words]
    if strange:
        raise VademecumError(
            _(
                "its reference says “{id}”, its words are those of “{other}”: nothing is taken"
            ).format(id=where.now.id, other=strange)
        )
    if not (known or invites or found.answers):
        person = f" --person {where.person}" if where.person else ""
        raise VademecumError(
            _(
                "its reference says “{id}”, and no words of that letter are in it: nothing is "
                "taken. What it holds: {seen}. By hand, of a signed page too: "
                "vademecum consent {id}{person} --given REACH --read, or --refused"
            ).format(id=where.now.id, seen=seen(stream), person=person)
        )


def _received(
    where: Origin, found: Account, merged: Merged, before: str, library: Library, day: dt.date
) -> Receipt:
    now, key = where.now, where.person
    text = applied(before, merged.edits)
    chosen = state.choices(found, now, key, day)
    corrected = again(text, now)
    shown = any(now.id in names for one in library.releases for names in one.records.values())
    decision = state.decide(
        found, chosen, where.sent, corrected, key, frozenset(merged.read), shown, where.reference,
        day,
    )  # fmt: skip
    said: list[str] = []
    text = written(text, corrected, key, decision, said)
    text = as_sent.marked(text, again(text, now), where.sent, key, decision, merged.behind)
    said += limits(again(text, now), decision, key, day)
    text = reviewed(text, now, key, decision, bool(merged.edits), day, said)
    person = now.speaker(key) if isinstance(now, Hearing) else None
    return Receipt(
        now, person, where.reference, found, chosen, decision, frozenset(merged.read),
        tuple(merged.behind), tuple(merged.elsewhere), before, text, library, said,
    )  # fmt: skip
