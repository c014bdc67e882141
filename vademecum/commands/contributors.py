"""`vademecum contributors`: who wrote the book, by words that are still there."""

from __future__ import annotations

import json
from pathlib import Path

import click

from vademecum.commands import left_out
from vademecum.commands.terminal import columns
from vademecum.language import N_, _


@click.command
@click.option(
    "--by",
    type=click.Choice(["chapter", "person", "organisation"]),
    help=N_("What the rows are (person if not said)."),
)
@click.option("--since", metavar=N_("REV"), help=N_("Count only what was written after REV."))
@click.option(
    "--people",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("Another register than annuaire.toml."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    help=N_("How the rows are printed."),
)
@click.option(
    "--explain",
    "line",
    metavar=N_("FILE:LINE"),
    help=N_("Whose each word of that line is, and from which commit."),
)
@click.option(
    "--propose-mailmap",
    "lines",
    is_flag=True,
    help=N_(
        "Print lines for .mailmap, for those who sign in several ways, and nothing else. They hold"
        " the addresses of commits, for your eyes: nothing that is made of the book does."
    ),
)
@click.pass_obj
def command(
    root: Path,
    by: str | None,
    since: str | None,
    people: Path | None,
    form: str,
    line: str | None,
    lines: bool,
) -> int:
    from vademecum.history import credit_report

    if lines:
        if by or since or line:
            raise click.UsageError(_("--propose-mailmap goes with no other question"))
        return _proposed(root, people)

    if line is not None:
        if by or since:
            raise click.UsageError(_("--explain goes with neither --by nor --since"))
        return _explained(root, line, people, form)
    by = by or "person"
    report = credit_report.report(root, since, people.resolve() if people else None)
    if form == "json":
        click.echo(json.dumps(credit_report.as_json(report), ensure_ascii=False, indent=2))
        return left_out.say(report.left_out)
    rows, head = report.rows(by), credit_report.HEADS[by]
    if form == "csv":
        click.echo(credit_report.as_csv([head, *rows]), nl=False)
        return left_out.say(report.left_out)
    click.echo(columns([[_(name) for name in head], *rows]))
    for note in report.notes:
        click.echo(note, err=True)
    return left_out.say(report.left_out)


def _proposed(root: Path, people: Path | None) -> int:
    """Print lines to paste into .mailmap."""
    from vademecum import settings
    from vademecum.history import credit_report, mailmap

    credit_report.proven(root)
    book, _problems = settings.load(root)
    if people is not None:
        book = settings.with_register(book, people.resolve())
    lines, unknown = mailmap.proposed(root, book)
    for one in lines:
        click.echo(one)
    if unknown:
        text = _("people whose name nothing tells: {count}; add a line “Name <address>” for each")
        click.echo(text.format(count=unknown), err=True)
    return 0


def _explained(root: Path, line: str, people: Path | None, form: str) -> int:
    """Print whose the words of a line are."""
    from vademecum import settings
    from vademecum.history import credit_report, explain

    book, _problems = settings.load(root)
    if people is not None:
        book = settings.with_register(book, people.resolve())
    runs = explain.explain(root, line, book)
    if form == "json":
        click.echo(json.dumps(explain.as_json(line, runs), ensure_ascii=False, indent=2))
        return 0
    rows = [[*explain.HEAD], *explain.rows(runs)]
    if form == "csv":
        click.echo(credit_report.as_csv(rows), nl=False)
    elif runs:
        click.echo(columns([[_(name) for name in rows[0]], *rows[1:]]))
    else:
        click.echo(_("no word of a text stands on that line"))
    return 0
