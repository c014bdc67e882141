"""`vademecum init`: a book of one's own, or the tool's files of one brought up to date."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _


@click.command
@click.argument("folder", type=click.Path(path_type=Path), metavar=N_("FOLDER"))
@click.option("--title", help=N_("The book's title."))
@click.option("--publisher", help=N_("Who publishes it."))
@click.option("--licence", help=N_("Its licence, once published."))
@click.option(
    "--readers",
    type=click.Choice(["travail", "membres", "public"]),
    help=N_("Who can read the git repository: the group alone, members, everybody."),
)
@click.option("--yes", is_flag=True, help=N_("Ask nothing: what is not given is what is proposed."))
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
    yes: bool,
    update_files: bool,
) -> int:
    from vademecum import starter
    from vademecum.history import process

    # Not the book one stands in: a new one beside, or in, the folder one is in.
    given: Path | None = click.get_current_context().find_root().params["root"]
    place = (given or Path.cwd()) / folder
    if update_files:
        for one in starter.update(place):
            click.echo(_STATES[one.state]().format(path=one.path))
        return 0
    starter.free(place)  # before anything is asked
    ask = _proposed if yes else _asked
    answers = starter.Answers(
        starter.sound("--title", _or(title, ask, _("Title of the book"), _("My guide"))),
        starter.sound("--publisher", _or(publisher, ask, _("Publisher"), _("My organisation"))),
        starter.sound(
            "--licence",
            _or(licence, ask, _("Licence of the text, once published"), starter.LICENCE),
        ),
        readers or (starter.READERS[0] if yes else _readers(starter.READERS)),
    )
    for path in starter.begin(place, answers, dt.date.today()):
        click.echo(f"{folder.as_posix()}/{path}")
    said = _(
        "Next: cd {folder}, git init -b main, vademecum check, vademecum preview, vademecum build"
    )
    click.echo(said.format(folder=shlex.quote(str(folder))), err=True)
    if told := process.lacking():
        click.echo(told, err=True)
    return 0


_STATES = {
    "new": lambda: _("{path}: written"),
    "updated": lambda: _("{path}: brought up to date"),
    "kept": lambda: _("{path}: left as you have it"),
    "same": lambda: _("{path}: up to date"),
}


def _or(given: str | None, ask: Callable[[str, str], str], question: str, proposed: str) -> str:
    return ask(question, proposed) if given is None else given


def _proposed(_question: str, proposed: str) -> str:
    return proposed


def _asked(question: str, proposed: str) -> str:
    with _answered():
        answer: str = click.prompt(question, default=proposed, err=True)
    return answer


@contextmanager
def _answered() -> Iterator[None]:
    """Where nobody is there to answer (a script, a workflow), say what to give instead."""
    try:
        yield
    except click.Abort:
        if sys.stdin is not None and sys.stdin.isatty():
            raise
        message = _("nobody answers: give {options}, or --yes for what is proposed")
        options = "--title, --publisher, --licence, --readers"
        raise VademecumError(message.format(options=options)) from None


def _readers(known: tuple[str, ...]) -> str:
    """Who can read the repository: the group alone is proposed first."""
    click.echo(
        _(
            "Who can read this git repository? travail: the group alone; membres; public: "
            "everybody.\nAn awaited consent or an embargo cannot live in a public one."
        ),
        err=True,
    )
    with _answered():
        answer: str = click.prompt(
            _("Readers"), type=click.Choice(known), default=known[0], show_choices=True, err=True
        )
    return answer
