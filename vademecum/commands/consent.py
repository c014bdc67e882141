"""`vademecum consent`: write down what a person heard said of their words."""

from __future__ import annotations

import datetime as dt
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import here, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.model import Record

_REACHES = ("public", "membres", "travail")


@click.command
@click.argument("id", shell_complete=completion.records)
@click.option(
    "--person",
    metavar="P",
    shell_complete=completion.people,
    help=N_("Whose word it is: a key under “intervenants”."),
)
@click.option(
    "--given", type=click.Choice(_REACHES), help=N_("They agree, for these readers at most.")
)
@click.option("--refused", is_flag=True, help=N_("They refuse."))
@click.option("--objects", is_flag=True, help=N_("They object, where no consent was asked."))
@click.option("--read", is_flag=True, help=N_("They have read their words as they now stand."))
@click.option(
    "--embargo", metavar="DATE", callback=plain_date, help=N_("Nothing is shown before that day.")
)
@click.option(
    "--attribution",
    type=click.Choice(("nom", "fonction", "anonyme")),
    help=N_("How they are named."),
)
@click.option("--shown", metavar="TEXT", help=N_("As what they are printed (“affiche”)."))
@click.option(
    "--informed",
    metavar="DATE",
    callback=plain_date,
    help=N_("The day they were told, where no consent is asked."),
)
@click.option("--by", metavar="WHO", default="", help=N_("Who answers for them: parents, heirs."))
@click.option("--reference", metavar="R", default="", help=N_("Of the paper, kept out of git."))
@click.option("--why", metavar="TEXT", default="", help=N_("Why what was taken back may be shown."))
@click.option(
    "--passage",
    metavar="DATE",
    callback=plain_date,
    help=N_("The passage struck that day may be shown again."),
)
@click.option(
    "--date", "day", metavar="DATE", callback=plain_date, help=N_("The day of it, if not today.")
)
@click.pass_obj
def command(
    root: Path,
    id: str,
    person: str | None,
    given: str | None,
    refused: bool,
    objects: bool,
    read: bool,
    embargo: dt.date | None,
    attribution: str | None,
    shown: str | None,
    informed: dt.date | None,
    by: str,
    reference: str,
    why: str,
    passage: dt.date | None,
    day: dt.date | None,
) -> int:
    from vademecum.standing.consenting import Said
    from vademecum.standing.writing import note
    from vademecum.text.typeset import typeset
    from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES

    if sum((given is not None, refused, objects)) > 1:
        raise VademecumError(_("one of --given, --refused, --objects"))
    said = Said(
        date=day or dt.date.today(),
        dated=day is not None,
        given=AUDIENCES[given] if given else None,
        ended=refused or objects,
        embargo=embargo,
        attribution=ATTRIBUTIONS[attribution] if attribution else None,
        shown=None if shown is None else typeset(shown),
        read=read,
        informed=informed,
        by=by,
        reference=reference,
        why=why,
        passage=passage,
    )
    if not (given or refused or objects or read or informed or attribution or shown or passage):
        raise VademecumError(_("say what they said: --given, --refused, --objects, --read …"))
    found = note(root, id, person, said, objects=objects)
    if not found.changed:
        click.echo(_("Nothing changed."))
        return 0
    click.echo(here(root, found.record.place.path))
    for line in found.told:
        click.echo(line)
    commit(root, found.record, found.message)
    return 0


def commit(root: Path, record: Record, message: str) -> None:
    """The two shell lines that keep what was written."""
    click.echo(_("To commit:"))
    click.echo(f"  git add {shlex.quote(here(root, record.place.path))}")
    click.echo(f"  git commit -m {shlex.quote(message)}")
