"""`vademecum send`: a hearing or a testimony to the person it is from, as a Word document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import plain_date
from vademecum.language import N_, _


@click.command
@click.argument("id", shell_complete=completion.records, required=False)
@click.argument("docx", type=click.Path(path_type=Path), required=False, metavar=N_("[DOCX]"))
@click.option(
    "--to",
    "person",
    metavar=N_("PERSON"),
    shell_complete=completion.people,
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
@click.option(
    "--testimony",
    is_flag=True,
    help=N_("The letter by which somebody brings a testimony, in place of one about a text."),
)
@click.pass_obj
def command(
    root: Path,
    id: str | None,
    docx: Path | None,
    person: str | None,
    before: dt.date | None,
    today: dt.date | None,
    testimony: bool,
) -> int:
    from vademecum import work
    from vademecum.exchange import sending
    from vademecum.record.templates import unnamed

    if testimony:
        return _testimony(root, docx or (Path(id) if id else None), today or dt.date.today())
    if not id:
        raise click.UsageError(_("say of which text: vademecum send ID"))

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


def _testimony(root: Path, docx: Path | None, today: dt.date) -> int:
    """Write the letter of a testimony to bring."""
    from vademecum import settings, work
    from vademecum.exchange import sending
    from vademecum.exchange.page import letter

    book = settings.load(root)[0].book
    target = sending.outside(root, docx, work.FOLDER) or (
        work.claim(root) / sending.FOLDER / "temoignage.docx"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(letter.written(book, today))
    click.echo(str(target))
    if "@" not in book.contributions and not book.contact:
        click.echo(_("it says nowhere to write to: “contact” under [livre]"), err=True)
    return 0
