"""`vademecum init`: a book of one's own, or the tool's files of one brought up to date."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from vademecum.commands.completion import book_above
from vademecum.errors import VademecumError
from vademecum.language import N_, _


@click.command
@click.argument("name", type=click.Path(), metavar=N_("FOLDER"))
@click.option("--title", help=N_("The book's title."))
@click.option("--publisher", help=N_("Who publishes it."))
@click.option("--licence", help=N_("Its licence, once published."))
@click.option(
    "--readers",
    type=click.Choice(["travail", "membres", "public"], case_sensitive=False),
    help=N_("Who can read the git repository: the group alone, members, everybody."),
)
@click.option("--yes", is_flag=True, help=N_("Ask nothing: what is not given is what is proposed."))
@click.option(
    "--update-files",
    is_flag=True,
    help=N_("Bring workflows and hook of an existing book to this version."),
)
@click.option(
    "--diff", is_flag=True, help=N_("With --update-files: show what differs, write nothing.")
)
@click.pass_obj
def command(
    _root: Path,
    name: str,
    title: str | None,
    publisher: str | None,
    licence: str | None,
    readers: str | None,
    yes: bool,
    update_files: bool,
    diff: bool,
) -> int:
    from vademecum import starter

    if not name.strip():
        raise VademecumError(_("no folder is named: vademecum init my-guide begins a book"))
    folder = Path(name)
    # Not the book one stands in: a new one beside, or in, the folder one is in.
    given: Path | None = click.get_current_context().find_root().params["root"]
    place = (given.resolve() if given else Path.cwd()) / folder
    if update_files:
        _update(book_above(place), diff)
        return 0
    if diff:
        raise click.UsageError(_("--diff goes with --update-files"))
    starter.free(place)  # before anything is asked
    ask = _proposed if yes else _asked
    answers = starter.Answers(
        _or(title, "--title", ask, _("Title of the book"), _("My guide")),
        _or(publisher, "--publisher", ask, _("Publisher"), _("My organisation")),
        _or(licence, "--licence", ask, _("Licence of the text, once published"), starter.LICENCE),
        readers or (starter.READERS[0] if yes else _readers(starter.READERS)),
    )
    begun = starter.begin(place, answers, dt.date.today())
    for path in begun.written:
        click.echo(f"{folder.as_posix()}/{path}")
    for path in begun.kept:
        click.echo(_("{path}: left as you have it").format(path=path), err=True)
    if ".gitignore" in begun.kept:
        click.echo(
            _("Write in .gitignore, so that git leaves what is made: /_build/ /dist/ /.venv/"),
            err=True,
        )
    for line in _next(folder, place):
        click.echo(line, err=True)
    return 0


def _next(folder: Path, place: Path) -> Iterator[str]:
    """What is to be done after, and what would not work as it is."""
    from vademecum.doctor import Level, book, git
    from vademecum.history import process
    from vademecum.history.repo import open_repository

    if told := process.lacking():
        yield told
    for one in (*git.place(place), *book.tool(place)):
        if one.level is not Level.WELL:
            line = _("{what}: {said} → {remedy}")
            yield line.format(what=one.what, said=one.said, remedy=one.remedy)
    begun = _(
        "Next: cd {folder}, git init -b main, vademecum check, vademecum preview, vademecum build"
    )
    within = _("Next: cd {folder}, vademecum check, vademecum preview, vademecum build")
    said = begun if open_repository(place) is None else within
    yield said.format(folder=shlex.quote(str(folder)))


def _update(root: Path, diff: bool) -> None:
    from vademecum import starter

    if diff:
        for line in starter.differences(root):
            click.echo(line)
        return
    for one in starter.update(root):
        click.echo(_STATES[one.state]().format(path=one.path))


_STATES = {
    "new": lambda: _("{path}: written"),
    "updated": lambda: _("{path}: brought up to date"),
    "replaced": lambda: _("{path}: removed, a newer one is there"),
    "changed": lambda: _("{path}: left as you changed it; --update-files --diff shows how"),
    "removed": lambda: _("{path}: you removed it, it is not written again"),
    "same": lambda: _("{path}: up to date"),
}

Ask = Callable[[str, str], str]


def _or(given: str | None, option: str, ask: Ask, question: str, proposed: str) -> str:
    """What is given, or answered, as it will be written."""
    from vademecum import starter

    return ask(question, proposed) if given is None else starter.sound(option, given)


def _proposed(_question: str, proposed: str) -> str:
    return proposed


def _asked(question: str, proposed: str) -> str:
    """The answer of who is at the terminal; what no book can bear is told, and asked again."""
    from vademecum import starter

    def sound(answer: str) -> str:
        try:
            return starter.sound(question, answer)
        except VademecumError as error:
            raise click.UsageError(error.message) from None

    with _answered():
        answer: str = click.prompt(question, default=proposed, value_proc=sound, err=True)
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
    choice = click.Choice(known, case_sensitive=False)
    with _answered():
        answer: str = click.prompt(
            _("Readers"),
            type=choice,
            default=known[0],
            show_choices=True,
            value_proc=lambda typed: choice.convert(typed.strip(), None, None),
            err=True,
        )
    return answer
