"""`vademecum release`: every edition from a clean commit, and the note of what was published."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from vademecum.commands.terminal import Notes, Progress, here, plain_date
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.release import Released


@click.command
@click.argument("version")
@click.option(
    "--date",
    "date",
    metavar="DATE",
    callback=plain_date,
    help=N_("Decide embargoes as on this day, which the note keeps."),
)
@click.option("--dry-run", is_flag=True, help=N_("Only the sheet to sign; nothing is written."))
@click.pass_obj
def command(root: Path, version: str, date: dt.date | None, dry_run: bool) -> int:
    if dry_run:
        return _sheet(root, version, date)
    from vademecum.release import release

    progress = Progress()
    done = release(root, version, progress, date)
    progress.clear()
    tell = Notes()
    for built in done.made:
        tell(built.notes)
        for path in built.made:
            click.echo(str(path))
    click.echo(str(done.kept))
    click.echo(here(root, done.note.relative_to(root)))
    click.echo(_("Then:"), err=True)
    for line in _then(root, version, done):
        click.echo(f"  {line}", err=True)
    return 0


def _then(root: Path, version: str, done: Released) -> list[str]:
    """The commit and the tag that make it known: note, commit and tag name each other."""
    from vademecum.publish.note import tag

    name = done.note.relative_to(root).as_posix()
    digest = hashlib.sha256(done.note.read_bytes()).hexdigest()
    said = quote(f"Version {version}, commit {done.commit}")
    more = quote(f"{name} : sha256 {digest}")
    return [
        f"git add {quote(here(root, name))} && git commit -m {said}",
        f"git tag -a {quote(tag(version))} -m {said} -m {more}",
    ]


def _sheet(root: Path, version: str, date: dt.date | None) -> int:
    from vademecum.signing import sheet

    found = sheet(root, version, date)
    for title, lines in found.sections:
        click.echo(title)
        for line in lines or (_("none"),):
            click.echo(f"  {line}")
    return 1 if found.refused else 0
