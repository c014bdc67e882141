"""`vademecum status`: where each hearing stands, what it lacks, what rests on it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.standing.status import Row, Status


@click.command
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help=N_("How it is printed."),
)
@click.pass_obj
def command(root: Path, form: str) -> int:
    from vademecum import corpus
    from vademecum.history.promises import promises
    from vademecum.standing.status import status

    loaded = corpus.load(root)
    found = status(loaded.library, dt.date.today())
    undone, note = promises(root, loaded.library, dt.date.today())
    if form == "json":
        told = {**asdict(found), "promises": list(map(str, undone)), "note": note}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
        return 1 if undone else 0
    for row in found.rows:
        _print(row)
    _rest(found)
    for one in undone:
        click.echo(str(one))
    if note:
        click.echo(note, err=True)
    return 1 if undone else 0


def _print(row: Row) -> None:
    click.echo(_("{what}: {found}").format(what=row.id, found=row.standing))
    if row.missing:
        click.echo("  " + _("missing: {what}").format(what=_("; ").join(row.missing)))
    if row.chapters:
        click.echo("  " + _("quoted by: {chapters}").format(chapters=", ".join(row.chapters)))


def _rest(found: Status) -> None:
    if found.unused:
        click.echo(_("No chapter quotes: {ids}").format(ids=", ".join(found.unused)))
    if found.bare:
        click.echo(_("Chapters without a testimony: {ids}").format(ids=", ".join(found.bare)))
