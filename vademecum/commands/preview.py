"""`vademecum preview`: the site on this machine while one writes; or one chapter as a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import Notes, Progress
from vademecum.errors import VademecumError
from vademecum.language import N_, _
from vademecum.reasons import reason


@click.command
@click.argument("edition", default="", metavar=N_("[EDITION]"), shell_complete=completion.editions)
@click.option(
    "--pdf",
    "only",
    metavar="ID",
    shell_complete=completion.texts,
    help=N_("Make the PDF of one text and stop."),
)
@click.option("--port", default=8000, show_default=True, help=N_("Where the site is served."))
@click.pass_obj
def command(root: Path, edition: str, only: str | None, port: int) -> int:
    from vademecum import preview, work
    from vademecum.order import Order

    progress = Progress()
    out = work.claim(root) / "preview"
    formats = ("pdf",) if only else ("html",)
    order = Order((edition,) if edition else (), formats, only=(only,) if only else (), out=out)
    built = preview.make(root, order, progress)
    progress.clear()
    Notes()(built.notes)
    if only:
        for path in built.made[:-1]:  # the manifest is the last
            click.echo(str(path))
        return 0
    try:
        with preview.serving(built.made[0].parent, port) as address:
            click.echo(_("The site is at {address}; Ctrl-C ends.").format(address=address))
            preview.follow(root, order, progress, lambda error: _tell(progress, error))
    except OSError as error:
        message = _("port {port} cannot be used ({why}): try --port")
        raise VademecumError(message.format(port=port, why=reason(error))) from None
    except KeyboardInterrupt:
        return 0
    return 0


def _tell(progress: Progress, error: VademecumError | None) -> None:
    progress.clear()
    if error is None:
        click.echo(_("Built again."))
        return
    for problem in error.problems:
        click.echo(str(problem), err=True)
    click.echo(error.message, err=True)
