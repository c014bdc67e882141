"""`vademecum withdraw`: take a hearing's words out, and say where they still are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.saying import agreed, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.model import Library, Record


@click.command
@click.argument("id")
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
    from vademecum import corpus, history
    from vademecum.history.tags import holding
    from vademecum.vocabulary import hint

    library = corpus.load(root).library
    record = library.records.get(id)
    if record is None:
        near = hint(id, library.records)
        raise VademecumError(_("no hearing or testimony “{id}”{hint}").format(id=id, hint=near))
    _known(record, anchor)
    path = record.place.path
    tags = (
        holding(root, path, f"{{#{anchor}" if anchor else "")
        if history.state(root).kind != "none"
        else []
    )
    _traces(library, record, anchor, [name for name, _day in tags])
    what = f"{id}#{anchor}" if anchor else id
    if not yes and not agreed(_("Remove the words of {what}?").format(what=what)):
        raise VademecumError(_("nothing was changed"))
    _write(root, record, anchor, day or dt.date.today())
    click.echo(path)
    _purge(path, anchor)
    return 0


def _known(record: Record, anchor: str | None) -> None:
    from vademecum.review.status import paragraph_ids

    if anchor is not None and anchor not in paragraph_ids(record):
        raise VademecumError(
            _("“{id}” has no turn or paragraph “{anchor}”{hint}").format(
                id=record.id, anchor=anchor, hint=""
            )
        )


def _traces(library: Library, record: Record, anchor: str | None, tags: list[str]) -> None:
    """Quotes to rewrite, published editions and tags that hold the words."""
    from vademecum.review.withdraw import traces

    found = traces(library, record, anchor)
    for quote in found.quotes:
        place = f"{quote.place.path}:{quote.place.line}"
        click.echo(
            _("{place}: quote to rewrite: {target}").format(place=place, target=quote.target)
        )
    for release in found.releases:
        names = ", ".join(name for name, ids in release.records.items() if record.id in ids)
        click.echo(
            _("published in {version} of {date}: {editions}").format(
                version=release.version, date=release.date.isoformat(), editions=names
            )
        )
    for tag in tags:
        click.echo(_("held by the tag {tag}").format(tag=tag))


def _write(root: Path, record: Record, anchor: str | None, day: dt.date) -> None:
    from vademecum.corpus import files
    from vademecum.problems import Problem
    from vademecum.review.withdraw import emptied, tombstone

    path = record.place.path
    problems: list[Problem] = []
    text = files.read(root, path, problems)
    if text is None:
        raise VademecumError(_("{path} cannot be read").format(path=path), tuple(problems))
    if anchor is None:
        files.write(root / path, tombstone(record, day))
    else:
        files.splice(root, path, emptied(record, anchor, text, day))


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
