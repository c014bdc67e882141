"""A letter made and written, from committed text alone, and noted in the record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shlex
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus
from vademecum.checks import names
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.exchange import identity, invitation
from vademecum.exchange import letter as rereading
from vademecum.exchange.addressee import addressee
from vademecum.exchange.content import readable
from vademecum.exchange.letter import Letter
from vademecum.exchange.promised import refuse_undone
from vademecum.exchange.since import since
from vademecum.history.notyet import refuse_to_come
from vademecum.language import _
from vademecum.model import (
    Audience,
    ChapterState,
    Edition,
    Hearing,
    Library,
    Record,
    ReviewState,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record import read
from vademecum.record.passages import quotables
from vademecum.record.templates import untouched
from vademecum.store import Store
from vademecum.text.setting import put
from vademecum.vocabulary import hint

FOLDER = "relecture"
_WEEKS = 3  # given to reread, where nothing else is said


@dataclass(frozen=True, slots=True)
class Ready:
    """A letter to be written."""

    letter: Letter
    invites: bool  # before the room: the record has no turn yet
    path: str  # of the record's file
    library: Library
    unseen: str  # why what was promised could not be verified; "" where it was

    @property
    def noted(self) -> bool:
        """Whether `relecture` says that it went: it is of those who have no accord of their own."""
        letter = self.letter
        approved = letter.record.review.state is ReviewState.APPROVED
        return not (self.invites or letter.given.own or approved)


def prepare(root: Path, name: str, to: str | None, day: dt.date, before: dt.date | None) -> Ready:
    """The letter to a person about a record, wanted back `before` that day.

    VademecumError where the record or the person is none to write to, where its text is not
    committed, must be mended first, or says a name that nobody may read, where a promise to others
    is undone in it, and where the record would say that it went on a day to come.
    """
    loaded = corpus.load(root)
    record = loaded.library.records.get(name)
    if record is None:
        near = hint(name, loaded.library.records)
        raise VademecumError(_("no hearing nor testimony “{id}”{hint}").format(id=name, hint=near))
    path = record.place.path
    numbered = all(one.id is not None for one in quotables(record))
    corpus.refuse_unmended(loaded.problems, path, numbered=numbered)
    invites = _invites(record)
    speaker = addressee(record, to)
    sent, text, blob = _committed(root, record)
    key = speaker.key if speaker else ""
    _unsaid(loaded.library, sent, key, day)
    unseen = refuse_undone(root, loaded.library, record, day, key)
    letter = Letter(
        record=sent,
        text=text,
        speaker=_same(sent, speaker),
        book=loaded.library.settings.book,
        reference=identity.reference(blob, key),
        sent=day,
        before=before or day + dt.timedelta(weeks=_WEEKS),
        since=since(root, sent, speaker),
    )
    ready = Ready(letter, invites, path, loaded.library, unseen)
    if ready.noted:
        refuse_to_come(day)
    return ready


def place(root: Path, ready: Ready, asked: Path | None, work: Path) -> Path:
    """Where the letter goes: where it is asked, else in the book's work folder.

    VademecumError where git would track it.
    """
    speaker = ready.letter.speaker
    name = ready.letter.record.id + (f"-{speaker.key}" if speaker else "")
    return outside(root, asked, work.name) or work / FOLDER / f"{name}.docx"


def outside(root: Path, asked: Path | None, work: str) -> Path | None:
    """Where a document was asked for; None where nowhere. VademecumError where git would track it.

    `work`: the name of the book's work folder, which git does not track.
    """
    if asked is None:
        return None
    there = asked.resolve()
    if there.is_relative_to(root) and work not in there.parts:
        raise VademecumError(_("write the document outside the book, or leave its name out"))
    return asked


def send(root: Path, ready: Ready, docx: Path) -> None:
    """Write the letter, and note in the record that it went; VademecumError as `prepare`."""
    one = ready.letter
    try:
        data = invitation.written(one) if ready.invites else rereading.written(one)
    except ValueError as error:
        raise VademecumError(f"{ready.path}: {error}") from None
    docx.parent.mkdir(parents=True, exist_ok=True)
    docx.write_bytes(data)
    if not ready.noted:
        return
    state = {"relecture/etat": "envoyee", "relecture/date": one.sent.isoformat()}
    files.splice(root, ready.path, put(files.text(root, ready.path), state))


def _committed(root: Path, record: Record) -> tuple[Record, str, str]:
    """The record as it was committed last, its file's LF text and blob.

    All that may have changed since is that a letter went to somebody: `relecture`.
    """
    path = record.place.path
    blob = identity.committed(root, path)
    text = identity.text_of(root, blob) if blob else ""
    problems: list[Problem] = []
    sent = read.record(text, path, problems) if text else None
    if blob is None or sent is None or not _same_but_review(sent, record):
        raise VademecumError(
            _("{path} is not committed: git add {quoted} && git commit, then send").format(
                path=path, quoted=shlex.quote(path)
            )
        )
    return sent, text, blob


def _same_but_review(sent: Record, record: Record) -> bool:
    return dataclasses.replace(sent, review=record.review) == record


def _same(record: Record, speaker: Speaker | None) -> Speaker | None:
    return record.speaker(speaker.key) if speaker and isinstance(record, Hearing) else None


def _invites(record: Record) -> bool:
    """Whether nothing was said yet; VademecumError where there is nothing to send either."""
    if untouched(record.body) and record.body.strip():
        raise VademecumError(
            _("{path} holds the template's words: write your questions in their place").format(
                path=record.place.path
            )
        )
    if quotables(record):
        return False
    if not isinstance(record, Hearing):
        raise VademecumError(
            _("{path} has no paragraph to send yet").format(path=record.place.path)
        )
    return True


def _unsaid(library: Library, record: Record, key: str, day: dt.date) -> None:
    """VademecumError where the letter would say a name that nobody may read.

    The working edition has the same judge.
    """
    try:
        told = readable(record, key, day)
    except ValueError as error:
        raise VademecumError(f"{record.place.path}: {error}") from None
    alone = dataclasses.replace(library, chapters={}, records={record.id: told})
    whole = dataclasses.replace(alone, records={record.id: record})
    edition = Edition("travail", Audience.WORKING, tuple(ChapterState))
    found = tuple(
        one
        for one in names.check(alone, whole, edition, Store.none())
        if one.place.path == record.place.path
    )
    if found:
        raise VademecumError(
            _("{path}: the letter would say what nobody may read").format(path=record.place.path),
            found,
        )
