"""`vademecum send`: a hearing or a testimony to the person it is from, as a Word document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import plain_date
from vademecum.language import N_, _


@click.command
@click.argument("id", shell_complete=completion.records)
@click.argument("docx", type=click.Path(path_type=Path), required=False, metavar=N_("[DOCX]"))
@click.option(
    "--to",
    "person",
    metavar=N_("PERSON"),
    help=N_("To whom: a key under intervenants, or a person of the register."),
)
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
def command(
    root: Path,
    id: str,
    docx: Path | None,
    person: str | None,
    before: dt.date | None,
    today: dt.date | None,
) -> int:
    from vademecum import work
    from vademecum.exchange import sending
    from vademecum.record.templates import unnamed

    ready = sending.prepare(root, id, person, today or dt.date.today(), before)
    folder = root / work.FOLDER if docx else work.claim(root)
    target = sending.place(root, ready, docx, folder)
    sending.send(root, ready, target)
    click.echo(str(target))
    if ready.invites:
        click.echo(_("An invitation: nothing was said yet. Read it before you send it."), err=True)
        if not ready.letter.book.contact:
            click.echo(_("it says nowhere to write to: “contact” under [livre]"), err=True)
        if unnamed(ready.letter.record.title):
            click.echo(_("its title is the template's: “titre” in {path}").format(
                path=ready.path), err=True)  # fmt: skip
    return 0
