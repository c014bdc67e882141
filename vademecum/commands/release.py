"""`vademecum release`: every edition from a clean commit, and the note of what was published."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.commands.terminal import Notes, Progress
from vademecum.language import _


@click.command
@click.argument("version")
@click.pass_obj
def command(root: Path, version: str) -> int:
    from vademecum.release import release

    progress = Progress()
    note, made = release(root, version, progress)
    progress.clear()
    tell = Notes()
    for built in made:
        tell(built.notes)
        for path in built.made:
            click.echo(str(path))
    name = note.relative_to(root).as_posix()
    click.echo(name)
    click.echo(_("Then:"), err=True)
    click.echo(f"  git add {name} && git commit -m {version} && git tag v{version}", err=True)
    return 0
