"""`vademecum merge`: a colleague's branch taken in, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.commands import touched
from vademecum.language import N_, _


@click.command
@click.argument("branch", metavar=N_("BRANCH"))
@click.option(
    "--theirs",
    multiple=True,
    metavar=N_("FILE:N"),
    help=N_("As the branch has it, where both sides changed. May be repeated."),
)
@click.option(
    "--ours",
    multiple=True,
    metavar=N_("FILE:N"),
    help=N_("As it is here, where both sides changed. May be repeated."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what it does, write nothing."))
@click.pass_obj
def command(
    root: Path, branch: str, theirs: tuple[str, ...], ours: tuple[str, ...], dry_run: bool
) -> int:
    from vademecum.proposals import branches

    found = branches.prepare(root, branch, theirs, ours)
    for line in found.told:
        click.echo(line)
    touched.warned(found.warnings)
    if dry_run or (not found.files and not found.parent):
        return 0
    name = branches.merge(root, found)
    click.echo(_("merged: {commit}").format(commit=name[:10]))
    touched.adrift(root, name)
    return 0
