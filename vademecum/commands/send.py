"""`vademecum send`: a text to a person, as a Word document.

A hearing or a testimony goes to who it is from, with its choices; a chapter, or all those of a
part, to a person of the register, to correct it and give an avis.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.proposals.awaited import Letter


@click.command
@click.argument("id", shell_complete=completion.texts, required=False)
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
    from vademecum import corpus, work
    from vademecum.exchange import sending
    from vademecum.exchange.texts.sending import chapters
    from vademecum.proposals.awaited import Letter
    from vademecum.record.templates import unnamed

    day = today or dt.date.today()
    if before is not None and before < day:
        raise VademecumError(
            _("wanted back on {before}, before it goes ({day}): --before").format(
                before=before.isoformat(), day=day.isoformat()
            )
        )
    if testimony:
        return _testimony(root, docx or (Path(id) if id else None), day)
    if not id:
        raise click.UsageError(_("say of which text: vademecum send ID"))
    if those := chapters(corpus.load(root).library, id):
        return _texts(root, those, docx, person, day, before)
    ready = sending.prepare(root, id, person, day, before)
    folder = root / work.FOLDER if docx else work.claim(root)
    target = sending.place(root, ready, docx, folder)
    sending.send(root, ready, target)
    one = ready.letter
    key = one.speaker.key if one.speaker else ""
    _noted(root, Letter(one.record.id, key, one.reference, one.sent, one.before))
    click.echo(str(target))
    _unseen(ready.unseen)
    if ready.invites:
        click.echo(_("An invitation: nothing was said yet. Read it before you send it."), err=True)
        if not ready.letter.book.contact:
            click.echo(_("it says nowhere to write to: “contact” under [livre]"), err=True)
        if unnamed(ready.letter.record.title):
            click.echo(_("its title is the template's: “titre” in {path}").format(
                path=ready.path), err=True)  # fmt: skip
    return 0


def _texts(
    root: Path, ids: tuple[str, ...], docx: Path | None, person: str | None, day: dt.date,
    before: dt.date | None,
) -> int:  # fmt: skip
    """Chapters, each a document of its own; all are ready before the first is written."""
    from vademecum import work
    from vademecum.exchange.texts import sending
    from vademecum.proposals.awaited import Letter

    if docx is not None and len(ids) > 1:
        raise VademecumError(_("a part is several documents: leave the name of the file out"))
    ready = [sending.prepare(root, one, person, day, before) for one in ids]
    folder = root / work.FOLDER if docx else work.claim(root)
    for one in ready:
        target = sending.place(root, one, docx, folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one.data)
        _noted(root, Letter(one.id, one.person, one.reference, one.sent, one.before))
        click.echo(str(target))
    _unseen(*(one.unseen for one in ready))
    return 0


def _unseen(*told: str) -> None:
    """Say, once, why what people were promised could not be verified."""
    for why in dict.fromkeys(filter(None, told)):
        click.echo(why, err=True)


def _noted(root: Path, letter: Letter) -> None:
    """Keep in git that it went, of which state of the book, and by when it is wanted back."""
    from dataclasses import replace

    from vademecum.proposals import awaited, beside

    repository = beside.repository_of(root)
    awaited.note(repository, replace(letter, commit=repository.resolve("HEAD")))


def _testimony(root: Path, docx: Path | None, today: dt.date) -> int:
    """Write the letter of a testimony to bring."""
    from vademecum import settings, work
    from vademecum.exchange import sending
    from vademecum.exchange.page import letter
    from vademecum.model import Audience

    read = settings.load(root)[0]
    book, public = read.book, read.repository is Audience.PUBLIC
    target = sending.outside(root, docx, work.FOLDER) or (
        work.claim(root) / sending.FOLDER / "temoignage.docx"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(letter.written(book, today, public))
    click.echo(str(target))
    if "@" not in book.contributions and not book.contact:
        click.echo(_("it says nowhere to write to: “contact” under [livre]"), err=True)
    return 0
