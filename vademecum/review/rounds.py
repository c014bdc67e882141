"""A round of rereading: the hearing as its file stands, the letter sent, the answer read back."""

from __future__ import annotations

import datetime as dt
import shlex
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus
from vademecum.corpus import files
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import ConsentState, Hearing, Library, ReviewState
from vademecum.problems import Problem, errors
from vademecum.reasons import reason
from vademecum.review import returned
from vademecum.review.receive import Received, receive
from vademecum.review.send import letter_for
from vademecum.review.sent import turns
from vademecum.text.setting import put
from vademecum.transcripts.refusal import refusal

_WEEKS = 3  # given to reread, where nothing else is said
_FOLDER = "relecture"


@dataclass(frozen=True, slots=True)
class Opened:
    """A hearing that can be worked on, and its file."""

    record: Hearing
    path: str
    text: str  # LF
    library: Library


def opened(root: Path, name: str) -> Opened:
    """The hearing of that id.

    VademecumError when there is none, it was withdrawn, or its file must be mended first.
    """
    loaded = corpus.load(root)
    record = loaded.library.records.get(name)
    if not isinstance(record, Hearing):
        raise VademecumError(_("no hearing “{id}”").format(id=name))
    if record.consent.state is ConsentState.WITHDRAWN:
        raise VademecumError(_("“{id}” was withdrawn").format(id=name))
    path = record.place.path
    wrong = errors(one for one in loaded.problems if one.place.path == path)
    missing = [turn for turn in record.turns if turn.id is None]
    if wrong or missing:
        raise VademecumError(
            _("{path}: mend it first: vademecum check --fix").format(path=path), wrong
        )
    return Opened(record, path, text_of(root, path), loaded.library)


def text_of(root: Path, path: str) -> str:
    """The LF text of a file of the book; VademecumError when it cannot be read."""
    problems: list[Problem] = []
    text = files.read(root, path, problems)
    if text is None:
        raise VademecumError(_("{path} cannot be read").format(path=path), tuple(problems))
    return text


def letter_path(root: Path, name: str, asked: Path | None, work: Path) -> Path:
    """Where the letter goes: where it is asked, else in the book's work folder.

    VademecumError where git would track it.
    """
    path = asked or work / _FOLDER / f"{name}.docx"
    if path.resolve().is_relative_to(root) and work.name not in path.resolve().parts:
        raise VademecumError(_("write the document outside the book, or leave its name out"))
    return path


def send(root: Path, hearing: Opened, docx: Path, day: dt.date, before: dt.date | None) -> None:
    """Write the letter, wanted back `before` that day, and note in the hearing that it went."""
    record, text = hearing.record, hearing.text
    wanted = before or day + dt.timedelta(weeks=_WEEKS)
    data = letter_for(record, turns(record, text), wanted)
    docx.parent.mkdir(parents=True, exist_ok=True)
    docx.write_bytes(data)
    if record.review.state is not ReviewState.APPROVED:
        state = {"relecture/etat": "envoyee", "relecture/date": day.isoformat()}
        files.splice(root, hearing.path, put(text, state))


def answer(hearing: Opened, docx: Path, day: dt.date) -> Received:
    """What the document that came back changes; VademecumError when it cannot be read."""
    try:
        data = docx.read_bytes()
    except OSError as error:
        raise refusal(docx.name, reason(error)) from None
    record, text = hearing.record, hearing.text
    return receive(record, turns(record, text), returned.read(data, docx.name), text, day)


def commit(hearing: Opened, found: Received) -> tuple[str, str]:
    """The two shell lines that commit the answer, in the name of those who reread."""
    record = hearing.record
    what = "approuvé par la personne entendue" if found.approved else "corrigé"
    parts = ["-m", shlex.quote(f"{record.id} : compte rendu {what}")]
    known = hearing.library.settings.persons
    persons = [known.get(one.person or "") for one in record.speakers]
    names = [f"Reviewed-by: {person.name}" for person in persons if person is not None]
    words = [*parts, *(f"--trailer {shlex.quote(name)}" for name in names)]
    return f"git add {shlex.quote(hearing.path)}", f"git commit {' '.join(words)}"
