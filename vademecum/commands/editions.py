"""`vademecum editions`: those declared, and what each would show."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from pathlib import Path

import click

from vademecum.commands import left_out
from vademecum.commands.terminal import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext, number


@click.command
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=N_("How editions are printed."),
)
@click.option(
    "--date", metavar="DATE", callback=plain_date, help=N_("Decide embargoes as on this day.")
)
@click.pass_obj
def command(root: Path, form: str, date: dt.date | None) -> int:
    from vademecum import corpus
    from vademecum.build import read
    from vademecum.editions.overview import overviews

    source = read(root, date, lambda _line: None, strict=False)
    if not source.library.settings.editions:  # the settings are what is wrong
        raise VademecumError(_("no edition can be read"), source.problems)
    if source.problems:
        said = ngettext(
            "{count} fault in the book, which vademecum check says: an edition that would show it "
            "is not made",
            "{count} faults in the book, which vademecum check says: an edition that would show "
            "one is not made",
            len(source.problems),
        )
        click.echo(said.format(count=number(len(source.problems))), err=True)
    lacking = corpus.left_out(source.problems, source.library)
    found = list(overviews(source.library, source.date))
    if form == "json":
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        left_out.say(lacking)
        return 0  # a workflow goes on to the editions that can be made; the fault has been told
    for one in found:
        line = _("{edition}: {chapters} chapters, {records} hearings and testimonies, {formats}")
        click.echo(
            line.format(
                edition=one.edition,
                chapters=len(one.chapters),
                records=len(one.records),
                formats=" + ".join(one.formats),
            )
        )
        for name, why in one.withheld.items():
            click.echo(_("  withholds {name}: {why}").format(name=name, why=why))
        for record, turns in one.silent.items():
            for why in dict.fromkeys(turns.values()):
                name = f"{record}#{', #'.join(key for key, told in turns.items() if told == why)}"
                click.echo(_("  withholds {name}: {why}").format(name=name, why=why))
    return left_out.say(lacking)
