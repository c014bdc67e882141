"""`vademecum review send|receive`: a hearing to the person heard, and back."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.saying import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext
from vademecum.reasons import reason
from vademecum.transcripts.refusal import refusal

if TYPE_CHECKING:
    from vademecum.model import Hearing, Library
    from vademecum.review.receive import Received

_WEEKS = 3  # given to reread, where nothing else is said


@click.group
def command() -> None:
    pass


@command.command(help=N_("Write the Word document to send to the person heard."))
@click.argument("id")
@click.argument("docx", type=click.Path(path_type=Path), required=False, metavar=N_("[DOCX]"))
@click.option(
    "--before", metavar="DATE", callback=plain_date, help=N_("When it is wanted back: 2017-04-30.")
)
@click.option(
    "--date",
    "today",
    metavar="DATE",
    callback=plain_date,
    help=N_("The day it is sent, if not today."),
)
@click.pass_obj
def send(
    root: Path, id: str, docx: Path | None, before: dt.date | None, today: dt.date | None
) -> int:
    from vademecum import work
    from vademecum.corpus import files
    from vademecum.model import ReviewState
    from vademecum.review.passages import turns
    from vademecum.review.send import letter_for
    from vademecum.text.setting import put

    record, path, text = _hearing(root, id)
    day = today or dt.date.today()
    target = docx or work.claim(root) / "relecture" / f"{id}.docx"
    if target.resolve().is_relative_to(root) and work.FOLDER not in target.resolve().parts:
        raise VademecumError(_("write the document outside the book, or leave its name out"))
    data = letter_for(record, turns(record, text), before or day + dt.timedelta(weeks=_WEEKS))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    if record.review.state is not ReviewState.APPROVED:
        state = {"relecture/etat": "envoyee", "relecture/date": day.isoformat()}
        files.splice(root, path, put(text, state))
    click.echo(str(target))
    return 0


@command.command(help=N_("Read the corrected document back into the hearing."))
@click.argument("id")
@click.argument("docx", type=click.Path(path_type=Path), metavar="DOCX")
@click.option(
    "--date", "today", metavar="DATE", callback=plain_date, help=N_("The day it came back.")
)
@click.option("--dry-run", is_flag=True, help=N_("Show the changes, write nothing."))
@click.pass_obj
def receive(root: Path, id: str, docx: Path, today: dt.date | None, dry_run: bool) -> int:
    from vademecum.corpus import files
    from vademecum.review import returned
    from vademecum.review.passages import turns
    from vademecum.review.receive import receive as received

    record, path, text = _hearing(root, id)
    try:
        data = docx.read_bytes()
    except OSError as error:
        raise refusal(docx.name, reason(error)) from None
    found = received(
        record, turns(record, text), returned.read(data, docx.name), text, today or dt.date.today()
    )
    for line in found.said:
        click.echo(line)
    if not found.edits:
        click.echo(_("Nothing changed."))
    elif not dry_run:
        files.splice(root, path, found.edits)
        _after(root, id, record, found)
    return _unplaced(found)


def _hearing(root: Path, name: str) -> tuple[Hearing, str, str]:
    """The hearing, its file's path and LF text; VademecumError when it cannot be worked on."""
    from vademecum import corpus
    from vademecum.corpus import files
    from vademecum.model import ConsentState, Hearing
    from vademecum.problems import Problem, errors

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
    problems: list[Problem] = []
    text = files.read(root, path, problems)
    if text is None:
        raise VademecumError(_("{path} cannot be read").format(path=path), tuple(problems))
    return record, path, text


def _after(root: Path, name: str, record: Hearing, found: Received) -> None:
    """Say which quotes the corrections broke, and propose the commit."""
    from vademecum import corpus
    from vademecum.checks import quotes

    library = corpus.load(root).library
    broken = [
        one
        for one in quotes.check(library, dt.date.min)
        if one.code in {"Q002", "Q003", "Q006"} and _names(one.values.values(), name)
    ]
    for problem in broken:
        click.echo(str(problem))
    if any(problem.fix is not None for problem in broken):
        click.echo(_("vademecum check --fix moves the quotes whose words only moved."))
    click.echo(_("To commit:"))
    click.echo(f"  git add {shlex.quote(record.place.path)}")
    click.echo(f"  git commit {' '.join(_message(library, record, found))}")


def _names(values: object, name: str) -> bool:
    return any(str(value).partition("#")[0] == name for value in values)  # type: ignore[attr-defined]


def _message(library: Library, record: Hearing, found: Received) -> list[str]:
    what = "approuvé par la personne entendue" if found.approved else "corrigé"
    parts = ["-m", shlex.quote(f"{record.id} : compte rendu {what}")]
    persons = [library.settings.persons.get(one.person or "") for one in record.speakers]
    names = [f"Reviewed-by: {person.name}" for person in persons if person is not None]
    return [*parts, *(f"--trailer {shlex.quote(name)}" for name in names)]


def _unplaced(found: Received) -> int:
    for text in found.unmatched:
        click.echo(_("no turn found for: {words}").format(words=text), err=True)
    if found.unsure:
        click.echo(
            ngettext(
                "left as it is, for lack of certainty: {ids}",
                "left as they are, for lack of certainty: {ids}",
                len(found.unsure),
            ).format(ids=", ".join(found.unsure)),
            err=True,
        )
    return 1 if found.unmatched or found.unsure else 0
