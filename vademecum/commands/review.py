"""`vademecum review send|receive`: a hearing to the person heard, and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import plain_date
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.review.receive import Received
    from vademecum.review.rounds import Opened


@click.group
def command() -> None:
    pass


@command.command(help=N_("Write the Word document to send to the person heard."))
@click.argument("id", shell_complete=completion.records)
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
    from vademecum.review import rounds

    hearing = rounds.opened(root, id)
    folder = root / work.FOLDER if docx else work.claim(root)
    target = rounds.letter_path(root, id, docx, folder)
    rounds.send(root, hearing, target, today or dt.date.today(), before)
    click.echo(str(target))
    return 0


@command.command(help=N_("Read the corrected document back into the hearing."))
@click.argument("id", shell_complete=completion.records)
@click.argument("docx", type=click.Path(path_type=Path), metavar="DOCX")
@click.option(
    "--date", "today", metavar="DATE", callback=plain_date, help=N_("The day it came back.")
)
@click.option("--dry-run", is_flag=True, help=N_("Show the changes, write nothing."))
@click.pass_obj
def receive(root: Path, id: str, docx: Path, today: dt.date | None, dry_run: bool) -> int:
    from vademecum.corpus import files
    from vademecum.review import rounds

    hearing = rounds.opened(root, id)
    found = rounds.answer(hearing, docx, today or dt.date.today())
    for line in found.said:
        click.echo(line)
    if not found.edits:
        click.echo(_("Nothing changed."))
    elif not dry_run:
        files.splice(root, hearing.path, found.edits)
        _after(root, hearing, found)
    return _unplaced(found)


def _after(root: Path, hearing: Opened, found: Received) -> None:
    """Say which quotes the corrections broke, and propose the commit."""
    from vademecum import corpus
    from vademecum.checks import quotes
    from vademecum.review import rounds

    broken = quotes.broken(corpus.load(root).library, hearing.record.id)
    for problem in broken:
        click.echo(str(problem))
    if any(problem.fix is not None for problem in broken):
        click.echo(_("vademecum check --fix moves the quotes whose words only moved."))
    click.echo(_("To commit:"))
    for line in rounds.commit(hearing, found):
        click.echo(f"  {line}")


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
