"""`vademecum reseal`: a word mended in a turn that was read, without a new reading."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import here
from vademecum.errors import VademecumError
from vademecum.language import N_, _


@click.command
@click.argument("id", shell_complete=completion.records)
@click.option(
    "--turn",
    "anchor",
    metavar="T",
    required=True,
    shell_complete=completion.turns,
    help=N_("The turn: t7."),
)
@click.option("--why", metavar="TEXT", required=True, help=N_("What was mended: kept by git."))
@click.pass_obj
def command(root: Path, id: str, anchor: str, why: str) -> int:
    from vademecum.commands.consent import commit
    from vademecum.corpus import files
    from vademecum.standing.mending import reseal
    from vademecum.standing.writing import opened

    if not why.strip():
        raise VademecumError(_("say why: --why"))
    _library, record, text = opened(root, id)
    files.splice(root, record.place.path, reseal(root, record, text, anchor))
    click.echo(here(root, record.place.path))
    click.echo(_("The person is told in their next letter."))
    commit(root, record, f"{id}#{anchor} : mot corrigé ({' '.join(why.split())})")
    return 0
