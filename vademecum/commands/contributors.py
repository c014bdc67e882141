"""`vademecum contributors`: who wrote the book, by words that are still there."""

from __future__ import annotations

import json
from pathlib import Path

import click

from vademecum.commands.terminal import columns
from vademecum.language import N_, _


@click.command
@click.option(
    "--by",
    type=click.Choice(["chapter", "person", "organisation"]),
    default="person",
    help=N_("What the rows are."),
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
@click.pass_obj
def command(root: Path, by: str, since: str | None, people: Path | None, form: str) -> int:
    from vademecum.history import credit_report

    report = credit_report.report(root, since, people.resolve() if people else None)
    if form == "json":
        click.echo(json.dumps(credit_report.as_json(report), ensure_ascii=False, indent=2))
        return 0
    rows, head = report.rows(by), credit_report.HEADS[by]
    if form == "csv":
        click.echo(credit_report.as_csv([head, *rows]), nl=False)
        return 0
    click.echo(columns([[_(name) for name in head], *rows]))
    for note in report.notes:
        click.echo(note, err=True)
    return 0
