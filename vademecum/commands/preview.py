"""`vademecum preview`: the site on this machine while one writes; or one chapter as a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from vademecum.commands import completion
from vademecum.commands.terminal import Notes, Progress
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext
from vademecum.order import Built, Order
from vademecum.problems import Problem
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

    progress = Progress()
    out = work.claim(root) / "preview"
    formats = ("pdf",) if only else ("html",)
    order = Order((edition,) if edition else (), formats, only=(only,) if only else (), out=out)
    built = preview.make(root, order, progress)
    progress.clear()
    notes = Notes()
    _say(built, notes)
    if only:
        for path in built.made[:-1]:  # the manifest is the last
            click.echo(str(path))
        return 0
    try:
        with preview.serving(built.made[0].parent, port) as address:
            click.echo(_("The site is at {address}; Ctrl-C ends.").format(address=address))
            preview.follow(root, order, progress, partial(_tell, progress, notes))
    except OSError as error:
        message = _("port {port} cannot be used ({why}): try --port")
        raise VademecumError(message.format(port=port, why=reason(error))) from None
    except KeyboardInterrupt:
        return 0
    return 0


def _tell(progress: Progress, notes: Notes, came: Built | VademecumError) -> None:
    """What came of a build, each time: its faults too, which stand until they are mended."""
    from vademecum.checks import listed

    progress.clear()
    if isinstance(came, VademecumError):
        found = [one for one in came.problems if isinstance(one, Problem)]
        for line in (*listed.lines(found), came.message):
            click.echo(line, err=True)
        return
    _say(came, notes)
    if not came.aside:
        click.echo(_("Built again."))
        return
    said = ngettext(
        "Built again: {count} text gives way to a notice of its faults.",
        "Built again: {count} texts give way to notices of their faults.",
        came.aside,
    )
    click.echo(said.format(count=came.aside))


def _say(built: Built, notes: Notes) -> None:
    """What an editor should know, once, and the faults of the book."""
    notes(built.notes)
    for line in built.faults:
        click.echo(line, err=True)
