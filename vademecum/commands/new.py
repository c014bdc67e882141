"""`vademecum new`: a chapter, a hearing or a testimony to fill in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import here
from vademecum.language import N_, _


@click.command
@click.argument("kind", type=click.Choice(["chapter", "hearing", "testimony"]))
@click.argument("id")
@click.option(
    "--in",
    "folder",
    default="",
    metavar=N_("DIR"),
    shell_complete=completion.parts,
    help=N_("For a chapter: its folder below chapters/."),
)
@click.pass_obj
def command(root: Path, kind: str, id: str, folder: str) -> int:
    from vademecum.corpus.create import create
    from vademecum.intake import file as intake
    from vademecum.vocabulary import hint

    known = completion.folders(root)
    click.echo(here(root, create(root, kind, id, folder, dt.date.today())))
    if kind == "chapter":
        first = folder.split("/")[0]
        if first and known and first not in known:
            said = _("chapters/{folder} is a new folder; there were: {known}{hint}")
            near = hint(first, known)
            click.echo(said.format(folder=first, known=", ".join(known), hint=near), err=True)
        click.echo(_("List it in a part of vademecum.toml."), err=True)
    else:
        for told in intake.warnings(root):
            click.echo(told, err=True)
    return 0
