"""`vademecum withdraw`: take a hearing's words out, and say where they still are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import agreed, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.review.withdraw import Traces


@click.command
@click.argument("id", shell_complete=completion.records)
@click.option("--turn", "anchor", metavar="T", help=N_("Only this turn (t7) or paragraph (p3)."))
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option(
    "--date",
    "day",
    metavar="DATE",
    callback=plain_date,
    help=N_("The day it was asked, if not today."),
)
@click.pass_obj
def command(root: Path, id: str, anchor: str | None, yes: bool, day: dt.date | None) -> int:
    from vademecum import corpus
    from vademecum.history.tags import holding
    from vademecum.publish import traces
    from vademecum.review import withdraw

    library = corpus.load(root).library
    record = withdraw.named(library, id, anchor)
    path = record.place.path
    tags = holding(root, path, f"{{#{anchor}" if anchor else "")
    _say(withdraw.traces(library, record, anchor), id)
    for tag, _day in tags:
        click.echo(_("held by the tag {tag}").format(tag=tag))
    folders = traces.folders(root, traces.wanted(record, anchor))
    for folder in folders:
        click.echo(_("held by the folder {folder}").format(folder=folder))
    what = f"{id}#{anchor}" if anchor else id
    if not yes and not agreed(_("Remove the words of {what}?").format(what=what)):
        raise VademecumError(_("nothing was changed"))
    withdraw.take_out(root, record, anchor, day or dt.date.today())
    click.echo(path)
    _purge(path, anchor)
    if folders:
        click.echo(
            _(
                "Once committed, vademecum build --all remakes the current editions; "
                "remove by hand the other folders named above."
            )
        )
    return 0


def _say(found: Traces, name: str) -> None:
    """Quotes to rewrite, published editions that hold the words."""
    for quote in found.quotes:
        place = f"{quote.place.path}:{quote.place.line}"
        click.echo(
            _("{place}: quote to rewrite: {target}").format(place=place, target=quote.target)
        )
    for release in found.releases:
        editions = ", ".join(edition for edition, ids in release.records.items() if name in ids)
        click.echo(
            _("published in {version} of {date}: {editions}").format(
                version=release.version, date=release.date.isoformat(), editions=editions
            )
        )


def _purge(path: str, anchor: str | None) -> None:
    """How to take the words out of history, which no command of ours does."""
    from vademecum.review.withdraw import purge

    click.echo(_("The words are still in git's history."))
    click.echo(
        _("To take them out, warn all who hold a clone (later commits change), keep a copy, then:")
    )
    for step in purge(path, anchor):
        click.echo(f"  {step}")
    click.echo(_("mots-a-retirer.txt, outside the book, holds the words, one passage a line."))
    click.echo(_("Then remove or replace the editions already given out, and clone again."))
