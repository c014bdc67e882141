"""`vademecum init`: a book of one's own, or the tool's files of one brought up to date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vademecum.language import N_, _


@click.command
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=N_("FOLDER"))
@click.option("--title", help=N_("The book's title."))
@click.option("--publisher", help=N_("Who publishes it."))
@click.option("--licence", help=N_("Its licence, once published."))
@click.option(
    "--readers",
    type=click.Choice(["travail", "membres", "public"]),
    help=N_("Who can read the git repository: the group alone, members, everybody."),
)
@click.option(
    "--update-files",
    is_flag=True,
    help=N_("Bring workflows and hook of an existing book to this version."),
)
@click.pass_obj
def command(
    _root: Path,
    folder: Path,
    title: str | None,
    publisher: str | None,
    licence: str | None,
    readers: str | None,
    update_files: bool,
) -> int:
    from vademecum import starter

    # Not the book one stands in: a new one beside, or in, the folder one is in.
    given: Path | None = click.get_current_context().find_root().params["root"]
    place = (given or Path.cwd()) / folder
    if update_files:
        for one in starter.update(place):
            click.echo(_STATES[one.state]().format(path=one.path))
        return 0
    answers = starter.Answers(
        title or _asked(_("Title of the book"), _("My guide")),
        publisher or _asked(_("Publisher"), _("My organisation")),
        licence or _asked(_("Licence of the text, once published"), starter.LICENCE),
        readers or _readers(starter.READERS),
    )
    for path in starter.begin(place, answers, dt.date.today()):
        click.echo(f"{folder.as_posix()}/{path}")
    said = _("Next: cd {folder}, git init, vademecum check, vademecum preview, vademecum build")
    click.echo(said.format(folder=folder), err=True)
    return 0


_STATES = {
    "new": lambda: _("{path}: written"),
    "updated": lambda: _("{path}: brought up to date"),
    "kept": lambda: _("{path}: left as you have it"),
    "same": lambda: _("{path}: up to date"),
}


def _asked(question: str, proposed: str) -> str:
    answer: str = click.prompt(question, default=proposed, err=True)
    return answer.strip()


def _readers(known: tuple[str, ...]) -> str:
    """Who can read the repository: the group alone is proposed first."""
    click.echo(
        _(
            "Who can read this git repository? travail: the group alone; membres; public: "
            "everybody.\nAn awaited consent or an embargo cannot live in a public one."
        ),
        err=True,
    )
    answer: str = click.prompt(
        _("Readers"), type=click.Choice(known), default=known[0], show_choices=True, err=True
    )
    return answer
