"""`vademecum new`: a chapter, a hearing or a testimony to fill in."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _


@click.command
@click.argument("kind", type=click.Choice(["chapter", "hearing", "testimony"]))
@click.argument("id")
@click.option(
    "--in",
    "folder",
    default="",
    metavar=N_("DIR"),
    help=N_("For a chapter: its folder below chapters/."),
)
@click.pass_obj
def command(root: Path, kind: str, id: str, folder: str) -> int:
    from vademecum import corpus
    from vademecum.corpus import files
    from vademecum.record import templates

    if not re.fullmatch(r"[a-z0-9-]+", id):
        raise VademecumError(_("an id has only a–z, 0–9 and hyphens, not “{id}”").format(id=id))
    if folder and not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*", folder):
        raise VademecumError(_("no folder of chapters: “{folder}”").format(folder=folder))
    library = corpus.load(root).library
    if id in library.chapters or id in library.records:
        raise VademecumError(_("the id “{id}” is taken").format(id=id))
    path = Path("hearings") / f"{id}.md"
    if kind == "chapter":
        path = Path("chapters") / folder / f"{id}.md"
    if (root / path).exists():
        raise VademecumError(_("{path} exists already").format(path=path))
    files.write(root / path, templates.text(kind, dt.date.today()))
    click.echo(path.as_posix())
    if kind == "chapter":
        click.echo(_("List it in a part of vademecum.toml."), err=True)
    return 0
